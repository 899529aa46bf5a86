"""What annotations are made of. Nothing here is checked when a program runs."""

import collections
import collections.abc
import functools
import operator
import sys
import types
from abc import ABCMeta, abstractmethod
from collections.abc import _CallableGenericAlias
from types import GenericAlias

__all__ = [
    "AbstractSet", "Annotated", "Any", "AnyStr", "AsyncContextManager", "AsyncGenerator", "AsyncIterable",
    "AsyncIterator", "Awaitable", "BinaryIO",
    "ByteString", "Callable", "ChainMap", "ClassVar", "Collection", "Concatenate", "Container", "ContextManager",
    "Coroutine", "Counter", "DefaultDict", "Deque", "Dict", "Final", "ForwardRef", "FrozenSet", "Generator",
    "Generic", "Hashable", "IO", "ItemsView", "Iterable", "Iterator", "KeysView", "List", "Literal",
    "LiteralString", "Mapping", "MappingView", "Match", "MutableMapping", "MutableSequence", "MutableSet",
    "NamedTuple", "Never", "NewType", "NoReturn", "NotRequired", "Optional", "OrderedDict", "ParamSpec",
    "ParamSpecArgs", "ParamSpecKwargs", "Pattern",
    "Protocol", "Required", "Reversible", "Self", "Sequence", "Set", "Sized", "SupportsAbs",
    "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex", "SupportsInt", "SupportsRound", "Text", "TextIO", "Tuple", "Type", "TypeAlias", "TypeGuard",
    "TypeVar", "TypeVarTuple", "TypedDict", "TYPE_CHECKING", "Union", "Unpack", "ValuesView", "assert_never",
    "assert_type", "cast", "clear_overloads", "dataclass_transform", "final", "get_args", "get_origin",
    "get_overloads", "get_type_hints", "is_typeddict", "no_type_check", "no_type_check_decorator",
    "overload", "reveal_type",
    "runtime_checkable",
]

TYPE_CHECKING = False
Text = str


_MADE_BY_THEMSELVES = (list, dict, set, frozenset, tuple, type)


def _shown(part):
    """Return how a part of an annotation prints."""
    if part is ...:
        return "..."
    if isinstance(part, type) and not isinstance(part, GenericAlias):
        if part.__module__ == "builtins":
            return part.__qualname__
        return f"{part.__module__}.{part.__qualname__}"
    if isinstance(part, types.FunctionType):
        return part.__name__
    if isinstance(part, list):
        return f"[{', '.join([_shown(p) for p in part])}]"
    return repr(part)


def _checked(part):
    """Return a part of an annotation as it is kept: None as its type, text as a reference to what is not there yet."""
    if part is None:
        return type(None)
    return ForwardRef(part) if isinstance(part, str) else part


def _argument(part):
    """As `_checked`, for an argument of a type: marks of whole variables are none."""
    if isinstance(part, _Alias) and part.__origin__ in (ClassVar, Final):
        raise TypeError(f"{part} is not valid as type argument")
    return _checked(part)


def _parameters(args):
    """Return the type variables in `args`, each once."""
    found = []
    for arg in args:
        inner = (arg,) if isinstance(arg, _Variable) else getattr(arg, "__parameters__", ())
        if isinstance(arg, list):
            inner = _parameters(arg)
        if isinstance(arg, type) and not isinstance(arg, GenericAlias):
            inner = ()
        found += [one for one in inner if one not in found]
    return tuple(found)


def _replaced(part, values):
    """Return `part` with type variables replaced."""
    if isinstance(part, _Variable):
        return values.get(part, part)
    if isinstance(part, list):
        return [_replaced(p, values) for p in part]
    own = () if isinstance(part, type) and not isinstance(part, GenericAlias) else getattr(part, "__parameters__", ())
    return part[tuple([value for one in own for value in _values_of(one, values)])] if own else part


def _replacements(part, values):
    """Return what stands for `part` then, several where it is an unpacked TypeVarTuple."""
    replaced = _replaced(part, values)
    return replaced if getattr(part, "__typing_is_unpacked_typevartuple__", False) is True else (replaced,)


def _values_of(variable, values):
    value = values.get(variable, variable)
    return value if isinstance(variable, TypeVarTuple) and isinstance(value, tuple) else (value,)


def _unpacked(items):
    """Return `items` with what unpacked tuples of known length among them have."""
    fresh = []
    for item in items:
        inner = _unpacked_args(item)
        if inner is not None and not (inner and inner[-1] is ...):
            fresh += inner
        else:
            fresh.append(item)
    return tuple(fresh)


