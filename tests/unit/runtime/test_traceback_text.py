"""What minipy prints for an exception that nobody caught is what CPython 3.11 prints.

Each program is run by both; under `--audit` a count that is off after the printing is a finding, and so a difference.
"""

from __future__ import annotations

import ast
import os
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

from minipy.runtime.tracebacks.similar_names import closest
from minipy.runtime.tracebacks.traceback_carets import RANKS, find_anchors, marked_text, read_lines, shown_source

is_oracle = pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the oracle is CPython 3.11's own output")

# "=== what it is about", then the program, in which backslashes are doubled.
TABLE = """
=== a binary operation
x = 1/0
=== an operator between parentheses
x = (1 + (2))*(3-None)
=== a power before a sign
value = None
x = 1 - -value ** 2 + 3
=== a subscript after a call
def some(x): return [x]
result = some(1)[2].attr; y = 1
=== subscripts with blanks
x = [[0]]
x [ 0 ] [ 1 ]  # comment
=== a slice and a key with brackets
x = {}; y = x["]"] + x[1:2]
=== storing and deleting an item
def delete(x):
    del x[0]
x = (1,)
try: x[0] = 2
except TypeError: delete(x)
=== wide characters
日本 = {}; y = "日本語", 日本["ü"] # 日
=== the whole line
undefined
=== blanks at the end of the line
int("x")   \n=== an expression over several lines
x = [1,
     "日本" + (2 *  # comment
        3),
     3]
=== a whole line of several
print(1,
      undefined.x)
int("a",
    3, 4)
=== a chain of attributes over lines
x = (None
     .foo
     .bar(1))
=== a generator, a comprehension, a lambda
def inner():
    yield [q[0] for q in [[1], []]]
def outer():
    yield from inner()
(lambda: list(outer()))()
=== an exception thrown into a generator
def g():
    yield 1
i = g()
next(i)
i.throw(KeyError("thrown"))
=== an exception thrown into a generator that hasn't started
@(lambda f: f)
def g():
    yield 1
g().throw(ValueError)
=== methods, nested classes, a decorator
class A:
    class B(Exception): pass
    def method(self): raise self.B("text")
def deco(f):
    return A().method() or f
@deco
def g(): pass
=== the line repeated once more
def f(n): return f(n - 1) if n else 1/0
f(3)
=== lines repeated
def f(n):
    if n: f(n - 1)
    else: 1/0
f(9)
=== endless recursion
def f(n): return f(n + 1)
f(0)
=== two functions that call each other
def a(n): return b(n - 1)
def b(n): return a(n) if n else n.x
a(5)
=== a context
try:
    try: {}["a"]
    except KeyError: int("x")
finally:
    1/0
=== a cause
class Ctx:
    def __enter__(self): pass
    def __exit__(self, *args): raise RuntimeError("third") from args[1]
with Ctx():
    raise OSError(2, "No such file", "x.txt")
=== a context that is suppressed
try: 1/0
except ZeroDivisionError: raise LookupError from None
=== a cause that was never raised
raise ValueError() from KeyError(1)
=== a circle of causes
a = ValueError(1); b = ValueError(2); a.__cause__ = b; b.__cause__ = a; a.__context__ = KeyError()
raise a
=== raised again
try: 1/0
except ZeroDivisionError as e: err = e
raise err
=== without its traceback
try: 1/0
except ZeroDivisionError as e: err = e
raise err.with_traceback(None) from None
=== no text
raise ValueError
=== a text of several lines, and a lone surrogate
raise ValueError("a\\nb\\ud800")
=== several arguments
class E(Exception):
    def __init__(self, a, b): super().__init__(a, b)
raise E(1, "two")
=== a __str__ that fails
class E(BaseException):
    def __str__(self): raise SystemExit(3)
raise E
=== a __str__ of another type
class E(Exception):
    def __str__(self): return 3
def f():
    raise E
try: f()
except E: 1/0
=== a type of another module and of a function
def f():
    class E(Exception): __module__ = "package.module"
    raise E("text")
f()
=== notes
e = ValueError("text")
e.add_note("first\\nsecond"); e.add_note(""); e.add_note("last")
raise e
=== notes that are none
class Bad:
    def __str__(self): 1/0
    def __getattr__(self, name): raise LookupError(name)
try:
    e = KeyError(1); e.__notes__ = (1, Bad(), None)
    raise e
except KeyError:
    e = KeyError(2); e.__notes__ = {1: 2}
    raise e
=== a syntax error made by hand
raise SyntaxError("message", ("file.py", 3, 8, "   \\ttext\\tis here\\n", 3, 12))
=== a syntax error without text
try: raise SyntaxError("message", (None, 3, None, None))
except SyntaxError: raise IndentationError("message", ("file.py", 3, 4, "text is here", 3, 8))
=== the program's syntax
x = 3
def f(a b):
    pass
=== the program's indentation
if True:
pass
=== code from a string
exec("def f():\\n    1/0\\nf()")
=== syntax of code from a string
exec("x = (1\\ny = = 2")
=== a file that isn't there
exec(compile("\\n1/0", "/nonexistent/file.py", "exec"))
=== a similar built-in name
prnt(3)
=== a similar global and a similar local name
global_name = 1
def f(argument):
    try: return argumnt
    except NameError: return glbal_name
f(1)
=== no similar name
class C:
    def method(self): return completely_different
C().method()
=== a free variable, and a name given by hand
def f():
    def g(): return late + 1
    try: g()
    except NameError: raise NameError("text", name="pritn")
    late = 1
f()
=== an attribute error that knows its object
class C: attribute = 1
raise AttributeError("text", name="atribute", obj=C())
=== a finalizer
class A:
    def __del__(self): raise ValueError
class B:
    def __del__(self):
        try: 1/0
        except ZeroDivisionError: prnt
A(); B()
=== a finalizer whose exception fails
class E(Exception):
    def __str__(self): 1/0
class A:
    def __del__(self): raise E from KeyError(1)
def f():
    a = A()
    raise ValueError("f")
f()
=== a thread
import threading
def work(n): raise ValueError(n)
thread = threading.Thread(target=work, args=(1,), name="worker")
thread.start(); thread.join()
=== SystemExit with a text
raise SystemExit("bye")
"""
PROGRAMS = dict(part.split("\n", 1) for part in TABLE.split("\n=== ")[1:])


