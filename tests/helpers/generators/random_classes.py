"""Random classes: some of the special methods, over one attribute `v`, with inheritance and `super()`."""

from __future__ import annotations

from dataclasses import dataclass

from helpers.generators.random_choices import Choices, chance, pick

OPERATORS = ("add", "sub", "mul", "floordiv", "mod", "and", "or", "xor")
_OTHER = "getattr(other, 'v', other)"
_METHODS = {
    "__eq__": ("other", (f"return self.v == {_OTHER}", f"print('eq'); return self.v == {_OTHER}", "return 0")),
    "__lt__": ("other", (f"return self.v < {_OTHER}", "return NotImplemented")),
    "__hash__": ("", ("return 7", "return hash(self.v)", "print('hash'); return hash(self.v)")),
    "__len__": ("", ("return 2", "return self.v % 3", "return -1")),
    "__bool__": ("", ("return False", "return self.v > 0", "return 1")),
    "__getitem__": ("key", ("return key", "return self.v", "raise KeyError(key)")),
    "__setitem__": ("key, value", ("self.v = value",)),
    "__contains__": ("item", ("return item == self.v",)),
    "__iter__": ("", ("return iter([self.v, 1])", "yield self.v", "return self.v")),
    "__call__": ("*args, **kwargs", ("return (len(args), sorted(kwargs))",)),
    "__str__": ("", ("return f'<{self.v}>'", "return 'text'")),
    "__neg__": ("", ("return type(self)(-self.v)",)),
    "__int__": ("", ("return self.v",)),
    "__index__": ("", ("return self.v & 3",)),
    "__getattr__": ("name", ("return name", "raise AttributeError(name)")),
    "__format__": ("spec", ("return f'{self.v}|{spec}'",)),
    "__del__": ("", ("print('del', type(self).__name__)",)),
}
_OPERATIONS = ("return type(self)(self.v {op} " + _OTHER + ")", "return NotImplemented", "return self.v {op} 3")
_SIGN = {"add": "+", "sub": "-", "mul": "%", "floordiv": "//", "mod": "%", "and": "&", "or": "|", "xor": "^"}


@dataclass
class ClassShape:
    """A class that programs can use."""

    name: str
    is_manager: bool


def class_lines(choices: Choices, name: str, base: ClassShape | None) -> tuple[ClassShape, list[str]]:
    """Return a class with random special methods, and its lines."""
    is_manager = chance(choices, 50) or (base is not None and base.is_manager)
    lines = [f"class {name}{f'({base.name})' if base else ''}:"]
    if chance(choices, 40):
        lines.append(f"    w = {choices.number(0, 9)}")
    if base is None:
        lines += ["    def __init__(self, v=1):", "        self.v = v"]
        lines += ["    def __repr__(self):", "        return f'{type(self).__name__}({self.v!r})'"]
    elif chance(choices, 50):
        lines += ["    def __init__(self, v=1):", f"        super().__init__(v + {choices.number(0, 2)})"]
    below = "self.v" if base is None else "super().m(x)"
    lines += ["    def m(self, x=0):", f"        return {below}, x, {name}.__name__"]
    for method in sorted({pick(choices, sorted(_METHODS)) for _ in range(choices.number(0, 4))}):
        parameters, bodies = _METHODS[method]
        lines.append(f"    def {method}(self{', ' + parameters if parameters else ''}):")
        if method == "__getitem__":  # so that iterating over it ends
            lines += ["        if isinstance(key, int) and key > 2:", "            raise IndexError(key)"]
        lines.append(f"        {pick(choices, bodies)}")
    for operator in sorted({pick(choices, OPERATORS) for _ in range(choices.number(0, 2))}):
        side = pick(choices, ("", "r", "i"))
        body = pick(choices, _OPERATIONS).format(op=_SIGN[operator])
        lines += [f"    def __{side}{operator}__(self, other):", f"        {body}"]
    if is_manager and (base is None or not base.is_manager):
        lines += _manager(choices)
    if chance(choices, 20):
        lines += ["    @property", "    def w(self):", "        return self.v * 2"]
        if chance(choices, 50):
            lines += ["    @w.setter", "    def w(self, value):", "        print('set', value)", "        self.v = value"]
    if chance(choices, 15):
        kind = pick(choices, ("classmethod", "staticmethod"))
        lines += [f"    @{kind}", "    def make(*args):", "        return len(args)"]
    if base is None and chance(choices, 10):
        lines += ["    def __init_subclass__(cls, **kwargs):", "        print('subclass', cls.__name__)"]
    if base is None and chance(choices, 10):
        lines.append("    __slots__ = ('v', 'w')" if "    w =" not in "".join(lines) else "    __slots__ = ('v',)")
    return ClassShape(name, is_manager), lines


def _manager(choices: Choices) -> list[str]:
    return [
        "    def __enter__(self):",
        f"        {pick(choices, ('return self.v', 'print(repr(self)); return 0', 'return 5'))}",
        "    def __exit__(self, kind, value, traceback):",
        "        print('exit', kind.__name__ if kind else None)",
        f"        return {pick(choices, ('False', 'False', 'True', 'None', 'kind is ValueError'))}",
    ]
