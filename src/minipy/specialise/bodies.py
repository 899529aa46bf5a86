"""The bodies that a run inlines: of marked functions, of the chosen strategies, of the observers of each kind of point."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from minipy.config import RunConfig
from minipy.errors import InternalError
from minipy.specialise.choices import strategy_modules, switches
from minipy.sync import schedule
from minipy.sync.points import KINDS
from minipy.sync.subscriptions import SUBSCRIPTIONS

MARK = "@inlined\n"


class Body(NamedTuple):
    """A function to inline: its definition, its module, and which names of that module it uses."""

    function: ast.FunctionDef
    module: str
    names: frozenset[str]

    @property
    def parameters(self) -> list[str]:
        """The names of its parameters."""
        return [arg.arg for arg in self.function.args.args]

    @property
    def objects(self) -> frozenset[str]:
        """The names of those that are guest objects."""
        return frozenset(
            arg.arg
            for arg in self.function.args.args
            if arg.annotation is not None and ast.unparse(arg.annotation).partition("[")[0] in ("Object", "Counted")
        )

    @property
    def statements(self) -> list[ast.stmt]:
        """What it does: everything but its docstring."""
        body = self.function.body
        return body[1:] if ast.get_docstring(self.function) is not None else body


class Bodies:
    """All that a configuration inlines; `files` maps the names of the interpreter's modules to their paths.

    `by_name` holds functions, `by_kind` the observers of each kind of point (by the name of its constant) in order.
    """

    def __init__(self, config: RunConfig, files: Mapping[str, str]) -> None:
        self._files = files
        self._trees: dict[str, ast.Module] = {}
        self.by_name: dict[str, Body] = {}
        for name, module in strategy_modules(config).items():
            self.by_name[name] = self._body(module, name)
        for module, name in self._marked():
            if name in self.by_name:
                raise InternalError(f"two functions to inline are called {name}")
            self.by_name[name] = self._body(module, name)
        self.by_kind = {kind: [self._body(*function) for function in row] for kind, row in _observers(config).items()}

    def _marked(self) -> Iterator[tuple[str, str]]:
        """Yield module and name of every function that has the mark."""
        for module, path in self._files.items():
            _, *marked = source_of(path).split(MARK)
            for rest in marked:
                yield module, rest.removeprefix("def ").partition("(")[0]

    def _body(self, module: str, name: str) -> Body:
        tree = self._tree(module)
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and node.name == name:
                used = {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
                return Body(node, module, frozenset(used & set(_globals(tree))))
        raise InternalError(f"{module} has no function {name} to inline")

    def _tree(self, module: str) -> ast.Module:
        if module not in self._trees:
            path = self._files.get(module) or schedule.__file__  # the only other module that has bodies
            self._trees[module] = ast.parse(source_of(path))
        return self._trees[module]


def choices_of(config: RunConfig) -> dict[str, object]:
    """Return all that the rewriting of a module can depend on beside the sources: names, and what is chosen for each."""
    return {**strategy_modules(config), **switches(config), **_observers(config)}


def _observers(config: RunConfig) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return module and name of the functions that observe each kind of point, in order."""
    found: dict[str, tuple[tuple[str, str], ...]] = dict.fromkeys(KINDS, ())
    for observer, module, functions in SUBSCRIPTIONS:
        if observer in config.observers:
            for kind, name in functions:
                found[kind] += ((module, name),)
    return found


def source_of(path: str) -> str:
    """Return the text of a source file of minipy."""
    with open(path, encoding="utf-8") as file:
        return file.read()


def _globals(tree: ast.Module) -> Iterator[str]:
    """Yield the names that a module binds at its top."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.ImportFrom):
            yield from (alias.asname or alias.name for alias in node.names)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (target.id for target in targets if isinstance(target, ast.Name))
