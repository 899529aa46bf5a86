"""The table of owners, `helpers/data/owners.txt`: what threads can share, and what they can do to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from helpers.paths import DATA

PRELUDE = """
class V:
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name
"""
NO_OPERATIONS = ("make", "look", "rivals", "loose", "refusals", "within")


@dataclass
class Owner:
    """One row: guest source that makes an owner, shows its state, and does something to it.

    `rivals` names the operations that the second thread does while the first is in the middle of any. The result of those
    in `loose` need not be that of a serial order: they are several steps in CPython, too. A result with one of the texts
    in `refusals` is allowed beside the serial ones. Where it would take too long otherwise, the first thread is stopped in
    the interpreter's functions `within` only. `types` are the guest's types that the row stands for.
    """

    name: str
    types: list[str]
    before: list[str]
    parts: dict[str, list[str]] = field(default_factory=dict)

    @property
    def operations(self) -> list[str]:
        return [name for name in self.parts if name not in NO_OPERATIONS]

    @property
    def rivals(self) -> list[str]:
        return self._words("rivals")

    @property
    def within(self) -> list[str]:
        return self._words("within")

    def is_stopped_at(self, function: str) -> bool:
        """Return whether the first thread is to be stopped in a function of the interpreter."""
        return not self.within or function.partition(".")[0] in self.within

    def _words(self, part: str) -> list[str]:
        return " ".join(self.parts.get(part, ())).split()

    def allows(self, first: str, second: str, outcome: str) -> bool:
        """Return whether an outcome that no serial order gives is right as well."""
        is_loose = not {first, second}.isdisjoint(self._words("loose"))
        return is_loose or any(text in outcome for text in self.parts.get("refusals", ()))

    def source(self) -> str:
        """Return the functions `make`, `look` and one for each operation, as guest source."""
        functions = [_function("make", "", self.parts["make"]), _function("look", "o", [f"return {self.parts['look'][0]}"])]
        functions += [_function(f"do_{name}", "o", self.parts[name]) for name in self.operations]
        return "\n".join([PRELUDE, *self.before, *functions])


def _function(name: str, parameters: str, body: list[str]) -> str:
    return "\n    ".join([f"def {name}({parameters}):", *body]) + "\n"


def owners() -> list[Owner]:
    """Read the table."""
    return list(_read((DATA / "owners.txt").read_text(encoding="utf-8").split("\n")))


def _read(lines: list[str]) -> Iterator[Owner]:
    """A row begins with `owner NAME of TYPE ...` and lines that run before; then come parts: on one line or indented."""
    owner: Owner | None = None
    part: list[str] = []
    for line in lines:
        if not line or line.startswith("#"):
            continue
        if line.startswith("    "):
            part.append(line[4:])
        elif line.startswith("owner "):
            if owner is not None:
                yield owner
            _, name, _, *types = line.split()
            owner = Owner(name, types, part := [])
        else:
            assert owner is not None
            key, _, rest = line.partition(" ")
            part = owner.parts[key] = [rest.strip()] if rest.strip() else []
    assert owner is not None
    yield owner
