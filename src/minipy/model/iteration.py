"""Iteration: from any object to its elements, one by one or all at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from minipy.errors import GuestRaised
from minipy.heap.object import Object
from minipy.model.constructors import new_list
from minipy.model.held_references import holding, owned
from minipy.model.host_conversions import length
from minipy.model.iterator_body import new_sequence_iterator
from minipy.model.raising import catch, set_error, set_exception
from minipy.model.special_methods import bound_method, bound_or_none, call_if_bound, call_method
from minipy.model.type_lookup import is_sequence, is_subtype, lookup_borrowed
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread

MAX_ITEMS: Final = 2**31  # that a container is asked to take at once
UNKNOWN_SIZE: Final = 8  # expected of what does not say how many elements it has, as in CPython
MAX_SIZE: Final = 2**63 - 1  # sys.maxsize


def iterate(tstate: ModelThread, obj: Object) -> Object:
    """Return `iter(obj)`."""
    function = lookup_borrowed(obj.type, "__iter__")
    if function is not None and function.type is tstate.types.wrapper_descriptor and function.value.owner is obj.type:
        result: Object = function.value.native.function(tstate, obj)  # a built-in type's own, which gives an iterator
        return result
    if function is tstate.types.none or (function is None and not is_sequence(tstate, obj.type)):
        raise set_error(tstate, "TypeError", f"'{obj.type.value.name}' object is not iterable")
    if function is None:
        return new_sequence_iterator(tstate, obj)
    iterator = call_if_bound(tstate, obj, "__iter__")
    if iterator is None:
        return _iterate_by_index(tstate, obj)
    if not is_iterator(iterator):
        name = iterator.type.value.name
        decref(tstate, iterator)
        raise set_error(tstate, "TypeError", f"iter() returned non-iterator of type '{name}'")
    return iterator


def is_iterator(obj: Object) -> bool:
    """Whether `next` may be asked of an object."""
    return obj.type.value.iternext is not None or lookup_borrowed(obj.type, "__next__") is not None


def _iterate_by_index(tstate: ModelThread, obj: Object) -> Object:
    """Return an iterator over `obj[0]`, `obj[1]` ... where an object has an `__iter__` that can't be had."""
    method = bound_or_none(tstate, obj, "__getitem__")
    if method is None:
        raise set_error(tstate, "TypeError", f"'{obj.type.value.name}' object is not iterable")
    decref(tstate, method)
    return new_sequence_iterator(tstate, obj)


def refused(tstate: ModelThread, text: str, kind: str = "TypeError") -> GuestRaised:
    """Let a TypeError with `text` propagate instead of an exception of `kind`; return what to raise on the host."""
    return set_error(tstate, "TypeError", text) if catch(tstate, kind) else GuestRaised()


def next_or_none(tstate: ModelThread, iterator: Object) -> Object | None:
    """Return the next value of `iterator`, or None when it is exhausted."""
    try:
        return next_as_given(tstate, iterator)
    except GuestRaised:
        if catch(tstate, "StopIteration"):
            return None
        raise


def next_as_given(tstate: ModelThread, iterator: Object) -> Object | None:
    """As `next_or_none`, but let a StopIteration through, whose value is that of the iterator made of this one."""
    native = iterator.type.value.iternext
    if native is not None:
        item: Object | None = native(tstate, iterator)
        return item
    result = call_method(tstate, iterator, "__next__")
    if result is None:
        raise set_error(tstate, "TypeError", f"'{iterator.type.value.name}' object is not an iterator")
    return result


def gatherer(tstate: ModelThread, obj: Object) -> Callable[[Any, Object], list[Object]] | None:
    """Return what gives all elements of `obj`, as they are at one moment; None if its iterator may run guest code."""
    at_once, kind = tstate.types.at_once, obj.type
    if kind is tstate.types.mappingproxy and gatherer(tstate, obj.value[0]) is not None:
        return lambda tstate, proxy: collect(tstate, proxy.value[0])
    found = at_once.get(kind)
    if found is None and kind.value.is_heap_type:
        for base in kind.value.mro:
            if base in at_once:
                return at_once[base] if lookup_borrowed(kind, "__iter__") is lookup_borrowed(base, "__iter__") else None
    return found


