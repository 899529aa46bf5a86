"""Numbers and arrays of numbers that processes share, in files that have no names."""

import os
import struct

from multiprocessing.synchronize import RLock

_CODES = "bBhHiIlLqQfd?c"


class _Cells:
    def __init__(self, typecode, count):
        name = typecode if isinstance(typecode, str) else getattr(typecode, "_type_", None)
        if not isinstance(name, str) or name not in _CODES:
            raise TypeError(f"{typecode!r} is no type code that is known")
        self._code = name
        self._size = struct.calcsize(name)
        self._fd = os.memfd_create("multiprocessing")
        os.ftruncate(self._fd, max(self._size * count, 1))

    def __del__(self):
        if hasattr(self, "_fd"):
            os.close(self._fd)

    def get(self, index):
        return struct.unpack(self._code, os.pread(self._fd, self._size, index * self._size))[0]

    def set(self, index, value):
        try:
            octets = struct.pack(self._code, value)
        except struct.error as error:
            raise TypeError(str(error)) from None
        os.pwrite(self._fd, octets, index * self._size)


class _Synchronized:
    def __init__(self, lock):
        self._lock = RLock() if lock is True or lock is None else lock or None
        if self._lock is not None:
            self.acquire = self._lock.acquire
            self.release = self._lock.release

    def get_lock(self):
        if self._lock is None:
            raise AttributeError("get_lock")
        return self._lock

    def get_obj(self):
        return self

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)


class Value(_Synchronized):
    """One number; `value` reads and writes it."""

    def __init__(self, typecode_or_type, *args, lock=True):
        super().__init__(lock)
        self._cells = _Cells(typecode_or_type, 1)
        if args:
            self._cells.set(0, args[0])

    @property
    def value(self):
        return self._cells.get(0)

    @value.setter
    def value(self, value):
        self._cells.set(0, value)


class Array(_Synchronized):
    """Several numbers of one type."""

    def __init__(self, typecode_or_type, size_or_initializer, *, lock=True):
        super().__init__(lock)
        values = None if isinstance(size_or_initializer, int) else list(size_or_initializer)
        self._length = size_or_initializer if values is None else len(values)
        if self._length < 0:
            raise ValueError("Array length must be non-negative")
        self._cells = _Cells(typecode_or_type, self._length)
        for index, value in enumerate(values or ()):
            self._cells.set(index, value)

    def __len__(self):
        return self._length

    def _index(self, index):
        if index < 0:
            index += self._length
        if not 0 <= index < self._length:
            raise IndexError("invalid index")
        return index

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [self._cells.get(place) for place in range(*index.indices(self._length))]
        return self._cells.get(self._index(index))

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            places = range(*index.indices(self._length))
            values = list(value)
            if len(values) != len(places):
                raise ValueError("Can only assign sequence of same size")
            for place, item in zip(places, values):
                self._cells.set(place, item)
        else:
            self._cells.set(self._index(index), value)

    def __iter__(self):
        return iter(self[:])


def RawValue(typecode_or_type, *args):
    return Value(typecode_or_type, *args, lock=False)


def RawArray(typecode_or_type, size_or_initializer):
    return Array(typecode_or_type, size_or_initializer, lock=False)
