"""What `--ledger` prints: a table for each chosen object, with a line for each change of its count."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import Any, Final

from minipy.engine.result import AccountReport, EntryReport

HEADINGS: Final = ("thread", "opcode", "line", "change", "path", "read", "written", "references")
NUMBERS: Final = ("line", "change", "read", "written", "references")
AROUND: Final = 8  # so many changes are shown at the start, at the end and around a loss
PARTS: Final = ("local", "shared swap", "merge")  # ways to change one part of a count, which says nothing of the whole
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
    surplus = [0, *(entry.written - entry.references for entry in account.entries)]
    losses = [
        0 if entry.path.startswith(PARTS) else after - before
        for entry, (before, after) in zip(account.entries, pairwise(surplus), strict=True)
    ]
    shown = _shown(losses)
    for is_shown, numbers in groupby(range(len(losses)), shown.__contains__):
        if is_shown:
            yield from (f"  {_aligned(rows[i + 1], widths)}{_loss(losses[i])}".rstrip() for i in numbers)
        else:
            yield f"  ... {len([*numbers])} more"


def _shown(losses: list[int]) -> set[int]:
    """Return the numbers of the changes to show: the first and the last ones, and those around a loss."""
    count = len(losses)
    shown = {*range(count)} if count <= 3 * AROUND else {*range(AROUND), *range(count - AROUND, count)}
    for i, loss in enumerate(losses):
        if loss:
            shown.update(range(max(i - AROUND // 2, 0), min(i + AROUND // 2, count)))
    return shown


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
