"""Instructions: attributes and items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.eval.operands import drop, implements, replace_many, replace_one, replace_two
from minipy.heap.object import NOTHING, Object
from minipy.model import subscripts
from minipy.model.attributes import get_attribute, set_attribute
from minipy.model.subscripts import delete_item, read_item_fast, set_item, swap_item_fast
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.frame import Frame
    from minipy.eval.thread_state import ThreadState


@implements("LOAD_ATTR")
def load_attr(tstate: ThreadState, frame: Frame, oparg: Object) -> None:
    stack = frame.stack
    replace_one(tstate, stack, get_attribute(tstate, stack[-1], oparg))


@implements("STORE_ATTR")
def store_attr(tstate: ThreadState, frame: Frame, oparg: Object) -> None:
    stack = frame.stack
    set_attribute(tstate, stack[-1], oparg, stack[-2])
    decref(tstate, stack.pop())
    decref(tstate, stack.pop())


@implements("DELETE_ATTR")
def delete_attr(tstate: ThreadState, frame: Frame, oparg: Object) -> None:
    stack = frame.stack
    set_attribute(tstate, stack[-1], oparg, None)
    drop(tstate, stack, 1)


@implements("BINARY_SUBSCR")
def binary_subscr(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    key, container = stack.pop(), stack.pop()
    item = read_item_fast(tstate, container, key)
    if item is None:
        stack += (container, key)
        replace_two(tstate, stack, subscripts.get_item(tstate, container, key))
    else:
        stack.append(item)
        decref(tstate, key)
        decref(tstate, container)


@implements("STORE_SUBSCR")
def store_subscr(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    key, container, value = stack.pop(), stack.pop(), stack.pop()
    old = swap_item_fast(tstate, container, key, value)
    if old is None:
        stack += (value, container, key)
        set_item(tstate, container, key, value)
        replace_many(tstate, stack, 3, NOTHING)
        stack.pop()
    else:
        stack.append(container)  # what dies here may run guest code
        decref(tstate, key)
        decref(tstate, old)
        decref(tstate, stack.pop())


@implements("DELETE_SUBSCR")
def delete_subscr(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    delete_item(tstate, stack[-2], stack[-1])
    replace_many(tstate, stack, 2, NOTHING)
    stack.pop()
