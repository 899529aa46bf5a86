"""int: whole numbers of any size, with bool, which is derived from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from minipy.bridge.bridge_crossing import cross, from_host, not_implemented, to_host
from minipy.eval.calls import call
from minipy.heap.object import Object
from minipy.model.constructors import new_bool, new_float, new_int, new_ref
from minipy.model.held_references import owned
from minipy.model.host_conversions import check_kind, index, str_text, truth
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.native_arguments import argument_kind, check_count, refuse_keywords
from minipy.model.raising import set_error
from minipy.model.special_methods import call_method
from minipy.model.type_lookup import lookup_borrowed
from minipy.refcount.strategy import decref
from minipy.types.scalars.byte_methods import octets_from
from minipy.types.scalars.scalar_methods import bridge_method, class_of_new, comparisons, get_new_arguments, new_of_class

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def int_value(tstate: ThreadState, obj: Object) -> Any:
    """Return the host int of an int or bool (or of an instance of a guest subclass), else None."""
    layout = obj.type.value.layout
    return obj.value if layout is tstate.types.int or layout is tstate.types.bool else None


def _binary(kind: str, name: str) -> tuple[Native, Native]:
    """Return the rows of a binary operator and its reflection."""
    key = f"{kind}.__{name}__"

    def forward(tstate: ThreadState, left: Object, right: Object) -> Object:
        other = int_value(tstate, right)
        if other is None:
            return not_implemented(tstate)
        return from_host(tstate, cross(tstate, key, left.value, other))

    def reflected(tstate: ThreadState, right: Object, left: Object) -> Object:
        other = int_value(tstate, left)
        if other is None:
            return not_implemented(tstate)
        return from_host(tstate, cross(tstate, key, other, right.value))

    return Native(f"__{name}__", forward, 2, 2), Native(f"__r{name}__", reflected, 2, 2)


def int_add(tstate: ThreadState, left: Object, right: Object) -> Object:
    """`left + right`."""
    other = int_value(tstate, right)
    return not_implemented(tstate) if other is None else new_int(tstate, left.value + other)


def int_subtract(tstate: ThreadState, left: Object, right: Object) -> Object:
    """`left - right`."""
    other = int_value(tstate, right)
    return not_implemented(tstate) if other is None else new_int(tstate, left.value - other)


def int_power(tstate: ThreadState, left: Object, right: Object, modulus: Object | None) -> Object:
    """`left ** right`, with a modulus `pow(left, right, modulus)`."""
    operands = [left.value, int_value(tstate, right)]
    if modulus is not None and modulus is not tstate.types.none:
        operands.append(int_value(tstate, modulus))
    if None in operands:
        return not_implemented(tstate)
    return from_host(tstate, cross(tstate, "int.__pow__", *operands))


def int_power_method(tstate: ThreadState, *args: Object) -> Object:
    """`left.__pow__(right[, modulus])`."""
    return int_power(tstate, args[0], args[1], args[2] if len(args) > 2 else None)


def int_power_reflected(tstate: ThreadState, *args: Object) -> Object:
    """`right.__rpow__(left[, modulus])`."""
    if int_value(tstate, args[1]) is None:
        return not_implemented(tstate)
    return int_power(tstate, args[1], args[0], args[2] if len(args) > 2 else None)


def int_hash(tstate: ThreadState, number: Object) -> Object:
    """`hash(number)`, as CPython computes it."""
    return new_int(tstate, hash(number.value))


def int_truth(tstate: ThreadState, number: Object) -> Object:
    """`bool(number)`."""
    return new_bool(tstate, number.value != 0)


def number_format(tstate: ThreadState, number: Object, spec: Object) -> Object:
    """`format(number, spec)`; without a spec it is `str(number)`, which guest code may have its own way for."""
    kind = "float" if isinstance(number.value, float) else "int"
    if spec.value == "" and number.type.value.is_heap_type:
        return from_host(tstate, str_text(tstate, number))
    return from_host(tstate, cross(tstate, f"{kind}.__format__", number.value, to_host(tstate, spec)))


def int_to_float(tstate: ThreadState, number: Object) -> Object:
    """`float(number)`."""
    return new_float(tstate, cross(tstate, "int.__float__", number.value))


def int_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`int.__new__(cls, x=0, /, base=10)`."""
    cls = class_of_new(tstate, args, tstate.types.int)
    given = list(args[1:])
    base = kwargs.get("base")
    for name in kwargs:
        if name != "base":
            raise set_error(tstate, "TypeError", f"'{name}' is an invalid keyword argument for int()")
    if len(given) + len(kwargs) > 2:
        raise set_error(tstate, "TypeError", f"int() takes at most 2 arguments ({len(given) + len(kwargs)} given)")
    if base is None and len(given) == 2:
        base = given.pop()
    if base is not None:
        return new_of_class(tstate, cls, _int_with_base(tstate, given, base))
    if given and given[0].type is cls is tstate.types.int:
        return new_ref(tstate, given[0])
    return new_of_class(tstate, cls, to_int(tstate, given[0]) if given else 0)


