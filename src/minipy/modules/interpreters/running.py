"""How code of one interpreter runs something in another: a script, a call, or names to bind in `__main__`.

What is left of an exception that nothing catches there is a description of it, since exceptions do not cross.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from minipy.bytecode import opcodes
from minipy.bytecode.code_object import CO_GENERATOR, CO_VARARGS, CO_VARKEYWORDS, CodeObject
from minipy.errors import GuestRaised
from minipy.eval.binding import new_code
from minipy.eval.frame import enter_frame, leave_frame, new_frame
from minipy.eval.run.switching import begin_running, end_running, visiting
from minipy.heap.object import Object
from minipy.model.constructors import new_none, new_ref, new_tuple
from minipy.model.held_references import all_declared, owned, owned_list
from minipy.model.host_conversions import repr_text, str_text
from minipy.model.raising import set_cause, set_error
from minipy.model.tables.dict_slots import dict_get_name, put_name
from minipy.model.tables.hash_table import table_snapshot
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.modules.interpreters.crossing import (
    enter,
    entered,
    error,
    export,
    what_is_missing,
)  # fmt: skip
from minipy.program import C_LIBRARY
from minipy.refcount.strategy import decref
from minipy.runtime.compiling import compile_source
from minipy.runtime.importing import run_module_code
from minipy.runtime.tracebacks.traceback_text import exception_writes, type_text

if TYPE_CHECKING:
    from minipy.eval.interpreter import Interpreter
    from minipy.eval.thread_state import ThreadState

SCRIPT: Final = "<script>"
RETURN_VALUE: Final = opcodes.number["RETURN_VALUE"]
LOAD_CONST: Final = opcodes.number["LOAD_CONST"]

C_FILE: Final = os.path.join(C_LIBRARY, "_interpreters.py")

Work = Callable[["ThreadState"], Any]


class Failure(NamedTuple):
    """What is known of an exception: of its type name, qualified name and module, its text, last line and display."""

    name: str
    qualname: str
    module: str
    message: str
    formatted: str
    display: str


class Unshareable(NamedTuple):
    """Something that does not cross: what the other interpreter says of that, and what is said of it here."""

    cause: str
    text: str


def run_in(tstate: ThreadState, interp: Interpreter, work: Work) -> Any:
    """Have the thread do `work` in another interpreter; return the host value that this returns, or a Failure."""
    if not begin_running(interp):
        raise error(tstate, "InterpreterError", "interpreter already running")
    try:
        with visiting(tstate, interp) as visitor:
            try:
                return work(visitor)
            except GuestRaised:
                return _failure(visitor)
    finally:
        end_running(interp)


def _failure(tstate: ThreadState) -> Failure:
    """Describe and drop the propagating exception."""
    exc = tstate.take_exception()
    with owned(tstate, exc):
        try:
            message = str_text(tstate, exc)
        except GuestRaised:
            decref(tstate, tstate.take_exception())
            message = ""
        full = type_text(tstate, exc.type)
        body = exc.type.value
        module = full.removesuffix(body.qualname).rstrip(".")
        display = "".join(exception_writes(tstate, exc)).removesuffix("\n")
        return Failure(body.name, body.qualname, module or "builtins", message, f"{full}: {message}", display)


def failure_object(tstate: ThreadState, failure: Any) -> Object:
    """Return a new reference to a tuple of the texts of a Failure, to None for anything else."""
    return enter(tstate, tuple(failure)) if isinstance(failure, Failure) else new_none(tstate)


# --- scripts


def script_of(tstate: ThreadState, script: Object) -> Work:
    """Return what runs a script in `__main__`: a text, code, or a function without arguments; its errors are raised here."""
    types = tstate.types
    if is_subtype(script.type, types.str) or is_subtype(script.type, types.bytes):
        code = compile_source(tstate, script.value, SCRIPT)
    elif script.type is types.function:
        if script.value.closure is not None:
            raise set_error(tstate, "ValueError", "closures not supported")
        code = _checked(tstate, script.value.code_body.code)
    elif script.type is types.code:
        code = _checked(tstate, script.value.code)
    else:
        raise set_error(tstate, "TypeError", f"unsupported script {repr_text(tstate, script)}")
    return lambda visitor: _run_script(visitor, code)


def _checked(tstate: ThreadState, code: CodeObject) -> CodeObject:
    """Return `code` if it can run as a script does."""
    if code.argcount or code.kwonlyargcount or code.flags & (CO_VARARGS | CO_VARKEYWORDS):
        raise set_error(tstate, "ValueError", "code with args not supported")
    if code.flags & CO_GENERATOR or not _returns_nothing(code):
        raise set_error(tstate, "ValueError", "code that returns a value is not a script")
    return code


def _returns_nothing(code: CodeObject) -> bool:
    """True if all that is returned is None, loaded just before."""
    before = RETURN_VALUE, 0
    for opcode, oparg in code.instructions():
        if opcode == RETURN_VALUE and (before[0] != LOAD_CONST or code.consts[before[1]] is not None):
            return False
        before = opcode, oparg
    return True


def _run_script(tstate: ThreadState, code: CodeObject) -> None:
    with main_namespace(tstate) as namespace, all_declared(tstate):
        run_module_code(tstate, code, namespace)


# --- __main__


class main_namespace:
    """`with main_namespace(tstate) as namespace:` the names of `__main__`, which lives on while the body runs."""

    __slots__ = ("_module", "_tstate")

    def __init__(self, tstate: ThreadState) -> None:
        self._tstate = tstate
        module = dict_get_name(tstate, tstate.interp.modules, "__main__")
        if module is None or module.attrs is None:
            raise set_error(tstate, "RuntimeError", "missing __main__ module")
        self._module = module

    def __enter__(self) -> Object:
        self._tstate.held.append(self._module)
        assert self._module.attrs is not None
        return self._module.attrs

    def __exit__(self, *exc: object) -> None:
        decref(self._tstate, self._tstate.held.pop())  # type: ignore[arg-type]


def bind_in_main(tstate: ThreadState, values: dict[str, Any]) -> None:
    """Bind what has crossed in `__main__`."""
    with main_namespace(tstate) as namespace:
        for name, value in values.items():
            put_name(tstate, namespace, name, enter(tstate, value))


# --- calls


def call_in(tstate: ThreadState, interp: Interpreter, function: Object, args: Object, kwargs: Object) -> Object:
    """Call a copy of `function` with copies of its arguments in another interpreter.

    Return a new reference to a pair: a copy of the result, and what is known of the exception; one of them is None.
    """
    if lookup_borrowed(function.type, "__call__") is None and not is_subtype(function.type, tstate.types.type):
        raise set_error(tstate, "TypeError", f"expected a callable, got {repr_text(tstate, function)}")
    called = _exported_function(tstate, function), export(tstate, args), _exported_keywords(tstate, kwargs)
    outcome = run_in(tstate, interp, lambda visitor: _call(visitor, *called))
    if isinstance(outcome, Unshareable):
        raise caused(tstate, outcome.text, "Exception", outcome.cause)
    result = new_none(tstate) if isinstance(outcome, Failure) else enter(tstate, outcome)
    with owned(tstate, result):
        return new_tuple(tstate, [new_ref(tstate, result), failure_object(tstate, outcome)])


def _exported_function(tstate: ThreadState, function: Object) -> Any:
    """As `export`; the error about a function says what keeps it from crossing."""
    try:
        return export(tstate, function)
    except GuestRaised:
        if function.type is not tstate.types.function:
            raise
    decref(tstate, tstate.take_exception())
    missing = what_is_missing(tstate, function)
    raise caused(tstate, "only stateless functions are shareable", "ValueError", missing) from None


def _exported_keywords(tstate: ThreadState, kwargs: Object) -> tuple[tuple[str, Any], ...]:
    with named_values(tstate, kwargs) as values:
        return tuple((name, export(tstate, value)) for name, value in values.items())


def _call(tstate: ThreadState, function: Any, args: Any, keywords: tuple[tuple[str, Any], ...]) -> Any:
    """Call what has crossed; return what the result is outside."""
    try:
        values = entered(tstate, (function, args, *(value for _, value in keywords)))
    except GuestRaised:
        return Unshareable(_failure(tstate).formatted, "func not shareable")
    with owned_list(tstate, values), _base_frame(tstate):
        kwargs = {name: value for (name, _), value in zip(keywords, values[2:], strict=True)}
        with all_declared(tstate):
            result = tstate.call(values[0], list(values[1].value), kwargs)
        with owned(tstate, result):
            return _exported_result(tstate, result)


class _base_frame:
    """`with _base_frame(tstate):` calls stand as if in `__main__`, in a frame that is C's: no program sees it."""

    __slots__ = ("_frame", "_tstate")

    def __init__(self, tstate: ThreadState) -> None:
        self._tstate = tstate
        code = new_code(tstate, CodeObject(name="<call>", qualname="<call>", filename=C_FILE))
        with owned(tstate, code), main_namespace(tstate) as namespace:
            self._frame = new_frame(tstate, code, namespace)
            self._frame.names = new_ref(tstate, namespace)
            self._frame.fast = []

    def __enter__(self) -> None:
        enter_frame(self._tstate, self._frame)

    def __exit__(self, *exc: object) -> None:
        leave_frame(self._tstate, self._frame)


