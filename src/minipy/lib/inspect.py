"""What there is to know about functions, classes and frames at run time."""

import sys
import types
from collections import namedtuple
from enum import IntEnum
from keyword import iskeyword

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
_FULL = "args varargs varkw defaults kwonlyargs kwonlydefaults annotations"
FullArgSpec = namedtuple("FullArgSpec", _FULL)


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    return isfunction(object) or ismethod(object) or isbuiltin(object) or ismethoddescriptor(object)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), "__get__") and not hasattr(type(object), "__set__")


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), "__set__") or hasattr(type(object), "__delete__")


def isgeneratorfunction(obj):
    obj = getattr(obj, "__func__", obj)
    return isfunction(obj) and bool(obj.__code__.co_flags & CO_GENERATOR)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutinefunction(obj):
    return False


def iscoroutine(object):
    return False


def isawaitable(object):
    return False


def isasyncgen(object):
    return False


def isasyncgenfunction(obj):
    return False


def isframe(object):
    return isinstance(object, types.FrameType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", None))


def getmembers(object, predicate=None):
    """Return (name, value) of all attributes, or of those that the predicate accepts, sorted."""
    found = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return sorted(found, key=lambda pair: pair[0])


def getmro(cls):
    return cls.__mro__


def getdoc(object):
    """Return the documentation, its margin taken away; a class or method without one has that of a base class."""
    doc = getattr(object, "__doc__", None)
    if doc is None:
        docs = [getattr(each, "__doc__", None) for each in _overridden(object)]
        doc = next((found for found in docs if found is not None), None)
    return cleandoc(doc) if isinstance(doc, str) else None


def _overridden(object):
    """Yield what a class, method or property replaces in the base classes, the nearest first."""
    if isclass(object):
        yield from [base for base in object.__mro__ if base.__module__ != "builtins"]
        return
    function = object.fget if isinstance(object, property) else getattr(object, "__func__", object)
    if not isfunction(function):
        return
    cls = getattr(object, "__self__", None) if ismethod(object) else _class_of(function)
    for base in getattr(cls if isclass(cls) or cls is None else type(cls), "__mro__", ()):
        if function.__name__ in base.__dict__:
            yield base.__dict__[function.__name__]


def _class_of(function):
    """Return the class in whose body a function was defined, None if its name does not lead there."""
    found = sys.modules.get(function.__module__)
    for name in function.__qualname__.split(".")[:-1]:
        found = getattr(found, name, None)
    return found if isclass(found) else None


def cleandoc(doc):
    """Return a documentation text without the margin of its later lines and without blank lines around it."""
    lines = doc.expandtabs().split("\n")
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(margins, default=0)
    lines = [lines[0].lstrip(), *[line[margin:] for line in lines[1:]]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def unwrap(func, *, stop=None):
    """Follow `__wrapped__` to the innermost function."""
    seen = []
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {func!r}")
        seen.append(id(func))
        func = func.__wrapped__
    return func


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


def getfile(object):
    """Return the file in which something was defined."""
    if ismodule(object) and getattr(object, "__file__", None):
        return object.__file__
    if isclass(object) and object.__module__ in sys.modules:
        file = getattr(sys.modules[object.__module__], "__file__", None)
        if file:
            return file
        raise TypeError(f"{object!r} is a built-in class")
    object = getattr(object, "__func__", object)
    object = getattr(object, "__code__", object)
    object = getattr(object, "tb_frame", object)
    object = getattr(object, "f_code", object)
    if iscode(object):
        return object.co_filename
    raise TypeError(
        "module, class, method, function, traceback, frame, or code object was expected, got " + type(object).__name__
    )


getsourcefile = getfile


def getsourcelines(object):
    """Return the lines of the source of something, and the number of the first."""
    import linecache

    lines = linecache.getlines(getfile(object))
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    if isclass(object):
        start = _class_line(object, lines)
    else:
        code = unwrap(getattr(object, "__func__", object)).__code__
        start = code.co_firstlineno - 1
    return _block(lines[start:]), start + 1


def _class_line(cls, lines):
    for i, line in enumerate(lines):
        words = line.split("(")[0].split(":")[0].split()
        if words == ["class", cls.__name__]:
            while i and lines[i - 1].lstrip().startswith("@"):
                i -= 1
            return i
    raise OSError("could not find class definition")


def _block(lines):
    """Return the lines of the definition that begins with the first one, decorators before it included."""
    margin = len(lines[0]) - len(lines[0].lstrip())
    end, depth, is_header_over = 0, 0, False
    for i, line in enumerate(lines):
        text = line.strip()
        if is_header_over and text and len(line) - len(line.lstrip()) <= margin:
            break
        if text:
            end = i + 1
        if not is_header_over:
            depth += sum([line.count(mark) for mark in "([{"]) - sum([line.count(mark) for mark in ")]}"])
            if depth <= 0 and text and not text.startswith("@"):
                is_header_over = True
                if not text.partition("  #")[0].rstrip().endswith(":"):
                    break
    return lines[:end]


def getsource(object):
    return "".join(getsourcelines(object)[0])


def currentframe():
    return sys._getframe(1)


Traceback = namedtuple("Traceback", "filename lineno function code_context index")
FrameInfo = namedtuple("FrameInfo", "frame " + " ".join(Traceback._fields))


def getframeinfo(frame, context=1):
    """Return where a frame or traceback stands, with `context` lines of source around it."""
    import linecache

    number = frame.tb_lineno if istraceback(frame) else None
    frame = frame.tb_frame if istraceback(frame) else frame
    if not isframe(frame):
        raise TypeError(f"{frame!r} is not a frame or traceback object")
    number = frame.f_lineno if number is None else number
    code, around, index = frame.f_code, None, None
    lines = linecache.getlines(code.co_filename) if context > 0 else []
    if lines:
        start = max(0, min(number - 1 - context // 2, len(lines) - context))
        around, index = lines[start : start + context], number - 1 - start
    return Traceback(code.co_filename, number, code.co_name, around, index)


def getouterframes(frame, context=1):
    """Return what is known of a frame and those that it was called from."""
    found = []
    while frame is not None:
        found.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    """Return what is known of the frames of a traceback."""
    found = []
    while tb is not None:
        found.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return found


def stack(context=1):
    """Return what is known of all frames from the caller outwards."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """Return what is known of the frames between here and the exception that is being handled."""
    return getinnerframes(sys.exc_info()[2], context)


class _empty:
    """Stands for what a signature does not have."""


class _ParameterKind(IntEnum):
    """One of the five kinds of parameters."""

    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self.name

    @property
    def description(self):
        return _DESCRIPTIONS[self]


_DESCRIPTIONS = ("positional-only", "positional or keyword", "variadic positional", "keyword-only", "variadic keyword")


def formatannotation(annotation, base_module=None):
    """Return an annotation as a signature shows it."""
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class Parameter:
    """One parameter of a signature."""

    empty = _empty
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _ParameterKind

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        try:
            kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind") from None
        if default is not _empty and kind in (2, 4):
            raise ValueError(f"{kind.description} parameters cannot have default values")
        if name[:1] == "." and name[1:].isdigit():  # the iterable of a comprehension
            if kind != 1:
                raise ValueError(
                    f"implicit arguments must be passed as positional or keyword arguments, not {kind.description}"
                )
            name, kind = "implicit" + name[1:], self.POSITIONAL_ONLY
        if not name.isidentifier() or (iskeyword(name) and kind != 0):
            raise ValueError(f"{name!r} is not a valid parameter name")
        self.name = name
        self.kind = kind
        self.default = default
        self.annotation = annotation

    def replace(self, **changes):
        for name in changes:
            if name not in ("name", "kind", "annotation", "default"):
                raise TypeError(f"Parameter.replace() got an unexpected keyword argument {name!r}")
        parts = {"name": self.name, "kind": self.kind, "default": self.default, "annotation": self.annotation}
        parts.update(changes)
        return type(self)(parts.pop("name"), parts.pop("kind"), **parts)

    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text += ": " + formatannotation(self.annotation)
        if self.default is not _empty:
            text += (" = " if self.annotation is not _empty else "=") + repr(self.default)
        return {2: "*", 4: "**"}.get(int(self.kind), "") + text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self.name, self.kind, self.default, self.annotation) == \
            (other.name, other.kind, other.default, other.annotation)

    def __hash__(self):
        return hash((self.name, self.kind, self.annotation, self.default))


class BoundArguments:
    """Which arguments a call gives to which parameters."""

    def __init__(self, signature, arguments):
        self.signature = signature
        self.arguments = arguments

    @property
    def args(self):
        found = []
        for name, parameter in self.signature.parameters.items():
            if parameter.kind >= 3 or name not in self.arguments:
                break
            value = self.arguments[name]
            found += value if parameter.kind == 2 else [value]
        return tuple(found)

    @property
    def kwargs(self):
        found = {}
        is_by_name = False
        for name, parameter in self.signature.parameters.items():
            if not is_by_name and (parameter.kind >= 3 or name not in self.arguments):
                is_by_name = True
            if is_by_name and name in self.arguments:
                if parameter.kind == 4:
                    found.update(self.arguments[name])
                else:
                    found[name] = self.arguments[name]
        return found

    def apply_defaults(self):
        """Add the parameters that were not given."""
        given, self.arguments = self.arguments, {}
        for name, parameter in self.signature.parameters.items():
            if name in given:
                self.arguments[name] = given[name]
            elif parameter.default is not _empty:
                self.arguments[name] = parameter.default
            elif parameter.kind in (2, 4):
                self.arguments[name] = () if parameter.kind == 2 else {}

    def __repr__(self):
        return f"<BoundArguments ({', '.join([f'{name}={value!r}' for name, value in self.arguments.items()])})>"


def _checked_parameters(parameters):
    """Return parameters by name, or raise ValueError if no function can have them together."""
    found, last, has_default = {}, Parameter.POSITIONAL_ONLY, False
    for parameter in parameters:
        kind = parameter.kind
        if kind < last:
            raise ValueError(
                f"wrong parameter order: {last.description} parameter before {kind.description} parameter"
            )
        last = kind
        if kind <= 1:
            if has_default and parameter.default is _empty:
                raise ValueError("non-default argument follows default argument")
            has_default = parameter.default is not _empty
        if parameter.name in found:
            raise ValueError(f"duplicate parameter name: {parameter.name!r}")
        found[parameter.name] = parameter
    return found


class Signature:
    """The parameters and the result of a function."""

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self._parameters = _checked_parameters(parameters or ())
        self._return_annotation = return_annotation

    parameters = property(lambda self: types.MappingProxyType(self._parameters))
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, **kwargs):
        return signature(obj)

    def replace(self, *, parameters=_empty, return_annotation=_empty):
        return Signature(
            self._parameters.values() if parameters is _empty else parameters,
            return_annotation=self._return_annotation if return_annotation is _empty else return_annotation,
        )

    def bind(self, /, *args, **kwargs):
        """Return which parameter each argument goes to; TypeError if the call would fail."""
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, is_partial):
        found, rest, names = {}, list(args), dict(kwargs)
        for name, parameter in self._parameters.items():
            if parameter.kind == 2:
                found[name] = tuple(rest)
                rest = []
                if not found[name]:
                    del found[name]
            elif parameter.kind == 4:
                if names:
                    found[name] = names
                    names = {}
            elif rest and parameter.kind <= 1:
                if parameter.kind == 1 and name in names:
                    raise TypeError(f"multiple values for argument {name!r}")
                found[name] = rest.pop(0)
            elif name in names and parameter.kind != 0:
                found[name] = names.pop(name)
            elif parameter.default is _empty and not is_partial:
                if rest and parameter.kind == 3:
                    raise TypeError("too many positional arguments")
                raise TypeError(f"missing a required argument: {name!r}")
        if rest:
            raise TypeError("too many positional arguments")
        if names:
            raise TypeError(f"got an unexpected keyword argument {next(iter(names))!r}")
        return BoundArguments(self, found)

    def __str__(self):
        parts, is_after_positional_only, has_star = [], False, False
        for parameter in self._parameters.values():
            if is_after_positional_only and parameter.kind != 0:
                parts.append("/")
            is_after_positional_only = parameter.kind == 0
            if parameter.kind == 2:
                has_star = True
            elif parameter.kind == 3 and not has_star:
                parts.append("*")
                has_star = True
            parts.append(str(parameter))
        if is_after_positional_only:
            parts.append("/")
        text = f"({', '.join(parts)})"
        return text if self._return_annotation is _empty else f"{text} -> {formatannotation(self._return_annotation)}"

    def __repr__(self):
        return f"<{self.__class__.__name__} {self}>"

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return list(self._parameters.values()) == list(other._parameters.values()) and \
            self._return_annotation == other._return_annotation

    def __hash__(self):
        return hash((tuple(self._parameters.values()), self._return_annotation))


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """Return the signature of something that can be called."""
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        whole = signature(obj.__func__)
        return whole.replace(parameters=list(whole.parameters.values())[1:])
    if follow_wrapped and hasattr(obj, "__wrapped__"):
        return signature(unwrap(obj, stop=lambda each: hasattr(each, "__signature__")))
    if getattr(obj, "__signature__", None) is not None:
        return obj.__signature__
    if isfunction(obj):
        return _of_function(obj)
    if type(obj).__name__ == "partial" and hasattr(obj, "keywords"):
        return _of_partial(obj)
    if isclass(obj):
        return _of_class(obj)
    call = getattr(type(obj), "__call__", None)
    if isfunction(call):
        whole = signature(call)
        return whole.replace(parameters=list(whole.parameters.values())[1:])
    raise ValueError(f"no signature found for builtin {obj!r}")


def _of_function(function):
    code = function.__code__
    names = code.co_varnames
    count, only, named = code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount
    notes = function.__annotations__
    defaults = function.__defaults__ or ()
    more = function.__kwdefaults__ or {}
    parameters = []
    for i, name in enumerate(names[:count]):
        default = defaults[i - count + len(defaults)] if i >= count - len(defaults) else _empty
        parameters.append(Parameter(name, 0 if i < only else 1, default=default, annotation=notes.get(name, _empty)))
    at = count + named
    if code.co_flags & CO_VARARGS:
        parameters.append(Parameter(names[at], 2, annotation=notes.get(names[at], _empty)))
        at += 1
    for name in names[count : count + named]:
        parameters.append(Parameter(name, 3, default=more.get(name, _empty), annotation=notes.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        parameters.append(Parameter(names[at], 4, annotation=notes.get(names[at], _empty)))
    return Signature(parameters, return_annotation=notes.get("return", _empty))


def _of_partial(part):
    whole = signature(part.func)
    left, skipped, is_by_name = [], len(part.args), False
    for parameter in whole.parameters.values():
        if skipped and parameter.kind <= 1:
            skipped -= 1
            continue
        if parameter.name in part.keywords:
            parameter = parameter.replace(default=part.keywords[parameter.name])
            is_by_name = True
        if is_by_name and parameter.kind == 1:
            parameter = parameter.replace(kind=3)
        if not (is_by_name and parameter.kind == 2):
            left.append(parameter)
    return whole.replace(parameters=left)


def _of_class(cls):
    for name in ("__new__", "__init__"):
        found = getattr(cls, name, None)
        if isfunction(found):
            whole = _of_function(found) if not hasattr(found, "__wrapped__") else signature(found)
            return whole.replace(parameters=list(whole.parameters.values())[1:])
    if cls.__init__ is object.__init__ and cls.__new__ is object.__new__:
        return Signature()
    raise ValueError(f"no signature found for builtin type {cls!r}")


def getfullargspec(func):
    """Return the parameters of a function as lists of names."""
    whole = signature(func)
    args, named, defaults, more, varargs, varkw, notes = [], [], [], {}, None, None, {}
    if whole.return_annotation is not _empty:
        notes["return"] = whole.return_annotation
    if isinstance(func, types.MethodType):
        args.append(func.__func__.__code__.co_varnames[0])
    for parameter in whole.parameters.values():
        if parameter.kind <= 1:
            args.append(parameter.name)
            if parameter.default is not _empty:
                defaults.append(parameter.default)
        elif parameter.kind == 2:
            varargs = parameter.name
        elif parameter.kind == 3:
            named.append(parameter.name)
            if parameter.default is not _empty:
                more[parameter.name] = parameter.default
        else:
            varkw = parameter.name
        if parameter.annotation is not _empty:
            notes[parameter.name] = parameter.annotation
    return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, named, more or None, notes)


def getcallargs(func, /, *positional, **named):
    """Return which value each parameter gets in a call; TypeError if the call would fail.

    A function with the same parameters is called, which finds out.
    """
    spec = getfullargspec(func)
    without = len(spec.args) - len(spec.defaults or ())
    parts = [name if i < without else name + "=None" for i, name in enumerate(spec.args)]
    if spec.varargs or spec.kwonlyargs:
        parts.append("*" + (spec.varargs or ""))
    parts += [name + "=None" if name in (spec.kwonlydefaults or ()) else name for name in spec.kwonlyargs]
    if spec.varkw:
        parts.append("**" + spec.varkw)
    bind = eval(f"lambda {', '.join(parts)}: locals()")
    bind.__defaults__, bind.__kwdefaults__ = spec.defaults, spec.kwonlydefaults
    bind.__qualname__ = func.__name__
    return bind(*((func.__self__,) if ismethod(func) else ()), *positional, **named)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """Return a new dict with the annotations of a class, module or function itself; `eval_str` evaluates texts."""
    if isclass(obj):
        found = obj.__dict__.get("__annotations__")
        names, own = getattr(sys.modules.get(obj.__module__), "__dict__", None), dict(vars(obj))
    elif ismodule(obj) or callable(obj):
        found = getattr(obj, "__annotations__", None)
        names, own = obj.__dict__ if ismodule(obj) else getattr(unwrap(obj), "__globals__", None), None
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not eval_str:
        return dict(found)
    names, own = names if globals is None else globals, own if locals is None else locals
    return {name: eval(part, names, own) if isinstance(part, str) else part for name, part in found.items()}


ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound")


def getclosurevars(func):
    """Return where the names come from that a function uses and does not bind itself."""
    func = getattr(func, "__func__", func)
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    code, names = func.__code__, func.__globals__
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__ or ())}
    builtins = names.get("__builtins__", {})
    builtins = builtins.__dict__ if ismodule(builtins) else builtins
    found = ClosureVars(nonlocals, {}, {}, set())
    for name in code.co_names:
        if name in names:
            found.globals[name] = names[name]
        elif name in builtins:
            found.builtins[name] = builtins[name]
        else:
            found.unbound.add(name)
    return found


def getgeneratorlocals(generator):
    """Return the variables of a generator, an empty dict once it has ended."""
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    frame = generator.gi_frame
    return {} if frame is None else frame.f_locals


def getgeneratorstate(generator):
    """Return what a generator is doing."""
    if generator.gi_running:
        return "GEN_RUNNING"
    if generator.gi_frame is None:
        return "GEN_CLOSED"
    return "GEN_SUSPENDED" if generator.gi_suspended else "GEN_CREATED"


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"


def getattr_static(obj, attr, default=_empty):
    """Return an attribute without calling anything."""
    found = getattr(obj, "__dict__", {})
    if not isclass(obj) and attr in found:
        return found[attr]
    for base in (obj if isclass(obj) else type(obj)).__mro__:
        if attr in base.__dict__:
            return base.__dict__[attr]
    if default is not _empty:
        return default
    raise AttributeError(attr)
