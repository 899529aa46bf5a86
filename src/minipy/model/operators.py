"""Operators: what `+`, `<` and `==` ask of any two objects: their types' methods, the reflected ones, NotImplemented.

Everything here borrows its operands and returns new references. The fast path for numbers stands in the instructions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from minipy.bytecode.opcodes import EQ, GT, LE, LT, NE
from minipy.heap.object import Object
from minipy.model.constructors import new_bool, new_float, new_int
from minipy.model.host_conversions import truth
from minipy.model.raising import set_error
from minipy.model.recursion_limit import enter_recursive_call, leave_recursive_call
from minipy.model.special_methods import call_if_bound, call_method
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.refcount.strategy import decref
from minipy.sync.inlining import inlined

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread


class Operator:
    """A binary operator, never changed: its symbol, method, reflected method and in-place method."""

    __slots__ = ("in_place", "method", "reflected", "symbol")

    def __init__(self, symbol: str, stem: str) -> None:
        self.symbol = symbol
        self.method = f"__{stem}__"
        self.reflected = f"__r{stem}__"
        self.in_place = f"__i{stem}__"


ADD: Final = Operator("+", "add")
SUBTRACT: Final = Operator("-", "sub")
MULTIPLY: Final = Operator("*", "mul")
TRUE_DIVIDE: Final = Operator("/", "truediv")
FLOOR_DIVIDE: Final = Operator("//", "floordiv")
MODULO: Final = Operator("%", "mod")
POWER: Final = Operator("** or pow()", "pow")
MATRIX_MULTIPLY: Final = Operator("@", "matmul")
LSHIFT: Final = Operator("<<", "lshift")
RSHIFT: Final = Operator(">>", "rshift")
AND: Final = Operator("&", "and")
OR: Final = Operator("|", "or")
XOR: Final = Operator("^", "xor")
# symbol, method, method of the other operand
COMPARISONS: Final = (
    ("<", "__lt__", "__gt__"),
    ("<=", "__le__", "__ge__"),
    ("==", "__eq__", "__eq__"),
    ("!=", "__ne__", "__ne__"),
    (">", "__gt__", "__lt__"),
    (">=", "__ge__", "__le__"),
)


def _answer(tstate: ModelThread, obj: Object, name: str, other: Object) -> Object | None:
    """Ask `obj` for `name` of `other`; None where it has no answer (no method, or NotImplemented)."""
    return _unless_not_implemented(tstate, call_method(tstate, obj, name, other))


def _unless_not_implemented(tstate: ModelThread, result: Object | None) -> Object | None:
    """Return `result`, or None for NotImplemented, which is given up."""
    if result is tstate.types.not_implemented:
        decref(tstate, result)
        return None
    return result


def binary(tstate: ModelThread, op: Operator, left: Object, right: Object) -> Object:
    """Return `left op right`."""
    result = _binary_or_none(tstate, op, left, right)
    if result is None:
        raise _unsupported(tstate, op.symbol, left, right)
    return result


def _unsupported(tstate: ModelThread, symbol: str, left: Object, right: Object) -> Exception:
    if symbol == ">>" and left.type is tstate.types.builtin_function and left.value.native.name == "print":
        hint = '. Did you mean "print(<message>, file=<output_stream>)"?'
    else:
        hint = ""
    names = f"'{left.type.value.name}' and '{right.type.value.name}'"
    return set_error(tstate, "TypeError", f"unsupported operand type(s) for {symbol}: {names}{hint}")


def _binary_or_none(tstate: ModelThread, op: Operator, left: Object, right: Object) -> Object | None:
    """Ask left, then right; right first if its type is derived from left's and overrides the reflected method."""
    if left.type.value.layout in tstate.types.sequences and _is_number_first(tstate, op, left, right):
        return _number_then_sequence(tstate, op, left, right, (op.method,))
    is_derived = left.type is not right.type and is_subtype(right.type, left.type)
    if is_derived and lookup_borrowed(right.type, op.reflected) is not lookup_borrowed(left.type, op.reflected):
        result = _answer(tstate, right, op.reflected, left)
        if result is not None:
            return result
        return _answer(tstate, left, op.method, right)
    result = _answer(tstate, left, op.method, right)
    if result is None and left.type is not right.type:
        result = _answer(tstate, right, op.reflected, left)
    if result is None:
        return _sequence_fallback(tstate, op, left, right)
    return result


def _is_number_first(tstate: ModelThread, op: Operator, left: Object, right: Object) -> bool:
    """Whether `right`, a guest-made number, is asked before the built-in sequence `left`.

    A sequence's `+` and `*` are no number methods in CPython, and come second.
    """
    if not right.type.value.is_heap_type or not (op is ADD or op is MULTIPLY):
        return False
    wrapper = tstate.types.wrapper_descriptor
    method, reflected = lookup_borrowed(left.type, op.method), lookup_borrowed(right.type, op.reflected)
    return method is not None and method.type is wrapper and reflected is not None and reflected.type is not wrapper


def _number_then_sequence(
    tstate: ModelThread, op: Operator, left: Object, right: Object, methods: tuple[str, ...]
) -> Object | None:
    """Ask the number `right`, then the sequence `left` for `methods`."""
    result = _answer(tstate, right, op.reflected, left)
    for method in methods:
        if result is None:
            result = _answer(tstate, left, method, right)
    return result if result is not None else _sequence_fallback(tstate, op, left, right)


