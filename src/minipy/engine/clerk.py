"""The clerk: what the host's main thread does during a run. It hears of signals, and does what no other thread can.

Only the host's main thread runs the host's handlers of signals, may say what they are, and can leave its line editor by
Ctrl-C. So the guest's main thread is another one, which asks the clerk and waits without the interpreter lock.

A signal is heard twice. Whichever thread the system gives it to, the host writes its number to the clerk's bell: that is
how the clerk learns of it and notes it for the guest. Then the host calls `_on_signal` on its main thread, which need do
nothing any more. But while that thread is in the line editor nobody listens to the bell, which is silent then, and
`_on_signal` itself does the work, in no mutex of the interpreter's.

States: `_job` is what is wanted, None otherwise; the guest's main thread sets it, the clerk clears it. `_has_ended` is set
once. `_is_editing` is true while a SIGINT ends the line editor rather than the guest's computation.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from minipy.blocking.allow_threads import allow_threads
from minipy.eval.guest_threads.threads import STACK_BYTES
from minipy.eval.requests.signals import COUNT, DEFAULT, IGNORED, INTERRUPT, UNKNOWN
from minipy.gil.breaker import END, SIGNAL

if TYPE_CHECKING:
    from minipy.eval.interpreter import Interpreter
    from minipy.eval.thread_state import ThreadState

NAP_S: Final = 0.25  # after which a request is made again that the holder of the lock may not have heard


class LineAbandoned(Exception):
    """Ctrl-C was pressed while a line was edited."""


class Clerk:
    """The host's main thread at work for one run."""

    def __init__(self, interp: Interpreter) -> None:
        self._interp = interp
        self._sync = interp.sync
        self._signals = interp.signals
        self._bell = interp.sync.bell()
        self._has_ended = False
        self._is_editing = False
        self._takes_signals = False
        self._edit: Callable[[str], str] = input
        self._job: Callable[[], Any] | None = None
        self._answer: Any = None
        self._previous: dict[int, Any] = {}  # what handled the signals that the guest has changed

    def serve(self) -> None:
        """Wait until `end`, noting signals and doing what is asked for meanwhile."""
        while not self._has_ended:
            for number in self._bell.listen(NAP_S):
                if number in self._previous:
                    self._sync.deliver(partial(self._signals.note, number))
            if self._interp.breaker.reasons & {SIGNAL, END}:
                self._sync.deliver(self._interp.gil.hurry)  # once more: a countdown going on then may not have heard
            if self._job is not None:
                self._do(self._job)

    def _do(self, job: Callable[[], Any]) -> None:
        try:
            self._answer = job()
        except (OSError, ValueError, LineAbandoned) as error:
            self._answer = error
        self._job = None
        self._sync.deliver(self._interp.main.parker.unpark)

    def end(self) -> None:
        """Let `serve` return; called by the guest's main thread as the last thing it does."""
        self._has_ended = True
        self._bell.ring()
        if self._is_editing:  # nobody waits for the line any more
            os.kill(os.getpid(), signal.SIGINT)

    def ask(self, tstate: ThreadState, cause: str, job: Callable[[], Any]) -> Any:
        """Have the host's main thread do `job`; return its answer. Raises OSError, ValueError and LineAbandoned."""
        self._job = job
        self._bell.ring()
        while self._job is not None:
            with allow_threads(tstate, cause):
                tstate.parker.park_for_host()
        answer, self._answer = self._answer, None
        if isinstance(answer, Exception):
            raise answer
        return answer

    def begin_process(self) -> None:
        """After a fork, while signals are blocked: the host's main thread interprets here, and so another one listens."""
        old, self._bell = self._bell, self._interp.sync.bell()
        old.abandon()
        self._job = None
        if self._takes_signals:
            self._signals.on_host_main = lambda tstate, job: job()
            signal.set_wakeup_fd(self._bell.writer, warn_on_full_buffer=False)
        self._interp.sync.spawn(self.serve, "clerk", STACK_BYTES)

    # --- signals

    @contextmanager
    def signals_taken(self) -> Iterator[None]:
        """Hear of signals, where the host lets us: on its main thread. Afterwards everything is as it was before."""
        if not self._interp.sync.is_host_main():
            yield
            return
        self._adopt_handlers()
        self._takes_signals = True
        self._signals.settle = lambda tstate: self.ask(tstate, "signal", lambda: None)
        self._signals.on_host_main = lambda tstate, job: self.ask(tstate, "signal", job)
        self._signals.set_disposition = self._set_disposition
        bell = signal.set_wakeup_fd(self._bell.writer, warn_on_full_buffer=False)
        try:
            if self._signals.is_handled(signal.SIGINT):
                self._set_disposition(signal.SIGINT, None)
            yield
        finally:
            for timer in self._signals.timers:
                signal.setitimer(timer, 0)
            for number, previous in self._previous.items():
                if previous is not None:
                    signal.signal(number, previous)
            signal.set_wakeup_fd(bell)
            self._bell.close()

    def _adopt_handlers(self) -> None:
        """Let the guest's signals begin as the host's are; what was done by somebody else is not known to the guest."""
        for number in range(1, COUNT):
            known = signal.getsignal(number)
            if number == signal.SIGINT and known != signal.SIG_IGN:
                self._signals.set_handler(number, INTERRUPT)
            elif known in (signal.SIG_DFL, signal.SIG_IGN):
                self._signals.set_handler(number, IGNORED if known == signal.SIG_IGN else DEFAULT)
            else:
                self._signals.set_handler(number, UNKNOWN)

    def _set_disposition(self, number: int, disposition: int | None) -> None:
        """Have the system ignore a signal or do what it does by default, or take it (None); on the host's main thread."""
        previous = signal.signal(number, self._on_signal if disposition is None else disposition)
        self._previous.setdefault(number, previous)

    def _on_signal(self, number: int, frame: object) -> None:
        if not self._is_editing:
            return
        if number == signal.SIGINT:
            self._is_editing = False
            raise LineAbandoned
        self._signals.note(number)

    # --- lines

    def read_line(self, tstate: ThreadState, prompt: str) -> str | None:
        """Return a line from the host's line editor, without its newline; None at the end. Raises LineAbandoned."""
        if self._interp.sync.is_host_main():  # in a forked process
            with allow_threads(tstate, "input"):
                return self._edited_line(prompt)
        line: str | None = self.ask(tstate, "input", lambda: self._edited_line(prompt))
        return line

    def _edited_line(self, prompt: str) -> str | None:
        bell = signal.set_wakeup_fd(-1)
        try:
            self._is_editing = True
            line = self._edit(prompt)
            self._is_editing = False
            return line
        except EOFError:
            return None
        finally:
            self._is_editing = False
            signal.set_wakeup_fd(bell, warn_on_full_buffer=False)
