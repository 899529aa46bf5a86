"""What bytes and bytearray share: making them from other objects, and the rows of their common methods."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from minipy.bridge.bridge_crossing import cross, from_host, to_host, view_octets
from minipy.errors import GuestRaised
from minipy.eval.calls import call
from minipy.heap.object import Object
from minipy.model.held_references import owned
from minipy.model.host_conversions import index
from minipy.model.iteration import collect_or_refuse
from minipy.model.native import Native
from minipy.model.native_arguments import argument_kind, unpack
from minipy.model.raising import catch, set_error
from minipy.model.special_methods import call_method
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.refcount.strategy import decref
from minipy.types.scalars.scalar_methods import bridge_method, host_index

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def octets_value(tstate: ThreadState, obj: Object) -> bytes | bytearray | None:
    """Return the host bytes (of a bytearray, a copy) of a bytes-like object, else None."""
    layout = obj.type.value.layout
    if layout is tstate.types.memoryview:
        return view_octets(tstate, obj)
    has_octets = layout is tstate.types.bytes or layout is tstate.types.bytearray
    octets: bytes | bytearray | None = to_host(tstate, obj) if has_octets else None
    return octets


def octets_argument(tstate: ThreadState, obj: Object) -> bytes | bytearray:
    """Return the host bytes of a bytes-like argument; raises TypeError for others."""
    octets = octets_value(tstate, obj)
    if octets is None:
        raise set_error(tstate, "TypeError", f"a bytes-like object is required, not '{obj.type.value.name}'")
    return octets


def octets_from(tstate: ThreadState, obj: Object, noun: str = "bytes") -> Any:
    """Return the host bytes of `obj` as `bytes(obj)` makes them; `noun` is what errors call the result."""
    octets = octets_value(tstate, obj)
    if noun == "bytes" and (octets is None or obj.type.value.is_heap_type):
        made = call_method(tstate, obj, "__bytes__")
        if made is not None:
            return _taken_bytes(tstate, made)
    if octets is not None:
        return octets
    text = f"cannot convert '{obj.type.value.name}' object to {noun}"
    if obj.type.value.layout is tstate.types.str:
        raise set_error(tstate, "TypeError", text)
    return octets_of_items(tstate, obj, noun, text)


def _taken_bytes(tstate: ThreadState, made: Object) -> Any:
    """Return the host bytes of `made` (stolen), which `__bytes__` gave."""
    try:
        if not is_subtype(made.type, tstate.types.bytes):
            raise set_error(tstate, "TypeError", f"__bytes__ returned non-bytes (type {made.type.value.name})")
        return made.value
    finally:
        decref(tstate, made)


def octets_of_items(tstate: ThreadState, iterable: Object, noun: str, refusal: str) -> bytes:
    """Return the host bytes of an iterable of ints; `refusal` is the TypeError's text where it is no iterable."""
    items = collect_or_refuse(tstate, iterable, refusal)
    with owned(tstate, *items):
        return bytes([octet(tstate, item, noun) for item in items])


def octet(tstate: ThreadState, item: Object, noun: str = "byte") -> int:
    """Return the host int of one element; `noun` is what errors call it: "byte", or "bytes" in a bytes object."""
    number = index(tstate, item)
    if not 0 <= number <= 255:
        noun = "byte" if noun == "bytearray" else noun
        raise set_error(tstate, "ValueError", f"{noun} must be in range(0, 256)")
    return number


