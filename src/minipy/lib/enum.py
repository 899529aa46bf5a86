"""Enumerations: classes whose instances are a fixed set of named values."""

import operator
import sys

__all__ = [
    "EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique", "property",
    "verify", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr",
    "global_enum_repr", "global_str", "global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE",
    "pickle_by_global_name", "pickle_by_enum_name",
]

Enum = Flag = ReprEnum = None  # until they are made, below
_builtin_property = property


class _Undecided:
    """What an `auto()` stands for until its class is made."""

    def __repr__(self):
        return "<not decided>"


_UNDECIDED = _Undecided()


_NOT_THE_HIGHEST = (
    "In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be sortable and support adding +1\n"
    "and the value returned will be the largest value in the enum incremented by 1"
)


class auto:
    """A value that the class chooses: the next number, or what `_generate_next_value_` gives."""

    def __init__(self, value=_UNDECIDED):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


class member:
    """Makes a member of what otherwise would be none, such as a function."""

    def __init__(self, value):
        self.value = value


class nonmember:
    """Keeps a value from being a member."""

    def __init__(self, value):
        self.value = value


class property(_builtin_property):
    """A property of members; the class itself may have a member of the same name."""

    name = None

    def __set_name__(self, owner, name):
        self.name = name
        self.owner = owner

    def __get__(self, instance, owner=None):
        if instance is not None:
            if self.fget is None:
                raise AttributeError(f"{owner!r} has no attribute {self.name!r}")
            return self.fget(instance)
        try:
            return owner._member_map_[self.name]
        except KeyError:
            raise AttributeError(f"{owner!r} has no attribute {self.name!r}") from None

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"{self.owner!r} cannot set attribute {self.name!r}")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"{self.owner!r} cannot delete attribute {self.name!r}")
        self.fdel(instance)


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(class_name, name):
    prefix = f"_{class_name}__"
    return name.startswith(prefix) and len(name) > len(prefix) and not name.endswith("__")


def _is_descriptor(value):
    return hasattr(value, "__get__") or hasattr(value, "__set__") or hasattr(value, "__delete__")


def _is_single_bit(number):
    return number > 0 and number & (number - 1) == 0


def _bits(number):
    """Yield the single bits of `number`, the lowest first."""
    while number:
        bit = number & -number
        yield bit
        number ^= bit


_RESERVED = (
    "_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_",
    "_iter_member_by_value_", "_iter_member_by_def_",
)


class EnumDict(dict):
    """The namespace of a class body: collects the members in their order and refuses to bind one twice."""

    def __init__(self, class_name=None):
        super().__init__()
        self._class_name = class_name
        self._member_names = {}
        self._values = []
        self._ignored = []
        self._auto_called = False
        self._generate = None

    def __setitem__(self, key, value):
        if self._class_name is not None and _is_private(self._class_name, key):
            pass
        elif _is_sunder(key):
            self._set_sunder(key, value)
            if key == "_ignore_":
                value = self._ignored
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignored:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not _is_descriptor(value):
            value = self._add_member(key, value)
        super().__setitem__(key, value)

    def _set_sunder(self, key, value):
        if key not in _RESERVED:
            raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate = value.__func__ if isinstance(value, staticmethod) else value
        elif key == "_ignore_":
            self._ignored = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            clash = set(self._ignored) & set(self._member_names)
            if clash:
                raise ValueError(f"_ignore_ cannot specify already set names: {clash!r}")

    def _add_member(self, key, value):
        if key in self:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        if isinstance(value, member):
            value = value.value
        if isinstance(value, auto):
            value = self._decide(key, value)
        elif type(value) is tuple and any(isinstance(part, auto) for part in value):
            parts = []
            for part in value:  # no comprehension: a warning of `_decide` counts the frames up to the class body
                parts.append(self._decide(key, part) if isinstance(part, auto) else part)
            value = tuple(parts)
        else:
            self._values.append(value)
        self._member_names[key] = None
        return value

    def _decide(self, key, place):
        """Return the value that an `auto()` stands for, which the next one comes after."""
        if place.value is _UNDECIDED:
            self._auto_called = True
            place.value = self._generate(key, 1, len(self._member_names), self._values[:])
        self._values.append(place.value)
        return place.value

    def update(self, members, /, **more):
        pairs = members.items() if hasattr(members, "keys") else members
        for name, value in pairs:
            self[name] = value
        for name, value in more.items():
            self[name] = value


