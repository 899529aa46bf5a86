"""Random expressions, of a known kind most of the time, so that programs run on instead of ending in a TypeError.

Kinds: int, float, str, bool, list (of ints), tuple (of scalars), dict (str or int to int), and a class's name for its
instances. Values stay small: products are taken modulo a prime, concatenations are sliced.
"""

from __future__ import annotations

from collections.abc import Callable

from helpers.generators.random_choices import Choices, chance, pick

KINDS = ("int", "str", "list", "float", "bool", "tuple", "dict")
INTS = ("0", "1", "2", "3", "-1", "7", "10", "256", "257", "-5", "-6", "0x1f", "1_000", "(10**12)", "(2**70)")
FLOATS = ("0.0", "1.0", "0.5", "-2.5", "3.25", "1e10", "-0.0", "1e-7", "float('inf')", "float('nan')")
STRS = ("''", "'a'", "'abc'", "'Hello, World'", "'x y'", "'\\n'", "'äß'", '"it\'s"', "'12'", "'%'", "'{}'")
ARITHMETIC = ("+", "-", "&", "|", "^")
DIVISION = ("//", "%")
COMPARISONS = ("<", "<=", "==", "!=", ">", ">=")
MODULUS = "1000003"


class Expressions:
    """Draws expressions; `names_of(kind)` says which variables there are, `calls_of(kind)` which calls give a kind."""

    def __init__(self, choices: Choices) -> None:
        self.choices = choices
        self.bound: list[str] = []  # int variables of comprehensions and lambdas around

    def names_of(self, kind: str) -> list[str]:
        raise NotImplementedError

    def call_of(self, kind: str, depth: int) -> str | None:
        raise NotImplementedError

    def instance_of(self, depth: int) -> str:
        raise NotImplementedError

    def expression(self, kind: str, depth: int = 2) -> str:
        """Return an expression, nearly always of `kind`."""
        choices = self.choices
        if chance(choices, 2):
            return self._chaos(depth)
        names = [*self.names_of(kind), *(self.bound if kind == "int" else ())]
        if names and chance(choices, 40):
            return pick(choices, names)
        if depth <= 0:
            return self._literal(kind)
        if chance(choices, 12):
            call = self.call_of(kind, depth)
            if call is not None:
                return call
        if chance(choices, 10):
            return self._of_any_kind(kind, depth)
        makers: dict[str, Callable[[int], str]] = {
            "int": self._int, "float": self._float, "str": self._str, "bool": self._bool, "list": self._list,
            "tuple": self._tuple, "dict": self._dict,
        }  # fmt: skip
        return makers[kind](depth) if kind in makers else self.instance_of(depth)

    def _below(self, depth: int) -> Callable[[str], str]:
        """Return what draws an operand."""
        return lambda kind: self.expression(kind, depth)

    def any_kind(self) -> str:
        return pick(self.choices, KINDS)

    def scalar(self, depth: int) -> str:
        return self.expression(pick(self.choices, ("int", "str", "float", "bool")), depth)

    def _chaos(self, depth: int) -> str:
        """An expression that fits nowhere."""
        options = ["None", "undefined_name", "[][1]", "(1).missing", "{}['k']", "(1 // 0)", "int('z')", "(1, 2)", "len"]
        options.append(f"({self.expression(self.any_kind(), depth - 1)})")
        return pick(self.choices, options)

    def _literal(self, kind: str) -> str:
        choices = self.choices
        if kind == "int":
            return pick(choices, INTS)
        if kind == "float":
            return pick(choices, FLOATS)
        if kind == "str":
            return pick(choices, STRS)
        if kind == "bool":
            return pick(choices, ("True", "False"))
        if kind == "list":
            return pick(choices, ("[]", "[1]", "[3, 1, 2]", "[0, 0]"))
        if kind == "tuple":
            return pick(choices, ("()", "(1,)", "(1, 'b')", "(2.5, 'a', 3)"))
        if kind == "dict":
            return pick(choices, ("{}", "{'a': 1}", "{1: 2, 'b': 3}"))
        return self.instance_of(0)

    def _of_any_kind(self, kind: str, depth: int) -> str:
        """Forms that exist for every kind."""
        choices, below = self.choices, depth - 1
        form = choices.number(0, 6)
        e = self._below(below)
        if form == 0:
            return f"({e(kind)} if {e('bool')} else {e(kind)})"
        if form == 1:
            return f"({e(kind)} {pick(choices, ('and', 'or'))} {e(kind)})"
        if form == 2:
            name = f"p{len(self.bound)}"
            self.bound.append(name)
            body = self.expression(kind, below)
            self.bound.pop()
            default = f"={self.expression('int', 0)}" if chance(choices, 40) else ""
            argument = "" if default and chance(choices, 50) else self.expression("int", below)
            return f"(lambda {name}{default}: {body})({argument})"
        if form == 3:
            return f"[{e(kind)}, {e(kind)}][{pick(choices, ('0', '1', '-1', '2'))}]"
        if form == 4:
            return f"{{'k': {e(kind)}}}['k']"
        if form == 5:
            return f"({e(kind)}, {e(kind)})[{e('bool')}]"
        return f"{{0: {e(kind)}, 1: {e(kind)}}}.get({e('int')}, {self._literal(kind)})"

    def _int(self, depth: int) -> str:
        choices, below = self.choices, depth - 1
        e = self._below(below)
        forms = (
            lambda: f"({e('int')} {pick(choices, ARITHMETIC)} {e('int')})",
            lambda: f"({e('int')} {pick(choices, DIVISION)} {e('int')})",
            lambda: f"({e('int')} * {e('int')} % {MODULUS})",
            lambda: f"(({e('int')} {pick(choices, ('<<', '>>'))} ({e('int')} & 7)) % {MODULUS})",
            lambda: f"(({e('int')} % 50) ** {choices.number(0, 4)})",
            lambda: f"{pick(choices, ('-', '+', '~'))}{e('int')}",
            lambda: f"len({e(pick(choices, ('list', 'str', 'tuple', 'dict')))})",
            lambda: f"abs({e('int')})",
            lambda: f"int({e(pick(choices, ('float', 'str', 'bool')))})",
            lambda: f"sum({e('list')})",
            lambda: f"{pick(choices, ('max', 'min'))}({e('int')}, {e('int')})",
            lambda: f"{e('list')}[{e('int')} % 3]",
            lambda: f"{e('list')}[{e('int')}]",
            lambda: f"{e('list')}.{pick(choices, ('index', 'count'))}({e('int')})",
            lambda: f"{e('dict')}[{e(pick(choices, ('str', 'int')))}]",
            lambda: f"{e('str')}.{pick(choices, ('find', 'count', 'index'))}({self.expression('str', 0)})",
            lambda: f"ord({e('str')}[0])",
            lambda: f"divmod({e('int')}, {e('int')})[{choices.number(0, 1)}]",
            lambda: f"round({e('float')})",
            lambda: f"sum({self._generator(below)})",
            lambda: f"hash({pick(choices, (e('int'), 'True', '1.0', '()'))}) * 0",
            lambda: f"({e('int')}).bit_length()",
        )
        return pick(choices, forms)()

    def _float(self, depth: int) -> str:
        choices, below = self.choices, depth - 1
        e = self._below(below)
        forms = (
            lambda: f"({e(pick(choices, ('float', 'int')))} {pick(choices, ('+', '-', '*', '/'))} {e('float')})",
            lambda: f"({e(pick(choices, ('float', 'int')))} {pick(choices, DIVISION)} {e('float')})",
            lambda: f"({e('int')} / {e('int')})",
            lambda: f"sum(map(float, {e('list')}))",
            lambda: f"round({e('float')}, {choices.number(0, 3)})",
            lambda: f"float({e(pick(choices, ('int', 'bool', 'str')))})",
            lambda: f"abs({e('float')}) ** {pick(choices, ('2', '0.5', '-1', '0'))}",
            lambda: f"{pick(choices, ('-', '+'))}{e('float')}",
        )
        return pick(choices, forms)()

    def _bool(self, depth: int) -> str:
        choices, below = self.choices, depth - 1
        kind = pick(choices, ("int", "int", "float", "str", "list", "tuple"))
        e = self._below(below)

        def compare() -> str:
            return pick(choices, COMPARISONS)

        forms = (
            lambda: f"({e(kind)} {compare()} {e(kind)})",
            lambda: f"({e(kind)} {compare()} {e(kind)} {compare()} {e(kind)})",
            lambda: f"(not {e(self.any_kind())})",
            lambda: f"({e('int')} {pick(choices, ('in', 'not in'))} {e('list')})",
            lambda: f"({e('str')} in {e(pick(choices, ('str', 'dict')))})",
            lambda: f"({e(kind)} {pick(choices, ('is', 'is not'))} None)",
            lambda: f"isinstance({e(kind)}, {pick(choices, ('int', 'str', '(int, float)', 'list', 'bool', 'object'))})",
            lambda: f"bool({e(self.any_kind())})",
            lambda: f"{pick(choices, ('any', 'all'))}({e('list')})",
            lambda: f"({e(self.any_kind())} == {e(kind)})",
            lambda: f"{e('str')}.{pick(choices, ('isdigit', 'isupper', 'isalpha'))}()",
        )
        return pick(choices, forms)()

    def _str(self, depth: int) -> str:
        choices, below = self.choices, depth - 1
        e = self._below(below)
        forms = (
            lambda: f"({e('str')} + {e('str')})[:20]",
            lambda: f"({e('str')} * {choices.number(0, 3)})[:20]",
            lambda: f"{e('str')}[{e('int')}]",
            lambda: f"{e('str')}[{self._slice(below)}]",
            lambda: f"{e('str')}.{pick(choices, ('upper', 'lower', 'strip', 'title', 'swapcase', 'capitalize'))}()",
            lambda: f"{e('str')}.replace({self._literal('str')}, {self._literal('str')})[:20]",
            lambda: f"{e('str')}.{pick(choices, ('rjust', 'ljust', 'center', 'zfill'))}({choices.number(0, 9)})",
            lambda: f"{pick(choices, ('str', 'repr'))}({e(self.any_kind())})[:60]",
            lambda: f"{self._literal('str')}.join({e('str')}.split({pick(choices, ('', repr('a'), repr('')))}))",
            lambda: self._fstring(below),
            lambda: f"'%{pick(choices, ('s', 'r', 'd', '5.2f', 'x', '-4s|'))}' % ({self.scalar(below)},)",
            lambda: f"'{pick(choices, ('{}', '{0}{0}', '{!r:>6}', '{:^7}'))}'.format({self.scalar(below)})[:60]",
            lambda: f"chr(97 + {e('int')} % 26)",
            lambda: f"type({e(self.any_kind())}).__name__",
        )
        return pick(choices, forms)()

    def _fstring(self, depth: int) -> str:
        choices = self.choices
        quote = '"""'
        parts = []
        for _ in range(choices.number(1, 2)):
            kind = self.any_kind()
            conversion = pick(choices, ("", "", "!r", "!s"))
            spec = pick(choices, ("", "", ":>8", ":", f":{{{choices.number(1, 9)}}}")) if conversion else ""
            if not conversion and kind == "int":
                spec = pick(choices, ("", ":04d", ":,", ":x", ":+d"))
            if not conversion and kind == "float":
                spec = pick(choices, ("", ":.2f", ":e", ":g"))
            parts.append(f"{{ {self._plain_quotes(kind, depth)}{conversion}{spec}}}")
        return f"f{quote}{pick(choices, ('', 'v=', '{{'))}{' '.join(parts)} {quote}[:60]"

    def _plain_quotes(self, kind: str, depth: int) -> str:
        """An expression that may stand in an f-string of 3.11: no backslash, no triple quotes."""
        text = self.expression(kind, depth)
        return text if "\\" not in text and '"""' not in text and "#" not in text else self._safe_literal(kind)

    def _safe_literal(self, kind: str) -> str:
        return {"int": "1", "str": "'s'", "float": "0.5", "bool": "True"}.get(kind, "(1, 2)")

    def _slice(self, depth: int) -> str:
        choices = self.choices
        bounds = [self.expression("int", depth - 1) if chance(choices, 60) else "" for _ in range(2)]
        step = pick(choices, ("", ":", ":2", ":-1", ":0", ":-2"))
        return ":".join(bounds) + step

    def _generator(self, depth: int) -> str:
        """`element for name in iterable if condition`, one or two loops."""
        choices = self.choices
        first, second = f"c{len(self.bound)}", f"c{len(self.bound) + 1}"
        loops = f"for {first} in {self._iterable(depth - 1)}"
        self.bound.append(first)
        if chance(choices, 40):
            loops += f" if {self.expression('bool', depth - 1)}"
        if chance(choices, 15):
            loops += f" for {second} in range({choices.number(0, 2)})"
            self.bound.append(second)
            element = self.expression("int", depth - 1)
            self.bound.pop()
        else:
            element = self.expression("int", depth - 1)
        self.bound.pop()
        return f"{element} {loops}"

    def _iterable(self, depth: int) -> str:
        choices = self.choices
        if depth <= 0 or chance(choices, 50):
            return f"range({choices.number(0, 4)})"
        return f"{self.expression('list', depth)}[:4]"

    def _list(self, depth: int) -> str:
        choices, below = self.choices, depth - 1
        e = self._below(below)
        items = [self.expression("int", below) for _ in range(choices.number(0, 3))]
        forms = (
            lambda: f"[{', '.join(items)}]",
            lambda: f"[{self._generator(below)}]",
            lambda: f"({e('list')} + {e('list')})[:8]",
            lambda: f"({e('list')} * {choices.number(0, 2)})[:8]",
            lambda: f"{e('list')}[{self._slice(below)}]",
            lambda: f"[i + n for i, n in enumerate({e('list')})]",
            lambda: f"sorted({e('list')}{pick(choices, ('', ', reverse=True', ', key=lambda k: -k'))})",
            lambda: f"list({pick(choices, ('reversed', 'tuple', 'iter'))}({e('list')}))",
            lambda: f"[*{e('list')}, {e('int')}][:8]",
            lambda: f"list(map(lambda m: m + 1, {e('list')}))",
            lambda: f"list({e('dict')}.values())",
            lambda: f"sorted({{*{e('list')}, {e('int')}}} {pick(choices, '|&-^')} set({e('list')}), key=repr)",
            lambda: f"sorted({{s % 4 for s in {e('list')}}})",
            lambda: f"list(filter({pick(choices, ('None', 'lambda f: f > 1', 'bool'))}, {e('list')}))",
            lambda: f"[n for row in [{e('list')}, {e('list')}] for n in row][:8]",
            lambda: f"list(range({choices.number(-2, 5)}, {choices.number(-2, 6)}, {pick(choices, ('1', '2', '-1'))}))",
            lambda: f"[x - y for x, y in zip({e('list')}, {e('list')})]",
        )
        return pick(choices, forms)()

    def _tuple(self, depth: int) -> str:
        choices, below = self.choices, depth - 1
        e = self._below(below)
        items = [self.scalar(below) for _ in range(choices.number(0, 3))]
        forms = (
            lambda: f"({', '.join(items)}{',' if len(items) == 1 else ''})",
            lambda: f"({e('tuple')} + {e('tuple')})[:6]",
            lambda: f"{e('tuple')}[{self._slice(below)}]",
            lambda: f"tuple({e(pick(choices, ('list', 'str', 'dict')))})",
            lambda: f"divmod({e('int')}, {e('int')})",
            lambda: f"{e('str')}.partition({self._literal('str')})",
        )
        return pick(choices, forms)()

    def _dict(self, depth: int) -> str:
        choices, below = self.choices, depth - 1
        e = self._below(below)
        keys = [e(pick(choices, ("str", "int", "bool"))) for _ in range(choices.number(0, 3))]
        items = [f"{key}: {e('int')}" for key in keys]
        forms = (
            lambda: f"{{{', '.join(items)}}}",
            lambda: f"{{**{e('dict')}, {', '.join(items)}}}",
            lambda: f"{{d % 3: d for d in {e('list')}}}",
            lambda: f"dict(a={e('int')}, b={e('int')})",
            lambda: f"dict(zip({e('str')}, {e('list')}))",
            lambda: f"dict({e('dict')})",
        )
        return pick(choices, forms)()
