"""Values as packed binary data."""

import _struct
from _arguments import ssize as _ssize
from _attributes import computed as _computed
from _classes import built_in as _built_in, show_as as _show_as, type_name as _type_name
from _struct import quick_pack as _quick_pack, quick_unpack as _quick_unpack

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]
__name__ = "_struct"  # where CPython's functions say they come from


class error(Exception):
    """A format, or data that does not fit it, is wrong."""

    __module__ = "struct"


def _checked(answer):
    is_good, result = answer
    if not is_good:
        raise error(result)
    return result


_PLAIN = frozenset([int, float, bool, str, bytes, bytearray, type(None)])


def _plain(format, values):
    """Return what stands for `values` in the format: objects give their truth or a float where that is wanted."""
    if all([type(value) in _PLAIN for value in values]):
        return values
    return [_converted(code, value) for code, value in zip(_codes(format), values)] + list(values)[len(_codes(format)) :]


def _converted(code, value):
    if code == "?":
        return bool(value)
    if code in "efd" and hasattr(type(value), "__float__"):
        try:
            return float(value)
        except Exception:
            return None  # which is refused
    return value


def _codes(format):
    """Return the format character of each value that `format` takes."""
    codes, times = [], ""
    for character in format:
        if character.isdigit():
            times += character
        elif not character.isspace() and character not in "@=<>!":
            if character in "sp":
                codes.append(character)
            elif character != "x":
                codes += character * int(times or 1)
            times = ""
    return codes


class Struct:
    """A format with its functions."""

    __slots__ = ("_format", "_size", "__weakref__")

    def __new__(cls, /, *args, **kwargs):
        self = super().__new__(cls)
        self._format, self._size = "", -1
        return self

    def __init__(self, format):
        if not isinstance(format, (str, bytes)):
            raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {_type_name(type(format))}")
        if isinstance(format, str):
            format.encode("ascii")
        else:
            format = format.decode("latin-1")
        self._size = _checked(_struct.calcsize(format))
        self._format = format

    format = _computed("_struct.Struct", "format", lambda self: self._format)
    size = _computed("_struct.Struct", "size", lambda self: self._size)

    def pack(self, /, *values):
        found = _quick_pack(self._format, *values)
        return found if found is not None else _checked(_struct.pack(self._format, *_plain(self._format, values)))

    def pack_into(self, /, *args):
        buffer, offset, values = _parts(args)
        wanted = len(_codes(self._format))
        if len(values) != wanted:
            raise error(f"pack_into expected {wanted} items for packing (got {len(values)})")
        if not isinstance(buffer, (bytearray, memoryview)) or getattr(buffer, "readonly", False):
            raise TypeError(f"argument must be read-write bytes-like object, not {type(buffer).__name__}")
        values = _plain(self._format, values)
        buffer[:] = _checked(_struct.pack_into(self._format, bytearray(buffer), _ssize(offset), *values))

    def unpack(self, buffer, /):
        found = _quick_unpack(self._format, buffer)
        return found if found is not None else _checked(_struct.unpack(self._format, buffer))

    def unpack_from(self, buffer, offset=0):
        return _checked(_struct.unpack_from(self._format, buffer, offset))

    def iter_unpack(self, buffer, /):
        return _unpacking(_checked(_struct.iter_unpack(self._format, buffer)))



def _parts(args):
    """Return buffer, offset and values from the arguments of `pack_into`."""
    if not args:
        raise error("pack_into expected buffer argument")
    if len(args) < 2:
        raise error("pack_into expected offset argument")
    return args[0], args[1], args[2:]


class unpack_iterator:
    """The tuples of values that data holds."""

    __slots__ = ("_rows", "__weakref__")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create '_struct.unpack_iterator' instances")

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._rows)

    def __length_hint__(self):
        return self._rows.__length_hint__()



def _unpacking(rows):
    iterator = object.__new__(unpack_iterator)
    iterator._rows = iter(rows)
    return iterator


_kept = {}  # the formats met last
_MOST_KEPT = 100


def _struct_of(format):
    """Return the Struct of a format given to one of the functions."""
    found = _kept.get(format)
    if found is None:
        found = Struct(format)
        if len(_kept) >= _MOST_KEPT:
            _kept.clear()
        _kept[format] = found
    return found


def _format_of(args):
    if not args:
        raise TypeError("missing format argument")
    return _struct_of(args[0])


@_built_in
def calcsize(format, /):
    """Return the size of the data that `format` describes."""
    return _struct_of(format).size


@_built_in
def pack(*args):
    """Return values as bytes: `pack(format, *values)`."""
    found = _quick_pack(*args)
    return found if found is not None else _format_of(args).pack(*args[1:])


@_built_in
def pack_into(*args):
    """Put values into a bytearray from `offset` on: `pack_into(format, buffer, offset, *values)`."""
    _format_of(args).pack_into(*args[1:])


@_built_in
def unpack(format, buffer, /):
    """Return the values that `buffer` holds, which must have the right size."""
    found = _quick_unpack(format, buffer)
    return found if found is not None else _struct_of(format).unpack(buffer)


@_built_in
def unpack_from(format, /, buffer, offset=0):
    """Return the values that stand in `buffer` from `offset` on."""
    return _struct_of(format).unpack_from(buffer, offset)


@_built_in
def iter_unpack(format, buffer, /):
    """Return an iterator over as many tuples of values as `buffer` holds."""
    return _struct_of(format).iter_unpack(buffer)


@_built_in
def _clearcache():
    """Forget the formats met."""
    _kept.clear()


for _class in (Struct, unpack_iterator):
    _show_as("_struct." + _class.__name__, _class, is_final=_class is not Struct)
del _class
__name__ = "struct"
