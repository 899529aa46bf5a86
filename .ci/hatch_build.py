"""What minipy would otherwise make in its first run, made when it is installed from its sources.

These are the parser's tables and the rewritten modules of the default configuration. Both are kept under keys of their
sources, and for the Python that builds: any other makes its own. A wheel brings the programs of `minipy bench`, too.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BuildHook(BuildHookInterface):  # type: ignore[misc]
    """Adds the directory `minipy/shipped` to a wheel, or to the checkout if that is installed editable."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the files in a directory of their own, then put them where they belong."""
        self._made = tempfile.TemporaryDirectory()
        sources = os.path.join(self.root, "src")
        sys.path.insert(0, sources)
        for path in make_shipped(self._made.name):
            if version == "editable":
                shipped = os.path.join(sources, "minipy", "shipped")
                os.makedirs(shipped, exist_ok=True)
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
