"""The opcode table and the stack effects agree with CPython 3.9's."""

from __future__ import annotations

from helpers.compiler.compiler_oracle import run39
from minipy.bytecode import opcodes
from minipy.bytecode.opcodes import HAVE_ARGUMENT, TABLE, Operand
from minipy.bytecode.stack_effect import stack_effect

LEFT_OUT = {
    "LOAD_METHOD", "CALL_METHOD", "EXTENDED_ARG", "GET_AITER", "GET_ANEXT", "BEFORE_ASYNC_WITH", "END_ASYNC_FOR",
    "GET_AWAITABLE", "SETUP_ASYNC_WITH",
}  # fmt: skip

OF_EXCEPT_STAR = {"CHECK_EG_MATCH": 37, "PREP_RERAISE_STAR": 88}  # 3.11's

OPERAND_LISTS = {
    "hasconst": Operand.CONST,
    "hasname": Operand.NAME,
    "haslocal": Operand.LOCAL,
    "hasfree": Operand.CELL,
    "hascompare": Operand.COMPARE,
    "hasjabs": Operand.JUMP_ABSOLUTE,
    "hasjrel": Operand.JUMP_RELATIVE,
}


def test_names_and_numbers_are_cpython_39s() -> None:
    reference = run39("import dis, json; print(json.dumps(dis.opmap))", None)
    of_39 = {name: number for name, number in reference.items() if name not in LEFT_OUT}
    assert of_39 | OF_EXCEPT_STAR == dict(opcodes.number)


def test_operand_kinds_are_cpython_39s() -> None:
    program = f"import dis, json; print(json.dumps([getattr(dis, name) for name in {list(OPERAND_LISTS)!r}]))"
    for kind, numbers in zip(OPERAND_LISTS.values(), run39(program, None), strict=True):
        ours = {op.number for op in TABLE if op.operand == kind}
        assert ours == {number for number in numbers if number in opcodes.by_number}


def test_stack_effects_are_cpython_39s() -> None:
    cases = [
        (op.number, oparg, jump)
        for op in TABLE
        if op.name not in OF_EXCEPT_STAR
        for oparg in ((0,) if op.number < HAVE_ARGUMENT else (0, 1, 2, 3, 4, 5, 7, 8, 15, 257, 1000))
        for jump in (None, True, False)
    ]
    program = """
import dis, json, sys
cases = json.load(sys.stdin)
print(json.dumps([dis.stack_effect(n, oparg if n >= 90 else None, jump=jump) for n, oparg, jump in cases]))
"""
    assert [stack_effect(*case) for case in cases] == run39(program, cases)


def test_no_number_and_no_name_is_there_twice() -> None:
    assert len(opcodes.by_number) == len(opcodes.by_name) == len(TABLE)


def test_only_opcodes_without_oparg_are_below_have_argument() -> None:
    assert all((op.operand == Operand.NONE) == (op.number < HAVE_ARGUMENT) for op in TABLE)


def test_every_opcode_says_what_it_does() -> None:
    for op in TABLE:
        assert op.effect.startswith("(") and "--" in op.effect and op.effect.endswith(")"), op
        assert op.meaning.endswith("."), op


def test_fast_opcodes_never_leave_the_frame_or_jump_back_unconditionally() -> None:
    fast = {op.name for op in TABLE if op.fast}
    assert {"LOAD_FAST", "LOAD_CONST", "STORE_FAST", "POP_TOP"} <= fast
    assert not fast & {"CALL_FUNCTION", "JUMP_ABSOLUTE", "RETURN_VALUE", "FOR_ITER", "LOAD_GLOBAL", "STORE_GLOBAL"}
