# A spreadsheet with formulas, dependency tracking, cycle detection and lazy recomputation
from collections import defaultdict
from contextlib import contextmanager
from string import ascii_uppercase

ERRORS = {ZeroDivisionError: "#DIV/0!", NameError: "#NAME?", TypeError: "#VALUE!", ValueError: "#VALUE!"}


class CycleError(RuntimeError):
    def __init__(self, path):
        super().__init__(" -> ".join(path))


def col_number(name):
    n = 0
    for ch in name:
        n = n * 26 + ascii_uppercase.index(ch) + 1
    return n


def col_name(n):
    out = ""
    while n:
        n, r = divmod(n - 1, 26)
        out = ascii_uppercase[r] + out
    return out


def split_ref(ref):
    letters = ref.rstrip("0123456789")
    return col_number(letters), int(ref[len(letters):])


def is_ref(word):
    letters = word.rstrip("0123456789")
    return letters.isupper() and letters.isalpha() and letters != word


class Sheet:
    def __init__(self):
        self.source = {}
        self.code = {}
        self.cache = {}
        self.users = defaultdict(set)
        self.stack = []
        self.computed = 0

    def __setitem__(self, ref, content):
        for users in self.users.values():
            users.discard(ref)
        self._invalidate(ref)
        if content is None:
            self.source.pop(ref, None)
            self.code.pop(ref, None)
            return
        self.source[ref] = content
        if isinstance(content, str) and content.startswith("="):
            self.code[ref] = compile(content[1:].strip(), f"<{ref}>", "eval")
        else:
            self.code.pop(ref, None)

    def _invalidate(self, ref):
        if self.cache.pop(ref, None) is not None:
            for user in sorted(self.users[ref]):
                self._invalidate(user)

    @contextmanager
    def _computing(self, ref):
        if ref in self.stack:
            raise CycleError(self.stack[self.stack.index(ref):] + [ref])
        self.stack.append(ref)
        try:
            yield
        finally:
            self.stack.pop()

    def __getitem__(self, ref):
        if isinstance(ref, slice):
            return self.area(ref.start, ref.stop)
        if self.stack:
            self.users[ref].add(self.stack[-1])
        if ref not in self.source:
            return 0
        if ref not in self.cache:
            with self._computing(ref):
                self.computed += 1
                self.cache[ref] = self._evaluate(ref)
        return self.cache[ref]

    def _evaluate(self, ref):
        if ref not in self.code:
            return self.source[ref]
        names = {
            "SUM": lambda *a: sum(self.flat(a)),
            "AVG": lambda *a: sum(v := list(self.flat(a))) / len(v),
            "IF": lambda test, a, b=0: a if test else b,
            "R": lambda area: self.area(*area.split(":")),
        }
        code = self.code[ref]
        scope = {name: self[name] for name in code.co_names if is_ref(name)}
        try:
            return eval(code, {"__builtins__": {"max": max, "min": min, "round": round, "len": len}, **names}, scope)
        except tuple(ERRORS) as error:
            return next(text for kind, text in ERRORS.items() if isinstance(error, kind))

    def area(self, first, last):
        (c1, r1), (c2, r2) = split_ref(first), split_ref(last)
        return [self[f"{col_name(c)}{r}"] for r in range(r1, r2 + 1) for c in range(c1, c2 + 1)]

    def flat(self, values):
        for v in values:
            if isinstance(v, (list, tuple)):
                yield from self.flat(v)
            else:
                yield v

    def show(self, columns, rows):
        print("   |" + "|".join(f"{c:^9}" for c in columns))
        for r in range(1, rows + 1):
            cells = [self[f"{c}{r}"] if f"{c}{r}" in self.source else "" for c in columns]
            print(f"{r:>2} |" + "|".join(f"{v:>9.2f}" if isinstance(v, float) else f"{v!s:>9}" for v in cells))


s = Sheet()
for row, (name, price, n) in enumerate([("pens", 1.25, 12), ("ink", 8, 2), ("paper", 4.5, 5)], 1):
    s[f"A{row}"], s[f"B{row}"], s[f"C{row}"] = name, price, n
    s[f"D{row}"] = f"= B{row} * C{row}"
s["A4"] = "total"
s["C4"] = "=SUM(R('C1:C3'))"
s["D4"] = "=SUM(R('D1:D3'))"
s["D5"] = "=IF(D4 > 50, D4 * 0.9, D4)"
s["B5"] = "=round(AVG(B1, B2, B3), 2)"
s.show("ABCD", 5)
# expect:    |    A    |    B    |    C    |    D
# expect:  1 |     pens|     1.25|       12|    15.00
# expect:  2 |      ink|        8|        2|       16
# expect:  3 |    paper|     4.50|        5|    22.50
# expect:  4 |    total|         |       19|    53.50
# expect:  5 |         |     4.58|         |    48.15
print("computed", s.computed)  # expect: computed 17
s["B2"] = 10
print(s["D5"], s["B5"], "computed", s.computed, s["D1":"D3"])  # expect: 51.75 5.25 computed 22 [15.0, 20, 22.5]
s["E1"], s["E2"], s["E3"], s["E4"] = "=D4/Z9", "=A1 + B1", "=foo + 1", "=E1"
print(s["E1":"E4"])  # expect: ['#DIV/0!', '#VALUE!', '#NAME?', '#DIV/0!']
s["C1"] = "=D5"
try:
    print(s["D4"])
except CycleError as error:
    print("cycle:", error, s.stack)  # expect: cycle: D4 -> D1 -> C1 -> D5 -> D4 []
s["C1"] = 20
print(s["D4"], col_name(702), col_name(703), col_number("AAA"), split_ref("BC23"))  # expect: 67.5 ZZ AAA 703 (55, 23)
try:
    s["F1"] = "=1 +"
except SyntaxError as error:
    print(type(error).__name__, error.msg, error.filename, error.lineno)  # expect: SyntaxError invalid syntax <F1> 1
s["D4"] = None
print(s["D5"], sorted(s.users["D4"]), len(s.source))  # expect: 0 ['D5', 'E1'] 21
