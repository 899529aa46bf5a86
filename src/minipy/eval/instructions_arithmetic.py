"""Instructions: arithmetic and comparison, with a short way for exact ints, floats and strings.

The short ways pop the right operand and put the result in the place of the left one: no guest code can run before the
result is there, so nobody can miss them.
"""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Any

from minipy.eval.instruction import Operation, implements
from minipy.objects import operations
from minipy.objects.construct import new_float, new_int, new_str
from minipy.objects.operations import binary, in_place
from minipy.refcount.strategy import decref, incref

if TYPE_CHECKING:
    from minipy.eval.frame import Frame
    from minipy.eval.thread_state import ThreadState


def in_general(tstate: ThreadState, stack: list[Any], operation: Operation, op: Any, left: Any, right: Any) -> None:
    """Put what `operation` gives in the place of `left`; `right` is on the stack meanwhile, as guest code may run."""
    stack.append(right)
    result = operation(tstate, op, left, right)
    stack[-2:] = [result]


def add_operands(tstate: ThreadState, stack: list[Any], operation: Operation) -> None:
    """Put what `+` gives for the two top values in their place; `operation` if they are not plain."""
    right, left = stack.pop(), stack[-1]
    types = tstate.types
    if left.type is types.int and right.type is types.int:
        stack[-1] = new_int(tstate, left.value + right.value)
    elif left.type is types.float and right.type is types.float:
        stack[-1] = new_float(tstate, left.value + right.value)
    elif left.type is types.str and right.type is types.str:
        stack[-1] = new_str(tstate, left.value + right.value)
    else:
        in_general(tstate, stack, operation, operations.ADD, left, right)
    decref(tstate, left)
    decref(tstate, right)


def subtract_operands(tstate: ThreadState, stack: list[Any], operation: Operation) -> None:
    """Put what `-` gives for the two top values in their place; `operation` if they are not plain."""
    right, left = stack.pop(), stack[-1]
    types = tstate.types
    if left.type is types.int and right.type is types.int:
        stack[-1] = new_int(tstate, left.value - right.value)
    elif left.type is types.float and right.type is types.float:
        stack[-1] = new_float(tstate, left.value - right.value)
    else:
        in_general(tstate, stack, operation, operations.SUBTRACT, left, right)
    decref(tstate, left)
    decref(tstate, right)


def multiply_operands(tstate: ThreadState, stack: list[Any], operation: Operation) -> None:
    """Put what `*` gives for the two top values in their place; `operation` if they are not plain."""
    right, left = stack.pop(), stack[-1]
    types = tstate.types
    if left.type is types.int and right.type is types.int:
        stack[-1] = new_int(tstate, left.value * right.value)
    elif left.type is types.float and right.type is types.float:
        stack[-1] = new_float(tstate, left.value * right.value)
    else:
        in_general(tstate, stack, operation, operations.MULTIPLY, left, right)
    decref(tstate, left)
    decref(tstate, right)


@implements("BINARY_MULTIPLY")
def binary_multiply(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    multiply_operands(tstate, frame.stack, binary)


@implements("BINARY_MODULO")
def binary_modulo(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack: list[Any] = frame.stack
    right, left = stack.pop(), stack[-1]
    types = tstate.types
    if left.type is types.int and right.type is types.int and right.value:
        stack[-1] = new_int(tstate, left.value % right.value)
    else:
        in_general(tstate, stack, binary, operations.MODULO, left, right)
    decref(tstate, left)
    decref(tstate, right)


@implements("BINARY_ADD")
def binary_add(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    add_operands(tstate, frame.stack, binary)


@implements("BINARY_SUBTRACT")
def binary_subtract(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    subtract_operands(tstate, frame.stack, binary)


@implements("BINARY_FLOOR_DIVIDE")
def binary_floor_divide(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack: list[Any] = frame.stack
    right, left = stack.pop(), stack[-1]
    types = tstate.types
    if left.type is types.int and right.type is types.int and right.value:
        stack[-1] = new_int(tstate, left.value // right.value)
    else:
        in_general(tstate, stack, binary, operations.FLOOR_DIVIDE, left, right)
    decref(tstate, left)
    decref(tstate, right)


@implements("BINARY_TRUE_DIVIDE")
def binary_true_divide(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack: list[Any] = frame.stack
    right, left = stack.pop(), stack[-1]
    types = tstate.types
    if left.type is types.float and right.type is types.float and right.value:
        stack[-1] = new_float(tstate, left.value / right.value)
    else:
        in_general(tstate, stack, binary, operations.TRUE_DIVIDE, left, right)
    decref(tstate, left)
    decref(tstate, right)


@implements("INPLACE_ADD")
def inplace_add(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    add_operands(tstate, frame.stack, in_place)


@implements("INPLACE_SUBTRACT")
def inplace_subtract(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    subtract_operands(tstate, frame.stack, in_place)


@implements("INPLACE_MULTIPLY")
def inplace_multiply(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    multiply_operands(tstate, frame.stack, in_place)


_COMPARISONS = (operator.lt, operator.le, operator.eq, operator.ne, operator.gt, operator.ge)


@implements("COMPARE_OP")
def compare_op(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack: list[Any] = frame.stack
    right, left = stack.pop(), stack[-1]
    if left.type is right.type and left.type.value.has_plain_order:
        result = tstate.types.true if _COMPARISONS[oparg](left.value, right.value) else tstate.types.false
        incref(tstate, result)
        stack[-1] = result
    else:
        in_general(tstate, stack, operations.compare, oparg, left, right)
    decref(tstate, left)
    decref(tstate, right)
