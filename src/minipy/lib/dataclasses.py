"""Classes that mostly hold data: their methods are written from the annotations in the class body."""

import copy
import keyword
import sys
from _recursion import guarded
from types import GenericAlias, MappingProxyType, new_class

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict",
    "astuple", "make_dataclass", "replace", "is_dataclass",
]


class FrozenInstanceError(AttributeError):
    """A field of a frozen dataclass was to be changed."""


class _Named:
    """A marker that prints as its name."""

    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FACTORY = _Named("<factory>")
_FIELD = _Named("_FIELD")
_CLASSVAR = _Named("_FIELD_CLASSVAR")
_INITVAR = _Named("_FIELD_INITVAR")
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT = "__post_init__"
_NO_METADATA = MappingProxyType({})
_ATOMS = (int, float, str, bool, bytes, type(None))


class InitVar:
    """`InitVar[type]` annotates what is only an argument of `__init__` and goes to `__post_init__`."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known about one field."""

    __slots__ = (
        "name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only",
        "_field_type",
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _NO_METADATA if metadata is None else MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    @guarded(lambda self: "...")
    def __repr__(self):
        shown = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only")
        parts = [f"{name}={getattr(self, name)!r}" for name in shown]
        return f"Field({','.join(parts)},_field_type={self._field_type})"

    def __set_name__(self, owner, name):
        function = getattr(type(self.default), "__set_name__", None)
        if function:
            function(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    """The flags that a class was made with."""

    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen")

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{name}={getattr(self, name)!r}' for name in self.__slots__])})"


def field(
    *, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
    kw_only=MISSING,
):
    """Say more about a field than its default value."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def dataclass(
    cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
    kw_only=False, slots=False, weakref_slot=False,
):
    """Add the methods of a dataclass to `cls`."""

    def wrap(cls):
        params = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen)
        return _process(cls, params, match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


def _process(cls, params, match_args, kw_only, slots, weakref_slot):
    every = _inherited(cls, params)
    for one in _own_fields(cls, kw_only):
        every[one.name] = one
        if isinstance(cls.__dict__.get(one.name), Field):
            if one.default is MISSING:
                delattr(cls, one.name)
            else:
                setattr(cls, one.name, one.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get("__annotations__", {}):
            raise TypeError(f"{name!r} is a field but has no type annotation")
    explicit = cls.__dict__.get("__hash__", MISSING)
    has_hash = not (explicit is MISSING or (explicit is None and "__eq__" in cls.__dict__))
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")
    setattr(cls, _FIELDS, every)
    setattr(cls, _PARAMS, params)
    ordinary = [f for f in every.values() if f._field_type is _FIELD]
    if params.init:
        _set_new(cls, "__init__", _init_function(cls, every, params.frozen, slots))
    if params.repr:
        _set_new(cls, "__repr__", _repr_function(cls, [f.name for f in ordinary if f.repr]))
    compared = [f.name for f in ordinary if f.compare]
    if params.eq:
        _set_new(cls, "__eq__", _named(cls, "__eq__", _eq_function(compared)))
    if params.order:
        _add_order(cls, compared)
    if params.frozen:
        _add_frozen(cls, [f.name for f in ordinary])
    _add_hash(cls, params, has_hash, ordinary)
    if cls.__doc__ is None:
        cls.__doc__ = cls.__name__ + (_signature_text(every) if params.init else "()")
    if match_args:
        _set_new(cls, "__match_args__", tuple([f.name for f in every.values() if _is_init(f) and not f.kw_only]))
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    return _with_slots(cls, params.frozen, weakref_slot) if slots else cls


def _inherited(cls, params):
    """Return the fields of the base classes, in the order of the farthest base first."""
    every = {}
    frozen_base = has_base = False
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, _FIELDS, None)
        if inherited is not None and _FIELDS in base.__dict__:
            has_base = True
            every.update(inherited)
            frozen_base = frozen_base or getattr(base, _PARAMS).frozen
    if has_base:
        if frozen_base and not params.frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        all_frozen = all([base.__dict__[_PARAMS].frozen for base in cls.__mro__[1:] if _PARAMS in base.__dict__])
        if params.frozen and not all_frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return every


def _own_fields(cls, kw_only):
    """Return the fields that the annotations of `cls` itself name."""
    found = []
    seen_marker = False
    for name, type_ in cls.__dict__.get("__annotations__", {}).items():
        if _means(cls, type_, sys.modules[__name__], KW_ONLY, _is_kw_only):
            if seen_marker:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_marker = kw_only = True
            continue
        found.append(_own_field(cls, name, type_, kw_only))
    return found


def _own_field(cls, name, type_, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        one = default
    else:
        if _is_member(default):
            default = MISSING  # what `__slots__` has put there
        one = field(default=default)
    one.name = name
    one.type = type_
    one._field_type = _kind(cls, type_)
    if one._field_type in (_CLASSVAR, _INITVAR) and one.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if one._field_type in (_FIELD, _INITVAR):
        if one.kw_only is MISSING:
            one.kw_only = kw_only
    elif one.kw_only is not MISSING:
        raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    if one._field_type is _FIELD and one.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(one.default)} for field {name} is not allowed: use default_factory")
    return one


def _is_member(value):
    return type(value).__name__ == "member_descriptor"


def _kind(cls, type_):
    """Return what an annotation makes of a name: a field, a class variable or an argument of `__init__` only."""
    typing = sys.modules.get("typing")  # without which there is no ClassVar
    if typing is not None and _means(cls, type_, typing, typing.ClassVar, _is_classvar):
        return _CLASSVAR
    return _INITVAR if _means(cls, type_, sys.modules[__name__], InitVar, _is_initvar) else _FIELD


def _is_classvar(type_, marker):
    return type_ is marker or getattr(type_, "__origin__", None) is marker


def _is_initvar(type_, marker):
    return type_ is marker or type(type_) is marker


def _is_kw_only(type_, marker):
    return type_ is marker


def _means(cls, type_, module, marker, is_marker):
    """True if an annotation is the marker of a module, or text that begins with its name as the class's module has it."""
    if not isinstance(type_, str):
        return is_marker(type_, marker)
    import re

    found = re.match(r"^(?:\s*(\w+)\s*\.)?\s*(\w+)", type_)
    if found is None:
        return False
    where, name = found.groups()
    home = sys.modules.get(cls.__module__)
    if where:
        home = sys.modules.get(marker.__module__) if home and home.__dict__.get(where) is module else None
    return bool(home) and is_marker(home.__dict__.get(name), marker)


def _is_init(one):
    return one.init and one._field_type is not _CLASSVAR


def _set_new(cls, name, value):
    """Bind `name` unless the class body has; return whether it had."""
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _named(cls, name, function):
    function.__name__ = name
    function.__qualname__ = f"{cls.__qualname__}.{name}"
    function.__module__ = cls.__module__
    return function


def _init_function(cls, every, frozen, slots):
    """Return `__init__`, compiled from text, so that it takes its arguments as any function does."""
    arguments = [f for f in every.values() if _is_init(f)]
    positional = [f for f in arguments if not f.kw_only]
    named = [f for f in arguments if f.kw_only]
    seen_default = False
    for one in positional:
        if one.default is not MISSING or one.default_factory is not MISSING:
            seen_default = True
        elif seen_default:
            raise TypeError(f"non-default argument {one.name!r} follows default argument")
    self_name = "__dataclass_self__" if "self" in every else "self"
    outside = {"_FACTORY": _FACTORY, "_set": object.__setattr__}
    parameters = [self_name, *[_parameter(f, outside) for f in positional]]
    if named:
        parameters += ["*", *[_parameter(f, outside) for f in named]]
    body = [line for f in every.values() for line in _assignment(f, self_name, frozen, slots, outside)]
    if hasattr(cls, _POST_INIT):
        extra = ", ".join([f.name for f in every.values() if f._field_type is _INITVAR])
        body.append(f"{self_name}.{_POST_INIT}({extra})")
    lines = [f"def _make({', '.join(outside)}):", f" def __init__({', '.join(parameters)}):"]
    lines += [f"  {line}" for line in body or ["pass"]]
    lines.append(" return __init__")
    namespace = {"__builtins__": {}, "__name__": cls.__module__}
    exec("\n".join(lines), namespace)
    function = _named(cls, "__init__", namespace["_make"](**outside))
    function.__annotations__ = {**{f.name: f.type for f in positional + named}, "return": None}
    return function


def _parameter(one, outside):
    if one.default is not MISSING:
        outside[f"_default_{one.name}"] = one.default
        return f"{one.name}=_default_{one.name}"
    if one.default_factory is not MISSING:
        return f"{one.name}=_FACTORY"
    return one.name


def _assignment(one, self_name, frozen, slots, outside):
    """Return the lines that give a new instance this field: none where the class has the value that counts."""
    if one._field_type is not _FIELD:
        return []
    value = one.name
    if one.default_factory is not MISSING:
        outside[f"_make_{one.name}"] = one.default_factory
        value = f"_make_{one.name}()"
        if one.init:
            value = f"{value} if {one.name} is _FACTORY else {one.name}"
    elif not one.init:
        if one.default is MISSING or not slots:
            return []
        outside[f"_default_{one.name}"] = one.default
        value = f"_default_{one.name}"
    return _store(one, self_name, frozen, value)


def _store(one, self_name, frozen, value):
    if frozen:
        return [f"_set({self_name}, {one.name!r}, {value})"]
    return [f"{self_name}.{one.name} = {value}"]


def _repr_function(cls, names):
    """Return the made `__repr__`. The one that it wraps tells pprint, by its name, that the class did not write it."""

    def __repr__(self):
        parts = ", ".join([f"{name}={getattr(self, name)!r}" for name in names])
        return f"{self.__class__.__qualname__}({parts})"

    __repr__.__qualname__ = "__create_fn__.<locals>.__repr__"
    shown = guarded(lambda self: "...")(__repr__)
    shown.__wrapped__ = __repr__
    return _named(cls, "__repr__", shown)


def _values_of(obj, names):
    return tuple([getattr(obj, name) for name in names])


def _eq_function(names):
    def __eq__(self, other):
        if other.__class__ is self.__class__:
            return _values_of(self, names) == _values_of(other, names)
        return NotImplemented

    return __eq__


def _add_order(cls, names):
    def __lt__(self, other):
        if other.__class__ is self.__class__:
            return _values_of(self, names) < _values_of(other, names)
        return NotImplemented

    def __le__(self, other):
        if other.__class__ is self.__class__:
            return _values_of(self, names) <= _values_of(other, names)
        return NotImplemented

    def __gt__(self, other):
        if other.__class__ is self.__class__:
            return _values_of(self, names) > _values_of(other, names)
        return NotImplemented

    def __ge__(self, other):
        if other.__class__ is self.__class__:
            return _values_of(self, names) >= _values_of(other, names)
        return NotImplemented

    for function in (__lt__, __le__, __gt__, __ge__):
        name = function.__name__
        if _set_new(cls, name, _named(cls, name, function)):
            raise TypeError(
                f"Cannot overwrite attribute {name} in class {cls.__name__}. Consider using functools.total_ordering"
            )


def _add_frozen(cls, names):
    names = frozenset(names)

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    for function in (__setattr__, __delattr__):
        name = function.__name__
        if _set_new(cls, name, _named(cls, name, function)):
            raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")


def _add_hash(cls, params, has_explicit, ordinary):
    """Decide about `__hash__`: of the values, None, or as it was."""
    if params.unsafe_hash:
        if has_explicit:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    elif not params.eq or has_explicit:
        return
    elif not params.frozen:
        cls.__hash__ = None
        return
    names = [f.name for f in ordinary if (f.compare if f.hash is None else f.hash)]

    def __hash__(self):
        return hash(_values_of(self, names))

    cls.__hash__ = _named(cls, "__hash__", __hash__)


def _signature_text(every):
    """Return the parameters of `__init__` as a signature shows them."""
    arguments = [f for f in every.values() if _is_init(f)]
    parts = [_argument_text(f) for f in arguments if not f.kw_only]
    named = [_argument_text(f) for f in arguments if f.kw_only]
    if named:
        parts += ["*", *named]
    return f"({', '.join(parts)})"


def _argument_text(one):
    text = f"{one.name}: {_annotation_text(one.type)}"
    if one.default is not MISSING:
        return f"{text} = {one.default!r}"
    return f"{text} = <factory>" if one.default_factory is not MISSING else text


def _annotation_text(annotation):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if type(annotation) is GenericAlias:
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


def _with_slots(cls, frozen, weakref_slot):
    """Return a new class like `cls` whose instances keep their fields in slots."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    own = dict(cls.__dict__)
    names = tuple([f.name for f in fields(cls)])
    inherited = [slot for base in cls.__mro__[1:-1] for slot in _slots_of(base)]
    wanted = [name for name in (*names, *(("__weakref__",) if weakref_slot else ())) if name not in inherited]
    own["__slots__"] = tuple(wanted)
    for name in names:
        own.pop(name, None)
    own.pop("__dict__", None)
    own.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    cls = type(cls)(cls.__name__, cls.__bases__, own)
    if qualname is not None:
        cls.__qualname__ = qualname
    if frozen:
        for name in ("__setattr__", "__delattr__"):
            delattr(cls, name)
        _add_frozen(cls, names)
        if "__getstate__" not in own:
            cls.__getstate__ = _dataclass_getstate
        if "__setstate__" not in own:
            cls.__setstate__ = _dataclass_setstate
    return cls


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for one, value in zip(fields(self), state):
        object.__setattr__(self, one.name, value)


def _slots_of(base):
    slots = base.__dict__.get("__slots__", ())
    return (slots,) if isinstance(slots, str) else tuple(slots)


def _fields_of(obj, text):
    try:
        return getattr(obj, _FIELDS)
    except AttributeError:
        raise TypeError(text) from None


def fields(class_or_instance):
    """Return the fields of a dataclass or of one of its instances."""
    every = _fields_of(class_or_instance, "must be called with a dataclass type or instance")
    return tuple([f for f in every.values() if f._field_type is _FIELD])


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """True for a dataclass and for its instances."""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """Return the fields of an instance as a dict, and so for everything inside it."""
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _as_dict(obj, dict_factory)


def _as_dict(obj, factory):
    if type(obj) in _ATOMS:
        return obj
    if _is_instance(obj):
        return factory([(f.name, _as_dict(getattr(obj, f.name), factory)) for f in fields(obj)])
    return _rebuilt(obj, lambda item: _as_dict(item, factory))


def astuple(obj, *, tuple_factory=tuple):
    """Return the fields of an instance as a tuple, and so for everything inside it."""
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _as_tuple(obj, tuple_factory)


def _as_tuple(obj, factory):
    if type(obj) in _ATOMS:
        return obj
    if _is_instance(obj):
        return factory([_as_tuple(getattr(obj, f.name), factory) for f in fields(obj)])
    return _rebuilt(obj, lambda item: _as_tuple(item, factory))


def _rebuilt(obj, convert):
    """Return a container like `obj` with its items converted; a copy of anything else."""
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[convert(item) for item in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([convert(item) for item in obj])
    if isinstance(obj, dict):
        pairs = [(convert(key), convert(value)) for key, value in obj.items()]
        return type(obj)(obj.default_factory, pairs) if hasattr(type(obj), "default_factory") else type(obj)(pairs)
    return copy.deepcopy(obj)


def replace(obj, /, **changes):
    """Return a new instance with some fields changed."""
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for one in getattr(obj, _FIELDS).values():
        if one._field_type is _CLASSVAR:
            continue
        if not one.init:
            if one.name in changes:
                raise ValueError(f"field {one.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if one.name not in changes:
            if one._field_type is _INITVAR and one.default is MISSING:
                raise ValueError(f"InitVar {one.name!r} must be specified with replace()")
            changes[one.name] = getattr(obj, one.name)
    return obj.__class__(**changes)


def make_dataclass(
    cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
    frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
):
    """Make a dataclass from (name[, type[, field]]) entries."""
    body = {} if namespace is None else dict(namespace)
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, type_ = item, "typing.Any"
        elif len(item) == 2:
            name, type_ = item
        elif len(item) == 3:
            name, type_, body[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if keyword.iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = type_
    body["__annotations__"] = annotations
    cls = new_class(cls_name, bases, {}, lambda namespace: namespace.update(body))
    return dataclass(
        cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
        kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    )
