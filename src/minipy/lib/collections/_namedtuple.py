"""namedtuple: classes of tuples whose elements have names."""

import sys
from _containers import _tuplegetter
from keyword import iskeyword

_new = tuple.__new__


def _renamed(names):
    """Return the names with `_0`, `_1`, ... for those that can't be fields."""
    seen = set()
    result = []
    for name in names:
        if not name.isidentifier() or iskeyword(name) or name.startswith("_") or name in seen:
            name = f"_{len(result)}"
        seen.add(name)
        result.append(name)
    return result


def _check_names(typename, names, rename):
    for name in [typename, *names]:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)


def _constructor(typename, fields, defaults):
    """Return `__new__`, whose parameters are the fields, so that a call that does not fit is refused as any other."""
    row = "".join([name + ", " for name in fields])
    made = eval(f"lambda _cls, {row}: _new(_cls, ({row}))", {"_new": _new, "__name__": f"namedtuple_{typename}"})
    made.__name__ = "__new__"
    made.__doc__ = f"Create new instance of {typename}({', '.join(fields)})"
    if defaults:
        made.__defaults__ = defaults
    return made


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Return a new subclass of tuple with named fields."""
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [str(name) for name in field_names]
    typename = str(typename)
    if rename:
        names = _renamed(names)
    _check_names(typename, names, rename)
    fields = tuple(names)
    given = () if defaults is None else tuple(defaults)
    if len(given) > len(fields):
        raise TypeError("Got more default values than field names")
    field_defaults = dict(zip(fields[len(fields) - len(given) :], given))
    if module is None:
        module = sys._getframe(1).f_globals.get("__name__", "__main__")
    count = len(fields)

    def _make(cls, iterable):
        result = _new(cls, iterable)
        if len(result) != count:
            raise TypeError(f"Expected {count} arguments, got {len(result)}")
        return result

    def _replace(self, /, **kwds):
        result = self._make([kwds.pop(name, value) for name, value in zip(fields, self)])
        if kwds:
            raise ValueError(f"Got unexpected field names: {list(kwds)!r}")
        return result

    def __repr__(self):
        parts = [f"{name}={value!r}" for name, value in zip(fields, self)]
        return f"{type(self).__name__}({', '.join(parts)})"

    def _asdict(self):
        return dict(zip(fields, self))

    def __getnewargs__(self):
        return tuple(self)

    namespace = {
        "__doc__": f"{typename}({', '.join(fields)})",
        "__slots__": (),
        "__module__": module,
        "_fields": fields,
        "_field_defaults": field_defaults,
        "__match_args__": fields,
    }
    for method in (_constructor(typename, fields, given), _make, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f"{typename}.{method.__name__}"
        namespace[method.__name__] = method
    namespace["_make"] = classmethod(_make)
    for index, name in enumerate(fields):
        namespace[name] = _tuplegetter(index, f"Alias for field number {index}")
    return type(typename, (tuple,), namespace)
