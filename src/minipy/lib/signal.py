"""Signals: handlers, timers, and the names of their numbers."""

import _signal
from _signal import *
from enum import IntEnum as _IntEnum


def _members(name, is_one):
    """Return an enumeration of the module's numbers whose names `is_one` accepts; they become its members."""
    pairs = sorted([(value, name) for name, value in vars(_signal).items() if is_one(name)])
    members = _IntEnum(name, [(name, value) for value, name in pairs], module=__name__)
    globals().update(members.__members__)
    return members


Signals = _members("Signals", lambda name: name.startswith("SIG") and not name.startswith("SIG_"))
Handlers = _members("Handlers", lambda name: name in ("SIG_DFL", "SIG_IGN"))
Sigmasks = _members("Sigmasks", lambda name: name in ("SIG_BLOCK", "SIG_UNBLOCK", "SIG_SETMASK"))


def _int_to_enum(value, enum_klass):
    """Return the member of `enum_klass` that is `value`, or `value` itself."""
    try:
        return enum_klass(value)
    except ValueError:
        return value


def _enum_to_int(value):
    """Return `value` as a plain int, or as it is."""
    try:
        return int(value)
    except (ValueError, TypeError):
        return value


def signal(signalnum, handler):
    handler = _signal.signal(_enum_to_int(signalnum), _enum_to_int(handler))
    return _int_to_enum(handler, Handlers)


def getsignal(signalnum):
    handler = _signal.getsignal(signalnum)
    return _int_to_enum(handler, Handlers)


def pthread_sigmask(how, mask):
    return {_int_to_enum(number, Signals) for number in _signal.pthread_sigmask(how, mask)}


def sigpending():
    return {_int_to_enum(number, Signals) for number in _signal.sigpending()}


def sigwait(sigset):
    return _int_to_enum(_signal.sigwait(sigset), Signals)


def valid_signals():
    return {_int_to_enum(number, Signals) for number in _signal.valid_signals()}
