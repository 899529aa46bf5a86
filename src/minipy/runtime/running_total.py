"""Running total: what `sum` and `math.prod` make of many elements, on the host while these are numbers of common size."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from minipy.heap.object import Object
from minipy.model.constructors import new_float, new_int
from minipy.model.held_references import holding, owned
from minipy.model.iteration import Iteration
from minipy.model.operators import Operator, binary
from minipy.refcount.strategy import decref
from minipy.sync.inlining import inlined

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

MOST: Final = 2**1000  # an int up to here is not too large for a float
LEAST: Final = -MOST


def running_total(
    tstate: ThreadState, start: Object, iterable: Object, op: Operator, compute: Callable[[Any, Any], Any]
) -> Object:
    """Return a new reference to `start` (stolen) `op` the first element of `iterable` `op` the second, and so on.

    `compute` does on the host what `op` means; from the first element on that is no such number, the types are asked.
    """
    total = [start]
    with holding(tstate, total), Iteration(tstate, iterable) as items:
        value = number_of(tstate, start)
        item = items.next()
        while item is not None:
            number = number_of(tstate, item)
            if value is None or number is None or not is_easy(value) or not is_easy(number):
                break
            value = compute(value, number)
            decref(tstate, item)
            item = items.next()
        if value is not None and value is not start.value:
            _replace(tstate, total, new_int(tstate, value) if type(value) is int else new_float(tstate, value))
        while item is not None:
            with owned(tstate, item):
                result = binary(tstate, op, total[0], item)
            _replace(tstate, total, result)
            item = items.next()
    return total[0]


def _replace(tstate: ThreadState, total: list[Object], value: Object) -> None:
    old, total[0] = total[0], value
    decref(tstate, old)


@inlined
def number_of(tstate: ThreadState, obj: Object) -> Any:
    """Return the host value of an exact int, bool or float, else None."""
    types = tstate.types
    return obj.value if obj.type is types.int or obj.type is types.float or obj.type is types.bool else None


@inlined
def is_easy(value: int | float) -> bool:
    """True if the host computes with `value` at once, and without an exception where a float takes part."""
    return type(value) is float or LEAST < value < MOST
