"""_posix: the calls of the operating system that take and give plain values, made as the host makes them."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from minipy.blocking.allow_threads import allow_threads, check_interrupt
from minipy.blocking.forking import fork
from minipy.blocking.waiting_for_processes import wait_for_process
from minipy.blocking.waiting_for_signals import send_to_self
from minipy.bridge.bridge_crossing import from_host, has_host_value, to_host
from minipy.eval.observing.limits import check_allowed, check_schedulable
from minipy.heap.object import Object
from minipy.model.constructors import new_int, new_none
from minipy.model.host_conversions import c_int, index
from minipy.model.native import Native
from minipy.model.native_arguments import unpack
from minipy.model.raising import set_error
from minipy.model.type_lookup import lookup_borrowed
from minipy.modules.system.programs import replace_program, start_program
from minipy.runtime.host_calls import Crossing, host_errors
from minipy.runtime.native_module import ModuleSpec
from minipy.runtime.streams.io_errors import os_error
from minipy.runtime.streams.path_argument import path_of

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

# What `--deny files` and `--deny processes` refuse, and what nothing refuses.
FILES: Final = """
    access chdir chmod chown close closerange copy_file_range dup dup2 fchdir fchmod fchown fdatasync fpathconf fstat
    fstatvfs fsync ftruncate get_blocking get_inheritable isatty lchown link listdir lseek lstat mkdir mkfifo mknod
    memfd_create open pathconf pipe pipe2 posix_fadvise posix_fallocate pread pwrite readlink remove rename replace rmdir
    sendfile set_blocking set_inheritable stat statvfs symlink sync truncate ttyname umask unlink utime write"""
PROCESSES: Final = """
    _exit abort nice setegid seteuid setgid setgroups setpgid setpgrp setpriority setregid setresgid setresuid
    setreuid setsid setuid"""
FACTS: Final = """
    WCOREDUMP WEXITSTATUS WIFCONTINUED WIFEXITED WIFSIGNALED WIFSTOPPED WSTOPSIG WTERMSIG confstr cpu_count ctermid
    device_encoding get_terminal_size getcwd getcwdb getegid geteuid getgid getgrouplist getgroups getloadavg getlogin
    getpgid getpgrp getpid getppid getpriority getresgid getresuid getsid getuid major makedev minor
    sched_get_priority_max sched_get_priority_min sched_getaffinity sched_yield strerror sysconf uname
    waitstatus_to_exitcode"""
PIPES: Final = ("mkfifo", "pipe", "pipe2")  # of FILES
TABLES: Final = ("confstr_names", "pathconf_names", "sysconf_names")
SHELL: Final = "/bin/sh"


def _value(tstate: ThreadState, arg: Object) -> Any:
    """Return the host value of an argument, a path or number behind a hook, or a stand-in for the host's error text."""
    if not has_host_value(tstate, arg):
        if lookup_borrowed(arg.type, "__fspath__") is not None:
            return path_of(tstate, arg)
        if lookup_borrowed(arg.type, "__index__") is not None:
            return index(tstate, arg)
    return to_host(tstate, arg)


def _flat(result: Any) -> Any:
    """Return a tuple with names as a plain one: first what it shows as elements, then its other fields; a set as a list."""
    if isinstance(result, set):
        return sorted(result)
    if not isinstance(result, tuple) or type(result) is tuple:
        return result
    reduced: Any = result.__reduce__()
    shown, others = reduced[1]  # as a struct sequence gives them
    return (*shown, *others.values())


CALLS: Final = Crossing(os, _value, _flat, outside=PIPES)


def posix_read(tstate: ThreadState, fd: Object, length: Object) -> Object:
    """`read(fd, length)`: what is there; waits if nothing is, but not longer than the run lasts."""
    descriptor, size = c_int(tstate, fd), index(tstate, length)
    check_allowed(tstate, "files", repr(descriptor))
    if size < 0:
        raise os_error(tstate, OSError(errno.EINVAL, os.strerror(errno.EINVAL)))
    while True:
        with host_errors(tstate), allow_threads(tstate, "read"):
            is_slow = not stat.S_ISREG(os.fstat(descriptor).st_mode) and os.get_blocking(descriptor)
            is_readable = not is_slow or tstate.parker.wait_readable(descriptor)
            data = os.read(descriptor, size) if is_readable else None
        check_interrupt(tstate)
        if data is not None:
            return from_host(tstate, data)


