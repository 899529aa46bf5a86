"""Calls of the host that compute with bytes: for many of them without the interpreter lock."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from minipy.blocking.allow_threads import allow_threads
from minipy.bridge.bridge_crossing import HOST_ERRORS, guest_error

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def compute(tstate: ThreadState, cause: str, is_long: bool, call: Callable[..., Any], *values: Any, **keywords: Any) -> Any:
    """Return what the host's `call` gives; where it `is_long`, others interpret meanwhile. Its errors are the guest's."""
    try:
        if not is_long:
            return call(*values, **keywords)
        with allow_threads(tstate, cause):
            return call(*values, **keywords)
    except HOST_ERRORS as error:
        raise guest_error(tstate, error) from None
