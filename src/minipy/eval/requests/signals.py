"""Signals: which have come and wait for the main thread, and what handles each.

States: a signal that has come (`_arrived`) waits until the main thread looks up, outside of code that stands for C, or
until its wait ends; it is taken out before its handler is called. One that comes again meanwhile waits anew; one that
comes twice before its turn is one, as with the system itself.

Any thread may note a signal that holds no mutex of the interpreter's: the clerk, who hears of those that the system
delivers, and a guest thread that sends one to the process itself.
"""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING, Any, Final

from minipy.eval.c_code import shown_frame
from minipy.gil.breaker import SIGNAL
from minipy.model.constructors import new_int, new_none, new_ref, new_str
from minipy.model.held_references import owned
from minipy.model.native_object import NativeBody
from minipy.model.raising import set_error, set_exception
from minipy.refcount.strategy import decref
from minipy.sync.points import SIGNALLED, point

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from minipy.eval.interpreter import Interpreter
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object

DEFAULT: Final = int(signal.SIG_DFL)
IGNORED: Final = int(signal.SIG_IGN)
UNKNOWN: Final = -1  # somebody else handles it, who is no part of the guest
INTERRUPT: Final = -2  # `default_int_handler`, while nobody has asked for it as an object
COUNT: Final = int(signal.NSIG)

Handler = int | Any  # one of the numbers above, or a guest object (owned)


class Signals:
    """The signals of one run, which are the main interpreter's.

    `count` is how many have been handled, `wakeup_fd` is where their numbers are written.
    """

    def __init__(self, interp: Interpreter) -> None:
        self._interp = interp
        self._mutex = interp.sync.mutex()  # guards the rest
        self._arrived: frozenset[int] = frozenset()
        self._handlers: dict[int, Handler] = {}  # the numbers that are not here have the system's default
        self.count = 0
        self.wakeup_fd = -1
        self.warns_when_full = True
        self.timers: set[int] = set()  # which the guest has set
        # Returns when all is noted that has come so far; the clerk puts his own here.
        self.settle: Callable[[ThreadState], None] = lambda tstate: None
        # How the host's main thread is asked to do something, and what it is asked for; the clerk puts his own here.
        self.on_host_main: Callable[[ThreadState, Callable[[], Any]], Any] = lambda tstate, job: job()
        self.set_disposition: Callable[[int, int | None], None] = lambda number, disposition: None

    def note(self, number: int) -> None:
        """Have the main thread handle the signal `number`, which has come."""
        with self._mutex:
            self._arrived |= {number}
        self._write_number(number)
        self._interp.ask_main(SIGNAL)

    def _write_number(self, number: int) -> None:
        fd = self.wakeup_fd
        if fd < 0:
            return
        try:
            os.write(fd, bytes((number,)))
        except OSError as error:
            if self.warns_when_full or not isinstance(error, BlockingIOError):
                self._interp.pending_calls.add(_WriteFailure(error))

    def take_above(self, number: int) -> int:
        """Return the lowest signal above `number` that waits, which does not wait any more; 0 if there is none."""
        with self._mutex:
            found = min((waiting for waiting in self._arrived if waiting > number), default=0)
            self._arrived -= {found}
        return found

    @property
    def has_arrived(self) -> bool:
        """True if a signal waits."""
        return bool(self._arrived)

    def may_wake(self) -> bool:
        """True if a signal may end a wait of the main thread, or the process: the program's own, none of the user's."""
        if any(signal.getitimer(timer)[0] for timer in self.timers):
            return True
        if not self._interp.config.interruptible_waits:
            return False
        with self._mutex:
            handlers = [*self._handlers.values()]
        return self.has_arrived or any(not isinstance(handler, int) and not _is_interrupt(handler) for handler in handlers)

    def begin_process(self) -> None:
        """After a fork: no signal has come yet."""
        self._mutex = self._interp.sync.mutex()
        self._arrived = frozenset()
        self.timers.clear()

    # --- handlers

    def handler_of(self, tstate: ThreadState, number: int) -> Handler:
        """Return what handles a signal; an object as a new reference, in the interpreter that it belongs to."""
        with self._mutex:
            handler = self._handlers.get(number, DEFAULT)
            if isinstance(handler, int):
                return handler
            return new_ref(tstate, handler) if tstate.interp is self._interp else UNKNOWN

    def set_handler(self, number: int, handler: Handler) -> Handler:
        """Let `handler` (stolen) handle a signal; return what did so far, now the caller's."""
        with self._mutex:
            old = self._handlers.get(number, DEFAULT)
            self._handlers[number] = handler
        return old

    def is_handled(self, number: int) -> bool:
        """True if the guest has a handler for a signal: what is neither ignored nor left to the system."""
        with self._mutex:
            handler = self._handlers.get(number, DEFAULT)
        return handler == INTERRUPT or not isinstance(handler, int)

    def drop_handlers(self, tstate: ThreadState) -> bool:
        """Give all handlers up at the end of the interpreter that they belong to; return True if there were any."""
        if tstate.interp is not self._interp:
            return False
        with self._mutex:
            old, self._handlers = self._handlers, {}
        objects = [handler for handler in old.values() if not isinstance(handler, int)]
        for handler in objects:
            decref(tstate, handler)
        return bool(objects)

    def roots(self) -> Iterator[Object]:
        """Yield every reference that is held here."""
        yield from [handler for handler in self._handlers.values() if not isinstance(handler, int)]


def _is_interrupt(handler: Object) -> bool:
    """True for `default_int_handler`, with which Ctrl-C begins."""
    return isinstance(handler.value, NativeBody) and handler.value.native.name == "default_int_handler"


class _WriteFailure:
    """A pending call: tells that a signal's number could not be written to the program's wakeup descriptor."""

    def __init__(self, error: OSError) -> None:
        self._error = error

    def __call__(self, tstate: ThreadState) -> None:
        number = self._error.errno or 0
        details = new_int(tstate, number), new_str(tstate, os.strerror(number))
        set_exception(tstate, tstate.types.exceptions["OSError"], *details)
        heading = "Exception ignored when trying to write to the signal wakeup fd"
        tstate.interp.services.report_unraisable(tstate, tstate.types.none, heading)


def handle_signals(tstate: ThreadState) -> None:
    """Call the handlers of the signals that have come, the lowest number first, on the main thread.

    Raises what a handler raises; the signals behind it wait on.
    """
    signals, breaker = tstate.interp.signals, tstate.interp.breaker
    if not breaker.withdraw(SIGNAL):
        return
    number = 0
    try:
        while number := signals.take_above(number):
            _handle(tstate, number)
    except BaseException:
        if signals.has_arrived:
            tstate.interp.ask_main(SIGNAL)
        raise


def _handle(tstate: ThreadState, number: int) -> None:
    signals = tstate.interp.signals
    point(tstate, SIGNALLED, number)
    handler = signals.handler_of(tstate, number)
    if not isinstance(handler, int):
        frame = shown_frame(tstate.frame)
        args = [new_int(tstate, number), new_ref(tstate, frame) if frame is not None else new_none(tstate)]
        with owned(tstate, handler, *args):
            signals.count += 1
            decref(tstate, tstate.call(handler, args))
    elif handler == INTERRUPT:
        signals.count += 1
        raise set_exception(tstate, tstate.types.exceptions["KeyboardInterrupt"])
    else:  # it came before its handler was taken away
        set_error(tstate, "OSError", f"Signal {number} ignored due to race condition")
        tstate.interp.services.report_unraisable(tstate, tstate.types.none)
