"""_os: what `os` and `os.path` need beside the calls of the operating system."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from minipy.blocking.allow_threads import allow_threads
from minipy.bridge.bridge_crossing import HOST_ERRORS, from_host, guest_error
from minipy.eval.observing.limits import check_allowed
from minipy.heap.object import Object
from minipy.model.native import Native
from minipy.model.raising import set_error
from minipy.runtime.native_module import ModuleSpec
from minipy.runtime.streams.io_errors import os_error
from minipy.runtime.streams.path_argument import path_of

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

Call = Callable[..., Any]  # a call of the host's `os` with host values as arguments and as result


def _ask(tstate: ThreadState, call: Call, path: str | bytes | int) -> Object:
    """Make a call without the interpreter lock; its errors are raised in the guest."""
    check_allowed(tstate, "files", path if isinstance(path, str) else repr(path))
    try:
        with allow_threads(tstate, call.__name__):
            result = call(path)
    except OSError as error:
        raise os_error(tstate, error) from None
    except HOST_ERRORS as error:
        raise guest_error(tstate, error) from None
    return from_host(tstate, result)


def _of_path(name: str, call: Call) -> Native:
    def function(tstate: ThreadState, path: Object) -> Object:
        return _ask(tstate, call, path_of(tstate, path))

    return Native(name, function, 1, 1)


def os_fspath(tstate: ThreadState, path: Object) -> Object:
    """`fspath(path)`: as text or bytes."""
    found = path_of(tstate, path)
    if isinstance(found, int):
        raise set_error(tstate, "TypeError", "expected str, bytes or os.PathLike object, not int")
    return from_host(tstate, found)


def os_environ(tstate: ThreadState) -> Object:
    """`environ_items()`: the environment that minipy was started in, as bytes."""
    return from_host(tstate, list(os.environb.items()))


OS = ModuleSpec(
    "_os",
    (
        _of_path("exists", os.path.exists),
        _of_path("isfile", os.path.isfile),
        _of_path("isdir", os.path.isdir),
        _of_path("islink", os.path.islink),
        _of_path("realpath", os.path.realpath),
        Native("fspath", os_fspath, 1, 1),
        Native("environ_items", os_environ, 0, 0),
    ),
)
