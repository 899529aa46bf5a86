"""_interpreters: how a program makes interpreters, runs code in them, and ends them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.eval.run.switching import begin_running
from minipy.heap.object import Object
from minipy.model.constructors import new_bool, new_int, new_list, new_none, new_ref, new_str, new_tuple
from minipy.model.host_conversions import index
from minipy.model.native import Native
from minipy.model.raising import set_error
from minipy.modules.interpreters.crossing import ERRORS, error, is_shareable, share, what_is_missing
from minipy.modules.interpreters.running import (
    bind_in_main,
    call_in,
    failure_object,
    named_values,
    run_in,
    script_of,
)  # fmt: skip
from minipy.runtime.native_module import ModuleSpec

if TYPE_CHECKING:
    from minipy.eval.interpreter import Interpreter
    from minipy.eval.thread_state import ThreadState

WHENCE_RUNTIME, WHENCE_STDLIB = 1, 5  # CPython's numbers: the main interpreter, those that a program has made


def found(tstate: ThreadState, number: Object) -> Interpreter:
    """Return the interpreter with an id, or raise InterpreterNotFoundError."""
    wanted = index(tstate, number)
    interp = tstate.interp.run.interpreters.get(wanted)
    if interp is None:
        raise error(tstate, "InterpreterNotFoundError", f"unrecognized interpreter ID {wanted}")
    return interp


def made_here(tstate: ThreadState, number: Object, doing: str) -> Interpreter:
    """As `found`, for one that the program has made; InterpreterError for the main one."""
    interp = found(tstate, number)
    if not interp.id:
        raise error(tstate, "InterpreterError", f"cannot {doing} unrecognized interpreter {interp.id}")
    return interp


def whence_of(interp: Interpreter) -> int:
    """Return where an interpreter comes from."""
    return WHENCE_STDLIB if interp.id else WHENCE_RUNTIME


def _id_and_whence(tstate: ThreadState, interp: Interpreter) -> Object:
    return new_tuple(tstate, [new_int(tstate, interp.id), new_int(tstate, whence_of(interp))])


def create(tstate: ThreadState) -> Object:
    """`create()`: make an interpreter; return its id."""
    return new_int(tstate, tstate.interp.run.maker.create(tstate).id)


def list_all(tstate: ThreadState) -> Object:
    """`list_all()`: the id and the origin of each interpreter."""
    return new_list(tstate, [_id_and_whence(tstate, interp) for interp in tstate.interp.run.known_interpreters()])


def get_current(tstate: ThreadState) -> Object:
    """`get_current()`."""
    return _id_and_whence(tstate, tstate.interp)


def get_main(tstate: ThreadState) -> Object:
    """`get_main()`."""
    return _id_and_whence(tstate, tstate.interp.run.interpreters[0])


def whence(tstate: ThreadState, number: Object) -> Object:
    """`whence(id)`."""
    return new_int(tstate, whence_of(found(tstate, number)))


def is_running(tstate: ThreadState, number: Object) -> Object:
    """`is_running(id)`."""
    return new_bool(tstate, found(tstate, number).is_running)


def destroy(tstate: ThreadState, number: Object) -> Object:
    """`destroy(id)`: end an interpreter in which nothing runs."""
    interp = made_here(tstate, number, "destroy")
    if interp is tstate.interp:
        raise error(tstate, "InterpreterError", "cannot destroy the current interpreter")
    if not begin_running(interp):
        raise error(tstate, "InterpreterError", "interpreter running")
    tstate.interp.run.maker.end(tstate, interp)
    return new_none(tstate)


def add_reference(tstate: ThreadState, number: Object) -> Object:
    """`incref(id)`: one object more stands for an interpreter."""
    interp = found(tstate, number)
    with interp.run.mutex:
        interp.references += 1
    return new_none(tstate)


def drop_reference(tstate: ThreadState, number: Object) -> Object:
    """`decref(id)`: one object less; with the last the interpreter ends, unless something runs in it."""
    interp = found(tstate, number)
    with interp.run.mutex:
        interp.references -= 1
        is_last = not interp.references
    if is_last and interp.id and begin_running(interp):
        interp.run.maker.end(tstate, interp)
    return new_none(tstate)


def set_main_attributes(tstate: ThreadState, number: Object, names: Object) -> Object:
    """`set___main___attrs(id, names)`: bind copies of the values of a dict in `__main__` of an interpreter."""
    interp = made_here(tstate, number, "update __main__ for")
    with named_values(tstate, names) as values:
        if not values:
            raise set_error(tstate, "ValueError", "arg 2 must be a non-empty dict")
        plain = {name: share(tstate, value) for name, value in values.items()}
    return failure_object(tstate, run_in(tstate, interp, lambda visitor: bind_in_main(visitor, plain)))


def execute(tstate: ThreadState, number: Object, script: Object) -> Object:
    """`exec(id, script)`: run a text, or the code of a function, in `__main__`; None, or what is known of its exception."""
    interp = made_here(tstate, number, "exec code for")
    return failure_object(tstate, run_in(tstate, interp, script_of(tstate, script)))


def call(tstate: ThreadState, number: Object, function: Object, args: Object, kwargs: Object) -> Object:
    """`call(id, function, args, kwargs)`: a pair of the result and of what is known of the exception, one of them None."""
    interp = made_here(tstate, number, "make a call in")
    return call_in(tstate, interp, function, args, kwargs)


INTERPRETERS = ModuleSpec(
    "_interpreters",
    (
        Native("create", create, 0, 0),
        Native("destroy", destroy, 1, 1),
        Native("list_all", list_all, 0, 0),
        Native("get_current", get_current, 0, 0),
        Native("get_main", get_main, 0, 0),
        Native("whence", whence, 1, 1),
        Native("is_running", is_running, 1, 1),
        Native("incref", add_reference, 1, 1),
        Native("decref", drop_reference, 1, 1),
        Native("set___main___attrs", set_main_attributes, 2, 2),
        Native("exec", execute, 2, 2),
        Native("call", call, 4, 4),
        Native("is_shareable", lambda tstate, obj: new_bool(tstate, is_shareable(tstate, obj)), 1, 1),
        Native("what_is_missing", lambda tstate, obj: new_str(tstate, what_is_missing(tstate, obj)), 1, 1),
        Native("main_filename", lambda tstate: new_str(tstate, tstate.interp.services.main_filename), 0, 0),
    ),
    lambda tstate: {
        **{spec.name: new_ref(tstate, tstate.types.by_name[spec.name]) for spec in ERRORS},
        "WHENCE_RUNTIME": new_int(tstate, WHENCE_RUNTIME),
        "WHENCE_STDLIB": new_int(tstate, WHENCE_STDLIB),
    },
    ERRORS,
)
