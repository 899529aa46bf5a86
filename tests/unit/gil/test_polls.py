"""The poll policies, and how they are bound: where a running thread looks up."""

from __future__ import annotations

import pytest

from helpers.engine_in_process import run
from minipy.bytecode import opcodes
from minipy.bytecode.code_object import INSTRUCTION_SIZE, CodeObject
from minipy.config import RunConfig
from minipy.eval.look_ups import jumps_of
from minipy.gil.polls import POLLS

# opcode, operand, and whether a thread looks up before it that comes from the one in front, under `backedge` and `py27`
INSTRUCTIONS = [
    ("LOAD_NAME", 0, True, True),  # where the function starts
    ("LOAD_NAME", 1, False, True),
    ("CALL_FUNCTION", 0, False, True),
    ("LOAD_NAME", 0, True, True),  # after a call
    ("CALL_FUNCTION_KW", 0, False, True),
    ("LOAD_NAME", 0, True, True),
    ("CALL_FUNCTION_EX", 0, False, True),
    ("POP_TOP", 0, True, True),
    ("LOAD_NAME", 0, False, False),  # the effect of a call ends with one instruction; POP_TOP is fast
    ("POP_JUMP_IF_FALSE", 20, False, True),
    ("JUMP_FORWARD", 1, False, False),
    ("FOR_ITER", 1, False, False),
    ("SETUP_FINALLY", 1, False, False),  # py27 never looks up before it
    ("JUMP_ABSOLUTE", 13, False, True),  # to itself
    ("JUMP_ABSOLUTE", 8, False, True),
    ("POP_JUMP_IF_TRUE", 8, False, True),
    ("YIELD_VALUE", 0, False, False),
    ("POP_TOP", 0, True, True),  # where a generator goes on
    ("RETURN_VALUE", 0, False, False),
]
# jump, and whether it looks up under `backedge`, `py310`, `branch`, `py27`
JUMPS = {
    9: (False, True, True, False),  # forward, conditional
    10: (False, False, True, False),  # forward
    11: (False, False, False, True),  # the end of an iteration
    13: (True, True, True, True),  # to itself
    14: (True, True, True, True),  # backward
    15: (True, True, True, False),  # backward, conditional
}


def code_of(instructions: list[tuple[str, int]]) -> CodeObject:
    pairs = [(opcodes.number[name], oparg) for name, oparg in instructions]
    code = b"".join(bytes([opcode]) + oparg.to_bytes(INSTRUCTION_SIZE - 1, "little") for opcode, oparg in pairs)
    return CodeObject(name="f", qualname="f", filename="f.py", code=code)


CODE = code_of([row[:2] for row in INSTRUCTIONS])


def test_backedge_looks_up_at_starts_and_after_calls_and_nowhere_else() -> None:
    assert POLLS["backedge"].before(CODE) == [row[2] for row in INSTRUCTIONS]


def test_py27_looks_up_everywhere_but_after_fast_opcodes_and_before_setup_finally() -> None:
    assert POLLS["py27"].before(CODE) == [row[3] for row in INSTRUCTIONS]


@pytest.mark.parametrize(("column", "name"), list(enumerate(("backedge", "py310", "branch", "py27"))))
def test_a_jump_looks_up_or_does_not(column: int, name: str) -> None:
    found = {index: POLLS[name].at_jump(opcode, index, target) for opcode, index, target in jumps_of(CODE)}
    assert found == {index: looks_up[column] for index, looks_up in JUMPS.items()}


def test_branch_looks_up_where_a_condition_is_not_met_and_where_it_jumps() -> None:
    assert [index for index, looks_up in enumerate(POLLS["branch"].before(CODE)) if looks_up] == [10, 11, 14, 15, 16]


def test_instruction_looks_up_before_each() -> None:
    poll = POLLS["instruction"]
    assert poll.before(CODE) == [True] * len(CODE)
    assert all(poll.at_jump(*jump) for jump in jumps_of(CODE))


def look_ups(source: str, **fields: object) -> int:
    """How often a function looks up, by its instructions' own count."""
    body = "".join(f"    {line}\n" for line in source.split("; "))
    program = f"def f():\n{body}\nf()\n"
    counts = [run(text, RunConfig(stats="table", **fields)) for text in (program, program.replace(body, "    pass\n"))]  # type: ignore[arg-type]
    used, empty = (result.stats[0].look_ups for result in counts)
    return used - empty


@pytest.mark.parametrize(
    ("source", "poll", "exempt", "count"),
    [
        ("for i in range(7): pass", "backedge", (), 1 + 7),  # after the call, and at each jump back
        ("x = [1 for i in ()]", "backedge", (), 2),  # where the comprehension starts, and after it
        ("x = [1 for i in ()]", "py312", (), 0),
        ("x = [[1 for j in ()] for i in (1, 2)]", "py312", (), 2),
        ("x = (1 for i in ())", "py312", (), 1),  # still a call
        ("x = (1 for i in ())", "py312", ("generator-function",), 0),
        ("x = len('a')", "backedge", (), 1),
        ("x = len('a')", "backedge", ("len",), 0),
        ("x = len('a')", "backedge", ("isinstance",), 1),
        ("x = [].append(1)", "backedge", ("list.append:statement",), 1),
        ("[].append(1)", "backedge", ("list.append:statement",), 0),
        ("x = [].append(1)", "backedge", ("list.append",), 0),
        ("x = type(1)", "backedge", ("type",), 0),
        ("x = type('C', (), {})", "backedge", ("type",), 1),
        ("len = abs; x = len(1)", "backedge", ("len",), 1),  # the function counts, not its name
        ("x = 0 if len('') else 1", "backedge", ("len",), 0),  # a call, then a jump
        ("x = str(len('a'))", "backedge", ("len",), 1),  # a call, then another
        ("x = 1; y = 1 if x else 2", "py310", (), 0),
        ("x = 0; y = 1 if x else 2", "py310", (), 1),
        ("x = 0; y = 1 if x else 2", "backedge", (), 0),
    ],
)
def test_a_thread_looks_up_so_often(source: str, poll: str, exempt: tuple[str, ...], count: int) -> None:
    assert look_ups(source, poll=poll, poll_exempt=exempt) == count
