"""_thread: locks and threads, the primitives under `threading`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from signal import SIGINT
from typing import TYPE_CHECKING

from minipy.blocking.sleep_and_lock import GuestLock
from minipy.eval.guest_threads.threads import start_thread
from minipy.eval.requests.signals import COUNT
from minipy.heap.allocation import new_atom
from minipy.heap.identity import address_of
from minipy.heap.object import Object
from minipy.heap.places import place_of
from minipy.model.constructors import new_bool, new_float, new_int, new_none, new_ref, new_str
from minipy.model.host_conversions import c_int, index, truth
from minipy.model.native import NO_KEYWORDS, Native, TypeSpec
from minipy.model.raising import restore_raised, set_error, set_exception
from minipy.model.tables.hash_table import table_snapshot
from minipy.model.type_lookup import is_instance, is_subtype, lookup_borrowed
from minipy.modules.local_type import LOCAL
from minipy.refcount.strategy import decref
from minipy.runtime.durations import seconds_of
from minipy.runtime.native_module import ModuleSpec
from minipy.runtime.tracebacks.traceback_text import exception_writes

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

LEAST_STACK_BYTES = 32768  # CPython's minimum
TIMEOUT_MAX_S = 9223372036.0  # CPython's threading.TIMEOUT_MAX


def lock_acquire(tstate: ThreadState, lock: Object, blocking: Object | None = None, timeout: Object | None = None) -> Object:
    """`lock.acquire(blocking=True, timeout=-1)`."""
    is_blocking = blocking is None or c_int(tstate, blocking) != 0
    timeout_s: float | None = None
    if timeout is not None:
        seconds = seconds_of(tstate, timeout)
        if not is_blocking and seconds != -1:
            raise set_error(tstate, "ValueError", "can't specify a timeout for a non-blocking call")
        if seconds < 0 and seconds != -1:
            raise set_error(tstate, "ValueError", "timeout value must be positive")
        if seconds > TIMEOUT_MAX_S:
            raise set_error(tstate, "OverflowError", "timeout value is too large")
        timeout_s = seconds if seconds >= 0 else None
    return new_bool(tstate, lock.value.acquire(tstate, timeout_s if is_blocking else 0))


def lock_release(tstate: ThreadState, lock: Object) -> Object:
    """`lock.release()`."""
    if not lock.value.release(tstate):
        raise set_error(tstate, "RuntimeError", "release unlocked lock")
    return new_none(tstate)


def lock_enter(tstate: ThreadState, lock: Object) -> Object:
    return new_bool(tstate, lock.value.acquire(tstate, None))


def lock_exit(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    return lock_release(tstate, args[0])


def lock_locked(tstate: ThreadState, lock: Object) -> Object:
    return new_bool(tstate, lock.value.is_locked)


def lock_repr(tstate: ThreadState, lock: Object) -> Object:
    state = "locked" if lock.value.is_locked else "unlocked"
    return new_str(tstate, f"<{state} _thread.lock object at {address_of(tstate, lock)}>")


def lock_at_fork(tstate: ThreadState, lock: Object) -> Object:
    """`lock._at_fork_reinit()`: a free lock in a new process, whoever had it in the old one."""
    lock.value.begin_process(tstate.sync)
    return new_none(tstate)


LOCK = TypeSpec(
    "lock",
    methods=(
        Native("acquire", lock_acquire, 1, 3, ("blocking", "timeout")),
        Native("release", lock_release, 1, 1),
        Native("locked", lock_locked, 1, 1),
        Native("_at_fork_reinit", lock_at_fork, 1, 1),
        Native("__enter__", lock_enter, 1, 1),
        Native("__exit__", lock_exit, 1, -1),
        Native("acquire_lock", lock_acquire, 1, 3, ("blocking", "timeout")),
        Native("release_lock", lock_release, 1, 1),
        Native("locked_lock", lock_locked, 1, 1),
        Native("__repr__", lock_repr, 1, 1),
    ),
    module="_thread",
    is_basetype=False,
)


def allocate_lock(tstate: ThreadState) -> Object:
    """`allocate_lock()`: return a new reference to an unlocked lock."""
    return new_atom(tstate, tstate.types.lock, GuestLock(tstate.sync, place_of(tstate)))


def allocate_notice(tstate: ThreadState) -> Object:
    """`_allocate_notice()`: return a new reference to a lock that is locked, by nobody: its release tells something."""
    notice = GuestLock(tstate.sync, stands_for="a notification")
    notice.is_locked = True
    return new_atom(tstate, tstate.types.lock, notice)


def start_new_thread(tstate: ThreadState, function: Object, args: Object, kwargs: Object | None = None) -> Object:
    """`start_new_thread(function, args[, kwargs])`: return the new thread's ident."""
    return _start(tstate, function, args, kwargs, is_daemon=True, done=None)


def start_joinable_thread(tstate: ThreadState, function: Object, args: Object, done: Object, daemon: Object) -> Object:
    """As `start_new_thread`; releases the lock `done` when the thread has given everything up."""
    return _start(tstate, function, args, None, is_daemon=truth(tstate, daemon), done=done)


