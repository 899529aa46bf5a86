"""_select: waiting until descriptors are ready; `select` is made of it in the guest language."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from minipy.blocking.blocking_sockets import wait_until_ready
from minipy.bridge.bridge_crossing import from_host, to_host
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.model.constructors import new_int, new_ref
from minipy.model.host_conversions import c_int, index
from minipy.model.native import Native, TypeSpec
from minipy.modules.net.socket_errors import network_errors
from minipy.runtime.native_module import ModuleSpec
from minipy.sync.parker import POLL_EVENTS, READABLE

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def select_wait(tstate: ThreadState, cause: Object, waits: Object, timeout: Object) -> Object:
    """`wait(cause, ((descriptor, events), ...), seconds or None)`: the pairs that are ready; `cause` is counted."""
    numbers = [(c_int(tstate, pair.value[0]), c_int(tstate, pair.value[1])) for pair in waits.value]
    with network_errors(tstate):
        ready = wait_until_ready(tstate, cause.value, numbers, to_host(tstate, timeout))
    return from_host(tstate, ready)


def new_epoll(tstate: ThreadState, flags: Object) -> Object:
    """`new_epoll(flags)`."""
    with network_errors(tstate):
        body = tstate.sync.epoll(c_int(tstate, flags))
    return new_container(tstate, tstate.types.by_name["HostEpoll"], body)


def _ask(name: str, count: int = 0) -> Native:
    """Return the row of a method that makes the host's call of that name with `count` ints."""

    def ask(tstate: ThreadState, epoll: Object, *args: Object) -> Object:
        numbers = [index(tstate, arg) for arg in args]
        method: Callable[..., Any] = getattr(epoll.value, name)
        with network_errors(tstate):
            return from_host(tstate, method(*numbers))

    return Native(name, ask, 1 + count, 1 + count)


def epoll_poll(tstate: ThreadState, epoll: Object, timeout: Object, most: Object) -> Object:
    """`poll(seconds or None, most)`: the pairs of descriptors and events, at most so many."""
    seconds, count = to_host(tstate, timeout), c_int(tstate, most)
    with network_errors(tstate):
        wait_until_ready(tstate, "epoll", [(epoll.value.fileno(), READABLE)], seconds)
        return from_host(tstate, epoll.value.poll(0, count))


HOST_EPOLL: Final = TypeSpec(
    "HostEpoll",
    methods=(
        *[_ask(name, count) for name, count in (("register", 2), ("modify", 2), ("unregister", 1))],
        *[_ask(name) for name in ("close", "fileno")],
        Native("poll", epoll_poll, 3, 3),
    ),
    module="_select",
    is_basetype=False,
)


def _values(tstate: ThreadState) -> dict[str, Object]:
    numbers = {name: new_int(tstate, value) for name, value in POLL_EVENTS.items()}
    return {**numbers, "HostEpoll": new_ref(tstate, tstate.types.by_name["HostEpoll"])}


SELECT: Final = ModuleSpec(
    "_select",
    (Native("wait", select_wait, 3, 3), Native("new_epoll", new_epoll, 1, 1)),
    _values,
    (HOST_EPOLL,),
)
