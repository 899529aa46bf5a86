"""_signal: what handles signals, timers that send them, and waiting for them."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from minipy.blocking.allow_threads import check_interrupt
from minipy.blocking.waiting_for_signals import pause, send_to_self, wait_for_signal
from minipy.bridge.bridge_crossing import from_host
from minipy.eval.observing.limits import check_schedulable
from minipy.eval.requests.main_thread import serve_main
from minipy.eval.requests.signals import COUNT, DEFAULT, IGNORED, INTERRUPT, UNKNOWN, Handler
from minipy.heap.object import Object
from minipy.model.constructors import new_float, new_int, new_none, new_ref, new_str, new_tuple
from minipy.model.host_conversions import c_int, index, truth
from minipy.model.native import Native
from minipy.model.native_object import new_native
from minipy.model.raising import set_error, set_exception
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.runtime.durations import seconds_of
from minipy.runtime.host_calls import host_errors
from minipy.runtime.native_module import ModuleSpec

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

NUMBERS: Final = ("SIG", "ITIMER_")  # how the names of the module's numbers begin


def _number(tstate: ThreadState, signalnum: Object) -> int:
    number = c_int(tstate, signalnum)
    if not 1 <= number < COUNT:
        raise set_error(tstate, "ValueError", "signal number out of range")
    return number


def _check_main(tstate: ThreadState, name: str) -> None:
    if not tstate.is_main:
        raise set_error(tstate, "ValueError", f"{name} only works in main thread of the main interpreter")


def _shown(tstate: ThreadState, handler: Handler) -> Object:
    """Return a handler (stolen) as the guest sees it."""
    if not isinstance(handler, int):
        found: Object = handler
        return found
    return new_none(tstate) if handler in (UNKNOWN, INTERRUPT) else new_int(tstate, handler)


# --- handlers


def set_signal(tstate: ThreadState, signalnum: Object, handler: Object) -> Object:
    """`signal(signalnum, handler)`: return what has handled the signal so far."""
    signals = tstate.interp.signals
    _check_main(tstate, "signal")
    number = _number(tstate, signalnum)
    disposition = _disposition(tstate, handler)
    serve_main(tstate)
    with host_errors(tstate):
        signals.on_host_main(tstate, lambda: signals.set_disposition(number, disposition))
    return _shown(tstate, signals.set_handler(number, new_ref(tstate, handler) if disposition is None else disposition))


def _disposition(tstate: ThreadState, handler: Object) -> int | None:
    """Return what the system is to do, None if it is to call a handler."""
    if handler.type is tstate.types.int and handler.value in (DEFAULT, IGNORED):
        return int(handler.value)
    if lookup_borrowed(handler.type, "__call__") is None and not is_subtype(handler.type, tstate.types.type):
        text = "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object"
        raise set_error(tstate, "TypeError", text)
    return None


def get_signal(tstate: ThreadState, signalnum: Object) -> Object:
    """`getsignal(signalnum)`: what handles the signal; None if that is no part of the program."""
    return _shown(tstate, tstate.interp.signals.handler_of(tstate, _number(tstate, signalnum)))


def default_int_handler(tstate: ThreadState, signalnum: Object, frame: Object) -> Object:
    """`default_int_handler(signalnum, frame)`: raise KeyboardInterrupt."""
    c_int(tstate, signalnum)
    raise set_exception(tstate, tstate.types.exceptions["KeyboardInterrupt"])


def set_wakeup_fd(tstate: ThreadState, fd: Object, warn_on_full_buffer: Object | None = None) -> Object:
    """`set_wakeup_fd(fd, *, warn_on_full_buffer=True)`: where the numbers of signals are written; the one so far."""
    signals, number = tstate.interp.signals, c_int(tstate, fd)
    warns = warn_on_full_buffer is None or truth(tstate, warn_on_full_buffer)
    _check_main(tstate, "set_wakeup_fd")
    if number != -1:
        with host_errors(tstate):
            os.fstat(number)
            if os.get_blocking(number):
                raise ValueError(f"the fd {number} must be in non-blocking mode")
    old, signals.wakeup_fd, signals.warns_when_full = signals.wakeup_fd, number, warns
    return new_int(tstate, old)


def siginterrupt(tstate: ThreadState, signalnum: Object, flag: Object) -> Object:
    """`siginterrupt(signalnum, flag)`: whether the system begins calls anew that the signal has interrupted."""
    number, is_wanted = _number(tstate, signalnum), bool(c_int(tstate, flag))
    with host_errors(tstate):
        signal.siginterrupt(number, is_wanted)
    return new_none(tstate)


# --- sending


def raise_signal(tstate: ThreadState, signalnum: Object) -> Object:
    """`raise_signal(signalnum)`: send a signal to the running thread."""
    number = c_int(tstate, signalnum)
    with host_errors(tstate):
        send_to_self(tstate, lambda: signal.raise_signal(number))
    check_interrupt(tstate)
    return new_none(tstate)


def pthread_kill(tstate: ThreadState, thread_id: Object, signalnum: Object) -> Object:
    """`pthread_kill(thread_id, signalnum)`: send a signal to a thread of the program."""
    ident, number = index(tstate, thread_id), c_int(tstate, signalnum)
    with tstate.interp.mutex:
        labels = [other.label for other in tstate.interp.threads if other.ident == ident]
    with host_errors(tstate):
        found = tstate.sync.ident_of(labels[0]) if labels else None
        if found is None:
            raise ProcessLookupError(3, os.strerror(3))
        host_ident = found
        send_to_self(tstate, lambda: signal.pthread_kill(host_ident, number))
    check_interrupt(tstate)
    return new_none(tstate)


def alarm(tstate: ThreadState, seconds: Object) -> Object:
    """`alarm(seconds)`: send SIGALRM then; the seconds that were left of the last alarm."""
    count = c_int(tstate, seconds)
    check_schedulable(tstate, "alarm")
    tstate.interp.signals.timers.add(signal.ITIMER_REAL)
    with host_errors(tstate):
        return new_int(tstate, signal.alarm(count))


def setitimer(tstate: ThreadState, which: Object, seconds: Object, interval: Object | None = None) -> Object:
    """`setitimer(which, seconds, interval=0.0)`: send a signal then, and again and again; what was left, and how often."""
    timer = c_int(tstate, which)
    check_schedulable(tstate, "setitimer")
    first_s, then_s = seconds_of(tstate, seconds), seconds_of(tstate, interval) if interval is not None else 0.0
    with host_errors(tstate):
        old = signal.setitimer(timer, first_s, then_s)
    tstate.interp.signals.timers.add(timer)
    return new_tuple(tstate, [new_float(tstate, value) for value in old])


def getitimer(tstate: ThreadState, which: Object) -> Object:
    """`getitimer(which)`: what is left, and how often."""
    with host_errors(tstate):
        return new_tuple(tstate, [new_float(tstate, value) for value in signal.getitimer(c_int(tstate, which))])


# --- waiting


def signal_pause(tstate: ThreadState) -> Object:
    """`pause()`: wait until a signal has been handled."""
    check_schedulable(tstate, "pause")
    pause(tstate)
    return new_none(tstate)


def sigwait(tstate: ThreadState, numbers: Object, timeout: Object | None = None) -> Object:
    """`_sigwait(numbers[, timeout])`: what is known of the signal that has come, None if time ran out."""
    wanted = [c_int(tstate, number) for number in numbers.value]
    timeout_s = seconds_of(tstate, timeout) if timeout is not None else None
    if timeout_s is not None and timeout_s < 0:
        raise set_error(tstate, "ValueError", "timeout must be non-negative")
    check_schedulable(tstate, "sigwait")
    with host_errors(tstate):
        return from_host(tstate, wait_for_signal(tstate, wanted, timeout_s))


def pthread_sigmask(tstate: ThreadState, how: Object, numbers: Object) -> Object:
    """`_pthread_sigmask(how, numbers)`: block signals for this thread, or no longer; those that were blocked so far.

    The clerk's thread blocks what the main thread does: otherwise the system would give the signals to him.
    """
    action, wanted = c_int(tstate, how), [c_int(tstate, number) for number in numbers.value]
    change: Callable[[], Any] = lambda: signal.pthread_sigmask(action, wanted)  # noqa: E731
    with host_errors(tstate):
        old = sorted(change())
        if tstate.is_main:
            tstate.interp.signals.on_host_main(tstate, change)
        send_to_self(tstate, lambda: None)
    check_interrupt(tstate)
    return from_host(tstate, [int(number) for number in old])


def sigpending(tstate: ThreadState) -> Object:
    """`_sigpending()`: the signals that wait because they are blocked."""
    return from_host(tstate, sorted(int(number) for number in signal.sigpending()))


# --- facts


def strsignal(tstate: ThreadState, signalnum: Object) -> Object:
    """`strsignal(signalnum)`: what the system calls a signal."""
    text = signal.strsignal(_number(tstate, signalnum))
    return new_str(tstate, text) if text is not None else new_none(tstate)


def valid_signals(tstate: ThreadState) -> Object:
    """`_valid_signals()`: the numbers that can be used."""
    return from_host(tstate, sorted(int(number) for number in signal.valid_signals()))


def _values(tstate: ThreadState) -> dict[str, Object]:
    numbers = {name: int(value) for name, value in vars(signal).items() if name.startswith(NUMBERS) and name.isupper()}
    handler = new_native(tstate, DEFAULT_INT_HANDLER.replaced(module="_signal"), None)
    signals = tstate.interp.signals
    if not tstate.interp.id and signals.handler_of(tstate, signal.SIGINT) == INTERRUPT:  # the signals are the main one's
        signals.set_handler(signal.SIGINT, new_ref(tstate, handler))
    return {**{name: new_int(tstate, value) for name, value in numbers.items()}, "NSIG": new_int(tstate, COUNT),
            "default_int_handler": handler}  # fmt: skip


DEFAULT_INT_HANDLER: Final = Native("default_int_handler", default_int_handler, 2, 2)
SIGNAL: Final = ModuleSpec(
    "_signal",
    (
        Native("signal", set_signal, 2, 2),
        Native("getsignal", get_signal, 1, 1),
        Native("set_wakeup_fd", set_wakeup_fd, 1, 2, ("warn_on_full_buffer",), 1),
        Native("siginterrupt", siginterrupt, 2, 2),
        Native("raise_signal", raise_signal, 1, 1),
        Native("pthread_kill", pthread_kill, 2, 2),
        Native("alarm", alarm, 1, 1),
        Native("_setitimer", setitimer, 2, 3),
        Native("_getitimer", getitimer, 1, 1),
        Native("pause", signal_pause, 0, 0),
        Native("_sigwait", sigwait, 1, 2),
        Native("_pthread_sigmask", pthread_sigmask, 2, 2),
        Native("_sigpending", sigpending, 0, 0),
        Native("strsignal", strsignal, 1, 1),
        Native("_valid_signals", valid_signals, 0, 0),
    ),
    _values,
)
