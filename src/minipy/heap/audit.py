"""The audit: for every allocated and not freed object, does its count equal the references that exist?

References exist in other objects, reachable or not, and in the roots: value stacks, locals, propagating exceptions,
references that native code has declared, and the interpreter's own tables. The world must stand still while this runs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import chain
from typing import TYPE_CHECKING

from minipy.heap.findings import LEAK, NEGATIVE_COUNT
from minipy.heap.object import Object, references_of

if TYPE_CHECKING:
    from minipy.heap.ledger import Ledger


def audit(ledger: Ledger, roots: Iterable[Object], read: Callable[[Object], int]) -> int:
    """Compare all counts; report every difference to `ledger` and return how many there are.

    `roots` yields one object per reference held outside the heap; `read` gives the count of an object.
    """
    objects = list(ledger.live.values())
    expected = Counter(map(id, chain(roots, chain.from_iterable(map(references_of, objects)))))
    wrong = 0
    for obj in objects:
        count, references = read(obj), expected[id(obj)]
        if count != references:
            wrong += 1
            kind = LEAK if count > references else NEGATIVE_COUNT
            ledger.report(kind, obj, f"counts {count}, but {references} references exist")
    return wrong