def octets_new(tstate: ThreadState, name: str, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Any:
    """Return the host bytes that `name(source=b'', encoding=..., errors=...)` makes."""
    source, encoding, errors = unpack(tstate, name, args, kwargs, ("source", "encoding", "errors"), 0)
    if encoding is not None or errors is not None:
        return _encoded(tstate, name, source, encoding, errors)
    if source is None:
        return b""
    is_made = name == "bytes" and lookup_borrowed(source.type, "__bytes__") is not None
    if not is_made and source.type.value.layout is tstate.types.str:
        raise set_error(tstate, "TypeError", "string argument without an encoding")
    count = None
    if not is_made and octets_value(tstate, source) is None and lookup_borrowed(source.type, "__index__") is not None:
        count = _count(tstate, source)
    return octets_from(tstate, source, name) if count is None else _zeros(tstate, source, count)


def _count(tstate: ThreadState, source: Object) -> int | None:
    """Return the host int of `source`, None where `__index__` has the wrong type."""
    try:
        return index(tstate, source)
    except GuestRaised:
        if catch(tstate, "TypeError"):
            return None
        raise


def _zeros(tstate: ThreadState, source: Object, count: int) -> Any:
    if count < 0:
        raise set_error(tstate, "ValueError", "negative count")
    if count > 2**63 - 1:
        raise set_error(tstate, "OverflowError", f"cannot fit '{source.type.value.name}' into an index-sized integer")
    return cross(tstate, "bytes.zeros", count)


def _encoded(tstate: ThreadState, name: str, source: Object | None, encoding: Object | None, errors: Object | None) -> Any:
    named = {}
    for word, arg in (("encoding", encoding), ("errors", errors)):
        if arg is None:
            continue
        named[word] = to_host(tstate, arg)
        if not isinstance(named[word], str):
            text = f"{name}() argument '{word}' must be str, not {argument_kind(tstate, arg)}"
            raise set_error(tstate, "TypeError", text)
    if source is None or source.type.value.layout is not tstate.types.str:
        word = "encoding" if encoding is not None else "errors"
        raise set_error(tstate, "TypeError", f"{word} without a string argument")
    return cross(tstate, "str.encode", source.value, **named)


def octets_join(tstate: ThreadState, separator: Any, iterable: Object) -> bytes:
    """Return the host bytes of `separator.join(iterable)`."""
    items = collect_or_refuse(tstate, iterable, "can only join an iterable")
    with owned(tstate, *items):
        parts = []
        for position, item in enumerate(items):
            part = octets_value(tstate, item)
            if part is None:
                name = item.type.value.name
                text = f"sequence item {position}: expected a bytes-like object, {name} found"
                raise set_error(tstate, "TypeError", text)
            parts.append(part)
        return bytes(separator).join(parts)


def octets_maketrans(tstate: ThreadState, source: Object, target: Object) -> Object:
    """`bytes.maketrans(from, to)`."""
    sides = [octets_argument(tstate, source), octets_argument(tstate, target)]
    return from_host(tstate, cross(tstate, "bytes.maketrans", *sides))


def octets_from_hex(tstate: ThreadState, cls: Object, text: Object) -> Object:
    """`bytes.fromhex(text)`, of bytes, bytearray or a guest class derived from them."""
    kind = cls.value.layout.value.name
    if text.type.value.layout is not tstate.types.str:
        kind = argument_kind(tstate, text)
        raise set_error(tstate, "TypeError", f"fromhex() argument must be str, not {kind}")
    made = from_host(tstate, cross(tstate, f"{kind}.fromhex", text.value))
    if not cls.value.is_heap_type:
        return made
    with owned(tstate, made):
        return call(tstate, cls, [made])


def octets_contains(tstate: ThreadState, data: Object, item: Object) -> Object:
    """`item in data`: an int or a part; whatever goes wrong in `__index__` counts as no int."""
    host_value = to_host(tstate, item)
    try:
        host_value = host_index(tstate, item)
    except GuestRaised:
        if not catch(tstate, "BaseException"):
            raise
    return from_host(tstate, cross(tstate, "bytes.__contains__", bytes(to_host(tstate, data)), host_value))


NO_ARGUMENTS: Final = ("capitalize", "isalnum", "isalpha", "isascii", "isdigit", "islower", "isspace", "istitle",
                       "isupper", "lower", "swapcase", "title", "upper")  # fmt: skip


def octet_methods(kind: str) -> tuple[Native, ...]:
    """Return the rows of the methods that bytes and bytearray have in common and that need no guest code."""
    return (
        *[bridge_method(kind, name) for name in NO_ARGUMENTS],
        *[bridge_method(kind, name, 1, 2) for name in ("strip", "lstrip", "rstrip")],
        *[bridge_method(kind, name, 2, 2) for name in ("partition", "rpartition", "removeprefix", "removesuffix")],
        *[bridge_method(kind, name, 2, 3, indexes="1") for name in ("center", "ljust", "rjust")],
        *[bridge_method(kind, name, 2, 4, indexes="123") for name in ("count", "find", "index", "rfind", "rindex")],
        *[bridge_method(kind, name, 2, 4, indexes="23") for name in ("startswith", "endswith")],
        Native("__contains__", octets_contains, 2, 2),
        bridge_method(kind, "zfill", 2, 2, indexes="1"),
        bridge_method(kind, "replace", 3, 4, indexes="3"),
        bridge_method(kind, "split", 1, 3, ("sep", "maxsplit"), indexes="2"),
        bridge_method(kind, "rsplit", 1, 3, ("sep", "maxsplit"), indexes="2"),
        bridge_method(kind, "splitlines", 1, 2, ("keepends",)),
        bridge_method(kind, "expandtabs", 1, 2, ("tabsize",), indexes="1"),
        bridge_method(kind, "translate", 2, 3, ("delete",)),
        bridge_method(kind, "decode", 1, 3, ("encoding", "errors")),
        bridge_method(kind, "hex", 1, 3, ("sep", "bytes_per_sep"), indexes="2"),
    )
