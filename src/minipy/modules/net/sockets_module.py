"""_sockets: sockets, and what the host knows of names and addresses; `_socket` is made of it in the guest language."""

from __future__ import annotations

import _socket
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from minipy.blocking.allow_threads import allow_threads
from minipy.bridge.bridge_crossing import from_host
from minipy.eval.observing.limits import check_allowed
from minipy.heap.object import Object
from minipy.model.constructors import new_ref
from minipy.model.native import Native
from minipy.modules.net.socket_arguments import address_argument, timeout_argument
from minipy.modules.net.socket_errors import network_errors
from minipy.modules.net.socket_type import SOCKET
from minipy.runtime.native_module import ModuleSpec

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

# What `--deny net` refuses, and what nothing refuses.
NETWORK: Final = """
    close dup getaddrinfo gethostbyaddr gethostbyname gethostbyname_ex getnameinfo socketpair"""
FACTS: Final = """
    CMSG_LEN CMSG_SPACE gethostname getprotobyname getservbyname getservbyport htonl htons if_indextoname if_nameindex
    if_nametoindex inet_aton inet_ntoa inet_ntop inet_pton ntohl ntohs"""


def _call(name: str, kind: str) -> Native:
    """Return the row of the host's function `name`, which `--deny kind` refuses; names may take long to find."""
    call = getattr(_socket, name)

    def function(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
        values = [address_argument(tstate, arg) for arg in args]
        named = {keyword: address_argument(tstate, arg) for keyword, arg in kwargs.items()}
        if kind:
            subject = next(iter(values), name)
            check_allowed(tstate, kind, subject if isinstance(subject, str) else repr(subject))
        with network_errors(tstate):
            with allow_threads(tstate, name):
                result = call(*values, **named)
            if name == "socketpair":
                result = tuple([end.detach() for end in result])
            return from_host(tstate, result)

    return Native(name, function, 0, -1)


def checked_timeout(tstate: ThreadState, timeout: Object) -> Object:
    """`_timeout(value)`: the seconds of a time limit, None for none."""
    return from_host(tstate, timeout_argument(tstate, timeout))


def constants(tstate: ThreadState) -> Object:
    """`_constants()`: (name, number) of all numbers that have names."""
    found = [(name, value) for name, value in vars(_socket).items() if type(value) is int and name.isupper()]
    return from_host(tstate, found)


def _rows(names: str, kind: str) -> list[Native]:
    return [_call(name, kind) for name in names.split() if hasattr(_socket, name)]


SOCKETS: Final = ModuleSpec(
    "_sockets",
    (
        *_rows(NETWORK, "net"),
        *_rows(FACTS, ""),
        Native("_timeout", checked_timeout, 1, 1),
        Native("_constants", constants, 0, 0),
    ),
    lambda tstate: {"socket": new_ref(tstate, tstate.types.by_name["socket"])},
    (SOCKET,),
)
