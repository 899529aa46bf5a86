"""World: the interpreter's modules as one configuration has them, loaded beside the plain ones.

The rewritten modules are kept in the cache, so that a later run with the same choices only loads them. Every import inside
a world finds the world's own modules; what is shared by all worlds (errors, configuration, the object header, the rooms
that know nothing of counts) is imported as usual.
"""

from __future__ import annotations

import ast
import builtins
import hashlib
import os
from types import CodeType, ModuleType
from typing import Any

import minipy
from minipy.cache import cache_path, read_cache, write_cache
from minipy.config import RunConfig
from minipy.engine.specialise import Choices, function_named, specialise
from minipy.heap.object import Object
from minipy.sync import points

ROOT = os.path.dirname(os.path.abspath(minipy.__file__))
ROOMS = ("refcount", "heap", "objects", "gil", "eval", "blocking", "modules", "engine")
SHARED = frozenset(
    f"minipy.{name}" for name in ("heap.object", "heap.findings", "engine.result", "engine.specialise", "engine.world")
)


class World:
    """The modules of one configuration."""

    def __init__(self, config: RunConfig) -> None:
        self._files = dict(_files())
        self._sources = {name: _read(path) for name, path in self._files.items()}
        self._choices = _choices(config, self._sources)
        self._path = cache_path("world", _key(config, self._sources))
        self._codes: dict[str, CodeType] = {}
        self._modules: dict[str, ModuleType] = {}

    def load(self, name: str) -> ModuleType:
        """Return the world's module `name`, from the cache or newly rewritten."""
        self._codes = read_cache(self._path) or {}
        known = len(self._codes)
        module = self._module(name)
        if len(self._codes) > known:
            write_cache(self._path, self._codes)
        return module

    def _module(self, name: str) -> ModuleType:
        if name in self._modules:
            return self._modules[name]
        module = ModuleType(name)
        module.__file__ = self._files[name]
        module.__package__ = name.rpartition(".")[0]
        names = {key: value for key, value in vars(points).items() if not key.startswith("__")}
        module.__dict__.update(names, Object=Object)  # what written-in bodies name
        module.__dict__["__builtins__"] = {**vars(builtins), "__import__": self._import}
        self._modules[name] = module
        if name not in self._codes:
            tree = specialise(self._sources[name], self._choices)
            self._codes[name] = _host_compile(tree, self._files[name])
        _host_run(self._codes[name], module.__dict__)
        return module

    def _import(
        self, name: str, globals: Any = None, locals: Any = None, fromlist: tuple[str, ...] = (), level: int = 0
    ) -> ModuleType:
        if name not in self._files:
            return builtins.__import__(name, globals, locals, fromlist, level)
        module = self._module(name)
        for attribute in fromlist:
            if f"{name}.{attribute}" in self._files:  # `from package import module`
                setattr(module, attribute, self._module(f"{name}.{attribute}"))
        return module


def _host_compile(tree: Any, filename: str) -> CodeType:
    """Compile minipy's own rewritten source (never a guest's)."""
    return compile(tree, filename, "exec", dont_inherit=True)


def _host_run(code: CodeType, namespace: dict[str, Any]) -> None:
    """Run minipy's own module code (never a guest's)."""
    exec(code, namespace)


def _files() -> list[tuple[str, str]]:
    """Return (module name, path) of everything that is rewritten."""
    found = []
    for room in ROOMS:
        directory = os.path.join(ROOT, room)
        for entry in sorted(os.listdir(directory)):
            if not entry.endswith(".py"):
                continue
            name = f"minipy.{room}" if entry == "__init__.py" else f"minipy.{room}.{entry[:-3]}"
            if name not in SHARED:
                found.append((name, os.path.join(directory, entry)))
    return found


def _read(path: str) -> str:
    with open(path, encoding="utf-8") as file:
        return file.read()


def _key(config: RunConfig, sources: dict[str, str]) -> str:
    """Return what the rewritten modules depend on, as one word."""
    digest = hashlib.blake2b(digest_size=12)
    for name, source in sources.items():
        digest.update(f"{name}\0{source}\0".encode())
    digest.update(_read(os.path.join(ROOT, "engine", "specialise.py")).encode())
    switches = (ROOT, config.gil, config.refcount, config.has_object_locks, config.has_ledger, config.stats)
    digest.update(repr(switches).encode())
    return digest.hexdigest()


def _choices(config: RunConfig, sources: dict[str, str]) -> Choices:
    """Return what a configuration writes into the source."""
    counts = sources[f"minipy.refcount.{config.refcount}"]
    lock = sources[f"minipy.gil.{config.gil}"]
    bodies: dict[str, ast.FunctionDef | None] = {
        "incref": function_named(counts, "incref"),
        "decref": function_named(counts, "decref"),
        "new_count": function_named(counts, "new_count"),
        "look_up": function_named(lock, "look_up"),
        "new_atom": function_named(sources["minipy.heap.allocation"], "new_atom"),
        **{
            name: function_named(sources["minipy.eval.instruction"], name)
            for name in ("replace_one", "replace_two")
        },
    }
    if config.gil != "none":  # a running thread can't be switched between two look-ups: no point needed
        bodies["point"] = None
    if not config.has_object_locks:
        bodies["critical_section"] = None
        bodies["read_slot"] = function_named(sources["minipy.heap.slots"], "read_slot")
    switches = {
        "has_ledger": config.has_ledger,
        "has_counters": config.stats,
        "has_object_locks": config.has_object_locks,
    }
    return Choices(bodies, switches)
