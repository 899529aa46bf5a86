"""Instructions: arithmetic and comparison, with a short way for exact ints, floats and strings.

The short ways pop the operands at once: no guest code can run before the result is there, so nobody can miss them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minipy.eval.operands import Operation, implements, operate
from minipy.model import operators
from minipy.model.constructors import new_float, new_int, new_str
from minipy.model.operators import binary, compare_plain, in_place
from minipy.refcount.strategy import decref, incref
from minipy.sync.inlining import inlined

if TYPE_CHECKING:
    from minipy.eval.frame import Frame
    from minipy.eval.thread_state import ThreadState


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


@implements("BINARY_MULTIPLY")
def binary_multiply(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    multiply_operands(tstate, frame.stack, binary)


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


@implements("INPLACE_ADD")
def inplace_add(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    add_operands(tstate, frame.stack, in_place)


@implements("INPLACE_SUBTRACT")
def inplace_subtract(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    subtract_operands(tstate, frame.stack, in_place)


@implements("INPLACE_MULTIPLY")
def inplace_multiply(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    multiply_operands(tstate, frame.stack, in_place)


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
