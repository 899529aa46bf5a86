"""Random programs: statements around random expressions, with functions, classes, exceptions and prints on the way.

Every loop is bounded and no function calls itself, so a program ends; `_spent` estimates how many statements run, and
stops calls and loops beyond `MOST_STEPS`. Module variables have the names a to h, those of functions others, so that
most reads find something.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from helpers.generators.random_choices import Choices, chance, pick
from helpers.generators.random_classes import ClassShape, class_lines
from helpers.generators.random_expressions import KINDS, Expressions

MOST_STEPS = 1500
MODULE_NAMES = "abcdefgh"
FUNCTION_NAMES = ("rstuvw", "ijklmn", "IJKLMN")
EXCEPTIONS = (
    "ValueError", "KeyError", "TypeError", "IndexError", "ZeroDivisionError", "RuntimeError", "Exception",
    "LookupError", "ArithmeticError", "AttributeError", "NameError", "StopIteration", "AssertionError",
)  # fmt: skip
AUGMENTED = {
    "int": ("+= {}", "-= {}", "//= {}", "%= {}", "&= {}", "|= {}", "^= {}", ">>= {} & 7", "*= -1"),
    "float": ("+= {}", "-= {}", "*= 0.5", "/= {}", "//= {}"),
    "str": ("+= {}[:5]", "*= 1"),
    "list": ("+= {}[:2]", "*= 1"),
    "tuple": ("+= {}[:2]",),
    "bool": ("&= {}", "|= {}", "^= {}"),
    "dict": ("|= {}",),
}


@dataclass
class Function:
    """A function that can be called: how, what it gives, and how many statements a call runs."""

    name: str
    parameters: tuple[str, ...]
    required: int
    kind: str
    cost: int
    is_generator: bool = False


@dataclass
class Scope:
    """The variables of one module or function, by name, with their kinds."""

    level: int
    pool: str
    names: dict[str, str] = field(default_factory=dict)
    functions: list[Function] = field(default_factory=list)
    result: str = "int"
    is_generator: bool = False
    declared: set[str] = field(default_factory=set)  # global or nonlocal


class Programs(Expressions):
    """Draws one program."""

    def __init__(self, choices: Choices) -> None:
        super().__init__(choices)
        self.scopes = [Scope(0, MODULE_NAMES)]
        self.classes: list[ClassShape] = []
        self.exceptions = list(EXCEPTIONS)
        self._loops = 0  # around the statement, within its function
        self._handlers = 0
        self._multiplier = 1
        self._spent = 0
        self._serial = 0

    def program(self) -> str:
        """Return a whole program."""
        lines: list[str] = []
        for _ in range(self.choices.number(3, 9)):
            lines += self._top_statement()
        return "\n".join(lines) + "\n"

    # --- what the expressions ask for

    def names_of(self, kind: str) -> list[str]:
        return [name for scope in self.scopes for name, known in scope.names.items() if known == kind]

    def call_of(self, kind: str, depth: int) -> str | None:
        functions = [f for scope in self.scopes for f in scope.functions]
        fitting = [f for f in functions if f.kind == kind and self._is_affordable(f.cost)]
        if not fitting or self.bound:
            return None
        function = pick(self.choices, fitting)
        self._spent += function.cost * self._multiplier
        call = f"{function.name}({self._arguments(function, depth - 1)})"
        return f"list({call})" if function.is_generator else call

    def instance_of(self, depth: int) -> str:
        if not self.classes:
            return self.expression("int", depth)
        shape = pick(self.choices, self.classes)
        return f"{shape.name}({self.expression('int', depth - 1)})"

    def any_kind(self) -> str:
        kinds = [*KINDS, *(shape.name for shape in self.classes)]
        return pick(self.choices, kinds)

    def _arguments(self, function: Function, depth: int) -> str:
        choices = self.choices
        count = choices.number(function.required, len(function.parameters))
        if chance(choices, 3):
            count = choices.number(0, len(function.parameters) + 1)
        arguments = [self.expression("int", depth) for _ in range(count)]
        if arguments and chance(choices, 25):
            position = min(count, len(function.parameters)) - 1
            if position >= 0:
                arguments[position] = f"{function.parameters[position]}={arguments[position]}"
                del arguments[position + 1 :]
        elif arguments and chance(choices, 10):
            arguments[-1] = f"*[{arguments[-1]}]"
        return ", ".join(arguments)

    def _is_affordable(self, cost: int) -> bool:
        return self._spent + cost * self._multiplier <= MOST_STEPS

    # --- statements

    def _top_statement(self) -> list[str]:
        choices = self.choices
        if chance(choices, 22):
            return self._function()
        if chance(choices, 14):
            return self._class()
        if chance(choices, 6):
            return self._exception_class()
        lines = self._statement(3)
        if chance(choices, 45):
            return ["try:", *indent(lines), "except Exception as error:", "    print(type(error).__name__, error)"]
        return lines

    def _block(self, depth: int, most: int = 3) -> list[str]:
        """Return the lines of an indented block; names first bound in it may be unbound afterwards."""
        known = dict(self.scopes[-1].names)
        lines: list[str] = []
        for _ in range(self.choices.number(1, most)):
            lines += self._statement(depth)
        if chance(self.choices, 85):
            self.scopes[-1].names = known
        return indent(lines)

    def _statement(self, depth: int) -> list[str]:
        self._spent += self._multiplier
        choices = self.choices
        simple = [self._assign, self._print, self._augment, self._unpack, self._mutate, self._assign, self._print]
        rare = [self._chain, self._delete, self._assert, self._expression_statement, self._raise, self._walrus, self._drive]
        compound = [self._if, self._for, self._while, self._try, self._with, self._try]
        if self._loops and chance(choices, 8):
            return [f"if {self.expression('bool', 1)}:", f"    {pick(choices, ('break', 'continue'))}"]
        if len(self.scopes) > 1 and chance(choices, 10):
            return self._return()
        if len(self.scopes) in (2, 3) and depth > 0 and chance(choices, 10):
            return self._function()
        if depth > 0 and chance(choices, 45) and self._is_affordable(4):
            return pick(choices, compound)(depth - 1)
        return pick(choices, simple if chance(choices, 80) else rare)()

    def _target(self, kind: str) -> str:
        """Return a name to bind, and remember its kind."""
        scope = self.scopes[-1]
        same = [name for name, known in scope.names.items() if known == kind]
        fresh = [name for name in scope.pool if name not in scope.names]
        if same and chance(self.choices, 50):
            name = pick(self.choices, same)
        elif fresh:
            name = fresh[0]
        else:
            name = pick(self.choices, sorted(scope.names))
        scope.names[name] = kind
        return name

    def _assign(self) -> list[str]:
        kind = self.any_kind()
        value = self.expression(kind, 3)
        return [f"{self._target(kind)} = {value}"]

    def _chain(self) -> list[str]:
        kind = self.any_kind()
        value = self.expression(kind)
        return [f"{self._target(kind)} = {self._target(kind)} = {value}"]

    def _walrus(self) -> list[str]:
        kind = self.any_kind()
        value = self.expression(kind)
        return [f"print([(x9 := {value}), x9])"]

    def _drive(self) -> list[str]:
        """Do to a generator what a generator allows."""
        generators = [f for scope in self.scopes for f in scope.functions if f.is_generator]
        if not generators or not self._is_affordable(4 * generators[-1].cost):
            return self._assign()
        function = pick(self.choices, generators)
        self._spent += 4 * function.cost * self._multiplier
        lines = [f"g9 = {function.name}({self._arguments(function, 1)})"]
        for _ in range(self.choices.number(1, 4)):
            lines.append(pick(self.choices, (
                "print(next(g9))", "print(next(g9, 'end'))", f"print(g9.send({self.expression('int', 1)}))",
                f"print(g9.throw({pick(self.choices, self.exceptions)}))", "g9.close()", "print(list(g9))",
                "print(g9.gi_running)", "del g9",
            )))  # fmt: skip
        return lines

    def _print(self) -> list[str]:
        count = self.choices.number(1, 3)
        return [f"print({', '.join(self.expression(self.any_kind(), 2) for _ in range(count))})"]

    def _expression_statement(self) -> list[str]:
        return [self.expression(self.any_kind(), 3)]

    def _augment(self) -> list[str]:
        choices = self.choices
        known = [(name, kind) for name, kind in self.scopes[-1].names.items() if kind in AUGMENTED]
        if not known:
            return self._assign()
        name, kind = pick(choices, known)
        return [f"{name} {pick(choices, AUGMENTED[kind]).format(self.expression(kind, 1))}"]

    def _unpack(self) -> list[str]:
        choices = self.choices
        form = choices.number(0, 5)
        if form == 0:
            values = [self.expression("int"), self.expression("str")]
            return [f"{self._target('int')}, {self._target('str')} = {', '.join(values)}"]
        if form == 1:
            value = self.expression("list")
            return [f"{self._target('int')}, *{self._target('list')} = {value}"]
        if form == 2:
            value = self.expression("tuple")
            return [f"*{self._target('list')}, {self._target('int')} = {value}"]
        if form == 3:
            value = f"({self.expression('int')}, {self.expression('int')}), {self.expression('list')}"
            return [f"({self._target('int')}, {self._target('int')}), {self._target('list')} = {value}"]
        if form == 4:
            value = self.expression("list", 1)
            return [f"{self._target('int')}, {self._target('int')} = {value}"]
        ints = [name for name, kind in self.scopes[-1].names.items() if kind == "int"]
        if len(ints) < 2:
            return self._assign()
        return [f"{ints[0]}, {ints[1]} = {ints[1]}, {ints[0]}"]

    def _mutate(self) -> list[str]:
        """Change a list, a dict or an instance in place."""
        choices = self.choices
        kinds = ["list", "dict", *(shape.name for shape in self.classes)]
        known = [(name, kind) for kind in kinds for name in self.names_of(kind)]
        if not known:
            return self._assign()
        name, kind = pick(choices, known)
        number = self.expression("int", 1)
        if kind == "list":
            return [pick(choices, (
                f"{name}.append({number})", f"{name}.pop()", f"{name}.pop({number})", f"{name}.insert({number}, 9)",
                f"{name}[{number}] = {number}", f"{name}[{self._slice(1)}] = {self.expression('list', 1)}[:3]",
                f"del {name}[{number}]", f"{name}.sort()", f"{name}.reverse()", f"{name}.extend([{number}, 1])",
                f"{name}.remove({number})", f"del {name}[{self._slice(1)}]", f"{name}.clear()",
                f"{name}[0] += {number}",
            ))]  # fmt: skip
        if kind == "dict":
            key = self.expression(pick(choices, ("str", "int", "tuple")), 1)
            return [pick(choices, (
                f"{name}[{key}] = {number}", f"del {name}[{key}]", f"{name}.pop({key}, None)", f"{name}.popitem()",
                f"{name}.update({self.expression('dict', 1)})", f"{name}.setdefault({key}, {number})",
                f"{name}[{key}] += {number}", f"{name}.pop({key})",
            ))]  # fmt: skip
        attribute = pick(choices, ("v", "v", "w"))
        return [pick(choices, (
            f"{name}.{attribute} = {number}", f"{name}.v += {number}", f"del {name}.{attribute}",
            f"print({name}.{attribute})", f"print({name}.m({number}))", f"print({name}.{attribute}, {name})",
        ))]  # fmt: skip

    def _delete(self) -> list[str]:
        names = self.scopes[-1].names
        if not names:
            return ["pass"]
        name = pick(self.choices, sorted(names))
        if chance(self.choices, 90):
            names.pop(name)
        return [f"del {name}"]

    def _assert(self) -> list[str]:
        text = f", {self.expression('str', 1)}" if chance(self.choices, 50) else ""
        return [f"assert {self.expression('bool')}{text}"]

    def _raise(self) -> list[str]:
        choices = self.choices
        if self._handlers and chance(choices, 40):
            return ["raise"]
        name = pick(choices, self.exceptions)
        arguments = ", ".join(self.scalar(1) for _ in range(choices.number(0, 2)))
        cause = f" from {pick(choices, ('None', 'KeyError(1)', 'OSError'))}" if chance(choices, 20) else ""
        return [f"raise {name}({arguments}){cause}" if arguments or chance(choices, 50) else f"raise {name}{cause}"]

    def _return(self) -> list[str]:
        scope = self.scopes[-1]
        if scope.is_generator:
            value, form = self.expression("int"), self.choices.number(0, 5)
            if form == 3:
                return [f"{self._target('int')} = yield {value}"]
            return [(f"yield from [{value}, 2]", f"return {value}")[form - 4] if form > 3 else f"yield {value}"]
        if scope.level and chance(self.choices, 90):
            return [f"return {self.expression(scope.result)}"]
        return ["return"]

    # --- compound statements

    def _if(self, depth: int) -> list[str]:
        choices = self.choices
        lines = [f"if {self.expression(pick(choices, ('bool', 'bool', 'int', 'list')))}:", *self._block(depth)]
        if chance(choices, 25):
            lines += [f"elif {self.expression('bool')}:", *self._block(depth)]
        if chance(choices, 40):
            lines += ["else:", *self._block(depth)]
        return lines

    @contextmanager
    def _loop(self, times: int) -> Iterator[None]:
        self._loops += 1
        self._multiplier *= max(times, 1)
        try:
            yield
        finally:
            self._loops -= 1
            self._multiplier //= max(times, 1)

    def _for(self, depth: int) -> list[str]:
        choices = self.choices
        times = choices.number(0, 4)
        form = choices.number(0, 4)
        if form == 0:
            head = f"for {self._target('int')} in range({times}):"
        elif form == 1:
            head = f"for {self._target('int')} in {self.expression('list')}[:{times}]:"
        elif form == 2:
            pair = f"{self._target('int')}, {self._target('str')}"
            head = f"for {pair} in enumerate({self.expression('str')}[:{times}]):"
        elif form == 3:
            head = f"for {self._target('str')} in list({self.expression('dict')})[:{times}]:"
        else:
            head = f"for {self._target('int')} in {self._iterator()}:"
            times = 4
        with self._loop(times):
            lines = [head, *self._block(depth)]
        return lines + (["else:", *self._block(depth, 2)] if chance(choices, 20) else [])

    def _iterator(self) -> str:
        generators = [f for scope in self.scopes for f in scope.functions if f.is_generator]
        if generators and self._is_affordable(generators[0].cost + 20):
            self._spent += generators[0].cost * self._multiplier
            return f"{generators[0].name}({self._arguments(generators[0], 1)})"
        return f"({self._generator(1)})"

    def _while(self, depth: int) -> list[str]:
        choices = self.choices
        self._serial += 1
        counter = f"count{self._serial}"
        times = choices.number(1, 4)
        condition = f"{counter} < {times}" + (f" and {self.expression('bool', 1)}" if chance(choices, 30) else "")
        with self._loop(times):
            lines = [f"{counter} = 0", f"while {condition}:", f"    {counter} += 1", *self._block(depth)]
        return lines + (["else:", *self._block(depth, 2)] if chance(choices, 20) else [])

    def _try(self, depth: int) -> list[str]:
        choices = self.choices
        lines = ["try:", *self._block(depth)]
        if chance(choices, 35):
            lines += indent(self._raise())
        handlers = choices.number(0, 2)
        for _ in range(handlers):
            lines += self._handler(depth)
        if handlers and chance(choices, 20):
            lines += ["else:", *self._block(depth, 2)]
        if not handlers or chance(choices, 30):
            loops, self._loops = self._loops, self._loops if chance(choices, 30) else 0
            lines += ["finally:", *self._block(depth, 2)]
            self._loops = loops
        return lines

    def _handler(self, depth: int) -> list[str]:
        choices = self.choices
        kinds = pick(choices, self.exceptions)
        if chance(choices, 30):
            kinds = f"({kinds}, {pick(choices, self.exceptions)})"
        elif chance(choices, 30):
            kinds = "Exception"
        self._handlers += 1
        lines = [f"except {kinds}:"]
        if chance(choices, 60):
            shown = "type(e9).__name__, e9, e9.args, type(e9.__context__).__name__"
            lines = [f"except {kinds} as e9:", f"    print({shown})"]
        lines += self._block(depth, 2)
        self._handlers -= 1
        return lines

    def _with(self, depth: int) -> list[str]:
        managers = [shape for shape in self.classes if shape.is_manager]
        if not managers:
            return self._if(depth)
        items = []
        for _ in range(self.choices.number(1, 2)):
            manager = f"{pick(self.choices, managers).name}({self.expression('int', 1)})"
            items.append(manager + (f" as {self._target('int')}" if chance(self.choices, 60) else ""))
        head = f"({', '.join(items)})" if chance(self.choices, 20) else ", ".join(items)
        return [f"with {head}:", *self._block(depth)]

    # --- definitions

    def _function(self) -> list[str]:
        choices = self.choices
        self._serial += 1
        outer = self.scopes[-1]
        name = f"f{self._serial}"
        parameters = tuple(("xx", "yy", "zz")[: choices.number(0, 3)])
        required = choices.number(0, len(parameters))
        is_generator = chance(choices, 15)
        kind = "list" if is_generator else pick(choices, KINDS)
        scope = Scope(outer.level + 1, FUNCTION_NAMES[outer.level], result=kind, is_generator=is_generator)
        shown = [p if i < required else f"{p}={self.expression('int', 1)}" for i, p in enumerate(parameters)]
        scope.names = dict.fromkeys(parameters, "int")
        if chance(choices, 15):
            shown += [f"*more, only={self.expression('int', 1)}", "**named"]
            scope.names |= {"more": "tuple", "only": "int", "named": "dict"}
        elif required and chance(choices, 8):
            shown.insert(choices.number(1, required), "/")
        decorator = self._decorator() if chance(choices, 12) else []
        lines, cost = self._body(scope, outer)
        outer.functions.append(Function(name, parameters, required, kind, cost, is_generator))
        return [*decorator, f"def {name}({', '.join(shown)}):", *lines]

    def _decorator(self) -> list[str]:
        """Return a decorator's definition and its use."""
        self._serial += 1
        name = f"d{self._serial}"
        if chance(self.choices, 50):
            inner = ["def inner(*args, **kwargs):", "    print(args, kwargs)", "    return function(*args, **kwargs)"]
            return [f"def {name}(function):", *indent([*inner, "return inner"]), f"@{name}"]
        inner = [f"def {name}(k, m=2):", "    def decorate(function):", "        print(function.__name__, k, m)"]
        return [*inner, "        return function", "    return decorate", f"@{name}({self.expression('int', 1)})"]

    def _body(self, scope: Scope, outer: Scope) -> tuple[list[str], int]:
        """Return the lines of a function's body and how many statements it runs."""
        choices = self.choices
        spent, loops, multiplier, handlers = self._spent, self._loops, self._multiplier, self._handlers
        self._spent, self._loops, self._multiplier, self._handlers = 0, 0, 1, 0
        lines: list[str] = []
        bound = sorted(set(outer.names) - outer.declared - set(scope.names))
        if bound and chance(choices, 30):
            name = pick(choices, bound)
            lines.append(f"    {'global' if outer.level == 0 else 'nonlocal'} {name}")
            scope.names[name] = outer.names[name]
            scope.declared.add(name)
        self.scopes.append(scope)
        for _ in range(choices.number(1, 3)):
            lines += indent(self._statement(2))
        lines += indent(self._return())
        self.scopes.pop()
        cost = self._spent + 1
        self._spent, self._loops, self._multiplier, self._handlers = spent, loops, multiplier, handlers
        return lines, cost

    def _class(self) -> list[str]:
        if len(self.scopes) > 1 or len(self.classes) >= 3:
            return self._statement(2)
        self._serial += 1
        base = pick(self.choices, self.classes) if self.classes and chance(self.choices, 50) else None
        shape, lines = class_lines(self.choices, f"C{self._serial}", base)
        self.classes.append(shape)
        return lines

    def _exception_class(self) -> list[str]:
        self._serial += 1
        name = f"E{self._serial}"
        base = pick(self.choices, self.exceptions)
        self.exceptions.append(name)
        return [f"class {name}({base}):", "    pass"]


def indent(lines: list[str]) -> list[str]:
    """Return `lines`, one level deeper."""
    return ["    " + line for line in lines]


def program(choices: Choices) -> str:
    """Return a random program."""
    return Programs(choices).program()
