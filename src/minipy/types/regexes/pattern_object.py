"""Pattern: a compiled regular expression."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from minipy.bridge.bridge_crossing import from_host, to_host
from minipy.bridge.stable_hashes import bytes_hash, text_hash
from minipy.heap.allocation import new_atom
from minipy.heap.object import Object
from minipy.model.constructors import new_int, new_list, new_ref, new_str
from minipy.model.held_references import owned
from minipy.model.host_conversions import index
from minipy.model.iteration import iterate
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.native_arguments import unpack
from minipy.model.special_methods import bound_method
from minipy.types.iterators.calling_iterators import new_callable_iterator
from minipy.types.regexes.host_regex import ask_host, host_getter
from minipy.types.regexes.match_object import dict_of, new_match
from minipy.types.regexes.substitution import pattern_sub, pattern_subn

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


def _range(
    tstate: ThreadState, name: str, args: Sequence[Object], kwargs: Mapping[str, Object]
) -> tuple[Object, Any, int, int]:
    """Return the text as a guest and as a host value, and the positions between which to look."""
    text, start, end = unpack(tstate, name, args[1:], kwargs, ("string", "pos", "endpos"), 1)
    assert text is not None
    first = index(tstate, start) if start is not None else 0
    last = index(tstate, end) if end is not None else LARGEST
    return text, to_host(tstate, text), max(first, 0), min(max(last, 0), LARGEST)


def _looking(name: str) -> Native:
    """Return the row of `match`, `search` or `fullmatch`."""

    def function(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
        text, host_text, first, last = _range(tstate, name, args, kwargs)
        found = ask_host(tstate, getattr(args[0].value.host, name), host_text, first, last)
        return new_match(tstate, found, args[0], text)

    return Native(name, function, 1, -1)


def pattern_findall(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`findall(string[, pos[, endpos]])`."""
    _, host_text, first, last = _range(tstate, "findall", args, kwargs)
    return from_host(tstate, ask_host(tstate, args[0].value.host.findall, host_text, first, last))


def pattern_finditer(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`finditer(string[, pos[, endpos]])`: an iterator over the matches, which are all found at once."""
    text, host_text, first, last = _range(tstate, "finditer", args, kwargs)
    found = ask_host(tstate, lambda: list(args[0].value.host.finditer(host_text, first, last)))
    matches = new_list(tstate, [new_match(tstate, host, args[0], text) for host in found])
    with owned(tstate, matches):
        return _calling_iterator(tstate, matches)


def _calling_iterator(tstate: ThreadState, matches: Object) -> Object:
    """Return an iterator over a list that calls for each element, as the one over what a scanner finds does."""
    iterator = iterate(tstate, matches)
    with owned(tstate, iterator):
        step = bound_method(tstate, iterator, "__next__")
    assert step is not None
    with owned(tstate, step):
        return new_callable_iterator(tstate, step, tstate.types.none)


def pattern_split(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`split(string, maxsplit=0)`."""
    text, most = unpack(tstate, "split", args[1:], kwargs, ("string", "maxsplit"), 1)
    assert text is not None
    limit = index(tstate, most) if most is not None else 0
    return from_host(tstate, ask_host(tstate, args[0].value.host.split, to_host(tstate, text), limit))


def pattern_repr(tstate: ThreadState, pattern: Object) -> Object:
    return new_str(tstate, repr(pattern.value.host))


def pattern_eq(tstate: ThreadState, pattern: Object, other: Object) -> Object:
    if other.type is not pattern.type:
        return new_ref(tstate, tstate.types.not_implemented)
    return from_host(tstate, pattern.value.host == other.value.host)


def pattern_hash(tstate: ThreadState, pattern: Object) -> Object:
    """`hash(pattern)`: the same in every run."""
    host = pattern.value.host
    mixed = text_hash(host.pattern) if isinstance(host.pattern, str) else bytes_hash(host.pattern)
    return new_int(tstate, mixed ^ host.flags)


def get_groupindex(tstate: ThreadState, pattern: Object) -> Object:
    """`pattern.groupindex`: the number of each named group, read-only where there are any."""
    groups = dict_of(tstate, {name: new_int(tstate, group) for name, group in pattern.value.host.groupindex.items()})
    return new_atom(tstate, tstate.types.mappingproxy, (groups,)) if pattern.value.host.groupindex else groups


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
        host_getter("groups"),
    ),
    references=lambda pattern: [pattern.value.source],
    module="re",
    is_basetype=False,
)
