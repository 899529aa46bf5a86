"""_socket.socket: a host's socket as a guest object, each method a row that makes the host's call."""

from __future__ import annotations

import _socket
import errno
import os
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from minipy.blocking.allow_threads import allow_threads
from minipy.blocking.blocking_sockets import GuestSocket, connect, receive, send, send_all
from minipy.bridge.bridge_crossing import from_host
from minipy.eval.finalizers import errors_reported
from minipy.eval.observing.limits import check_allowed
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.model.constructors import new_bool, new_float, new_int, new_none, new_str
from minipy.model.host_conversions import index, repr_text
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.native_arguments import unpack
from minipy.model.raising import set_error
from minipy.modules.net.socket_arguments import (
    address_argument,
    data_argument,
    flags_argument,
    number_argument,
    timeout_argument,
)
from minipy.modules.net.socket_errors import network_errors
from minipy.types.classes.class_argument import class_argument
from minipy.types.scalars.byte_methods import octets_argument
from minipy.types.scalars.scalar_methods import host_index
from minipy.types.sequences.memoryview_object import fill_buffer, is_writable_buffer

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

NOW: Final = _socket.MSG_DONTWAIT  # whether to wait is decided here, whatever the descriptor is set to
QUIETLY: Final = NOW | getattr(_socket, "MSG_NOSIGNAL", 0)  # a peer that is gone is an error, no signal


def socket_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`socket.__new__`: not open yet."""
    return new_container(tstate, class_argument(tstate, args, tstate.types.by_name["socket"]), GuestSocket())


def socket_init(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`socket(family=-1, type=-1, proto=-1, fileno=None)`: a new one, or the one that a descriptor is of."""
    given = unpack(tstate, "socket", args[1:], kwargs, ("family", "type", "proto", "fileno"), 0)
    numbers = [number_argument(tstate, part, -1) for part in given[:3]]
    fileno = None if given[3] is None else host_index(tstate, given[3])
    check_allowed(tstate, "net", "socket")
    body: GuestSocket = args[0].value
    with network_errors(tstate), allow_threads(tstate, "socket"):
        body.host.__init__(*numbers, fileno)  # type: ignore[misc]  # as for the guest's: made before, opened now
    body.timeout_s = 0.0 if numbers[1] != -1 and numbers[1] & _socket.SOCK_NONBLOCK else None
    return new_none(tstate)


def socket_finalize(tstate: ThreadState, sock: Object) -> None:
    """Close a socket that nobody can reach any more, with a warning as long as there is who could give one."""
    body: GuestSocket = sock.value
    if body.host.fileno() >= 0:
        if not tstate.is_finalizing:
            with errors_reported(tstate, sock):
                text = f"unclosed {repr_text(tstate, sock)}"
                tstate.interp.services.warn(tstate, "ResourceWarning", text, source=sock)
        body.host.close()


def socket_repr(tstate: ThreadState, sock: Object) -> Object:
    host = sock.value.host
    text = f"<socket object, fd={host.fileno()}, family={host.family}, type={host.type}, proto={host.proto}>"
    return new_str(tstate, text)


# --- what waits


def socket_accept(tstate: ThreadState, sock: Object) -> Object:
    """`_accept()`: the descriptor of the next connection, and the other end's address."""
    with network_errors(tstate):
        found = receive(tstate, sock.value, "accept", lambda host: host._accept())  # type: ignore[attr-defined]
    return from_host(tstate, found)


def socket_connect(tstate: ThreadState, sock: Object, address: Object) -> Object:
    """`connect(address)`."""
    target = address_argument(tstate, address)
    with network_errors(tstate):
        number = _connected(tstate, sock.value, target, "connect")
        if number:
            raise OSError(number, os.strerror(number))
    return new_none(tstate)


def socket_connect_ex(tstate: ThreadState, sock: Object, address: Object) -> Object:
    """`connect_ex(address)`: the error's number, 0 for none."""
    target = address_argument(tstate, address)
    with network_errors(tstate):
        try:
            return new_int(tstate, _connected(tstate, sock.value, target, "connect_ex"))
        except TimeoutError:
            return new_int(tstate, errno.EAGAIN)


