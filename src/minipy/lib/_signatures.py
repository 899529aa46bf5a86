"""What `inspect` says of a function's parameters: Parameter, Signature, and BoundArguments for one call."""

import types
from collections import OrderedDict
from enum import IntEnum
from keyword import iskeyword
from re import sub


class _empty:
    """Stands for what a signature does not have."""

    __module__ = "inspect"


class _void:
    """Stands for what `replace` was not given."""


class _ParameterKind(IntEnum):
    """One of the five kinds of parameters."""

    __module__ = "inspect"

    POSITIONAL_ONLY = "positional-only"
    POSITIONAL_OR_KEYWORD = "positional or keyword"
    VAR_POSITIONAL = "variadic positional"
    KEYWORD_ONLY = "keyword-only"
    VAR_KEYWORD = "variadic keyword"

    def __new__(cls, description):
        member = int.__new__(cls, len(cls.__members__))
        member._value_ = int(member)
        member.description = description
        return member

    def __str__(self):
        return self.name


_ONLY, _EITHER, _STAR, _KEYWORD, _STAR_STAR = _ParameterKind


def formatannotation(annotation, base_module=None):
    """Return an annotation as a signature shows it."""
    if getattr(annotation, "__module__", None) == "typing":
        return sub(r"[\w\.]+", lambda match: match.group().removeprefix("typing."), repr(annotation))
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class Parameter:
    """One parameter of a signature."""

    __module__ = "inspect"
    __slots__ = ("_name", "_kind", "_default", "_annotation")

    empty = _empty
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _ParameterKind

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        if default is not _empty and self._kind in (_STAR, _STAR_STAR):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        self._default = default
        self._annotation = annotation
        self._name = self._checked_name(name)

    def _checked_name(self, name):
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name[0] == "." and name[1:].isdigit():  # the iterable of a comprehension
            if self._kind != _EITHER:
                text = "implicit arguments must be passed as positional or keyword arguments, not "
                raise ValueError(text + self._kind.description)
            self._kind = _ONLY
            name = "implicit" + name[1:]
        if (iskeyword(name) and self._kind is not _ONLY) or not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        return name

    name = property(lambda self: self._name)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)
    kind = property(lambda self: self._kind)

    def __reduce__(self):
        state = {"_default": self._default, "_annotation": self._annotation}
        return type(self), (self._name, self._kind), state

    def __setstate__(self, state):
        self._default = state["_default"]
        self._annotation = state["_annotation"]

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """Return a parameter with other parts."""
        return type(self)(
            self._name if name is _void else name,
            self._kind if kind is _void else kind,
            default=self._default if default is _void else default,
            annotation=self._annotation if annotation is _void else annotation,
        )

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += ": " + formatannotation(self._annotation)
        if self._default is not _empty:
            text += (" = " if self._annotation is not _empty else "=") + repr(self._default)
        return {_STAR: "*", _STAR_STAR: "**"}.get(self._kind, "") + text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __hash__(self):
        return hash((self.name, self.kind, self.annotation, self.default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (
            self._name == other._name
            and self._kind == other._kind
            and self._default == other._default
            and self._annotation == other._annotation
        )


class BoundArguments:
    """Which arguments a call gives to which parameters."""

    __module__ = "inspect"
    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        """What is given by position."""
        found = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_KEYWORD, _STAR_STAR) or name not in self.arguments:
                break
            value = self.arguments[name]
            found += value if parameter.kind == _STAR else [value]
        return tuple(found)

    @property
    def kwargs(self):
        """What is given by name: all from the first parameter on that was left out."""
        found = {}
        is_by_name = False
        for name, parameter in self._signature.parameters.items():
            is_by_name = is_by_name or parameter.kind in (_KEYWORD, _STAR_STAR) or name not in self.arguments
            if is_by_name and name in self.arguments:
                value = self.arguments[name]
                found.update(value if parameter.kind == _STAR_STAR else {name: value})
        return found

    def apply_defaults(self):
        """Add the parameters that were not given."""
        given, self.arguments = self.arguments, {}
        for name, parameter in self._signature.parameters.items():
            if name in given:
                self.arguments[name] = given[name]
            elif parameter.default is not _empty:
                self.arguments[name] = parameter.default
            elif parameter.kind in (_STAR, _STAR_STAR):
                self.arguments[name] = () if parameter.kind is _STAR else {}

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __setstate__(self, state):
        self._signature = state["_signature"]
        self.arguments = state["arguments"]

    def __getstate__(self):
        return {"_signature": self._signature, "arguments": self.arguments}

    def __repr__(self):
        parts = [f"{name}={value!r}" for name, value in self.arguments.items()]
        return f"<{self.__class__.__name__} ({', '.join(parts)})>"


def _checked_parameters(parameters):
    """Return parameters by name, or raise ValueError if no function can have them together."""
    found, last, has_default = OrderedDict(), _ONLY, False
    for parameter in parameters:
        kind = parameter.kind
        if kind < last:
            raise ValueError(
                f"wrong parameter order: {last.description} parameter before {kind.description} parameter"
            )
        last = kind
        if kind in (_ONLY, _EITHER):
            if has_default and parameter.default is _empty:
                raise ValueError("non-default argument follows default argument")
            has_default = has_default or parameter.default is not _empty
        if parameter.name in found:
            raise ValueError(f"duplicate parameter name: {parameter.name!r}")
        found[parameter.name] = parameter
    return found


class Signature:
    """The parameters and the result of a function."""

    __module__ = "inspect"
    __slots__ = ("_return_annotation", "_parameters")

    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self._parameters = types.MappingProxyType(_checked_parameters(parameters or ()))
        self._return_annotation = return_annotation

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """Return the signature of something that can be called."""
        from inspect import _Reader

        return _Reader(cls, follow_wrapped, True, globals, locals, eval_str).read(obj)

    def replace(self, *, parameters=_void, return_annotation=_void):
        """Return a signature with other parts."""
        return type(self)(
            self.parameters.values() if parameters is _void else parameters,
            return_annotation=self._return_annotation if return_annotation is _void else return_annotation,
        )

    def _basis(self):
        parameters = self.parameters.values()
        by_name = {parameter.name: parameter for parameter in parameters if parameter.kind == _KEYWORD}
        others = tuple([parameter for parameter in parameters if parameter.kind != _KEYWORD])
        return others, by_name, self.return_annotation

    def __hash__(self):
        others, by_name, result = self._basis()
        return hash((others, frozenset(by_name.values()), result))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._basis() == other._basis()

    def bind(self, /, *args, **kwargs):
        """Return which parameter each argument goes to; TypeError if the call would fail."""
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        """As `bind`, for a part of the arguments."""
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, is_partial):
        parameters = list(self.parameters.values())
        found, left = self._bind_by_position(parameters, list(args), kwargs, is_partial)
        rest = None  # the parameter for all other keywords
        for parameter in left:
            name, kind = parameter.name, parameter.kind
            if kind == _STAR_STAR:
                rest = parameter
            elif kind == _STAR:
                continue
            elif name in kwargs:
                if kind == _ONLY:
                    raise TypeError(f"{name!r} parameter is positional only, but was passed as a keyword")
                found[name] = kwargs.pop(name)
            elif not is_partial and parameter.default is _empty:
                raise TypeError(f"missing a required argument: {name!r}")
        if kwargs:
            if rest is None:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
            found[rest.name] = kwargs
        return self._bound_arguments_cls(self, found)

    def _bind_by_position(self, parameters, args, kwargs, is_partial):
        """Return what the positional arguments `args` give, and the parameters left for keywords."""
        found = {}
        while args:
            if not parameters or parameters[0].kind in (_KEYWORD, _STAR_STAR):
                raise TypeError("too many positional arguments")
            parameter = parameters.pop(0)
            if parameter.kind == _STAR:
                found[parameter.name] = tuple(args)
                return found, parameters
            if parameter.name in kwargs and parameter.kind != _ONLY:
                raise TypeError(f"multiple values for argument {parameter.name!r}")
            found[parameter.name] = args.pop(0)
        if parameters:
            first = parameters[0]
            if first.name in kwargs and first.kind == _ONLY:
                raise TypeError(f"{first.name!r} parameter is positional only, but was passed as a keyword")
            is_left_out = first.name not in kwargs and first.kind not in (_STAR, _STAR_STAR)
            if is_left_out and first.default is _empty and not is_partial:
                raise TypeError(f"missing a required argument: {first.name!r}")
        return found, parameters

    def __reduce__(self):
        state = {"_return_annotation": self._return_annotation}
        return type(self), (tuple(self._parameters.values()),), state

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    def __repr__(self):
        return f"<{self.__class__.__name__} {self}>"

    def __str__(self):
        parts, is_after_positional_only, has_star = [], False, False
        for parameter in self.parameters.values():
            if is_after_positional_only and parameter.kind != _ONLY:
                parts.append("/")
            is_after_positional_only = parameter.kind == _ONLY
            if parameter.kind == _STAR:
                has_star = True
            elif parameter.kind == _KEYWORD and not has_star:
                parts.append("*")
                has_star = True
            parts.append(str(parameter))
        if is_after_positional_only:
            parts.append("/")
        text = f"({', '.join(parts)})"
        return text if self.return_annotation is _empty else f"{text} -> {formatannotation(self.return_annotation)}"
