"""The audit: for every allocated and not freed object, does its count equal the references that exist?

References exist in other objects, reachable or not, and in the roots: value stacks, locals, propagating exceptions,
references that native code has declared, and the interpreter's own tables. Where native code is at work, which need not
declare all that it holds, the references are those of the ledger: what has been taken and not given up. The world must
stand still while this runs. The counts of immortals say nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import chain
from typing import TYPE_CHECKING

from minipy.heap.findings import LEAK, NEGATIVE_COUNT
from minipy.heap.object import Object, references_of
from minipy.refcount.strategy import IMMORTAL

if TYPE_CHECKING:
    from minipy.heap.ledger import Ledger


def compare_due(ledger: Ledger, objects: Iterable[Object], read: Callable[[Object], int]) -> int:
    """Compare the counts of `objects` with what the ledger has added up; report every difference, return how many differ."""
    rows = [(obj, count := read(obj), ledger.due(obj, count)) for obj in objects]
    return _report(ledger, [row for row in rows if row[1] != row[2]])


def audit(ledger: Ledger, roots: Iterable[Object] | None, read: Callable[[Object], int]) -> int:
    """Compare all counts; report every difference to `ledger`, those of the program's own objects first.

    `roots` yields one object per reference held outside the heap, or is None where not all of them can be seen; `read`
    gives the count of an object. Return how many differ.
    """
    objects = list(ledger.live.values())
    held = None
    if roots is not None:
        owners = [obj for obj in objects if not obj.type.value.is_leaf]
        held = Counter(chain(roots, chain.from_iterable(map(references_of, owners))))
    wrong = []
    for obj in objects:
        count = read(obj)
        references = ledger.due(obj, count) if held is None else held[obj]
        if count != references and count < IMMORTAL:
            wrong.append((obj, count, references))
    return _report(ledger, wrong)


def _report(ledger: Ledger, wrong: list[tuple[Object, int, int]]) -> int:
    """Report objects with their counts and the references that exist, the program's own first; return how many there are."""
    for obj, count, references in sorted(wrong, key=lambda row: not ledger.is_programs_own(row[0])):
        kind = LEAK if count > references else NEGATIVE_COUNT
        ledger.report(kind, obj, f"counts {count}, but {references} references exist")
    return len(wrong)
