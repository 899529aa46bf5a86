"""The guest's view of generators: what is thrown into them, how they are closed, their attributes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.bytecode.code_object import INSTRUCTION_SIZE
from minipy.errors import GuestRaised
from minipy.eval.calls import call
from minipy.eval.finalizers import errors_reported
from minipy.eval.frame import enter_frame
from minipy.eval.kept_frames import suspend_frame
from minipy.heap.fields import put_field, show_field
from minipy.heap.identity import address_of
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.attributes import attribute_named
from minipy.model.constructors import new_bool, new_none, new_ref, new_str
from minipy.model.generator_object import (
    claim,
    finish,
    generator_iternext,
    generator_next,
    generator_references,
    generator_send,
    resume,
)
from minipy.model.held_references import owned
from minipy.model.host_conversions import repr_text
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.native_arguments import refuse_keywords
from minipy.model.raising import catch, chain_to_handled, restore_raised, set_error, stop_iteration_value
from minipy.model.type_lookup import is_instance, is_subtype
from minipy.refcount.strategy import decref, incref
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point

if TYPE_CHECKING:
    from minipy.eval.frame import Frame
    from minipy.eval.thread_state import ThreadState

YIELD_FROM: Final = 72  # the opcode


def generator_throw(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`generator.throw(kind[, value[, traceback]])`."""
    refuse_keywords(tstate, "generator.throw", kwargs)
    if not 2 <= len(args) <= 4:
        bound = "at least 1 argument" if len(args) < 2 else "at most 3 arguments"
        raise set_error(tstate, "TypeError", f"throw expected {bound}, got {len(args) - 1}")
    result = throw_into(tstate, args[0], args[1:])
    if result is None:
        raise GuestRaised
    return result


def _thrown(tstate: ThreadState, kind: Object, value: Object | None = None, traceback: Object | None = None) -> Object:
    """Return a new reference to the exception that `throw(kind, value, traceback)` means."""
    value, traceback = (None if part is tstate.types.none else part for part in (value, traceback))
    base = tstate.types.exceptions["BaseException"]
    if traceback is not None and traceback.type is not tstate.types.traceback:
        raise set_error(tstate, "TypeError", "throw() third argument must be a traceback object")
    if is_instance(kind, base):
        if value is not None:
            raise set_error(tstate, "TypeError", "instance exception may not have a separate value")
        exc = new_ref(tstate, kind)
    elif is_subtype(kind.type, tstate.types.type) and is_subtype(kind, base):
        exc = _made(tstate, kind, value)
    else:
        text = f"exceptions must be classes or instances deriving from BaseException, not {kind.type.value.name}"
        raise set_error(tstate, "TypeError", text)
    if traceback is not None or exc is value:
        put_field(tstate, exc, "traceback", new_ref(tstate, traceback) if traceback is not None else None)
    return exc


def _made(tstate: ThreadState, class_: Object, value: Object | None) -> Object:
    """Return a new reference to the exception that `class_` and `value` stand for, which may be what making it raised."""
    if value is not None and is_instance(value, class_):
        return new_ref(tstate, value)
    args = [] if value is None else list(value.value) if is_instance(value, tstate.types.tuple) else [value]
    try:
        exc = call(tstate, class_, args)
        if is_instance(exc, tstate.types.exceptions["BaseException"]):
            return exc
        kind = exc.type.value.name
        decref(tstate, exc)
        text = f"calling {repr_text(tstate, class_)} should have returned an instance of BaseException, not {kind}"
        raise set_error(tstate, "TypeError", text)
    except GuestRaised:
        return tstate.take_exception()


def throw_into(tstate: ThreadState, generator: Object, given: Sequence[Object]) -> Object | None:
    """Throw `given` (the arguments of `throw`, borrowed) where the generator stands; return as `resume` does."""
    inner = _claim_delegate(tstate, generator)
    if inner is None:
        return _throw_here(tstate, generator, given)
    exit_ = tstate.types.exceptions["GeneratorExit"]
    kind = given[0]
    try:
        if is_instance(kind, exit_) or (is_subtype(kind.type, tstate.types.type) and is_subtype(kind, exit_)):
            return _close_inner(tstate, generator, inner, given)
        return _throw_inner(tstate, generator, inner, given)
    finally:
        decref(tstate, inner)


def _throw_here(tstate: ThreadState, generator: Object, given: Sequence[Object]) -> Object | None:
    restore_raised(tstate, _thrown(tstate, *given))
    return resume(tstate, generator, None)


def _close_inner(tstate: ThreadState, generator: Object, inner: Object, given: Sequence[Object]) -> Object | None:
    """Close `inner`, then throw `given` into the generator, or what closing raised."""
    try:
        close = None
        with errors_reported(tstate, inner):
            close = attribute_named(tstate, inner, "close")
        if close is not None:
            with owned(tstate, close):
                decref(tstate, call(tstate, close, []))
    except GuestRaised:
        generator.value.is_running = False
        return resume(tstate, generator, None)
    generator.value.is_running = False
    return _throw_here(tstate, generator, given)


