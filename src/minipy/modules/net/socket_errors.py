"""What the calls of the network raise in the guest: the host's OSError, and `gaierror` and `herror` of `socket`."""

from __future__ import annotations

import _socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from minipy.bridge.bridge_crossing import from_host
from minipy.model.held_references import owned
from minipy.model.raising import set_exception
from minipy.runtime.host_calls import host_errors
from minipy.runtime.library_functions import library_attribute

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


@contextmanager
def network_errors(tstate: ThreadState) -> Iterator[None]:
    """Raise in the guest what the host's calls raise in the body."""
    with host_errors(tstate):
        try:
            yield
        except (_socket.gaierror, _socket.herror) as error:
            raise _resolver_error(tstate, error) from None


def _resolver_error(tstate: ThreadState, error: OSError) -> Exception:
    """Return the guest exception for one of those that name what could not be found."""
    type_ = library_attribute(tstate, "_socket", type(error).__name__)
    with owned(tstate, type_):
        return set_exception(tstate, type_, *[from_host(tstate, part) for part in error.args])
