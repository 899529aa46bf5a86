"""Instructions: moving values on the stack, and the operators that have no short way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minipy.eval.operands import implements, operate, replace_many, replace_one, replace_two
from minipy.model import operators, subscripts
from minipy.model.constructors import new_bool
from minipy.model.host_conversions import truth
from minipy.model.subscripts import delete_item, read_item_fast, set_item, swap_item_fast
from minipy.refcount.strategy import decref, incref

if TYPE_CHECKING:
    from minipy.eval.frame import Frame
    from minipy.eval.thread_state import ThreadState


@implements("POP_TOP")
def pop_top(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    decref(tstate, frame.stack.pop())  # type: ignore[arg-type]


@implements("ROT_TWO")
def rot_two(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    top, below = stack.pop(), stack.pop()
    stack.append(top)
    stack.append(below)


@implements("ROT_THREE")
def rot_three(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    frame.stack.insert(-2, frame.stack.pop())


@implements("DUP_TOP")
def dup_top(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    top: Any = frame.stack[-1]
    incref(tstate, top)
    frame.stack.append(top)


@implements("DUP_TOP_TWO")
def dup_top_two(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    below: Any
    top: Any
    below, top = frame.stack[-2:]
    incref(tstate, below)
    incref(tstate, top)
    frame.stack += (below, top)


@implements("ROT_FOUR")
def rot_four(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    frame.stack.insert(-3, frame.stack.pop())


@implements("NOP")
def nop(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    pass


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


@implements("UNARY_NOT")
def unary_not(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack: list[Any] = frame.stack
    replace_one(tstate, stack, new_bool(tstate, not truth(tstate, stack[-1])))


@implements("UNARY_INVERT")
def unary_invert(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate_on_one(tstate, frame.stack, "~", "__invert__")


@implements("BINARY_MATRIX_MULTIPLY")
def binary_matrix_multiply(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, operators.binary, operators.MATRIX_MULTIPLY)


@implements("INPLACE_MATRIX_MULTIPLY")
def inplace_matrix_multiply(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, operators.in_place, operators.MATRIX_MULTIPLY)


@implements("BINARY_POWER")
def binary_power(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, operators.binary, operators.POWER)


@implements("BINARY_SUBSCR")
def binary_subscr(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack: list[Any] = frame.stack
    key, container = stack.pop(), stack.pop()
    item = read_item_fast(tstate, container, key)
    if item is None:
        stack += (container, key)
        replace_two(tstate, stack, subscripts.get_item(tstate, container, key))
    else:
        stack.append(item)
        decref(tstate, key)
        decref(tstate, container)


@implements("INPLACE_FLOOR_DIVIDE")
def inplace_floor_divide(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, operators.in_place, operators.FLOOR_DIVIDE)


@implements("INPLACE_TRUE_DIVIDE")
def inplace_true_divide(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, operators.in_place, operators.TRUE_DIVIDE)


@implements("INPLACE_MODULO")
def inplace_modulo(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    operate(tstate, frame.stack, operators.in_place, operators.MODULO)


@implements("STORE_SUBSCR")
def store_subscr(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack: list[Any] = frame.stack
    key, container, value = stack.pop(), stack.pop(), stack.pop()
    old = swap_item_fast(tstate, container, key, value)
    if old is None:
        stack += (value, container, key)
        set_item(tstate, container, key, value)
        replace_many(tstate, stack, 3, None)
        stack.pop()
    else:
        stack.append(container)  # what dies here may run guest code
        decref(tstate, key)
        decref(tstate, old)
        decref(tstate, stack.pop())


@implements("DELETE_SUBSCR")
def delete_subscr(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack: list[Any] = frame.stack
    delete_item(tstate, stack[-2], stack[-1])
    replace_many(tstate, stack, 2, None)
    stack.pop()


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
