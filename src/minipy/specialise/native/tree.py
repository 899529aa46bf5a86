"""NativeTree: the rewritten modules of one configuration as a package of source files that mypyc can compile.

What a world does when it is loaded must be written down here: whose module a name comes from. And what the host's Python
does not care for must be said: mypyc compiles `x.y` to a load from a known place where it knows the class of `x`. So

- each module imports from its own package, and the names that inlined bodies need, as far as types go;
- the protocols by which lower rooms know a thread state, an interpreter and a lock are the very classes here;
- a count is of the type that the chosen strategy's `new_count` returns;
- a payload's attribute that only one class of payloads has is read from that class;
- instructions are objects of classes (`native/step_classes.py`).
"""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from minipy.config import RunConfig
from minipy.errors import InternalError
from minipy.specialise.bodies import source_of
from minipy.specialise.choices import BORROWED, package_of, strategy_modules
from minipy.specialise.native.step_classes import (
    STEPS_MODULE,
    enter_instructions,
    instruction_modules,
    loop_by_steps,
    steps_source,
)
from minipy.specialise.rewriting import Specialist, called_name
from minipy.specialise.worlds import ROOT, rewritten_files

OBJECT: Final = "minipy.heap.object"  # shared by the worlds as they are loaded; a compiled one has its own header
THREAD: Final = ("minipy.eval.thread_state", "ThreadState")
INTERPRETER: Final = ("minipy.eval.interpreter", "Interpreter")
PROTOCOLS: Final = MappingProxyType({
    "minipy.refcount.counting_thread": (("Counted", OBJECT, "Object"), ("CountingThread", *THREAD)),
    "minipy.heap.heap_thread": (("HeapThread", *THREAD), ("HeapInterpreter", *INTERPRETER)),
    "minipy.model.model_thread": (("ModelThread", *THREAD), ("ModelInterpreter", *INTERPRETER)),
})  # fmt: skip
PAYLOAD_MARK: Final = "The payload"  # how the docstring of a class of payloads begins
# The package's own file: names are shared when all is loaded that a run begins with, then with each module that comes late.
PACKAGE: Final = """
import sys
from minipy.specialise.native.loading import share_names
is_loaded = False


def module_is_there(name: str) -> None:
    if is_loaded:
        share_names(sys.modules[name])
"""
# Rooms that are compiled; what the others do happens seldom, or waits for the system.
COMPILED: Final = ("refcount", "heap", "model", "gil", "eval", "blocking", "types")


class NativeTree:
    """The source files of a compiled interpreter, for one configuration."""

    def __init__(self, config: RunConfig) -> None:
        self.package = package_of(config)
        self._files = {**dict(rewritten_files()), OBJECT: os.path.join(ROOT, "heap", "object.py")}
        self._specialist = Specialist(config, self._files, has_types=True)
        self._specialist_of_others = Specialist(config, self._files)
        self._protocols: dict[str, tuple[tuple[str, str, str], ...]] = dict(PROTOCOLS)
        strategies = strategy_modules(config)
        lock = _class_with(self._tree_of(strategies["look_up"]), "look_up")
        self._protocols["minipy.gil.lock"] = (("InterpreterLock", strategies["look_up"], lock.name),)
        self._count = _returns(_class_with(self._tree_of(strategies["new_count"]), "new_count"), "new_count")
        self._payloads = _Payloads({name: self._tree_of(name) for name in self._files})

    def write(self, directory: str) -> list[str]:
        """Write the package into `directory`; return the paths of the files to compile, from there."""
        compiled = []
        for name, path in self._files.items():
            relative = os.path.join(self.package, os.path.relpath(path, ROOT))
            target = os.path.join(directory, relative)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, "w", encoding="utf-8") as file:
                file.write(self.text_of(name))
            if is_compiled(name) and not path.endswith("__init__.py") and not _extends_host(self._tree_of(name)):
                compiled.append(relative)
        with open(os.path.join(directory, self.package, "__init__.py"), "w", encoding="utf-8") as file:
            file.write(PACKAGE)
        return compiled

    def text_of(self, name: str) -> str:
        """Return the text of module `name` as it is compiled."""
        if name == STEPS_MODULE:
            tree = ast.parse(steps_source({module: self._tree_of(module) for module in instruction_modules(self._files)}))
        else:
            tree = (self._specialist if is_compiled(name) else self._specialist_of_others).tree_of(name)
        borrowed = _take_borrowed(tree)
        self._replace_protocols(name, tree)
        if name == "minipy.eval.loop":
            loop_by_steps(tree)
        enter_instructions(tree)
        if name == OBJECT:
            _set_annotations(tree, "refcount", self._count)
        if is_compiled(name):
            self._read_from_classes(tree)
        _Homes(self.package, self._files).visit(tree)
        if borrowed:
            _insert(tree, "from typing import TYPE_CHECKING")
        text = ast.unparse(ast.fix_missing_locations(tree))
        if borrowed:
            homes = [(name, self.home_of(home)) for name, home in borrowed]
            imports = "\n".join(f"    from {home} import {name}" for name, home in homes)
            text += f"\n{BORROWED} = {tuple(homes)!r}\nif TYPE_CHECKING:\n{imports}\n"
            text += f"from {self.package} import module_is_there\nmodule_is_there(__name__)"
        return text + "\n"

    def home_of(self, module: str) -> str:
        """Return the name under which `module` is imported."""
        return self.package + module.removeprefix("minipy") if module in self._files else module

    def _tree_of(self, module: str) -> ast.Module:
        return ast.parse(source_of(self._files[module]))

    def _replace_protocols(self, name: str, tree: ast.Module) -> None:
        for protocol, home, real in self._protocols.get(name, ()):
            place = next(place for place, node in enumerate(tree.body) if getattr(node, "name", "") == protocol)
            tree.body[place : place + 1] = ast.parse(f"if TYPE_CHECKING:\n    from {home} import {real} as {protocol}").body

    def _read_from_classes(self, tree: ast.Module) -> None:
        self._payloads.visit(tree)
        _insert(tree, "from typing import TYPE_CHECKING, cast")
        homes = self._payloads.homes
        if needed := sorted((set(_classes_named(tree)) & set(homes)) - set(_bound_names(tree))):
            imports = "".join(f"    from {homes[name]} import {name}\n" for name in needed)
            tree.body += ast.parse(f"if TYPE_CHECKING:\n{imports}").body


