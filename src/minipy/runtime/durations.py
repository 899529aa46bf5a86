"""Durations: seconds as guest numbers, to host floats."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.model.host_conversions import index
from minipy.model.raising import set_error
from minipy.model.type_lookup import is_subtype

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

LONGEST_S = 2**63 / 1e9  # CPython counts nanoseconds in 64 bits


def seconds_of(tstate: ThreadState, duration: Object) -> float:
    """Return the seconds that an int or float stands for; TypeError, ValueError and OverflowError as in CPython."""
    too_far = "timestamp too large to convert to C _PyTime_t"
    if is_subtype(duration.type, tstate.types.float):
        seconds, too_far = float(duration.value), "timestamp out of range for platform time_t"
        if math.isnan(seconds):
            raise set_error(tstate, "ValueError", "Invalid value NaN (not a number)")
    else:
        whole = index(tstate, duration)
        seconds = float(whole) if abs(whole) < 2**63 else math.inf
    if not -LONGEST_S < seconds < LONGEST_S:
        raise set_error(tstate, "OverflowError", too_far)
    return seconds