class EnumType(type):
    """The type of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        if Enum is None:
            return {}
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict(cls)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            namespace._generate = getattr(first_enum, "_generate_next_value_", None)
        return namespace

    def __new__(metacls, cls, bases, namespace, *, boundary=None, _simple=False, **kwds):
        if Enum is None or _simple:
            return super().__new__(metacls, cls, bases, dict(namespace), **kwds)
        for name in list(namespace._ignored):
            namespace.pop(name, None)
        names = list(namespace._member_names)
        if "mro" in namespace._member_names or "" in namespace._member_names:
            bad = ",".join([name for name in ("mro", "") if name in namespace._member_names])
            raise ValueError(f"invalid enum member name(s) {bad!r}")
        values = {name: namespace[name] for name in names}
        order = namespace.get("_order_")
        own = {key: value for key, value in namespace.items() if key not in values}
        own.pop("_ignore_", None)
        own.pop("_order_", None)
        generate = own.get("_generate_next_value_")
        if generate is not None and not isinstance(generate, staticmethod):
            own["_generate_next_value_"] = staticmethod(generate)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new_member, save_new, use_args = metacls._find_new_(own, member_type, first_enum)
        own["_new_member_"] = new_member
        own["_use_args_"] = use_args
        own["_member_names_"] = []
        own["_member_map_"] = {}
        own["_value2member_map_"] = {}
        own["_unhashable_values_"] = []
        own["_member_type_"] = member_type
        own["_value_repr_"] = metacls._find_data_repr_(cls, bases)
        own["_boundary_"] = boundary or getattr(first_enum, "_boundary_", None)
        own["_flag_mask_"] = 0
        own["_singles_mask_"] = 0
        own["_all_bits_"] = 0
        own["_inverted_"] = None
        if save_new:
            own["__new_member__"] = own.pop("__new__")
            if isinstance(own["__new_member__"], staticmethod):
                own["_new_member_"] = own["__new_member__"].__func__
        if ReprEnum is not None and ReprEnum in bases:
            metacls._use_data_texts(own, member_type)
        class_ = super().__new__(metacls, cls, bases, own, **kwds)
        if ReprEnum is not None:
            metacls._keep_enum_methods(class_, own, first_enum)
        for name in names:
            class_._make_member(name, values[name])
        if Flag is not None and issubclass(class_, Flag):
            class_._finish_flag(own)
        if order is not None:
            class_._check_order(order)
        return class_

    @staticmethod
    def _use_data_texts(own, member_type):
        """Let members of a ReprEnum print as their data type does."""
        if "__format__" not in own:
            own["__format__"] = member_type.__format__
        if "__str__" not in own:
            method = member_type.__str__
            own["__str__"] = member_type.__repr__ if method is object.__str__ else method

    @staticmethod
    def _keep_enum_methods(class_, own, first_enum):
        """Let Enum's own texts win over those of a data type that stands in front of it."""
        for name in ("__repr__", "__str__", "__format__"):
            if name in own:
                continue
            found = getattr(class_, name)
            data = getattr(class_._member_type_, name, None)
            if found in (data, getattr(object, name)) and getattr(first_enum, name) is not found:
                setattr(class_, name, getattr(first_enum, name))
        for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
            if Flag is not None and issubclass(class_, Flag) and name not in own:
                type.__setattr__(class_, name, getattr(first_enum, name))

    @staticmethod
    def _check_for_existing_members_(class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """Return the type of the data and the enumeration that the class is derived from."""
        if not bases or Enum is None:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError(
                "new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`"
            )
        member_type = mcls._find_data_type_(class_name, bases) or object
        return member_type, first_enum

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = []
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        if base._member_type_ not in found:
                            found.append(base._member_type_)
                        break
                elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                    if (candidate or base) not in found:
                        found.append(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(found) > 1:
            raise TypeError(f"too many data types for {class_name!r}: {set(found)!r}")
        return found[0] if found else None

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if "__repr__" in base.__dict__:
                    return base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_new_(mcls, own, member_type, first_enum):
        """Return what makes instances, whether the class itself defines that, and whether it wants the value."""
        method = own.get("__new__")
        if method is not None:
            return (method.__func__ if isinstance(method, staticmethod) else method), first_enum is not None, True
        for holder in (first_enum, member_type):
            for name in ("__new_member__", "__new__"):
                target = getattr(holder, name, None)
                if target is None or target is object.__new__:
                    continue
                if Enum is not None and target in (Enum.__new__, getattr(Enum, "__new_member__", None)):
                    continue
                return target, False, True
        return object.__new__, False, first_enum is not None and member_type is not object

    def _make_member(cls, name, value):
        """Create the member `name`, or make it an alias of the member that has this value."""
        args = value if isinstance(value, tuple) else (value,)
        if cls._member_type_ is tuple:
            args = (args,)
        if cls._use_args_:
            new = cls._new_member_(cls, *args)
        else:
            new = cls._new_member_(cls)
        if not hasattr(new, "_value_"):
            new._value_ = value if cls._member_type_ is object else cls._plain_value(args)
        found = cls._find_by_value(new._value_)
        if found is not None:
            cls._bind(name, found)
            return
        new._name_ = name
        new.__objclass__ = cls
        new.__init__(*args)
        new._sort_order_ = len(cls._member_names_)
        if Flag is None or not issubclass(cls, Flag):
            cls._member_names_.append(name)
        else:
            cls._add_flag(name, new._value_)
        cls._bind(name, new)
        try:
            cls._value2member_map_.setdefault(new._value_, new)
        except TypeError:
            cls._unhashable_values_.append(new._value_)

    def _plain_value(cls, args):
        try:
            return cls._member_type_(*args)
        except Exception as error:
            problem = TypeError("_value_ not set in __new__, unable to create it")
            problem.__cause__ = error
            raise problem

    def _add_flag(cls, name, value):
        if not isinstance(value, int):
            return
        if _is_single_bit(value):
            cls._member_names_.append(name)
            cls._singles_mask_ |= value
        cls._flag_mask_ |= value
        cls._all_bits_ = (1 << cls._flag_mask_.bit_length()) - 1

    def _bind(cls, name, new):
        for base in cls.__mro__[1:]:
            if isinstance(base.__dict__.get(name), property):
                cls._member_map_[name] = new  # the property finds it there
                return
        type.__setattr__(cls, name, new)
        cls._member_map_[name] = new

    def _find_by_value(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for found in cls._member_map_.values():
                if found._value_ == value:
                    return found
        return None

    def _finish_flag(cls, own):
        names = [(cls._member_map_[name]._value_, name) for name in cls._member_names_]
        if [value for value, _ in names] != sorted(value for value, _ in names):
            cls._iter_member_ = cls._iter_member_by_def_

    def _check_order(cls, order):
        if isinstance(order, str):
            order = order.replace(",", " ").split()
        aliases = [name for name in order if name not in cls._member_names_]
        order = [name for name in order if name not in aliases or name not in cls._member_map_]
        if order != cls._member_names_:
            raise TypeError(f"member order does not match _order_:\n  {cls._member_names_!r}\n  {order!r}")

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None and type is None:
            return cls._lookup(value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def _lookup(cls, value):
        """Return the member with `value`, or what `_missing_` makes of it."""
        if type(value) is cls:
            return value
        found = cls._find_by_value(value)
        if found is not None:
            return found
        problem = None
        result = None
        try:
            result = cls._missing_(value)
        except Exception as error:
            problem = error
        if isinstance(result, cls) or (
            Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int)
        ):
            return result
        invalid = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        if result is None and problem is None:
            raise invalid
        if problem is None:
            problem = TypeError(
                f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member"
            )
        if not isinstance(problem, ValueError):
            problem.__context__ = invalid
        try:
            raise problem
        finally:
            problem = invalid = None

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """`Enum("Name", "A B C")`."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            original, names, last = names, [], []
            for count, name in enumerate(original):
                value = namespace._generate(name, start, count, last[:])
                last.append(value)
                names.append((name, value))
        for item in names or ():
            if isinstance(item, str):
                name, value = item, names[item]
            else:
                name, value = item
            namespace[name] = value
        if module is None:
            try:
                module = sys._getframe(2).f_globals["__name__"]
            except (AttributeError, KeyError, ValueError):
                module = None
        if module is not None:
            namespace["__module__"] = module
        if qualname is not None:
            namespace["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    def __bool__(cls):
        return True

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            import warnings

            warnings.warn("in 3.12 __contains__ will no longer raise TypeError, but will return True or\nFalse depending "
                          "on whether the value is a member or the value of a member", DeprecationWarning, stacklevel=2)
            kind, own = type(member).__qualname__, cls.__class__.__qualname__
            raise TypeError(f"unsupported operand type(s) for 'in': '{kind}' and '{own}'")
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __getattr__(cls, name):
        if not _is_dunder(name):
            found = cls.__dict__.get("_member_map_", {}).get(name)
            if found is not None:
                return found
        raise AttributeError(name)

    def __dir__(cls):
        common = ["__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__", "__len__",
                  "__members__", "__module__", "__name__", "__qualname__"]
        return sorted([*common, *cls._member_names_])

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @_builtin_property
    def __members__(cls):
        from types import MappingProxyType

        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if Flag is not None and issubclass(cls, Flag) else "enum"
        return f"<{kind} {cls.__name__!r}>"


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    """The base of enumerations."""

    _member_names_ = []
    _member_map_ = {}
    _value2member_map_ = {}
    _unhashable_values_ = []
    _member_type_ = object
    _value_repr_ = None
    _boundary_ = None
    _new_member_ = object.__new__
    _use_args_ = False

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """One more than the last value, if that is the highest; else, with a warning, than the highest that can be added to."""
        if not last_values:
            return start
        last = last_values[-1]
        try:
            last_values.sort()
            if last == last_values[-1]:
                return last + 1
        except TypeError:
            pass
        import warnings

        warnings.warn(_NOT_THE_HIGHEST, DeprecationWarning, stacklevel=5)
        for value in reversed(last_values):
            try:
                return value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __init__(self, *args, **kwds):
        pass

    def __repr__(self):
        value_repr = self.__class__._value_repr_ or repr
        return f"<{self.__class__.__name__}.{self._name_}: {value_repr(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __dir__(self):
        own = [name for name in self.__dict__ if name[0] != "_"]
        for base in self.__class__.__mro__:
            if base is not object and not (isinstance(base, EnumType) and base in _BASES):
                own += [name for name in base.__dict__ if name[0] != "_" and name not in self._member_map_]
        return sorted({*own, "__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"})

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


class ReprEnum(Enum):
    """An enumeration whose members print as their data does, and only have the repr of members."""


class IntEnum(int, ReprEnum):
    """An enumeration of ints."""


class StrEnum(str, ReprEnum):
    """An enumeration of strs."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f"encoding must be a string, not {values[1]!r}")
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError("errors must be a string, not %r" % (values[2],))
        value = str(*values)
        member = str.__new__(cls, value)
        member._value_ = value
        return member

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    """What a Flag does with bits that no member has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """An enumeration of bits that can be combined."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The lowest bit above all that are taken."""
        if not last_values:
            return start if start is not None else 1
        try:
            return 1 << max(last_values).bit_length()
        except Exception:
            raise TypeError(f"invalid flag value {max(last_values)!r}") from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _bits(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)  # None for a bit that only members of several have, as in CPython

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        """Make the combination that has this value."""
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, singles, every = cls._flag_mask_, cls._singles_mask_, cls._all_bits_
        negative = value if value < 0 else None
        if not ~every <= value <= every or value & (every ^ mask):
            if cls._boundary_ is STRICT:
                raise cls._invalid(value)
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value = max(every + 1, 2 ** value.bit_length()) + value
        if value < 0:
            value += every + 1
            if cls._boundary_ is CONFORM or cls._boundary_ is STRICT:
                value &= mask
        if value & ~mask and cls._boundary_ is not KEEP:
            raise cls._invalid(value)
        found = cls._value2member_map_.get(value)
        if found is not None:
            return found
        pseudo = cls._pseudo_member(value)
        pseudo._name_ = cls._combined_name(value)
        pseudo = cls._value2member_map_.setdefault(value, pseudo)
        if negative is not None:
            cls._value2member_map_[negative] = pseudo
        return pseudo

    @classmethod
    def _combined_name(cls, value):
        """Return the names of the members that make up `value`, those of one bit first, and what is left; None without any."""
        members = list(cls._iter_member_(value & cls._singles_mask_))
        if value & ~cls._singles_mask_:
            for member in cls._member_map_.values():
                if member not in members and member._value_ and member._value_ & value == member._value_:
                    members.append(member)
        rest = value
        for member in members:
            rest &= ~member._value_
        if not members:
            return None
        return "|".join([member._name_ for member in members] + ([cls._numeric_repr_(rest)] if rest else []))

    @classmethod
    def _invalid(cls, value):
        width = max(value.bit_length(), cls._flag_mask_.bit_length())
        given, allowed = _bin(value, width), _bin(cls._flag_mask_, width)
        return ValueError(f"{cls!r} invalid value {value!r}\n    given {given}\n  allowed {allowed}")

    @classmethod
    def _pseudo_member(cls, value):
        if cls._member_type_ is object:
            pseudo = object.__new__(cls)
        else:
            pseudo = cls._member_type_.__new__(cls, value)
        if not hasattr(pseudo, "_value_"):
            pseudo._value_ = value
        pseudo.__objclass__ = cls
        return pseudo

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            kind, own = type(other).__qualname__, self.__class__.__qualname__
            raise TypeError(f"unsupported operand type(s) for 'in': {kind!r} and {own!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        value_repr = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return f"<{self.__class__.__name__}: {value_repr(self._value_)}>"
        return f"<{self.__class__.__name__}.{self._name_}: {value_repr(self._value_)}>"

    def __str__(self):
        if self._name_ is None:
            return f"{self.__class__.__name__}({self._value_!r})"
        return f"{self.__class__.__name__}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _other_value(self, other):
        """Return the bits of the other operand, or NotImplemented."""
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def __or__(self, other):
        value = self._other_value(other)
        return value if value is NotImplemented else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._other_value(other)
        return value if value is NotImplemented else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._other_value(other)
        return value if value is NotImplemented else self.__class__(self._value_ ^ value)

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """An enumeration of bits that are ints too."""


_BASES = (Enum, ReprEnum, IntEnum, StrEnum, Flag, IntFlag)


def _bin(number, width):
    """Return `0b0 0101`: the sign, then the bits."""
    if number >= 0:
        return f"0b0 {number:0{width}b}"
    return f"0b1 {(1 << width) + number:0{width}b}"


def pickle_by_global_name(self, proto):
    """A `__reduce_ex__` for members that are found by their own name where their class is defined."""
    return self.name


def pickle_by_enum_name(self, proto):
    """A `__reduce_ex__` for members that are found by their name in their class."""
    return getattr, (self.__class__, self._name_)


def show_flag_values(value):
    """Return the single bits of `value`."""
    return list(_bits(value))


def unique(enumeration):
    """Refuse an enumeration that has two names for a value."""
    aliases = [(name, found.name) for name, found in enumeration.__members__.items() if name != found.name]
    if aliases:
        text = ", ".join([f"{alias} -> {name}" for alias, name in aliases])
        raise ValueError(f"duplicate values found in {enumeration!r}: {text}")
    return enumeration


class EnumCheck(StrEnum):
    """What `verify` can check."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Refuses an enumeration that breaks one of the given rules."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                self._unique(enumeration)
            elif check is CONTINUOUS:
                self._continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._named_flags(enumeration)
        return enumeration

    def _unique(self, enumeration):
        aliases = [(name, found.name) for name, found in enumeration.__members__.items() if name != found.name]
        if aliases:
            text = ", ".join([f"{alias} -> {name}" for alias, name in aliases])
            raise ValueError(f"aliases found in {enumeration!r}: {text}")

    def _continuous(self, enumeration):
        values = {found.value for found in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if issubclass(enumeration, Flag):
            wanted = {1 << n for n in range(low.bit_length(), high.bit_length() - 1)}
            kind = "flag"
        else:
            wanted = set(range(low + 1, high))
            kind = "enum"
        missing = sorted(wanted - values)
        if missing:
            text = ", ".join([str(value) for value in missing])
            raise ValueError(f"invalid {kind} {enumeration.__name__!r}: missing values {text}"[:256])

    def _named_flags(self, enumeration):
        named = {found.value for found in enumeration}
        names, missing = [], 0
        for name, alias in enumeration._member_map_.items():
            if name in enumeration._member_names_ or alias.value < 0:
                continue
            absent = [bit for bit in _bits(alias.value) if bit not in named]
            if absent:
                names.append(name)
                for bit in absent:
                    missing |= bit
        if not names:
            return
        if len(names) == 1:
            what = f"alias {names[0]} is missing"
        else:
            what = f"aliases {', '.join(names[:-1])} and {names[-1]} are missing"
        value = f"value 0x{missing:x}" if _is_single_bit(missing) else f"combined values of 0x{missing:x}"
        raise ValueError(
            f"invalid Flag {enumeration.__name__!r}: {what} {value} [use enum.show_flag_values(value) for details]"
        )


def global_enum_repr(self):
    return f"{self.__class__.__module__.split('.')[-1]}.{self._name_}"


def global_flag_repr(self):
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return f"{module}.{self.__class__.__name__}({self._value_!r})"
    return "|".join([name if name[0] in "0123456789" else f"{module}.{name}" for name in self._name_.split("|")])


def global_str(self):
    if self._name_ is None:
        return f"{self.__class__.__name__}({self._value_!r})"
    return self._name_


def global_enum(cls, update_str=False):
    """Bind the members in the module of the class too, and show them so."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls
