"""Calls: from a callable and its arguments to a frame, or straight to a native.

Instructions enter guest functions by pushing a frame, which the running loop goes on with. Native code that needs an
answer at once uses `call`, which starts a nested loop; it counts against the recursion limit like any frame.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minipy.bytecode.code_object import CO_GENERATOR
from minipy.errors import GuestRaised
from minipy.eval.arguments import bind_arguments
from minipy.eval.c_code import refuse_as_c
from minipy.eval.frame import Frame, enter_frame, new_frame
from minipy.eval.limits import refuse_native
from minipy.eval.loop import evaluate
from minipy.eval.tracing import starts_by_raising
from minipy.heap.object import Object
from minipy.model.constructors import new_ref
from minipy.model.function_object import new_cell
from minipy.model.generator_object import new_generator
from minipy.model.instance_creation import call_bound, instantiate
from minipy.model.native import NO_KEYWORDS, call_native, call_wrapper
from minipy.model.native_object import wrong_receiver
from minipy.model.raising import set_error
from minipy.model.recursion_limit import DEEPEST_NATIVE, recursive_call
from minipy.model.type_lookup import is_subtype, lookup_borrowed, lookup_ref
from minipy.refcount.strategy import decref, incref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def frame_for_call(tstate: ThreadState, function: Object, args: Sequence[Object], kwargs: dict[str, Object]) -> Frame:
    """Return a new reference to a frame ready to run `function` with borrowed arguments."""
    body = function.value
    frame = new_frame(tstate, body.code, body.globals)
    code = body.code_body
    if code.simple_args == len(args) and not kwargs:
        for arg in args:
            incref(tstate, arg)
        frame.fast = [*args, *[None] * (code.size - len(args))]
    else:
        frame.fast = [None] * code.size
        try:
            bind_arguments(tstate, frame, body, args, kwargs)
        except GuestRaised:
            decref(tstate, frame)
            if code.stands_for_c:
                refuse_as_c(tstate, body, args, kwargs)
            raise
    if code.has_cells:
        make_cells(tstate, frame, body.closure)
    return frame


def make_cells(tstate: ThreadState, frame: Frame, closure: Object | None) -> None:
    """Give `frame` its cells: fresh ones, into which parameters that are captured move, then those of the closure."""
    code = frame.code.code
    cells = []
    for name in code.cellvars:
        content = None
        if name in code.varnames:
            index = code.varnames.index(name)
            content, frame.fast[index] = frame.fast[index], None
        cells.append(new_cell(tstate, content))
    if closure is not None:
        cells += [new_ref(tstate, cell) for cell in closure.value]
    frame.cells = cells


def call(tstate: ThreadState, function: Object, args: Sequence[Object], kwargs: dict[str, Object] | None = None) -> Object:
    """Call `function` with borrowed arguments; return a new reference."""
    kwargs = kwargs if kwargs is not None else NO_KEYWORDS
    types = tstate.types
    kind = function.type
    if kind is types.function:
        return call_function(tstate, function, args, kwargs)
    if kind is types.method:
        target, receiver = function.value
        return call(tstate, target, [receiver, *args], kwargs)
    if kind is types.builtin_function:
        return call_builtin(tstate, function, args, kwargs)
    if kind is types.method_descriptor or kind is types.wrapper_descriptor:
        return call_descriptor(tstate, function, args, kwargs)
    if kind is types.method_wrapper:
        return call_wrapper(tstate, function.value.native, [function.value.bound, *args], kwargs)
    if is_subtype(kind, types.type):
        return call_type(tstate, function, args, kwargs)
    return call_instance(tstate, function, args, kwargs)


def call_instance(tstate: ThreadState, obj: Object, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """Call what the type of `obj` has as `__call__`."""
    hook = lookup_ref(tstate, obj.type, "__call__")
    if hook is None:
        raise set_error(tstate, "TypeError", f"'{obj.type.value.name}' object is not callable")
    try:
        if hook.type is tstate.types.function or hook.type is tstate.types.wrapper_descriptor:
            return call(tstate, hook, [obj, *args], kwargs)
        with recursive_call(tstate, ""):
            return call_bound(tstate, hook, obj, obj.type, args, kwargs)
    finally:
        decref(tstate, hook)


def call_function(tstate: ThreadState, function: Object, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """Run a guest function in a nested loop (or make its generator); return a new reference."""
    frame = frame_for_call(tstate, function, args, kwargs)
    if frame.code.code.flags & CO_GENERATOR:
        return new_generator(tstate, frame, function)
    return run_frame(tstate, frame)


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


def call_builtin(tstate: ThreadState, function: Object, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """Call a built-in function, in front of the arguments what it is bound to."""
    body = function.value
    if body.bound is not None:
        args = [body.bound, *args]
    return call_native(tstate, body.native, args, kwargs)


def call_descriptor(tstate: ThreadState, function: Object, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """Call an unbound method or slot wrapper of a built-in type, which must get an instance first."""
    body = function.value
    if not args or not is_subtype(args[0].type, body.owner):
        raise wrong_receiver(tstate, function, args)
    if function.type is tstate.types.method_descriptor:
        return call_native(tstate, body.native, args, kwargs)
    return call_wrapper(tstate, body.native, args, kwargs)


def call_type(tstate: ThreadState, type_: Object, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """Call a type: a metatype's own `__call__`, or `__new__` and then `__init__`."""
    if type_.type is not tstate.types.type and lookup_borrowed(type_.type, "__call__") is not tstate.types.type_call:
        return call_instance(tstate, type_, args, kwargs)
    return instantiate(tstate, type_, args, kwargs)
