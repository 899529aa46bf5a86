"""How objects are taken apart to cross to another interpreter, and put together there (part of _interpreters).

What an object is taken apart into are numbers, texts, code objects and tuples of these; a tuple starts with the name of
what is to be made of the rest. As with pickle, functions that need more than their code, and classes, cross by name.
"""

import sys
from types import BuiltinFunctionType, CodeType, FunctionType, ModuleType

import _interpreters
from copyreg import dispatch_table

_PLAIN = (type(None), bool, int, float, str, bytes)
_PROTOCOL = 4
_FAKE_MAIN = "<fake __main__>"


class _Parts:
    """The parts of one object; what has been met before is not taken apart again."""

    def __init__(self):
        self.numbers = {}
        self.kept = []  # else an `id` could be met again

    def of(self, value):
        """Return the parts of `value`."""
        kind = type(value)
        if kind in _PLAIN:
            return value
        if kind is tuple:
            return ("tuple", *map(self.of, value))
        number = self.numbers.get(id(value))
        if number is not None:
            return "again", number
        if kind is list:
            self.note(value)
            return ("list", *map(self.of, value))
        if kind is dict:
            self.note(value)
            return ("dict", *[self.of(part) for entry in value.items() for part in entry])
        if kind is set:
            self.note(value)
            return ("set", *map(self.of, value))
        if kind is frozenset:
            return ("frozenset", *map(self.of, value))
        return self.of_other(value, kind)

    def note(self, value):
        """Remember that `value` has been met."""
        self.numbers[id(value)] = len(self.numbers)
        self.kept.append(value)

    def of_other(self, value, kind):
        parts = self.of_special(value, kind)
        if parts is not None:
            return parts
        way = dispatch_table.get(kind)
        reduced = way(value) if way is not None else value.__reduce_ex__(_PROTOCOL)
        if isinstance(reduced, str):
            return self.of_name(value, reduced)
        function, args, state, items, entries = (*reduced, None, None, None)[:5]
        made = "object", self.of(function), self.of(args)
        self.note(value)
        state = self.of(state)
        items = self.of(list(items) if items is not None else None)
        return *made, state, items, self.of(list(entries) if entries is not None else None)

    def of_special(self, value, kind):
        """Return the parts of what does not cross as `__reduce_ex__` says, None for all else."""
        if kind is FunctionType and not _interpreters.what_is_missing(value):
            return "function", value.__code__, value.__name__
        if kind is FunctionType or isinstance(value, type):
            return self.of_name(value, value.__qualname__)
        if kind is CodeType:
            raise TypeError("code objects cross in functions only")
        if _interpreters.is_shareable(value):
            return "shared", value
        return None

    def of_name(self, value, qualname):
        """Return the parts of what the other interpreter finds by the same name."""
        module = getattr(value, "__module__", None) or "__main__"
        if _member(sys.modules[module], qualname) is not value:
            raise TypeError(f"{value!r} is not what {module}.{qualname} names")
        return "name", module, qualname


def take_apart(value):
    """Return the parts of `value`; TypeError for what has none."""
    return _Parts().of(value)


def _member(owner, qualname):
    for name in qualname.split("."):
        owner = getattr(owner, name)
    return owner


class _Whole:
    """One object that is being put together; `made` has its parts that can be met again."""

    def __init__(self):
        self.made = []

    def of(self, parts):
        """Return what has these parts."""
        if type(parts) is not tuple:
            return parts
        return getattr(self, "new_" + parts[0])(*parts[1:])

    def new_tuple(self, *items):
        return tuple(map(self.of, items))

    def new_again(self, number):
        return self.made[number]

    def new_list(self, *items):
        self.made.append(made := [])
        made.extend(map(self.of, items))
        return made

    def new_dict(self, *parts):
        self.made.append(made := {})
        for index in range(0, len(parts), 2):
            key = self.of(parts[index])
            made[key] = self.of(parts[index + 1])
        return made

    def new_set(self, *items):
        self.made.append(made := set())
        made.update(map(self.of, items))
        return made

    def new_frozenset(self, *items):
        return frozenset(map(self.of, items))

    def new_function(self, code, name):
        return FunctionType(code, sys.modules["__main__"].__dict__, name)

    def new_shared(self, value):
        return value

    def new_name(self, module, qualname):
        if module == "__main__":
            return _main_member(qualname)
        __import__(module)
        return _member(sys.modules[module], qualname)

    def new_object(self, function, args, state, items, entries):
        made = self.of(function)(*self.of(args))
        self.made.append(made)
        _set_state(made, self.of(state))
        for item in self.of(items) or ():
            made.append(item)
        for key, value in self.of(entries) or ():
            made[key] = value
        return made


def put_together(parts):
    """Return the object with these parts."""
    return _Whole().of(parts)


def _set_state(made, state):
    if state is None:
        return
    if hasattr(made, "__setstate__"):
        made.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state:
        made.__dict__.update(state)
    for name, value in (slots or {}).items():
        setattr(made, name, value)


def _main_member(qualname):
    """Return what the program's file defines, which is run for it under another name where `__main__` has it not."""
    try:
        return _member(sys.modules["__main__"], qualname)
    except AttributeError:
        if not _fakes:
            _fakes.append(_fake_main())
        return _member(_fakes[0], qualname)


_fakes = []


def _fake_main():
    filename = _interpreters.main_filename()
    module = ModuleType(_FAKE_MAIN)
    module.__file__ = filename
    with open(filename, "rb") as file:
        source = file.read()
    exec(compile(source, filename, "exec"), module.__dict__)
    return module
