"""The compiler's SyntaxErrors: CPython 3.11's texts and places."""

from __future__ import annotations

import ast
import sys
import warnings

import pytest

from minipy.compiler.compiler_passes import compile_module
from minipy.errors import GuestSyntaxError, InternalError
from minipy.syntax import parse

# source -> (message, line, offset, end line, end offset), as CPython 3.11 reports them
EXPECTED = {
    "return 1": ("'return' outside function", 1, 1, 1, 9),
    "class C:\n    return": ("'return' outside function", 2, 5, 2, 11),
    "yield 1": ("'yield' outside function", 1, 1, 1, 8),
    "x = yield from y": ("'yield' outside function", 1, 5, 1, 17),
    "class C: yield": ("'yield' outside function", 1, 10, 1, 15),
    "break": ("'break' outside loop", 1, 1, 1, 6),
    "if x:\n    break": ("'break' outside loop", 2, 5, 2, 10),
    "while 1:\n    def f(): break": ("'break' outside loop", 2, 14, 2, 19),
    "for x in y: pass\nelse: break": ("'break' outside loop", 2, 7, 2, 12),
    "if 0: continue": ("'continue' not properly in loop", 1, 7, 1, 15),
    "while 0:\n    break\ncontinue": ("'continue' not properly in loop", 3, 1, 3, 9),
    "def f():\n    x\n    global x": ("name 'x' is used prior to global declaration", 3, 5, 3, 13),
    "def f():\n    x = 1\n    global x": ("name 'x' is assigned to before global declaration", 3, 5, 3, 13),
    "def f(x):\n    global x": ("name 'x' is parameter and global", 2, 5, 2, 13),
    "def f():\n    x: int\n    global x": ("annotated name 'x' can't be global", 3, 5, 3, 13),
    "def f():\n    global x\n    x: int": ("annotated name 'x' can't be global", 3, 5, 3, 11),
    "def f():\n    x\n    nonlocal x": ("name 'x' is used prior to nonlocal declaration", 3, 5, 3, 15),
    "def f():\n    x = 1\n    nonlocal x": ("name 'x' is assigned to before nonlocal declaration", 3, 5, 3, 15),
    "def f(x):\n    nonlocal x": ("name 'x' is parameter and nonlocal", 2, 5, 2, 15),
    "def f():\n    global x\n    nonlocal x": ("name 'x' is nonlocal and global", 2, 5, 2, 13),
    "def f():\n    nonlocal x": ("no binding for nonlocal 'x' found", 2, 5, 2, 15),
    "class C:\n    x = 1\n    def f(self):\n        nonlocal x": ("no binding for nonlocal 'x' found", 4, 9, 4, 19),
    "nonlocal x": ("nonlocal declaration not allowed at module level", 1, 1, 1, 11),
    "def f(a, a): pass": ("duplicate argument 'a' in function definition", 1, 10, 1, 11),
    "lambda a, *a: 0": ("duplicate argument 'a' in function definition", 1, 12, 1, 13),
    "def f():\n    from x import *": ("import * only allowed at module level", 2, 19, 2, 20),
    "try: pass\nexcept: pass\nexcept A: pass": ("default 'except:' must be last", 2, 1, 2, 13),
    "x = 1\nfrom __future__ import annotations": (
        "from __future__ imports must occur at the beginning of the file", 2, 1, 2, 35),
    "from __future__ import nothing": ("future feature nothing is not defined", 1, 1, 1, None),
    "from __future__ import braces": ("not a chance", 1, 1, 1, None),
    "from __future__ import annotations\nx: (y := 1)": (
        "'named expression' can not be used within an annotation", 2, 5, 2, 11),
    "from __future__ import annotations\ndef f(x: (yield)): pass": (
        "'yield expression' can not be used within an annotation", 2, 11, 2, 16),
    "__debug__ = 1": ("cannot assign to __debug__", 1, 1, 1, 10),
    "x.__debug__ = 1": ("cannot assign to __debug__", 1, 1, 1, 12),
    "def f(__debug__): pass": ("cannot assign to __debug__", 1, 1, 1, 23),
    "f(__debug__=1)": ("cannot assign to __debug__", 1, 1, 1, 15),
    "import __debug__": ("cannot assign to __debug__", 1, 1, 1, 17),
    "del __debug__": ("cannot delete __debug__", 1, 5, 1, 14),
    "f(a=1, a=2)": ("keyword argument repeated: a", 1, 8, 1, 11),
    "a, *b, *c = d": ("multiple starred expressions in assignment", 1, 1, 1, 10),
    "*a = b": ("starred assignment target must be in a list or tuple", 1, 1, 1, 3),
    "*a": ("can't use starred expression here", 1, 1, 1, 3),
    "[x for x in y if (x := 1)]": (
        "assignment expression cannot rebind comprehension iteration variable 'x'", 1, 19, 1, 20),
    "[x for x in y if (z := 1) for z in x]": (
        "comprehension inner loop cannot rebind assignment expression target 'z'", 1, 31, 1, 32),
    "[x for x in (y := z)]": (
        "assignment expression cannot be used in a comprehension iterable expression", 1, 14, 1, 20),
    "class C: [y := x for x in z]": (
        "assignment expression within a comprehension cannot be used in a class body", 1, 11, 1, 12),
    "[(yield x) for x in y]": ("'yield' inside list comprehension", 1, 3, 1, 10),
    "def f(): ((yield x) for x in y)": ("'yield' inside generator expression", 1, 12, 1, 19),
    "".join(f"{' ' * i}while x:\n" for i in range(21)) + " " * 21 + "y": (
        "too many statically nested blocks", 21, 21, 22, 23),
}  # fmt: skip

REFUSED = {
    "async def f(): pass": "'async def' is not supported by minipy",
    "match x:\n    case 1: pass": "'match' is not supported by minipy",
    "x = 1j": "complex numbers are not supported by minipy",
}


def refusal(tree: ast.Module) -> GuestSyntaxError:
    with pytest.raises(GuestSyntaxError) as caught:
        compile_module(tree, "file.py")
    return caught.value


@pytest.mark.parametrize("source", EXPECTED)
def test_error_has_cpythons_text_and_place(source: str) -> None:
    error = refusal(parse(source))
    assert (error.message, error.lineno, error.offset, error.end_lineno, error.end_offset) == EXPECTED[source]
    assert (error.filename, error.kind) == ("file.py", "SyntaxError")


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the texts and places are those of CPython 3.11")
@pytest.mark.parametrize("source", EXPECTED)
def test_expectation_is_what_the_host_says(source: str) -> None:
    with pytest.raises(SyntaxError) as caught, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        compile(source, "file.py", "exec", dont_inherit=True)
    error = caught.value
    assert (error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset) == EXPECTED[source]


@pytest.mark.parametrize("source", REFUSED)
def test_what_is_not_supported_is_named(source: str) -> None:
    assert refusal(ast.parse(source)).message == REFUSED[source]


def test_mode_must_fit_the_tree() -> None:
    with pytest.raises(InternalError, match="mode 'eval' doesn't go with a tree of type Module"):
        compile_module(ast.parse("1"), "file.py", "eval")