def _start(
    tstate: ThreadState, function: Object, args: Object, kwargs: Object | None, is_daemon: bool, done: Object | None
) -> Object:
    if tstate.is_finalizing:  # it would never run; CPython 3.11 waits for it for ever, 3.12 says so
        raise set_error(tstate, "RuntimeError", "can't create new thread at interpreter shutdown")
    if lookup_borrowed(function.type, "__call__") is None and not is_subtype(function.type, tstate.types.type):
        raise set_error(tstate, "TypeError", "first arg must be callable")
    if not is_subtype(args.type, tstate.types.tuple):
        raise set_error(tstate, "TypeError", "2nd arg must be a tuple")
    if kwargs is not None and not is_subtype(kwargs.type, tstate.types.dict):
        raise set_error(tstate, "TypeError", "optional 3rd arg must be a dictionary")
    named: dict[str, Object] = {}
    for key, value in table_snapshot(tstate, kwargs) if kwargs is not None else ():
        named[key.value] = value  # type: ignore[assignment]  # a dict's entry has one
        decref(tstate, key)
    positional = [new_ref(tstate, arg) for arg in args.value]
    if done is not None:
        new_ref(tstate, done)
    ident = start_thread(tstate, new_ref(tstate, function), positional, named or NO_KEYWORDS, is_daemon, done)
    return new_int(tstate, ident)


def thread_exit(tstate: ThreadState) -> Object:
    """`exit()`: raise SystemExit."""
    raise set_exception(tstate, tstate.types.exceptions["SystemExit"])


def stack_size(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`stack_size([size=0])`: return what was asked for before, 0 at first; minipy chooses the size itself."""
    shown = tstate.interp.stack_size_shown
    size = index(tstate, args[0]) if args else 0
    if size < 0:
        raise set_error(tstate, "ValueError", "size must be 0 or a positive value")
    if size and size < LEAST_STACK_BYTES:
        raise set_error(tstate, "ValueError", f"size not valid: {size} bytes")
    tstate.interp.stack_size_shown = size
    return new_int(tstate, shown)


def thread_count(tstate: ThreadState) -> Object:
    """`_count()`: how many threads run beside the main one."""
    return new_int(tstate, len(tstate.interp.threads) - 1)


def interrupt_main(tstate: ThreadState, signum: Object | None = None) -> Object:
    """`interrupt_main(signum=SIGINT)`: as if the signal had come, if it has a handler."""
    number = c_int(tstate, signum) if signum is not None else SIGINT
    if not 1 <= number < COUNT:
        raise set_error(tstate, "ValueError", "signal number out of range")
    if tstate.interp.signals.is_handled(number):
        tstate.interp.signals.note(number)
    return new_none(tstate)


def print_exception(tstate: ThreadState, heading: Object, exc: Object) -> Object:
    """`print_exception(heading, exc)`: write `heading` and the traceback of `exc` to `sys.stderr`."""
    if not is_subtype(heading.type, tstate.types.str) or not is_subtype(exc.type, tstate.types.exceptions["BaseException"]):
        raise set_error(tstate, "TypeError", "print_exception() arguments must be a str and an exception")
    tstate.interp.services.write_stderr(tstate, [heading.value, *exception_writes(tstate, exc)])
    return new_none(tstate)


def report_unraisable(tstate: ThreadState, heading: Object, where: Object, exc: Object) -> Object:
    """`report_unraisable(heading, where, exc)`: tell `sys.unraisablehook` of an exception that nobody can receive."""
    if not is_subtype(heading.type, tstate.types.str) or not is_instance(exc, tstate.types.exceptions["BaseException"]):
        raise set_error(tstate, "TypeError", "report_unraisable() arguments must be a str, an object and an exception")
    restore_raised(tstate, new_ref(tstate, exc))
    tstate.interp.services.report_unraisable(tstate, where, heading.value)
    return new_none(tstate)


THREAD = ModuleSpec(
    "_thread",
    (
        Native("allocate_lock", allocate_lock, 0, 0),
        Native("allocate", allocate_lock, 0, 0),
        Native("_allocate_notice", allocate_notice, 0, 0),
        Native("start_new_thread", start_new_thread, 2, 3),
        Native("start_new", start_new_thread, 2, 3),
        Native("start_joinable_thread", start_joinable_thread, 4, 4),
        Native("get_ident", lambda tstate: new_int(tstate, tstate.ident), 0, 0),
        Native("get_native_id", lambda tstate: new_int(tstate, tstate.ident), 0, 0),
        Native("exit", thread_exit, 0, 0),
        Native("stack_size", stack_size, 0, -1),
        Native("_count", thread_count, 0, 0),
        Native("daemon_threads_allowed", lambda tstate: new_bool(tstate, not tstate.interp.id), 0, 0),
        Native("print_exception", print_exception, 2, 2),
        Native("report_unraisable", report_unraisable, 3, 3),
        Native("interrupt_main", interrupt_main, 0, 1, ("signum",)),
    ),
    lambda tstate: {
        "_local": new_ref(tstate, tstate.types.by_name["_local"]),
        "LockType": new_ref(tstate, tstate.types.lock),
        "TIMEOUT_MAX": new_float(tstate, TIMEOUT_MAX_S),
        "error": new_ref(tstate, tstate.types.exceptions["RuntimeError"]),
    },
    types=(LOCAL,),
)
