"""The clerk: what the host's main thread does during a run. It waits, gets signals delivered, and edits lines.

Only the host's main thread runs signal handlers, and only there can Ctrl-C end the host's line editor. So the guest's main
thread, at its prompt, asks the clerk for a line and waits without the interpreter lock, as for any other input.

States: `_prompt` is a text while a line is wanted, None otherwise; the guest's main thread sets it, the clerk clears it.
`_has_ended` is set once. `_is_editing` is true while a SIGINT ends the line editor rather than the guest's computation.
While `_is_giving`, a signal is only remembered (`_was_interrupted`): its handler runs on this very thread, which may hold
the mutex that the handler needs.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from minipy.blocking.allow_threads import allow_threads
from minipy.gil.breaker import END, SIGNAL

if TYPE_CHECKING:
    from minipy.eval.interpreter import Interpreter
    from minipy.eval.thread_state import ThreadState


# The system may give a signal to any thread of the process, and then nothing wakes this one, where alone handlers run.
NAP_S = 0.25


class LineAbandoned(Exception):
    """Ctrl-C was pressed while a line was edited."""


class Clerk:
    """The host's main thread at work for one run."""

    def __init__(self, interp: Interpreter) -> None:
        self._interp = interp
        self._parker = interp.sync.parker()
        self._has_ended = False
        self._is_editing = False
        self._is_giving = False
        self._was_interrupted = False
        self._edit: Callable[[str], str] = input
        self._prompt: str | None = None
        self._answer: str | LineAbandoned | None = None

    def serve(self) -> None:
        """Wait until `end`, doing what is asked for meanwhile."""
        while not self._has_ended:
            self._parker.park(NAP_S)
            if self._interp.breaker.reasons & {SIGNAL, END}:
                self._interp.gil.hurry()  # once more: a countdown that was going on meanwhile may not have heard
            if self._prompt is not None:
                self._give(self._edited_line(self._prompt))

    @contextmanager
    def interrupts(self) -> Iterator[None]:
        """Take each SIGINT, where the host lets us: on its main thread."""
        try:
            previous = signal.signal(signal.SIGINT, self._on_interrupt)
        except ValueError:  # not the host's main thread
            yield
            return
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, previous)

    def _give(self, answer: LineAbandoned | str | None) -> None:
        """Hand the guest's main thread its answer."""
        self._is_giving = True
        self._answer = answer
        self._prompt = None
        self._interp.main.parker.unpark()
        self._is_giving = False
        if self._was_interrupted:
            self._was_interrupted = False
            self._interp.interrupt()

    def end(self) -> None:
        """Let `serve` return; called by the guest's main thread as the last thing it does."""
        self._has_ended = True
        self._parker.unpark()
        if self._is_editing:  # nobody waits for the line any more
            os.kill(os.getpid(), signal.SIGINT)

    def read_line(self, tstate: ThreadState, prompt: str) -> str | None:
        """Return a line from the host's line editor, without its newline; None at the end. Raises LineAbandoned."""
        self._prompt = prompt
        self._parker.unpark()
        while self._prompt is not None:
            with allow_threads(tstate, "input"):
                tstate.parker.park(None)
        if isinstance(self._answer, LineAbandoned):
            raise self._answer
        return self._answer

    def _edited_line(self, prompt: str) -> str | LineAbandoned | None:
        try:
            self._is_editing = True
            line = self._edit(prompt)
            self._is_editing = False
            return line
        except EOFError:
            return None
        except LineAbandoned as abandoned:
            return abandoned
        finally:
            self._is_editing = False

    def _on_interrupt(self, number: int, frame: object) -> None:
        if self._is_editing:
            self._is_editing = False
            raise LineAbandoned
        if self._is_giving:
            self._was_interrupted = True
        else:
            self._interp.interrupt()