def _int_with_base(tstate: ThreadState, given: Sequence[Object], base: Object) -> int:
    if not given:
        raise set_error(tstate, "TypeError", "int() missing string argument")
    radix = index(tstate, base)
    if radix != 0 and not 2 <= radix <= 36:
        raise set_error(tstate, "ValueError", "int() base must be >= 2 and <= 36, or 0")
    types = tstate.types
    if given[0].type.value.layout not in (types.str, types.bytes, types.bytearray):
        raise set_error(tstate, "TypeError", "int() can't convert non-string with explicit base")
    number: int = cross(tstate, "int", to_host(tstate, given[0]), radix)
    return number


def to_int(tstate: ThreadState, obj: Object) -> int:
    """Return the host int that `int(obj)` makes, by `__int__`, `__index__`, `__trunc__` or from text."""
    types = tstate.types
    if obj.type in (types.int, types.str, types.float):
        return _crossed_int(tstate, obj.value)
    for name in ("__int__", "__index__"):
        result = call_method(tstate, obj, name)
        if result is not None:
            return _taken_int(tstate, result, name)
    if lookup_borrowed(obj.type, "__trunc__") is not None:
        tstate.interp.services.warn(tstate, "DeprecationWarning", "The delegation of int() to __trunc__ is deprecated.")
    result = call_method(tstate, obj, "__trunc__")
    if result is not None:
        return _truncated(tstate, result)
    if obj.type.value.layout in (types.str, types.bytes, types.bytearray, types.memoryview):
        return _crossed_int(tstate, to_host(tstate, obj))
    name = obj.type.value.name
    raise set_error(
        tstate, "TypeError", f"int() argument must be a string, a bytes-like object or a real number, not '{name}'"
    )


def _crossed_int(tstate: ThreadState, host_value: Any) -> int:
    number: int = cross(tstate, "int", host_value)
    return number


def _taken_int(tstate: ThreadState, result: Object, method: str) -> int:
    """Return the host int of `result` (stolen), which `method` gave."""
    try:
        check_kind(tstate, result, tstate.types.int, method)
        return int(result.value)
    finally:
        decref(tstate, result)


def _truncated(tstate: ThreadState, result: Object) -> int:
    """Return the host int of what `__trunc__` gave (stolen), which may be any integral object."""
    with owned(tstate, result):
        return index(tstate, result, "__trunc__ returned non-Integral (type {})")


def _byte_order(tstate: ThreadState, method: str, order: Object | None) -> str:
    if order is None:
        return "big"
    host_value = to_host(tstate, order)
    if not isinstance(host_value, str):
        text = f"{method}() argument 'byteorder' must be str, not {argument_kind(tstate, order)}"
        raise set_error(tstate, "TypeError", text)
    if host_value not in ("big", "little"):
        raise set_error(tstate, "ValueError", "byteorder must be either 'little' or 'big'")
    return host_value


def int_from_bytes(
    tstate: ThreadState, cls: Object, data: Object, order: Object | None = None, signed: Object | None = None
) -> Object:
    """`int.from_bytes(bytes, byteorder='big', *, signed=False)`."""
    is_signed = signed is not None and truth(tstate, signed)
    order_name = _byte_order(tstate, "from_bytes", order)
    number = cross(tstate, "int.from_bytes", octets_from(tstate, data), order_name, signed=is_signed)
    value = new_int(tstate, number)
    if cls is tstate.types.int:
        return value
    with owned(tstate, value):
        return call(tstate, cls, [value])


