"""One scope (module, class body, function or comprehension): which names occur in it, how, and what they mean."""

from __future__ import annotations

import ast
from typing import Final

# How a name occurs in a scope; bits.
GLOBAL_DECLARED: Final = 1
NONLOCAL_DECLARED: Final = 2
ASSIGNED: Final = 4
PARAMETER: Final = 8
USED: Final = 16
ANNOTATED: Final = 32
ITERATED: Final = 64  # the target of a comprehension's `for`
IMPORTED: Final = 128  # assigned by an import, which CPython lets stand before a declaration
BOUND: Final = ASSIGNED | PARAMETER | IMPORTED

# What a name means in a scope.
LOCAL: Final = "local"
CELL: Final = "cell"  # a local that an inner scope uses
FREE: Final = "free"  # a cell of an enclosing function
GLOBAL_EXPLICIT: Final = "global-explicit"  # by a `global` statement
GLOBAL_IMPLICIT: Final = "global-implicit"  # because nothing else binds it

MODULE: Final = "module"
CLASS: Final = "class"
FUNCTION: Final = "function"


class Scope:
    """A scope; the builder (`scope_builder.py`) fills in the occurrences, `name_resolution.py` the meanings."""

    __slots__ = (
        "children", "comprehension", "directives", "free_in_class", "has_class_cell", "is_generator", "is_nested",
        "iterable_depth", "kind", "meanings", "name", "node", "occurrences", "parameters", "parent", "private",
    )  # fmt: skip

    def __init__(self, kind: str, name: str, node: ast.AST, parent: Scope | None, private: str | None) -> None:
        self.kind = kind
        self.name = name
        self.node = node
        self.parent = parent
        self.private = private  # the class whose name mangles private names
        self.children: list[Scope] = []
        self.comprehension = ""  # "list comprehension" and so on, as CPython's messages call them
        self.iterable_depth: int = parent.iterable_depth if parent else 0  # inside how many comprehensions' iterables
        self.is_generator = False
        self.is_nested: bool = parent is not None and (parent.is_nested or parent.kind == FUNCTION)
        self.has_class_cell = False  # a method uses `__class__` or `super`
        self.parameters: list[str] = []
        self.occurrences: dict[str, int] = {}
        self.directives: dict[str, ast.AST] = {}  # the statement that declares the name global or nonlocal
        self.meanings: dict[str, str] = {}
        self.free_in_class: set[str] = set()  # bound in this class, but its methods mean the enclosing function's

    def meaning(self, name: str) -> str:
        """Return what a name (already mangled) means here."""
        return self.meanings.get(name, GLOBAL_IMPLICIT)

    def cell_names(self) -> list[str]:
        """Return the cell variables in their order in the code object: sorted by name."""
        return (["__class__"] if self.has_class_cell else []) + self.names_meaning(CELL)

    def free_names(self) -> list[str]:
        """Return the free variables in their order in the code object: sorted by name."""
        return sorted({*self.names_meaning(FREE), *self.free_in_class})

    def names_meaning(self, meaning: str) -> list[str]:
        """Return the names with this meaning, sorted."""
        return sorted(name for name, its in self.meanings.items() if its == meaning)


def mangle(private: str | None, name: str) -> str:
    """Return the name as a class body's code spells it: `__x` in class `C` becomes `_C__x`."""
    if private is None or not name.startswith("__") or name.endswith("__") or "." in name:
        return name
    stripped = private.lstrip("_")
    return f"_{stripped}{name}" if stripped else name
