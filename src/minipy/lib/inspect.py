"""What there is to know about functions, classes and frames at run time."""

import functools
import sys
import types
from _classes import guest_function
from _signatures import BoundArguments, Parameter, Signature, _empty, _ParameterKind, formatannotation
from collections import namedtuple

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


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """Return the signature of something that can be called."""
    return Signature.from_callable(
        obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str
    )


class _Reader:
    """Finds out the signatures of callables, with the options of `signature`."""

    def __init__(self, cls, follows_wrapped, skips_bound, globals=None, locals=None, eval_str=False):
        self.cls = cls
        self.follows_wrapped = follows_wrapped
        self.skips_bound = skips_bound
        self.options = {"globals": globals, "locals": locals, "eval_str": eval_str}

    def read(self, obj):
        if not callable(obj):
            raise TypeError(f"{obj!r} is not a callable object")
        if ismethod(obj):
            return self.without_first(self.read(obj.__func__))
        if self.follows_wrapped:
            obj = unwrap(obj, stop=lambda each: hasattr(each, "__signature__") or ismethod(each))
            if ismethod(obj):
                return self.read(obj)
        found = getattr(obj, "__signature__", None)
        if found is not None:
            if not isinstance(found, Signature):
                raise TypeError(f"unexpected object {found!r} in __signature__ attribute")
            return found
        method = getattr(obj, "_partialmethod", None)
        if isinstance(method, functools.partialmethod):
            return self.of_partialmethod(method)
        function = guest_function(obj)
        if isfunction(function) or _is_like_function(function):
            return self.of_function(function)
        if obj is object:
            return self.cls()
        if _is_built_in(obj):
            raise ValueError(f"no signature found for builtin {obj!r}")
        if isinstance(obj, functools.partial):
            return _without_given(self.read(obj.func), obj)
        return self.of_class(obj) if isclass(obj) else self.of_instance(obj)

    def without_first(self, whole):
        """Return a signature without the parameter that gets the instance or class."""
        if not self.skips_bound:
            return whole
        parameters = tuple(whole.parameters.values())
        if not parameters or parameters[0].kind in (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD):
            raise ValueError("invalid method signature")
        return whole.replace(parameters=parameters[parameters[0].kind != Parameter.VAR_POSITIONAL :])

    def of_function(self, function):
        code = function.__code__
        names = code.co_varnames
        count, only, named = code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount
        notes = get_annotations(function, **self.options)
        defaults = function.__defaults__ or ()
        more = function.__kwdefaults__ or {}
        parameters = []

        def add(name, kind, default=_empty):
            parameters.append(Parameter(name, kind, default=default, annotation=notes.get(name, _empty)))

        for i, name in enumerate(names[:count]):
            at = i - count + len(defaults)
            add(name, Parameter.POSITIONAL_ONLY if i < only else Parameter.POSITIONAL_OR_KEYWORD,
                defaults[at] if at >= 0 else _empty)  # fmt: skip
        at = count + named
        if code.co_flags & CO_VARARGS:
            add(names[at], Parameter.VAR_POSITIONAL)
            at += 1
        for name in names[count : count + named]:
            add(name, Parameter.KEYWORD_ONLY, more.get(name, _empty))
        if code.co_flags & CO_VARKEYWORDS:
            add(names[at], Parameter.VAR_KEYWORD)
        return self.cls(parameters, return_annotation=notes.get("return", _empty))

    def of_partialmethod(self, method):
        """Return the signature of what a partialmethod makes, looked up on the class."""
        whole = self.read(method.func)
        first = tuple(whole.parameters.values())[0]
        left = _without_given(whole, method, (None,))
        if first.kind is Parameter.VAR_POSITIONAL:
            return left
        return left.replace(parameters=(first, *left.parameters.values()))

    def of_class(self, cls):
        maker = _own_method(type(cls), "__call__") or self.maker_of(cls)
        if maker is not None:
            return self.without_first(self.read(maker))
        if type in cls.__mro__:
            raise ValueError(f"callable {cls!r} is not supported by signature")
        if cls.__init__ is object.__init__ and cls.__new__ is object.__new__:
            return self.cls()
        raise ValueError(f"no signature found for builtin type {cls!r}")

    def maker_of(self, cls):
        """Return the `__new__` or `__init__` in guest code that the class nearest to `cls` has."""
        new, init = _own_method(cls, "__new__"), _own_method(cls, "__init__")
        for base in cls.__mro__:
            if new is not None and "__new__" in base.__dict__:
                return new
            if init is not None and "__init__" in base.__dict__:
                return init
        return None

    def of_instance(self, obj):
        call = _own_method(type(obj), "__call__")
        if call is None:
            raise ValueError(f"callable {obj!r} is not supported by signature")
        try:
            whole = self.read(call)
        except ValueError as error:
            raise ValueError(f"no signature found for {obj!r}") from error
        return self.without_first(whole)


