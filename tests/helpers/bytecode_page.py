"""Writes docs/bytecode.md from the opcode table.

    PYTHONPATH=tests python -m helpers.bytecode_page
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpers.paths import ROOT, SOURCE
from minipy.bytecode.opcodes import HAVE_ARGUMENT, TABLE, Op, Operand

PAGE = ROOT / "docs" / "bytecode.md"
START = f"""\
# The bytecode

All {len(TABLE)} opcodes, made from the table in `bytecode/opcodes.py` by `tests/helpers/bytecode_page.py` (a test compares
them). Names, numbers and stack effects are CPython 3.9's, but for the two of `except*`, which are 3.11's. An instruction is
an opcode and an oparg of 32 bits; `minipy dis` shows a program's.

An effect has the values that an instruction takes from the value stack on the left, the top last, and those that it leaves
on the right: `name*3` is three values, `name*` as many as the oparg says. Opcodes below {HAVE_ARGUMENT} have no oparg. After
those marked "fast", CPython 2.7 to 3.9 went on without looking whether another thread should run (`--poll py27`);
`minipy dis --era ERA` marks where an era looks.

Each opcode is one function of the same name in `eval/instructions_*.py`, in this order: `minipy source binary_add` shows it
as a run has it. How to add one: [how-to/add-an-opcode.md](how-to/add-an-opcode.md).

"""
LIMITS = """\
## Limits

- LOAD_METHOD and CALL_METHOD are left out, so a method is an object on the stack between LOAD_ATTR and CALL_FUNCTION;
  EXTENDED_ARG is not needed; opcodes of async functions are missing.
- CPython from 3.11 on has other opcodes, and inline caches. What an era of minipy takes over of them is where it looks up,
  and what is immortal (`minipy eras`), not the instructions.
"""


def page() -> str:
    """Return the text of the page."""
    return START + "\n".join(_lines()) + "\n" + LIMITS


def groups() -> Iterator[tuple[str, list[Op]]]:
    """Yield the groups of the table, by the comments above them."""
    source = (SOURCE / "bytecode" / "opcodes.py").read_text()
    by_name = {op.name: op for op in TABLE}
    for part in re.split(r"^ +# --- ", source, flags=re.MULTILINE)[1:]:
        title, _, rows = part.partition("\n")
        yield title, [by_name[name] for name in re.findall(r'^    Op\("(\w+)"', rows, re.MULTILINE)]


def _lines() -> Iterator[str]:
    operands = {value: name for name, value in vars(Operand).items() if name.isupper()}
    for title, ops in groups():
        yield f"## {title[0].upper()}{title[1:]}\n"
        yield "| opcode | number | oparg | effect | meaning |"
        yield "| --- | --- | --- | --- | --- |"
        for op in ops:
            operand = "" if op.operand == Operand.NONE else operands[op.operand].lower().replace("_", " ")
            meaning = f"{op.meaning}{' (fast)' if op.fast else ''}".replace("|", r"\|")
            yield f"| {op.name} | {op.number} | {operand} | `{op.effect}` | {meaning} |"
        yield ""


if __name__ == "__main__":
    PAGE.write_text(page())
