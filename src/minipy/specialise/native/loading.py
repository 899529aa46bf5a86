"""NativeWorld: the compiled modules of one configuration, where `minipy build-fast` has made them."""

from __future__ import annotations

import importlib
import os
import sys
import zlib
from collections.abc import Iterable, Iterator
from types import ModuleType

from minipy.cache import cache_path, read_cache, shipped_path, signature_of, without_collector, write_cache
from minipy.config import RunConfig
from minipy.errors import MinipyError
from minipy.specialise.choices import BORROWED, name_of, package_of
from minipy.specialise.worlds import ROOT, World, contents_signature

SHIPPED = "native"  # beside what else an installed minipy brings with it
SOURCES = (".",)  # all: the compiler knows constants and types of modules that it does not compile
CONTENTS = "contents"  # the file there that tells what it was made from


class NativeWorld:
    """The modules of a compiled configuration: what `World` is for a rewritten one."""

    def __init__(self, config: RunConfig, directory: str) -> None:
        self._package = package_of(config)
        self._directory = directory

    def load(self, name: str) -> ModuleType:
        """Return the module that is `name` as it is written."""
        module = self.load_alone(name)
        self._module("minipy").__dict__["is_loaded"] = True  # what comes from now on is shared as it comes
        for loaded in self.loaded():
            share_names(self._module(loaded))
        return module

    def load_alone(self, name: str) -> ModuleType:
        """Return a module in which nothing of another is inlined; the interpreter may be loaded later."""
        sys.path.insert(0, self._directory)
        try:
            with without_collector():
                return self._module(name)
        finally:
            sys.path.remove(self._directory)

    def loaded(self) -> list[str]:
        """Return the names, as they are written, of the modules that are loaded."""
        prefix = f"{self._package}."
        return [f"minipy.{name.removeprefix(prefix)}" for name in list(sys.modules) if name.startswith(prefix)]

    def preload(self, names: Iterable[str]) -> None:
        """Load modules that a guest's imports will need."""
        for name in names:
            self._module(name)

    def _module(self, name: str) -> ModuleType:
        return importlib.import_module(self._package + name.removeprefix("minipy"))


def share_names(module: ModuleType) -> None:
    """Give `module` the globals of other modules that the bodies inlined into it use."""
    for name, home in module.__dict__.get(BORROWED, ()):
        module.__dict__.setdefault(name, importlib.import_module(home).__dict__[name])


def world_of(config: RunConfig) -> World | NativeWorld:
    """Return what runs `config`: a compiled world where that is wanted and there, or a rewritten one.

    Raises MinipyError where a compiled one is demanded and there is none for these choices, or only one of other sources.
    """
    native = native_world_of(config)
    if native is not None:
        return native
    if config.engine == "fast":
        was = "was built from other sources" if os.path.exists(_record(config)) else "is not built"
        raise MinipyError(f"--engine fast: the compiled interpreter {was} for these flags (minipy build-fast FLAGS)")
    return World(config)


def native_world_of(config: RunConfig) -> NativeWorld | None:
    """Return the compiled world that runs `config`, if one may and is there."""
    fast = config._replace(engine="fast")
    directory = "" if config.engine == "python" else built(fast)
    return NativeWorld(fast, directory) if directory else None


def built(config: RunConfig) -> str:
    """Return the directory of the compiled interpreter for `config`, made from the present sources for this host; or ""."""
    record = _record(config)
    if os.path.exists(record):
        directory: str = read_cache(record, key()) or ""
        return directory if os.path.isdir(directory) else ""
    directory = os.path.join(shipped_path(SHIPPED), package_of(config))
    if not os.path.isdir(directory):
        return ""
    with open(os.path.join(directory, CONTENTS), encoding="utf-8") as file:
        if file.read() != contents_key():
            return ""
    note_built(config, directory)
    return directory


def builds() -> Iterator[tuple[str, bool]]:
    """Yield what is built: for which choices, as `name_of` names them, and whether it is of the present sources and host."""
    mark = f"-{zlib.crc32(ROOT.encode()):08x}"
    record = cache_path("native", "")
    folder, host = os.path.split(record)
    present = key()
    for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else ():
        if name.startswith(host) and name.endswith(mark):
            yield name.removeprefix(host).removesuffix(mark), bool(read_cache(os.path.join(folder, name), present))


def build_directory(config: RunConfig) -> str:
    """Return where the compiled interpreter for `config` is put."""
    return f"{_record(config)}.d"


def note_built(config: RunConfig, directory: str) -> None:
    """Remember that `directory` holds what the present sources give for `config`."""
    write_cache(_record(config), key(), directory)


def key() -> str:
    """Return what changes with the sources and with the host."""
    return f"{signature_of(ROOT, SOURCES)}\n{sys.version}"


def contents_key() -> str:
    """Return the same for sources that stand anywhere."""
    return f"{contents_signature(SOURCES)}\n{sys.version}"


def _record(config: RunConfig) -> str:
    return cache_path("native", f"{name_of(config)}-{zlib.crc32(ROOT.encode()):08x}")