def _unpacked_args(item):
    return None if isinstance(item, type) else getattr(item, "__typing_unpacked_tuple_args__", None)


def _distributed(alias, items):
    """Return what each parameter of `alias` gets of `items`: one each, a TypeVarTuple a tuple of what is left for it."""
    for parameter in alias.__parameters__:
        if isinstance(parameter, TypeVarTuple):
            items = parameter.__typing_prepare_subst__(alias, items)
    return items


class _Operators:
    """`X | Y` for what is no type."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class ForwardRef(_Operators):
    """An annotation that is text: what it means is found later."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns):
        return eval(self.__forward_arg__, globalns, localns)

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        home = f", module={self.__forward_module__!r}" if self.__forward_module__ is not None else ""
        return f"ForwardRef({self.__forward_arg__!r}{home})"


class _Form(_Operators):
    """A name with a meaning of its own in annotations, such as `Union`."""

    def __init__(self, name, doc, subscript=None):
        self._name = name
        self.__doc__ = doc
        self._subscript = subscript

    def __repr__(self):
        return "typing." + self._name

    def __call__(self, *args, **kwds):
        if self is Annotated:  # a class in CPython
            raise TypeError("Type Annotated cannot be instantiated.")
        raise TypeError(f"Cannot instantiate {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __reduce__(self):
        return self._name

    def __getitem__(self, item):
        if self._subscript is None:
            raise TypeError(f"{self} is not subscriptable")
        return self._subscript(self, item)


class _Alias(_Operators):
    """What subscribing something in this module gives: an origin with arguments."""

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args
        self.__parameters__ = _parameters(args)
        self._name = name

    def __getitem__(self, items):
        if not isinstance(items, tuple):
            items = (items,)
        own = self.__parameters__
        if not own:
            raise TypeError(f"{self} is not a generic class")
        items = _distributed(self, tuple(map(_argument, _unpacked(items))))
        if len(items) != len(own):
            many = "many" if len(items) > len(own) else "few"
            raise TypeError(f"Too {many} arguments for {self}; actual {len(items)}, expected {len(own)}")
        values = dict(zip(own, items))
        return self._with(tuple([one for arg in self.__args__ for one in _replacements(arg, values)]))

    def _with(self, args):
        """Return the same with other arguments."""
        if self.__origin__ is Union:
            return Union[args]
        return type(self)(self.__origin__, args, self._name)

    def __iter__(self):
        yield Unpack[self]

    def __call__(self, *args, **kwargs):
        if not isinstance(self.__origin__, type):
            raise TypeError(f"Cannot instantiate {self.__origin__!r}")
        if self._name is not None and self.__origin__ in _MADE_BY_THEMSELVES:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass
        return made

    def __reduce__(self):
        origin = globals()[self._name] if self._name else self.__origin__
        args = self.__args__[0] if len(self.__args__) == 1 and not isinstance(self.__args__[0], tuple) else self.__args__
        return operator.getitem, (origin, args)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__") or "__origin__" not in self.__dict__:
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        if not isinstance(self.__origin__, type):
            raise TypeError(f"Cannot subclass {self!r}")
        entries = [self.__origin__]
        later = bases[bases.index(self) + 1 :]
        if self._name is not None and Generic not in bases and not any(_is_generic(base) for base in later):
            entries.append(Generic)
        return tuple(entries)

    def __instancecheck__(self, obj):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __repr__(self):
        name = f"typing.{self._name}" if self._name else _shown(self.__origin__)
        return f"{name}[{', '.join([_shown(arg) for arg in self.__args__]) or '()'}]"


def _is_generic(base):
    return isinstance(base, _Alias) or (isinstance(base, type) and issubclass(base, Generic))


class _UnionAlias(_Alias):
    """`Union[...]`: members in any order are the same."""

    def __eq__(self, other):
        if isinstance(other, types.UnionType):
            return set(self.__args__) == set(other.__args__)
        return isinstance(other, _UnionAlias) and set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        none = type(None)
        if len(self.__args__) == 2 and none in self.__args__:
            other = self.__args__[0] if self.__args__[1] is none else self.__args__[1]
            return f"typing.Optional[{_shown(other)}]"
        return f"typing.Union[{', '.join([_shown(arg) for arg in self.__args__])}]"

    def __instancecheck__(self, obj):
        return any(isinstance(obj, arg) for arg in self.__args__)

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)


