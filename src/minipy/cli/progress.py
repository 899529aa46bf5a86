"""Progress: how far a long command is, in one line of a terminal that vanishes at the end; nothing where there is none."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any


@contextmanager
def progress(total: int) -> Iterator[Callable[[str], None]]:
    """Yield what is called after each of `total` steps, with what to say of it; with `rich` (extra `tui`) there is a bar."""
    if not sys.stderr.isatty():
        yield lambda text: None
    elif importlib.util.find_spec("rich") is not None:
        with _bar() as bar:
            yield partial(_advance, bar, bar.add_task("", total=total))
    else:
        done = iter(range(1, total + 1))
        try:
            yield lambda text: print_progress(f"{next(done)} of {total}  {text}")
        finally:
            print_progress("")


def _bar() -> Any:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}", markup=False))
    # no thread that refreshes it: processes are forked meanwhile
    return Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False)


def _advance(bar: Any, task: Any, text: str) -> None:
    bar.update(task, advance=1, description=text, refresh=True)


def print_progress(text: str) -> None:
    """Say on a terminal what is being done, in one line that the next one overwrites."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)
