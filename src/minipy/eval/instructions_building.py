"""Instructions: building and unpacking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.eval.operands import drop, implements, replace_many, replace_one
from minipy.model.constructors import list_items, new_list, new_none, new_slice, new_str, new_tuple
from minipy.model.host_conversions import formatted
from minipy.model.list_slots import list_append, list_extend
from minipy.model.raising import set_error
from minipy.model.tables.dict_slots import dict_set, new_dict
from minipy.model.tables.dict_update import dict_merge, display_update
from minipy.model.tables.set_slots import new_set, set_add, set_update
from minipy.model.type_lookup import may_be_iterable
from minipy.model.unpacking import unpack
from minipy.refcount.strategy import decref, incref

if TYPE_CHECKING:
    from minipy.eval.frame import Frame
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object


@implements("BUILD_TUPLE")
def build_tuple(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    start = len(stack) - oparg
    built = new_tuple(tstate, stack[start:])
    del stack[start:]
    stack.append(built)


@implements("BUILD_LIST")
def build_list(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    start = len(stack) - oparg
    built = new_list(tstate, stack[start:])
    del stack[start:]
    stack.append(built)


@implements("BUILD_SET")
def build_set(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    built = new_set(tstate)
    start = len(stack) - oparg
    stack.append(built)
    for item in stack[start : start + oparg]:
        set_add(tstate, built, item)
    _sink(tstate, stack, oparg)


def _sink(tstate: ThreadState, stack: list[Object], count: int) -> None:
    """Put the top value, which was built from the `count` values below, in their place and give those up."""
    built = stack.pop()
    replace_many(tstate, stack, count, built)


@implements("BUILD_MAP")
def build_map(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    built = new_dict(tstate)
    start = len(stack) - 2 * oparg
    stack.append(built)
    for i in range(start, start + 2 * oparg, 2):
        dict_set(tstate, built, stack[i], stack[i + 1])
    _sink(tstate, stack, 2 * oparg)


@implements("BUILD_CONST_KEY_MAP")
def build_const_key_map(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    keys = stack[-1]
    built = new_dict(tstate)
    start = len(stack) - 1 - oparg
    stack.append(built)
    for i, key in enumerate(keys.value):
        dict_set(tstate, built, key, stack[start + i])
    _sink(tstate, stack, oparg + 1)


@implements("BUILD_SLICE")
def build_slice(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    step = stack.pop() if oparg == 3 else new_none(tstate)
    stop = stack.pop()
    stack.append(new_slice(tstate, stack.pop(), stop, step))


@implements("LIST_APPEND")
def list_append_(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    list_append(tstate, stack[-1 - oparg], stack[-1])
    drop(tstate, stack, 1)


@implements("SET_ADD")
def set_add_(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    set_add(tstate, stack[-1 - oparg], stack[-1])
    drop(tstate, stack, 1)


@implements("MAP_ADD")
def map_add(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    dict_set(tstate, stack[-2 - oparg], stack[-2], stack[-1])
    drop(tstate, stack, 2)


@implements("LIST_EXTEND")
def list_extend_(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    iterable = stack[-1]
    kind = iterable.type
    if not may_be_iterable(tstate, kind):
        raise set_error(tstate, "TypeError", f"Value after * must be an iterable, not {kind.value.name}")
    list_extend(tstate, stack[-1 - oparg], iterable)
    drop(tstate, stack, 1)


@implements("SET_UPDATE")
def set_update_(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    set_update(tstate, stack[-1 - oparg], stack[-1])
    drop(tstate, stack, 1)


@implements("DICT_UPDATE")
def dict_update_(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    display_update(tstate, stack[-1 - oparg], stack[-1])
    drop(tstate, stack, 1)


@implements("DICT_MERGE")
def dict_merge_(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    function = stack[-2 - oparg - 1]
    dict_merge(tstate, stack[-1 - oparg], stack[-1], function)
    drop(tstate, stack, 1)


@implements("LIST_TO_TUPLE")
def list_to_tuple(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    replace_one(tstate, stack, new_tuple(tstate, list_items(tstate, stack[-1])))


@implements("FORMAT_VALUE")
def format_value(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    has_spec = bool(oparg & 4)
    value = stack[-2] if has_spec else stack[-1]
    text = formatted(tstate, value, oparg & 3, stack[-1] if has_spec else None)
    replace_many(tstate, stack, 1 + has_spec, text)


@implements("BUILD_STRING")
def build_string(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    text = "".join([part.value for part in stack[len(stack) - oparg :]])
    replace_many(tstate, stack, oparg, new_str(tstate, text))


@implements("UNPACK_SEQUENCE")
def unpack_sequence(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    sequence = stack.pop()
    if sequence.type is tstate.types.tuple and len(sequence.value) == oparg:
        items = list(sequence.value)
        for item in items:
            incref(tstate, item)
    else:
        stack.append(sequence)  # guest code may run
        items = unpack(tstate, sequence, oparg, oparg)
        stack.pop()
    items.reverse()
    stack += items
    decref(tstate, sequence)


@implements("UNPACK_EX")
def unpack_ex(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    before, after = oparg & 0xFF, oparg >> 8
    stack = frame.stack
    items = unpack(tstate, stack[-1], before + after, None)
    end = len(items) - after
    middle = new_list(tstate, items[before:end])
    sequence = stack.pop()
    stack += [*reversed(items[end:]), middle, *reversed(items[:before])]
    decref(tstate, sequence)
