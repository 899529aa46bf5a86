"""Compound statements: if, while, for, break, continue, with, try."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from minipy.compiler.code_unit import FINALLY_END, HANDLER, LOOP_FOR, LOOP_WHILE, TRY_EXCEPT, TRY_FINALLY, WITH, Block, Label
from minipy.compiler.codegen import Codegen, Visitor
from minipy.compiler.codegen_block import call_exit, clear_name, leave, unwind
from minipy.compiler.codegen_condition import jump_if
from minipy.compiler.codegen_except_star import except_star

FROM_WITHIN: Final = 1  # of RERAISE, as in CPython 3.11: the frame stands again where the exception came from


def if_(c: Codegen, node: ast.If) -> None:
    """Compile if with its elifs in a loop, so that thousands of them don't recurse."""
    ends: list[Label] = []
    silent = c.silent
    while True:
        end = Label()
        ends.append(end)
        if_branch(c, node, end)
        if len(node.orelse) != 1 or not isinstance(node.orelse[0], ast.If):
            break
        node = node.orelse[0]
        c.unit.where = node
    c.visit_body(node.orelse)
    c.silent = silent
    for end in ends:
        c.place(end)


def if_branch(c: Codegen, node: ast.If, end: Label) -> None:
    """Compile a test and its body; after a body that always runs the rest of the statement is silent."""
    truth = constant_truth(node.test)
    if truth is None:
        otherwise = Label() if node.orelse else end
        jump_if(c, node.test, otherwise, False)
        c.visit_body(node.body)
        if node.orelse:
            c.emit_jump("JUMP_FORWARD", end)
            c.place(otherwise)
    elif truth:
        c.visit_body(node.body)
        c.silent += 1
    else:
        visit_silently(c, node.body)


def constant_truth(node: ast.expr) -> bool | None:
    """Return whether a constant condition holds, None for any other condition."""
    return bool(node.value) if isinstance(node, ast.Constant) else None


def visit_silently(c: Codegen, body: list[ast.stmt]) -> None:
    """Check statements that can't run: errors are raised, nothing is emitted."""
    c.silent += 1
    c.visit_body(body)
    c.silent -= 1


# --- loops


def while_(c: Codegen, node: ast.While) -> None:
    """Compile a while loop; `while True` has no test."""
    truth = constant_truth(node.test)
    if truth is False:
        c.push_block(Block(LOOP_WHILE, Label(), Label()))
        visit_silently(c, node.body)
        c.pop_block()
        c.visit_body(node.orelse)
        return
    start, anchor, end = Label(), Label(), Label()
    c.place(start)
    c.push_block(Block(LOOP_WHILE, start, end))
    count = len(c.warnings)
    if truth is None:
        jump_if(c, node.test, anchor, False)
    doubts = c.warnings[count:]
    c.visit_body(node.body)
    c.warnings += doubts  # CPython 3.11 compiles the test once more, at the end
    c.emit_jump("JUMP_ABSOLUTE", start)
    if truth is None:
        c.place(anchor)
    c.pop_block()
    c.visit_body(node.orelse)
    c.place(end)


def for_(c: Codegen, node: ast.For) -> None:
    """Compile a for loop; the iterator stays on the stack."""
    start, cleanup, end = Label(), Label(), Label()
    c.push_block(Block(LOOP_FOR, start, end))
    c.visit(node.iter)
    c.emit("GET_ITER")
    c.place(start)
    c.emit_jump("FOR_ITER", cleanup)
    c.visit(node.target)
    c.visit_body(node.body)
    c.emit_jump("JUMP_ABSOLUTE", start)
    c.place(cleanup)
    c.pop_block()
    c.visit_body(node.orelse)
    c.place(end)


def break_(c: Codegen, node: ast.Break) -> None:
    """Compile break: leave all blocks up to the loop, and the loop."""
    loop = unwind(c, keeps_value=False, to_loop=True)
    if loop is None:
        raise c.error("'break' outside loop", node)
    assert loop.leave is not None
    leave(c, loop, False)
    c.emit_jump("JUMP_ABSOLUTE", loop.leave)


def continue_(c: Codegen, node: ast.Continue) -> None:
    """Compile continue: leave all blocks up to the loop."""
    loop = unwind(c, keeps_value=False, to_loop=True)
    if loop is None:
        raise c.error("'continue' not properly in loop", node)
    assert loop.again is not None
    c.emit_jump("JUMP_ABSOLUTE", loop.again)


# --- with


def with_(c: Codegen, node: ast.With) -> None:
    """Compile `with a as b, c as d: ...` as nested with statements."""
    finals = [enter_with(c, node, item) for item in node.items]
    c.visit_body(node.body)
    for final in reversed(finals):
        exit_with(c, node, final)


def enter_with(c: Codegen, node: ast.With, item: ast.withitem) -> Label:
    """Enter one context and return the label of its handler."""
    final = Label()
    c.visit(item.context_expr)
    c.emit_jump("SETUP_WITH", final)
    c.push_block(Block(WITH, data=node))
    if item.optional_vars is not None:
        c.visit(item.optional_vars)
    else:
        c.emit("POP_TOP")
    return final


