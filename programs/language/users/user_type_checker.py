# A simple type checker for a typed lambda calculus with let-polymorphism, plus a visitor base class
from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count


@dataclass(frozen=True)
class Type:
    name: str
    args: tuple[Type, ...] = ()

    def __str__(self):
        if self.name == "->":
            left, right = self.args
            return f"({left}) -> {right}" if left.name == "->" else f"{left} -> {right}"
        return f"{self.name}[{', '.join(map(str, self.args))}]" if self.args else self.name

    def __rshift__(self, other):
        return Type("->", (self, other))

    @property
    def is_variable(self):
        return self.name.startswith("'")


INT, BOOL, STR = map(Type, ("int", "bool", "str"))


@dataclass
class Expr:
    line: int = field(default=0, kw_only=True)


@dataclass
class Lit(Expr):
    value: object


@dataclass
class Var(Expr):
    name: str


@dataclass
class Fun(Expr):
    param: str
    body: Expr


@dataclass
class App(Expr):
    function: Expr
    argument: Expr


@dataclass
class Let(Expr):
    name: str
    value: Expr
    body: Expr


@dataclass
class If(Expr):
    test: Expr
    then: Expr
    other: Expr


@dataclass
class ListOf(Expr):
    items: list[Expr] = field(default_factory=list)


class TypeMismatch(Exception):
    pass


class Visitor:
    def visit(self, node, *args):
        for cls in type(node).__mro__:
            if method := getattr(self, f"visit_{cls.__name__}", None):
                return method(node, *args)
        raise NotImplementedError(f"{type(self).__name__} cannot visit {type(node).__name__}")


class Printer(Visitor):
    def visit_Expr(self, node):
        parts = ", ".join(
            f"{k}={v if not isinstance(v, Expr) else self.visit(v)}" for k, v in vars(node).items() if k != "line"
        )
        return f"{type(node).__name__}({parts})"

    def visit_Var(self, node):
        return node.name


class Checker(Visitor):
    def __init__(self):
        self.fresh = (Type(f"'t{n}") for n in count())
        self.solution: dict[Type, Type] = {}

    def find(self, t: Type) -> Type:
        while t in self.solution:
            t = self.solution[t]
        return Type(t.name, tuple(map(self.find, t.args))) if t.args else t

    def unify(self, a: Type, b: Type) -> None:
        a, b = self.find(a), self.find(b)
        if a == b:
            return
        if b.is_variable:
            a, b = b, a
        if a.is_variable:
            if a in self.variables(b):
                raise TypeMismatch(f"infinite type {a} = {b}")
            self.solution[a] = b
            return
        if (a.name, len(a.args)) != (b.name, len(b.args)):
            raise TypeMismatch(f"{a} is not {b}")
        for x, y in zip(a.args, b.args, strict=True):
            self.unify(x, y)

    def variables(self, t: Type) -> set[Type]:
        return {t} if t.is_variable else set().union(*map(self.variables, t.args))

    def instantiate(self, scheme, mapping=None):
        bound, t = scheme
        mapping = {v: next(self.fresh) for v in sorted(bound, key=str)} if mapping is None else mapping
        return (
            mapping[t] if t in mapping else Type(t.name, tuple(self.instantiate((bound, a), mapping) for a in t.args))
        )

    def visit_Lit(self, node, env):
        return {int: INT, bool: BOOL, str: STR}[type(node.value)]

    def visit_Var(self, node, env):
        if node.name not in env:
            raise TypeMismatch(f"unknown variable {node.name!r}" + (f" on line {node.line}" if node.line else ""))
        return self.instantiate(env[node.name])

    def visit_Fun(self, node, env):
        param = next(self.fresh)
        return param >> self.visit(node.body, {**env, node.param: (set(), param)})

    def visit_App(self, node, env):
        function, argument = self.visit(node.function, env), self.visit(node.argument, env)
        result = next(self.fresh)
        self.unify(function, argument >> result)
        return result

    def visit_Let(self, node, env):
        value = self.find(self.visit(node.value, env))
        free = set().union(*(self.variables(self.find(t)) for _, t in env.values()))
        return self.visit(node.body, env | {node.name: (self.variables(value) - free, value)})

    def visit_If(self, node, env):
        self.unify(self.visit(node.test, env), BOOL)
        then, other = (self.visit(x, env) for x in (node.then, node.other))
        self.unify(then, other)
        return then

    def visit_ListOf(self, node, env):
        item = next(self.fresh)
        for x in node.items:
            self.unify(item, self.visit(x, env))
        return Type("list", (item,))

    def check(self, node):
        a = Type("'a")
        env = {"succ": (set(), INT >> INT), "eq": ({a}, a >> (a >> BOOL)), "head": ({a}, Type("list", (a,)) >> a)}
        t = self.find(self.visit(node, env))
        names = {
            v: Type(f"'{chr(97 + i)}") for i, v in enumerate(sorted(self.variables(t), key=lambda v: int(v.name[2:])))
        }
        return self.instantiate((set(names), t), names)