class _CallableAlias(_Alias):
    """`Callable[[...], ...]`."""

    def _with(self, args):
        """Return the same with other arguments; what has come for a ParamSpec are several."""
        *arguments, result = args
        flat = [one for part in arguments for one in (part if isinstance(part, (list, tuple)) else (part,))]
        return super()._with((*flat, result))

    def __reduce__(self):
        *arguments, result = self.__args__
        return operator.getitem, (Callable, (... if arguments == [...] else arguments, result))

    def __repr__(self):
        *arguments, result = self.__args__
        shown = "..." if arguments == [...] else f"[{', '.join([_shown(arg) for arg in arguments])}]"
        return f"typing.Callable[{shown}, {_shown(result)}]"


class _ConcatenateAlias(_Alias):
    """`Concatenate[..., P]`: parameters in front of those of a ParamSpec."""

    def _with(self, args):
        """Return the same with other arguments; all of them where some have come for the ParamSpec."""
        *first, last = args
        if isinstance(last, (list, tuple)):
            return (*first, *last)
        if isinstance(last, _ConcatenateAlias):
            args = (*first, *last.__args__)
        return super()._with(args)


class _UnpackAlias(_Alias):
    """`Unpack[...]`, or what `*` gives of a TypeVarTuple: several types come in its place."""

    def __getitem__(self, items):
        return items if self.__typing_is_unpacked_typevartuple__ else super().__getitem__(items)

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)

    @property
    def __typing_unpacked_tuple_args__(self):
        part = self.__args__[0]
        return part.__args__ if isinstance(part, (_Alias, GenericAlias)) and part.__origin__ is tuple else None

    def __repr__(self):
        return f"*{_shown(self.__args__[0])}"


class _LiteralAlias(_Alias):
    """`Literal[...]`: its arguments are values."""

    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return {(type(a), a) for a in self.__args__} == {(type(a), a) for a in other.__args__}

    def __hash__(self):
        return hash(frozenset([(type(a), a) for a in self.__args__]))

    def __repr__(self):
        return f"typing.Literal[{', '.join([repr(arg) for arg in self.__args__])}]"


class _AnnotatedAlias(_Alias):
    """`Annotated[type, ...]`."""

    def __init__(self, origin, metadata, name=None):
        super().__init__(origin, (origin,), "Annotated")
        self.__metadata__ = metadata

    def _with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __reduce__(self):
        return operator.getitem, (Annotated, (self.__origin__, *self.__metadata__))

    def __repr__(self):
        return f"typing.Annotated[{_shown(self.__origin__)}, {', '.join([repr(m) for m in self.__metadata__])}]"


def _union(form, items):
    if items == ():
        raise TypeError("Cannot take a Union of no types.")
    members = []
    for item in items if isinstance(items, tuple) else (items,):
        item = _argument(item)
        inner = item.__args__ if isinstance(item, (_UnionAlias, types.UnionType)) else (item,)
        members += [one for one in inner if one not in members]
    return members[0] if len(members) == 1 else _UnionAlias(Union, tuple(members))


def _optional(form, item):
    if isinstance(item, tuple):
        raise TypeError(f"{form} requires a single type. Got {item!r}.")
    return Union[item, type(None)]


def _one(form, item):
    if isinstance(item, tuple):
        raise TypeError(f"{form} accepts only single type. Got {item!r}.")
    return _Alias(form, (_argument(item),))


def _several_from(form, item):
    return _UnpackAlias(form, _one(form, item).__args__, form._name)


def _several(form, items):
    return _ConcatenateAlias(form, tuple(map(_argument, items if isinstance(items, tuple) else (items,))))


def _literal(form, items):
    kept = []
    for item in items if isinstance(items, tuple) else (items,):
        for value in item.__args__ if isinstance(item, _LiteralAlias) else (item,):
            if not any(type(value) is type(other) and value == other for other in kept):
                kept.append(value)
    return _LiteralAlias(form, tuple(kept), "Literal")


