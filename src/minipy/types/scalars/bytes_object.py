"""bytes: an immutable sequence of octets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from minipy.bridge.stable_hashes import bytes_hash
from minipy.errors import GuestRaised
from minipy.heap.object import Object
from minipy.model.constructors import new_bytes, new_int, new_ref, new_str
from minipy.model.iterator_body import new_iterator
from minipy.model.native import Native, TypeSpec
from minipy.model.raising import catch, set_error
from minipy.model.special_methods import call_method
from minipy.refcount.strategy import decref
from minipy.types.scalars.byte_methods import (
    octet_methods,
    octets_from_hex,
    octets_join,
    octets_maketrans,
    octets_new,
    octets_value,
)
from minipy.types.scalars.float_object import to_float
from minipy.types.scalars.percent_format import Flavour, index_or_host, percent_format
from minipy.types.scalars.scalar_methods import (
    added,
    bridge_method,
    class_of_new,
    comparisons,
    get_new_arguments,
    new_of_class,
    returned,
)
from minipy.types.scalars.str_format import ascii_text
from minipy.types.sequences.sequence_operands import check_size, index_of, not_implemented, repeat_count, unpack_slice
from minipy.types.sequences.string_iterators import payload_iterator_spec

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def bytes_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`bytes(source=b'', encoding=..., errors=...)`."""
    cls = class_of_new(tstate, args, tstate.types.bytes)
    if len(args) == 2 and not kwargs and cls is args[1].type is tstate.types.bytes:
        return new_ref(tstate, args[1])
    return new_of_class(tstate, cls, bytes(octets_new(tstate, "bytes", args[1:], kwargs)))


def bytes_value(tstate: ThreadState, obj: Object) -> Any:
    """Return the host bytes of a bytes object (or of an instance of a guest subclass), else None."""
    return obj.value if obj.type.value.layout is tstate.types.bytes else None


def bytes_add(tstate: ThreadState, left: Object, right: Object) -> Object:
    """`left + right`."""
    other = octets_value(tstate, right)
    if other is None:
        return not_implemented(tstate)
    is_bytes = right.type is tstate.types.bytes
    return added(tstate, left, right, new_bytes) if is_bytes else new_bytes(tstate, left.value + other)


def bytes_multiply(tstate: ThreadState, data: Object, count: Object) -> Object:
    """`data * count` and `count * data`."""
    times = repeat_count(tstate, count)
    if times is None:
        return not_implemented(tstate)
    check_size(tstate, len(data.value) * times)
    return returned(tstate, data, data.value * times)


def bytes_get_item(tstate: ThreadState, data: Object, key: Object) -> Object:
    """`data[key]`: an int, or bytes for a slice."""
    if key.type is tstate.types.slice:
        return returned(tstate, data, data.value[unpack_slice(tstate, key)])
    position = index_of(tstate, key, "byte")
    value: bytes = data.value
    if not -len(value) <= position < len(value):
        raise set_error(tstate, "IndexError", "index out of range")
    return new_int(tstate, value[position])


def bytes_iter(tstate: ThreadState, data: Object) -> Object:
    """`iter(data)`."""
    return new_iterator(tstate, tstate.types.by_name["bytes_iterator"], data)


def bytes_length(tstate: ThreadState, data: Object) -> Object:
    """`len(data)`."""
    return new_int(tstate, len(data.value))


def bytes_hash_method(tstate: ThreadState, data: Object) -> Object:
    """`hash(data)`: the same in every run."""
    return new_int(tstate, bytes_hash(data.value))


def bytes_join(tstate: ThreadState, separator: Object, iterable: Object) -> Object:
    """`separator.join(iterable)`."""
    return new_bytes(tstate, octets_join(tstate, separator.value, iterable))


def bytes_str(tstate: ThreadState, data: Object) -> Object:
    """`str(data)`: `bytes.__repr__`, whatever a subclass makes of `repr`."""
    return new_str(tstate, repr(data.value))


def bytes_bytes(tstate: ThreadState, data: Object) -> Object:
    """`bytes(data)`: the bytes themselves."""
    return returned(tstate, data, data.value)


