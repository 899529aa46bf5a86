"""What minipy would otherwise make in its first run, made when it is installed from its sources.

These are the parser's tables and the rewritten modules of the default configuration. Both are kept under keys of their
sources, and for the Python that builds: any other makes its own. A wheel brings the programs of `minipy bench`, too.

With MINIPY_FAST=1 in the environment the interpreter of the default configuration is compiled as well (`minipy build-fast`);
where that fails, because there is no C compiler for one, the installation says why and goes on without.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BuildHook(BuildHookInterface):  # type: ignore[misc]
    """Adds the directory `minipy/shipped` to a wheel, or to the checkout if that is installed editable."""

    def dependencies(self) -> list[str]:
        """Return what must be there to build: to compile, mypy and setuptools as well."""
        return ["mypy>=2.4", "setuptools>=65"] if wants_fast() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the files in a directory of their own, then put them where they belong."""
        self._made = tempfile.TemporaryDirectory()
        sources = os.path.join(self.root, "src")
        sys.path.insert(0, sources)
        made = make_shipped(self._made.name)
        if wants_fast() and (compiled := compile_fast(self._made.name, self.app.display_warning)):
            made.append(compiled)
            build_data["pure_python"], build_data["infer_tag"] = False, True
        for path in made:
            if version == "editable":
                shipped = os.path.join(sources, "minipy", "shipped")
                os.makedirs(shipped, exist_ok=True)
                if os.path.isdir(path):
                    shutil.copytree(path, os.path.join(shipped, os.path.basename(path)), dirs_exist_ok=True)
                else:
                    shutil.copy(path, shipped)
            else:
                build_data["force_include"][path] = f"minipy/shipped/{os.path.basename(path)}"
        if version != "editable":  # there minipy finds them itself
            build_data["force_include"][os.path.join(self.root, "programs", "bench")] = "minipy/shipped/bench"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what is in its place now."""
        self._made.cleanup()


def make_shipped(directory: str) -> list[str]:
    """Make the files in `directory`; return their paths."""
    os.environ["XDG_CACHE_HOME"] = os.path.join(directory, "cache")
    from minipy.cache import shipped_path
    from minipy.config import RunConfig
    from minipy.specialise.choices import name_of
    from minipy.specialise.worlds import World
    from minipy.syntax.lalr_tables import ship_tables

    config = RunConfig()
    names = [os.path.basename(shipped_path(kind)) for kind in ("tables", name_of(config))]
    tables, world = (os.path.join(directory, name) for name in names)
    ship_tables(tables)
    rewritten = World(config)
    rewritten.load("minipy.engine.python_engine")
    rewritten.ship(world)
    return [tables, world]


def wants_fast() -> bool:
    """True if the interpreter is to be compiled."""
    return os.environ.get("MINIPY_FAST", "") not in ("", "0")


def compile_fast(directory: str, warn: Callable[[str], None]) -> str:
    """Compile the default configuration below `directory`; return the path of the folder to ship, or "" after a warning."""
    from minipy.cache import shipped_path
    from minipy.config import RunConfig
    from minipy.specialise.choices import package_of
    from minipy.specialise.native.building import BuildFailed, build
    from minipy.specialise.native.loading import CONTENTS, SHIPPED, contents_key

    config = RunConfig(engine="fast")
    folder = os.path.join(directory, os.path.basename(shipped_path(SHIPPED)))
    target = os.path.join(folder, package_of(config))
    try:
        build(config, target, lambda text: None)
    except BuildFailed as error:
        warn(f"minipy is installed without its compiled interpreter: {error}")
        return ""
    with open(os.path.join(target, CONTENTS), "w", encoding="utf-8") as file:
        file.write(contents_key())
    return folder