def call(f, *args):
    for a in args:
        f = App(Var(f) if isinstance(f, str) else f, a)
    return f


x, f, g = Var("x"), Var("f"), Var("g")
identity = Fun("x", x)
PROGRAMS = {
    "identity": identity,
    "compose": Fun("f", Fun("g", Fun("x", call(f, call(g, x))))),
    "polymorphic let": Let("id", identity, If(call("id", Lit(True)), call("id", Lit(1)), Lit(2))),
    "monomorphic": App(Fun("id", If(call("id", Lit(True)), call("id", Lit(1)), Lit(2))), identity),
    "list": ListOf([Lit(1), call("succ", Lit(2))]),
    "heads": Fun("x", call("head", call("head", x))),
    "mixed list": ListOf([Lit(1), Lit("one")]),
    "omega": Fun("x", call(x, x)),
    "higher": Fun("f", call("eq", call(f, Lit(0)))),
    "unknown": Let("y", Lit("s"), Var("z", line=7)),
    "empty": ListOf(),
    "strange": Lit(2.5),
    "not an expression": "oops",
}
for title, program in PROGRAMS.items():
    try:
        print(f"{title:>18}: {Checker().check(program)}")
    except TypeMismatch as e:
        print(f"{title:>18}! {e}")
    except (KeyError, NotImplementedError) as e:
        print(f"{title:>18}? {e!r}")
# expect:           identity: 'a -> 'a
# expect:            compose: ('b -> 'c) -> ('a -> 'b) -> 'a -> 'c
# expect:    polymorphic let: int
# expect:        monomorphic! bool is not int
# expect:               list: list[int]
# expect:              heads: list[list['a]] -> 'a
# expect:         mixed list! int is not str
# expect:              omega! infinite type 't0 = 't0 -> 't1
# expect:             higher: (int -> 'a) -> 'a -> bool
# expect:            unknown! unknown variable 'z' on line 7
# expect:              empty: list['a]
# expect:            strange? KeyError(<class 'float'>)
# expect:  not an expression? NotImplementedError('Checker cannot visit str')
print(Printer().visit(PROGRAMS["compose"]), PROGRAMS["unknown"], sep="\n")
# expect: Fun(param=f, body=Fun(param=g, body=Fun(param=x, body=App(function=f, argument=App(function=g, argument=x)))))
# expect: Let(line=0, name='y', value=Lit(line=0, value='s'), body=Var(line=7, name='z'))
print(
    Lit(1) == Lit(1),
    Lit(1) == Lit(1, line=2),
    INT >> BOOL == Type("->", (INT, BOOL)),
    hash(INT) == hash(Type("int")),
    (INT >> INT) >> INT,
)  # expect: True False True True (int -> int) -> int
