"""RunConfig: every choice a run is made with, as one frozen value."""

from __future__ import annotations

from typing import NamedTuple


class RunConfig(NamedTuple):
    """The choices of one run; the defaults are those of the command line."""

    gil: str = "ticker"
    poll: str = "instruction"
    refcount: str = "plain"
    object_locks: str = "auto"
    check_interval: int = 100  # look-ups between two forced releases; 100: CPython 2.7's default
    argv: tuple[str, ...] = ()
    checks: bool = False  # verify minipy's own invariants while running
    audit: bool = False  # compare every count with the references that exist, at exit
    audit_lines: tuple[int, ...] = ()  # the same, whenever the main program is about to run one of these lines
    keep_going: bool = False  # go on after a memory finding
    stats: bool = False  # count instructions, look-ups, takes, drops, count operations
    specialise: bool = True  # write the chosen strategies into the instructions at run start

    @property
    def has_object_locks(self) -> bool:
        """True if containers have locks: with `auto`, exactly when there is no interpreter lock."""
        return self.object_locks == "on" or (self.object_locks == "auto" and self.gil == "none")

    @property
    def is_safe(self) -> bool:
        """True if the combination keeps counts and containers right by construction."""
        return self.gil != "none" or (self.refcount != "plain" and self.has_object_locks)

    @property
    def has_ledger(self) -> bool:
        """True if every allocation is recorded, so that findings and audits can name objects and places."""
        return self.audit or self.checks or bool(self.audit_lines) or not self.is_safe
