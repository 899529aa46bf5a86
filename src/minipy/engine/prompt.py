"""The prompt: reads inputs, runs each in `__main__`, shows values and tracebacks, until Ctrl-D or `sys.exit()`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from minipy.blocking.blocking_streams import InputStream
from minipy.cache import cache_path
from minipy.engine.clerk import Clerk, LineAbandoned
from minipy.engine.exit_status import status_of_exception
from minipy.errors import GuestRaised
from minipy.model.constructors import new_str
from minipy.model.host_conversions import str_text
from minipy.model.raising import catch
from minipy.model.type_lookup import is_instance
from minipy.refcount.strategy import decref
from minipy.runtime.compiling import compile_source
from minipy.runtime.importing import import_module, run_module_code
from minipy.runtime.streams.standard_text_stream import read_line
from minipy.types.classes.module_object import module_set

if TYPE_CHECKING:
    from typing import Any

    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object
    from minipy.runtime.runtime_services import Runtime

FILENAME = "<stdin>"
LONGEST_HISTORY = 1000  # lines


class Prompt:
    """The interactive prompt of one run; `banner` is what it says first."""

    def __init__(self, runtime: Runtime, clerk: Clerk, banner: str) -> None:
        self._runtime = runtime
        self._clerk = clerk
        self._banner = banner
        self._editor: Any = None  # the host's readline, where both ends are a terminal

    def run(self, tstate: ThreadState, namespace: Object) -> int:
        """Run inputs in the dict `namespace` to the last; return the exit status."""
        runtime = self._runtime
        self._open_editor()
        self._set_prompts(tstate)
        if self._banner:
            runtime.write_stderr(tstate, [self._banner + "\n"])
        try:
            while True:
                try:
                    source = self._read_input(tstate)
                except LineAbandoned:
                    runtime.write_stderr(tstate, ["\nKeyboardInterrupt\n"])
                    continue
                if source is None:
                    runtime.write_stderr(tstate, ["\n"])
                    return 0
                status = self._run_input(tstate, source, namespace)
                if status is not None:
                    return status
        finally:
            self._close_editor()

    # --- one input

    def _read_input(self, tstate: ThreadState) -> str | None:
        """Return the lines of a whole input, None at the end; raises LineAbandoned."""
        from minipy.syntax import needs_more

        line = self._read_line(tstate, "ps1")
        if line is None:
            return None
        source = line
        while source.strip() and needs_more(source):
            line = self._read_line(tstate, "ps2")
            if line is None:
                return source + "\n"  # the end of the text ends the statement too
            source += "\n" + line
        return source

    def _run_input(self, tstate: ThreadState, source: str, namespace: Object) -> int | None:
        """Run an input; return the exit status if it ends the program."""
        if not source.strip():
            return None
        try:
            run_module_code(tstate, compile_source(tstate, source + "\n", FILENAME, "single"), namespace)
        except GuestRaised:
            exc = tstate.exc
            assert exc is not None
            if is_instance(exc, tstate.types.exceptions["SystemExit"]):
                return status_of_exception(tstate, self._runtime)
            self._runtime.report_exception(tstate)
        self._runtime.flush_stdout(tstate)
        return None

    # --- lines

    def _read_line(self, tstate: ThreadState, prompt_name: str) -> str | None:
        """Return a line without its newline, None at the end; raises LineAbandoned."""
        prompt = self._prompt_text(tstate, prompt_name)
        if self._editor is not None:
            return self._clerk.read_line(tstate, prompt)
        self._runtime.write_process_stderr(tstate, prompt)
        stdin: InputStream = self._runtime.stdin
        try:
            line = read_line(tstate, stdin)
        except GuestRaised:
            if not catch(tstate, "KeyboardInterrupt"):
                self._runtime.report_exception(tstate)
            raise LineAbandoned from None
        return line.removesuffix("\n") if line else None

    def _set_prompts(self, tstate: ThreadState) -> None:
        sys = import_module(tstate, "sys")
        module_set(tstate, sys, "ps1", new_str(tstate, ">>> "))
        module_set(tstate, sys, "ps2", new_str(tstate, "... "))
        decref(tstate, sys)

    def _prompt_text(self, tstate: ThreadState, name: str) -> str:
        """Return `str(sys.ps1)` or `str(sys.ps2)`, "" if that can't be had."""
        prompt = self._runtime.sys_attribute(tstate, name)
        if prompt is None:
            return ""
        try:
            return str_text(tstate, prompt)
        except GuestRaised:
            decref(tstate, tstate.take_exception())
            return ""
        finally:
            decref(tstate, prompt)

    # --- the host's line editor

    def _open_editor(self) -> None:
        if not (os.isatty(0) and os.isatty(1)):
            return
        try:
            import readline
        except ImportError:
            return
        self._editor = readline
        readline.parse_and_bind("tab: tab-insert")
        readline.set_history_length(LONGEST_HISTORY)
        try:
            readline.read_history_file(history_path())
        except OSError:  # the first time
            return

    def _close_editor(self) -> None:
        if self._editor is None:
            return
        try:
            os.makedirs(os.path.dirname(history_path()), exist_ok=True)
            self._editor.write_history_file(history_path())
        except OSError:  # nowhere to keep it
            return


def history_path() -> str:
    """Return where the lines typed at the prompt are kept."""
    return cache_path("history", "prompt")