def start(*command: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONUTF8": "1"}
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment)


def stderr_of(process: subprocess.Popen[bytes]) -> str:
    """Return what a process wrote to stderr, with addresses and the frames of `threading` left out."""
    _, output = process.communicate(timeout=60)
    text = re.sub(r"0x[0-9a-f]+", "0x...", output.decode())
    return re.sub(r'  File ".*threading\.py".*\n(?:    .*\n)*', "", text)


def assert_same_stderr(path: Path) -> None:
    minipy = start(sys.executable, "-m", "minipy", "run", "--audit", str(path))
    cpython = start(sys.executable, str(path))
    actual, expected = stderr_of(minipy), stderr_of(cpython)
    assert expected and actual == expected


@is_oracle
@pytest.mark.parametrize("name", PROGRAMS)
def test_minipy_prints_what_cpython_prints_for(name: str, tmp_path: Path) -> None:
    path = tmp_path / "program.py"
    path.write_text(PROGRAMS[name] + "\n", encoding="utf-8")
    assert_same_stderr(path)


@is_oracle
@pytest.mark.parametrize("content", [
    pytest.param(b"\xef\xbb\xbfx = 1/0\n", id="a byte order mark"),
    pytest.param(b"# coding: latin-1\nx = '\xe9\xe9' + 1\n", id="Latin-1"),
    pytest.param(b"if 1:\r\n\tx = 1/0\r\n", id="CR LF"),
    pytest.param(b"if 1:\n\x0c    x = 1/0 # \x0c \xe2\x80\xa8\n    1/0", id="characters that split lines elsewhere"),
])  # fmt: skip
def test_source_lines_are_found_in_a_file_with(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "program.py"
    path.write_bytes(content)
    assert_same_stderr(path)


def test_there_are_no_lines_of_what_is_no_file(tmp_path: Path) -> None:
    assert read_lines("<string>") == read_lines(str(tmp_path)) == read_lines("/nonexistent/\0") == []


@pytest.mark.parametrize("line, position, carets", [
    ("x = a + b", (1, 1, 4, 9), "    ~~^~~"),
    ("x = a+(b)", (1, 1, 4, 9), "    ~^^~~"),
    ("x = a+(b,)", (1, 1, 4, 10), "    ~^~~~~"),
    ("x = a[b][c ]", (1, 1, 4, 12), "    ~~~~^^^^"),
    ("x = a + b", (1, 1, 0, 9), None),
    ("    f(a)", (1, 1, 4, 8), None),
    ("    f(a) ", (1, 1, 4, 8), "^^^^"),
    ("    x = f(a,  ", (1, 2, 8, 3), "    ^^^^"),
    ("é = f(b)", (1, 1, 5, 9), "    ^^^^"),
    ("'日' + b", (1, 1, 0, 9), "~~~~~^~~"),
    ("\tx.y.z", (1, 1, 1, 4), "^^^"),
])  # fmt: skip
def test_carets_mark_a_position(line: str, position: tuple[int, int, int, int], carets: str | None) -> None:
    expected = f"    {line.lstrip()}\n" + (f"    {carets}\n" if carets is not None else "")
    assert shown_source(line, position) == expected
    assert shown_source(line, None) == shown_source(line, (1, 1, -1, -1)) == f"    {line.lstrip()}\n"


def anchors_of_tree(segment: str) -> tuple[int, int] | None:
    """Find what CPython finds, by its way: look at the text between the parts of the tree. ASCII only."""
    statement = ast.parse(segment).body[0]
    node = statement.value if isinstance(statement, ast.Expr) else None
    if isinstance(node, ast.BinOp):
        assert node.left.end_col_offset is not None
        gap = range(node.left.end_col_offset, node.right.col_offset)
        start = next(i for i in gap if segment[i] not in " )")
        return start, start + 1 + (start + 1 in gap and segment[start + 1] != " ")
    if isinstance(node, ast.Subscript):
        assert node.value.end_col_offset is not None
        return segment.index("[", node.value.end_col_offset), len(segment)
    return None


class Expressions:
    """Random source text of expressions."""

    def __init__(self, seed: int) -> None:
        self._choose = random.Random(seed).choice

    def binary(self, depth: int) -> str:
        text = self.operand(depth)
        for _ in range(self._choose((0, 1, 1, 2))):
            operator = self._choose(tuple(RANKS))
            text += self._blank() + operator + self._blank() + self.operand(depth - 1)
        return text

    def operand(self, depth: int) -> str:
        if depth <= 0:
            return self._choose(("a", "None", "...", "'[s'", "f'{x[0]}'", "'a' \"b\"", "1e-5", "0x1f", ".5", "()"))
        shape = self._choose(("({})", "({}, a)", "[{}]", "(b for b in {})", "(lambda: {})", "{}[{}]", "{}[{}:1]",
                              "{}({})", "{} .c", "-{}", "~ {}", "{}", "{}", "{}"))  # fmt: skip
        if shape.count("{}") == 2:
            return shape.format(self.operand(depth - 1), self._blank() + self.binary(depth - 1) + self._blank())
        return shape.format(self.binary(depth - 1) if shape[0] in "([" else self.operand(depth - 1))

    def statement(self) -> str:
        others = ("{} < a", "not {}", "a if {} else b", "x = {}", "x += {}", "raise {}", "{}, a")
        shape = self._choose(("{}",) * 9 + others)
        return shape.format(self.binary(3))

    def _blank(self) -> str:
        return self._choose(("", "", " ", "  "))


@pytest.mark.parametrize("seed", range(4))
def test_the_scan_finds_the_anchors_that_the_tree_has(seed: int) -> None:
    expressions = Expressions(seed)
    found = 0
    for _ in range(500):
        segment = expressions.statement()
        try:
            node = ast.parse(segment).body[0]
        except SyntaxError:  # such as `1 (2)` after a number's end, or a literal used wrongly
            continue
        if isinstance(node, ast.Expr) and node.value.col_offset:
            continue  # all of it in parentheses: no node's own text
        assert find_anchors(segment) == anchors_of_tree(segment), segment
        found += find_anchors(segment) is not None
    assert found > 100


@pytest.mark.parametrize("wrong, names, best", [
    ("prnt", ["repr", "print", "printf"], "print"),
    ("blech", ["bluch", "BLECH"], "bluch"),
    ("a", ["b", "ab"], "ab"),
    ("a", ["b", "abc"], None),
    ("same", ["same"], None),
    ("nme", ["nae", "name", "nome"], "nae"),
    ("été", ["étés"], "étés"),
    ("aaaa", ["aaaA"] + ["x"] * 749, None),
    ("x" * 50 + "y" * 50, ["y" * 50 + "x" * 50, "x" * 50 + "y" * 49], "x" * 50 + "y" * 49),
])  # fmt: skip
def test_the_most_similar_name_is_suggested(wrong: str, names: list[str], best: str | None) -> None:
    assert closest(wrong, names) == best


@pytest.mark.parametrize("text, offset, end, marked", [
    ("abcde", 2, 4, "    abcde\n     ^^\n"),
    ("abcde", 2, 99, "    abcde\n     ^^^^\n"),
    ("abcde\n", 2, None, "    abcde\n     ^^^^\n"),
    ("  abcde\n", 4, -1, "    abcde\n     ^\n"),
    ("  abcde", 1, 3, "    abcde\n"),
    ("abcde", 99, 99, "    abcde\n         ^\n"),
    ("first\nsecond\n", 8, 10, "    second\n     ^^\n"),
    ("", 1, 1, "    \n    ^\n"),
])  # fmt: skip
def test_a_syntax_errors_text_is_marked(text: str, offset: int, end: int | None, marked: str) -> None:
    assert marked_text(text, offset, end) == marked
