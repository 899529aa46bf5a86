"""What a configuration writes into the interpreter's source."""

from __future__ import annotations

import ast
from typing import Final

from minipy.config import RunConfig
from minipy.engine.specialise import Choices, function_named

# Small functions that are written in where they are called, with their modules.
PLAIN_FUNCTIONS: Final = (
    ("new_atom", "minipy.heap.allocation"),
    ("new_frame", "minipy.eval.frame"),
    ("enter_frame", "minipy.eval.frame"),
    ("leave_frame", "minipy.eval.frame"),
    ("replace_one", "minipy.eval.instruction"),
    ("replace_two", "minipy.eval.instruction"),
)


def choices(config: RunConfig, sources: dict[str, str]) -> Choices:
    """Return the bodies and switches of a configuration; `sources` holds the interpreter's modules by name."""
    counts = sources[f"minipy.refcount.{config.refcount}"]
    bodies: dict[str, ast.FunctionDef | None] = {
        name: function_named(counts, name) for name in ("incref", "decref", "new_count", "renew_count")
    }
    bodies["look_up"] = function_named(sources[f"minipy.gil.{config.gil}"], "look_up")
    bodies |= {name: function_named(sources[home], name) for name, home in PLAIN_FUNCTIONS}
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
