"""_itertools: what lets the guest-language classes of `itertools` behave as built-in iterators, and length hints."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.model.constructors import new_int, new_ref
from minipy.model.host_conversions import index
from minipy.model.iteration import length_hint
from minipy.model.iterator_body import ITERATOR_METHODS, IteratorBody
from minipy.model.native import Native, TypeSpec
from minipy.model.native_arguments import check_count
from minipy.model.special_methods import call_method
from minipy.runtime.native_module import ModuleSpec
from minipy.types.classes.class_argument import class_argument
from minipy.types.iterators.chain_object import CHAIN
from minipy.types.iterators.slice_of_iterator import ISLICE
from minipy.types.iterators.turns import turn

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def lazy_new(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`Lazy.__new__(cls)`: an iterator whose next value the method `_step` gives; StopIteration ends it."""
    class_ = class_argument(tstate, args, tstate.types.by_name["Lazy"])
    check_count(tstate, "Lazy", len(args) - 1, 0, 0)
    return new_container(tstate, class_, IteratorBody(None, 0))


def lazy_next(tstate: ThreadState, lazy: Object) -> Object | None:
    """Return the next value; raises StopIteration at the end. Threads that ask at the same time take turns."""
    with turn(tstate, lazy, "position"):  # where nothing else stands
        return call_method(tstate, lazy, "_step")


LAZY: Final = TypeSpec(
    "Lazy",
    ITERATOR_METHODS,
    static=(Native("__new__", lazy_new, 1, -1),),
    iternext=lazy_next,
    module="_itertools",
)


def length_hint_(tstate: ThreadState, obj: Object, default: Object) -> Object:
    """`length_hint(object, default)`: how many elements the object says it has."""
    return new_int(tstate, length_hint(tstate, obj, index(tstate, default)))


ITERTOOLS: Final = ModuleSpec(
    "_itertools",
    (Native("length_hint", length_hint_, 2, 2),),
    lambda tstate: {name: new_ref(tstate, tstate.types.by_name[name]) for name in ("Lazy", "chain", "islice")},
    (LAZY, CHAIN, ISLICE),
)
