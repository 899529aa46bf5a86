"""The code generator's core: what the functions for single nodes (`codegen_*.py`) share.

It visits a node by looking up the node's function in the table of visitors, and emits instructions into the unit, the
code object that is being made; units nest as functions do.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

from minipy.bytecode.code_object import CodeObject
from minipy.bytecode.opcodes import number
from minipy.compiler.assembler import assemble
from minipy.compiler.code_unit import Block, Instruction, Label, Unit, Where
from minipy.compiler.doubtful_code import check_use
from minipy.compiler.scope import CELL, CLASS, FREE, FUNCTION, GLOBAL_EXPLICIT, GLOBAL_IMPLICIT, LOCAL, Scope, mangle
from minipy.compiler.tree_nesting import LEFT_OPERAND, MAX_NESTING, left_chain, syntax_error, too_deep
from minipy.errors import GuestSyntaxError, SourceWarning

Visitor = Callable[["Codegen", Any], None]

REFUSED: Final = MappingProxyType(
    {
        "AsyncFunctionDef": "'async def'",
        "AsyncFor": "'async for'",
        "AsyncWith": "'async with'",
        "Await": "'await'",
        "Match": "'match'",
        "TypeAlias": "'type'",
    }
)
MAX_BLOCKS: Final = 20  # CPython's CO_MAXBLOCKS


class Codegen:
    """Compiles one tree; `visitors` has a function per node type, for a chain's link of its right part."""

    def __init__(
        self, filename: str, scopes: Mapping[ast.AST, Scope], flags: int, optimize: int, visitors: Mapping[type, Visitor],
        warnings: list[SourceWarning],
    ) -> None:  # fmt: skip
        self.filename = filename
        self.scopes = scopes
        self.flags = flags  # of `from __future__` imports
        self.optimize = optimize  # as for `compile`
        self.visitors = visitors
        self.warnings = warnings
        self.units: list[Unit] = []
        self.finished: dict[ast.AST, CodeObject] = {}  # a finally clause's functions are compiled once for each way out
        self.unit: Unit = None  # type: ignore[assignment]  # from the first enter_unit on
        self.is_interactive = False
        self.depth = 0
        self.silent = 0  # how many enclosing statements can't run, such as `if 0`: their code is checked, not emitted

    # --- visiting

    def visit(self, node: ast.expr) -> None:
        """Compile an expression: its value ends on top of the stack."""
        unit = self.unit
        outer = unit.where
        self.depth += 1
        if self.depth > MAX_NESTING:
            raise too_deep(self.filename, node)
        if type(node) in LEFT_OPERAND:
            self.visit_chain(node)
        else:
            unit.where = node
            self.visitor_of(node)(self, node)
        self.depth -= 1
        unit.where = outer

    def visit_chain(self, node: ast.expr) -> None:
        """Compile `a + b + c`, `a.b.c()` and the like without recursion to the left."""
        chain, leftmost = left_chain(node)
        check_use(self, chain[-1], leftmost)
        self.visit(leftmost)
        for link in reversed(chain):
            self.unit.where = link
            self.visitors[type(link)](self, link)

    def visit_all(self, nodes: Iterable[ast.expr]) -> None:
        """Compile expressions in order."""
        for node in nodes:
            self.visit(node)

    def visit_body(self, statements: Iterable[ast.stmt]) -> None:
        """Compile statements in order."""
        for node in statements:
            self.depth += 1
            if self.depth > MAX_NESTING:
                raise too_deep(self.filename, node)
            self.unit.where = node
            self.visitor_of(node)(self, node)
            self.depth -= 1

    def visitor_of(self, node: ast.AST) -> Visitor:
        """Return the function for a node; raises the guest's SyntaxError for what minipy doesn't support."""
        visitor = self.visitors.get(type(node))
        if visitor is None:
            words = REFUSED.get(type(node).__name__, type(node).__name__)
            raise self.error(f"{words} is not supported by minipy", node)
        return visitor

    # --- emitting

    def emit(self, name: str, oparg: int = 0) -> None:
        """Emit an instruction."""
        if not self.silent:
            unit = self.unit
            unit.instructions.append(Instruction(number[name], oparg, None, unit.where))
            if name == "RETURN_VALUE":
                unit.has_returned = True

    def emit_jump(self, name: str, label: Label) -> None:
        """Emit an instruction that jumps to a label."""
        if not self.silent:
            self.unit.instructions.append(Instruction(number[name], 0, label, self.unit.where))

    def place(self, label: Label) -> None:
        """Let a label stand for the next instruction."""
        self.unit.place(label)

    def load_const(self, value: object) -> None:
        """Emit the loading of a constant."""
        if not self.silent:
            self.emit("LOAD_CONST", self.unit.const_index(value))

    def emit_name(self, name: str, attribute: str) -> None:
        """Emit an instruction on a name that is no variable: an attribute, a module."""
        if not self.silent:
            self.emit(name, self.unit.name_index(mangle(self.unit.scope.private, attribute)))

    def load_name(self, name: str) -> None:
        """Emit the loading of a variable."""
        self.variable("LOAD", name)

    def store_name(self, name: str) -> None:
        """Emit the binding of a variable."""
        self.check_bindable(name)
        self.variable("STORE", name)

    def delete_name(self, name: str) -> None:
        """Emit the unbinding of a variable."""
        if name == "__debug__":
            raise self.error("cannot delete __debug__")
        self.variable("DELETE", name)

    def variable(self, action: str, name: str) -> None:
        """Emit LOAD, STORE or DELETE of a variable in the way that its scope says."""
        unit = self.unit
        name = mangle(unit.scope.private, name)
        meaning = unit.scope.meaning(name)
        is_function = unit.scope.kind == FUNCTION
        if meaning in (CELL, FREE):
            opcode = "LOAD_CLASSDEREF" if action == "LOAD" and unit.scope.kind == CLASS else f"{action}_DEREF"
            self.emit(opcode, unit.cell_index(name))
        elif meaning == LOCAL and is_function:
            if not self.silent:
                self.emit(f"{action}_FAST", unit.local_index(name))
        elif meaning == GLOBAL_EXPLICIT or (meaning == GLOBAL_IMPLICIT and is_function):
            self.emit(f"{action}_GLOBAL", unit.name_index(name))
        else:
            self.emit(f"{action}_NAME", unit.name_index(name))

    # --- blocks

    def push_block(self, block: Block) -> None:
        """Enter a statement that leaving jumps must unwind."""
        if len(self.unit.blocks) == MAX_BLOCKS:
            raise self.error("too many statically nested blocks")
        self.unit.blocks.append(block)

    def pop_block(self) -> None:
        """Leave the innermost such statement."""
        self.unit.blocks.pop()

    # --- units

    def enter_unit(self, node: ast.AST, kind: str, name: str, firstlineno: int, where: Where) -> Unit:
        """Start a code object for a node that has a scope."""
        unit = Unit(self.scopes[node], kind, name, self.qualname_of(kind, name), firstlineno, where)
        self.units.append(unit)
        self.unit = unit
        return unit

    def leave_unit(self, returns_none: bool = True) -> CodeObject:
        """Finish the current code object and return it; the enclosing unit is current again."""
        unit = self.unit
        silent, self.silent = self.silent, 0
        if not unit.has_returned:
            if returns_none:
                self.load_const(None)
            self.emit("RETURN_VALUE")
        self.silent = silent
        code = assemble(unit, self.filename, self.flags)
        self.units.pop()
        if self.units:
            self.unit = self.units[-1]
        return code if silent else self.finished.setdefault(unit.scope.node, code)

    def qualname_of(self, kind: str, name: str) -> str:
        """Return the qualified name of a code object inside the current one."""
        if len(self.units) < 2:
            return name
        parent = self.units[-1]
        if kind in ("function", "class"):
            mangled = mangle(parent.scope.private, name)
            if parent.scope.meaning(mangled) == GLOBAL_EXPLICIT:
                return name
        locals_part = ".<locals>" if parent.kind in ("function", "lambda") else ""
        return f"{parent.qualname}{locals_part}.{name}"

    # --- errors

    def check_bindable(self, name: str) -> None:
        """Raise the guest's SyntaxError for a binding of `__debug__`."""
        if name == "__debug__":
            raise self.error("cannot assign to __debug__")

    def warn(self, message: str, node: ast.AST) -> None:
        """Note a SyntaxWarning about a node."""
        self.warnings.append(SourceWarning("SyntaxWarning", syntax_error(message, self.filename, node)))

    def error(self, message: str, node: ast.AST | None = None) -> GuestSyntaxError:
        """Return the guest's SyntaxError at a node, or at the place being compiled."""
        where = node or self.unit.where
        return syntax_error(message, self.filename, where if isinstance(where, ast.AST) else self.units[-1].scope.node)
