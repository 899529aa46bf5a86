"""Casts: a payload is read as an object of its class, where the source's own words tell which that is."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from typing import Any, Final

from minipy.specialise.rewriting import called_name

PAYLOAD_MARK: Final = "The payload"  # how the docstring of a class of payloads begins
# What is compiled, rooms and two files: what the others do happens seldom, or is done by the host's library.
COMPILED: Final = (
    "refcount.",
    "heap.",
    "model.",
    "gil.",
    "eval.",
    "blocking.",
    "types.",
    "runtime.",
    "bridge.bridge_crossing",
    "explore.scheduler",
)


def is_compiled(module: str) -> bool:
    """True if a module belongs to what is compiled; `NativeTree.compiles` knows the exceptions."""
    return module.removeprefix("minipy.").startswith(COMPILED)


class Payloads(ast.NodeTransformer):
    """Read `x.value.y` from the class of payloads that alone has a `y`; from a type's, where it is `x.type.value.y`.

    A class of payloads is known by how its docstring begins. `homes` has the modules of all classes.
    """

    def __init__(self, trees: Mapping[str, ast.Module]) -> None:
        self.homes: dict[str, str] = {}
        owners: dict[str, list[str]] = {}
        for module, tree in trees.items():
            for node in tree.body:
                if isinstance(node, ast.ClassDef):
                    self.homes[node.name] = module
                    if (ast.get_docstring(node) or "").startswith(PAYLOAD_MARK):
                        for attribute in _slots_of(node):
                            owners.setdefault(attribute, []).append(node.name)
        self._of_types = {attribute for attribute, names in owners.items() if "TypeBody" in names}
        self._owner_of = {attribute: names[0] for attribute, names in owners.items() if len(names) == 1}

    def read_in(self, tree: ast.Module) -> None:
        """Put the casts into a module, and the imports that they need."""
        self.visit(tree)
        insert(tree, "from typing import TYPE_CHECKING, cast")
        if needed := sorted((set(_classes_named(tree)) & set(self.homes)) - set(_bound_names(tree))):
            imports = "".join(f"    from {self.homes[name]} import {name}\n" for name in needed)
            tree.body += ast.parse(f"if TYPE_CHECKING:\n{imports}").body

    def visit_Call(self, node: ast.Call) -> ast.expr:
        """A method that is called is a host value's."""
        if isinstance(node.func, ast.Attribute) and _is_payload(node.func.value):
            self.generic_visit(node.func.value)
            node.args = [self.visit(argument) for argument in node.args]
            node.keywords = [self.visit(keyword) for keyword in node.keywords]
            return node
        self.generic_visit(node)
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        self.generic_visit(node)
        if _is_payload(node.value):
            is_of_type = isinstance(node.value, ast.Attribute) and getattr(node.value.value, "attr", "") == "type"
            payload = "TypeBody" if is_of_type and node.attr in self._of_types else self._owner_of.get(node.attr, "")
            if payload and is_compiled(self.homes[payload]):
                node.value = ast.Call(ast.Name("cast", ast.Load()), [ast.Constant(payload), node.value], [])
        return node


def _is_payload(node: ast.expr) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "value"


def _slots_of(definition: Any) -> tuple[str, ...]:
    """Return the names in the `__slots__` of a class."""
    for node in definition.body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__slots__":
            return tuple(ast.literal_eval(node.value))
    return ()


def _classes_named(tree: ast.Module) -> Iterator[str]:
    """Yield what casts and annotations of local variables name; they may have come with an inlined body."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called_name(node) == "cast":
            yield getattr(node.args[0], "id", "") or str(getattr(node.args[0], "value", ""))
        elif isinstance(node, ast.AnnAssign):
            yield from (part.id for part in ast.walk(node.annotation) if isinstance(part, ast.Name))


def _bound_names(tree: ast.Module) -> Iterator[str]:
    """Yield the names that a module defines or imports, wherever it does."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield from (alias.asname or alias.name for alias in node.names)
        elif isinstance(node, ast.ClassDef):
            yield node.name


def insert(tree: ast.Module, statement: str) -> None:
    """Put a statement behind the import from `__future__`, or the docstring of a file without one."""
    place = next((place for place, node in enumerate(tree.body) if isinstance(node, ast.ImportFrom)), 0) + 1
    tree.body[place:place] = ast.parse(statement).body