def _annotated(form, items):
    if not isinstance(items, tuple) or len(items) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    origin, *metadata = items
    if isinstance(origin, _AnnotatedAlias):
        origin, metadata = origin.__origin__, [*origin.__metadata__, *metadata]
    return _AnnotatedAlias(_checked(origin), tuple(metadata))


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class Any(metaclass=_AnyMeta):
    """Any type at all."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


NoReturn = _Form("NoReturn", "The type of functions that never return.")
Never = _Form("Never", "The type that has no values.")
Self = _Form("Self", "The class that is being written.")
LiteralString = _Form("LiteralString", "A text that stands in the program.")
TypeAlias = _Form("TypeAlias", "Marks a name for a type.")
ClassVar = _Form("ClassVar", "Marks a variable of the class.", _one)
Final = _Form("Final", "Marks a name that is bound once.", _one)
Union = _Form("Union", "One of several types.", _union)
Optional = _Form("Optional", "A type, or None.", _optional)
Literal = _Form("Literal", "One of several values.", _literal)
Annotated = _Form("Annotated", "A type with more to say about it.", _annotated)
Concatenate = _Form("Concatenate", "Parameters in front of others.", _several)
TypeGuard = _Form("TypeGuard", "The result of a function that tells types apart.", _one)
Unpack = _Form("Unpack", "Several types from one.", _several_from)
Required = _Form("Required", "Marks a key that must be there.", _one)
NotRequired = _Form("NotRequired", "Marks a key that need not be there.", _one)


class _Variable(_Operators):
    """What stands for a type: prints as its name with the variance in front."""

    _prefix = ""

    def __init__(self, name):
        self.__name__ = name
        try:
            self.__module__ = sys._getframe(2).f_globals.get("__name__")
        except ValueError:
            pass

    def __repr__(self):
        return self._prefix + self.__name__

    def __reduce__(self):
        return self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __typing_subst__(self, arg):
        if type(arg) is tuple:
            raise TypeError(f"Parameters to generic types must be types. Got {arg!r:.100}.")
        if isinstance(arg, _UnpackAlias) or (isinstance(arg, GenericAlias) and arg.__unpacked__):
            raise TypeError(f"{arg} is not valid as type argument")
        return _checked(arg)


class TypeVar(_Variable):
    """A name that stands for one type."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        super().__init__(name)
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__constraints__ = tuple(map(_checked, constraints))
        self.__bound__ = None if bound is None else _checked(bound)
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self._prefix = "+" if covariant else "-" if contravariant else "~"


class ParamSpec(_Variable):
    """A name that stands for parameters."""

    _prefix = "~"

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        super().__init__(name)
        self.__bound__ = bound

    args = property(lambda self: ParamSpecArgs(self))
    kwargs = property(lambda self: ParamSpecKwargs(self))


