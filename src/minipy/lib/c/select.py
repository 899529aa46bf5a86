"""Waiting until one of several descriptors can be read from or written to."""

from _classes import built_in as _built_in, show_as as _show_as
from _select import *
from _select import new_epoll as _new_epoll, wait as _wait
from _sockets import _timeout as _checked_timeout

error = OSError
PIPE_BUF = 4096
_FD_SETSIZE = 1024
_READY = POLLIN | POLLHUP | POLLERR, POLLOUT | POLLERR, POLLPRI
_ALL = POLLIN | POLLPRI | POLLOUT

del HostEpoll, new_epoll, wait


def _descriptor(obj):
    """Return the number of a descriptor, or of an object that has one."""
    if isinstance(obj, int):
        number = obj
    elif not hasattr(obj, "fileno"):
        raise TypeError("argument must be an int, or have a fileno() method.")
    else:
        number = obj.fileno()
        if not isinstance(number, int):
            raise TypeError("fileno() returned a non-integer")
    if not -(2**31) <= number < 2**31:
        raise OverflowError("Python int too large to convert to C int")
    if number < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({number})")
    return int(number)


def _seconds(timeout, refusal):
    """Return a time limit, None for none."""
    if timeout is None:
        return None
    if not hasattr(type(timeout), "__index__") and not isinstance(timeout, float):
        raise TypeError(refusal)
    if not timeout >= 0 and timeout == timeout:
        return -1.0
    return _checked_timeout(timeout)


@_built_in
def select(rlist, wlist, xlist, timeout=None, /):
    """Return which of three lists' descriptors are ready: to be read from, to be written to, to be told of otherwise."""
    limit = _seconds(timeout, "timeout must be a float or None")
    if limit is not None and limit < 0:
        raise ValueError("timeout must be non-negative")
    asked = []
    waits = {}
    for objects, events in zip((rlist, wlist, xlist), (POLLIN, POLLOUT, POLLPRI)):
        if not hasattr(type(objects), "__iter__"):
            raise TypeError("arguments 1-3 must be sequences")
        pairs = [(obj, _descriptor(obj)) for obj in objects]
        for _, number in pairs:
            if number >= _FD_SETSIZE:
                raise ValueError("filedescriptor out of range in select()")
            waits[number] = waits.get(number, 0) | events
        asked.append(pairs)
    found = dict(_wait("select", tuple(waits.items()), limit))
    if any([events & POLLNVAL for events in found.values()]):
        raise OSError(9, "Bad file descriptor")
    return tuple([
        [obj for obj, number in pairs if found.get(number, 0) & ready] for pairs, ready in zip(asked, _READY)
    ])  # fmt: skip


class _Poll:
    """Waits for any number of descriptors, each registered once."""

    __slots__ = ("_waits",)

    def __new__(cls):
        raise TypeError("cannot create 'select.poll' instances")

    def register(self, fd, eventmask=_ALL, /):
        """Wait for `fd`, too."""
        self._waits[_descriptor(fd)] = _events(eventmask)

    def modify(self, fd, eventmask, /):
        """Wait for other events of `fd`."""
        number, events = _descriptor(fd), _events(eventmask)
        if number not in self._waits:
            raise FileNotFoundError(2, "No such file or directory")
        self._waits[number] = events

    def unregister(self, fd, /):
        """Wait for `fd` no more."""
        del self._waits[_descriptor(fd)]

    def poll(self, timeout=None, /):
        """Return which descriptors are ready for what; wait for one, at most `timeout` milliseconds."""
        limit = _seconds(timeout, "timeout must be an integer or None")
        if limit is not None and limit > 2**31:
            raise OverflowError("timeout is too large")
        return _wait("poll", tuple(self._waits.items()), None if limit is None or limit < 0 else limit / 1000)


_show_as("select.poll", _Poll, is_final=True)


def _events(mask):
    if not hasattr(type(mask), "__index__"):
        raise TypeError("an integer is required")
    if mask < 0:
        raise ValueError("value must be positive")
    if mask > 0xFFFF:
        raise OverflowError("Python int too large for C unsigned short")
    return int(mask)


@_built_in
def poll():
    """Return an object that waits for descriptors."""
    made = object.__new__(_Poll)
    made._waits = {}
    return made


class epoll:
    """Waits for any number of descriptors, which the system remembers."""

    __slots__ = ("_host",)

    def __init__(self, sizehint=-1, flags=0):
        if sizehint != -1 and sizehint <= 0:
            raise ValueError("negative sizehint")
        if flags & ~EPOLL_CLOEXEC:
            raise OSError("invalid flags")
        self._host = _new_epoll(flags)

    def _open(self):
        if self._host is None:
            raise ValueError("I/O operation on closed epoll object")
        return self._host

    def register(self, fd, eventmask=EPOLLIN | EPOLLPRI | EPOLLOUT):
        """Wait for `fd`, too."""
        self._open().register(_descriptor(fd), _unsigned(eventmask))

    def modify(self, fd, eventmask):
        """Wait for other events of `fd`."""
        self._open().modify(_descriptor(fd), _unsigned(eventmask))

    def unregister(self, fd):
        """Wait for `fd` no more."""
        self._open().unregister(_descriptor(fd))

    def poll(self, timeout=None, maxevents=-1):
        """Return which descriptors are ready for what; wait for one, at most `timeout` seconds."""
        host = self._open()
        limit = _seconds(timeout, "timeout must be an integer or None")
        if maxevents != -1 and maxevents <= 0:
            raise ValueError(f"maxevents must be greater than 0, got {maxevents}")
        return host.poll(None if limit is None or limit < 0 else limit, maxevents)

    def close(self):
        """Give the descriptor back."""
        host, self._host = self._host, None
        if host is not None:
            host.close()

    @property
    def closed(self):
        return self._host is None

    def fileno(self):
        return self._open().fileno()

    def __enter__(self):
        self._open()
        return self

    def __exit__(self, exc_type=None, exc_value=None, exc_tb=None, /):
        self.close()


_show_as("select.epoll", epoll, is_final=True)


def _unsigned(mask):
    if not -(2**31) <= range(mask).stop < 2**32:
        raise OverflowError("unsigned int is greater than maximum" if mask > 0 else "Python int too large to convert to C int")
    return int(mask) & 0xFFFFFFFF
