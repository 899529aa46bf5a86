"""generator: a frame that can be left and entered again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from minipy.errors import GuestRaised
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.heap.slots import critical_section
from minipy.objects.construct import new_bool, new_none, new_ref, new_str
from minipy.objects.exception_object import (
    chain_to_handled,
    exception_from,
    restore_raised,
    set_raised,
    stop_iteration_value,
)
from minipy.objects.native import Getter, Native, TypeSpec
from minipy.objects.protocol import call_method
from minipy.objects.type_object import is_subtype
from minipy.refcount.strategy import decref, incref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


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


def new_generator(tstate: ThreadState, frame: Any, function: Object) -> Object:
    """Return a new reference to a generator over `frame` (stolen) of `function`."""
    source = function.value
    names = new_ref(tstate, source.name), new_ref(tstate, source.qualname)
    body = GeneratorBody(frame, new_ref(tstate, frame.function_code), *names)
    generator = new_container(tstate, tstate.types.generator, body)
    frame.generator = generator
    return generator


def resume(tstate: ThreadState, generator: Object, sent: Object | None) -> Object | None:
    """Run to the next yield and return its value, a new reference; None at the end, the result in a StopIteration.

    `sent` (borrowed) is what the yield expression gives; None: throw `tstate.exc` there instead. At the end the frame
    is given up. An exception that leaves the generator comes through.
    """
    value, is_finished = advance(tstate, generator, sent)
    if not is_finished:
        return value
    _stop(tstate, value)
    return None


def advance(tstate: ThreadState, generator: Object, sent: Object | None) -> tuple[Object, bool]:
    """As `resume`, but return a new reference also at the end, to the result, and whether that is it."""
    body = generator.value
    with critical_section(tstate, generator):
        is_busy, body.is_running = body.is_running, True
    if is_busy:
        if sent is None:
            decref(tstate, tstate.take_exception())
        raise tstate.error("ValueError", "generator already executing")
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
            value = tstate.resume_frame(frame, sent is None)
        finally:
            body.handled = tstate.handled
            tstate.handled = tstate.outer_handled.pop()
    except GuestRaised:
        _finish(tstate, body)
        raise _as_runtime_error(tstate) from None
    is_finished = frame.is_finished
    if is_finished:
        _finish(tstate, body)
    else:
        body.is_running = False
    return value, is_finished


def _finish(tstate: ThreadState, body: GeneratorBody) -> None:
    frame, body.frame = body.frame, None
    body.is_running = False
    if body.handled is not None:
        handled, body.handled = body.handled, None
        decref(tstate, handled)
    decref(tstate, frame)


def _stop(tstate: ThreadState, value: Object) -> None:
    """Put StopIteration with `value` (stolen) on its way, without a traceback."""
    if value is tstate.types.none:
        decref(tstate, value)
        tstate.raise_new(tstate.types.exceptions["StopIteration"])
    else:
        tstate.raise_new(tstate.types.exceptions["StopIteration"], value)


def _as_runtime_error(tstate: ThreadState) -> Exception:
    """Return what to raise for what left a generator: a StopIteration becomes a RuntimeError (PEP 479)."""
    exc = tstate.exc
    assert exc is not None
    if not is_subtype(exc.type, tstate.types.exceptions["StopIteration"]):
        return GuestRaised()
    cause = tstate.take_exception()
    error = tstate.error("RuntimeError", "generator raised StopIteration")
    assert tstate.exc is not None
    body = tstate.exc.value
    body.cause, body.suppress_context = cause, True
    if body.context is None:
        body.context = new_ref(tstate, cause)
    return error


def generator_iternext(tstate: ThreadState, generator: Object) -> Object | None:
    """The native `__next__`: a new reference, or None at the end."""
    value, is_finished = advance(tstate, generator, tstate.types.none)
    if not is_finished:
        return value
    decref(tstate, value)
    return None


def generator_next(tstate: ThreadState, generator: Object) -> Object:
    return generator_send(tstate, generator, tstate.types.none)


def generator_send(tstate: ThreadState, generator: Object, value: Object) -> Object:
    if value is not tstate.types.none and not generator.value.has_started and generator.value.frame is not None:
        raise tstate.error("TypeError", "can't send non-None value to a just-started generator")
    result = resume(tstate, generator, value)
    if result is None:
        raise GuestRaised
    return result


def generator_throw(
    tstate: ThreadState, generator: Object, kind: Object, value: Object | None = None, traceback: Object | None = None
) -> Object:
    if traceback is not None and traceback is not tstate.types.none and traceback.type is not tstate.types.traceback:
        raise tstate.error("TypeError", "throw() third argument must be a traceback object")
    exc = _thrown(tstate, kind, value)
    result = throw_into(tstate, generator, exc)
    if result is None:
        raise GuestRaised
    return result


def _thrown(tstate: ThreadState, kind: Object, value: Object | None) -> Object:
    """Return a new reference to the exception that `throw(kind, value)` means."""
    text = f"exceptions must be classes or instances deriving from BaseException, not {kind.type.value.name}"
    if value is None or value is tstate.types.none:
        return exception_from(tstate, kind, text)
    if not is_subtype(kind.type, tstate.types.type):
        if is_subtype(kind.type, tstate.types.exceptions["BaseException"]):
            raise tstate.error("TypeError", "instance exception may not have a separate value")
        return exception_from(tstate, kind, text)
    if is_subtype(value.type, tstate.types.exceptions["BaseException"]):
        return new_ref(tstate, value)
    return tstate.call(kind, [value])


def throw_into(tstate: ThreadState, generator: Object, exc: Object) -> Object | None:
    """Raise `exc` (stolen) where the generator stands; return the next value or None, as `resume`."""
    inner = _delegate(tstate, generator)
    if inner is None:
        restore_raised(tstate, exc)
        return resume(tstate, generator, None)
    try:
        if is_subtype(exc.type, tstate.types.exceptions["GeneratorExit"]):
            return _close_inner(tstate, generator, inner, exc)
        return _throw_inner(tstate, generator, inner, exc)
    finally:
        decref(tstate, inner)


def _close_inner(tstate: ThreadState, generator: Object, inner: Object, exc: Object) -> Object | None:
    """Close `inner`, then raise `exc` (stolen) in the generator, or what closing raised."""
    close = tstate.find_attribute(inner, "close")
    try:
        if close is not None:
            decref(tstate, tstate.call(close, []))
        restore_raised(tstate, exc)
    except GuestRaised:
        decref(tstate, exc)
    finally:
        if close is not None:
            decref(tstate, close)
    return resume(tstate, generator, None)


def _throw_inner(tstate: ThreadState, generator: Object, inner: Object, exc: Object) -> Object | None:
    """Throw `exc` (stolen) into `inner`; when that ends or fails, `yield from` is over and the generator goes on."""
    throw = tstate.find_attribute(inner, "throw")
    if throw is None:
        restore_raised(tstate, exc)
        return resume(tstate, generator, None)
    try:
        return tstate.call(throw, [exc])
    except GuestRaised:
        frame = generator.value.frame
        frame.pc += 1  # past the YIELD_FROM
        decref(tstate, frame.stack.pop())
    finally:
        decref(tstate, throw)
        decref(tstate, exc)
    if not is_subtype(tstate.exc.type, tstate.types.exceptions["StopIteration"]):  # type: ignore[union-attr]
        return resume(tstate, generator, None)
    value = stop_iteration_value(tstate)
    try:
        return resume(tstate, generator, value)
    finally:
        decref(tstate, value)


def _delegate(tstate: ThreadState, generator: Object) -> Object | None:
    """Return a new reference to the iterator that a suspended `yield from` asks, or None."""
    frame = generator.value.frame
    if frame is None or generator.value.is_running or not frame.is_at_yield_from():
        return None
    return new_ref(tstate, frame.stack[-1])


def send_into(tstate: ThreadState, iterator: Object, sent: Object) -> Object | None:
    """Return the next value of `iterator` given `sent`, or None with the StopIteration left in `tstate.exc`."""
    try:
        if sent is tstate.types.none:
            value = call_method(tstate, iterator, "__next__")
            assert value is not None  # GET_YIELD_FROM_ITER has seen to it
            return value
        send = tstate.find_attribute(iterator, "send")
        if send is None:
            raise tstate.error("AttributeError", f"'{iterator.type.value.name}' object has no attribute 'send'")
        try:
            return tstate.call(send, [sent])
        finally:
            decref(tstate, send)
    except GuestRaised:
        if tstate.exc is not None and is_subtype(tstate.exc.type, tstate.types.exceptions["StopIteration"]):
            return None
        raise


def generator_close(tstate: ThreadState, generator: Object) -> Object:
    body = generator.value
    if body.frame is None:
        return new_none(tstate)
    if not body.has_started:
        _finish(tstate, body)
        return new_none(tstate)
    exit_ = tstate.call(tstate.types.exceptions["GeneratorExit"], [])
    chain_to_handled(tstate, exit_)
    try:
        value = throw_into(tstate, generator, exit_)
    except GuestRaised:
        if tstate.catch("GeneratorExit") or tstate.catch("StopIteration"):
            return new_none(tstate)
        raise
    if value is None:
        decref(tstate, tstate.take_exception())
        return new_none(tstate)
    decref(tstate, value)
    raise tstate.error("RuntimeError", "generator ignored GeneratorExit")


def finalize(tstate: ThreadState, generator: Object) -> None:
    """Close a generator that is about to be freed, where something in it waits for that."""
    body = generator.value
    frame = body.frame
    if frame is not None and body.has_started and (frame.blocks or frame.is_at_yield_from()):
        decref(tstate, generator_close(tstate, generator))


def give_up_frame(tstate: ThreadState, generator: Object) -> None:
    """Give up the frame of a generator that nobody can reach."""
    if generator.value.frame is not None and not generator.value.is_running:
        _finish(tstate, generator.value)


def generator_iter(tstate: ThreadState, generator: Object) -> Object:
    return new_ref(tstate, generator)


def generator_repr(tstate: ThreadState, generator: Object) -> Object:
    address = tstate.interp.address_of(generator)
    return new_str(tstate, f"<generator object {generator.value.qualname.value} at {address}>")


def get_frame(tstate: ThreadState, generator: Object) -> Object:
    frame = generator.value.frame
    return new_ref(tstate, frame) if frame is not None else new_none(tstate)


def get_yield_from(tstate: ThreadState, generator: Object) -> Object:
    inner = _delegate(tstate, generator)
    return inner if inner is not None else new_none(tstate)


def _throw(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    if not 2 <= len(args) <= 4:
        bound = "at least 1 argument" if len(args) < 2 else "at most 3 arguments"
        raise tstate.error("TypeError", f"throw expected {bound}, got {len(args) - 1}")
    return generator_throw(tstate, *args)


def _name(name: str, field: str) -> Getter:
    """Return the attribute of one of the names."""

    def get(tstate: ThreadState, generator: Object) -> Object:
        return new_ref(tstate, getattr(generator.value, field))

    def set_(tstate: ThreadState, generator: Object, value: Object | None) -> None:
        if value is None or not is_subtype(value.type, tstate.types.str):
            raise tstate.error("TypeError", f"{name} must be set to a string object")
        old = getattr(generator.value, field)
        setattr(generator.value, field, new_ref(tstate, value))
        decref(tstate, old)

    return Getter(name, get, set_)


GENERATOR = TypeSpec(
    "generator",
    methods=(
        Native("__iter__", generator_iter, 1, 1),
        Native("__next__", generator_next, 1, 1),
        Native("send", generator_send, 2, 2),
        Native("throw", _throw, 2, -1),
        Native("close", generator_close, 1, 1),
        Native("__repr__", generator_repr, 1, 1),
    ),
    getters=(
        _name("__name__", "name"),
        _name("__qualname__", "qualname"),
        Getter("gi_code", lambda tstate, g: new_ref(tstate, g.value.code), None, True),
        Getter("gi_frame", get_frame),
        Getter("gi_running", lambda tstate, g: new_bool(tstate, g.value.is_running)),
        Getter("gi_suspended", lambda tstate, g: new_bool(
            tstate, g.value.has_started and g.value.frame is not None and not g.value.is_running)),
        Getter("gi_yieldfrom", get_yield_from),
    ),
    references=generator_references,
    iternext=generator_iternext,
    is_basetype=False,
    has_finalizer=True,
    clear=give_up_frame,
)  # fmt: skip