_BUILT_IN = (types.WrapperDescriptorType, types.MethodWrapperType, types.ClassMethodDescriptorType,
             types.BuiltinFunctionType)  # fmt: skip


def _own_method(cls, name):
    """Return the attribute `name` of a class unless it is a built-in one."""
    found = getattr(cls, name, None)
    return None if isinstance(found, _BUILT_IN) else found


def _is_built_in(obj):
    return isinstance(obj, _BUILT_IN) or ismethoddescriptor(obj) or obj in (type, object)


def _is_like_function(obj):
    """True for what has all that a function has, without being one."""
    if isclass(obj):
        return False
    parts = [getattr(obj, name, _empty) for name in ("__name__", "__code__", "__defaults__", "__kwdefaults__")]
    kinds = (str, types.CodeType, (tuple, type(None)), (dict, type(None)))
    notes = getattr(obj, "__annotations__", None)
    return all(map(isinstance, parts, kinds)) and isinstance(notes, (dict, type(None)))


def _without_given(whole, part, before=()):
    """Return the signature of a partial object: without the arguments that it gives by position, which follow `before`."""
    try:
        given = whole.bind_partial(*before, *part.args, **part.keywords).arguments
    except TypeError as error:
        raise ValueError(f"partial object {part!r} has incorrect arguments") from error
    left, named = [], []  # what follows a parameter given by name can only be given by name, too
    is_by_name = False
    for name, parameter in whole.parameters.items():
        if name in given:
            is_either = parameter.kind is Parameter.POSITIONAL_OR_KEYWORD
            if parameter.kind is Parameter.POSITIONAL_ONLY or (is_either and name not in part.keywords):
                continue
            is_by_name = is_by_name or is_either
            if is_either or parameter.kind is Parameter.KEYWORD_ONLY:
                parameter = parameter.replace(default=given[name])
        if not is_by_name:
            left.append(parameter)
        elif parameter.kind is not Parameter.VAR_POSITIONAL:
            is_either = parameter.kind is Parameter.POSITIONAL_OR_KEYWORD
            named.append(parameter.replace(kind=Parameter.KEYWORD_ONLY) if is_either else parameter)
    return whole.replace(parameters=[*left, *named])


def getfullargspec(func):
    """Return the parameters of a function as lists of names, those of a method with `self`."""
    try:
        whole = _Reader(Signature, False, False).read(func)
    except Exception as error:
        raise TypeError("unsupported callable") from error
    args, named, defaults, more, varargs, varkw, notes = [], [], [], {}, None, None, {}
    if whole.return_annotation is not _empty:
        notes["return"] = whole.return_annotation
    for parameter in whole.parameters.values():
        name, kind, default = parameter.name, parameter.kind, parameter.default
        if kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD):
            args.append(name)
            if default is not _empty:
                defaults.append(default)
        elif kind is Parameter.VAR_POSITIONAL:
            varargs = name
        elif kind is Parameter.KEYWORD_ONLY:
            named.append(name)
            if default is not _empty:
                more[name] = default
        else:
            varkw = name
        if parameter.annotation is not _empty:
            notes[name] = parameter.annotation
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
    own = None
    if isclass(obj):
        found = obj.__dict__.get("__annotations__")
        names, own = getattr(sys.modules.get(obj.__module__), "__dict__", None), dict(vars(obj))
    elif ismodule(obj):
        found, names = getattr(obj, "__annotations__", None), obj.__dict__
    elif callable(obj):
        found, names = getattr(obj, "__annotations__", None), getattr(_innermost(obj), "__globals__", None)
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


def _innermost(obj):
    """Follow `__wrapped__` and partial objects to the function that is called in the end."""
    while True:
        if hasattr(obj, "__wrapped__"):
            obj = obj.__wrapped__
        elif isinstance(obj, functools.partial):
            obj = obj.func
        else:
            return obj


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
