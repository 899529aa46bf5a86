"""The part of collections that CPython has in C: deque, OrderedDict, defaultdict, counting."""

from _classes import built_in, show_as
from _containers import dict_count, dict_make
from _deque import deque
from _ordered_dict import OrderedDict, odict_items, odict_keys, odict_values
from _recursion import guarded


class defaultdict(dict):
    """A dict that makes missing values: `defaultdict(default_factory=None, /, ...)`."""

    __slots__ = ("_factory",)

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self._factory = default_factory
        super().__init__(*args, **kwargs)

    def _set_factory(self, value=None):
        self._factory = value

    default_factory = property(lambda self: getattr(self, "_factory", None), _set_factory, _set_factory)

    def __missing__(self, key, /):
        return dict_make(self, key, getattr(self, "_factory", None))

    def __repr__(self):
        contents = dict.__repr__(self)
        return f"{type(self).__name__}({_shown_factory(self.default_factory)}, {contents})"

    def copy(self, /):
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


@guarded(lambda factory: "...")
def _shown_factory(factory):
    return repr(factory)


@built_in
def _count_elements(mapping, iterable, /):
    """Count the elements of `iterable` in `mapping`."""
    get, cls = mapping.get, type(mapping)
    is_plain = isinstance(mapping, dict) and cls.get is dict.get and cls.__setitem__ is dict.__setitem__
    for element in iterable:
        if not is_plain or not dict_count(mapping, element):
            mapping[element] = get(element, 0) + 1


show_as("collections.defaultdict", defaultdict)
