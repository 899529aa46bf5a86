"""Unwinding: the code that `return`, `break` and `continue` run for every block that they leave, innermost first.

A finally clause is compiled once for each way out, as CPython 3.9 does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from minipy.compiler.code_unit import (
    FINALLY_END,
    GROUP_HANDLER,
    HANDLER,
    LOOP_FOR,
    LOOP_WHILE,
    POP_VALUE,
    TRY_EXCEPT,
    TRY_FINALLY,
    WITH,
    Block,
    Where,
)
from minipy.compiler.codegen import Codegen


def unwind(c: Codegen, keeps_value: bool, to_loop: bool) -> Block | None:
    """Emit the way out of the blocks, all or to the innermost loop, which is returned (None if there is none).

    With `keeps_value` the value on top of the stack stays there.
    """
    blocks = c.unit.blocks
    left: list[Block] = []
    loop = None
    while blocks:
        if to_loop and blocks[-1].kind in (LOOP_WHILE, LOOP_FOR):
            loop = blocks[-1]
            break
        block = blocks.pop()  # what is emitted now runs outside of it
        left.append(block)
        leave(c, block, keeps_value)
    blocks.extend(reversed(left))
    return loop


def leave(c: Codegen, block: Block, keeps_value: bool) -> None:
    """Emit the way out of one block."""
    LEAVERS[block.kind](c, block, keeps_value)


def leave_while(c: Codegen, block: Block, keeps_value: bool) -> None:
    """A while loop has nothing on the stack."""


def leave_for(c: Codegen, block: Block, keeps_value: bool) -> None:
    """Drop the iterator, or the value below the one to keep."""
    if keeps_value:
        c.emit("ROT_TWO")
    c.emit("POP_TOP")


def leave_try_except(c: Codegen, block: Block, keeps_value: bool) -> None:
    """End the protected region."""
    c.emit("POP_BLOCK")


def leave_try_finally(c: Codegen, block: Block, keeps_value: bool) -> None:
    """Run the finally clause; a return in it drops the value kept here."""
    c.emit("POP_BLOCK")
    where = c.unit.where
    if keeps_value:
        c.push_block(Block(POP_VALUE))
    finally_body: Any = block.data
    c.visit_body(finally_body)
    if keeps_value:
        c.pop_block()
    c.unit.where = where


def leave_finally_end(c: Codegen, block: Block, keeps_value: bool) -> None:
    """Forget the exception that the finally clause was entered with."""
    if keeps_value:
        c.emit("ROT_FOUR")
    for _ in range(3):
        c.emit("POP_TOP")
    if keeps_value:
        c.emit("ROT_FOUR")
    c.emit("POP_EXCEPT")


def leave_with(c: Codegen, block: Block, keeps_value: bool) -> None:
    """Call `__exit__` for a body that ends without an exception."""
    c.emit("POP_BLOCK")
    if keeps_value:
        c.emit("ROT_TWO")
    where: Where = c.unit.where
    statement: Any = block.data
    c.unit.where = statement
    call_exit(c)
    c.unit.where = where


def call_exit(c: Codegen) -> None:
    """Call the `__exit__` on the stack with three None and drop the result."""
    c.load_const(None)
    c.emit("DUP_TOP")
    c.emit("DUP_TOP")
    c.emit("CALL_FUNCTION", 3)
    c.emit("POP_TOP")


def leave_handler(c: Codegen, block: Block, keeps_value: bool) -> None:
    """End an except clause and unbind its name."""
    name: Any = block.data
    if name is not None:
        c.emit("POP_BLOCK")
    if keeps_value:
        c.emit("ROT_FOUR")
    c.emit("POP_EXCEPT")
    if name is not None:
        clear_name(c, name)


def leave_group_handler(c: Codegen, block: Block, keeps_value: bool) -> None:
    """An exception group is handled as a whole, or not at all."""
    raise c.error("'break', 'continue' and 'return' cannot appear in an except* block")


def clear_name(c: Codegen, name: str) -> None:
    """Unbind an except clause's name, which its body may have unbound already."""
    c.load_const(None)
    c.store_name(name)
    c.delete_name(name)


LEAVERS: Final[Mapping[str, Callable[[Codegen, Block, bool], None]]] = MappingProxyType(
    {
        LOOP_WHILE: leave_while,
        LOOP_FOR: leave_for,
        TRY_EXCEPT: leave_try_except,
        TRY_FINALLY: leave_try_finally,
        FINALLY_END: leave_finally_end,
        WITH: leave_with,
        HANDLER: leave_handler,
        GROUP_HANDLER: leave_group_handler,
        POP_VALUE: leave_for,  # the value is dropped as an iterator is
    }
)
