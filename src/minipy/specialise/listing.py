"""Listings: the source of minipy's own functions, as a configuration has them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from minipy.config import RunConfig
from minipy.specialise.bodies import source_of
from minipy.specialise.rewriting import Specialist
from minipy.specialise.worlds import rewritten_files

DEFINITION = re.compile(r"^ *def (\w+)\(", re.MULTILINE)


def function_names() -> set[str]:
    """Return the names of all functions of the modules that a run rewrites."""
    return {name for _, path in rewritten_files() for name in DEFINITION.findall(source_of(path))}


def listings(config: RunConfig, name: str) -> Iterator[tuple[str, str]]:
    """Yield module and source of each function or method called `name`, as a run with `config` has it."""
    files = dict(rewritten_files())
    specialist = Specialist(config, files)
    for module, path in files.items():
        if name in DEFINITION.findall(source_of(path)):
            for node in ast.walk(specialist.tree_of(module)):
                if isinstance(node, ast.FunctionDef) and node.name == name:
                    yield module, ast.unparse(ast.fix_missing_locations(node))
