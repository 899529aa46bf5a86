"""Instructions: operators."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minipy.eval.operands import Operation, implements, operate, replace_one, replace_two
from minipy.model import operators
from minipy.model.construct import new_bool, new_float, new_int, new_str
from minipy.model.conversions import truth
from minipy.model.operators import binary, compare_plain, in_place
from minipy.model.subscripts import contains
from minipy.refcount.strategy import decref, incref
from minipy.sync.inlining import inlined

if TYPE_CHECKING:
    from minipy.eval.frame import Frame
    from minipy.eval.thread_state import ThreadState


def operate_on_one(tstate: ThreadState, stack: list[Any], symbol: str, method: str) -> None:
    """Put what a unary operator gives for the top value in its place; guest code may run."""
    replace_one(tstate, stack, operators.unary(tstate, symbol, method, stack[-1]))


@implements("UNARY_POSITIVE")
def unary_positive(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate_on_one(tstate, frame.stack, "+", "__pos__")


@implements("UNARY_NEGATIVE")
def unary_negative(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack: list[Any] = frame.stack
    replace_one(tstate, stack, operators.negate(tstate, stack[-1]))


@implements("UNARY_INVERT")
def unary_invert(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate_on_one(tstate, frame.stack, "~", "__invert__")


@implements("UNARY_NOT")
def unary_not(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack: list[Any] = frame.stack
    replace_one(tstate, stack, new_bool(tstate, not truth(tstate, stack[-1])))


@inlined
def add_operands(tstate: ThreadState, stack: list[Any], operation: Operation) -> None:
    """Put what `+` gives for the two top values in their place; `operation` if they are not plain."""
    right, left = stack.pop(), stack.pop()
    types = tstate.types
    if left.type is types.int and right.type is types.int:
        result = new_int(tstate, left.value + right.value)
    elif left.type is types.float and right.type is types.float:
        result = new_float(tstate, left.value + right.value)
    elif left.type is types.str and right.type is types.str:
        result = new_str(tstate, left.value + right.value)
    else:
        stack += (left, right)
        operate(tstate, stack, operation, operators.ADD)
        return
    stack.append(result)
    decref(tstate, left)
    decref(tstate, right)


@inlined
def subtract_operands(tstate: ThreadState, stack: list[Any], operation: Operation) -> None:
    """Put what `-` gives for the two top values in their place; `operation` if they are not plain."""
    right, left = stack.pop(), stack.pop()
    types = tstate.types
    if left.type is types.int and right.type is types.int:
        result = new_int(tstate, left.value - right.value)
    elif left.type is types.float and right.type is types.float:
        result = new_float(tstate, left.value - right.value)
    else:
        stack += (left, right)
        operate(tstate, stack, operation, operators.SUBTRACT)
        return
    stack.append(result)
    decref(tstate, left)
    decref(tstate, right)


@inlined
def multiply_operands(tstate: ThreadState, stack: list[Any], operation: Operation) -> None:
    """Put what `*` gives for the two top values in their place; `operation` if they are not plain."""
    right, left = stack.pop(), stack.pop()
    types = tstate.types
    if left.type is types.int and right.type is types.int:
        result = new_int(tstate, left.value * right.value)
    elif left.type is types.float and right.type is types.float:
        result = new_float(tstate, left.value * right.value)
    else:
        stack += (left, right)
        operate(tstate, stack, operation, operators.MULTIPLY)
        return
    stack.append(result)
    decref(tstate, left)
    decref(tstate, right)


@implements("BINARY_POWER")
def binary_power(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, operators.binary, operators.POWER)


@implements("BINARY_MULTIPLY")
def binary_multiply(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    multiply_operands(tstate, frame.stack, binary)


@implements("BINARY_MATRIX_MULTIPLY")
def binary_matrix_multiply(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, operators.binary, operators.MATRIX_MULTIPLY)


@implements("BINARY_FLOOR_DIVIDE")
def binary_floor_divide(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack: list[Any] = frame.stack
    right, left = stack.pop(), stack.pop()
    types = tstate.types
    if left.type is types.int and right.type is types.int and right.value:
        result = new_int(tstate, left.value // right.value)
    else:
        stack += (left, right)
        operate(tstate, stack, binary, operators.FLOOR_DIVIDE)
        return
    stack.append(result)
    decref(tstate, left)
    decref(tstate, right)


@implements("BINARY_TRUE_DIVIDE")
def binary_true_divide(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack: list[Any] = frame.stack
    right, left = stack.pop(), stack.pop()
    types = tstate.types
    if left.type is types.float and right.type is types.float and right.value:
        result = new_float(tstate, left.value / right.value)
    else:
        stack += (left, right)
        operate(tstate, stack, binary, operators.TRUE_DIVIDE)
        return
    stack.append(result)
    decref(tstate, left)
    decref(tstate, right)


@implements("BINARY_MODULO")
def binary_modulo(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack: list[Any] = frame.stack
    right, left = stack.pop(), stack.pop()
    types = tstate.types
    if left.type is types.int and right.type is types.int and right.value:
        result = new_int(tstate, left.value % right.value)
    else:
        stack += (left, right)
        operate(tstate, stack, binary, operators.MODULO)
        return
    stack.append(result)
    decref(tstate, left)
    decref(tstate, right)


@implements("BINARY_ADD")
def binary_add(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    add_operands(tstate, frame.stack, binary)


@implements("BINARY_SUBTRACT")
def binary_subtract(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    subtract_operands(tstate, frame.stack, binary)


@implements("BINARY_LSHIFT")
def binary_lshift(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, operators.binary, operators.LSHIFT)


@implements("BINARY_RSHIFT")
def binary_rshift(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, operators.binary, operators.RSHIFT)


@implements("BINARY_AND")
def binary_and(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, operators.binary, operators.AND)


@implements("BINARY_XOR")
def binary_xor(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, operators.binary, operators.XOR)


@implements("BINARY_OR")
def binary_or(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, operators.binary, operators.OR)


@implements("INPLACE_POWER")
def inplace_power(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, operators.in_place, operators.POWER)


@implements("INPLACE_MULTIPLY")
def inplace_multiply(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    multiply_operands(tstate, frame.stack, in_place)


@implements("INPLACE_MATRIX_MULTIPLY")
def inplace_matrix_multiply(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, operators.in_place, operators.MATRIX_MULTIPLY)


@implements("INPLACE_FLOOR_DIVIDE")
def inplace_floor_divide(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, operators.in_place, operators.FLOOR_DIVIDE)


@implements("INPLACE_TRUE_DIVIDE")
def inplace_true_divide(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, operators.in_place, operators.TRUE_DIVIDE)


@implements("INPLACE_MODULO")
def inplace_modulo(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, operators.in_place, operators.MODULO)


@implements("INPLACE_ADD")
def inplace_add(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    add_operands(tstate, frame.stack, in_place)


@implements("INPLACE_SUBTRACT")
def inplace_subtract(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    subtract_operands(tstate, frame.stack, in_place)


@implements("INPLACE_LSHIFT")
def inplace_lshift(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, operators.in_place, operators.LSHIFT)


@implements("INPLACE_RSHIFT")
def inplace_rshift(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, operators.in_place, operators.RSHIFT)


@implements("INPLACE_AND")
def inplace_and(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, operators.in_place, operators.AND)


@implements("INPLACE_XOR")
def inplace_xor(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, operators.in_place, operators.XOR)


@implements("INPLACE_OR")
def inplace_or(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, operators.in_place, operators.OR)


@implements("COMPARE_OP")
def compare_op(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack: list[Any] = frame.stack
    right, left = stack.pop(), stack.pop()
    if left.type is not right.type or not left.type.value.has_plain_order:
        stack += (left, right)
        operate(tstate, stack, operators.compare, oparg)
        return
    holds = compare_plain(oparg, left.value, right.value)
    result = tstate.types.true if holds else tstate.types.false
    incref(tstate, result)
    stack.append(result)
    decref(tstate, left)
    decref(tstate, right)


@implements("IS_OP")
def is_op(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack: list[Any] = frame.stack
    replace_two(tstate, stack, new_bool(tstate, (stack[-2] is stack[-1]) != bool(oparg)))


@implements("CONTAINS_OP")
def contains_op(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack: list[Any] = frame.stack
    is_in = contains(tstate, stack[-1], stack[-2])
    replace_two(tstate, stack, new_bool(tstate, is_in != bool(oparg)))
