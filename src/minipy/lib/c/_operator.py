"""The operators of the language as functions, and objects that get an item, an attribute or what a method gives."""

from _arguments import index as _index, ssize as _ssize
from _classes import built_in as _built_in, show_as as _show_as, type_name as _type_name
from _containers import length_hint as _length_hint
from _recursion import guarded as _guarded
from builtins import abs as _abs


def lt(a, b, /):
    return a < b


def le(a, b, /):
    return a <= b


def eq(a, b, /):
    return a == b


def ne(a, b, /):
    return a != b


def ge(a, b, /):
    return a >= b


def gt(a, b, /):
    return a > b


def not_(a, /):
    return not a


def truth(a, /):
    return True if a else False


def is_(a, b, /):
    return a is b


def is_not(a, b, /):
    return a is not b


def abs(a, /):
    return _abs(a)


def add(a, b, /):
    return a + b


def and_(a, b, /):
    return a & b


def floordiv(a, b, /):
    return a // b


def index(a, /):
    return _index(a)


def inv(a, /):
    return ~a


def invert(a, /):
    return ~a


def lshift(a, b, /):
    return a << b


def mod(a, b, /):
    return a % b


def mul(a, b, /):
    return a * b


def matmul(a, b, /):
    return a @ b


def neg(a, /):
    return -a


def or_(a, b, /):
    return a | b


def pos(a, /):
    return +a


def pow(a, b, /):
    return a**b


def rshift(a, b, /):
    return a >> b


def sub(a, b, /):
    return a - b


def truediv(a, b, /):
    return a / b


def xor(a, b, /):
    return a ^ b


def _is_sequence(a):
    return hasattr(type(a), "__getitem__") and not isinstance(a, dict)


_JOINED = (list, tuple, str, bytes, bytearray)  # they say themselves what cannot be added to them


def _check_concat(a, b):
    is_added = hasattr(type(a), "__add__") or hasattr(type(b), "__radd__")
    if not (isinstance(a, _JOINED) or (is_added and _is_sequence(a) and _is_sequence(b))):
        raise TypeError(f"'{_type_name(type(a))}' object can't be concatenated")


def concat(a, b, /):
    _check_concat(a, b)
    return a + b


def contains(a, b, /):
    return b in a


def _elements(a):
    try:
        return iter(a)
    except TypeError:
        raise TypeError(f"argument of type '{_type_name(type(a))}' is not iterable") from None


def countOf(a, b, /):
    count = 0
    for item in _elements(a):
        if item is b or item == b:
            count += 1
    return count


def delitem(a, b, /):
    del a[b]


def getitem(a, b, /):
    return a[b]


def indexOf(a, b, /):
    position = 0
    for item in _elements(a):
        if item is b or item == b:
            return position
        position += 1
    raise ValueError("sequence.index(x): x not in sequence")


def setitem(a, b, c, /):
    a[b] = c


def length_hint(obj, default=0, /):
    return _length_hint(obj, _ssize(default))


def call(obj, /, *args, **kwargs):
    return obj(*args, **kwargs)


def iadd(a, b, /):
    a += b
    return a


def iand(a, b, /):
    a &= b
    return a


def iconcat(a, b, /):
    _check_concat(a, b)
    a += b
    return a


def ifloordiv(a, b, /):
    a //= b
    return a


def ilshift(a, b, /):
    a <<= b
    return a


def imod(a, b, /):
    a %= b
    return a


def imul(a, b, /):
    a *= b
    return a


def imatmul(a, b, /):
    a @= b
    return a


def ior(a, b, /):
    a |= b
    return a


def ipow(a, b, /):
    a **= b
    return a


def irshift(a, b, /):
    a >>= b
    return a


def isub(a, b, /):
    a -= b
    return a


def itruediv(a, b, /):
    a /= b
    return a


def ixor(a, b, /):
    a ^= b
    return a


_NUMBERS = """add and_ floordiv iadd iand ifloordiv ilshift imatmul imod imul ior ipow irshift isub itruediv ixor lshift
    matmul mod mul neg not_ or_ pos pow rshift sub truediv xor abs inv invert index"""