def int_to_bytes(
    tstate: ThreadState,
    number: Object,
    length: Object | None = None,
    order: Object | None = None,
    signed: Object | None = None,
) -> Object:
    """`number.to_bytes(length=1, byteorder='big', *, signed=False)`."""
    size = 1 if length is None else index(tstate, length)
    order_name = _byte_order(tstate, "to_bytes", order)
    is_signed = signed is not None and truth(tstate, signed)
    return from_host(tstate, cross(tstate, "int.to_bytes", number.value, size, order_name, signed=is_signed))


def _part(name: str, constant: int | None = None) -> Getter:
    """Return the getter of a part of a number: the number itself, as an int, or a constant."""

    def get(tstate: ThreadState, number: Object) -> Object:
        return new_int(tstate, int(number.value) if constant is None else constant)

    return Getter(name, get)


def bool_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`bool.__new__(cls, x=False, /)`."""
    class_of_new(tstate, args, tstate.types.bool)
    refuse_keywords(tstate, "bool", kwargs)
    check_count(tstate, "bool", len(args) - 1, 0, 1)
    return new_bool(tstate, len(args) > 1 and truth(tstate, args[1]))


def bool_repr(tstate: ThreadState, flag: Object) -> Object:
    """`repr(flag)`."""
    return from_host(tstate, "True" if flag.value else "False")


def _bool_binary(name: str) -> tuple[Native, Native]:
    """Return the rows of a bitwise operator, which gives a bool where both operands are bools."""
    key = f"int.__{name}__"

    def combine(tstate: ThreadState, left: Object, right: Object) -> Object:
        other = int_value(tstate, right)
        if other is None:
            return not_implemented(tstate)
        number = cross(tstate, key, left.value, other)
        if type(other) is bool and type(left.value) is bool:
            return new_bool(tstate, number != 0)
        return new_int(tstate, number)

    return Native(f"__{name}__", combine, 2, 2), Native(f"__r{name}__", combine, 2, 2)


INT = TypeSpec(
    "int",
    methods=(
        Native("__add__", int_add, 2, 2),
        Native("__radd__", int_add, 2, 2),
        Native("__sub__", int_subtract, 2, 2),
        _binary("int", "sub")[1],
        *_binary("int", "mul"),
        *_binary("int", "truediv"),
        *_binary("int", "floordiv"),
        *_binary("int", "mod"),
        *_binary("int", "divmod"),
        *_binary("int", "lshift"),
        *_binary("int", "rshift"),
        *_binary("int", "and"),
        *_binary("int", "or"),
        *_binary("int", "xor"),
        Native("__pow__", int_power_method, 2, 3),
        Native("__rpow__", int_power_reflected, 2, 3),
        *comparisons(int_value),
        *[
            bridge_method("int", name)
            for name in ("__neg__", "__pos__", "__abs__", "__invert__", "__int__", "__trunc__", "__floor__", "__ceil__",
                         "__repr__", "bit_length", "bit_count", "as_integer_ratio", "conjugate")
        ],
        bridge_method("int", "__round__", 1, 2, indexes="1"),
        Native("__index__", lambda tstate, number: new_int(tstate, int(number.value)), 1, 1),
        Native("__float__", int_to_float, 1, 1),
        Native("__bool__", int_truth, 1, 1),
        Native("__hash__", int_hash, 1, 1),
        Native("__format__", number_format, 2, 2),
        Native("__getnewargs__", get_new_arguments, 1, 1),
        Native("to_bytes", int_to_bytes, 1, 4, ("length", "byteorder", "signed"), 1),
    ),
    getters=(_part("real"), _part("imag", 0), _part("numerator"), _part("denominator", 1)),
    static=(Native("__new__", int_new, 1, -1),),
    class_methods=(Native("from_bytes", int_from_bytes, 2, 4, ("bytes", "byteorder", "signed"), 1),),
)  # fmt: skip

BOOL = TypeSpec(
    "bool",
    base="int",
    is_basetype=False,
    methods=(
        Native("__repr__", bool_repr, 1, 1),
        *_bool_binary("and"),
        *_bool_binary("or"),
        *_bool_binary("xor"),
    ),
    static=(Native("__new__", bool_new, 1, -1),),
)
