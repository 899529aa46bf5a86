"""World: the interpreter's modules as one configuration has them, loaded beside those as they are written.

The rewritten modules are kept in the cache, so that a later run with the same choices only loads them, and one with others
makes only what these change. Every import inside a world finds the world's own modules; what is shared by all worlds
(errors, configuration, the object header, the rooms that know nothing of counts) is imported as usual.
"""

from __future__ import annotations

import builtins
import os
import sys
import zlib
from collections.abc import Iterable
from functools import cached_property
from types import CodeType, ModuleType
from typing import TYPE_CHECKING, Any

import minipy
from minipy.cache import cache_path, read_cache, shipped_path, signature_of, source_files, without_collector, write_cache
from minipy.config import RunConfig
from minipy.errors import InternalError
from minipy.specialise.choices import BORROWED, name_of

if TYPE_CHECKING:
    from minipy.specialise.neighbours import Kept, Neighbours
    from minipy.specialise.rewriting import Specialist

ROOT = os.path.dirname(os.path.abspath(minipy.__file__))
ROOMS = ("refcount", "heap", "model", "gil", "eval", "blocking", "bridge", "types", "runtime", "modules", "engine")
MAKERS = ("specialise", "sync")  # what rewrites them, and the table of points
SHARED = frozenset(f"minipy.{name}" for name in ("heap.object", "heap.findings", "engine.result"))


class World:
    """The modules of one configuration."""

    def __init__(self, config: RunConfig) -> None:
        self._config = config
        self._files = dict(rewritten_files())
        self._path = cache_path("world", _name(config))
        self._key = signature_of(ROOT, (*ROOMS, *MAKERS))
        self._kept: dict[str, Kept] = {}
        self._late_path = cache_path("world-late", _name(config))
        self._late: dict[str, CodeType] | None = None  # what is loaded only when the guest imports it; None until then
        self._is_loaded = False
        self._modules: dict[str, ModuleType] = {}

    def load(self, name: str) -> ModuleType:
        """Return the world's module `name`, from the cache or newly rewritten."""
        kept = read_cache(self._path, self._key)
        self._kept = kept or self._shipped()
        known = len(kept or ())
        with without_collector():
            module = self._module(name)
        for loaded in list(self._modules.values()):
            self._share_names(loaded)
        self._is_loaded = True
        if len(self._kept) > known:
            write_cache(self._path, self._key, self._kept)
        return module

    def loaded(self) -> list[str]:
        """Return the names of the modules that are loaded."""
        return list(self._modules)

    def preload(self, names: Iterable[str]) -> None:
        """Load modules that a guest's imports will need."""
        for name in names:
            self._module(name)

    def ship(self, path: str) -> None:
        """Keep what has been rewritten at `path`, for other places that hold the same sources."""
        write_cache(path, contents_signature(), self._kept)

    def _shipped(self) -> dict[str, Kept]:
        """Return the modules that an installed minipy has brought with it for this configuration, as if made here."""
        path = shipped_path(name_of(self._config))
        if not os.path.exists(path):
            return {}
        shipped: dict[str, Kept] = read_cache(path, contents_signature()) or {}
        return {name: (_relocated(code, self._files[name]), asked) for name, (code, asked) in shipped.items()}

    def _module(self, name: str) -> ModuleType:
        if name in self._modules:
            return self._modules[name]
        module = ModuleType(name)
        module.__file__ = self._files[name]
        module.__package__ = name.rpartition(".")[0]
        module.__dict__["__builtins__"] = {**vars(builtins), "__import__": self._import}
        if self._is_loaded:  # guest threads may come here at once: each runs the module, and one of them is kept
            _host_run(self._late_code(name), module.__dict__)
            self._share_names(module)
            return self._modules.setdefault(name, module)
        self._modules[name] = module
        _host_run(self._code(name), module.__dict__)
        return module

    def _code(self, name: str) -> CodeType:
        if name not in self._kept:
            self._kept[name] = self._neighbours.module(name) or self._rewritten(name)
        return self._kept[name][0]

    def _late_code(self, name: str) -> CodeType:
        """Return the code of a module that a guest's import needs, from a cache that is only read then."""
        if self._late is None:
            self._late = read_cache(self._late_path, self._key) or {}
        if name not in self._late:
            self._late[name] = self._rewritten(name)[0]
            write_cache(self._late_path, self._key, self._late)
        return self._late[name]

    def _rewritten(self, name: str) -> Kept:
        code = _host_compile(self._specialist.tree_of(name), self._files[name])
        asked = sorted(self._specialist.asked[name] & self._choices.keys())
        return code, tuple((choice, self._choices[choice]) for choice in asked)

    # What is needed only where something must be made.

    @cached_property
    def _choices(self) -> dict[str, object]:
        from minipy.specialise.bodies import choices_of

        return choices_of(self._config)

    @cached_property
    def _neighbours(self) -> Neighbours:
        from minipy.specialise.neighbours import Neighbours

        return Neighbours(self._path, self._key, self._choices)

    @cached_property
    def _specialist(self) -> Specialist:
        from minipy.specialise.rewriting import Specialist

        return Specialist(self._config, self._files)

    def _share_names(self, module: ModuleType) -> None:
        """Give `module` the globals of other modules that the bodies inlined into it use."""
        for name, home in module.__dict__[BORROWED]:
            names = self._module(home).__dict__ if home in self._files else sys.modules[home].__dict__
            if module.__dict__.setdefault(name, names[name]) is not names[name]:
                raise InternalError(f"{module.__name__} has another {name} than {home}, of which a body is inlined into it")

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


def _relocated(code: CodeType, filename: str) -> CodeType:
    """Return `code` with the place of its source, which tracebacks of the host show."""
    consts = tuple(_relocated(const, filename) if isinstance(const, CodeType) else const for const in code.co_consts)
    return code.replace(co_filename=filename, co_consts=consts)


def _host_run(code: CodeType, namespace: dict[str, Any]) -> None:
    """Run minipy's own module code (never a guest's)."""
    exec(code, namespace)


def contents_signature(rooms: Iterable[str] = (*ROOMS, *MAKERS)) -> str:
    """Return what changes whenever any source in `rooms` does, wherever they stand."""
    count = checksum = 0
    for room in rooms:
        for name, path, _ in source_files(ROOT, room):
            with open(path, "rb") as file:
                checksum = zlib.crc32(file.read(), zlib.crc32(name.encode(), checksum))
            count += 1
    return f"{count} {checksum:08x}"


def rewritten_files() -> list[tuple[str, str]]:
    """Return (module name, path) of everything that is rewritten."""
    found = []
    for room in ROOMS:
        for relative, path, _ in source_files(ROOT, room):
            if relative.endswith(".py"):
                name = "minipy." + relative.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
                if name not in SHARED:
                    found.append((name, path))
    return found


def _name(config: RunConfig) -> str:
    """Return the cache file's name: what the choices are, and which minipy it is, as there may be several."""
    return f"{name_of(config)}-{zlib.crc32(ROOT.encode()):08x}"
