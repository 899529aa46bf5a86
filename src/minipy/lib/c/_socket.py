"""Sockets and names of hosts: the calls of the operating system."""

from _classes import built_in as _built_in
from _sockets import *
from _sockets import _constants, _timeout

globals().update(_constants())
SocketType = socket
error = OSError
timeout = TimeoutError
has_ipv6 = True
_default_timeout = None


class herror(OSError):
    """A host could not be found by its address."""


class gaierror(OSError):
    """A host or a service could not be found by its name."""


for _class in (herror, gaierror):
    _class.__module__ = "socket"
del _class


@_built_in
def getdefaulttimeout():
    """Return the time limit that new sockets get."""
    return _default_timeout


@_built_in
def setdefaulttimeout(timeout, /):
    """Set the time limit that new sockets get."""
    global _default_timeout
    _default_timeout = _timeout(timeout)