def is_compiled(module: str) -> bool:
    """True if a module is in one of the rooms that are compiled."""
    return module.split(".")[1] in COMPILED


class _Homes(ast.NodeTransformer):
    """Import from the compiled package what belongs to it."""

    def __init__(self, package: str, files: Mapping[str, str]) -> None:
        self._package = package
        self._files = files

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.ImportFrom:
        module = node.module or ""
        if module in self._files or any(f"{module}.{alias.name}" in self._files for alias in node.names):
            node.module = self._package + module.removeprefix("minipy")
        return node


class _Payloads(ast.NodeTransformer):
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


def _extends_host(tree: ast.Module) -> bool:
    """True if a module has a class that is based on one of the host's library: only the host can lay its instances out."""
    foreign = {
        alias.asname or alias.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and not (node.module or "").startswith(("minipy", "typing"))
        for alias in node.names
    }
    bases = [base for node in tree.body if isinstance(node, ast.ClassDef) for base in node.bases]
    return any(isinstance(base, ast.Attribute) or getattr(base, "id", "") in foreign for base in bases)


def _class_with(tree: ast.Module, method: str) -> ast.ClassDef:
    """Return the class of a module that has `method`."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and any(getattr(part, "name", "") == method for part in node.body):
            return node
    raise InternalError(f"no class has {method}")


def _returns(definition: ast.ClassDef, method: str) -> ast.expr:
    """Return what a method is annotated to return."""
    found = next(part for part in definition.body if isinstance(part, ast.FunctionDef) and part.name == method)
    assert found.returns is not None
    return found.returns


def _slots_of(definition: Any) -> tuple[str, ...]:
    """Return the names in the `__slots__` of a class."""
    for node in definition.body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__slots__":
            return tuple(ast.literal_eval(node.value))
    return ()


def _set_annotations(tree: ast.Module, name: str, annotation: ast.expr) -> None:
    """Annotate every attribute and parameter `name`."""
    for node in ast.walk(tree):
        if (isinstance(node, ast.AnnAssign) and getattr(node.target, "id", "") == name) or (
            isinstance(node, ast.arg) and node.arg == name
        ):
            node.annotation = annotation


def _take_borrowed(tree: ast.Module) -> tuple[tuple[str, str], ...]:
    """Take the list of the names that inlined bodies need out of a rewritten module."""
    last = tree.body[-1]
    if isinstance(last, ast.Assign) and getattr(last.targets[0], "id", "") == BORROWED:
        tree.body.pop()
        found: tuple[tuple[str, str], ...] = ast.literal_eval(last.value)
        return found
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


def _insert(tree: ast.Module, statement: str) -> None:
    """Put a statement behind the import from `__future__`, or the docstring of a file without one."""
    place = next((place for place, node in enumerate(tree.body) if isinstance(node, ast.ImportFrom)), 0) + 1
    tree.body[place:place] = ast.parse(statement).body
