"""Runtime: the services that modules and streams give to the evaluator."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import minipy
from minipy.blocking.blocking_streams import InputStream, OutputStream
from minipy.errors import GuestRaised
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.model.attributes import attribute_named
from minipy.model.constructors import new_list, new_none, new_ref
from minipy.model.held_references import owned
from minipy.model.host_conversions import repr_text, truth
from minipy.model.raising import set_error
from minipy.model.recursion_limit import DEEPEST, DEEPEST_NATIVE
from minipy.model.tables.dict_slots import new_dict, remove_name
from minipy.model.tables.dict_update import update_from_dict
from minipy.refcount.strategy import decref
from minipy.runtime import import_statements, importing, warning
from minipy.runtime.import_locks import ImportLocks
from minipy.runtime.module_catalogue import native_module
from minipy.runtime.module_specs import SPEC_TYPES
from minipy.runtime.native_module import create_module
from minipy.runtime.streams.standard_stream import StreamBody, own_output
from minipy.runtime.streams.standard_text_stream import call_stream, call_write, read_line, write_text
from minipy.runtime.sys_hooks import call_excepthook, is_own_hook, show_exception
from minipy.runtime.tracebacks.traceback_text import IGNORED
from minipy.runtime.unraisable_hook import call_unraisablehook, show_unraisable
from minipy.types.builtin_type_creation import add_types
from minipy.types.classes.module_object import module_set
from minipy.types.exceptions import except_star

if TYPE_CHECKING:
    from minipy.eval.interpreter import Interpreter
    from minipy.eval.thread_state import ThreadState

# What CPython's modules for streams and sites add to the builtins.
ADDED_BUILTINS = ("open", "exit", "quit", "help", "copyright", "credits", "license")
HEADROOM = 50  # guest calls beyond the recursion limit, for telling that it was reached; CPython's number


class Runtime:
    """The services of one run: streams, imports, and how exceptions that nobody catches are shown."""

    version = minipy.__version__

    def __init__(self, interp: Interpreter, main_filename: str, program_directory: str, is_terminal: bool) -> None:
        sync = interp.sync
        self._interp = interp
        self.main_filename = main_filename
        self.program_directory = program_directory
        self.stdin = InputStream(0)
        self.stdout = OutputStream(sync, 1, is_line_buffered=is_terminal)
        self.stderr = OutputStream(sync, 2, is_line_buffered=True)
        if interp.config.max_output:
            self.stdout.limits = self.stderr.limits = interp.limits
        self.import_locks = ImportLocks(sync)
        self.audit_hooks: Object  # a list
        self.builtins_module: Object
        self.sys_module: Object
        self.first_builtins: Object  # what is left of the builtins when the program ends

    def for_subinterpreter(self, interp: Interpreter) -> Runtime:
        """Return the services of a subinterpreter, which writes to and reads from the same streams."""
        made = Runtime(interp, self.main_filename, self.program_directory, is_terminal=False)
        made.stdin, made.stdout, made.stderr = self.stdin, self.stdout, self.stderr
        return made

    def create(self, tstate: ThreadState) -> None:
        """Create the builtins and the table of modules."""
        interp = self._interp
        interp.modules = new_dict(tstate)
        self.audit_hooks = new_list(tstate, [])
        add_types(tstate, SPEC_TYPES)
        self.builtins_module = create_module(tstate, native_module("builtins"))
        importing.register(tstate, "builtins", self.builtins_module)
        assert self.builtins_module.attrs is not None
        interp.builtins = new_ref(tstate, self.builtins_module.attrs)
        self.first_builtins = new_dict(tstate)
        update_from_dict(tstate, self.first_builtins, interp.builtins)
        for name in ADDED_BUILTINS:
            remove_name(tstate, self.first_builtins, name)
        self.sys_module = importing.import_module(tstate, "sys")

    def roots(self) -> Iterator[Object]:
        """Yield every reference that the services hold."""
        yield self.audit_hooks
        yield self.builtins_module
        yield self.first_builtins
        yield self.sys_module

    @contextmanager
    def buffers_held(self) -> Iterator[None]:
        """Let no other thread change what is buffered for the standard streams while the body runs."""
        with self.stdout.buffer_mutex, self.stderr.buffer_mutex:
            yield

    def begin_process(self, tstate: ThreadState) -> None:
        """After a fork: nobody but `tstate` writes, and nobody else imports."""
        self.stdout.begin_process(tstate.sync)
        self.stderr.begin_process(tstate.sync)
        self.import_locks.begin_process(tstate)

    def stream_object(self, tstate: ThreadState, name: str) -> Object:
        """Return a new reference to a guest object for a standard stream; to None if it was closed when minipy started."""
        if getattr(sys, f"__{name}__") is None:
            return new_none(tstate)
        return new_container(tstate, tstate.types.text_stream, StreamBody(name, getattr(self, name)))

    def write_stdout(self, tstate: ThreadState, text: str) -> None:
        """Write to `sys.stdout`, whatever the program has put there."""
        stdout = self.sys_attribute(tstate, "stdout")
        if stdout is None:
            raise set_error(tstate, "RuntimeError", "lost sys.stdout")
        try:
            output = own_output(tstate, stdout)
            if output is not None:
                write_text(tstate, output, text)
            elif stdout is not tstate.types.none:
                call_write(tstate, stdout, text)
        finally:
            decref(tstate, stdout)

    def sys_attribute(self, tstate: ThreadState, name: str) -> Object | None:
        """Return a new reference to `sys.name`, None where there is none."""
        return attribute_named(tstate, self.sys_module, name)

    def flush_stdout(self, tstate: ThreadState) -> None:
        """Write what is buffered for standard output; what can't be written is lost."""
        try:
            self.stdout.flush(tstate)
        except OSError:
            self.stdout.discard()

    def write_process_stderr(self, tstate: ThreadState, text: str) -> None:
        """Write to the process's own standard error, without waiting for the end of the line."""
        self.flush_stdout(tstate)
        _write_and_flush(tstate, self.stderr, text)

    def write_stderr(self, tstate: ThreadState, pieces: Sequence[str]) -> bool:
        """Write to the guest's `sys.stderr`, piece by piece, and return True; False where that is None or was deleted.

        What goes wrong with it is dropped, since nobody could be told.
        """
        stderr = self.sys_attribute(tstate, "stderr") or new_none(tstate)
        with owned(tstate, stderr):
            output = own_output(tstate, stderr)
            if output is not None:
                self.flush_stdout(tstate)
                _write_and_flush(tstate, output, "".join(pieces))
            elif stderr is not tstate.types.none:
                try:
                    for piece in pieces:
                        call_write(tstate, stderr, piece)
                    call_stream(tstate, stderr, "flush")
                except GuestRaised:
                    decref(tstate, tstate.take_exception())
            return stderr is not tstate.types.none

    def read_line(self, tstate: ThreadState, prompt: str) -> str | None:
        """Write `prompt`, read a line without its newline; None at the end of the input."""
        if prompt:
            self.write_stdout(tstate, prompt)
        self.flush_stdout(tstate)
        line = read_line(tstate, self.stdin)
        return line.removesuffix("\n") if line else None

    def report_exception(self, tstate: ThreadState) -> None:
        """Print and drop the propagating exception, or give it to the `sys.excepthook` that the program has set."""
        hook = self.sys_attribute(tstate, "excepthook")
        try:
            if hook is None or is_own_hook(hook):
                self._report(tstate, lambda exc: show_exception(tstate, exc))
            else:
                call_excepthook(tstate, hook)
        finally:
            if hook is not None:
                decref(tstate, hook)

    def report_unraisable(self, tstate: ThreadState, where: Object, heading: str = IGNORED) -> None:
        """Print and drop the propagating exception, raised in `where` on behalf of nobody, or tell the program's hook."""
        hook = self.sys_attribute(tstate, "unraisablehook")
        if hook is None:
            self._report(tstate, lambda exc: show_unraisable(tstate, heading, where, exc))
            return
        with owned(tstate, hook):
            if not is_own_hook(hook) and hook is not tstate.types.none:
                exc = tstate.take_exception()
                try:
                    with owned(tstate, exc):
                        call_unraisablehook(tstate, hook, heading, where, exc)
                    return
                except GuestRaised:
                    where, heading = hook, f"{IGNORED} sys.unraisablehook"
            self._report(tstate, lambda exc: show_unraisable(tstate, heading, where, exc))

    def _report(self, tstate: ThreadState, show: Callable[[Object], None]) -> None:
        """Show and drop the propagating exception; what its text raises in turn is dropped, since nobody could be told."""
        exc = tstate.take_exception()
        tstate.held.append(exc)
        tstate.depth -= HEADROOM
        try:
            show(exc)
        except GuestRaised:
            decref(tstate, tstate.take_exception())
        finally:
            tstate.depth += HEADROOM
            decref(tstate, tstate.held.pop())  # type: ignore[arg-type]

    def flush_streams(self, tstate: ThreadState) -> bool:
        """Flush what the program has put in the place of `sys.stdout` and `sys.stderr`; False if that failed."""
        flushed = [self._flush_replaced(tstate, name) for name in ("stdout", "stderr")]
        return all(flushed)

    def _flush_replaced(self, tstate: ThreadState, name: str) -> bool:
        stream = self.sys_attribute(tstate, name)
        if stream is None:
            return True
        with owned(tstate, stream):
            if stream.type in (tstate.types.text_stream, tstate.types.none.type) or _is_closed(tstate, stream):
                return True
            try:
                call_stream(tstate, stream, "flush")
                return True
            except GuestRaised:
                if name == "stdout":
                    self.report_unraisable(tstate, stream)
                else:
                    decref(tstate, tstate.take_exception())
                return False

    def report_internal_error(self, tstate: ThreadState, error: BaseException) -> None:
        """Remember an error of minipy itself and end the run."""
        import traceback

        self._interp.run.internal_errors.append("".join(traceback.format_exception(error)))
        self._interp.request_end()

    def display(self, tstate: ThreadState, value: Object) -> None:
        """Print the repr of an interactive expression and bind it to `_`."""
        if value is tstate.types.none:
            return
        self.write_stdout(tstate, repr_text(tstate, value) + "\n")
        module_set(tstate, self.builtins_module, "_", new_ref(tstate, value))

    def set_recursion_limit(self, limit: int) -> None:
        """Allow `limit` nested guest calls, but no more than the host's stacks bear, and the host recursion they need."""
        self._interp.recursion_limit_shown = limit
        self._interp.recursion_limit = min(limit, DEEPEST)
        self._interp.sync.allow_recursion(min(limit, DEEPEST_NATIVE))

    match_group = staticmethod(except_star.match_group)
    prepare_reraise = staticmethod(except_star.prepare_reraise)
    warn = staticmethod(warning.warn)
    warn_of_source = staticmethod(warning.warn_of_source)
    import_name = staticmethod(import_statements.import_name)
    import_statement = staticmethod(import_statements.import_statement)
    import_from = staticmethod(import_statements.import_from)
    import_star = staticmethod(import_statements.import_star)


def _write_and_flush(tstate: ThreadState, stream: OutputStream, text: str) -> None:
    """Write what can't be encoded as an escape; what can't be written is lost."""
    try:
        stream.write(tstate, text.encode("utf-8", "backslashreplace").decode())
        stream.flush(tstate)
    except OSError:
        stream.discard()


def _is_closed(tstate: ThreadState, stream: Object) -> bool:
    """Whether `stream` says that it is closed."""
    try:
        closed = attribute_named(tstate, stream, "closed")
        if closed is None:
            return False
        with owned(tstate, closed):
            return truth(tstate, closed)
    except GuestRaised:
        decref(tstate, tstate.take_exception())
        return False
