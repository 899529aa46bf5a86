"""NativeTree: the rewritten modules of one configuration as a package of source files that mypyc can compile.

What a world does when it is loaded must be written down here: whose module a name comes from. And what the host's Python
does not care for must be said: mypyc compiles `x.y` to a load from a known place where it knows the class of `x`. So

- each module imports from its own package, and the names that inlined bodies need, as far as types go;
- the protocols by which lower rooms know a thread state, an interpreter and a lock are the very classes here;
- a count is of the type that the chosen strategy's `new_count` returns;
- a payload's attribute that only one class of payloads has is read from that class (`native/casts.py`);
- instructions are objects of classes (`native/step_classes.py`).
"""

from __future__ import annotations

import ast
import os
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from minipy.config import RunConfig
from minipy.errors import InternalError
from minipy.specialise.bodies import source_of
from minipy.specialise.choices import BORROWED, package_of, strategy_modules
from minipy.specialise.native.casts import Payloads, insert, is_compiled
from minipy.specialise.native.step_classes import (
    STEPS_MODULE,
    enter_instructions,
    instruction_modules,
    loop_by_steps,
    steps_source,
)
from minipy.specialise.rewriting import Specialist
from minipy.specialise.worlds import ROOT, rewritten_files

OBJECT: Final = "minipy.heap.object"
# Shared by the worlds as they are loaded; a compiled one has its own.
UNSHARED: Final = MappingProxyType({
    OBJECT: "heap/object.py", "minipy.explore": "explore/__init__.py", "minipy.explore.scheduler": "explore/scheduler.py",
})  # fmt: skip
THREAD: Final = ("minipy.eval.thread_state", "ThreadState")
INTERPRETER: Final = ("minipy.eval.interpreter", "Interpreter")
PROTOCOLS: Final = MappingProxyType({
    "minipy.refcount.counting_thread": (("Counted", OBJECT, "Object"), ("CountingThread", *THREAD)),
    "minipy.heap.heap_thread": (("HeapThread", *THREAD), ("HeapInterpreter", *INTERPRETER)),
    "minipy.model.model_thread": (("ModelThread", *THREAD), ("ModelInterpreter", *INTERPRETER)),
})  # fmt: skip
# The package's own file: names are shared when all is loaded that a run begins with, then with each module that comes late.
PACKAGE: Final = """
import sys
from minipy.specialise.native.loading import share_names
is_loaded = False


def module_is_there(name: str) -> None:
    if is_loaded:
        share_names(sys.modules[name])
"""


class NativeTree:
    """The source files of a compiled interpreter, for one configuration."""

    def __init__(self, config: RunConfig) -> None:
        self.package = package_of(config)
        self._files = dict(rewritten_files()) | {name: os.path.join(ROOT, path) for name, path in UNSHARED.items()}
        self._specialist = Specialist(config, self._files, has_types=True)
        self._specialist_of_others = Specialist(config, self._files)
        self._trees = {name: ast.parse(source_of(path)) for name, path in self._files.items()}  # to read in
        self._protocols: dict[str, tuple[tuple[str, str, str], ...]] = dict(PROTOCOLS)
        strategies = strategy_modules(config)
        lock = _class_with(self._trees[strategies["look_up"]], "look_up")
        self._protocols["minipy.gil.lock"] = (("InterpreterLock", strategies["look_up"], lock.name),)
        self._counting = self._trees[strategies["new_count"]]
        self._count = _returns(_class_with(self._counting, "new_count"), "new_count")
        self._payloads = Payloads(self._trees)

    def write(self, directory: str) -> list[str]:
        """Write the package into `directory`; return the paths of the files to compile, from there."""
        compiled = []
        for name, path in self._files.items():
            relative = os.path.join(self.package, os.path.relpath(path, ROOT))
            target = os.path.join(directory, relative)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, "w", encoding="utf-8") as file:
                file.write(self.text_of(name))
            if self.compiles(name):
                compiled.append(relative)
        with open(os.path.join(directory, self.package, "__init__.py"), "w", encoding="utf-8") as file:
            file.write(PACKAGE)
        return compiled

    def compiles(self, name: str) -> bool:
        """True if the module `name` is one to compile."""
        return is_compiled(name) and not self._files[name].endswith("__init__.py") and not _needs_host(self._trees[name])

    def text_of(self, name: str) -> str:
        """Return the text of module `name` as it is compiled."""
        if name == STEPS_MODULE:
            tree = ast.parse(steps_source({module: self._trees[module] for module in instruction_modules(self._files)}))
        else:
            tree = (self._specialist if is_compiled(name) else self._specialist_of_others).tree_of(name)
        borrowed = _take_borrowed(tree)
        self._replace_protocols(name, tree)
        if name == "minipy.eval.loop":
            loop_by_steps(tree)
        enter_instructions(tree)
        if name == OBJECT:
            _set_annotations(tree, "refcount", self._count)
            tree.body += _imports_of(self._counting, ast.unparse(self._count))
        if is_compiled(name):
            self._payloads.read_in(tree)
        _Homes(self.package, self._files).visit(tree)
        if borrowed:
            insert(tree, "from typing import TYPE_CHECKING")
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

    def _replace_protocols(self, name: str, tree: ast.Module) -> None:
        for protocol, home, real in self._protocols.get(name, ()):
            place = next(place for place, node in enumerate(tree.body) if getattr(node, "name", "") == protocol)
            tree.body[place : place + 1] = ast.parse(f"if TYPE_CHECKING:\n    from {home} import {real} as {protocol}").body


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


def _needs_host(tree: ast.Module) -> bool:
    """True if a module has a class that only the host can make.

    That is one based on a class of the host's library, a named tuple with methods, one with attributes that are computed.
    """
    foreign = {
        alias.asname or alias.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and not (node.module or "").startswith(("minipy", "typing"))
        for alias in node.names
    }
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            bases = {ast.unparse(base) for base in node.bases}
            values = [part.value for part in node.body if isinstance(part, ast.Assign)]
            if (
                any("." in base or base in foreign for base in bases)
                or ("NamedTuple" in bases and any(isinstance(part, ast.FunctionDef) for part in node.body))
                or any(isinstance(value, ast.Call | ast.Attribute) for value in values)
            ):
                return True
    return False


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


def _set_annotations(tree: ast.Module, name: str, annotation: ast.expr) -> None:
    """Annotate every attribute and parameter `name`."""
    for node in ast.walk(tree):
        if (isinstance(node, ast.AnnAssign) and getattr(node.target, "id", "") == name) or (
            isinstance(node, ast.arg) and node.arg == name
        ):
            node.annotation = annotation


def _imports_of(tree: ast.Module, name: str) -> list[ast.stmt]:
    """Return what imports `name` in a module, for types; nothing where it is the module's own, or everybody's."""
    modules = [
        node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and any(alias.name == name for alias in node.names)
    ]
    return [part for module in modules for part in ast.parse(f"if TYPE_CHECKING:\n    from {module} import {name}").body]


def _take_borrowed(tree: ast.Module) -> tuple[tuple[str, str], ...]:
    """Take the list of the names that inlined bodies need out of a rewritten module."""
    last = tree.body[-1]
    if isinstance(last, ast.Assign) and getattr(last.targets[0], "id", "") == BORROWED:
        tree.body.pop()
        found: tuple[tuple[str, str], ...] = ast.literal_eval(last.value)
        return found
    return ()
