"""_deque: the type of `collections` that is written on the host."""

from __future__ import annotations

from typing import Final

from minipy.model.constructors import new_ref
from minipy.runtime.native_module import ModuleSpec
from minipy.types.deques.deque_iterators import DEQUE_ITERATOR, DEQUE_REVERSE_ITERATOR
from minipy.types.deques.deque_object import DEQUE

NAMES: Final = ("deque", "_deque_iterator", "_deque_reverse_iterator")
DEQUE_MODULE: Final = ModuleSpec(
    "_deque",
    (),
    lambda tstate: {name: new_ref(tstate, tstate.types.by_name[name]) for name in NAMES},
    (DEQUE, DEQUE_ITERATOR, DEQUE_REVERSE_ITERATOR),
)
