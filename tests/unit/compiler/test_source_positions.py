"""Places in the source: what a traceback underlines, as CPython 3.11 does."""

from __future__ import annotations

import ast
import dis
import sys
import types
from collections.abc import Iterator

import pytest

from helpers.compiler.compiled_snippets import SNIPPETS
from minipy.bytecode.code_object import CodeObject
from minipy.bytecode.opcodes import by_number
from minipy.compiler.compiler_passes import compile_module

SOURCES = (
    "total = (alpha +\n    beta(1, key=gamma)\n    .delta[epsilon]\n    .zeta(2)(3)).eta\n",
    "def f(x):\n    for a, b in x.items(\n    ):\n        yield a < b, not a in b\n    assert x == 1, 'no'\n",
    "with a.b(\n    c) as d: e(1)\nraise E(1) from f()\n",
    "x.y += f(z)\nx[y] -= -z\ndel x.y, x[0]\n",
    "@a.b(1)\nclass C(D, key=e()):\n    x = [f(y) for y in z if g(y)]\n",
    "try: a()\nexcept (B.c, D): e(f)\n",
    "'ü'; ä = ö.é(ñ) + f'{ß:{œ}}'\n",
    "import a.b, c as d\nfrom e import (f,\n    g as h)\n",
)
SAME = {"LOAD_METHOD": "LOAD_ATTR", "CALL": "CALL_FUNCTION", "CALL_FUNCTION_KW": "CALL_FUNCTION",
        "CALL_FUNCTION_EX": "CALL_FUNCTION", "BEFORE_WITH": "SETUP_WITH", "BINARY_OP": "BINARY",
        "CHECK_EXC_MATCH": "JUMP_IF_NOT_EXC_MATCH"}  # fmt: skip
COMPARED = frozenset((
    "LOAD_ATTR", "CALL_FUNCTION", "BINARY", "BINARY_SUBSCR", "STORE_SUBSCR", "DELETE_SUBSCR", "COMPARE_OP", "IS_OP",
    "CONTAINS_OP", "LOAD_NAME", "LOAD_GLOBAL", "STORE_ATTR", "DELETE_ATTR", "DELETE_NAME", "RAISE_VARARGS", "GET_ITER",
    "FOR_ITER", "IMPORT_NAME", "IMPORT_FROM", "UNPACK_SEQUENCE", "UNPACK_EX", "FORMAT_VALUE", "SETUP_WITH",
    "WITH_EXCEPT_START", "JUMP_IF_NOT_EXC_MATCH", "LOAD_ASSERTION_ERROR", "UNARY_NEGATIVE", "LOAD_DEREF", "LIST_EXTEND",
    "DICT_MERGE", "DICT_UPDATE", "YIELD_VALUE",
))  # fmt: skip


def common_name(name: str) -> str:
    """Return one name for what 3.9 and 3.11 spell differently."""
    if name.startswith(("BINARY_", "INPLACE_")) and name != "BINARY_SUBSCR":
        return "BINARY"
    return SAME.get(name, name)


def ours(code: CodeObject) -> Iterator[tuple]:
    for (opcode, _), position in zip(code.instructions(), code.positions(), strict=True):
        yield common_name(by_number[opcode].name), position
    for const in code.consts:
        if isinstance(const, CodeObject):
            yield from ours(const)


def theirs(code: types.CodeType) -> Iterator[tuple]:
    for instruction in dis.get_instructions(code):
        place = instruction.positions
        yield (
            common_name(instruction.opname),
            (place.lineno, place.end_lineno, place.col_offset, place.end_col_offset),
        )
    for const in code.co_consts:
        if isinstance(const, types.CodeType):
            yield from theirs(const)


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the places are those of CPython 3.11")
@pytest.mark.parametrize("source", SOURCES)
def test_instructions_that_can_raise_have_cpythons_places(source: str) -> None:
    mine = [entry for entry in ours(compile_module(ast.parse(source), "f")) if entry[0] in COMPARED]
    host = [entry for entry in theirs(compile(source, "f", "exec", dont_inherit=True)) if entry[0] in COMPARED]
    assert mine == host


def test_every_instruction_has_a_line_inside_its_source() -> None:
    for snippet in SNIPPETS.split("# ---\n"):
        last = max(snippet.count("\n"), 1)
        for _, (line, end_line, _, _) in ours(compile_module(ast.parse(snippet), "f")):
            assert 1 <= line <= end_line <= last


def test_line_of_a_method_call_over_several_lines_is_the_methods() -> None:
    code = compile_module(ast.parse("a(\n).b(\n).c()\n"), "f")
    lines = [(by_number[opcode].name, code.line_of(i)) for i, (opcode, _) in enumerate(code.instructions())]
    assert lines[:6] == [
        ("LOAD_NAME", 1), ("CALL_FUNCTION", 1), ("LOAD_ATTR", 2), ("CALL_FUNCTION", 2), ("LOAD_ATTR", 3),
        ("CALL_FUNCTION", 3),
    ]  # fmt: skip