def _throw_inner(tstate: ThreadState, generator: Object, inner: Object, given: Sequence[Object]) -> Object | None:
    """Throw `given` into `inner`; when that ends or fails, `yield from` is over and the generator goes on."""
    body = generator.value
    try:
        throw = attribute_named(tstate, inner, "throw")
    except GuestRaised:
        body.is_running = False
        raise
    if throw is None:
        body.is_running = False
        return _throw_here(tstate, generator, given)
    try:
        with owned(tstate, throw):
            if inner.type is tstate.types.generator:
                value = _throw_as_caller(tstate, body.frame, throw, given)
            else:
                value = call(tstate, throw, given)
        body.is_running = False
        return value
    except GuestRaised:
        body.frame.pc += 1  # past the YIELD_FROM
        finished = body.frame.stack.pop()
        body.is_running = False
        decref(tstate, finished)
    raised = tstate.exc
    if raised is None or not is_subtype(raised.type, tstate.types.exceptions["StopIteration"]):
        return resume(tstate, generator, None)
    value = stop_iteration_value(tstate)
    with owned(tstate, value):
        return resume(tstate, generator, value)


def _throw_as_caller(tstate: ThreadState, frame: Frame, throw: Object, given: Sequence[Object]) -> Object:
    """Call `throw` of a generator, which sees `frame`, that delegates to it, as its caller."""
    incref(tstate, frame)
    enter_frame(tstate, frame)
    try:
        return call(tstate, throw, given)
    finally:
        suspend_frame(tstate, frame)


def _is_at_yield_from(frame: Frame) -> bool:
    """True if the frame is suspended in a `yield from`."""
    return frame.pc > 0 and frame.code.code.code[frame.pc * INSTRUCTION_SIZE] == YIELD_FROM


def _delegate(tstate: ThreadState, generator: Object) -> Object | None:
    """Return the iterator that a suspended `yield from` asks (borrowed), or None; call it in the generator's section."""
    frame = generator.value.frame
    is_asking = frame is not None and not generator.value.is_running and _is_at_yield_from(frame)
    return frame.stack[-1] if is_asking else None


def _claim_delegate(tstate: ThreadState, generator: Object) -> Object | None:
    """Return a new reference to the iterator that a suspended `yield from` asks, with the generator marked as running."""
    with critical_section(tstate, generator):
        point(tstate, SLOT_STORE, generator, "is_running")
        inner = _delegate(tstate, generator)
        if inner is not None:
            incref(tstate, inner)
            generator.value.is_running = True
    return inner


def generator_close(tstate: ThreadState, generator: Object) -> Object:
    body = generator.value
    if not body.has_started and claim(tstate, generator):
        if not body.has_started:
            finish(tstate, generator)
        body.is_running = False
    if body.frame is None:
        return new_none(tstate)
    exit_ = call(tstate, tstate.types.exceptions["GeneratorExit"], [])
    chain_to_handled(tstate, exit_)
    try:
        with owned(tstate, exit_):
            value = throw_into(tstate, generator, [exit_])
    except GuestRaised:
        if catch(tstate, "GeneratorExit") or catch(tstate, "StopIteration"):
            return new_none(tstate)
        raise
    if value is None:
        decref(tstate, tstate.take_exception())
        return new_none(tstate)
    decref(tstate, value)
    raise set_error(tstate, "RuntimeError", "generator ignored GeneratorExit")


def finalize(tstate: ThreadState, generator: Object) -> None:
    """Close a generator that is about to be freed, where something in it waits for that."""
    body = generator.value
    frame = body.frame
    if frame is not None and body.has_started and (frame.blocks or _is_at_yield_from(frame)):
        decref(tstate, generator_close(tstate, generator))


def give_up_frame(tstate: ThreadState, generator: Object) -> None:
    """Give up the frame of a generator that nobody can reach."""
    if claim(tstate, generator):
        finish(tstate, generator)


def generator_iter(tstate: ThreadState, generator: Object) -> Object:
    return new_ref(tstate, generator)


def generator_repr(tstate: ThreadState, generator: Object) -> Object:
    address = address_of(tstate, generator)
    qualname = show_field(tstate, generator, "qualname")
    with owned(tstate, qualname):
        return new_str(tstate, f"<generator object {qualname.value} at {address}>")


def get_frame(tstate: ThreadState, generator: Object) -> Object:
    return show_field(tstate, generator, "frame")


def get_yield_from(tstate: ThreadState, generator: Object) -> Object:
    with critical_section(tstate, generator):
        point(tstate, SLOT_LOAD, generator, "is_running")
        inner = _delegate(tstate, generator)
        if inner is not None:
            incref(tstate, inner)
    return inner if inner is not None else new_none(tstate)


def _name(name: str, field: str) -> Getter:
    """Return the attribute of one of the names."""

    def get(tstate: ThreadState, generator: Object) -> Object:
        return show_field(tstate, generator, field)

    def set_(tstate: ThreadState, generator: Object, value: Object | None) -> None:
        if value is None or not is_subtype(value.type, tstate.types.str):
            raise set_error(tstate, "TypeError", f"{name} must be set to a string object")
        put_field(tstate, generator, field, new_ref(tstate, value))

    return Getter(name, get, set_)


GENERATOR = TypeSpec(
    "generator",
    methods=(
        Native("__iter__", generator_iter, 1, 1),
        Native("__next__", generator_next, 1, 1),
        Native("send", generator_send, 2, 2),
        Native("throw", generator_throw, 2, -1),
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
    finalize=finalize,
    clear=give_up_frame,
)  # fmt: skip
