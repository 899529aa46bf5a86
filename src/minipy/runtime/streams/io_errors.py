"""What input and output raise in the guest: the host's OSError, and `io.UnsupportedOperation`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.bridge.bridge_crossing import from_host
from minipy.model.attributes import attribute_named
from minipy.model.constructors import new_int, new_none, new_str
from minipy.model.raising import set_exception
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def os_error(tstate: ThreadState, error: OSError) -> Exception:
    """Return the guest exception for a host OSError: the same subclass, number and text."""
    kind = type(error).__name__
    type_ = tstate.types.exceptions.get(kind, tstate.types.exceptions["OSError"])
    if error.errno is None:
        return set_exception(tstate, type_, new_str(tstate, str(error)))
    args = [new_int(tstate, error.errno), new_str(tstate, error.strerror or str(error))]
    if error.filename is not None:
        args.append(from_host(tstate, error.filename))  # str, bytes or int, as the program gave it
    if error.filename2 is not None:
        args += [new_none(tstate), from_host(tstate, error.filename2)]
    return set_exception(tstate, type_, *args)


def unsupported(tstate: ThreadState, text: str) -> Exception:
    """Return the `io.UnsupportedOperation` to raise."""
    none = tstate.types.none
    module = tstate.interp.services.import_name(tstate, "io", none, none, 0)
    type_ = attribute_named(tstate, module, "UnsupportedOperation")
    decref(tstate, module)
    assert type_ is not None
    error = set_exception(tstate, type_, new_str(tstate, text))
    decref(tstate, type_)
    return error
