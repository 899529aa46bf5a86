"""What a configuration means for the interpreter's source, by name: a run whose modules are cached reads none of it."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from minipy.config import RunConfig

# The names the whole interpreter counts and looks up by, with the room whose chosen file has the bodies.
DISPATCHED: Final = MappingProxyType({
    "incref": "refcount", "decref": "refcount", "new_count": "refcount", "set_count": "refcount",
    "is_sole": "refcount", "let_weak": "refcount", "look_up": "gil",
})  # fmt: skip


BORROWED: Final = "__borrowed__"  # the list of what a rewritten module needs beside its own names: (name, module)


def strategy_modules(config: RunConfig) -> dict[str, str]:
    """Return the module in which each of the names above has the body that this run inlines."""
    chosen = {"refcount": config.refcount, "gil": config.gil}
    return {name: f"minipy.{room}.{chosen[room].replace('-', '_')}" for name, room in DISPATCHED.items()}


def switches(config: RunConfig) -> dict[str, bool]:
    """Return the attributes of a thread state that are constant for the run."""
    return {
        "has_quarantine": config.has_ledger,
        "is_audited": config.is_audited,
        "has_object_locks": config.has_object_locks,
        "has_immortals": config.immortal > 0,
        "polls_always": config.poll == "instruction",
    }


def package_of(config: RunConfig) -> str:
    """Return the name of the package that a configuration is compiled to."""
    return "minipy_" + name_of(config).replace("-", "_")


def name_of(config: RunConfig) -> str:
    """Return what tells the worlds of different configurations apart."""
    is_on = [name for name, value in switches(config).items() if value]
    return "-".join((config.gil, config.refcount, *is_on, *sorted(config.observers)))
