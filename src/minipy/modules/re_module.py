"""_re: regular expressions, compiled and matched by the host; guest code that makes replacements is called here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from minipy.heap.allocation import new_atom
from minipy.heap.object import Object
from minipy.modules.native_module import ModuleSpec
from minipy.objects.bridge import HOST_ERRORS, from_plain, guest_error, to_plain
from minipy.objects.construct import new_int, new_list, new_none, new_ref, new_str
from minipy.objects.dict_object import dict_set, new_dict
from minipy.objects.hashing import bytes_hash, text_hash
from minipy.objects.native import Getter, Native, TypeSpec
from minipy.objects.native_arguments import unpack
from minipy.objects.plain_method import plain_index
from minipy.objects.protocol import index, iterate
from minipy.objects.type_object import find, is_subtype
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    import re

    from minipy.eval.thread_state import ThreadState

LARGEST = 2**63 - 1


class PatternBody:
    """The payload of a pattern: the host's, and the guest's source of it (owned)."""

    __slots__ = ("host", "source")

    def __init__(self, host: re.Pattern[Any], source: Object) -> None:
        self.host = host
        self.source = source


class MatchBody:
    """The payload of a match: the host's, the pattern and the text (both owned)."""

    __slots__ = ("host", "pattern", "text")

    def __init__(self, host: re.Match[Any], pattern: Object, text: Object) -> None:
        self.host = host
        self.pattern = pattern
        self.text = text


def _asked(tstate: ThreadState, function: Callable[..., Any], *plain: Any) -> Any:
    """Return what a function of the host gives; its errors are raised in the guest, `re.error` by the guest's class."""
    import re

    try:
        return function(*plain)
    except re.error as error:
        raise _pattern_error(tstate, error) from None
    except HOST_ERRORS as error:
        raise guest_error(tstate, error) from None


def _pattern_error(tstate: ThreadState, error: re.error) -> Exception:
    none = tstate.types.none
    module = tstate.interp.import_name(tstate, "re", none, none, 0)
    class_ = tstate.find_attribute(module, "error")
    decref(tstate, module)
    assert class_ is not None
    args = [from_plain(tstate, part) for part in (error.msg, error.pattern, error.pos)]
    made = tstate.call(class_, args)
    for part in (*args, class_):
        decref(tstate, part)
    return tstate.raise_object(made)


def re_compile(tstate: ThreadState, source: Object, flags: Object) -> Object:
    """`compile(source, flags)`: return a new reference to a pattern."""
    import re
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # they would name a place in this file
        host = _asked(tstate, re.compile, to_plain(tstate, source), index(tstate, flags))
    body = PatternBody(host, new_ref(tstate, source))
    return new_atom(tstate, tstate.types.by_name["Pattern"], body)


def re_escape(tstate: ThreadState, text: Object) -> Object:
    """`escape(text)`."""
    import re

    return from_plain(tstate, _asked(tstate, re.escape, to_plain(tstate, text)))


# --- patterns


def _new_match(tstate: ThreadState, host: re.Match[Any] | None, pattern: Object, text: Object) -> Object:
    if host is None:
        return new_none(tstate)
    body = MatchBody(host, new_ref(tstate, pattern), new_ref(tstate, text))
    return new_atom(tstate, tstate.types.by_name["Match"], body)


def _range(
    tstate: ThreadState, name: str, args: Sequence[Object], kwargs: dict[str, Object]
) -> tuple[Object, Any, int, int]:
    """Return the text as an object and plainly, and the positions between which to look."""
    text, start, end = unpack(tstate, name, args[1:], kwargs, ("string", "pos", "endpos"), 1)
    assert text is not None
    first = index(tstate, start) if start is not None else 0
    last = index(tstate, end) if end is not None else LARGEST
    return text, to_plain(tstate, text), max(first, 0), min(max(last, 0), LARGEST)


