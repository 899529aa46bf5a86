"""_itertools: what lets the classes of `itertools`, written in the guest language, behave as built-in iterators."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from minipy.blocking.sleep_and_lock import sleep
from minipy.heap.object import Object
from minipy.heap.slots import critical_section
from minipy.model.constructors import new_ref
from minipy.model.generator_object import generator_iternext
from minipy.model.iterator_body import ITERATOR_METHODS, IteratorBody, iterator_references, new_iterator
from minipy.model.native import Native, TypeSpec
from minipy.model.native_arguments import check_count
from minipy.model.raising import set_error
from minipy.runtime.native_module import ModuleSpec
from minipy.types.classes.class_argument import class_argument

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

TURN_S = 0.0005  # how long a thread waits before it asks again for an iterator that another one is reading


def lazy_new(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`Lazy.__new__(cls, generator)`: an iterator over what `generator` yields."""
    class_ = class_argument(tstate, args, tstate.types.by_name["Lazy"])
    check_count(tstate, "Lazy", len(args) - 1, 1, 1)
    generator = args[1]
    if generator.type is not tstate.types.generator:
        raise set_error(tstate, "TypeError", f"a generator is required, not {generator.type.value.name}")
    return new_iterator(tstate, class_, generator)


def lazy_next(tstate: ThreadState, lazy: Object) -> Object | None:
    """Return the next value, or None at the end; threads that ask at the same time take turns.

    CPython's iterators are written in C, where no other thread comes between; a generator refuses a second thread.
    """
    _take_turn(tstate, lazy)
    try:
        return generator_iternext(tstate, lazy.value.source)
    finally:
        with critical_section(tstate, lazy):
            lazy.value.position = 0


def _take_turn(tstate: ThreadState, lazy: Object) -> None:
    """Put this thread's ident where a position would stand: 0 while nobody reads."""
    body: IteratorBody = lazy.value
    while True:
        with critical_section(tstate, lazy):
            reader = body.position
            if not reader:
                body.position = tstate.ident
                return
        if reader == tstate.ident:
            raise set_error(tstate, "ValueError", "generator already executing")
        sleep(tstate, TURN_S)


LAZY: Final = TypeSpec(
    "Lazy",
    ITERATOR_METHODS,
    static=(Native("__new__", lazy_new, 2, -1),),
    references=iterator_references,
    iternext=lazy_next,
    module="_itertools",
)
ITERTOOLS: Final = ModuleSpec(
    "_itertools", (), lambda tstate: {"Lazy": new_ref(tstate, tstate.types.by_name["Lazy"])}, (LAZY,)
)
