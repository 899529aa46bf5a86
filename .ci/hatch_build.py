"""What minipy would otherwise make in its first run, made when the wheel is built.

These are the parser's tables and the rewritten modules of the default configuration. Both are kept under keys of their
sources, and for the Python that builds: any other makes its own.
"""

from __future__ import annotations

import os
import sys
import tempfile
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BuildHook(BuildHookInterface):  # type: ignore[misc]
    """Adds the directory `minipy/shipped` to a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the files in a directory of their own; an editable install makes them in its first run instead."""
        if version == "editable":
            return
        self._made = tempfile.TemporaryDirectory()
        sys.path.insert(0, os.path.join(self.root, "src"))
        for path in make_shipped(self._made.name):
            build_data["force_include"][path] = f"minipy/shipped/{os.path.basename(path)}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what is in the wheel now."""
        if version != "editable":
            self._made.cleanup()


def make_shipped(directory: str) -> list[str]:
    """Make the files in `directory`; return their paths."""
    os.environ["XDG_CACHE_HOME"] = os.path.join(directory, "cache")
    from minipy.cache import shipped_path
    from minipy.config import RunConfig
    from minipy.engine.world import World, shipped_name
    from minipy.syntax.tables import ship_tables

    config = RunConfig()
    names = [os.path.basename(shipped_path(kind)) for kind in ("tables", shipped_name(config))]
    tables, world = (os.path.join(directory, name) for name in names)
    ship_tables(tables)
    rewritten = World(config)
    rewritten.load("minipy.engine.python_engine")
    rewritten.ship(world)
    return [tables, world]
