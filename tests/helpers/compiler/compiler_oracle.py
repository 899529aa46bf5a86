"""CPython 3.9's compiler as the oracle: the same source must give the same instructions, constants, names and flags.

The reference runs in one subprocess. Opcodes that minipy leaves out are mapped first: LOAD_METHOD and CALL_METHOD are
LOAD_ATTR and CALL_FUNCTION, EXTENDED_ARG and NOP are nothing; jumps are compared by instruction. CPython 3.9 doesn't
shorten a jump to a jump when the longer oparg would need another EXTENDED_ARG, minipy always does: in code of more than
256 bytes, streams also agree if they do so once all jumps to jumps are followed.
"""

from __future__ import annotations

import ast
import functools
import json
import shutil
import subprocess
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from minipy.bytecode.code_object import CodeObject
from minipy.bytecode.opcodes import Operand, by_number
from minipy.compiler.compiler_passes import compile_module

REFERENCE = r"""
import dis, json, sys, types, warnings
warnings.simplefilter("ignore")

RENAMED = {"LOAD_METHOD": "LOAD_ATTR", "CALL_METHOD": "CALL_FUNCTION"}
NUMERIC = ("IS_OP", "CONTAINS_OP", "FORMAT_VALUE", "MAKE_FUNCTION", "COMPARE_OP")

def show(value):
    if isinstance(value, types.CodeType):
        return "<code %s>" % value.co_name
    if isinstance(value, frozenset):
        return "frozenset(%s)" % sorted(map(show, value))
    if isinstance(value, tuple):
        return "(%s)" % ", ".join(map(show, value))
    return "%s:%r" % (type(value).__name__, value)

def describe(code):
    index, kept = {}, []
    for instruction in dis.get_instructions(code):
        index[instruction.offset] = len(kept)
        if instruction.opname not in ("EXTENDED_ARG", "NOP"):
            kept.append(instruction)
    stream = []
    for instruction in kept:
        if instruction.opcode in dis.hasjabs or instruction.opcode in dis.hasjrel:
            meaning = index[instruction.argval]
        elif instruction.opcode in dis.hasconst:
            meaning = show(code.co_consts[instruction.arg])
        elif instruction.arg is None:
            meaning = ""
        elif instruction.opname in NUMERIC:
            meaning = str(instruction.arg)
        else:
            meaning = str(instruction.argval)
        stream.append([RENAMED.get(instruction.opname, instruction.opname), meaning])
    return {
        "name": code.co_name, "firstlineno": code.co_firstlineno, "flags": code.co_flags,
        "argcounts": [code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount],
        "consts": [show(const) for const in code.co_consts], "names": list(code.co_names),
        "varnames": list(code.co_varnames), "cellvars": list(code.co_cellvars), "freevars": list(code.co_freevars),
        "stacksize": code.co_stacksize, "stream": stream,
        "has_methods": any(instruction.opname == "LOAD_METHOD" for instruction in kept),
        "inner": [describe(const) for const in code.co_consts if isinstance(const, types.CodeType)],
    }

def compiled(source, mode):
    try:
        return describe(compile(source, "f", mode, dont_inherit=True))
    except SyntaxError as error:
        return {"error": str(error)}

json.dump([compiled(source, mode) for source, mode in json.load(sys.stdin)], sys.stdout)
"""


@functools.cache
def python39() -> str:
    """Return the path of a CPython 3.9, or skip the test."""
    candidates = [shutil.which("python3.9"), *Path.home().glob(".pyenv/versions/3.9.*/bin/python")]
    for candidate in candidates:
        if candidate is not None and is_python39(str(candidate)):
            return str(candidate)
    pytest.skip("the oracle, CPython 3.9, is not installed (python3.9 on PATH or under ~/.pyenv/versions)")


def is_python39(path: str) -> bool:
    """Say whether a program is a CPython 3.9 that runs (a shim on PATH may not)."""
    program = "import sys; print(sys.version_info[:2] == (3, 9))"
    return subprocess.run([path, "-c", program], capture_output=True, text=True).stdout.strip() == "True"


