"""Instructions: calls and generators."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from minipy.eval.arguments import hold_arguments, is_called_by_slot, star_args, star_keywords
from minipy.eval.call_frames import make_cells
from minipy.eval.calls import pending_frame, start_call
from minipy.eval.frame import enter_frame, leave_frame, new_frame
from minipy.eval.kept_frames import suspend_frame
from minipy.eval.operands import LEAVE, SWITCH_FRAME, drop, implements, replace_many, replace_one
from minipy.eval.unwind import OPERANDS
from minipy.heap.allocation import new_container
from minipy.heap.object import NOTHING, Object
from minipy.model.builtin_names import bind_builtins, find_builtin
from minipy.model.constructors import new_int, new_ref, new_str
from minipy.model.function_object import FunctionBody
from minipy.model.generator_object import send_into
from minipy.model.instance_creation import check_init
from minipy.model.iteration import iterate
from minipy.model.native import NO_KEYWORDS
from minipy.model.raising import set_error, stop_iteration_value
from minipy.model.tables.dict_slots import dict_get_name
from minipy.refcount.strategy import decref, incref, is_sole
from minipy.sync.inlining import inlined

if TYPE_CHECKING:
    from collections.abc import Mapping

    from minipy.eval.frame import Frame
    from minipy.eval.thread_state import ThreadState


@implements("MAKE_FUNCTION")
def make_function(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    qualname, code = stack.pop(), stack.pop()
    name = new_str(tstate, code.value.code.name)
    body = FunctionBody(code, new_ref(tstate, frame.globals), name, qualname)
    bind_builtins(tstate, body, frame.builtins)
    if oparg & 8:
        body.closure = stack.pop()
    if oparg & 4:
        body.annotations = stack.pop()
    if oparg & 2:
        body.kwdefaults = stack.pop()
    if oparg & 1:
        body.defaults = stack.pop()
    consts = code.value.consts
    if consts and consts[0].type is tstate.types.str:
        body.doc = new_ref(tstate, consts[0])
    body.module = dict_get_name(tstate, frame.globals, "__name__")
    stack.append(new_container(tstate, tstate.types.function, body))


@implements("LOAD_BUILD_CLASS")
def load_build_class(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    build_class = find_builtin(tstate, frame.builtins, "__build_class__")
    if build_class is None:
        raise set_error(tstate, "NameError", "__build_class__ not found")
    frame.stack.append(build_class)


@implements("CALL_FUNCTION")
def call_function(tstate: ThreadState, frame: Frame, oparg: int) -> int | None:
    """With fast paths for functions and methods that take just these arguments, and for built-in functions."""
    stack = frame.stack
    function = stack[-1 - oparg]
    types = tstate.types
    count = oparg + 1
    kind = function.type
    if kind is types.function:
        if function.value.code_body.simple_args == oparg:
            return _enter_simple(tstate, stack, function, oparg)
    elif kind is types.method:
        target: Object = function.value[0]
        if target.type is types.function and target.value.code_body.simple_args == oparg + 1:
            return _enter_simple_method(tstate, stack, function, oparg)
    elif kind is not types.builtin_function and is_called_by_slot(tstate, function):
        count = hold_arguments(tstate, stack, count, stack[len(stack) - oparg :])
    return call_operands(tstate, stack, count, function, stack[len(stack) - oparg :], NO_KEYWORDS)


def _enter_simple(tstate: ThreadState, stack: list[Object], function: Object, count: int) -> int:
    """Enter a function that takes just `count` positional arguments: they move from the stack into the frame."""
    body: FunctionBody = function.value
    code = body.code_body
    callee = new_frame(tstate, body.code, body.globals)
    start = len(stack) - count
    callee.fast = stack[start:] + [None] * (code.size - count)
    del stack[start - 1 :]
    if code.has_cells:
        make_cells(tstate, callee, body.closure)
    decref(tstate, function)
    enter_frame(tstate, callee)
    return SWITCH_FRAME


def _enter_simple_method(tstate: ThreadState, stack: list[Object], method: Object, count: int) -> int:
    """As `_enter_simple` for a bound method: in front of the arguments goes what it is bound to."""
    function: Object = method.value[0]
    receiver: Object = method.value[1]
    body: FunctionBody = function.value
    code = body.code_body
    callee = new_frame(tstate, body.code, body.globals)
    start = len(stack) - count
    callee.fast = [receiver, *stack[start:], *[None] * (code.size - count - 1)]
    del stack[start - 1 :]
    if code.has_cells:
        make_cells(tstate, callee, body.closure)
    if not tstate.has_quarantine and method.extra is None and is_sole(tstate, method):  # made just for this call
        method.value = None
        tstate.free_atoms.append(method)
        decref(tstate, function)
    else:
        incref(tstate, receiver)
        decref(tstate, method)
    enter_frame(tstate, callee)
    return SWITCH_FRAME


@inlined
def call_operands(
    tstate: ThreadState, stack: list[Object], count: int, function: Object, args: list[Object], kwargs: Mapping[str, Object]
) -> int | None:
    """Call `function`; the result takes the place of the call's `count` operands, now or when its frame returns.

    Guest functions take their arguments over from the stack. In all other calls the operands wait on it for the result.
    """
    result = start_call(tstate, function, args, kwargs)
    callee = pending_frame(tstate, result)
    if callee is not None:
        if function.type is tstate.types.function or function.type is tstate.types.method:
            drop(tstate, stack, count)
        else:
            callee.stack[OPERANDS] = new_int(tstate, count)
        enter_frame(tstate, callee)
        signal = SWITCH_FRAME
    else:
        replace_many(tstate, stack, count, result)
        signal = None
    return signal


@implements("CALL_FUNCTION_KW")
def call_function_kw(tstate: ThreadState, frame: Frame, oparg: int) -> int | None:
    stack = frame.stack
    names = stack[-1].value
    first = len(stack) - 1 - oparg
    split = first + oparg - len(names)
    kwargs = {name.value: value for name, value in zip(names, stack[split:-1], strict=True)}
    count, function, args = oparg + 2, stack[first - 1], stack[first:split]
    if is_called_by_slot(tstate, function):
        count = hold_arguments(tstate, stack, count, args * 2, [*kwargs.values()] * 2)
    return call_operands(tstate, stack, count, function, args, kwargs)


@implements("CALL_FUNCTION_EX")
def call_function_ex(tstate: ThreadState, frame: Frame, oparg: int) -> int | None:
    stack = frame.stack
    count = 2 + (oparg & 1)
    function, args = stack[-count], stack[-count + 1]
    kwargs = star_keywords(tstate, stack[-1]) if oparg & 1 else NO_KEYWORDS
    if args.type is not tstate.types.tuple:  # f(*x): x itself is on the stack
        args = star_args(tstate, function, stack, len(stack) - count + 1)
    if kwargs:
        count = hold_arguments(tstate, stack, count, args.value, kwargs.values())
    result = start_call(tstate, function, args.value, kwargs)
    callee = pending_frame(tstate, result)
    if callee is not None:
        callee.stack[OPERANDS] = new_int(tstate, count)
        enter_frame(tstate, callee)
        return SWITCH_FRAME
    replace_many(tstate, stack, count, result)
    return None


@implements("RETURN_VALUE")
def return_value(tstate: ThreadState, frame: Frame, oparg: int) -> int:
    stack = frame.stack
    value = stack.pop()
    if stack[OPERANDS] is not NOTHING:
        return _finish_call(tstate, frame, value)
    return _give(tstate, frame, value)


def _give(tstate: ThreadState, frame: Frame, value: Object) -> int:
    """Leave `frame` and give `value` (stolen) to its caller: the frame below, or native code."""
    caller = frame.back
    if frame.is_entry or caller is None:
        frame.is_finished = True
        tstate.held.append(value)
        leave_frame(tstate, frame)  # what dies with it may run guest code, which has results too
        tstate.held.pop()
        tstate.result = value
        return LEAVE
    caller.stack.append(value)
    leave_frame(tstate, frame)
    return SWITCH_FRAME


def _finish_call(tstate: ThreadState, frame: Frame, value: Object) -> int:
    """As `_give` to an instruction whose operands have waited on the stack of the caller: the value takes their place."""
    waiting = frame.stack[OPERANDS]
    frame.stack[OPERANDS] = NOTHING
    count = waiting.value
    decref(tstate, waiting)
    stack = cast("Frame", frame.back).stack
    if frame.instance is not None:
        value = finish_init(tstate, frame, value)
    stack.append(value)  # what dies with the frame may run guest code
    leave_frame(tstate, frame)
    value = stack.pop()
    replace_many(tstate, stack, count, value)
    return SWITCH_FRAME


@inlined
def finish_init(tstate: ThreadState, frame: Frame, result: Object) -> Object:
    """Return the instance that `frame`, an `__init__`, has initialised; what is not None raises in the caller, outside."""
    if result is not tstate.types.none:
        leave_frame(tstate, frame)
    check_init(tstate, result)
    instance, frame.instance = frame.instance, None
    assert instance is not None
    return instance


@implements("YIELD_VALUE")
def yield_value(tstate: ThreadState, frame: Frame, oparg: int) -> int:
    return _yield(tstate, frame, frame.stack.pop())


def _yield(tstate: ThreadState, frame: Frame, value: Object) -> int:
    """Suspend `frame`, which its generator keeps, and give `value` (stolen) to whoever resumed it."""
    tstate.result = value
    suspend_frame(tstate, frame)
    return LEAVE


@implements("GET_YIELD_FROM_ITER")
def get_yield_from_iter(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    if stack[-1].type is not tstate.types.generator:
        replace_one(tstate, stack, iterate(tstate, stack[-1]))


@implements("YIELD_FROM")
def yield_from(tstate: ThreadState, frame: Frame, oparg: int) -> int | None:
    stack = frame.stack
    iterator, sent = stack[-2], stack[-1]
    value = send_into(tstate, iterator, sent)
    decref(tstate, stack.pop())
    if value is None:  # exhausted: what the StopIteration carries is the result
        replace_one(tstate, stack, stop_iteration_value(tstate))
        return None
    frame.pc -= 1  # come back here when resumed
    return _yield(tstate, frame, value)
