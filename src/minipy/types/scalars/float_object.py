"""float: numbers in double precision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from minipy.bridge.bridge_crossing import cross, from_host, not_implemented, to_host
from minipy.eval.calls import call
from minipy.heap.object import Object
from minipy.model.constructors import new_bool, new_float, new_int, new_ref
from minipy.model.held_references import owned
from minipy.model.host_conversions import check_kind, index
from minipy.model.native import NO_KEYWORDS, Getter, Native, TypeSpec, call_native
from minipy.model.native_arguments import check_count, refuse_keywords
from minipy.model.raising import set_error
from minipy.model.special_methods import call_method
from minipy.model.type_lookup import lookup_borrowed
from minipy.refcount.strategy import decref
from minipy.types.scalars.int_object import int_value, number_format
from minipy.types.scalars.scalar_methods import bridge_method, class_of_new, comparisons, get_new_arguments, new_of_class

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def number_value(tstate: ThreadState, obj: Object) -> Any:
    """Return the host float or int of a number (or of an instance of a guest subclass), else None."""
    return obj.value if obj.type.value.layout is tstate.types.float else int_value(tstate, obj)


def _binary(name: str) -> tuple[Native, Native]:
    """Return the rows of a binary operator and its reflection."""
    key = f"float.__{name}__"

    def forward(tstate: ThreadState, left: Object, right: Object) -> Object:
        other = number_value(tstate, right)
        if other is None:
            return not_implemented(tstate)
        return _computed(tstate, cross(tstate, key, left.value, other))

    def reflected(tstate: ThreadState, right: Object, left: Object) -> Object:
        other = number_value(tstate, left)
        if other is None:
            return not_implemented(tstate)
        if type(other) is not float:
            other = cross(tstate, "int.__float__", other)
        return _computed(tstate, cross(tstate, key, other, right.value))

    return Native(f"__{name}__", forward, 2, 2), Native(f"__r{name}__", reflected, 2, 2)


def _computed(tstate: ThreadState, value: Any) -> Object:
    if isinstance(value, complex):
        raise set_error(tstate, "ValueError", "a negative number to a fractional power is complex, which is not supported")
    return from_host(tstate, value)


def float_power(tstate: ThreadState, left: Object, right: Object, modulus: Object | None = None) -> Object:
    """`left ** right`; there is no modulus for floats."""
    _refuse_modulus(tstate, modulus)
    return _POWER.function(tstate, left, right)


def float_power_reflected(tstate: ThreadState, right: Object, left: Object, modulus: Object | None = None) -> Object:
    """`left ** right`, asked of the right operand."""
    _refuse_modulus(tstate, modulus)
    return _REFLECTED_POWER.function(tstate, right, left)


def _refuse_modulus(tstate: ThreadState, modulus: Object | None) -> None:
    if modulus is not None and modulus is not tstate.types.none:
        raise set_error(tstate, "TypeError", "pow() 3rd argument not allowed unless all arguments are integers")


def float_hash(tstate: ThreadState, number: Object) -> Object:
    """`hash(number)`, as CPython computes it; a NaN hashes by identity."""
    if number.value != number.value:
        return call_native(tstate, tstate.types.object_hash.value.native, [number], NO_KEYWORDS)
    return new_int(tstate, hash(number.value))


def float_truth(tstate: ThreadState, number: Object) -> Object:
    """`bool(number)`."""
    return new_bool(tstate, number.value != 0.0)


def float_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`float.__new__(cls, x=0.0, /)`."""
    cls = class_of_new(tstate, args, tstate.types.float)
    if lookup_borrowed(cls, "__init__") is tstate.types.object_init:
        refuse_keywords(tstate, "float", kwargs)
    check_count(tstate, "float", len(args) - 1, 0, 1)
    if len(args) > 1 and args[1].type is cls is tstate.types.float:
        return new_ref(tstate, args[1])
    return new_of_class(tstate, cls, float_from(tstate, args[1]) if len(args) > 1 else 0.0)


