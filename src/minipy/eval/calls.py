"""Calls: from a callable and its arguments to the frame of a guest function, or straight to a native's result.

`start_call` decides which (_PyObject_Vectorcall and _PyObject_MakeTpCall). An instruction enters the frame, and the running
loop goes on with it. Native code needs the result at once: `call` runs the frame in a nested loop, which counts against the
recursion limit like any frame.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from minipy.eval.call_frames import frame_for_call
from minipy.eval.frame import Frame, enter_frame
from minipy.eval.loop import evaluate
from minipy.eval.observing.limits import refuse_native
from minipy.eval.tracing import starts_by_raising
from minipy.heap.object import Object
from minipy.model.generator_object import new_generator
from minipy.model.held_references import owned
from minipy.model.instance_creation import check_init, instantiate, new_instance
from minipy.model.native import NO_KEYWORDS, call_native, call_wrapper
from minipy.model.native_object import wrong_receiver
from minipy.model.raising import set_error
from minipy.model.recursion_limit import CALLING, DEEPEST_NATIVE, enter_recursive_call, leave_recursive_call
from minipy.model.special_methods import bind
from minipy.model.type_lookup import is_subtype, lookup_borrowed, lookup_ref
from minipy.refcount.strategy import decref
from minipy.sync.inlining import inlined

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.model.native import Keywords, Native
    from minipy.model.native_object import NativeBody


@inlined
def start_call(tstate: ThreadState, function: Object, args: Sequence[Object], kwargs: Keywords) -> Object:
    """Start a call with borrowed arguments (_PyObject_Vectorcall): the one place that decides over the kinds of callables.

    Return a new reference to the result; or, where guest code must run, to a frame that `is_pending` and will give it.
    """
    kind = function.type
    if kind is tstate.types.builtin_function and not cast("Native", function.value.native).runs_guest:
        result = call_builtin(tstate, function, args, kwargs)
    elif kind is tstate.types.function:
        frame = frame_for_call(tstate, function, args, kwargs)
        result = new_generator(tstate, frame, function) if frame.code.is_generator else frame
    else:
        result = _start_other(tstate, kind, function, args, kwargs)
    return result


def _start_other(tstate: ThreadState, kind: Object, function: Object, args: Sequence[Object], kwargs: Keywords) -> Object:
    """As `start_call` for bound methods, types and what else has a tp_call slot in CPython (_PyObject_MakeTpCall)."""
    types = tstate.types
    if kind is types.builtin_function:  # one that guest code stands for
        return start_call(tstate, function.value.bound, args, kwargs)
    if kind is types.method:
        while function.type is types.method:
            function, receiver = function.value
            args = [receiver, *args]
        return start_call(tstate, function, args, kwargs)
    if kind is types.method_descriptor or kind is types.wrapper_descriptor:
        return _call_descriptor(tstate, function, args, kwargs)
    is_type = kind is types.type or (is_subtype(kind, types.type) and lookup_borrowed(kind, "__call__") is types.type_call)
    if is_type:
        if not function.value.is_heap_type:
            return instantiate(tstate, function, args, kwargs)
        if (callee := _start_init(tstate, function, args, kwargs)) is not None:
            return callee
    enter_recursive_call(tstate, CALLING)  # each of these may call another without a frame between them
    try:
        if is_type:
            return instantiate(tstate, function, args, kwargs)
        if kind is types.method_wrapper:
            return call_wrapper(tstate, function.value.native, [function.value.bound, *args], kwargs)
        return _start_instance(tstate, function, args, kwargs)
    finally:
        leave_recursive_call(tstate)


@inlined
def pending_frame(tstate: ThreadState, result: Object) -> Frame | None:
    """Return what `start_call` has returned if it is a frame that has yet to run: a frame that is a result has begun."""
    frame = cast("Frame", result) if result.type is tstate.types.frame else None
    return frame if frame is not None and frame.pc == 0 and frame.generator is None else None


def _start_init(tstate: ThreadState, type_: Object, args: Sequence[Object], kwargs: Keywords) -> Frame | None:
    """Create an instance and start its `__init__`, whose frame will give the instance.

    None, and nothing has happened, unless `__init__` is guest code and `__new__` that of object.
    """
    if lookup_borrowed(type_, "__new__") is not tstate.types.object_new:
        return None
    init = lookup_ref(tstate, type_, "__init__")
    assert init is not None  # object has one
    instance = None
    try:
        if init.type is not tstate.types.function or init.value.code_body.is_generator:
            return None
        instance = new_instance(tstate, type_, (), NO_KEYWORDS)  # the arguments are for `__init__`
        callee = frame_for_call(tstate, init, [instance, *args], kwargs)
    except BaseException:
        if instance is not None:
            decref(tstate, instance)
        raise
    finally:
        decref(tstate, init)
    callee.instance = instance
    return callee


def _start_instance(tstate: ThreadState, obj: Object, args: Sequence[Object], kwargs: Keywords) -> Object:
    """Start what the type of `obj` has as `__call__`."""
    hook = lookup_ref(tstate, obj.type, "__call__")
    if hook is None:
        raise set_error(tstate, "TypeError", f"'{obj.type.value.name}' object is not callable")
    try:
        if hook.type is tstate.types.function or hook.type is tstate.types.wrapper_descriptor:
            return start_call(tstate, hook, [obj, *args], kwargs)
        bound = bind(tstate, hook, obj, obj.type)
        with owned(tstate, bound):
            return start_call(tstate, bound, args, kwargs)
    finally:
        decref(tstate, hook)


@inlined
def call_builtin(tstate: ThreadState, function: Object, args: Sequence[Object], kwargs: Keywords) -> Object:
    """Call a built-in function, in front of the arguments what it is bound to."""
    body: NativeBody = function.value
    if body.bound is not None:
        args = [body.bound, *args]
    return call_native(tstate, body.native, args, kwargs)


def _call_descriptor(tstate: ThreadState, function: Object, args: Sequence[Object], kwargs: Keywords) -> Object:
    """Call an unbound method or slot wrapper of a built-in type, which must get an instance first."""
    body: NativeBody = function.value
    if not args or body.owner is None or not is_subtype(args[0].type, body.owner):
        raise wrong_receiver(tstate, function, args)
    if function.type is tstate.types.method_descriptor:
        return call_native(tstate, body.native, args, kwargs)
    return call_wrapper(tstate, body.native, args, kwargs)


def call(tstate: ThreadState, function: Object, args: Sequence[Object], kwargs: Keywords | None = None) -> Object:
    """Call `function` with borrowed arguments; return a new reference."""
    result = start_call(tstate, function, args, kwargs if kwargs is not None else NO_KEYWORDS)
    frame = pending_frame(tstate, result)
    if frame is not None:
        return run_frame(tstate, frame) if frame.instance is None else _run_init(tstate, frame)
    return result


def _run_init(tstate: ThreadState, callee: Frame) -> Object:
    """Run the frame of an `__init__` (stolen); return the instance."""
    instance, callee.instance = callee.instance, None
    assert instance is not None
    tstate.held.append(instance)
    try:
        check_init(tstate, run_frame(tstate, callee))
    except BaseException:
        decref(tstate, instance)
        raise
    finally:
        tstate.held.pop()
    return instance


def run_frame(tstate: ThreadState, frame: Frame, is_throw: bool = False) -> Object:
    """Run `frame` (stolen) in a nested loop to its end or next yield; return a new reference to what it gives."""
    if tstate.native_depth >= DEEPEST_NATIVE:
        raise refuse_native(tstate, frame)
    frame.is_entry = True
    enter_frame(tstate, frame)
    tstate.native_depth += 1
    try:
        if tstate.tracing is not None:
            is_throw = starts_by_raising(tstate, frame)
        return evaluate(tstate, frame, is_throw)
    finally:
        tstate.native_depth -= 1
