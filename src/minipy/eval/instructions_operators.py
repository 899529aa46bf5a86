"""Instructions: operators."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, cast

from minipy.eval.operands import Operation, implements, operate, replace_one, replace_two
from minipy.model.constructors import new_bool, new_float, new_int, new_str
from minipy.model.host_conversions import truth
from minipy.model.subscripts import contains
from minipy.refcount.strategy import decref, incref
from minipy.sync.inlining import inlined

# isort: off
from minipy.model.operators import (ADD, AND, FLOOR_DIVIDE, LSHIFT, MATRIX_MULTIPLY, MODULO, MULTIPLY, OR,
                                    POWER, RSHIFT, SUBTRACT, TRUE_DIVIDE, XOR, Operator, binary, compare,
                                    compare_values, in_place, negate, unary)  # fmt: skip
# isort: on

if TYPE_CHECKING:
    from minipy.eval.frame import Frame
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object

Compute = Callable[[Any, Any], Any]  # a function of the host's module operator
HOST_FAILURES: Final = (ArithmeticError, TypeError, ValueError, MemoryError)  # of an operator, for two numbers


def operate_on_one(tstate: ThreadState, stack: list[Object], symbol: str, method: str) -> None:
    """Put what a unary operator gives for the top value in its place; guest code may run."""
    replace_one(tstate, stack, unary(tstate, symbol, method, stack[-1]))


@implements("UNARY_POSITIVE")
def unary_positive(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate_on_one(tstate, frame.stack, "+", "__pos__")


@implements("UNARY_NEGATIVE")
def unary_negative(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    replace_one(tstate, stack, negate(tstate, stack[-1]))


@implements("UNARY_INVERT")
def unary_invert(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate_on_one(tstate, frame.stack, "~", "__invert__")


@implements("UNARY_NOT")
def unary_not(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    replace_one(tstate, stack, new_bool(tstate, not truth(tstate, stack[-1])))


@inlined
def arithmetic(
    tstate: ThreadState, stack: list[Object], op: Operator, compute: Compute, new_number: Operation, operation: Operation
) -> None:
    """Put what `op` gives for the two top values in their place.

    The fast path is for exact ints and floats, and for `+` of strings: `compute` does on the host what `op` means, and
    `new_number` makes what it gives for two ints. It pops the operands at once: no guest code can run before the result
    is there. All else, and what fails on the host, is left to `operation`, which asks the types of the operands.
    """
    right, left = stack.pop(), stack.pop()
    types = tstate.types
    try:
        if left.type is types.int and right.type is types.int:
            result = new_number(tstate, compute(cast(int, left.value), cast(int, right.value)))
        elif (left.type is types.float or left.type is types.int) and (right.type is types.float or right.type is types.int):
            result = new_float(tstate, compute(left.value, right.value))
        elif op is ADD and left.type is right.type is types.str and left.value and right.value:
            result = new_str(tstate, left.value + right.value)
        else:
            result = None
    except HOST_FAILURES:
        result = None
    if result is None:
        stack += (left, right)
        operate(tstate, stack, operation, op)
    else:
        stack.append(result)
        decref(tstate, left)
        decref(tstate, right)


@implements("BINARY_POWER")
def binary_power(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, binary, POWER)


@implements("BINARY_MULTIPLY")
def binary_multiply(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    arithmetic(tstate, frame.stack, MULTIPLY, operator.mul, new_int, binary)


@implements("BINARY_MATRIX_MULTIPLY")
def binary_matrix_multiply(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, binary, MATRIX_MULTIPLY)


@implements("BINARY_FLOOR_DIVIDE")
def binary_floor_divide(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    arithmetic(tstate, frame.stack, FLOOR_DIVIDE, operator.floordiv, new_int, binary)


@implements("BINARY_TRUE_DIVIDE")
def binary_true_divide(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    arithmetic(tstate, frame.stack, TRUE_DIVIDE, operator.truediv, new_float, binary)


@implements("BINARY_MODULO")
def binary_modulo(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    arithmetic(tstate, frame.stack, MODULO, operator.mod, new_int, binary)


@implements("BINARY_ADD")
def binary_add(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    arithmetic(tstate, frame.stack, ADD, operator.add, new_int, binary)


@implements("BINARY_SUBTRACT")
def binary_subtract(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    arithmetic(tstate, frame.stack, SUBTRACT, operator.sub, new_int, binary)


@implements("BINARY_LSHIFT")
def binary_lshift(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, binary, LSHIFT)


@implements("BINARY_RSHIFT")
def binary_rshift(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    arithmetic(tstate, frame.stack, RSHIFT, operator.rshift, new_int, binary)


@implements("BINARY_AND")
def binary_and(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    arithmetic(tstate, frame.stack, AND, operator.and_, new_int, binary)


@implements("BINARY_XOR")
def binary_xor(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    arithmetic(tstate, frame.stack, XOR, operator.xor, new_int, binary)


@implements("BINARY_OR")
def binary_or(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    arithmetic(tstate, frame.stack, OR, operator.or_, new_int, binary)


@implements("INPLACE_POWER")
def inplace_power(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, in_place, POWER)


@implements("INPLACE_MULTIPLY")
def inplace_multiply(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    arithmetic(tstate, frame.stack, MULTIPLY, operator.mul, new_int, in_place)


@implements("INPLACE_MATRIX_MULTIPLY")
def inplace_matrix_multiply(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, in_place, MATRIX_MULTIPLY)


@implements("INPLACE_FLOOR_DIVIDE")
def inplace_floor_divide(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    arithmetic(tstate, frame.stack, FLOOR_DIVIDE, operator.floordiv, new_int, in_place)


@implements("INPLACE_TRUE_DIVIDE")
def inplace_true_divide(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    arithmetic(tstate, frame.stack, TRUE_DIVIDE, operator.truediv, new_float, in_place)


@implements("INPLACE_MODULO")
def inplace_modulo(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    arithmetic(tstate, frame.stack, MODULO, operator.mod, new_int, in_place)


@implements("INPLACE_ADD")
def inplace_add(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    arithmetic(tstate, frame.stack, ADD, operator.add, new_int, in_place)


@implements("INPLACE_SUBTRACT")
def inplace_subtract(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    arithmetic(tstate, frame.stack, SUBTRACT, operator.sub, new_int, in_place)


@implements("INPLACE_LSHIFT")
def inplace_lshift(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, in_place, LSHIFT)


@implements("INPLACE_RSHIFT")
def inplace_rshift(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    arithmetic(tstate, frame.stack, RSHIFT, operator.rshift, new_int, in_place)


@implements("INPLACE_AND")
def inplace_and(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    arithmetic(tstate, frame.stack, AND, operator.and_, new_int, in_place)


@implements("INPLACE_XOR")
def inplace_xor(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    arithmetic(tstate, frame.stack, XOR, operator.xor, new_int, in_place)


@implements("INPLACE_OR")
def inplace_or(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    arithmetic(tstate, frame.stack, OR, operator.or_, new_int, in_place)


@implements("COMPARE_OP")
def compare_op(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    right, left = stack.pop(), stack.pop()
    if left.type is not right.type or not left.type.value.has_host_order:
        stack += (left, right)
        operate(tstate, stack, compare, oparg)
        return
    holds = compare_values(oparg, left.value, right.value)
    result = tstate.types.true if holds else tstate.types.false
    incref(tstate, result)
    stack.append(result)
    decref(tstate, left)
    decref(tstate, right)


@implements("IS_OP")
def is_op(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    replace_two(tstate, stack, new_bool(tstate, (stack[-2] is stack[-1]) != bool(oparg)))


@implements("CONTAINS_OP")
def contains_op(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    is_in = contains(tstate, stack[-1], stack[-2])
    replace_two(tstate, stack, new_bool(tstate, is_in != bool(oparg)))
