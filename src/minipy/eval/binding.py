"""Binding: from a code object to its counted twin, with the stream that the loop runs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from minipy.bytecode import opcodes
from minipy.bytecode.code_object import CO_GENERATOR, CO_VARARGS, CO_VARKEYWORDS, CodeObject
from minipy.bytecode.constant_sets import in_order
from minipy.bytecode.opcodes import Operand
from minipy.eval.handlers import HANDLERS
from minipy.eval.look_ups import bind_look_ups
from minipy.heap.allocation import new_atom
from minipy.heap.immortals import make_immortal
from minipy.heap.object import Object
from minipy.model.constructors import new_bool, new_bytes, new_float, new_int, new_none, new_ref, new_str, new_tuple
from minipy.model.function_object import CodeBody
from minipy.model.tables.set_slots import copied
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def new_code(tstate: ThreadState, code: CodeObject) -> Object:
    """Return a new reference to the counted twin of `code`: constants and names materialised, instructions bound."""
    consts = [materialise(tstate, const) for const in code.consts]
    names = [new_str(tstate, name) for name in code.names]
    if tstate.has_immortals:
        make_immortal(tstate, (*consts, *names))
    body = CodeBody(code, consts, names)
    body.stream = bind_instructions(tstate, body)
    is_simple = not code.flags & (CO_VARARGS | CO_VARKEYWORDS | CO_GENERATOR) and not code.kwonlyargcount
    body.simple_args = code.argcount if is_simple else -1
    return new_atom(tstate, tstate.types.code, body)


def materialise(tstate: ThreadState, const: object) -> Object:
    """Return a new reference to the guest value of a code object's constant."""
    match const:
        case None:
            return new_none(tstate)
        case bool():
            return new_bool(tstate, const)
        case int():
            return new_int(tstate, const)
        case float():
            return new_float(tstate, const)
        case str():
            return new_str(tstate, const)
        case bytes():
            return new_bytes(tstate, const)
        case tuple():
            return new_tuple(tstate, [materialise(tstate, item) for item in const])
        case frozenset():
            items = new_tuple(tstate, [materialise(tstate, item) for item in in_order(const)])
            made = copied(tstate, tstate.types.frozenset, items)
            decref(tstate, items)
            return made
        case CodeObject():
            return new_code(tstate, const)
    assert const is Ellipsis
    return new_ref(tstate, tstate.types.ellipsis)


def bind_instructions(tstate: ThreadState, body: CodeBody) -> list[tuple[Callable[..., Any], Any, int, bool]]:
    """Return (handler, oparg, next index, looks up) per instruction; opargs that name something become the thing itself."""
    code = body.code
    stream = []
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
        stream.append((HANDLERS[opcode], operand, index + 1, polled[index]))
    bind_look_ups(stream, code, interp.poll, interp.config.poll_exempt)
    return stream
