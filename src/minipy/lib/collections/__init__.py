"""Containers beside the built-in ones: the small dict classes, and the way to the others."""

from _classes import show_as as _show_as
from _containers import dict_move as _dict_move, dict_take_first as _dict_take_first
from _recursion import guarded as _guarded
from _thread import allocate_lock as _Lock
from collections._counter import Counter, _count_elements
from collections._deque import deque
from collections._namedtuple import namedtuple

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque",
           "namedtuple"]

_ATOMIC = frozenset((list, dict, set, int, float, str, tuple, bool, bytes, frozenset))  # run no code of the program
_loading = _Lock()  # held while the classes below are loaded


def __getattr__(name):
    """The classes that need the abstract base classes are loaded when they are first asked for."""
    if name not in ("ChainMap", "UserDict", "UserList", "UserString"):
        raise AttributeError(f"module 'collections' has no attribute '{name}'")
    with _loading:
        import collections._user as user

        value = globals()[name] = getattr(user, name)
        return value


class defaultdict(dict):
    """A dict that makes missing values: `defaultdict(default_factory=None, /, ...)`."""

    default_factory = None  # what stands there once the attribute was deleted

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        super().__init__(*args, **kwargs)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        if self.default_factory in _ATOMIC and type(self).__setitem__ is dict.__setitem__:
            return self.setdefault(key, self.default_factory())  # no other thread comes between
        value = self[key] = self.default_factory()
        return value

    @_guarded(lambda self: f"{type(self).__name__}(...)")
    def __repr__(self):
        factory = "..." if getattr(self.default_factory, "__self__", None) is self else repr(self.default_factory)
        return f"{type(self).__name__}({factory}, {dict.__repr__(self)})"

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __reduce__(self):
        args = () if self.default_factory is None else (self.default_factory,)
        return type(self), args, None, None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(self.default_factory, other)
        result.update(self)
        return result


class _OrderedView:
    """A view of an OrderedDict: the dict's own view, under another name."""

    __slots__ = ("_view",)

    def __init__(self, view):
        self._view = view

    def __len__(self):
        return len(self._view)

    def __iter__(self):
        return iter(self._view)

    def __reversed__(self):
        return reversed(self._view)

    def __contains__(self, item):
        return item in self._view

    def __repr__(self):
        return f"{type(self).__name__}({list(self._view)!r})"

    @property
    def mapping(self):
        return self._view.mapping


class odict_values(_OrderedView):
    __slots__ = ()


def _plain(other):
    return other._view if isinstance(other, _OrderedView) else other


class odict_keys(_OrderedView):
    """Keys are like a set."""

    __slots__ = ()
    __hash__ = None

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


_missing = object()


class OrderedDict(dict):
    """A dict that can be rearranged, and whose order counts when two are compared."""

    def __init__(self, other=(), /, *args, **kwds):
        if args:
            raise TypeError(f"expected at most 1 arguments, got {1 + len(args)}")
        super().__init__()
        OrderedDict.update(self, other, **kwds)

    def keys(self):
        return odict_keys(dict.keys(self))

    def values(self):
        return odict_values(dict.values(self))

    def items(self):
        return odict_items(dict.items(self))

    def move_to_end(self, key, last=True):
        _dict_move(self, key, last)

    def popitem(self, last=True):
        if last and self:
            return dict.popitem(self)
        return _dict_take_first(self)

    def pop(self, key, default=_missing):
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

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        result = cls()
        for key in iterable:
            result[key] = value
        return result

    def __reduce__(self):
        state = dict(vars(self)) or None
        return type(self), (), state, None, iter(self.items())

    @_guarded(lambda self: "...")
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


_show_as("collections.defaultdict", defaultdict)
_show_as("collections.OrderedDict", OrderedDict)
