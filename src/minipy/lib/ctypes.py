"""What programs that look at the interpreter itself need of ctypes: counts of objects, and exceptions sent to threads.

`c_long.from_address(id(x)).value` is the reference count of `x`; nothing else is read at an address, and nothing written.
"""

from _ctypes import count_at as _count_at, set_async_exc as _set_async_exc

__all__ = ["c_long", "c_longlong", "c_size_t", "c_ssize_t", "c_ulong", "c_ulonglong", "py_object", "pythonapi"]


class _Number:
    """A C integer of 64 bits, or (from `from_address`) the count of an object."""

    __slots__ = ("_value", "_address")
    _is_signed = True

    def __init__(self, value=0):
        self.value = value
        self._address = None

    @classmethod
    def from_address(cls, address):
        if not isinstance(address, int):
            raise TypeError("integer expected")
        _count_at(address)
        self = cls()
        self._address = address
        return self

    @property
    def value(self):
        return self._value if self._address is None else _count_at(self._address)

    @value.setter
    def value(self, value):
        if not isinstance(value, int):
            raise TypeError(f"an integer is required (got type {type(value).__name__})")
        if getattr(self, "_address", None) is not None:
            raise ValueError("minipy writes nothing at an address")
        value &= 2**64 - 1
        self._value = value - 2**64 if self._is_signed and value >= 2**63 else value

    def __bool__(self):
        return self.value != 0

    def __repr__(self):
        return f"{type(self).__name__}({self.value!r})"


class c_long(_Number):
    __slots__ = ()


class c_ulong(_Number):
    __slots__ = ()
    _is_signed = False


c_longlong = c_ssize_t = c_int64 = c_long
c_ulonglong = c_size_t = c_uint64 = c_ulong
_NULL = object()


class py_object:
    """Stands for a reference to an object; without an argument, for none."""

    __slots__ = ("_value",)

    def __init__(self, value=_NULL):
        self._value = value

    @property
    def value(self):
        if self._value is _NULL:
            raise ValueError("PyObject is NULL")
        return self._value

    @value.setter
    def value(self, value):
        self._value = value

    def __repr__(self):
        return f"py_object({'<NULL>' if self._value is _NULL else repr(self._value)})"


class _PythonAPI:
    """The functions of CPython's C interface that there are."""

    __slots__ = ()

    def PyThreadState_SetAsyncExc(self, id, exc):
        """Have the thread `id` raise the class `exc` (nothing: what waits for it is dropped); return how many threads."""
        if isinstance(exc, py_object):
            exc = None if exc._value is _NULL else exc._value
        elif exc == 0:
            exc = None
        return int(_set_async_exc(id.value if isinstance(id, _Number) else id, exc))


pythonapi = _PythonAPI()