def posix_waitpid(tstate: ThreadState, pid: Object, options: Object) -> Object:
    """`waitpid(pid, options)`: the number of the process that has ended, and how."""
    number, flags = c_int(tstate, pid), c_int(tstate, options)
    check_allowed(tstate, "processes", repr(number))
    with host_errors(tstate):
        return from_host(tstate, wait_for_process(tstate, number, flags))


def posix_urandom(tstate: ThreadState, size: Object) -> Object:
    """`urandom(size)`: so many random bytes."""
    count = index(tstate, size)
    if count < 0:
        raise set_error(tstate, "ValueError", "negative argument not allowed")
    return from_host(tstate, tstate.sync.entropy(count))


def posix_getrandom(tstate: ThreadState, size: Object, flags: Object | None = None) -> Object:
    """`getrandom(size, flags=0)`: the same; it is all one from which of the system's sources."""
    count = index(tstate, size)
    if count < 0:
        raise os_error(tstate, OSError(errno.EINVAL, os.strerror(errno.EINVAL)))
    return from_host(tstate, tstate.sync.entropy(count))


def posix_times(tstate: ThreadState) -> Object:
    """`times()`: processor time, of this process and its children, for itself and for the system; time that has passed."""
    return from_host(tstate, tstate.sync.process_times())


def _sender(name: str) -> Native:
    """Return the row of a host's function that sends a signal to processes, perhaps to this one."""
    send = getattr(os, name)

    def function(tstate: ThreadState, target: Object, number: Object) -> Object:
        whom, what = c_int(tstate, target), c_int(tstate, number)
        check_allowed(tstate, "processes", repr(whom))
        with host_errors(tstate):
            send_to_self(tstate, lambda: send(whom, what))
        check_interrupt(tstate)
        return new_none(tstate)

    return Native(name, function, 2, 2)


def posix_fork(tstate: ThreadState) -> Object:
    """`_fork()`: 0 in the new process, the new process's number in the old one."""
    check_allowed(tstate, "processes", "fork")
    if tstate.interp.id:
        raise set_error(tstate, "RuntimeError", "fork not supported for isolated subinterpreters")
    check_schedulable(tstate, "fork")
    try:
        return new_int(tstate, fork(tstate))
    except OSError as error:
        raise os_error(tstate, error) from None


def start_shell(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`_start_shell(command, environment[, ours, its])`: a process whose descriptor `its` is our `ours`; its number."""
    given = unpack(tstate, "_start_shell", args, kwargs, ("command", "environment", "ours", "its"), 2)
    command, environment, *ends = [_value(tstate, arg) for arg in given if arg is not None]
    if not isinstance(command, str | bytes):
        raise set_error(tstate, "TypeError", f"expected str, bytes or os.PathLike object, not {type(command).__name__}")
    check_allowed(tstate, "processes", command if isinstance(command, str) else repr(command))
    check_schedulable(tstate, SHELL)
    names = dict(zip(environment[::2], environment[1::2], strict=True))
    actions = [(os.POSIX_SPAWN_DUP2, *ends)] if ends else []
    with host_errors(tstate):
        return new_int(tstate, os.posix_spawn(SHELL, [SHELL, "-c", command], names, file_actions=actions))


def constants(tstate: ThreadState) -> Object:
    """`_constants()`: (name, number) of all numbers that have names, (name, pairs) of the tables of such."""
    tables = [(name, list(getattr(os, name).items())) for name in TABLES]
    return from_host(tstate, [*CALLS.numbers(), *tables])


POSIX: Final = ModuleSpec(
    "posix",
    (
        *CALLS.rows(FILES, "files"),
        *CALLS.rows(PROCESSES, "processes"),
        *CALLS.rows(FACTS, ""),
        Native("read", posix_read, 2, 2),
        Native("urandom", posix_urandom, 1, 1),
        Native("getrandom", posix_getrandom, 1, 2, ("flags",)),
        Native("times", posix_times, 0, 0),
        Native("_fork", posix_fork, 0, 0),
        Native("_start_program", start_program, 14, -1),
        Native("_execve", replace_program, 3, 3),
        _sender("kill"),
        _sender("killpg"),
        Native("waitpid", posix_waitpid, 2, 2),
        Native("_start_shell", start_shell, 2, -1),
        Native("_constants", constants, 0, 0),
    ),
)