def _exported_result(tstate: ThreadState, result: Object) -> Any:
    try:
        return export(tstate, result)
    except GuestRaised:
        return Unshareable(_failure(tstate).formatted, "object does not support cross-interpreter data")


def caused(tstate: ThreadState, text: str, kind: str, cause_text: str) -> GuestRaised:
    """Make a NotShareableError propagate, caused by an exception of the built-in type `kind`; return what to raise."""
    set_error(tstate, kind, cause_text)
    cause = tstate.take_exception()
    raised = error(tstate, "NotShareableError", text)
    assert tstate.exc is not None
    set_cause(tstate, tstate.exc, cause)
    return raised


class named_values:
    """`with named_values(tstate, dct) as values:` the values of a guest dict by name, which live while the body runs.

    Raises TypeError where a key is no str.
    """

    __slots__ = ("_parts", "_tstate")

    def __init__(self, tstate: ThreadState, dct: Object) -> None:
        self._tstate = tstate
        self._parts = [part for entry in table_snapshot(tstate, dct) for part in entry if part is not None]

    def __enter__(self) -> dict[str, Object]:
        tstate = self._tstate
        tstate.held.append(self._parts)
        keys = self._parts[::2]
        if any(key.type is not tstate.types.str for key in keys):
            self.__exit__()
            raise set_error(tstate, "TypeError", "bad argument type for built-in operation")
        return {key.value: value for key, value in zip(keys, self._parts[1::2], strict=True)}

    def __exit__(self, *exc: object) -> None:
        self._tstate.held.pop()
        for part in self._parts:
            decref(self._tstate, part)
