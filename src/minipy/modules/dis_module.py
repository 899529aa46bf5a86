"""_dis: listings of code objects, for `dis`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.bridge.bridge_crossing import from_host
from minipy.bytecode.disassemble import jump_targets, listing, oparg_meaning
from minipy.bytecode.opcodes import HAVE_ARGUMENT, by_number
from minipy.heap.object import Object
from minipy.model.constructors import new_str
from minipy.model.native import Native
from minipy.model.raising import set_error
from minipy.runtime.native_module import ModuleSpec

if TYPE_CHECKING:
    from minipy.bytecode.code_object import CodeObject
    from minipy.eval.thread_state import ThreadState


def _code_of(tstate: ThreadState, obj: Object) -> CodeObject:
    if obj.type is not tstate.types.code:
        raise set_error(tstate, "TypeError", f"a code object is required, not {obj.type.value.name}")
    code: CodeObject = obj.value.code
    return code


def dis_listing(tstate: ThreadState, code: Object) -> Object:
    """`listing(code)`: the text of one code object, without those inside of it."""
    return new_str(tstate, "".join([line + "\n" for line in listing(_code_of(tstate, code))]))


def dis_instructions(tstate: ThreadState, code: Object) -> Object:
    """`instructions(code)`: (name, number, arg or None, meaning, offset, line or None, is jump target) of each."""
    source = _code_of(tstate, code)
    targets, rows, last_line = jump_targets(source), [], 0
    for i, (opcode, oparg) in enumerate(source.instructions()):
        line = source.line_of(i)
        arg = oparg if opcode >= HAVE_ARGUMENT else None
        meaning = oparg_meaning(source, i, opcode, oparg) if arg is not None else ""
        starts = line if line != last_line else None
        last_line = line
        rows.append((by_number[opcode].name, opcode, arg, meaning, i * 2, starts, i in targets))
    return from_host(tstate, rows)


def dis_opcodes(tstate: ThreadState) -> Object:
    """`opcodes()`: (name, number) of every opcode that the compiler uses."""
    return from_host(tstate, [(op.name, number) for number, op in sorted(by_number.items())])


DIS = ModuleSpec(
    "_dis",
    (
        Native("listing", dis_listing, 1, 1),
        Native("instructions", dis_instructions, 1, 1),
        Native("opcodes", dis_opcodes, 0, 0),
    ),
)