def _sequence_fallback(tstate: ModelThread, op: Operator, left: Object, right: Object) -> Object | None:
    """Raise what CPython's sequences say when neither number protocol answered."""
    sequences, kind = tstate.types.sequences, left.type.value.layout
    if op is ADD and kind in sequences:
        name, other = kind.value.qualname, right.type.value.name
        if name in ("bytes", "bytearray"):
            raise set_error(tstate, "TypeError", f"can't concat {other} to {left.type.value.name}")
        raise set_error(tstate, "TypeError", f'can only concatenate {name} (not "{other}") to {name}')
    if op is MULTIPLY and (kind in sequences or right.type.value.layout in sequences):
        factor = right if kind in sequences else left
        raise set_error(tstate, "TypeError", f"can't multiply sequence by non-int of type '{factor.type.value.name}'")
    return None


def in_place(tstate: ModelThread, op: Operator, left: Object, right: Object) -> Object:
    """Return what `left op= right` binds: from the in-place method if the type has one, else `left op right`."""
    is_sequence = (left.type.value.layout if op is MULTIPLY else left.type) in tstate.types.sequences
    if is_sequence and _is_number_first(tstate, op, left, right):
        result = _number_then_sequence(tstate, op, left, right, (op.in_place, op.method))
    else:
        result = _answer(tstate, left, op.in_place, right)
    if result is None:
        result = _binary_or_none(tstate, op, left, right)
    if result is None:
        symbol = "**=" if op is POWER else op.symbol + "="
        raise _unsupported(tstate, symbol, left, right)
    return result


def negate(tstate: ModelThread, operand: Object) -> Object:
    """Return `-operand`."""
    if operand.type is tstate.types.int:
        return new_int(tstate, -operand.value)
    if operand.type is tstate.types.float:
        return new_float(tstate, -operand.value)
    return unary(tstate, "-", "__neg__", operand)


def unary(tstate: ModelThread, symbol: str, method: str, operand: Object) -> Object:
    """Return `symbol operand`."""
    result = call_method(tstate, operand, method)
    if result is None:
        raise set_error(tstate, "TypeError", f"bad operand type for unary {symbol}: '{operand.type.value.name}'")
    return result


@inlined
def compare_values(op: int, left: Any, right: Any) -> bool:
    """Return the truth of `left op right` for two host values whose order is that of their objects."""
    holds: bool
    if op == LT:
        holds = left < right
    elif op == EQ:
        holds = left == right
    elif op == GT:
        holds = left > right
    elif op == NE:
        holds = left != right
    elif op == LE:
        holds = left <= right
    else:
        holds = left >= right
    return holds


def compare(tstate: ModelThread, op: int, left: Object, right: Object) -> Object:
    """Return `left op right` for a row of COMPARISONS."""
    if not left.type.value.is_heap_type and not right.type.value.is_heap_type:
        return _compare(tstate, op, left, right)
    enter_recursive_call(tstate, " in comparison")
    try:
        return _compare(tstate, op, left, right)
    finally:
        leave_recursive_call(tstate)


def _compare(tstate: ModelThread, op: int, left: Object, right: Object) -> Object:
    symbol, method, mirrored = COMPARISONS[op]
    result = None
    is_derived = left.type is not right.type and is_subtype(right.type, left.type)
    if is_derived:
        result = _compared(tstate, right, mirrored, left)
    if result is None:
        result = _compared(tstate, left, method, right)
    if result is None and not is_derived:
        result = _compared(tstate, right, mirrored, left)
    if result is not None:
        return result
    if op == EQ:
        return new_bool(tstate, left is right)
    if op == NE:
        return new_bool(tstate, left is not right)
    names = f"'{left.type.value.name}' and '{right.type.value.name}'"
    raise set_error(tstate, "TypeError", f"'{symbol}' not supported between instances of {names}")


def _compared(tstate: ModelThread, obj: Object, name: str, other: Object) -> Object | None:
    """Ask `obj` for the comparison `name` with `other`; None where it has no answer."""
    return _unless_not_implemented(tstate, call_if_bound(tstate, obj, name, other))


def compare_truth(tstate: ModelThread, op: int, left: Object, right: Object) -> bool:
    """Return the truth of `left op right`."""
    result = compare(tstate, op, left, right)
    try:
        return truth(tstate, result)
    finally:
        decref(tstate, result)


def known_equality(tstate: ModelThread, left: Object, right: Object) -> bool | None:
    """Return the truth of `left is right or left == right` where no guest code is asked, otherwise None."""
    if left is right:
        return True
    kind, other = left.type, right.type
    if kind.value.has_host_key and other.value.has_host_key:
        return bool(left.value == right.value)
    is_known = tstate.types.is_identity_hashed  # no guest code compares two such
    if (kind.value.has_host_key or is_known(kind)) and (other.value.has_host_key or is_known(other)):
        return False
    return None


def is_equal(tstate: ModelThread, left: Object, right: Object) -> bool:
    """Return the truth of `left is right or left == right`, as containers compare."""
    if left is right:
        return True
    if left.type is right.type and left.type.value.has_host_key:
        return bool(left.value == right.value)
    return compare_truth(tstate, EQ, left, right)
