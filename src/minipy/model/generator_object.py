"""generator: a frame that can be left and entered again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minipy.errors import GuestRaised
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.attributes import get_named_attribute
from minipy.model.constructors import new_none, new_ref
from minipy.model.raising import set_error, set_exception, set_raised
from minipy.model.special_methods import call_method
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref, incref, let_weak
from minipy.sync.points import SLOT_STORE, point

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread


class GeneratorBody:
    """The payload of a generator.

    `frame` is owned, None when finished. `handled` is the exception that was being handled at the last yield (owned) or
    None. Only the thread that has set `is_running` touches the rest.
    """

    __slots__ = ("code", "frame", "handled", "has_started", "is_running", "name", "qualname")

    def __init__(self, frame: Any, code: Object, name: Object, qualname: Object) -> None:
        self.frame = frame
        self.code = code
        self.handled: Object | None = None
        self.has_started = False
        self.is_running = False
        self.name = name
        self.qualname = qualname


def generator_references(generator: Object) -> list[Object]:
    """Return what a generator owns."""
    body = generator.value
    parts = (body.frame, body.handled, body.code, body.name, body.qualname)
    return [part for part in parts if part is not None]


def new_generator(tstate: ModelThread, frame: Any, function: Object) -> Object:
    """Return a new reference to a generator over `frame` (stolen) of `function`."""
    source = function.value
    names = new_ref(tstate, source.name), new_ref(tstate, source.qualname)
    body = GeneratorBody(frame, new_ref(tstate, frame.function_code), *names)
    generator = new_container(tstate, tstate.types.generator, body)
    frame.generator = generator
    let_weak(tstate, generator)
    return generator


def resume(tstate: ModelThread, generator: Object, sent: Object | None) -> Object | None:
    """Run to the next yield and return its value, a new reference; None at the end, the result in a StopIteration.

    `sent` (borrowed) is what the yield expression gives; None: throw `tstate.exc` there instead. At the end the frame
    is given up. An exception that leaves the generator comes through.
    """
    value, is_finished = advance(tstate, generator, sent)
    if not is_finished:
        return value
    _stop(tstate, value)
    return None


def advance(tstate: ModelThread, generator: Object, sent: Object | None) -> tuple[Object, bool]:
    """As `resume`, but return a new reference also at the end, to the result, and whether that is it."""
    body = generator.value
    with critical_section(tstate, generator):
        point(tstate, SLOT_STORE, generator, "is_running")
        is_busy, body.is_running = body.is_running, True
    if is_busy:
        if sent is None:
            decref(tstate, tstate.take_exception())
        raise set_error(tstate, "ValueError", "generator already executing")
    if body.frame is None:
        body.is_running = False
        if sent is None:
            raise GuestRaised
        return new_none(tstate), True
    frame = body.frame
    if sent is not None and body.has_started:
        frame.stack.append(new_ref(tstate, sent))
    body.has_started = True
    tstate.outer_handled.append(tstate.handled)
    tstate.handled, body.handled = body.handled, None
    if sent is None and tstate.handled is not None:
        set_raised(tstate, tstate.take_exception())
    incref(tstate, frame)
    try:
        try:
            value = tstate.run_frame(frame, sent is None)
        finally:
            body.handled = tstate.handled
            tstate.handled = tstate.outer_handled.pop()
    except GuestRaised:
        finish(tstate, generator)
        raise _as_runtime_error(tstate) from None
    is_finished = frame.is_finished
    if is_finished:
        finish(tstate, generator)
    else:
        body.is_running = False
    return value, is_finished


def finish(tstate: ModelThread, generator: Object) -> None:
    """Give up the frame, if there is one, and what is handled in it; the caller has claimed the generator."""
    body = generator.value
    with critical_section(tstate, generator):
        point(tstate, SLOT_STORE, generator, "is_running")
        given_up = (body.handled, body.frame)
        body.handled = body.frame = None
        body.is_running = False
    for part in given_up:
        if part is not None:
            decref(tstate, part)


def claim(tstate: ModelThread, generator: Object) -> bool:
    """Mark the generator as running; return False if it is so already."""
    body = generator.value
    with critical_section(tstate, generator):
        point(tstate, SLOT_STORE, generator, "is_running")
        is_busy, body.is_running = body.is_running, True
    return not is_busy


def _stop(tstate: ModelThread, value: Object) -> None:
    """Make StopIteration with `value` (stolen) the propagating exception, without a traceback."""
    if value is tstate.types.none:
        decref(tstate, value)
        set_exception(tstate, tstate.types.exceptions["StopIteration"])
    else:
        set_exception(tstate, tstate.types.exceptions["StopIteration"], value)


def _as_runtime_error(tstate: ModelThread) -> Exception:
    """Return what to raise for what left a generator: a StopIteration becomes a RuntimeError (PEP 479)."""
    exc = tstate.exc
    assert exc is not None
    if not is_subtype(exc.type, tstate.types.exceptions["StopIteration"]):
        return GuestRaised()
    cause = tstate.take_exception()
    error = set_error(tstate, "RuntimeError", "generator raised StopIteration")
    assert tstate.exc is not None
    body = tstate.exc.value
    body.cause, body.suppress_context = cause, True
    if body.context is None:
        body.context = new_ref(tstate, cause)
    return error


def generator_iternext(tstate: ModelThread, generator: Object) -> Object | None:
    """The native `__next__`: a new reference, or None at the end."""
    value, is_finished = advance(tstate, generator, tstate.types.none)
    if not is_finished:
        return value
    decref(tstate, value)
    return None


def generator_next(tstate: ModelThread, generator: Object) -> Object:
    return generator_send(tstate, generator, tstate.types.none)


def generator_send(tstate: ModelThread, generator: Object, value: Object) -> Object:
    if value is not tstate.types.none and not generator.value.has_started and generator.value.frame is not None:
        raise set_error(tstate, "TypeError", "can't send non-None value to a just-started generator")
    result = resume(tstate, generator, value)
    if result is None:
        raise GuestRaised
    return result


def send_into(tstate: ModelThread, iterator: Object, sent: Object) -> Object | None:
    """Return the next value of `iterator` given `sent`, or None with the StopIteration left in `tstate.exc`."""
    try:
        if sent is tstate.types.none:
            value = call_method(tstate, iterator, "__next__")
            assert value is not None  # GET_YIELD_FROM_ITER has seen to it
            return value
        send = get_named_attribute(tstate, iterator, "send")
        try:
            return tstate.call(send, [sent])
        finally:
            decref(tstate, send)
    except GuestRaised:
        if tstate.exc is not None and is_subtype(tstate.exc.type, tstate.types.exceptions["StopIteration"]):
            return None
        raise