def _connected(tstate: ThreadState, body: GuestSocket, target: Any, name: str) -> int:
    try:
        return connect(tstate, body, target)
    except (TypeError, OverflowError) as error:  # the host was asked by its other name
        error.args = (str(error).replace("connect_ex()", f"{name}()"),)
        raise


def socket_recv(tstate: ThreadState, sock: Object, size: Object, flags: Object | None = None) -> Object:
    """`recv(bufsize[, flags])`: what is there, b"" at the end."""
    return _received(tstate, sock, "recv", size, flags)


def socket_recvfrom(tstate: ThreadState, sock: Object, size: Object, flags: Object | None = None) -> Object:
    """`recvfrom(bufsize[, flags])`: as `recv`, and where it came from."""
    return _received(tstate, sock, "recvfrom", size, flags)


def _received(tstate: ThreadState, sock: Object, name: str, size: Object, flags: Object | None) -> Object:
    most, bits = host_index(tstate, size), flags_argument(tstate, flags, NOW)
    with network_errors(tstate):
        found = receive(tstate, sock.value, name, lambda host: getattr(host, name)(most, bits))
    return from_host(tstate, found)


def _receiving_into(name: str) -> Native:
    """Return the row of a method that fills a buffer."""

    def receive_into(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
        buffer, size, flags = unpack(tstate, name, args[1:], kwargs, ("buffer", "nbytes", "flags"), 1)
        assert buffer is not None
        if not is_writable_buffer(tstate, buffer):
            kind = "None" if buffer is tstate.types.none else buffer.type.value.name
            text = f"{name}() argument 1 must be read-write bytes-like object, not {kind}"
            raise set_error(tstate, "TypeError", text)
        room = bytearray(_room(tstate, name, buffer, size))
        bits = flags_argument(tstate, flags, NOW)
        with network_errors(tstate):
            found = receive(tstate, args[0].value, name, lambda host: getattr(host, name)(room, 0, bits))
        count, *address = found if isinstance(found, tuple) else (found,)
        written = fill_buffer(tstate, buffer, room[:count])
        return from_host(tstate, (written, *address)) if address else new_int(tstate, written)

    return Native(name, receive_into, 1, -1)


def _room(tstate: ThreadState, name: str, buffer: Object, size: Object | None) -> int:
    """Return how many bytes may come into `buffer`."""
    wanted, there = index(tstate, size) if size is not None else 0, len(octets_argument(tstate, buffer))
    if wanted < 0:
        raise set_error(tstate, "ValueError", f"negative buffersize in {name}")
    if wanted > there:
        text = "buffer too small for requested bytes"
        if name == "recvfrom_into":
            text = "nbytes is greater than the length of the buffer"
        raise set_error(tstate, "ValueError", text)
    return wanted or there


def socket_send(tstate: ThreadState, sock: Object, data: Object, flags: Object | None = None) -> Object:
    """`send(data[, flags])`: how much of it was sent."""
    octets, bits = data_argument(tstate, data), flags_argument(tstate, flags, QUIETLY)
    with network_errors(tstate):
        return new_int(tstate, send(tstate, sock.value, "send", lambda host: host.send(octets, bits)))


def socket_sendall(tstate: ThreadState, sock: Object, data: Object, flags: Object | None = None) -> Object:
    """`sendall(data[, flags])`."""
    octets, bits = data_argument(tstate, data), flags_argument(tstate, flags, QUIETLY)
    with network_errors(tstate):
        send_all(tstate, sock.value, octets, bits)
    return new_none(tstate)


def socket_sendto(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`sendto(data[, flags], address)`."""
    sock, *given = args
    if kwargs:
        raise set_error(tstate, "TypeError", "socket.sendto() takes no keyword arguments")
    if not 2 <= len(given) <= 3:
        raise set_error(tstate, "TypeError", f"sendto() takes 2 or 3 arguments ({len(given)} given)")
    octets, target = data_argument(tstate, given[0]), address_argument(tstate, given[-1])
    bits = flags_argument(tstate, given[1] if len(given) == 3 else None, QUIETLY)
    with network_errors(tstate):
        return new_int(tstate, send(tstate, sock.value, "sendto", lambda host: host.sendto(octets, bits, target)))


# --- what does not


def socket_close(tstate: ThreadState, sock: Object) -> Object:
    """`close()`."""
    if sock.value.host.fileno() >= 0:
        with network_errors(tstate), allow_threads(tstate, "close"):
            sock.value.host.close()
    return new_none(tstate)


def socket_listen(tstate: ThreadState, sock: Object, backlog: Object | None = None) -> Object:
    """`listen([backlog])`."""
    sizes = [] if backlog is None else [host_index(tstate, backlog)]
    body: GuestSocket = sock.value
    with network_errors(tstate):
        body.host.listen(*sizes)
        body.is_listening = True
        body.set_blocking()
    return new_none(tstate)


def socket_settimeout(tstate: ThreadState, sock: Object, timeout: Object) -> Object:
    """`settimeout(seconds or None)`."""
    seconds = timeout_argument(tstate, timeout)
    with network_errors(tstate):
        sock.value.limit(seconds)
    return new_none(tstate)


def socket_setblocking(tstate: ThreadState, sock: Object, waits: Object) -> Object:
    """`setblocking(flag)`."""
    is_waiting = index(tstate, waits) != 0
    with network_errors(tstate):
        sock.value.limit(None if is_waiting else 0.0)
    return new_none(tstate)


def socket_getblocking(tstate: ThreadState, sock: Object) -> Object:
    """`getblocking()`."""
    return new_bool(tstate, sock.value.timeout_s != 0)


def socket_gettimeout(tstate: ThreadState, sock: Object) -> Object:
    """`gettimeout()`."""
    seconds = sock.value.timeout_s
    return new_none(tstate) if seconds is None else new_float(tstate, seconds)


def socket_setsockopt(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`setsockopt(level, option, value)`: an int or bytes; `setsockopt(level, option, None, length)`."""
    values = [host_index(tstate, arg) for arg in args[1:]]
    with network_errors(tstate):
        args[0].value.host.setsockopt(*values)
    return new_none(tstate)


def _asked(name: str, least: int = 0, most: int = 0, *, cause: str = "") -> Native:
    """Return the row of a method that makes the host's call of that name; without the lock if there is a `cause`."""

    def ask(tstate: ThreadState, sock: Object, *args: Object) -> Object:
        convert: Callable[..., Any] = address_argument if cause else host_index
        values = [convert(tstate, arg) for arg in args]
        method = getattr(sock.value.host, name)
        with network_errors(tstate):
            if not cause:
                return from_host(tstate, method(*values))
            with allow_threads(tstate, cause):
                method(*values)
        return new_none(tstate)

    return Native(name, ask, 1 + least, 1 + most, is_parsed=most > 1)


def _member(name: str) -> Getter:
    return Getter(name, lambda tstate, sock: from_host(tstate, getattr(sock.value.host, name)), is_member=True)


SOCKET: Final = TypeSpec(
    "socket",
    methods=(
        Native("__init__", socket_init, 1, -1),
        Native("__repr__", socket_repr, 1, 1),
        Native("_accept", socket_accept, 1, 1),
        _asked("bind", 1, 1, cause="bind"),
        Native("close", socket_close, 1, 1),
        Native("connect", socket_connect, 2, 2),
        Native("connect_ex", socket_connect_ex, 2, 2),
        _asked("detach"),
        _asked("fileno"),
        Native("getblocking", socket_getblocking, 1, 1),
        _asked("getpeername"),
        _asked("getsockname"),
        _asked("getsockopt", 2, 3),
        Native("gettimeout", socket_gettimeout, 1, 1),
        Native("listen", socket_listen, 1, 2, is_parsed=True),
        Native("recv", socket_recv, 2, 3, is_parsed=True),
        _receiving_into("recv_into"),
        Native("recvfrom", socket_recvfrom, 2, 3, is_parsed=True),
        _receiving_into("recvfrom_into"),
        Native("send", socket_send, 2, 3, is_parsed=True),
        Native("sendall", socket_sendall, 2, 3, is_parsed=True),
        Native("sendto", socket_sendto, 1, -1),
        Native("setblocking", socket_setblocking, 2, 2),
        Native("setsockopt", socket_setsockopt, 1, -1),
        Native("settimeout", socket_settimeout, 2, 2),
        _asked("shutdown", 1, 1),
    ),
    getters=(
        *[_member(name) for name in ("family", "type", "proto")],
        Getter("timeout", socket_gettimeout),
    ),
    static=(Native("__new__", socket_new, 1, -1),),
    finalize=socket_finalize,
    module="_socket",
)
