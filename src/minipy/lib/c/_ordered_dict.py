"""OrderedDict: a dict that can be rearranged."""

from _classes import show_as
from _containers import dict_move, dict_take_first, gives_at_once, odict_iter
from _recursion import guarded

_KEYS, _VALUES, _ITEMS = 0, 1, -1
_missing = object()


class _View:
    """A view of an OrderedDict: the dict's own view, under another name and with another iterator."""

    __slots__ = ("_view", "_owner")

    def __init__(self, view, owner):
        self._view = view
        self._owner = owner

    def __len__(self):
        return len(self._view)

    def __iter__(self):
        return odict_iter(self._owner, self._column, 1)

    def __reversed__(self):
        return odict_iter(self._owner, self._column, -1)

    def __contains__(self, item):
        return item in self._view

    @guarded(lambda self: "...")
    def __repr__(self):
        return f"{type(self).__name__}({list(self)!r})"

    @property
    def mapping(self):
        return self._view.mapping


class odict_values(_View):
    __slots__ = ()
    _column = _VALUES


def _plain(other):
    return other._view if isinstance(other, _View) else other


class odict_keys(_View):
    """Keys are like a set."""

    __slots__ = ()
    __hash__ = None
    _column = _KEYS

    def __eq__(self, other):
        return self._view == _plain(other)

    def __lt__(self, other):
        return self._view < _plain(other)

    def __le__(self, other):
        return self._view <= _plain(other)

    def __gt__(self, other):
        return self._view > _plain(other)

    def __ge__(self, other):
        return self._view >= _plain(other)

    def __and__(self, other):
        return self._view & _plain(other)

    def __or__(self, other):
        return self._view | _plain(other)

    def __sub__(self, other):
        return self._view - _plain(other)

    def __xor__(self, other):
        return self._view ^ _plain(other)

    def __rand__(self, other):
        return other & self._view

    def __ror__(self, other):
        return other | self._view

    def __rsub__(self, other):
        return other - self._view

    def __rxor__(self, other):
        return other ^ self._view

    def isdisjoint(self, other):
        return self._view.isdisjoint(_plain(other))


class odict_items(odict_keys):
    __slots__ = ()
    _column = _ITEMS


class OrderedDict(dict):
    """A dict that can be rearranged, and whose order counts when two are compared."""

    def __init__(self, other=(), /, *args, **kwds):
        if args:
            raise TypeError(f"expected at most 1 arguments, got {1 + len(args)}")
        super().__init__()
        OrderedDict.update(self, other, **kwds)

    def __iter__(self):
        return odict_iter(self, _KEYS, 1)

    def __reversed__(self):
        return odict_iter(self, _KEYS, -1)

    def keys(self, /):
        return odict_keys(dict.keys(self), self)

    def values(self, /):
        return odict_values(dict.values(self), self)

    def items(self, /):
        return odict_items(dict.items(self), self)

    def move_to_end(self, key, last=True):
        dict_move(self, key, last)

    def popitem(self, last=True):
        if last and self:
            return dict.popitem(self)
        return dict_take_first(self)

    def pop(self, key, default=_missing):
        hash(key)  # also where there is nothing to look for
        return dict.pop(self, key) if default is _missing else dict.pop(self, key, default)

    def setdefault(self, key, default=None):
        if type(self).__setitem__ is dict.__setitem__ and type(self).__contains__ is dict.__contains__:
            return dict.setdefault(self, key, default)
        if key not in self:
            self[key] = default
            return default
        return self[key]

    def update(self, /, *args, **kwds):
        if len(args) > 1:
            raise TypeError(f"update() takes at most 1 positional argument ({len(args)} given)")
        _fill(self, *args)
        for key, value in kwds.items():
            self[key] = value

    def copy(self, /):
        cls = type(self)
        result = cls()
        if cls is OrderedDict:
            dict.update(result, self)
        else:
            for key in OrderedDict.__iter__(self):
                result[key] = self[key]
        return result

    @classmethod
    def fromkeys(cls, iterable, value=None):
        result = cls()
        for key in list(iterable):
            result[key] = value
        return result

    def __reduce__(self):
        return type(self), (), self.__getstate__(), None, iter(self.items())

    @guarded(lambda self: "...")
    def __repr__(self):
        return f"{type(self).__name__}({list(self.items())!r})" if self else f"{type(self).__name__}()"

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        answer = self == other
        return answer if answer is NotImplemented else not answer

    __hash__ = None

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(self)
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(other)
        result.update(self)
        return result

    def __ior__(self, other):
        OrderedDict.update(self, other)
        return self


def _fill(ordered, other=()):
    """Put what `other` holds, a mapping or pairs, into an OrderedDict."""
    if isinstance(other, dict) and type(ordered).__setitem__ is dict.__setitem__:
        dict.update(ordered, other)
    elif hasattr(other, "keys"):
        for key in other.keys():
            ordered[key] = other[key]
    else:
        for pair in other:
            pair = tuple(pair)
            if len(pair) < 2:
                raise ValueError(f"need more than {len(pair)} value{'' if pair else 's'} to unpack")
            key, value = pair
            ordered[key] = value


show_as("collections.OrderedDict", OrderedDict)
gives_at_once(OrderedDict)
for _class in (odict_keys, odict_values, odict_items):
    show_as(_class.__name__, _class, is_final=True)
    gives_at_once(_class, _View._view)
del _class
