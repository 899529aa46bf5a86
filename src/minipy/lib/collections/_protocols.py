"""The abstract base classes that ask for one or a few methods."""

from abc import ABCMeta, abstractmethod

GenericAlias = type(list[int])


def _has_methods(cls, *names):
    """Tell whether a class defines all of `names`, None not counted; else NotImplemented."""
    for name in names:
        for base in cls.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


class Hashable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __hash__(self):
        return 0

    @classmethod
    def __subclasshook__(cls, other):
        return _has_methods(other, "__hash__") if cls is Hashable else NotImplemented


class Iterable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __iter__(self):
        while False:
            yield None

    @classmethod
    def __subclasshook__(cls, other):
        return _has_methods(other, "__iter__") if cls is Iterable else NotImplemented


class Iterator(Iterable):
    __slots__ = ()

    @abstractmethod
    def __next__(self):
        raise StopIteration

    def __iter__(self):
        return self

    @classmethod
    def __subclasshook__(cls, other):
        return _has_methods(other, "__iter__", "__next__") if cls is Iterator else NotImplemented


class Reversible(Iterable):
    __slots__ = ()

    @abstractmethod
    def __reversed__(self):
        while False:
            yield None

    @classmethod
    def __subclasshook__(cls, other):
        return _has_methods(other, "__reversed__", "__iter__") if cls is Reversible else NotImplemented


class Generator(Iterator):
    __slots__ = ()

    def __next__(self):
        return self.send(None)

    @abstractmethod
    def send(self, value):
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        if val is None:
            if tb is None:
                raise typ
            val = typ()
        if tb is not None:
            val = val.with_traceback(tb)
        raise val

    def close(self):
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            pass
        else:
            raise RuntimeError("generator ignored GeneratorExit")

    @classmethod
    def __subclasshook__(cls, other):
        if cls is Generator:
            return _has_methods(other, "__iter__", "__next__", "send", "throw", "close")
        return NotImplemented


class Sized(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __len__(self):
        return 0

    @classmethod
    def __subclasshook__(cls, other):
        return _has_methods(other, "__len__") if cls is Sized else NotImplemented


class Container(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __contains__(self, x):
        return False

    @classmethod
    def __subclasshook__(cls, other):
        return _has_methods(other, "__contains__") if cls is Container else NotImplemented


class Collection(Sized, Iterable, Container):
    __slots__ = ()

    @classmethod
    def __subclasshook__(cls, other):
        return _has_methods(other, "__len__", "__iter__", "__contains__") if cls is Collection else NotImplemented


class Callable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False

    @classmethod
    def __subclasshook__(cls, other):
        return _has_methods(other, "__call__") if cls is Callable else NotImplemented


class _CallableGenericAlias(GenericAlias):
    """`Callable[[int], str]`: its arguments stand in one row with the result."""

    __slots__ = ()

    def __new__(cls, origin, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        arguments, result = args
        if isinstance(arguments, (tuple, list)):
            return super().__new__(cls, origin, (*arguments, result))
        if not _stands_for_parameters(arguments):
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arguments}")
        return super().__new__(cls, origin, args)

    def __getitem__(self, items):
        """Replace type variables; what comes for a ParamSpec are several."""
        *arguments, result = super().__getitem__(items).__args__
        if arguments == [...]:
            return _CallableGenericAlias(Callable, (..., result))
        flat = [one for part in arguments for one in (part if isinstance(part, (list, tuple)) else (part,))]
        return _CallableGenericAlias(Callable, (flat, result))

    def __repr__(self):
        *arguments, result = [_shown(arg) for arg in self.__args__]
        is_one = len(arguments) == 1 and _stands_for_parameters(self.__args__[0])
        shown = arguments[0] if is_one else f"[{', '.join(arguments)}]"
        return f"collections.abc.Callable[{shown}, {result}]"


def _stands_for_parameters(part):
    return part is ... or type(part).__name__ in ("ParamSpec", "_ConcatenateAlias")


def _shown(arg):
    return repr(list[arg])[len("list[") : -1]


for _cls in (Iterable, Container):
    _cls.__class_getitem__ = classmethod(GenericAlias)
Callable.__class_getitem__ = classmethod(_CallableGenericAlias)
_CallableGenericAlias.__module__ = "collections.abc"
for _cls in (Hashable, Iterable, Iterator, Reversible, Generator, Sized, Container, Collection, Callable):
    _cls.__module__ = "collections.abc"
del _cls
