# Recursive descent expression evaluator with variables, functions and useful errors
import math
import operator


class CalcError(Exception):
    def __init__(self, message, position=None):
        super().__init__(message)
        self.position = position

    def show(self, text):
        if self.position is None:
            return f"error: {self}"
        return f"error: {self}\n    {text}\n    {' ' * self.position}^"


class Node:
    pass


class Num(Node):
    def __init__(self, value):
        self.value = value

    def eval(self, env):
        return self.value

    def __str__(self):
        return str(self.value)


class Var(Node):
    def __init__(self, name, position):
        self.name, self.position = name, position

    def eval(self, env):
        try:
            return env[self.name]
        except KeyError:
            raise CalcError(f"unknown name {self.name!r}", self.position) from None

    def __str__(self):
        return self.name


class Op(Node):
    TABLE = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "//": operator.floordiv,
             "%": operator.mod, "^": operator.pow, "<": operator.lt, ">": operator.gt, "==": operator.eq}

    def __init__(self, symbol, left, right, position):
        self.symbol, self.left, self.right, self.position = symbol, left, right, position

    def eval(self, env):
        left, right = self.left.eval(env), self.right.eval(env)
        try:
            return self.TABLE[self.symbol](left, right)
        except ZeroDivisionError as e:
            raise CalcError(str(e), self.position) from e
        except OverflowError as e:
            raise CalcError("too large", self.position) from e

    def __str__(self):
        return f"({self.left} {self.symbol} {self.right})"


class Call(Node):
    def __init__(self, function, args):
        self.function, self.args = function, args

    def eval(self, env):
        function = self.function.eval(env)
        if not callable(function):
            raise CalcError(f"{self.function} is not a function", self.function.position)
        try:
            return function(*(a.eval(env) for a in self.args))
        except (TypeError, ValueError) as e:
            raise CalcError(f"{self.function}: {e}", self.function.position)

    def __str__(self):
        return f"{self.function}({', '.join(map(str, self.args))})"


class Parser:
    LEVELS = [{"<", ">", "=="}, {"+", "-"}, {"*", "/", "//", "%"}]

    def __init__(self, text):
        self.tokens = list(self.scan(text))
        self.i = 0

    @staticmethod
    def scan(text):
        i = 0
        while i < len(text):
            start = i
            if text[i].isspace():
                i += 1
                continue
            if text[i].isdigit() or text[i] == ".":
                while i < len(text) and (text[i].isdigit() or text[i] == "."):
                    i += 1
                word = text[start:i]
                try:
                    yield "num", (float(word) if "." in word else int(word)), start
                except ValueError:
                    raise CalcError(f"bad number {word}", start) from None
            elif text[i].isalpha():
                while i < len(text) and text[i].isalnum():
                    i += 1
                yield "name", text[start:i], start
            else:
                i += 2 if text[i : i + 2] in ("//", "==", "**") else 1
                yield "op", text[start:i].replace("**", "^"), start
        yield "end", None, len(text)

    def accept(self, *symbols):
        kind, value, position = self.tokens[self.i]
        if kind == "op" and value in symbols:
            self.i += 1
            return value, position

    def need(self, symbol):
        if not self.accept(symbol):
            kind, value, position = self.tokens[self.i]
            raise CalcError(f"wanted {symbol!r}, found {'the end' if kind == 'end' else repr(value)}", position)

    def parse(self):
        node = self.binary(0)
        kind, value, position = self.tokens[self.i]
        if kind != "end":
            raise CalcError(f"unexpected {value!r}", position)
        return node

    def binary(self, level):
        if level == len(self.LEVELS):
            return self.unary()
        node = self.binary(level + 1)
        while found := self.accept(*self.LEVELS[level]):
            node = Op(found[0], node, self.binary(level + 1), found[1])
        return node

    def unary(self):
        if found := self.accept("-"):
            return Op("-", Num(0), self.unary(), found[1])
        base = self.atom()
        if found := self.accept("^"):
            return Op("^", base, self.unary(), found[1])
        return base

    def atom(self):
        kind, value, position = self.tokens[self.i]
        self.i += 1
        if kind == "num":
            return Num(value)
        if kind == "name":
            node = Var(value, position)
            while self.accept("("):
                args = []
                while not self.accept(")"):
                    args.append(self.binary(0))
                    if not self.accept(","):
                        self.need(")")
                        break
                node = Call(node, args)
            return node
        if (kind, value) == ("op", "("):
            node = self.binary(0)
            self.need(")")
            return node
        raise CalcError("expression ends too early" if kind == "end" else f"unexpected {value!r}", position)


ENV = {name: getattr(math, name) for name in ("pi", "e", "sin", "sqrt", "hypot", "factorial", "log")}
ENV.update(max=max, min=min, x=7, big=10**6)
for line in """1 + 2 * 3
(1 + 2) * 3 - -4
2 ^ 3 ** 2
-2 ^ 2
7 // 2 + 7 % 4 / 2
sqrt(16) + hypot(3, 4)
max(1, x, 2 * 2) * min(3, 9)
factorial(25) // factorial(23)
sin(pi / 6) < .6
x / (x - 7)
2 +
(1 + 2
3 $ 4
y * 2
x(3)
1.2.3
10.0 ^ (big)
sqrt(0 - 1)
hypot()
1 2""".splitlines():
    try:
        tree = Parser(line).parse()
        print(f"{line} => {tree} = {tree.eval(ENV)!r}")
    except CalcError as error:
        print(error.show(line), f"[{type(error.__cause__).__name__}]" if error.__cause__ else "")
# expect: 1 + 2 * 3 => (1 + (2 * 3)) = 7
# expect: (1 + 2) * 3 - -4 => (((1 + 2) * 3) - (0 - 4)) = 13
# expect: 2 ^ 3 ** 2 => (2 ^ (3 ^ 2)) = 512
# expect: -2 ^ 2 => (0 - (2 ^ 2)) = -4
# expect: 7 // 2 + 7 % 4 / 2 => ((7 // 2) + ((7 % 4) / 2)) = 4.5
# expect: sqrt(16) + hypot(3, 4) => (sqrt(16) + hypot(3, 4)) = 9.0
# expect: max(1, x, 2 * 2) * min(3, 9) => (max(1, x, (2 * 2)) * min(3, 9)) = 21
# expect: factorial(25) // factorial(23) => (factorial(25) // factorial(23)) = 600
# expect: sin(pi / 6) < .6 => (sin((pi / 6)) < 0.6) = True
# expect: error: division by zero
# expect:     x / (x - 7)
# expect:       ^ [ZeroDivisionError]
# expect: error: expression ends too early
# expect:     2 +
# expect:        ^
# expect: error: wanted ')', found the end
# expect:     (1 + 2
# expect:           ^
# expect: error: unexpected '$'
# expect:     3 $ 4
# expect:       ^
# expect: error: unknown name 'y'
# expect:     y * 2
# expect:     ^
# expect: error: x is not a function
# expect:     x(3)
# expect:     ^
# expect: error: bad number 1.2.3
# expect:     1.2.3
# expect:     ^
# expect: error: too large
# expect:     10.0 ^ (big)
# expect:          ^ [OverflowError]
# expect: error: sqrt: math domain error
# expect:     sqrt(0 - 1)
# expect:     ^
# expect: hypot() => hypot() = 0.0
# expect: error: unexpected 2
# expect:     1 2
# expect:       ^
