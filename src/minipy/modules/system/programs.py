"""Other programs: started as processes of their own, or in the place of this one."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from minipy.blocking.allow_threads import allow_threads
from minipy.bridge.bridge_crossing import HOST_ERRORS, guest_error, to_host
from minipy.eval.observing.limits import check_allowed, check_schedulable
from minipy.heap.object import Object
from minipy.model.constructors import new_int
from minipy.model.raising import set_error
from minipy.runtime.streams.io_errors import os_error
from minipy.runtime.streams.path_argument import path_of

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def start_program(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`_start_program(args, executable, directory, environment, descriptors, ...)`: a process; its number.

    What follows: close_fds, pass_fds, restore_signals, start_new_session, process_group, user, group, extra_groups, umask.
    The host's own `subprocess` does it, which is safe beside threads.
    """
    command, executable, directory, environment, descriptors, *facts = [to_host(tstate, arg) for arg in args]
    check_allowed(tstate, "processes", os.fsdecode(executable))
    check_schedulable(tstate, os.fsdecode(executable))
    close_fds, pass_fds, restore_signals, new_session, process_group, user, group, groups, umask = facts
    choices: dict[str, Any] = {"user": user, "group": group, "extra_groups": groups, "umask": umask}
    if process_group >= 0:
        choices["process_group"] = process_group
    try:
        with allow_threads(tstate, "fork_exec"):
            return new_int(tstate, _popen(command, executable, directory, environment, descriptors, close_fds=close_fds,
                                          pass_fds=pass_fds, restore_signals=restore_signals,
                                          start_new_session=new_session, **choices))  # fmt: skip
    except OSError as error:
        raise os_error(tstate, _named(error)) from None
    except HOST_ERRORS as error:
        raise guest_error(tstate, error) from None


def _popen(
    command: Sequence[bytes], executable: bytes, directory: bytes | None, environment: Sequence[bytes],
    descriptors: Sequence[int], **choices: Any,
) -> int:  # fmt: skip
    """Start a process of the host that the host forgets at once; return its number."""
    from subprocess import Popen  # takes some ms

    streams = dict(zip(("stdin", "stdout", "stderr"), (fd if fd != -1 else None for fd in descriptors), strict=True))
    names = dict(zip(environment[::2], environment[1::2], strict=True))
    started = Popen(command, executable=executable, cwd=directory, env=names, **streams, **choices)  # type: ignore[call-overload]
    started.returncode = 0  # the guest waits for it
    return int(started.pid)


def _named(error: OSError) -> OSError:
    """Return the error with the name of the file as text."""
    if isinstance(error.filename, bytes):
        return OSError(error.errno, error.strerror, os.fsdecode(error.filename))
    return error


def replace_program(tstate: ThreadState, path: Object, args: Object, environment: Object) -> Object:
    """`_execve(path, args, environment)`: run another program in this process; returns only by an exception."""
    where = path_of(tstate, path)
    command, pairs = to_host(tstate, args), to_host(tstate, environment)
    if tstate.interp.id:
        raise set_error(tstate, "RuntimeError", "exec not supported for isolated subinterpreters")
    check_allowed(tstate, "processes", where if isinstance(where, str) else repr(where))
    check_schedulable(tstate, "execve")
    try:
        with allow_threads(tstate, "execve"):
            os.execve(where, command, dict(zip(pairs[::2], pairs[1::2], strict=True)))
    except OSError as error:
        raise os_error(tstate, error) from None
    except HOST_ERRORS as error:
        raise guest_error(tstate, error) from None
    raise set_error(tstate, "RuntimeError", "execve has returned")