_OTHERS = """call concat contains countOf delitem eq ge getitem gt iconcat indexOf is_ is_not le length_hint lt ne setitem
    truth"""
for _name in (_NUMBERS + " " + _OTHERS).split():
    globals()[_name] = _built_in(globals()[_name])
del _name


def _check_call(name, args, kwargs):
    """Raise TypeError unless the getter `name` is called with one object."""
    if kwargs:
        raise TypeError(f"{name}() takes no keyword arguments")
    if len(args) != 1:
        raise TypeError(f"{name} expected 1 argument, got {len(args)}")


class itemgetter:
    """`itemgetter(k)(obj)` is `obj[k]`; with several keys a tuple of all."""

    __slots__ = ("_items",)

    def __new__(cls, /, *items, **kwargs):
        if kwargs or not items:
            _check_call("itemgetter", items, kwargs)
        self = super().__new__(cls)
        self._items = items
        return self

    def __call__(self, /, *args, **kwargs):
        if kwargs or len(args) != 1:
            _check_call("itemgetter", args, kwargs)
        obj = args[0]
        items = self._items
        if len(items) == 1:
            return obj[items[0]]
        return tuple([obj[item] for item in items])

    def __reduce__(self):
        return type(self), self._items

    @_guarded(lambda self: "operator.itemgetter(...)")
    def __repr__(self):
        return f"operator.itemgetter({', '.join(map(repr, self._items))})"


def _dotted(obj, path):
    for name in path:
        obj = getattr(obj, name)
    return obj


class attrgetter:
    """`attrgetter("a.b")(obj)` is `obj.a.b`; with several names a tuple of all."""

    __slots__ = ("_attrs", "_paths")

    def __new__(cls, /, *attrs, **kwargs):
        if kwargs or not attrs:
            _check_call("attrgetter", attrs, kwargs)
        for attr in attrs:
            if not isinstance(attr, str):
                raise TypeError("attribute name must be a string")
        self = super().__new__(cls)
        self._attrs = attrs
        self._paths = [attr.split(".") for attr in attrs]
        return self

    def __call__(self, /, *args, **kwargs):
        if kwargs or len(args) != 1:
            _check_call("attrgetter", args, kwargs)
        paths = self._paths
        if len(paths) == 1:
            return _dotted(args[0], paths[0])
        return tuple([_dotted(args[0], path) for path in paths])

    def __reduce__(self):
        return type(self), self._attrs

    @_guarded(lambda self: "operator.attrgetter(...)")
    def __repr__(self):
        return f"operator.attrgetter({', '.join(map(repr, self._attrs))})"


class methodcaller:
    """`methodcaller(name, *args, **kwargs)(obj)` is `obj.name(*args, **kwargs)`."""

    __slots__ = ("_name", "_args", "_kwargs")

    def __new__(cls, /, *args, **kwargs):
        if not args:
            raise TypeError("methodcaller needs at least one argument, the method name")
        if not isinstance(args[0], str):
            raise TypeError("method name must be a string")
        self = super().__new__(cls)
        self._name, *self._args = args
        self._kwargs = kwargs
        return self

    def __call__(self, /, *args, **kwargs):
        if kwargs or len(args) != 1:
            _check_call("methodcaller", args, kwargs)
        return getattr(args[0], self._name)(*self._args, **self._kwargs)

    def __reduce__(self):
        if self._kwargs:
            from functools import partial

            return partial(type(self), self._name, **self._kwargs), tuple(self._args)
        return type(self), (self._name, *self._args)

    @_guarded(lambda self: "operator.methodcaller(...)")
    def __repr__(self):
        parts = [repr(self._name), *map(repr, self._args)]
        parts += [f"{key}={value!r}" for key, value in self._kwargs.items()]
        return f"operator.methodcaller({', '.join(parts)})"


for _class in (itemgetter, attrgetter, methodcaller):
    _show_as("operator." + _class.__name__, _class, is_final=True)
del _class
