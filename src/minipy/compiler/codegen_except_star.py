"""The clauses of `except*`: each takes its part of the exception; what they raise and leave is raised together.

While they run, the stack holds above the exception that was handled before: the traceback, the exception, a list of what has
been raised so far and what of the exception no clause has taken yet.
"""

from __future__ import annotations

import ast

from minipy.compiler.code_unit import GROUP_HANDLER, HANDLER, Block, Label
from minipy.compiler.codegen import Codegen
from minipy.compiler.codegen_block import clear_name


def except_star(c: Codegen, clauses: list[ast.ExceptHandler], end: Label) -> None:
    """Compile all clauses; the exception's type, value and traceback are on the stack."""
    c.unit.where = clauses[0]
    c.emit("POP_TOP")
    c.emit("DUP_TOP")
    c.emit("BUILD_LIST")
    c.emit("ROT_TWO")
    c.push_block(Block(GROUP_HANDLER))
    for clause in clauses:
        clause_(c, clause)
    c.pop_block()
    c.emit("LIST_APPEND", 1)
    raise_rest(c, end)


def clause_(c: Codegen, clause: ast.ExceptHandler) -> None:
    """Compile one clause."""
    no_match, following = Label(), Label()
    c.unit.where = clause
    assert clause.type is not None
    c.visit(clause.type)
    c.emit("CHECK_EG_MATCH")
    jump_if_none(c, no_match)
    if clause.name is None:
        c.emit("POP_TOP")
    else:
        c.store_name(clause.name)
    body(c, clause, following)
    c.place(no_match)
    c.emit("POP_TOP")
    c.place(following)


def body(c: Codegen, clause: ast.ExceptHandler, following: Label) -> None:
    """Compile what a clause does; an exception that leaves it joins the list."""
    raised = Label()
    c.emit_jump("SETUP_FINALLY", raised)
    c.push_block(Block(HANDLER, data=clause.name))
    c.visit_body(clause.body)
    c.pop_block()
    c.emit("POP_BLOCK")
    c.unit.where = clause
    if clause.name is not None:
        clear_name(c, clause.name)
    c.emit_jump("JUMP_FORWARD", following)
    c.place(raised)
    if clause.name is not None:
        clear_name(c, clause.name)
    c.emit("POP_TOP")
    c.emit("LIST_APPEND", 6)
    c.emit("POP_TOP")
    c.emit("POP_EXCEPT")
    c.emit_jump("JUMP_FORWARD", following)


def raise_rest(c: Codegen, end: Label) -> None:
    """Compile the raising of what the clauses have raised or left, if there is any."""
    done = Label()
    c.emit("PREP_RERAISE_STAR")
    jump_if_none(c, done)
    c.emit("DUP_TOP")
    c.emit("RERAISE")
    c.place(done)
    c.emit("POP_TOP")
    c.emit("POP_TOP")
    c.emit("POP_EXCEPT")
    c.emit_jump("JUMP_FORWARD", end)


def jump_if_none(c: Codegen, label: Label) -> None:
    """Jump if the value on top of the stack, which stays, is None."""
    c.emit("DUP_TOP")
    c.load_const(None)
    c.emit("IS_OP")
    c.emit_jump("POP_JUMP_IF_TRUE", label)
