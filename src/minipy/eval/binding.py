"""Binding: from a code object to its counted twin, with the stream that the loop runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minipy.bytecode import opcodes
from minipy.bytecode.code_object import CO_GENERATOR, CO_VARARGS, CO_VARKEYWORDS, CodeObject
from minipy.bytecode.opcodes import Operand
from minipy.eval.handlers import HANDLERS
from minipy.eval.look_ups import bind_look_ups
from minipy.eval.materialising import materialise
from minipy.eval.steps import Row, Step, steps_of
from minipy.heap.allocation import new_atom
from minipy.heap.immortals import make_code_immortal
from minipy.heap.object import Object
from minipy.model.function_object import CodeBody
from minipy.model.tables.interning import interned

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def new_code(tstate: ThreadState, code: CodeObject, known: dict[object, Object] | None = None) -> Object:
    """Return a new reference to the counted twin of `code`: constants and names materialised, instructions bound.

    All code of one module shares its constants; `known` has those made so far (borrowed), by their keys.
    """
    known = {} if known is None else known
    consts = [
        new_code(tstate, const, known) if isinstance(const, CodeObject) else materialise(tstate, const, known)
        for const in code.consts
    ]
    names = [interned(tstate, name) for name in code.names]
    body = CodeBody(code, consts, names)
    body.stream = bind_instructions(tstate, body)
    if tstate.has_immortals:
        make_code_immortal(tstate, consts, body.stream)
    is_simple = not code.flags & (CO_VARARGS | CO_VARKEYWORDS | CO_GENERATOR) and not code.kwonlyargcount
    body.simple_args = code.argcount if is_simple else -1
    return new_atom(tstate, tstate.types.code, body)


def bind_instructions(tstate: ThreadState, body: CodeBody) -> list[Step]:
    """Return the stream of `body`'s instructions; opargs that name something become the thing itself."""
    code = body.code
    rows: list[Row] = []
    interp = tstate.interp
    polled = interp.poll.before(code)
    for index, (opcode, oparg) in enumerate(code.instructions()):
        operand: Any = oparg
        match opcodes.by_number[opcode].operand:
            case Operand.CONST:
                operand = body.consts[oparg]
            case Operand.NAME:
                operand = body.names[oparg]
            case Operand.JUMP_RELATIVE:
                operand = index + 1 + oparg
        rows.append((HANDLERS[opcode], operand, index + 1, polled[index]))
    bind_look_ups(rows, code, interp.poll, interp.config.poll_exempt)
    return steps_of(rows)