def float_from(tstate: ThreadState, obj: Object) -> float:
    """Return the host float that `float(obj)` makes: from text, or as `to_float`, but by any `__float__` there is."""
    types = tstate.types
    is_text = obj.type.value.layout in (types.str, types.bytes, types.bytearray, types.memoryview)
    if is_text and lookup_borrowed(obj.type, "__float__") is None:
        number: float = cross(tstate, "float", to_host(tstate, obj))
        return number
    return _asked_float(tstate, obj, "float() argument must be a string or a real number, not '{}'")


def to_float(tstate: ThreadState, obj: Object) -> float:
    """Return the host float that a number stands for: its own if it is a float, or by `__float__` or `__index__`."""
    if obj.type.value.layout is tstate.types.float:
        return float(obj.value)
    if obj.type is tstate.types.int:  # nothing to ask
        return float(cross(tstate, "int.__float__", obj.value))
    return _asked_float(tstate, obj, "must be real number, not {}")


def _asked_float(tstate: ThreadState, obj: Object, message: str) -> float:
    """Return the host float that `__float__` or `__index__` of `obj` gives; `message` is the TypeError's."""
    result = call_method(tstate, obj, "__float__")
    if result is not None:
        return _taken_float(tstate, obj, result)
    if lookup_borrowed(obj.type, "__index__") is None:
        raise set_error(tstate, "TypeError", message.format(obj.type.value.name))
    number: float = cross(tstate, "int.__float__", index(tstate, obj))
    return number


def _taken_float(tstate: ThreadState, obj: Object, result: Object) -> float:
    """Return the host float of `result` (stolen), which `obj.__float__()` gave."""
    try:
        check_kind(tstate, result, tstate.types.float, f"{obj.type.value.name}.__float__")
        return float(result.value)
    finally:
        decref(tstate, result)


def float_from_hex(tstate: ThreadState, cls: Object, text: Object) -> Object:
    """`float.fromhex(text)`."""
    value = new_float(tstate, cross(tstate, "float.fromhex", to_host(tstate, text)))
    if cls is tstate.types.float:
        return value
    with owned(tstate, value):
        return call(tstate, cls, [value])


def float_round(tstate: ThreadState, number: Object, ndigits: Object | None = None) -> Object:
    """`round(number[, ndigits])`: an int without `ndigits`."""
    if ndigits is None or ndigits is tstate.types.none:
        return from_host(tstate, cross(tstate, "float.__round__", number.value))
    return from_host(tstate, cross(tstate, "float.__round__", number.value, index(tstate, ndigits)))


def float_getformat(tstate: ThreadState, _cls: Object, kind: Object) -> Object:
    """`float.__getformat__(kind)`."""
    return from_host(tstate, cross(tstate, "float.__getformat__", to_host(tstate, kind)))


_POWER, _REFLECTED_POWER = _binary("pow")

FLOAT = TypeSpec(
    "float",
    methods=(
        *_binary("add"),
        *_binary("sub"),
        *_binary("mul"),
        *_binary("truediv"),
        *_binary("floordiv"),
        *_binary("mod"),
        *_binary("divmod"),
        Native("__pow__", float_power, 2, 3),
        Native("__rpow__", float_power_reflected, 2, 3),
        *comparisons(number_value),
        *[
            bridge_method("float", name)
            for name in ("__neg__", "__pos__", "__abs__", "__int__", "__trunc__", "__floor__", "__ceil__", "__float__",
                         "__repr__", "as_integer_ratio", "conjugate", "hex", "is_integer")
        ],
        Native("__round__", float_round, 1, 2),
        Native("__bool__", float_truth, 1, 1),
        Native("__hash__", float_hash, 1, 1),
        Native("__format__", number_format, 2, 2),
        Native("__getnewargs__", get_new_arguments, 1, 1),
    ),
    getters=(
        Getter("real", lambda tstate, number: new_float(tstate, number.value)),
        Getter("imag", lambda tstate, _number: new_float(tstate, 0.0)),
    ),
    static=(Native("__new__", float_new, 1, -1),),
    class_methods=(
        Native("fromhex", float_from_hex, 2, 2),
        Native("__getformat__", float_getformat, 2, 2),
    ),
)  # fmt: skip
