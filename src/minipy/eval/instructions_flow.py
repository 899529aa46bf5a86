"""Instructions: jumps, iteration, generators, exceptions and leaving a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minipy.errors import GuestRaised
from minipy.eval.calls import call
from minipy.eval.frame import EXCEPT_HANDLER, SETUP_FINALLY, leave_frame, suspend_frame
from minipy.eval.operands import LEAVE, SWITCH_FRAME, drop, implements, pop_truth, replace_one, replace_two
from minipy.eval.unwind import restore_handled
from minipy.heap.object import Object
from minipy.model.constructors import new_bool, new_list, new_ref
from minipy.model.generator_object import send_into
from minipy.model.host_conversions import truth
from minipy.model.iteration import iterate, next_as_given
from minipy.model.raise_statement import exception_from, raise_from
from minipy.model.raising import catch, set_error, set_raised, stop_iteration_value
from minipy.model.special_methods import special_method
from minipy.model.subscripts import contains
from minipy.model.type_lookup import is_subtype
from minipy.model.unpacking import unpack
from minipy.refcount.strategy import decref, incref

if TYPE_CHECKING:
    from minipy.eval.frame import Frame
    from minipy.eval.thread_state import ThreadState


@implements("RERAISE")
def reraise(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack: list[Any] = frame.stack
    kind, value, traceback = stack.pop(), stack.pop(), stack.pop()
    decref(tstate, kind)
    decref(tstate, traceback)
    raise_again(tstate, value)


def raise_again(tstate: ThreadState, exc: Object) -> None:
    """Put `exc` (stolen) on its way once more, with neither a new context nor a new traceback entry."""
    tstate.exc = exc
    tstate.is_reraise = True
    raise GuestRaised


@implements("WITH_EXCEPT_START")
def with_except_start(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack: list[Any] = frame.stack
    kind, value, traceback, leave = stack[-1], stack[-2], stack[-3], stack[-7]
    stack.append(call(tstate, leave, [kind, value, traceback]))


@implements("GET_ITER")
def get_iter(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack: list[Any] = frame.stack
    replace_one(tstate, stack, iterate(tstate, stack[-1]))


@implements("GET_YIELD_FROM_ITER")
def get_yield_from_iter(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack: list[Any] = frame.stack
    if stack[-1].type is not tstate.types.generator:
        replace_one(tstate, stack, iterate(tstate, stack[-1]))


@implements("PRINT_EXPR")
def print_expr(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack: list[Any] = frame.stack
    tstate.interp.services.display(tstate, stack[-1])
    drop(tstate, stack, 1)


@implements("YIELD_FROM")
def yield_from(tstate: ThreadState, frame: Frame, oparg: int) -> int | None:
    stack: list[Any] = frame.stack
    iterator, sent = stack[-2], stack[-1]
    value = send_into(tstate, iterator, sent)
    decref(tstate, stack.pop())
    if value is None:  # exhausted: what the StopIteration carries is the result
        replace_one(tstate, stack, stop_iteration_value(tstate))
        return None
    frame.pc -= 1  # come back here when resumed
    return _yield(tstate, frame, value)


@implements("LOAD_ASSERTION_ERROR")
def load_assertion_error(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    frame.stack.append(new_ref(tstate, tstate.types.exceptions["AssertionError"]))


@implements("RETURN_VALUE")
def return_value(tstate: ThreadState, frame: Frame, oparg: int) -> int:
    value: Any = frame.stack.pop()
    if frame.instance is not None:  # __init__ of a class call: the value is the instance
        value = _finish_init(tstate, frame, value)
    return _give(tstate, frame, value)


def _finish_init(tstate: ThreadState, frame: Frame, result: Object) -> Object:
    """Return the instance that `frame`, an `__init__`, has initialised; what is not None raises in the caller, outside."""
    kind = result.type
    decref(tstate, result)
    if kind is not tstate.types.none_type:
        leave_frame(tstate, frame)
        raise set_error(tstate, "TypeError", f"__init__() should return None, not '{kind.value.name}'")
    instance, frame.instance = frame.instance, None
    assert instance is not None
    return instance


def _give(tstate: ThreadState, frame: Frame, value: Object) -> int:
    """Leave `frame` and give `value` (stolen) to its caller: the frame below, or native code."""
    caller = frame.back
    if frame.is_entry or caller is None:
        tstate.result = value
        frame.is_finished = True
        leave_frame(tstate, frame)
        return LEAVE
    caller.stack.append(value)
    leave_frame(tstate, frame)
    return SWITCH_FRAME


@implements("YIELD_VALUE")
def yield_value(tstate: ThreadState, frame: Frame, oparg: int) -> int:
    value: Any = frame.stack.pop()
    return _yield(tstate, frame, value)


def _yield(tstate: ThreadState, frame: Frame, value: Object) -> int:
    """Suspend `frame`, which its generator keeps, and give `value` (stolen) to whoever resumed it."""
    tstate.result = value
    suspend_frame(tstate, frame)
    return LEAVE


@implements("POP_BLOCK")
def pop_block(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    frame.blocks.pop()


@implements("POP_EXCEPT")
def pop_except(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    kind, _, _ = frame.blocks.pop()
    assert kind == EXCEPT_HANDLER
    restore_handled(tstate, frame)


@implements("UNPACK_SEQUENCE")
def unpack_sequence(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack: list[Any] = frame.stack
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


@implements("FOR_ITER")
def for_iter(tstate: ThreadState, frame: Frame, oparg: int) -> int | None:
    stack: list[Any] = frame.stack
    iterator = stack[-1]
    native = iterator.type.value.iternext
    try:
        item = native(tstate, iterator) if native is not None else next_as_given(tstate, iterator)
    except GuestRaised:
        if not catch(tstate, "StopIteration"):
            raise
        item = None
    if item is not None:
        stack.append(item)
        return None
    decref(tstate, stack.pop())
    return oparg


@implements("UNPACK_EX")
def unpack_ex(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    before, after = oparg & 0xFF, oparg >> 8
    stack: list[Any] = frame.stack
    items = unpack(tstate, stack[-1], before + after, None)
    end = len(items) - after
    middle = new_list(tstate, items[before:end])
    sequence = stack.pop()
    stack += [*reversed(items[end:]), middle, *reversed(items[:before])]
    decref(tstate, sequence)


@implements("JUMP_FORWARD")
def jump_forward(tstate: ThreadState, frame: Frame, oparg: int) -> int:
    return oparg


@implements("JUMP_IF_FALSE_OR_POP")
def jump_if_false_or_pop(tstate: ThreadState, frame: Frame, oparg: int) -> int | None:
    stack: list[Any] = frame.stack
    if truth(tstate, stack[-1]):
        decref(tstate, stack.pop())
        return None
    return oparg


@implements("JUMP_IF_TRUE_OR_POP")
def jump_if_true_or_pop(tstate: ThreadState, frame: Frame, oparg: int) -> int | None:
    stack: list[Any] = frame.stack
    if truth(tstate, stack[-1]):
        return oparg
    decref(tstate, stack.pop())
    return None


@implements("JUMP_ABSOLUTE")
def jump_absolute(tstate: ThreadState, frame: Frame, oparg: int) -> int:
    return oparg


@implements("POP_JUMP_IF_FALSE")
def pop_jump_if_false(tstate: ThreadState, frame: Frame, oparg: int) -> int | None:
    is_wanted = pop_truth(tstate, frame.stack)
    return None if is_wanted else oparg


@implements("POP_JUMP_IF_TRUE")
def pop_jump_if_true(tstate: ThreadState, frame: Frame, oparg: int) -> int | None:
    is_wanted = pop_truth(tstate, frame.stack)
    return oparg if is_wanted else None


@implements("IS_OP")
def is_op(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack: list[Any] = frame.stack
    replace_two(tstate, stack, new_bool(tstate, (stack[-2] is stack[-1]) != bool(oparg)))


@implements("CONTAINS_OP")
def contains_op(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack: list[Any] = frame.stack
    is_in = contains(tstate, stack[-1], stack[-2])
    replace_two(tstate, stack, new_bool(tstate, is_in != bool(oparg)))


@implements("JUMP_IF_NOT_EXC_MATCH")
def jump_if_not_exc_match(tstate: ThreadState, frame: Frame, oparg: int) -> int | None:
    stack: list[Any] = frame.stack
    raised, wanted = stack[-2], stack[-1]
    kinds = wanted.value if is_subtype(wanted.type, tstate.types.tuple) else (wanted,)
    base = tstate.types.exceptions["BaseException"]
    for kind in kinds:
        if not is_subtype(kind.type, tstate.types.type) or not is_subtype(kind, base):
            raise set_error(tstate, "TypeError", "catching classes that do not inherit from BaseException is not allowed")
    is_match = any(is_subtype(raised, kind) for kind in kinds)
    drop(tstate, stack, 2)
    return None if is_match else oparg


@implements("SETUP_FINALLY")
def setup_finally(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    frame.blocks.append((SETUP_FINALLY, oparg, len(frame.stack)))


@implements("RAISE_VARARGS")
def raise_varargs(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack: list[Any] = frame.stack
    if oparg == 0:
        handled = tstate.being_handled()
        if handled is None:
            raise set_error(tstate, "RuntimeError", "No active exception to reraise")
        raise_again(tstate, new_ref(tstate, handled))
    exc = exception_from(tstate, stack[-oparg], "exceptions must derive from BaseException")
    if oparg == 2:
        tstate.held.append(exc)
        try:
            raise_from(tstate, exc, stack[-1])
        except GuestRaised:
            decref(tstate, exc)
            raise
        finally:
            tstate.held.pop()
    raise set_raised(tstate, exc)


@implements("SETUP_WITH")
def setup_with(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack: list[Any] = frame.stack
    manager = stack[-1]
    enter = special_method(tstate, manager, "__enter__", "")
    try:
        stack.append(special_method(tstate, manager, "__exit__", " (missed __exit__ method)"))
        entered = call(tstate, enter, [])
    finally:
        decref(tstate, enter)
    stack[-1] = stack.pop()  # __exit__ in the place of the manager
    decref(tstate, manager)
    frame.blocks.append((SETUP_FINALLY, oparg, len(stack)))
    stack.append(entered)
