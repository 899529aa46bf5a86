"""Exit status: what the exception that ends a program means to whoever started it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.errors import GuestRaised
from minipy.model.attributes import attribute_named
from minipy.model.host_conversions import str_text
from minipy.model.type_lookup import is_instance
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object
    from minipy.runtime.runtime_services import Runtime

INTERRUPTED_STATUS = 130  # 128 + SIGINT, as a shell reports it
TERMINATED_STATUS = 143  # 128 + SIGTERM
FLUSH_FAILED_STATUS = 120  # CPython's for output that can't be written at exit


def status_of_exception(tstate: ThreadState, runtime: Runtime) -> int:
    """Show and drop the exception that ended the program, and return the exit status that it means."""
    exc = tstate.exc
    assert exc is not None
    exceptions = tstate.types.exceptions
    if is_instance(exc, exceptions["SystemExit"]):
        return status_of_exit(tstate, runtime)
    if runtime.stdout.is_broken and is_instance(exc, exceptions["BrokenPipeError"]):
        decref(tstate, tstate.take_exception())  # the reader of our output has had enough: nothing to tell
        return 1
    is_interrupt = is_instance(exc, exceptions["KeyboardInterrupt"])
    runtime.report_exception(tstate)
    return INTERRUPTED_STATUS if is_interrupt else 1


def status_of_exit(tstate: ThreadState, runtime: Runtime) -> int:
    """Drop the propagating SystemExit; return its status, after showing what is no number."""
    code = _exit_code(tstate, tstate.take_exception())
    try:
        if code is tstate.types.none:
            return 0
        if is_instance(code, tstate.types.int):
            return int(code.value) & 0xFF if abs(code.value) < 2**63 else 0xFF
        text = str_text(tstate, code)
        if not runtime.write_stderr(tstate, [text, "\n"]):
            runtime.write_process_stderr(tstate, text + "\n")
        return 1
    except GuestRaised:
        decref(tstate, tstate.take_exception())
        return 1
    finally:
        decref(tstate, code)


def _exit_code(tstate: ThreadState, exc: Object) -> Object:
    """Return a new reference to the `code` of `exc` (stolen), to `exc` itself where it has none that can be had."""
    try:
        code = attribute_named(tstate, exc, "code")
    except GuestRaised:
        decref(tstate, tstate.take_exception())
        return exc
    if code is None:
        return exc
    decref(tstate, exc)
    return code
