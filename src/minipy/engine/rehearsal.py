"""Rehearsals: a program run again and again in one interpreter, each time on another schedule.

What a run costs beside the program (types, builtins, imports, compiling) is paid once. A run that goes wrong for minipy,
with a finding or at a limit, is the last one: its interpreter can't be trusted any more.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from minipy.blocking.blocking_streams import OutputStream
from minipy.engine.main_module import compiled, run_main
from minipy.engine.prompt import Prompt
from minipy.engine.python_engine import PythonEngine
from minipy.eval.observing.auditing import audit_run
from minipy.model.constructors import new_ref
from minipy.model.tables.dict_slots import dict_get_name
from minipy.model.tables.hash_table_changes import table_clear
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.config import RunConfig
    from minipy.eval.thread_state import ThreadState
    from minipy.program import Program
    from minipy.sync.primitives import HostSync


class Take(NamedTuple):
    """What came of one run: exit status, and everything it has written to standard output and error."""

    status: int
    stdout: str
    stderr: str


class KeptStream(OutputStream):
    """A standard stream of a run whose text is kept instead of written."""

    def __init__(self, sync: HostSync, is_line_buffered: bool) -> None:
        super().__init__(sync, -1, is_line_buffered)
        self._kept: list[bytes] = []

    def _write(self, data: bytes) -> None:
        self._kept.append(data)

    def take(self) -> str:
        """Return what has been written since the last time."""
        self.flush_at_exit()
        data, self._kept = b"".join(self._kept), []
        return data.decode("utf-8", "backslashreplace")


class Rehearsal(PythonEngine):
    """Runs one program until `go_on`, called before each run, returns False; `tell` gets what came of each.

    If the last run has gone wrong, `tell` is not called for it: the result of the whole says what was wrong, and `last` what
    came of it.
    """

    def __init__(
        self, program: Program, config: RunConfig, sync: HostSync, go_on: Callable[[], bool], tell: Callable[[Take], None]
    ) -> None:
        super().__init__(program, config, sync=sync)
        self._go_on = go_on
        self._tell = tell
        self._stdout = self._runtime.stdout = KeptStream(sync, is_line_buffered=False)
        self._stderr = self._runtime.stderr = KeptStream(sync, is_line_buffered=True)

    def last(self) -> Take:
        """Return what came of the run at whose end this was the end."""
        return Take(self._life.status, self._stdout.take(), self._stderr.take())

    def _play(self, tstate: ThreadState, prompt: Prompt) -> None:
        program = compiled(tstate, self._program)
        while self._go_on():
            self._life.status = run_main(tstate, program, self._runtime, prompt)
            self._life.join_threads(tstate)
            self._clear_main(tstate)
            if self._config.is_audited and audit_run(tstate):
                tstate.end_run()
            self._tell(self.last())
        self._finish(tstate)

    def _clear_main(self, tstate: ThreadState) -> None:
        """Give up what the program has left in its module, and the cycles that it has made."""
        module = dict_get_name(tstate, self._interp.modules, "__main__")
        if module is not None:
            assert module.attrs is not None
            namespace = new_ref(tstate, module.attrs)
            table_clear(tstate, namespace)
            decref(tstate, namespace)
            decref(tstate, module)
        self._interp.collector.collect(tstate)
