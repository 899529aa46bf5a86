"""`minipy doctor`: what this host offers to minipy, and whether its compare-and-swap keeps what it promises."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import struct
import sys
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from minipy.cache import cache_path
from minipy.cli.flags import Flag, flags_help, read_flags
from minipy.errors import UsageError
from minipy.sync.crew import run_together
from minipy.sync.primitives import HostSync

THREADS: Final = 4
SWAPS: Final = 20_000  # of each thread
FLAGS: Final = (
    Flag("-h", "help", "show this", value=True),
    Flag("--help", "help", "show this", value=True),
)
USAGE: Final = f"""\
usage: minipy doctor

Says what this host offers: its Python, whether that has a GIL, atomics, virtual threads, the cache, encodings, and for which
flags there is a compiled interpreter. Proves the compare-and-swap by {THREADS} threads that add to one number. Ends with
status 1 if something that minipy needs is missing.

flags:
"""


class Row(NamedTuple):
    """One thing that was looked at, what was found, and whether minipy can live with it."""

    subject: str
    found: str
    is_well: bool = True


def main(arguments: Sequence[str]) -> int:
    """Look at everything and print it; return the exit status."""
    fields, rest = read_flags(FLAGS, arguments, "doctor")
    if "help" in fields:
        print(USAGE + flags_help(FLAGS), end="")
        return 0
    if rest:
        raise UsageError("minipy doctor takes no arguments")
    is_well = True
    for row in examinations():
        print(f"{'ok ' if row.is_well else 'BAD'}  {row.subject:<18}{row.found}", flush=True)
        is_well = is_well and row.is_well
    print("all is well" if is_well else "not all is well")
    return 0 if is_well else 1


def examinations() -> Iterator[Row]:
    """Yield what is found, one thing after the other."""
    yield Row("host", f"{platform.python_implementation()} {platform.python_version()}, {platform.platform()}")
    yield Row("host's GIL", gil())
    yield Row("processors", str(os.cpu_count()))
    yield _package("atomics", "cereggii", f"64-bit words, lock-free: {'yes' if struct.calcsize('P') == 8 else 'not known'}")
    yield swaps()
    yield _package("virtual threads", "greenlet", "for --threads virtual")
    yield _cache()
    yield Row("compiled", compiled())
    yield Row("encodings", ", ".join(_encoding(name) for name in ("stdin", "stdout", "stderr")))


def gil() -> str:
    """Say whether the host has a GIL, and whether it is on."""
    is_enabled = getattr(sys, "_is_gil_enabled", None)
    if is_enabled is None:
        return "there is one: threads take turns"
    is_free = "free-threading" in sys.version
    if not is_free:
        return "there is one: threads take turns (a build without could do without it)"
    return "a build without, but it is on" if is_enabled() else "none: threads run at the same time"


def compiled() -> str:
    """Say for which flags there is a compiled interpreter."""
    from minipy.config import RunConfig
    from minipy.specialise.native.loading import builds, built

    shipped = ["the default, from the installation"] if built(RunConfig(engine="fast")) else []
    states = {True: "", False: " (of other sources)"}
    found = [name.removesuffix("-breathing") + states[is_present] for name, is_present in builds()]
    return ", ".join(found or shipped) or "nothing (minipy build-fast compiles the interpreter for some flags)"


def swaps() -> Row:
    """Let threads add to one number by compare-and-swap, and to another by load and store, which may lose some."""
    try:
        atomic: Any = HostSync().atomic(0)
    except ImportError:
        return Row("compare-and-swap", "not there: --refcount atomic, cas and biased do not work", False)
    number = [0]
    failures = [0] * THREADS
    interval_s = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        run_together([lambda thread=thread: _add(atomic, number, failures, thread) for thread in range(THREADS)])  # type: ignore[misc]
    finally:
        sys.setswitchinterval(interval_s)
    right, total = THREADS * SWAPS, atomic.get()
    text = f"{THREADS} threads, {right} additions: {right - total} lost, {sum(failures)} swaps failed and were repeated"
    return Row("compare-and-swap", f"{text} (by load and store: {right - number[0]} lost)", total == right)


def _add(atomic: Any, number: list[int], failures: list[int], thread: int) -> None:
    for _ in range(SWAPS):
        count = number[0]
        while not atomic.compare_and_set(value := atomic.get(), value + 1):
            failures[thread] += 1
        number[0] = count + 1


def _package(subject: str, name: str, what: str) -> Row:
    try:
        __import__(name)
        return Row(subject, f"{name} {importlib.metadata.version(name)}, {what}")
    except ImportError:
        return Row(subject, f"{name} is not installed", False)


def _cache() -> Row:
    """Say whether what is rewritten and compiled can be kept; without that minipy only starts more slowly."""
    folder = os.path.dirname(cache_path("world", "doctor"))
    try:
        os.makedirs(folder, exist_ok=True)
        is_writable = os.access(folder, os.W_OK)
    except OSError:
        is_writable = False
    return Row("cache", f"{folder} ({'can be written' if is_writable else 'can not be written: each start takes a second'})")


def _encoding(name: str) -> str:
    stream = getattr(sys, name)
    return f"{name} {stream.encoding if stream is not None else 'closed'}"
