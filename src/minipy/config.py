"""RunConfig: every choice a run is made with, as one frozen value."""

from __future__ import annotations

import sys
from typing import NamedTuple

DENIABLE = ("files", "net", "processes")  # the kinds of primitives that `deny` can refuse
MAX_SOURCE_BYTES = 1 << 20
IMMORTAL_312 = (1 << 32) - 1  # the count that CPython 3.12 and 3.13 show of what is immortal
IMMORTAL_314 = 3 << 30  # and 3.14


class RunConfig(NamedTuple):
    """The choices of one run; the defaults are those of the command line."""

    gil: str = "ticker"
    poll: str = "instruction"
    poll_exempt: tuple[str, ...] = ()  # natives after whose call nobody looks up, as "len" or "list.append:statement"
    refcount: str = "plain"
    immortal: int = 0  # the count of objects whose count never changes (PEP 683); 0: there are no such
    object_locks: str = "auto"
    threads: str = "os"  # or "virtual": a scheduler switches them step by step
    seed: int = 0  # of that scheduler's policy and of all randomness of the program
    policy: str = "random"
    schedule: str = ""  # the text of the schedule to follow, instead of a policy
    show_schedule: bool = False
    interpreter_lock: str = "shared"  # by all interpreters of a run, or each has its own
    check_interval: int = 100  # look-ups between two forced releases; 100: CPython 2.7's default
    give_way: int = 10  # of so many forced drops of `ticker`, one lasts until a waiter can run; 0: none
    switch_interval: float = 0.005  # seconds that a waiter waits before it asks the holder to drop; CPython's default
    lock_from_start: bool = True  # False: the lock is there from the first thread on
    forced_switching: bool = True  # who dropped `timed` on request waits until another thread has taken it
    interruptible_waits: bool = True  # False: waits for locks and threads without a limit hear no signal
    cpus: int = 0  # processors that the process may use; 0: all
    argv: tuple[str, ...] = ()
    checks: bool = False  # verify the interpreter lock's rules at every step
    audit: bool = False  # compare every count with the references that exist, at exit
    audit_lines: tuple[int, ...] = ()  # the same, whenever the main program is about to run one of these lines
    audit_steps: bool = False  # the same after each instruction; of threads that take turns
    ledger: tuple[str, ...] = ()  # whose counts' changes are shown: "T1#12", or what "LINE" or "FILE:LINE" makes
    keep_going: bool = False  # go on after a memory finding
    json: bool = False  # what is told at the end is one line of JSON
    stats: str = ""  # "table" or "json": count instructions, look-ups, takes, drops, count operations
    events: tuple[str, ...] = ()  # groups of events that are recorded (`trace/events.py`)
    max_events: int = 1_000_000  # of those that are kept
    count_held: bool = False  # count instructions between taking and releasing the interpreter lock, too
    specialise: bool = True  # write the chosen strategies into the instructions at run start
    engine: str = "auto"  # "fast": the compiled interpreter; "python"; "auto": the compiled one where there is one
    # Limits; 0: none.
    max_steps: int = 0
    max_seconds: float = 0
    max_objects: int = 0
    max_threads: int = 0
    max_output: int = 0  # bytes
    max_int_bits: int = 0
    max_source: int = MAX_SOURCE_BYTES
    deny: tuple[str, ...] = ()

    @property
    def has_interpreter_lock(self) -> bool:
        """True if at most one thread interprets at a time."""
        return self.gil != "none"

    @property
    def is_virtual(self) -> bool:
        """True if the threads are virtual ones."""
        return self.threads == "virtual"

    @property
    def shares_lock(self) -> bool:
        """True if all interpreters of a run have one lock."""
        return self.interpreter_lock == "shared"

    @property
    def has_object_locks(self) -> bool:
        """True if containers have locks: with `auto`, exactly when there is no interpreter lock."""
        return self.object_locks == "on" or (self.object_locks == "auto" and not self.has_interpreter_lock)

    @property
    def is_safe(self) -> bool:
        """True if the combination keeps counts and containers right by construction."""
        return self.has_interpreter_lock or (self.refcount != "plain" and self.has_object_locks)

    @property
    def is_audited(self) -> bool:
        """True if counts and references are compared at exit."""
        return self.audit or self.audit_steps or bool(self.audit_lines) or not self.is_safe

    @property
    def has_ledger(self) -> bool:
        """True if every allocation is recorded: for what names objects, or to count what lives."""
        return self.is_audited or bool(self.ledger) or bool(self.max_objects)

    @property
    def keeps_threads(self) -> bool:
        """True if threads that have ended are asked for: their counters, and the frames that they may still hold."""
        return bool(self.stats) or self.is_audited

    @property
    def loses_updates(self) -> bool:
        """True if threads can come between the steps of an update of a container."""
        return not (self.has_interpreter_lock or self.has_object_locks)

    @property
    def checks_locksets(self) -> bool:
        """True if it is verified that locks of objects guard what threads share: with `checks`, if nothing else does."""
        return self.checks and self.has_object_locks and not self.has_interpreter_lock

    @property
    def switches_at_points(self) -> bool:
        """True if it is asked at each point who goes first: a scheduler, or a host with a GIL, or who shows races.

        Where all run, as they may, nobody need be.
        """
        is_asked = not self.has_interpreter_lock and (self.is_virtual or host_has_gil() or not self.is_safe)
        return is_asked or not self.specialise  # as it is written, the interpreter can have any schedule

    @property
    def observers(self) -> frozenset[str]:
        """Who observes the points (`sync/points.py`)."""
        is_there = {
            "schedule": self.switches_at_points,
            "waits_schedule": self.is_virtual or self.switches_at_points,
            "look_ups_schedule": self.is_virtual and self.has_interpreter_lock,
            "virtual_clock": self.is_virtual,
            "breathing": self.engine == "fast",
            "checks": self.checks,
            "belonging": self.checks,
            "updates": self.loses_updates,
            "locksets": self.checks_locksets,
            "ledger": self.has_ledger,
            "accounts": bool(self.ledger),
            "counters": bool(self.stats),
            "events": bool(self.events),
            "held_instructions": self.count_held,
            "death_events": "dealloc" in self.events,
            "audit_steps": self.audit_steps,
            "audit_lines": bool(self.audit_lines),
            "max_steps": self.max_steps > 0,
            "max_objects": self.max_objects > 0,
            "max_int_bits": self.max_int_bits > 0,
        }
        return frozenset(name for name, wants in is_there.items() if wants)


def host_has_gil() -> bool:
    """True if of the host's threads only one runs Python at a time."""
    return bool(getattr(sys, "_is_gil_enabled", lambda: True)())


def flag_of(field: str) -> str:
    """Return what the command line calls a field of the configuration."""
    return f"--{field.replace('_', '-')}"


def flag_text(field: str, value: object) -> str:
    """Return what the command line says to give a field of the configuration this value."""
    name = flag_of(field)
    if field == "immortal":
        return f"{name}=3.14" if value == IMMORTAL_314 else name if value else f"--no-{field}"
    if isinstance(value, bool):
        return name if value else f"--no-{name[2:]}"
    return f"{name} {','.join(map(str, value)) if isinstance(value, list | tuple) else value}"
