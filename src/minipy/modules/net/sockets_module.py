"""_sockets: sockets, and what the host knows of names and addresses; `_socket` is made of it in the guest language."""

from __future__ import annotations

import _socket
from typing import TYPE_CHECKING, Any, Final

from minipy.bridge.bridge_crossing import from_host
from minipy.heap.object import Object
from minipy.model.constructors import new_ref
from minipy.model.native import Native
from minipy.modules.net.socket_arguments import address_argument, timeout_argument
from minipy.modules.net.socket_errors import network_errors
from minipy.modules.net.socket_type import SOCKET
from minipy.runtime.host_calls import Crossing
from minipy.runtime.native_module import ModuleSpec

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

# What `--deny net` refuses, and what nothing refuses.
NETWORK: Final = """
    close dup getaddrinfo gethostbyaddr gethostbyname gethostbyname_ex getnameinfo socketpair"""
FACTS: Final = """
    CMSG_LEN CMSG_SPACE gethostname getprotobyname getservbyname getservbyport htonl htons if_indextoname if_nameindex
    if_nametoindex inet_aton inet_ntoa inet_ntop inet_pton ntohl ntohs"""


def _plain(result: Any) -> Any:
    """Return a pair of sockets as their descriptors."""
    if isinstance(result, tuple) and isinstance(result[0], _socket.socket):
        return tuple([end.detach() for end in result])
    return result


CALLS: Final = Crossing(_socket, address_argument, _plain, network_errors)


def checked_timeout(tstate: ThreadState, timeout: Object) -> Object:
    """`_timeout(value)`: the seconds of a time limit, None for none."""
    return from_host(tstate, timeout_argument(tstate, timeout))


def constants(tstate: ThreadState) -> Object:
    """`_constants()`: (name, number) of all numbers that have names."""
    return from_host(tstate, CALLS.numbers())


SOCKETS: Final = ModuleSpec(
    "_sockets",
    (
        *CALLS.rows(NETWORK, "net"),
        *CALLS.rows(FACTS, ""),
        Native("_timeout", checked_timeout, 1, 1),
        Native("_constants", constants, 0, 0),
    ),
    lambda tstate: {"socket": new_ref(tstate, tstate.types.by_name["socket"])},
    (SOCKET,),
)