def _looking(name: str) -> Native:
    """Return the row of `match`, `search` or `fullmatch`."""

    def function(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
        text, plain, first, last = _range(tstate, name, args, kwargs)
        found = _asked(tstate, getattr(args[0].value.host, name), plain, first, last)
        return _new_match(tstate, found, args[0], text)

    return Native(name, function, 1, -1)


def pattern_findall(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`findall(string[, pos[, endpos]])`."""
    _, plain, first, last = _range(tstate, "findall", args, kwargs)
    return from_plain(tstate, _asked(tstate, args[0].value.host.findall, plain, first, last))


def pattern_finditer(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`finditer(string[, pos[, endpos]])`: an iterator over the matches, which are all found at once."""
    text, plain, first, last = _range(tstate, "finditer", args, kwargs)
    found = _asked(tstate, lambda: list(args[0].value.host.finditer(plain, first, last)))
    matches = new_list(tstate, [_new_match(tstate, host, args[0], text) for host in found])
    iterator = iterate(tstate, matches)
    decref(tstate, matches)
    return iterator


def pattern_split(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`split(string, maxsplit=0)`."""
    text, most = unpack(tstate, "split", args[1:], kwargs, ("string", "maxsplit"), 1)
    assert text is not None
    limit = index(tstate, most) if most is not None else 0
    return from_plain(tstate, _asked(tstate, args[0].value.host.split, to_plain(tstate, text), limit))


def pattern_sub(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`sub(repl, string, count=0)`."""
    text, _ = _substituted(tstate, "sub", args, kwargs)
    return from_plain(tstate, text)


def pattern_subn(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`subn(repl, string, count=0)`: the text and how many replacements were made."""
    return from_plain(tstate, _substituted(tstate, "subn", args, kwargs))


def _substituted(
    tstate: ThreadState, name: str, args: Sequence[Object], kwargs: dict[str, Object]
) -> tuple[str | bytes, int]:
    repl, text, count = unpack(tstate, name, args[1:], kwargs, ("repl", "string", "count"), 2)
    assert repl is not None and text is not None
    limit = index(tstate, count) if count is not None else 0
    types = tstate.types
    is_template = is_subtype(repl.type, types.str) or is_subtype(repl.type, types.bytes)
    if is_template:
        plain = to_plain(tstate, text)
        found: tuple[str | bytes, int] = _asked(tstate, args[0].value.host.subn, repl.value, plain, limit)
        return found
    if find(repl.type, "__call__") is None and not is_subtype(repl.type, types.type):
        raise tstate.error("TypeError", f"decoding to str: need a bytes-like object, {repl.type.value.name} found")
    return _called(tstate, args[0], repl, text, limit)


def _called(tstate: ThreadState, pattern: Object, repl: Object, text: Object, limit: int) -> tuple[str | bytes, int]:
    """Replace each match by what calling `repl` with it gives."""
    plain = to_plain(tstate, text)
    hosts = _asked(tstate, lambda: list(pattern.value.host.finditer(plain)))
    if limit:
        hosts = hosts[: max(limit, 0)]
    parts, end = [], 0
    for host in hosts:
        match = _new_match(tstate, host, pattern, text)
        try:
            result = tstate.call(repl, [match])
        finally:
            decref(tstate, match)
        if host.start() > end:
            parts.append(plain[end : host.start()])
        parts.append(_replacement(tstate, result, plain, len(parts)))
        end = host.end()
    parts.append(plain[end:])
    return plain[:0].join(parts), len(hosts)


def _replacement(tstate: ThreadState, result: Object, plain: Any, position: int) -> Any:
    """Return the host value of what a replacement function has given (stolen), the part at `position` of the text."""
    kind, value = result.type, result.value
    wanted = tstate.types.str if isinstance(plain, str) else tstate.types.bytes
    decref(tstate, result)
    if kind is tstate.types.none_type:
        return plain[:0]
    if not is_subtype(kind, wanted):
        expected = "str instance" if isinstance(plain, str) else "a bytes-like object"
        raise tstate.error("TypeError", f"sequence item {position}: expected {expected}, {kind.value.name} found")
    return value


def pattern_repr(tstate: ThreadState, pattern: Object) -> Object:
    return new_str(tstate, repr(pattern.value.host))


def pattern_eq(tstate: ThreadState, pattern: Object, other: Object) -> Object:
    if other.type is not pattern.type:
        return new_ref(tstate, tstate.types.not_implemented)
    return from_plain(tstate, pattern.value.host == other.value.host)


def pattern_hash(tstate: ThreadState, pattern: Object) -> Object:
    """`hash(pattern)`: the same in every run."""
    host = pattern.value.host
    mixed = text_hash(host.pattern) if isinstance(host.pattern, str) else bytes_hash(host.pattern)
    return new_int(tstate, mixed ^ host.flags)


def get_groupindex(tstate: ThreadState, pattern: Object) -> Object:
    """`pattern.groupindex`: the number of each named group."""
    return _dict_of(tstate, dict(pattern.value.host.groupindex))


def _dict_of(tstate: ThreadState, plain: dict[str, Any]) -> Object:
    made = new_dict(tstate)
    for name, part in plain.items():
        key, value = new_str(tstate, name), from_plain(tstate, part)
        dict_set(tstate, made, key, value)
        decref(tstate, key)
        decref(tstate, value)
    return made


# --- matches


def match_group(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`group(*groups)`."""
    plain = [plain_index(tstate, arg) for arg in args[1:]]
    return from_plain(tstate, _asked(tstate, args[0].value.host.group, *plain))


def match_getitem(tstate: ThreadState, match: Object, group: Object) -> Object:
    return from_plain(tstate, _asked(tstate, match.value.host.group, plain_index(tstate, group)))


def match_groups(tstate: ThreadState, match: Object, default: Object | None = None) -> Object:
    """`groups(default=None)`."""
    parts = [_or_default(tstate, part, default) for part in match.value.host.groups()]
    made = new_list(tstate, parts)
    try:
        return tstate.call(tstate.types.tuple, [made])
    finally:
        decref(tstate, made)


def _or_default(tstate: ThreadState, part: Any, default: Object | None) -> Object:
    return new_ref(tstate, default) if part is None and default is not None else from_plain(tstate, part)


def match_groupdict(tstate: ThreadState, match: Object, default: Object | None = None) -> Object:
    """`groupdict(default=None)`."""
    made = new_dict(tstate)
    for name, part in match.value.host.groupdict().items():
        key, value = new_str(tstate, name), _or_default(tstate, part, default)
        dict_set(tstate, made, key, value)
        decref(tstate, key)
        decref(tstate, value)
    return made


def _place(name: str) -> Native:
    """Return the row of `start`, `end` or `span`."""

    def function(tstate: ThreadState, match: Object, group: Object | None = None) -> Object:
        plain = 0 if group is None else plain_index(tstate, group)
        return from_plain(tstate, _asked(tstate, getattr(match.value.host, name), plain))

    return Native(name, function, 1, 2)


def match_expand(tstate: ThreadState, match: Object, template: Object) -> Object:
    """`expand(template)`."""
    return from_plain(tstate, _asked(tstate, match.value.host.expand, to_plain(tstate, template)))


def match_repr(tstate: ThreadState, match: Object) -> Object:
    return new_str(tstate, repr(match.value.host))


def _host_getter(name: str) -> Getter:
    return Getter(name, lambda tstate, obj: from_plain(tstate, getattr(obj.value.host, name)))


PATTERN = TypeSpec(
    "Pattern",
    methods=(
        _looking("match"),
        _looking("search"),
        _looking("fullmatch"),
        Native("findall", pattern_findall, 1, -1),
        Native("finditer", pattern_finditer, 1, -1),
        Native("split", pattern_split, 1, -1),
        Native("sub", pattern_sub, 1, -1),
        Native("subn", pattern_subn, 1, -1),
        Native("__repr__", pattern_repr, 1, 1),
        Native("__eq__", pattern_eq, 2, 2),
        Native("__hash__", pattern_hash, 1, 1),
        Native("__copy__", lambda tstate, pattern: new_ref(tstate, pattern), 1, 1),
        Native("__deepcopy__", lambda tstate, pattern, memo: new_ref(tstate, pattern), 2, 2),
    ),
    getters=(
        Getter("pattern", lambda tstate, pattern: new_ref(tstate, pattern.value.source)),
        Getter("groupindex", get_groupindex),
        Getter("flags", lambda tstate, pattern: new_int(tstate, int(pattern.value.host.flags))),
        _host_getter("groups"),
    ),
    references=lambda pattern: [pattern.value.source],
    module="re",
    is_basetype=False,
)
MATCH = TypeSpec(
    "Match",
    methods=(
        Native("group", match_group, 1, -1),
        Native("__getitem__", match_getitem, 2, 2),
        Native("groups", match_groups, 1, 2, ("default",)),
        Native("groupdict", match_groupdict, 1, 2, ("default",)),
        _place("start"),
        _place("end"),
        _place("span"),
        Native("expand", match_expand, 2, 2),
        Native("__repr__", match_repr, 1, 1),
        Native("__copy__", lambda tstate, match: new_ref(tstate, match), 1, 1),
        Native("__deepcopy__", lambda tstate, match, memo: new_ref(tstate, match), 2, 2),
    ),
    getters=(
        Getter("string", lambda tstate, match: new_ref(tstate, match.value.text)),
        Getter("re", lambda tstate, match: new_ref(tstate, match.value.pattern)),
        *[_host_getter(name) for name in ("pos", "endpos", "lastindex", "lastgroup", "regs")],
    ),
    references=lambda match: [match.value.pattern, match.value.text],
    module="re",
    is_basetype=False,
)
RE = ModuleSpec(
    "_re",
    (Native("compile", re_compile, 2, 2), Native("escape", re_escape, 1, 1)),
    lambda tstate: {name: new_ref(tstate, tstate.types.by_name[name]) for name in ("Pattern", "Match")},
    (PATTERN, MATCH),
)