def exit_with(c: Codegen, node: ast.With, final: Label) -> None:
    """Leave one context: without an exception, or by asking `__exit__` whether it swallows the exception."""
    done, swallowed = Label(), Label()
    c.emit("POP_BLOCK")
    c.pop_block()
    c.unit.where = node
    call_exit(c)
    c.emit_jump("JUMP_FORWARD", done)
    c.place(final)
    c.emit("WITH_EXCEPT_START")
    c.emit_jump("POP_JUMP_IF_TRUE", swallowed)
    c.emit("RERAISE", FROM_WITHIN)
    c.place(swallowed)
    for _ in range(3):
        c.emit("POP_TOP")
    c.emit("POP_EXCEPT")
    c.emit("POP_TOP")
    c.place(done)


# --- try


def try_(c: Codegen, node: ast.Try | ast.TryStar) -> None:
    """Compile try with its except, else and finally clauses."""
    if node.finalbody:
        try_finally(c, node)
    else:
        try_except(c, node)


def try_finally(c: Codegen, node: ast.Try | ast.TryStar) -> None:
    """Compile try with finally: the clause stands here for the way without an exception and the way with one."""
    final, end = Label(), Label()
    c.emit_jump("SETUP_FINALLY", final)
    c.push_block(Block(TRY_FINALLY, data=node.finalbody))
    if node.handlers:
        try_except(c, node)
    else:
        c.visit_body(node.body)
    c.emit("POP_BLOCK")
    c.pop_block()
    c.visit_body(node.finalbody)
    c.emit_jump("JUMP_FORWARD", end)
    c.place(final)
    c.push_block(Block(FINALLY_END))
    c.visit_body(node.finalbody)
    if isinstance(node.finalbody[-1], ast.For | ast.While):
        c.unit.where = node.finalbody[-1]
    c.emit("RERAISE")
    c.pop_block()
    c.place(end)


def try_except(c: Codegen, node: ast.Try | ast.TryStar) -> None:
    """Compile try with except clauses."""
    handler, otherwise, end = Label(), Label(), Label()
    c.emit_jump("SETUP_FINALLY", handler)
    c.push_block(Block(TRY_EXCEPT))
    c.visit_body(node.body)
    c.emit("POP_BLOCK")
    c.pop_block()
    c.emit_jump("JUMP_FORWARD", otherwise)
    c.place(handler)
    if isinstance(node, ast.TryStar):
        except_star(c, node.handlers, end)
    else:
        except_clauses(c, node.handlers, end)
    c.place(otherwise)
    c.visit_body(node.orelse)
    c.place(end)


def except_clauses(c: Codegen, clauses: list[ast.ExceptHandler], end: Label) -> None:
    """Compile except clauses, the first of which to match is the only one that runs."""
    for index, clause in enumerate(clauses):
        if clause.type is None and index + 1 < len(clauses):
            raise c.error("default 'except:' must be last", clause)
        except_(c, clause, end)
    c.unit.where = clauses[-1]
    c.emit("RERAISE")


def except_(c: Codegen, clause: ast.ExceptHandler, end: Label) -> None:
    """Compile one except clause: the exception's type, value and traceback are on the stack."""
    following = Label()
    c.unit.where = clause
    if clause.type is not None:
        c.emit("DUP_TOP")
        c.visit(clause.type)
        c.emit_jump("JUMP_IF_NOT_EXC_MATCH", following)
    c.emit("POP_TOP")
    if clause.name is not None:
        named_handler(c, clause, clause.name, end)
    else:
        c.emit("POP_TOP")
        c.emit("POP_TOP")
        c.push_block(Block(HANDLER))
        c.visit_body(clause.body)
        c.pop_block()
        c.emit("POP_EXCEPT")
        c.emit_jump("JUMP_FORWARD", end)
    c.place(following)


def named_handler(c: Codegen, clause: ast.ExceptHandler, name: str, end: Label) -> None:
    """Compile the rest of `except type as name`: its body is in a try whose finally unbinds the name."""
    cleanup = Label()
    c.store_name(name)
    c.emit("POP_TOP")
    c.emit_jump("SETUP_FINALLY", cleanup)
    c.place(Label())
    c.push_block(Block(HANDLER, data=name))
    c.visit_body(clause.body)
    c.pop_block()
    c.emit("POP_BLOCK")
    c.emit("POP_EXCEPT")
    clear_name(c, name)
    c.emit_jump("JUMP_FORWARD", end)
    c.place(cleanup)
    clear_name(c, name)
    c.emit("RERAISE", FROM_WITHIN)


VISITORS: Final[Mapping[type, Visitor]] = MappingProxyType[type, Any](
    {
        ast.If: if_,
        ast.While: while_,
        ast.For: for_,
        ast.Break: break_,
        ast.Continue: continue_,
        ast.With: with_,
        ast.Try: try_,
        ast.TryStar: try_,
    }
)