class _ParamSpecPart:
    """The arguments of one kind that a ParamSpec stands for."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self._part}"

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if isinstance(other, type(self)) else NotImplemented

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


class ParamSpecArgs(_ParamSpecPart):
    """`P.args`: the positional arguments."""

    _part = "args"


class ParamSpecKwargs(_ParamSpecPart):
    """`P.kwargs`: the keyword arguments."""

    _part = "kwargs"


class TypeVarTuple(_Variable):
    """A name that stands for several types."""

    _prefix = ""

    def __init__(self, name):
        super().__init__(name)

    def __iter__(self):
        yield Unpack[self]

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __typing_prepare_subst__(self, alias, items):
        """Return `items` with those that are for this parameter in one tuple, as many as the others leave over.

        An unpacked tuple of any length among them stands for as many as are wanted on either side of it.
        """
        own = alias.__parameters__
        place = own.index(self)
        if any(isinstance(one, TypeVarTuple) for one in own[place + 1 :]):
            raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
        before, after = place, len(own) - place - 1
        open_ended = [number for number, item in enumerate(items) if _is_open_ended(item)]
        if len(open_ended) > 1:
            raise TypeError("More than one unpacked arbitrary-length tuple argument")
        filling = ()
        if open_ended:
            filling = _unpacked_args(items[open_ended[0]])[:1]
            before, after = min(before, open_ended[0]), min(after, len(items) - open_ended[0] - 1)
        elif before + after > len(items):
            raise TypeError(f"Too few arguments for {alias}; actual {len(items)}, expected at least {len(own) - 1}")
        end = len(items) - after
        missing_after = len(own) - place - 1 - after
        return (*items[:before], *filling * (place - before), items[before:end], *filling * missing_after, *items[end:])


def _is_open_ended(item):
    """True for `*tuple[X, ...]`."""
    inner = _unpacked_args(item)
    return bool(inner) and len(inner) == 2 and inner[1] is ...


AnyStr = TypeVar("AnyStr", bytes, str)
T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)


class _Container(_Operators):
    """A class of the library under the name that `typing` gives it."""

    def __reduce__(self):
        return self._name

    def __init__(self, origin, count, name):
        self.__origin__ = origin
        self._count = count
        self._name = name
        self.__doc__ = f"A name for {origin.__module__}.{origin.__qualname__}."

    def __getitem__(self, items):
        if not isinstance(items, tuple):
            items = (items,)
        if self._count >= 0 and len(items) != self._count:
            many = "many" if len(items) > self._count else "few"
            raise TypeError(f"Too {many} arguments for {self}; actual {len(items)}, expected {self._count}")
        return _Alias(self.__origin__, tuple(map(_argument, items)), self._name)

    def __call__(self, *args, **kwargs):
        if self.__origin__ in _MADE_BY_THEMSELVES:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        entries = [self.__origin__]
        if Generic not in bases and not any(_is_generic(base) for base in bases if base is not self):
            entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__") or "__origin__" not in self.__dict__:
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __repr__(self):
        return "typing." + self._name


class _TupleContainer(_Container):
    """`Tuple[...]`."""

    def __getitem__(self, items):
        if not isinstance(items, tuple):
            items = (items,)
        return _Alias(tuple, tuple(map(_argument, items)), "Tuple")


class _CallableContainer(_Container):
    """`Callable[[...], ...]`."""

    def __getitem__(self, items):
        if not isinstance(items, tuple) or len(items) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        arguments, result = items
        if isinstance(arguments, list):
            arguments = tuple(map(_argument, arguments))
        else:
            arguments = (arguments,)
        return _CallableAlias(collections.abc.Callable, (*arguments, _argument(result)), "Callable")


List = _Container(list, 1, "List")
Dict = _Container(dict, 2, "Dict")
Set = _Container(set, 1, "Set")
FrozenSet = _Container(frozenset, 1, "FrozenSet")
Type = _Container(type, 1, "Type")
Tuple = _TupleContainer(tuple, -1, "Tuple")
Callable = _CallableContainer(collections.abc.Callable, 2, "Callable")
DefaultDict = _Container(collections.defaultdict, 2, "DefaultDict")
OrderedDict = _Container(collections.OrderedDict, 2, "OrderedDict")
Counter = _Container(collections.Counter, 1, "Counter")
ChainMap = _Container(collections.ChainMap, 2, "ChainMap")
Deque = _Container(collections.deque, 1, "Deque")
Hashable = _Container(collections.abc.Hashable, 0, "Hashable")
Sized = _Container(collections.abc.Sized, 0, "Sized")
Container = _Container(collections.abc.Container, 1, "Container")
Iterable = _Container(collections.abc.Iterable, 1, "Iterable")
Iterator = _Container(collections.abc.Iterator, 1, "Iterator")
Reversible = _Container(collections.abc.Reversible, 1, "Reversible")
Collection = _Container(collections.abc.Collection, 1, "Collection")
AbstractSet = _Container(collections.abc.Set, 1, "AbstractSet")
MutableSet = _Container(collections.abc.MutableSet, 1, "MutableSet")
Mapping = _Container(collections.abc.Mapping, 2, "Mapping")
MutableMapping = _Container(collections.abc.MutableMapping, 2, "MutableMapping")
Sequence = _Container(collections.abc.Sequence, 1, "Sequence")
MutableSequence = _Container(collections.abc.MutableSequence, 1, "MutableSequence")
ByteString = _Container(collections.abc.ByteString, 0, "ByteString")
MappingView = _Container(collections.abc.MappingView, 1, "MappingView")
KeysView = _Container(collections.abc.KeysView, 1, "KeysView")
ItemsView = _Container(collections.abc.ItemsView, 2, "ItemsView")
ValuesView = _Container(collections.abc.ValuesView, 1, "ValuesView")
Generator = _Container(collections.abc.Generator, 3, "Generator")
Awaitable = _Container(collections.abc.Awaitable, 1, "Awaitable")
Coroutine = _Container(collections.abc.Coroutine, 3, "Coroutine")
AsyncIterable = _Container(collections.abc.AsyncIterable, 1, "AsyncIterable")
AsyncIterator = _Container(collections.abc.AsyncIterator, 1, "AsyncIterator")
AsyncGenerator = _Container(collections.abc.AsyncGenerator, 2, "AsyncGenerator")


class Generic:
    """The base of classes that take type arguments."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple(map(_checked, params))
        if cls in (Generic, Protocol):
            if not params:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            if not all(isinstance(p, (_Variable, _Alias)) for p in params):
                raise TypeError(
                    f"Parameters to {cls.__name__}[...] must all be type variables "
                    "or parameter specification variables."
                )
            if len(set(params)) != len(params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _GenericAlias(cls, params)
        own = cls.__parameters__
        if not own:
            raise TypeError(f"{cls} is not a generic class")
        is_open = any(not isinstance(one, TypeVar) for one in own)
        _distributed(cls, params)
        if not is_open and len(params) != len(own):
            many = "many" if len(params) > len(own) else "few"
            raise TypeError(f"Too {many} arguments for {cls}; actual {len(params)}, expected {len(own)}")
        return _GenericAlias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__", ())
        explicit = [base for base in bases if isinstance(base, _Alias) and base.__origin__ in (Generic, Protocol)]
        found = _parameters(bases)
        if len(explicit) == 1:
            extra = [p for p in found if p not in explicit[0].__parameters__]
            if extra and explicit[0].__origin__ is Generic:
                listed = ", ".join(map(str, explicit[0].__parameters__))
                missing = ", ".join(map(str, extra))
                raise TypeError(f"Some type variables ({missing}) are not listed in Generic[{listed}]")
            found = explicit[0].__parameters__ + tuple(extra)
        elif len(explicit) > 1:
            raise TypeError("Cannot inherit from Generic[...] multiple types.")
        if "__parameters__" not in cls.__dict__:
            cls.__parameters__ = tuple(found)


class _GenericAlias(_Alias):
    """A class of a program with its type arguments."""

    def __mro_entries__(self, bases):
        if self.__origin__ is Generic:
            later = bases[bases.index(self) + 1 :]
            if Protocol in bases or any(_is_generic(base) and base is not self for base in later):
                return ()
        return (self.__origin__,)


class _ProtocolMeta(ABCMeta):
    """Makes `isinstance` ask for methods where a protocol allows that."""

    def __instancecheck__(cls, instance):
        if cls.__dict__.get("_is_protocol", False) and cls is not Protocol:
            if not getattr(cls, "_is_runtime", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            names = _protocol_names(cls)
            if all(hasattr(instance, name) and getattr(instance, name) is not None for name in names):
                return True
        return super().__instancecheck__(instance)

    def __subclasscheck__(cls, other):
        if cls.__dict__.get("_is_protocol", False) and cls is not Protocol:
            if not getattr(cls, "_is_runtime", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            if all(any(name in base.__dict__ for base in other.__mro__) for name in _protocol_names(cls)):
                return True
        return super().__subclasscheck__(other)


_NOT_IN_PROTOCOLS = frozenset(
    """__abstractmethods__ __annotations__ __dict__ __doc__ __init__ __module__ __new__ __slots__ __subclasshook__
    __weakref__ __class_getitem__ __parameters__ __orig_bases__ __init_subclass__ __qualname__ _is_protocol _is_runtime
    _abc_impl __match_args__""".split()
)


def _protocol_names(cls):
    """Return what an object must have to be an instance of the protocol."""
    names = set()
    for base in cls.__mro__[:-1]:
        if base is Protocol or base is Generic:
            continue
        names.update([name for name in base.__dict__ if name not in _NOT_IN_PROTOCOLS and not name.startswith("_abc")])
        names.update(base.__dict__.get("__annotations__", {}))
    return names


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of classes that only say what others must have."""

    __slots__ = ()
    _is_protocol = True

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    for base in type(self).__mro__:
        init = base.__dict__.get("__init__", _no_init)
        if init is not _no_init:
            init(self, *args, **kwargs)
            return


def runtime_checkable(cls):
    """Let `isinstance` be used with a protocol."""
    if not (isinstance(cls, type) and issubclass(cls, Generic) and getattr(cls, "_is_protocol", False)):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime = True
    return cls


def _supports(name, method):
    def unbound(self):
        pass

    unbound.__name__ = method
    body = {"__module__": "typing", method: abstractmethod(unbound), "__slots__": ()}
    return runtime_checkable(_ProtocolMeta(name, (Protocol,), body))


SupportsInt = _supports("SupportsInt", "__int__")
SupportsFloat = _supports("SupportsFloat", "__float__")
SupportsIndex = _supports("SupportsIndex", "__index__")
SupportsBytes = _supports("SupportsBytes", "__bytes__")
SupportsComplex = _supports("SupportsComplex", "__complex__")
SupportsAbs = _supports("SupportsAbs", "__abs__")
SupportsRound = _supports("SupportsRound", "__round__")
import contextlib as _contextlib  # which may itself want this module

ContextManager = _Container(_contextlib.AbstractContextManager, 1, "ContextManager")
AsyncContextManager = _Container(_contextlib.AbstractAsyncContextManager, 1, "AsyncContextManager")


class IO(Generic[AnyStr]):
    """A file."""


class TextIO(IO[str]):
    """A file of text."""


class BinaryIO(IO[bytes]):
    """A file of bytes."""


class NewType(_Operators):
    """A name for a type, which a checker tells apart from it."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        self.__module__ = sys._getframe(1).f_globals.get("__name__")

    def __call__(self, value, /):
        return value

    def __reduce__(self):
        return self.__qualname__

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"


class _NamedTupleMeta(type):
    """Makes a named tuple of a class body."""

    def __new__(cls, typename, bases, namespace):
        hints = {name: _checked(kind) for name, kind in namespace.get("__annotations__", {}).items()}
        defaults = []
        for name in hints:
            if name in namespace:
                defaults.append(name)
            elif defaults:
                plural = "s" if len(defaults) > 1 else ""
                raise TypeError(
                    f"Non-default namedtuple field {name} cannot follow default field{plural} {', '.join(defaults)}"
                )
        made = collections.namedtuple(
            typename, list(hints), defaults=[namespace[name] for name in defaults], module=namespace["__module__"]
        )
        made.__annotations__ = made.__new__.__annotations__ = hints
        for name, value in namespace.items():
            if name in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_make"):
                raise AttributeError(f"Cannot overwrite NamedTuple attribute {name}")
            if name not in ("__annotations__", "__module__", "__qualname__", "__orig_bases__", *made._fields):
                setattr(made, name, value)
        if "__qualname__" in namespace:
            made.__qualname__ = namespace["__qualname__"]
        return made


def NamedTuple(typename, fields=None, /, **kwargs):
    """A named tuple whose fields have types: a base class, or a function."""
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    hints = {name: _checked(kind) for name, kind in fields}
    made = collections.namedtuple(typename, list(hints), module=sys._getframe(1).f_globals.get("__name__"))
    made.__annotations__ = made.__new__.__annotations__ = hints
    return made


def _named_tuple_entries(bases):
    return (type.__new__(_NamedTupleMeta, "NamedTuple", (), {}),)


NamedTuple.__mro_entries__ = _named_tuple_entries


class _TypedDictMeta(type):
    """Makes a plain dict's type of a class body."""

    def __new__(cls, name, bases, namespace, total=True):
        made = type.__new__(_TypedDictMeta, name, (dict,), dict(namespace))
        hints, required, optional = {}, set(), set()
        for base in bases:
            hints.update(base.__dict__.get("__annotations__", {}))
            required.update(base.__dict__.get("__required_keys__", ()))
            optional.update(base.__dict__.get("__optional_keys__", ()))
        for key, kind in namespace.get("__annotations__", {}).items():
            hints[key] = _checked(kind)
            origin = getattr(kind, "__origin__", None)
            is_needed = origin is Required or (total and origin is not NotRequired)
            (required if is_needed else optional).add(key)
        made.__annotations__ = hints
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, obj):
        raise TypeError("TypedDict does not support instance and class checks")

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    """A dict with known keys: a base class, or a function."""
    namespace = {"__annotations__": dict(fields if fields is not None else kwargs)}
    namespace["__module__"] = sys._getframe(1).f_globals.get("__name__")
    return _TypedDictMeta(typename, (), namespace, total=total)


def _typed_dict_entries(bases):
    return (type.__new__(_TypedDictMeta, "TypedDict", (), {}),)


TypedDict.__mro_entries__ = _typed_dict_entries


def is_typeddict(tp):
    """True for a class made by TypedDict."""
    return isinstance(tp, _TypedDictMeta)


def cast(typ, val):
    """Return `val`: what it is said to be is for checkers."""
    return val


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    """Say what type an object has."""
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def assert_never(arg, /):
    """Say that a place is never reached."""
    text = repr(arg)
    if len(text) > 100:
        text = text[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {text}")


def final(f):
    """Mark a class or method that is not to be overridden."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module "
        "should always be followed by an implementation that is not @overload-ed."
    )


def overload(func):
    """Mark one of several signatures of a function; a definition on the same line replaces the earlier one."""
    marked = getattr(func, "__func__", func)
    try:
        by_line = _overloads.setdefault((marked.__module__, marked.__qualname__), {})
        by_line[marked.__code__.co_firstlineno] = func
    except AttributeError:
        pass  # no function
    return _overload_dummy


def get_overloads(func):
    """Return the signatures of a function that were marked."""
    func = getattr(func, "__func__", func)
    return list(_overloads.get((func.__module__, func.__qualname__), {}).values())


def clear_overloads():
    _overloads.clear()


def no_type_check(arg):
    """Mark what checkers are to leave alone: a function, or a class with all that is defined in it."""
    if isinstance(arg, type):
        for name in dir(arg):
            part = getattr(arg, name)
            part = part.__func__ if isinstance(part, types.MethodType) else part
            home = f"{arg.__qualname__}.{getattr(part, '__name__', name)}"
            if isinstance(part, (types.FunctionType, type)) and part.__qualname__ == home and part.__module__ == arg.__module__:
                no_type_check(part)
    try:
        arg.__no_type_check__ = True
    except (AttributeError, TypeError):
        pass
    return arg


def no_type_check_decorator(decorator):
    """Let a decorator mark what it decorates as something that checkers are to leave alone."""

    @functools.wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped_decorator


def dataclass_transform(
    *, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs
):  # fmt: skip
    """Mark what makes classes like dataclasses."""

    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default,
            "order_default": order_default,
            "kw_only_default": kw_only_default,
            "field_specifiers": field_specifiers,
            "kwargs": kwargs,
        }
        return cls_or_fn

    return decorator


def get_origin(tp):
    """Return what a subscribed type is made from: `list` for `List[int]`."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, types.UnionType):
        return types.UnionType
    if isinstance(tp, (_Alias, _Container, GenericAlias)):
        return tp.__origin__
    return Generic if tp is Generic else None


def get_args(tp):
    """Return the arguments of a subscribed type."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_CallableAlias, _CallableGenericAlias)):
        *arguments, result = tp.__args__
        return (... if arguments == [...] else list(arguments), result)
    if isinstance(tp, (_Alias, GenericAlias, types.UnionType)):
        return tp.__args__
    return ()


def _meaning(hint, globalns, localns):
    """Return an annotation with the text in it replaced by what it means."""
    if hint is None:
        return type(None)
    if isinstance(hint, str):
        return _meaning(eval(hint, globalns, localns), globalns, localns)
    if isinstance(hint, ForwardRef):
        return _meaning(hint.__forward_arg__, globalns, localns)
    if isinstance(hint, _UnionAlias):
        return Union[tuple([_meaning(arg, globalns, localns) for arg in hint.__args__])]
    if isinstance(hint, _Alias) and not isinstance(hint, (_LiteralAlias, _AnnotatedAlias)):
        args = tuple([_meaning(arg, globalns, localns) if arg is not ... else arg for arg in hint.__args__])
        return hint._with(args)
    if isinstance(hint, GenericAlias) and any(isinstance(arg, (str, ForwardRef)) for arg in hint.__args__):
        args = tuple([_meaning(arg, globalns, localns) for arg in hint.__args__])
        if isinstance(hint, _CallableGenericAlias):
            args = (... if args[:-1] == (...,) else list(args[:-1])), args[-1]
        return type(hint)(hint.__origin__, args)
    return hint


def _without_extras(hint):
    if isinstance(hint, _AnnotatedAlias):
        return _without_extras(hint.__origin__)
    if isinstance(hint, _UnionAlias):
        return Union[tuple([_without_extras(arg) for arg in hint.__args__])]
    if isinstance(hint, _Alias) and hint.__origin__ in (Required, NotRequired):
        return _without_extras(hint.__args__[0])
    if isinstance(hint, _Alias) and not isinstance(hint, _LiteralAlias):
        return type(hint)(hint.__origin__, tuple([_without_extras(arg) for arg in hint.__args__]), hint._name)
    return hint


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return the annotations of a function, class or module, with the text in them replaced by what it means."""
    hints = {}
    if getattr(obj, "__no_type_check__", None):
        return hints
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            module = sys.modules.get(base.__module__)
            space = getattr(module, "__dict__", {}) if globalns is None else globalns
            names = dict(vars(base)) if localns is None else localns
            for name, hint in base.__dict__.get("__annotations__", {}).items():
                hints[name] = _meaning(hint, space, names)
    else:
        target = obj
        while hasattr(target, "__wrapped__"):
            target = target.__wrapped__
        annotations = getattr(obj, "__annotations__", None)
        if annotations is None:
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        space = globalns
        if space is None:
            space = obj.__dict__ if isinstance(obj, types.ModuleType) else getattr(target, "__globals__", {})
        own = localns if localns is not None else space
        hints = {name: _meaning(hint, space, own) for name, hint in annotations.items()}
    return hints if include_extras else {name: _without_extras(hint) for name, hint in hints.items()}


import re as _re  # last: only for the two names

Pattern = _Container(_re.Pattern, 1, "Pattern")
Match = _Container(_re.Match, 1, "Match")
