"""_ctypes: what `ctypes` shows of the interpreter itself. No memory of the host can be read or written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.eval.guest_threads.sent_exceptions import send_exception
from minipy.heap.identity import owner_of
from minipy.heap.object import Object
from minipy.model.constructors import new_bool, new_int
from minipy.model.host_conversions import index
from minipy.model.native import Native
from minipy.model.raising import set_error
from minipy.runtime.native_module import ModuleSpec

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def count_at(tstate: ThreadState, address: Object) -> Object:
    """`count_at(address)`: the reference count of the living object of which `id` has shown `address`."""
    ident = index(tstate, address)
    owner = owner_of(tstate, ident)
    if owner is None:
        raise set_error(tstate, "ValueError", f"{ident:#x} is not the id of a living object: there is nothing to read")
    return new_int(tstate, tstate.counts.read_count(owner))


def set_async_exc(tstate: ThreadState, ident: Object, exc: Object) -> Object:
    """`set_async_exc(ident, exc)`: have a thread raise `exc`, None: nothing; return whether there is such a thread."""
    sent = exc if exc is not tstate.types.none else None
    return new_bool(tstate, send_exception(tstate, index(tstate, ident), sent))


CTYPES = ModuleSpec("_ctypes", (Native("count_at", count_at, 1, 1), Native("set_async_exc", set_async_exc, 2, 2)))
