"""One code object in the making: its instructions, its tables of names and constants, the blocks it is inside of."""

from __future__ import annotations

import ast
from typing import Final

from minipy.bytecode.constants import const_key
from minipy.bytecode.positions import Position
from minipy.compiler.scope import CELL, Scope

Where = ast.AST | Position  # a node or its place

# What a frame block is, for `return`, `break` and `continue` that leave it.
LOOP_WHILE: Final = "while"
LOOP_FOR: Final = "for"
TRY_EXCEPT: Final = "try-except"
TRY_FINALLY: Final = "try-finally"
FINALLY_END: Final = "finally-end"  # in a finally clause that an exception has entered
WITH: Final = "with"
HANDLER: Final = "handler"  # in an except clause
GROUP_HANDLER: Final = "group-handler"  # among except* clauses
POP_VALUE: Final = "pop-value"  # in a finally clause that runs before a return, whose value is on the stack


class Label:
    """A place in the instruction stream that jumps go to; `index` is set when it is placed."""

    __slots__ = ("index",)

    def __init__(self) -> None:
        self.index = -1


class Instruction:
    """An instruction; a jump's target is a label at first and an index once the assembler has resolved it."""

    __slots__ = ("label", "oparg", "opcode", "target", "where")

    def __init__(self, opcode: int, oparg: int, label: Label | None, where: Where) -> None:
        self.opcode = opcode
        self.oparg = oparg
        self.label = label
        self.target = -1
        self.where = where


class Block:
    """A statement that `return`, `break` and `continue` must unwind on their way out."""

    __slots__ = ("again", "data", "kind", "leave")

    def __init__(self, kind: str, again: Label | None = None, leave: Label | None = None, data: object = None) -> None:
        self.kind = kind
        self.again = again  # where `continue` goes
        self.leave = leave  # where `break` goes
        self.data = data  # TRY_FINALLY: the finally clause; HANDLER: the name to clear, if any; WITH: the statement


class Unit:
    """The compiler's state for one code object."""

    def __init__(self, scope: Scope, kind: str, name: str, qualname: str, firstlineno: int, where: Where) -> None:
        self.scope = scope
        self.kind = kind  # "module", "class", "function", "lambda" or "comprehension"
        self.name = name
        self.qualname = qualname
        self.firstlineno = firstlineno
        self.where = where  # the place of the instructions emitted now
        self.instructions: list[Instruction] = []
        self.blocks: list[Block] = []
        self.has_returned = False  # since the last label
        self.consts: list[object] = []
        self.const_indexes: dict[object, int] = {}
        self.names: dict[str, int] = {}
        self.varnames: dict[str, int] = {name: i for i, name in enumerate(scope.parameters)}
        self.cellvars = scope.cell_names()
        self.freevars = scope.free_names()
        self.argcount = 0
        self.posonlyargcount = 0
        self.kwonlyargcount = 0
        self.argument_flags = 0  # CO_VARARGS, CO_VARKEYWORDS

    def place(self, label: Label) -> None:
        """Let a label stand for the next instruction."""
        label.index = len(self.instructions)
        self.has_returned = False

    def const_index(self, value: object) -> int:
        """Return the index of a constant, which is added if need be; `1`, `1.0` and `True` are different constants."""
        key = const_key(value)
        index = self.const_indexes.setdefault(key, len(self.consts))
        if index == len(self.consts):
            self.consts.append(value)
        return index

    def name_index(self, name: str) -> int:
        """Return the index of a global, attribute or class variable name."""
        return self.names.setdefault(name, len(self.names))

    def local_index(self, name: str) -> int:
        """Return the index of a local variable."""
        return self.varnames.setdefault(name, len(self.varnames))

    def cell_index(self, name: str) -> int:
        """Return the index of a cell or free variable."""
        if self.scope.meaning(name) == CELL:
            return self.cellvars.index(name)
        return len(self.cellvars) + self.freevars.index(name)

    def closure_index(self, name: str) -> int:
        """Return the index of a cell that an inner code object needs; a class body has one for `__class__`."""
        if name == "__class__" and self.scope.has_class_cell:
            return self.cellvars.index(name)
        return self.cell_index(name)