def run39(program: str, data: object) -> object:
    """Run a program under CPython 3.9 with `data` as JSON on its standard input; return the JSON it prints."""
    text = json.dumps(data)
    done = subprocess.run([python39(), "-c", program], input=text, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def compile_text(source: str, mode: str = "exec") -> CodeObject:
    """Compile a text with the host's parser and minipy's compiler."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = ast.parse(source, mode=mode)
    return compile_module(tree, "f", mode)


def show(value: object) -> str:
    """Return a constant as the reference shows it."""
    if isinstance(value, CodeObject):
        return f"<code {value.name}>"
    if isinstance(value, frozenset):
        return f"frozenset({sorted(map(show, value))})"
    if isinstance(value, tuple):
        return f"({', '.join(map(show, value))})"
    return f"{type(value).__name__}:{value!r}"


def describe(code: CodeObject) -> dict[str, object]:
    """Return a code object as the reference describes it."""
    stream = [[by_number[opcode].name, meaning(code, i, opcode, oparg)] for i, (opcode, oparg) in numbered(code)]
    return {
        "name": code.name,
        "firstlineno": code.firstlineno,
        "flags": code.flags,
        "argcounts": [code.argcount, code.posonlyargcount, code.kwonlyargcount],
        "consts": [show(const) for const in code.consts],
        "names": list(code.names),
        "varnames": list(code.varnames),
        "cellvars": list(code.cellvars),
        "freevars": list(code.freevars),
        "stacksize": code.stacksize,
        "stream": stream,
    }


def numbered(code: CodeObject) -> Iterator[tuple[int, tuple[int, int]]]:
    return enumerate(code.instructions())


def meaning(code: CodeObject, index: int, opcode: int, oparg: int) -> object:
    """Return what an oparg stands for: a jump's target index, a constant, a name or the number's text."""
    tables = {Operand.NAME: code.names, Operand.LOCAL: code.varnames, Operand.CELL: code.cellvars + code.freevars}
    operand = by_number[opcode].operand
    if operand == Operand.JUMP_ABSOLUTE:
        return oparg
    if operand == Operand.JUMP_RELATIVE:
        return index + 1 + oparg
    if operand == Operand.CONST:
        return show(code.consts[oparg])
    if operand in tables:
        return tables[operand][oparg]
    return "" if operand == Operand.NONE else str(oparg)


def pairs(code: CodeObject, reference: dict) -> Iterator[tuple[CodeObject, dict]]:
    """Yield each of our code objects with the reference's description of the same."""
    yield code, reference
    inner = [const for const in code.consts if isinstance(const, CodeObject)]
    assert len(inner) == len(reference["inner"])
    for ours, theirs in zip(inner, reference["inner"], strict=True):
        yield from pairs(ours, theirs)


def differences(code: CodeObject, reference: dict) -> list[str]:
    """Return the fields in which a code object differs from the reference's."""
    ours = describe(code)
    differing = [field for field in ours if ours[field] != reference[field]]
    if "firstlineno" in differing and code.name == "<module>":
        differing.remove("firstlineno")  # since 3.11 a module starts at line 1
    if "stacksize" in differing and reference["has_methods"] and code.stacksize <= reference["stacksize"]:
        differing.remove("stacksize")  # LOAD_METHOD pushes two values
    is_long = len(reference["stream"]) > 128
    if "stream" in differing and is_long and follow_jumps(ours["stream"]) == follow_jumps(reference["stream"]):
        differing.remove("stream")
    return differing


def follow_jumps(stream: list[list]) -> list[tuple]:
    """Return a stream in which every jump goes to where it leads in the end."""

    def end_of(index: int, seen: frozenset[int] = frozenset()) -> int:
        if stream[index][0] in ("JUMP_FORWARD", "JUMP_ABSOLUTE") and index not in seen:
            return end_of(stream[index][1], seen | {index})
        return index

    followed = []
    for opcode, target in stream:
        if isinstance(target, int):
            target = end_of(target)
            while opcode in ("JUMP_IF_TRUE_OR_POP", "JUMP_IF_FALSE_OR_POP") and "JUMP_IF_" in stream[target][0]:
                second, onward = stream[target]
                if ("TRUE" in second) == ("TRUE" in opcode):
                    opcode, target = second, end_of(onward)
                else:
                    opcode, target = opcode.replace("JUMP", "POP_JUMP").replace("_OR_POP", ""), end_of(target + 1)
            if opcode in ("JUMP_FORWARD", "JUMP_ABSOLUTE"):
                is_return = stream[target][0] == "RETURN_VALUE"
                opcode, target = ("RETURN_VALUE", "") if is_return else ("JUMP", target)
        followed.append((opcode, target))
    return followed


def check(sources: list[tuple[str, str]]) -> None:
    """Assert that every source compiles as under CPython 3.9."""
    failures = []
    for (source, mode), reference in zip(sources, run39(REFERENCE, sources), strict=True):
        assert "error" not in reference, f"CPython 3.9 refuses {source!r}: {reference['error']}"
        for ours, theirs in pairs(compile_text(source, mode), reference):
            differing = differences(ours, theirs)
            if differing:
                shown = {field: (describe(ours)[field], theirs[field]) for field in differing}
                failures.append(f"{source[:300]!r}: {ours!r}: {shown}")
    assert not failures, "\n".join(failures[:5])
