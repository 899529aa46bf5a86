"""Values as packed binary data."""

import _struct
from _classes import show_as

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]


class error(Exception):
    """A format, or data that does not fit it, is wrong."""


def _checked(answer):
    is_good, result = answer
    if not is_good:
        raise error(result)
    return result


def calcsize(format, /):
    """Return the size of the data that `format` describes."""
    return _checked(_struct.calcsize(format))


def pack(format, /, *values):
    """Return `values` as bytes."""
    return _checked(_struct.pack(format, *values))


def pack_into(format, buffer, offset, /, *values):
    """Put `values` into a bytearray from `offset` on."""
    if not isinstance(buffer, bytearray):
        raise TypeError(f"argument must be read-write bytes-like object, not {type(buffer).__name__}")
    buffer[:] = _checked(_struct.pack_into(format, buffer, offset, *values))


def unpack(format, buffer, /):
    """Return the values that `buffer` holds, which must have the right size."""
    return _checked(_struct.unpack(format, buffer))


def unpack_from(format, /, buffer, offset=0):
    """Return the values that stand in `buffer` from `offset` on."""
    return _checked(_struct.unpack_from(format, buffer, offset))


def iter_unpack(format, buffer, /):
    """Return an iterator over as many tuples of values as `buffer` holds."""
    return iter(_checked(_struct.iter_unpack(format, buffer)))


class Struct:
    """A format with its functions."""

    def __init__(self, format):
        if not isinstance(format, (str, bytes)):
            raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {type(format).__name__}")
        self.size = calcsize(format)
        self.format = format if isinstance(format, str) else format.decode("ascii")

    def pack(self, *values):
        return pack(self.format, *values)

    def pack_into(self, buffer, offset, /, *values):
        pack_into(self.format, buffer, offset, *values)

    def unpack(self, buffer, /):
        return unpack(self.format, buffer)

    def unpack_from(self, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)

    def iter_unpack(self, buffer, /):
        return iter_unpack(self.format, buffer)


show_as("_struct.Struct", Struct)
