"""What handles signals, timers that send them, and waiting for them."""

from _classes import built_in as _built_in, show_as as _show_as
from _signals import *
from _signals import _getitimer, _pthread_sigmask, _setitimer, _sigpending, _sigwait, _valid_signals
from _struct_sequence import struct_sequence as _struct_sequence

_FIELDS = ("si_signo", "si_code", "si_errno", "si_pid", "si_uid", "si_status", "si_band")
struct_siginfo = _struct_sequence("signal.struct_siginfo", _FIELDS, 7)


class ItimerError(OSError):
    pass


_show_as("signal.itimer_error", ItimerError)


@_built_in
def setitimer(which, seconds, interval=0.0, /):
    try:
        return _setitimer(which, seconds, interval)
    except OSError as error:
        problem = ItimerError(*error.args)
    raise problem


@_built_in
def getitimer(which, /):
    try:
        return _getitimer(which)
    except OSError as error:
        problem = ItimerError(*error.args)
    raise problem


@_built_in
def sigwait(sigset, /):
    return _sigwait(tuple(sigset))[0]


@_built_in
def sigwaitinfo(sigset, /):
    return struct_siginfo(_sigwait(tuple(sigset)))


@_built_in
def sigtimedwait(sigset, timeout, /):
    found = _sigwait(tuple(sigset), timeout)
    return None if found is None else struct_siginfo(found)


@_built_in
def pthread_sigmask(how, mask, /):
    return set(_pthread_sigmask(how, tuple(mask)))


@_built_in
def sigpending():
    return set(_sigpending())


@_built_in
def valid_signals():
    return set(_valid_signals())