def _refuses_changes(tstate: ModelThread, iterable: Object) -> bool:
    """True where an iterator raises if the container is changed meanwhile (dicts, sets and views, deques)."""
    types = tstate.types
    return gatherer(tstate, iterable) is not None and iterable.type.value.layout not in (types.list, types.tuple)


class Iteration:
    """`with Iteration(tstate, iterable) as items:` gives `items.next()`, None at the end, and gives the iterator up.

    For other threads a native is one step in CPython. So without an interpreter lock they may change a dict or a set that is
    gone through here: its elements are taken at once.
    """

    __slots__ = ("_iterator", "_tstate")

    def __init__(self, tstate: ModelThread, iterable: Object) -> None:
        self._tstate = tstate
        if tstate.has_object_locks and _refuses_changes(tstate, iterable):
            elements = new_list(tstate, collect(tstate, iterable))
            self._iterator = iterate(tstate, elements)
            decref(tstate, elements)
        else:
            self._iterator = iterate(tstate, iterable)

    def __enter__(self) -> Iteration:
        self._tstate.held.append(self._iterator)
        return self

    def __exit__(self, *exc: object) -> None:
        self._tstate.held.pop()
        decref(self._tstate, self._iterator)

    def next(self) -> Object | None:
        """Return a new reference to the next element, or None."""
        return next_or_none(self._tstate, self._iterator)


def fitting(tstate: ModelThread, number: int) -> int:
    """Return `number` as a host int if it fits into C's ssize_t."""
    if not -MAX_SIZE - 1 <= number <= MAX_SIZE:
        raise set_error(tstate, "OverflowError", "Python int too large to convert to C ssize_t")
    return int(number)


def expected_size(tstate: ModelThread, iterable: Object) -> int:
    """Return how many elements to expect; refuses what says that it has more than a container can take."""
    types = tstate.types
    if iterable.type is types.range:
        span = iterable.value
        size = fitting(tstate, max(0, -((span.start - span.stop) // span.step)))
    else:
        size = length_hint(tstate, iterable, UNKNOWN_SIZE)
    if size > MAX_ITEMS:
        raise set_exception(tstate, types.exceptions["MemoryError"])
    return size


def length_hint(tstate: ModelThread, iterable: Object, default: int) -> int:
    """Return how many elements an object says it has, `default` if it does not say."""
    if lookup_borrowed(iterable.type, "__len__") is not None:
        try:
            return length(tstate, iterable)
        except GuestRaised:
            if not catch(tstate, "TypeError"):
                raise
    method = bound_method(tstate, iterable, "__length_hint__")
    if method is None:
        return default
    with owned(tstate, method):
        try:
            hint = tstate.call(method, [])
        except GuestRaised:
            if not catch(tstate, "TypeError"):
                raise
            return default
    try:
        if hint is tstate.types.not_implemented:
            return default
        if not is_subtype(hint.type, tstate.types.int):
            raise set_error(tstate, "TypeError", f"__length_hint__ must be an integer, not {hint.type.value.name}")
        size = fitting(tstate, hint.value)
        if size < 0:
            raise set_error(tstate, "ValueError", "__length_hint__() should return >= 0")
        return size
    finally:
        decref(tstate, hint)


def collect_or_refuse(tstate: ModelThread, iterable: Object, text: str) -> list[Object]:
    """As `collect`, but where there is no iterator to be had, the TypeError's text is `text`."""
    if gatherer(tstate, iterable) is not None:
        return collect(tstate, iterable)
    try:
        iterator = iterate(tstate, iterable)
    except GuestRaised:
        raise refused(tstate, text) from None
    with owned(tstate, iterator):
        return collect(tstate, iterator)


def collect(tstate: ModelThread, iterable: Object) -> list[Object]:
    """Return all elements of `iterable` as a host list of new references; gives them up if an error comes between."""
    items: list[Object] = []
    gather = gatherer(tstate, iterable)
    if gather is not None:
        return gather(tstate, iterable)
    with Iteration(tstate, iterable) as rest, holding(tstate, items):
        expected_size(tstate, iterable)
        while (item := rest.next()) is not None:
            items.append(item)
    return items
