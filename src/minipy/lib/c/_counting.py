"""The iterators of itertools without an end: `count` and `repeat`."""

import _operator
from _arguments import ssize as _ssize
from _classes import show_as as _show_as
from _thread import allocate_lock as _allocate_lock


class count:
    """Count from `start` in steps of `step`, without an end; threads that share a counter never get a number twice."""

    __slots__ = ("_lock", "_take", "_value", "_step")

    def __new__(cls, start=0, step=1):
        for number in (start, step):
            if not hasattr(type(number), "__add__") or hasattr(type(number), "__len__"):
                raise TypeError("a number is required")
        self = super().__new__(cls)
        if isinstance(start, int) and isinstance(step, int) and step:
            start, step = +start, +step
            self._lock = None
            self._take = iter(range(start, start + (step << 100), step)).__next__
        else:
            self._lock = _allocate_lock()
            self._take = self._add
        self._value = start
        self._step = step
        return self

    def _add(self):
        with self._lock:
            value = self._value
            self._value = value + self._step
            return value

    def __iter__(self):
        return self

    def __next__(self):
        value = self._take()
        if self._lock is None:
            self._value = value + self._step  # for its repr
        return value

    def __reduce__(self):
        is_plain = isinstance(self._step, int) and self._step == 1 and isinstance(self._value, int)
        return type(self), (self._value,) if is_plain else (self._value, self._step)

    def __repr__(self):
        if isinstance(self._step, int) and self._step == 1:
            return f"{type(self).__name__}({self._value!r})"
        return f"{type(self).__name__}({self._value!r}, {self._step!r})"


_forever = object()


class repeat:
    """Give `object` again and again, or `times` times."""

    __slots__ = ("_object", "_turns")

    def __new__(cls, object, times=_forever):
        self = super().__new__(cls)
        self._object = object
        self._turns = None if times is _forever else iter(range(max(_ssize(times), 0)))
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if self._turns is not None:
            next(self._turns)
        return self._object

    def __length_hint__(self):
        if self._turns is None:
            raise TypeError("len() of unsized object")
        return _operator.length_hint(self._turns)

    def __reduce__(self):
        times = () if self._turns is None else (_operator.length_hint(self._turns),)
        return type(self), (self._object, *times)

    def __repr__(self):
        if self._turns is None:
            return f"{type(self).__name__}({self._object!r})"
        return f"{type(self).__name__}({self._object!r}, {_operator.length_hint(self._turns)})"


for _class in (count, repeat):
    _show_as("itertools." + _class.__name__, _class)
del _class