def _text_of(tstate: ThreadState, conversion: str, value: Object) -> str:
    """Return the text of a directive; `%s` and `%b` take the value's bytes, `%a` and `%r` its ASCII repr."""
    if conversion in "ar":
        return ascii_text(tstate, value)
    octets = octets_value(tstate, value)
    if octets is None:
        octets = _made_bytes(tstate, value)
    return bytes(octets).decode("latin-1")


def _made_bytes(tstate: ThreadState, value: Object) -> Any:
    made = call_method(tstate, value, "__bytes__")
    if made is None:
        need = "a bytes-like object, or an object that implements __bytes__"
        raise set_error(tstate, "TypeError", f"%b requires {need}, not '{value.type.value.name}'")
    try:
        if made.type.value.layout is not tstate.types.bytes:
            raise set_error(tstate, "TypeError", f"__bytes__ returned non-bytes (type {made.type.value.name})")
        return made.value
    finally:
        decref(tstate, made)


def _character_of(tstate: ThreadState, value: Object) -> str:
    host_value = index_or_host(tstate, value)
    if isinstance(host_value, bytes | bytearray) and len(host_value) == 1:
        return chr(host_value[0])
    if not isinstance(host_value, int):
        raise set_error(tstate, "TypeError", "%c requires an integer in range(256) or a single byte")
    if not 0 <= host_value <= 255:
        raise set_error(tstate, "OverflowError", "%c arg not in range(256)")
    return chr(host_value)


def _float_of(tstate: ThreadState, value: Object) -> float:
    """Return the host float of `value`; whatever goes wrong is the same TypeError."""
    try:
        return to_float(tstate, value)
    except GuestRaised:
        if not catch(tstate, "BaseException"):
            raise
    raise set_error(tstate, "TypeError", f"float argument required, not {value.type.value.name}")


def _key(tstate: ThreadState, text: str) -> Object:
    return new_bytes(tstate, text.encode("latin-1"))


TO_BYTES: Final = Flavour(
    "bytes",
    "sbar",
    _text_of,
    _character_of,
    _key,
    ("tuple", "bytes", "bytearray", "str"),
    _float_of,
)


def octets_percent(tstate: ThreadState, template: bytes, operand: Object) -> bytes:
    """Return the host bytes of `template % operand`."""
    return percent_format(tstate, TO_BYTES, template.decode("latin-1"), operand).encode("latin-1")


def bytes_modulo(tstate: ThreadState, template: Object, operand: Object) -> Object:
    """`template % operand`."""
    return new_bytes(tstate, octets_percent(tstate, template.value, operand))


def bytes_modulo_reflected(tstate: ThreadState, operand: Object, template: Object) -> Object:
    """`template % operand`, asked of the right operand."""
    if template.type.value.layout is not tstate.types.bytes:
        return not_implemented(tstate)
    return bytes_modulo(tstate, template, operand)


BYTES = TypeSpec(
    "bytes",
    methods=(
        Native("__add__", bytes_add, 2, 2),
        Native("__mul__", bytes_multiply, 2, 2),
        Native("__rmul__", bytes_multiply, 2, 2),
        Native("__mod__", bytes_modulo, 2, 2),
        Native("__rmod__", bytes_modulo_reflected, 2, 2),
        Native("__getitem__", bytes_get_item, 2, 2),
        Native("__iter__", bytes_iter, 1, 1),
        Native("__len__", bytes_length, 1, 1),
        Native("__hash__", bytes_hash_method, 1, 1),
        Native("__bytes__", bytes_bytes, 1, 1),
        Native("__getnewargs__", get_new_arguments, 1, 1),
        bridge_method("bytes", "__repr__"),
        Native("__str__", bytes_str, 1, 1),
        *comparisons(bytes_value),
        Native("join", bytes_join, 2, 2),
        *octet_methods("bytes"),
    ),
    static=(Native("__new__", bytes_new, 1, -1), Native("maketrans", octets_maketrans, 2, 2)),
    is_sequence=True,
    class_methods=(Native("fromhex", octets_from_hex, 2, 2),),
)

BYTES_ITERATOR = payload_iterator_spec("bytes_iterator", new_int)
