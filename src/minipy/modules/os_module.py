"""_os: the calls of the operating system that `os` is made of."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from minipy.blocking.allow_threads import allow_threads
from minipy.bridge.bridge_crossing import HOST_ERRORS, from_host, guest_error
from minipy.eval.limits import check_allowed
from minipy.heap.object import Object
from minipy.model.constructors import new_bytes, new_int, new_list, new_str, new_tuple
from minipy.model.host_conversions import c_int, index
from minipy.model.native import Native
from minipy.model.raising import set_error
from minipy.runtime.file_open import path_of
from minipy.runtime.io_errors import os_error
from minipy.runtime.native_module import ModuleSpec

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

Call = Callable[..., Any]  # a call of the host's `os` with host values as arguments and as result


def _ask(tstate: ThreadState, call: Call, path: str | bytes | int, *more: Any) -> Object:
    """Make a call without the interpreter lock; its errors are raised in the guest."""
    check_allowed(tstate, "files", path if isinstance(path, str) else repr(path))
    try:
        with allow_threads(tstate):
            result = call(path, *more)
    except OSError as error:
        raise os_error(tstate, error) from None
    except HOST_ERRORS as error:
        raise guest_error(tstate, error) from None
    return from_host(tstate, result)


def _of_path(name: str, call: Call) -> Native:
    def function(tstate: ThreadState, path: Object) -> Object:
        return _ask(tstate, call, path_of(tstate, path))

    return Native(name, function, 1, 1)


def _of_two(name: str, call: Callable[[Any, int], object]) -> Native:
    """Return the row of a function of a path and a number."""

    def function(tstate: ThreadState, path: Object, number: Object) -> Object:
        return _ask(tstate, call, path_of(tstate, path), c_int(tstate, number))

    return Native(name, function, 2, 2)


def os_exit(tstate: ThreadState, status: Object) -> Object:
    """`_exit(status)`: end the process at once; what is buffered is lost."""
    check_allowed(tstate, "processes", "os._exit")
    os._exit(c_int(tstate, status) & 0xFF)


def os_listdir(tstate: ThreadState, path: Object | None = None) -> Object:
    """`listdir(path='.')`."""
    where = "." if path is None or path is tstate.types.none else path_of(tstate, path)
    return _ask(tstate, os.listdir, where)


def os_mkdir(tstate: ThreadState, path: Object, mode: Object | None = None) -> Object:
    """`mkdir(path, mode=0o777)`."""
    return _ask(tstate, os.mkdir, path_of(tstate, path), 0o777 if mode is None else c_int(tstate, mode))


def os_rename(tstate: ThreadState, source: Object, target: Object) -> Object:
    """`rename(source, target)`."""
    return _ask(tstate, os.rename, path_of(tstate, source), path_of(tstate, target))


def os_replace(tstate: ThreadState, source: Object, target: Object) -> Object:
    """`replace(source, target)`."""
    return _ask(tstate, os.replace, path_of(tstate, source), path_of(tstate, target))


def _stat(path: str | bytes | int) -> tuple[int | float, ...]:
    found = os.stat(path)
    return (*tuple(found)[:10], found.st_atime, found.st_mtime, found.st_ctime)


def _lstat(path: str | bytes | int) -> tuple[int | float, ...]:
    found = os.lstat(path)  # type: ignore[arg-type]  # a descriptor is the host's TypeError
    return (*tuple(found)[:10], found.st_atime, found.st_mtime, found.st_ctime)


def os_fspath(tstate: ThreadState, path: Object) -> Object:
    """`fspath(path)`: as text or bytes."""
    found = path_of(tstate, path)
    if isinstance(found, int):
        raise set_error(tstate, "TypeError", "expected str, bytes or os.PathLike object, not int")
    return from_host(tstate, found)


def os_getcwd(tstate: ThreadState) -> Object:
    """`getcwd()`."""
    try:
        return new_str(tstate, os.getcwd())
    except OSError as error:
        raise os_error(tstate, error) from None


def os_urandom(tstate: ThreadState, size: Object) -> Object:
    """`urandom(size)`: so many random bytes."""
    count = index(tstate, size)
    if count < 0:
        raise set_error(tstate, "ValueError", "negative argument not allowed")
    try:
        octets = os.urandom(count)
    except HOST_ERRORS as error:
        raise guest_error(tstate, error) from None
    return new_bytes(tstate, octets)


def os_environ(tstate: ThreadState) -> Object:
    """`environ_items()`: the environment that minipy was started in."""
    pairs = [(new_str(tstate, name), new_str(tstate, value)) for name, value in os.environ.items()]
    return new_list(tstate, [new_tuple(tstate, list(pair)) for pair in pairs])


OS = ModuleSpec(
    "_os",
    (
        Native("listdir", os_listdir, 0, 1, ("path",)),
        Native("mkdir", os_mkdir, 1, 2, ("mode",)),
        Native("rename", os_rename, 2, 2),
        Native("replace", os_replace, 2, 2),
        _of_path("remove", os.remove),
        _of_path("rmdir", os.rmdir),
        _of_path("readlink", os.readlink),
        _of_path("stat", _stat),
        _of_path("lstat", _lstat),
        _of_path("exists", os.path.exists),
        _of_path("isfile", os.path.isfile),
        _of_path("isdir", os.path.isdir),
        _of_path("islink", os.path.islink),
        _of_path("realpath", os.path.realpath),
        _of_path("chdir", os.chdir),
        _of_two("access", os.access),
        _of_two("chmod", os.chmod),
        Native("_exit", os_exit, 1, 1),
        Native("getppid", lambda tstate: new_int(tstate, os.getppid()), 0, 0),
        Native("fspath", os_fspath, 1, 1),
        Native("getcwd", os_getcwd, 0, 0),
        Native("getpid", lambda tstate: new_int(tstate, os.getpid()), 0, 0),
        Native("cpu_count", lambda tstate: from_host(tstate, os.cpu_count()), 0, 0),
        Native("urandom", os_urandom, 1, 1),
        Native("environ_items", os_environ, 0, 0),
    ),
)
