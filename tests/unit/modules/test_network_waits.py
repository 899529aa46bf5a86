"""Each call that may wait drops the interpreter lock around it, under its own name; what else ends a wait."""

from __future__ import annotations

import errno
import os
import socket
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from helpers.guest_in_process import AS_WRITTEN, Guest
from helpers.hand_over import finish, in_thread
from helpers.stand_in_thread import attached
from minipy.blocking import allow_threads, blocking_sockets
from minipy.blocking.blocking_sockets import Deadline, GuestSocket, connect, receive, send_all, wait_until_ready
from minipy.eval.thread_state import detach
from minipy.sync.parker import READABLE

# What the guest runs, and the causes that are counted for it, in any order.
CALLS = {
    "a, b = socket.socketpair()": "socketpair socket socket",
    "a.send(b'x')": "send",
    "b.recv(1)": "recv",
    "a.sendall(b'xyz')": "sendall",
    "b.recv_into(bytearray(1))": "recv_into",
    "b.recvfrom(1)": "recvfrom",
    "b.recvfrom_into(bytearray(1))": "recvfrom_into",
    "s = socket.socket()": "socket",
    "s.bind(('127.0.0.1', 0))": "bind",
    "s.listen()": "",
    "c = socket.socket()": "socket",
    "c.connect(s.getsockname())": "connect",
    "d = s.accept()[0]": "accept socket",
    "e = socket.socket(); print(e.connect_ex(s.getsockname())); f = s.accept()[0]": "socket connect accept socket",
    "u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)": "socket",
    "u.sendto(b'x', s.getsockname())": "sendto",
    "select.select([s], [], [], 0)": "select",
    "p = select.poll(); p.register(s); p.poll(0)": "poll",
    "q = select.epoll(); q.register(s); q.poll(0); q.close()": "epoll",
    "socket.getaddrinfo('127.0.0.1', 80)": "getaddrinfo",
    "socket.gethostbyname('127.0.0.1')": "gethostbyname",
    "socket.gethostname()": "gethostname",
    "m = c.makefile('rwb'); m.write(b'line\\n'); m.flush(); d.recv(5); m.close()": "send recv",
    "for end in (a, b, c, d, e, f, s, u): end.close()": "close close close close close close close close",
    "hashlib.sha256(bytes(2047)).hexdigest()": "",
    "hashlib.sha256(bytes(2048)).hexdigest()": "sha256",
    "h = hashlib.md5(); h.update(bytes(5000)); h.digest()": "md5",
    "hashlib.pbkdf2_hmac('sha1', b'p', b's', 1)": "pbkdf2",
    "z = zlib.compress(bytes(10000))": "compress",
    "zlib.decompress(z)": "decompress",
    "zlib.crc32(bytes(5120)), zlib.adler32(bytes(5120))": "",
    "zlib.crc32(bytes(5121)), zlib.adler32(bytes(5121))": "crc32 adler32",
    "k = zlib.compressobj(); k.compress(b'x'); k.flush()": "compress flush",
    "l = zlib.decompressobj(); l.decompress(z); l.flush()": "decompress flush",
}  # fmt: skip


def test_the_lock_is_dropped_around_each_call_that_may_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    guest = Guest(AS_WRITTEN)
    causes: list[str] = []

    def counted(tstate: Any, cause: str) -> None:
        causes.append(cause)
        detach(tstate, cause)

    namespace = guest.new_namespace()
    assert not guest.run("import hashlib, select, socket, zlib", namespace).traceback
    monkeypatch.setattr(allow_threads, "detach", counted)
    found = {}
    for call in CALLS:
        causes.clear()
        assert not guest.run(call, namespace).traceback
        found[call] = sorted(causes)
    guest.close()
    assert found == {call: sorted(expected.split()) for call, expected in CALLS.items()}


# --- what ends a wait


class Waits:
    """A parker whose waits do what a script says, and remember how long they might be."""

    def __init__(self, *script: Any) -> None:
        self.limits: list[float | None] = []
        self._script = iter(script)

    def park_until_ready(self, waits: Any, timeout_s: float | None) -> list[tuple[int, int]]:
        self.limits.append(timeout_s)
        step = next(self._script)
        result = step() if callable(step) else step
        return list(waits) if result != "woken" else []


@pytest.fixture
def pair() -> Iterator[tuple[GuestSocket, socket.socket]]:
    near, far = socket.socketpair()
    body = GuestSocket()
    body.host.__init__(fileno=near.detach())  # type: ignore[misc]
    yield body, far
    body.host.close()
    far.close()


def thread_with(*script: Any) -> Any:
    tstate = attached()
    tstate.parker = Waits(*script)
    return tstate


def received(tstate: Any, body: GuestSocket) -> bytes:
    return receive(tstate, body, "recv", lambda host: host.recv(5, socket.MSG_DONTWAIT))


def test_what_is_there_is_received_without_a_wait(pair: Any) -> None:
    body, far = pair
    far.send(b"x")
    tstate = thread_with()
    assert received(tstate, body) == b"x" and tstate.parker.limits == []


