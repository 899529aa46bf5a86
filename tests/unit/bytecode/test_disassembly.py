"""Listings look like those of CPython 3.9's `dis`."""

from __future__ import annotations

import re

from helpers.compiler.compiler_oracle import compile_text, run39
from minipy.bytecode.code_object import CodeObject
from minipy.bytecode.disassemble import disassemble, oparg_meaning

REFERENCE = """
import contextlib, dis, io, json, sys
out = io.StringIO()
with contextlib.redirect_stdout(out):
    dis.dis(compile(json.load(sys.stdin), "f", "exec", dont_inherit=True))
print(json.dumps(out.getvalue()))
"""

SOURCE = '''
import os.path as p
from . import q
n = 0
def work(items, *, key=None) -> int:
    """Doc."""
    global n
    for i in items:
        n += 1
        if i < 3 and key is not None or i in (1, 2):
            continue
        try:
            print(f"{i!r:>10} {n}", end="")
        except (ValueError, OSError) as error: raise RuntimeError from error
        finally:
            n -= 1
    return lambda: (items, [x for x in items])
class C(dict, metaclass=type):
    x: int = 1
    def method(self):
        return super().method(*self, **self)
'''


def test_listing_is_cpython_39s() -> None:
    """The lines too, but those of what reraises where no clause fits: they are 3.11's, so a clause has one line here."""
    reference = run39(REFERENCE, SOURCE)
    reference = re.sub(r"(<code object \S+) at 0x[0-9a-f]+", r"\1", reference)
    assert disassemble(compile_text(SOURCE)) == reference


def test_augmented_assignment_to_a_global_is_four_instructions() -> None:
    code = compile_text("n = 0\ndef f():\n    global n\n    n += 1\n").consts[1]
    assert isinstance(code, CodeObject)
    assert disassemble(code) == (
        "  4           0 LOAD_GLOBAL              0 (n)\n"
        "              2 LOAD_CONST               1 (1)\n"
        "              4 INPLACE_ADD\n"
        "              6 STORE_GLOBAL             0 (n)\n"
        "              8 LOAD_CONST               0 (None)\n"
        "             10 RETURN_VALUE\n"
    )


def test_method_call_has_no_opcodes_of_its_own() -> None:
    names = [line.split()[-3] for line in disassemble(compile_text("lst.sort()")).splitlines()[:2]]
    assert names == ["LOAD_NAME", "LOAD_ATTR"]
    assert "CALL_FUNCTION" in disassemble(compile_text("lst.sort()"))


def test_nested_code_follows_under_a_heading_unless_not_wanted() -> None:
    code = compile_text("def f(): pass\n")
    assert '\nDisassembly of <code object f, file "f", line 1>:\n  1           0 LOAD_CONST' in disassemble(code)
    assert "Disassembly" not in disassemble(code, recursive=False)


def test_meaning_of_an_oparg_stands_alone() -> None:
    code = compile_text("x = 5")
    meanings = [oparg_meaning(code, index, *pair) for index, pair in enumerate(code.instructions())]
    assert meanings == ["5", "x", "None", ""]
