"""Substitution: matches replaced by a template, or by what a guest function makes of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from minipy.bridge.bridge_crossing import from_host, to_host
from minipy.eval.calls import call
from minipy.heap.object import Object
from minipy.model.host_conversions import index
from minipy.model.native_arguments import unpack
from minipy.model.raising import set_error
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.refcount.strategy import decref
from minipy.types.regexes.host_regex import ask_host, readable_template
from minipy.types.regexes.match_object import new_match

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def pattern_sub(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`sub(repl, string, count=0)`."""
    text, _ = _substituted(tstate, "sub", args, kwargs)
    return from_host(tstate, text)


def pattern_subn(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`subn(repl, string, count=0)`: the text and how many replacements were made."""
    return from_host(tstate, _substituted(tstate, "subn", args, kwargs))


def _substituted(
    tstate: ThreadState, name: str, args: Sequence[Object], kwargs: Mapping[str, Object]
) -> tuple[str | bytes, int]:
    """Return the new text and how many replacements were made."""
    repl, text, count = unpack(tstate, name, args[1:], kwargs, ("repl", "string", "count"), 2)
    assert repl is not None and text is not None
    limit = index(tstate, count) if count is not None else 0
    types = tstate.types
    is_template = is_subtype(repl.type, types.str) or is_subtype(repl.type, types.bytes)
    if is_template:
        host_text = to_host(tstate, text)
        host, template = args[0].value.host, repl.value
        if type(template) is type(host.pattern):
            template = readable_template(tstate, host.sub, template, template[:0])
        found: tuple[str | bytes, int] = ask_host(tstate, host.subn, template, host_text, limit)
        return found
    if lookup_borrowed(repl.type, "__call__") is None and not is_subtype(repl.type, types.type):
        raise set_error(tstate, "TypeError", f"decoding to str: need a bytes-like object, {repl.type.value.name} found")
    return _called(tstate, args[0], repl, text, limit)


def _called(tstate: ThreadState, pattern: Object, repl: Object, text: Object, limit: int) -> tuple[str | bytes, int]:
    """Replace each match by what calling `repl` with it gives."""
    host_text = to_host(tstate, text)
    hosts = ask_host(tstate, lambda: list(pattern.value.host.finditer(host_text)))
    if limit:
        hosts = hosts[: max(limit, 0)]
    parts, end = [], 0
    for host in hosts:
        match = new_match(tstate, host, pattern, text)
        try:
            result = call(tstate, repl, [match])
        finally:
            decref(tstate, match)
        if host.start() > end:
            parts.append(host_text[end : host.start()])
        parts.append(_replacement(tstate, result, host_text, len(parts)))
        end = host.end()
    parts.append(host_text[end:])
    return host_text[:0].join(parts), len(hosts)


def _replacement(tstate: ThreadState, result: Object, host_text: Any, position: int) -> Any:
    """Return the host value of what a replacement function has given (stolen), the part at `position` of the text."""
    kind, value = result.type, result.value
    wanted = tstate.types.str if isinstance(host_text, str) else tstate.types.bytes
    decref(tstate, result)
    if kind is tstate.types.none_type:
        return host_text[:0]
    if not is_subtype(kind, wanted):
        expected = "str instance" if isinstance(host_text, str) else "a bytes-like object"
        raise set_error(tstate, "TypeError", f"sequence item {position}: expected {expected}, {kind.value.name} found")
    return value
