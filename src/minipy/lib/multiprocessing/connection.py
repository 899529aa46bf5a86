"""Two ends of a pipe, which objects are sent through."""

import os
import selectors
import struct
import time

from multiprocessing import reduction

__all__ = ["Connection", "Pipe", "wait"]
_MOST_AT_ONCE = 65536


class Connection:
    """One end."""

    def __init__(self, handle, readable=True, writable=True):
        self._handle = handle
        self._readable = readable
        self._writable = writable

    def __del__(self):
        if self._handle is not None:
            self.close()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def _check(self, reads=False, writes=False):
        if self._handle is None:
            raise OSError("handle is closed")
        if reads and not self._readable:
            raise OSError("connection is write-only")
        if writes and not self._writable:
            raise OSError("connection is read-only")

    @property
    def closed(self):
        return self._handle is None

    @property
    def readable(self):
        return self._readable

    @property
    def writable(self):
        return self._writable

    def fileno(self):
        self._check()
        return self._handle

    def close(self):
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)

    def send(self, obj):
        self._check(writes=True)
        self._send_octets(reduction.dumps(obj))

    def send_bytes(self, buf, offset=0, size=None):
        self._check(writes=True)
        octets = bytes(buf)
        if offset < 0:
            raise ValueError("offset is negative")
        if len(octets) < offset:
            raise ValueError("buffer length < offset")
        if size is None:
            size = len(octets) - offset
        elif size < 0:
            raise ValueError("size is negative")
        elif offset + size > len(octets):
            raise ValueError("buffer length < offset + size")
        self._send_octets(octets[offset : offset + size])

    def _send_octets(self, octets):
        header = struct.pack("!i", len(octets)) if len(octets) <= 0x7FFFFFFF else struct.pack("!iQ", -1, len(octets))
        rest = memoryview(header + octets)
        while rest:
            rest = rest[os.write(self._handle, rest) :]

    def recv(self):
        self._check(reads=True)
        return reduction.loads(self._receive_octets())

    def recv_bytes(self, maxlength=None):
        self._check(reads=True)
        if maxlength is not None and maxlength < 0:
            raise ValueError("negative maxlength")
        return self._receive_octets(maxlength)

    def _receive_octets(self, most=None):
        (size,) = struct.unpack("!i", self._receive(4, True))
        if size == -1:
            (size,) = struct.unpack("!Q", self._receive(8))
        if most is not None and size > most:
            self.close()
            raise OSError("bad message length")
        return self._receive(size)

    def _receive(self, size, may_end=False):
        parts, rest = [], size
        while rest:
            part = os.read(self._handle, min(rest, _MOST_AT_ONCE))
            if not part:
                if rest == size and may_end:
                    raise EOFError
                raise OSError("got end of file during message")
            parts.append(part)
            rest -= len(part)
        return b"".join(parts)

    def poll(self, timeout=0.0):
        """Whether there is something to receive, be it after `timeout` seconds."""
        self._check(reads=True)
        return bool(wait([self], timeout))


def Pipe(duplex=True):
    """Return two connections, each of which receives what is sent by the other."""
    if duplex:
        import socket

        one, other = socket.socketpair()
        return Connection(one.detach()), Connection(other.detach())
    reader, writer = os.pipe()
    return Connection(reader, writable=False), Connection(writer, readable=False)


def wait(object_list, timeout=None):
    """Return those connections, sockets or sentinels that are ready."""
    with selectors.PollSelector() as selector:
        for obj in object_list:
            selector.register(obj, selectors.EVENT_READ)
        deadline = None if timeout is None else time.monotonic() + timeout
        while True:
            rest = None if deadline is None else max(deadline - time.monotonic(), 0)
            ready = selector.select(rest)
            if ready or (deadline is not None and time.monotonic() >= deadline):
                return [key.fileobj for key, events in ready]
