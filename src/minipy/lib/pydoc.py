"""help(): what an object says of itself.

Functions are shown as CPython shows them; classes and modules more briefly. Built-in types and functions have no
docstrings here.
"""

import builtins
import inspect
import sys

__all__ = ["help"]

_WELCOME = """\
help(OBJECT) shows what is known about an object: its signature, its docstring and its public names. help("NAME") looks for
a built-in or a module of that name. Built-in types and functions are CPython 3.11's, whose library reference says what they
do; how minipy is started is told by `minipy help`."""


def _located(name):
    """Return what a text given to help() names."""
    first, *rest = name.split(".")
    thing = getattr(builtins, first, None)
    if thing is None:
        thing = __import__(name)
    for part in rest:
        thing = getattr(thing, part)
    return thing


def describe(thing):
    """Return a short description of what kind of thing it is."""
    for is_kind, kind in (
        (inspect.ismodule, "module"), (inspect.isbuiltin, "built-in function"), (inspect.isclass, "class"),
        (inspect.isfunction, "function"), (inspect.ismethod, "method"), (inspect.isroutine, "built-in function"),
    ):
        if is_kind(thing):
            return f"{kind} {thing.__name__}"
    return type(thing).__name__


def _indented(text):
    return "".join(f"    {line}\n" for line in text.split("\n")) if text else ""


def _signature(thing):
    try:
        return str(inspect.signature(thing))
    except (TypeError, ValueError):
        return "(...)"


def _summary(name, thing):
    """Return one line about what is found under a name."""
    if not (inspect.isroutine(thing) or inspect.isclass(thing)):
        return f"{name} = {thing!r}" if isinstance(thing, (int, float, str, bytes, tuple)) else name
    doc = inspect.getdoc(thing)
    text = f"class {name}" if inspect.isclass(thing) else name + _signature(thing)
    return f"{text}: {doc.splitlines()[0]}" if doc else text


def _names(thing):
    """Return the lines about the public names of a module or a class."""
    names = getattr(thing, "__all__", None) or [name for name in vars(thing) if not name.startswith("_")]
    parts = {name: inspect.getattr_static(thing, name, None) for name in sorted(names)}
    parts = {name: getattr(part, "__func__", part) for name, part in parts.items()}
    return "\n".join(_summary(name, part) for name, part in parts.items() if not inspect.ismodule(part))


def render(thing):
    """Return what help() prints of an object, without its first line."""
    doc = inspect.getdoc(thing) or ""
    if inspect.isroutine(thing):
        return f"{thing.__name__}{_signature(thing)}\n{_indented(doc)}"
    if not (inspect.isclass(thing) or inspect.ismodule(thing)):
        return f"{thing!r}\n\nclass {_class_text(type(thing))}"
    text = f"class {_class_text(thing)}" if inspect.isclass(thing) else f"{thing.__name__}\n{_indented(doc)}"
    return text + ("\n" + _indented(_names(thing)) if _names(thing) else "")


def _class_text(cls):
    bases = ", ".join(base.__name__ for base in cls.__bases__ if base is not object)
    start = f"{cls.__name__}({bases})" if bases else cls.__name__
    return f"{start}\n{_indented(inspect.getdoc(cls) or '')}"


def help(*request):
    """Print what is known about an object, or how this is used."""
    if not request:
        print(_WELCOME)
        return
    thing = request[0]
    if isinstance(thing, str):
        name = thing
        try:
            thing = _located(name)
        except (ImportError, AttributeError):
            print(f"No Python documentation found for {name!r}.")
            return
    module = inspect.getmodule(thing)
    where = f" in module {module.__name__}" if module is not None and module is not thing else ""
    print(f"Help on {describe(thing)}{where}:\n\n{render(thing)}")


if __name__ == "__main__":
    help(*sys.argv[1:2])