def test_who_finds_nothing_after_a_wait_waits_again(pair: Any) -> None:
    body, far = pair
    tstate = thread_with(lambda: None, lambda: far.send(b"x"))
    assert received(tstate, body) == b"x"
    assert tstate.parker.limits == [None, None] and tstate.counters.drops == {"recv": 1}


def test_a_wake_up_is_looked_into_and_then_the_wait_goes_on(pair: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    body, far = pair
    seen: list[bool] = []
    monkeypatch.setattr(blocking_sockets, "check_interrupt", lambda tstate: seen.append(tstate.is_attached))
    tstate = thread_with("woken", lambda: far.send(b"x"))
    assert received(tstate, body) == b"x"
    assert seen == [True] and tstate.counters.drops == {"recv": 2}


def test_a_time_limit_is_that_of_all_waits_together(pair: Any) -> None:
    body, _ = pair
    now_ns = 0

    def pass_time(seconds: int) -> str:
        nonlocal now_ns
        now_ns += seconds * 10**9
        return "woken"

    tstate = thread_with(lambda: pass_time(1), lambda: pass_time(2))
    tstate.sync = SimpleNamespace(monotonic_ns=lambda: now_ns)
    body.limit(3.0)
    with pytest.raises(TimeoutError, match="timed out"):
        received(tstate, body)
    assert tstate.parker.limits == [3.0, 2.0] and tstate.is_attached


def test_a_socket_without_waits_waits_never(pair: Any) -> None:
    body, _ = pair
    body.limit(0)
    tstate = thread_with()
    with pytest.raises(BlockingIOError):
        received(tstate, body)
    assert tstate.parker.limits == []


def test_who_waits_for_a_socket_that_is_closed_meanwhile_gets_an_error_of_the_system(pair: Any) -> None:
    body, _ = pair

    def close() -> None:
        body.host.close()

    with pytest.raises(OSError) as raised:
        received(thread_with(close), body)
    assert raised.value.errno == errno.EBADF
    with pytest.raises(OSError) as raised:
        received(thread_with(), body)
    assert raised.value.errno == errno.EBADF


def test_a_socket_that_is_closed_before_the_wait_begins_is_not_waited_for(pair: Any) -> None:
    body, _ = pair

    def close_and_wait(host: Any) -> None:
        host.close()
        raise BlockingIOError

    with pytest.raises(OSError) as raised:
        receive(thread_with(), body, "recv", close_and_wait)
    assert raised.value.errno == errno.EBADF


def test_the_descriptor_waits_only_where_the_socket_has_no_limit(pair: Any) -> None:
    body, _ = pair
    found = []
    for limit in (None, 1.0, 0.0, None):
        body.limit(limit)
        found.append(os.get_blocking(body.host.fileno()))
    body.is_listening = True
    body.limit(None)
    assert [*found, os.get_blocking(body.host.fileno())] == [True, False, False, True, False]


def test_all_is_sent_though_there_is_room_for_a_part_at_a_time(pair: Any) -> None:
    body, far = pair
    data = bytes(range(256)) * 20000
    got = bytearray()

    def drain() -> None:
        got.extend(far.recv(1 << 20))

    tstate = thread_with(*[drain] * 1000)
    send_all(tstate, body, data, socket.MSG_DONTWAIT)
    far.setblocking(False)
    while len(got) < len(data):
        drain()
    assert got == data and len(tstate.parker.limits) > 1


def test_a_connection_is_waited_for_without_asking_twice() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        body = GuestSocket()
        body.host.__init__(socket.AF_INET, socket.SOCK_STREAM)  # type: ignore[misc]
        tstate = attached()
        assert connect(tstate, body, server.getsockname()) == 0
        assert os.get_blocking(body.host.fileno()) and tstate.counters.drops == {"connect": 1}
        address = server.getsockname()
        body.host.close()
    again = GuestSocket()
    again.host.__init__(socket.AF_INET, socket.SOCK_STREAM)  # type: ignore[misc]
    assert connect(attached(), again, address) == errno.ECONNREFUSED
    again.host.close()
    tstate.parker.close()


def test_a_wait_for_descriptors_ends_with_its_time(pair: Any) -> None:
    body, _ = pair
    tstate = attached()
    assert wait_until_ready(tstate, "select", [(body.host.fileno(), READABLE)], 0.001) == []
    assert Deadline(tstate, None).rest_s() is None and Deadline(tstate, 0).rest_s() == 0
    tstate.parker.close()


def test_another_thread_ends_the_wait_of_one(pair: Any) -> None:
    body, far = pair
    tstate = attached()
    found: list[bytes] = []
    waiter = in_thread(lambda: found.append(received(tstate, body)))
    while not tstate.parker._is_polling:
        waiter.join(0.001)
    far.send(b"x")
    finish(waiter)
    assert found == [b"x"]
    tstate.parker.close()
