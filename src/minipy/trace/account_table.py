"""What `--ledger` prints: a table for each chosen object, with a line for each change of its count."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any, Final

from minipy.engine.result import AccountReport, EntryReport

HEADINGS: Final = ("thread", "opcode", "line", "change", "path", "read", "written", "references")
NUMBERS: Final = ("line", "change", "read", "written", "references")
MOST_ALIKE: Final = 2  # steps at the same place are shown at the start of a row of them
NONE: Final = "No object was made that --ledger names."


def render_accounts(accounts: tuple[AccountReport, ...]) -> str:
    """Return the tables of all accounts; a step that undoes another thread's is marked."""
    return "\n".join(line for account in accounts for line in _lines(account)) or NONE


def _lines(account: AccountReport) -> Iterator[str]:
    yield f"ledger: {account.obj}: {account.description}"
    yield f"  allocated: {account.allocated}"
    rows = [HEADINGS, *(_cells(entry) for entry in account.entries)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(HEADINGS))]
    yield f"  {_aligned(HEADINGS, widths)}".rstrip()
    wrong = 0
    for _, steps in groupby(zip(rows[1:], account.entries, strict=True), _kind):
        run = [*steps]
        for i, (row, entry) in enumerate(run):
            before, wrong = wrong, entry.written - entry.references
            if not MOST_ALIKE <= i < len(run) - 1 or wrong != before:
                yield f"  {_aligned(row, widths)}{_loss(wrong - before)}".rstrip()
            elif i == MOST_ALIKE:
                yield "  ..."


def _kind(step: tuple[tuple[str, ...], EntryReport]) -> tuple[object, ...]:
    """Return in what the steps agree of which only the first ones and the last are shown."""
    _, entry = step
    return entry.site, entry.change, entry.path


def _aligned(row: tuple[str, ...], widths: list[int]) -> str:
    return "  ".join(
        cell.rjust(width) if heading in NUMBERS else cell.ljust(width)
        for cell, width, heading in zip(row, widths, HEADINGS, strict=True)
    )


def _cells(entry: EntryReport) -> tuple[str, ...]:
    site = entry.site
    read = "" if entry.read is None else str(entry.read)
    change = f"{entry.change:+}" if entry.change else ""
    line = str(site.lineno or "")
    return site.thread, site.opcode, line, change, entry.path, read, str(entry.written), str(entry.references)


def _loss(surplus: int) -> str:
    """Say what a step has undone that makes the count higher than before by `surplus`, beside the references."""
    if not surplus:
        return ""
    return f"  <- another thread's {'decrement' if surplus > 0 else 'increment'} is lost"


def accounts_record(accounts: tuple[AccountReport, ...]) -> list[dict[str, Any]]:
    """Return the same as values for JSON."""
    return [
        {
            "object": account.obj,
            "description": account.description,
            "allocated": account.allocated._asdict(),
            "entries": [{**entry.site._asdict(), **entry._asdict(), "site": str(entry.site)} for entry in account.entries],
        }
        for account in accounts
    ]
