"""Iterators over iterators: enumerate, zip, map, filter, reversed, iter(f, sentinel) and the sequence protocol's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from minipy.bytecode.opcodes import EQ
from minipy.errors import GuestRaised
from minipy.heap.allocation import new_atom, new_container
from minipy.heap.object import Object
from minipy.heap.slots import critical_section
from minipy.objects.construct import new_int, new_ref, new_tuple
from minipy.objects.iterator_body import ITERATOR_METHODS as ITERATOR_METHODS
from minipy.objects.iterator_body import IteratorBody as IteratorBody
from minipy.objects.iterator_body import claim, exhaust, length_hint
from minipy.objects.iterator_body import iterator_references as iterator_references
from minipy.objects.iterator_body import new_iterator as new_iterator
from minipy.objects.iterator_copy import CALLABLE_REDUCE, COPY_METHODS, ENUMERATE_REDUCE, MAP_REDUCE, REVERSED_COPY, ZIP_COPY
from minipy.objects.native import Native, TypeSpec
from minipy.objects.native_arguments import check_count, owned, refuse_keywords, unpack
from minipy.objects.native_object import NativeBody
from minipy.objects.operations import compare_truth
from minipy.objects.plain_method import class_of_new
from minipy.objects.protocol import call_method, index, iterate, length, next_as_given, next_or_none, truth
from minipy.objects.type_object import find
from minipy.refcount.strategy import decref, incref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

DEEPEST: Final = 3000  # how many iterators may stand on top of each other: their natives recurse on the host


def new_sequence_iterator(tstate: ThreadState, obj: Object) -> Object:
    """Return a new reference to an iterator that asks `obj` (borrowed) for `obj[0]`, `obj[1]`, ..."""
    return new_iterator(tstate, tstate.types.sequence_iterator, obj)


def sequence_next(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return the next element by `__getitem__`; IndexError and StopIteration end the iteration."""
    claimed = claim(tstate, iterator, 1)
    if claimed is None:
        return None
    source, position = claimed
    item = _item_or_end(tstate, source, position)
    if item is None:
        exhaust(tstate, iterator)
    return item


def _item_or_end(tstate: ThreadState, source: Object, position: int) -> Object | None:
    """Return `source[position]`, or None past the end; steals `source`."""
    key = new_int(tstate, position)
    with owned(tstate, source, key):
        try:
            item = call_method(tstate, source, "__getitem__", key)
        except GuestRaised:
            if tstate.catch("IndexError") or tstate.catch("StopIteration"):
                return None
            raise
    return item


def reversed_new(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`reversed(sequence)`: what `__reversed__` gives, or an iterator over the sequence protocol."""
    type_ = class_of_new(tstate, args, tstate.types.by_name["reversed"])
    refuse_keywords(tstate, "reversed", kwargs)
    check_count(tstate, "reversed", len(args) - 1, 1, 1)
    sequence = args[1]
    method = find(sequence.type, "__reversed__")
    if method is not None and method is not tstate.types.none:
        result = call_method(tstate, sequence, "__reversed__")
        assert result is not None
        return result
    name = sequence.type.value.name
    is_mapping = sequence.type.value.layout is tstate.types.dict
    if method is not None or is_mapping or find(sequence.type, "__getitem__") is None:
        raise tstate.error("TypeError", f"'{name}' object is not reversible")
    return new_iterator(tstate, type_, sequence, length(tstate, sequence) - 1)


def reversed_next(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return the previous element by `__getitem__`."""
    claimed = claim(tstate, iterator, -1)
    if claimed is None:
        return None
    source, position = claimed
    if position < 0:
        decref(tstate, source)
        item = None
    else:
        item = _item_or_end(tstate, source, position)
    if item is None:
        exhaust(tstate, iterator)
    return item


class ManyBody:
    """The payload of enumerate, zip, map, filter and iter(f, sentinel).

    `function` (owned or None) is what map and filter call, or what iter(f, sentinel) calls, then None once exhausted.
    `sources` are the iterators (owned); `count` is enumerate's next number; `strict` belongs to zip. `nesting` is how
    many such iterators stand on top of each other.
    """

    __slots__ = ("count", "function", "nesting", "sources", "strict")

    def __init__(self, function: Object | None, sources: Sequence[Object], count: int = 0) -> None:
        self.function = function
        self.sources: tuple[Object, ...] = tuple(sources)
        self.count = count
        self.strict = False
        self.nesting = 1 + max([_nesting(part) for part in (*sources, function) if part is not None], default=0)


def _nesting(part: Object) -> int:
    """Return how many iterators over iterators stand under `part`, which may be the bound `__next__` of one."""
    body = part.value
    if type(body) is NativeBody and body.bound is not None:
        body = body.bound.value
    return body.nesting if type(body) is ManyBody else 0


def new_many(tstate: ThreadState, type_: Object, body: ManyBody) -> Object:
    """Return a new reference to an iterator over iterators; RecursionError if they would be nested too deep to ask."""
    made = new_container(tstate, type_, body)
    if body.nesting > DEEPEST:
        decref(tstate, made)
        raise tstate.error("RecursionError", "maximum recursion depth exceeded")
    return made


def many_references(iterator: Object) -> list[Object]:
    """Return what a ManyBody owns."""
    body: ManyBody = iterator.value
    sources = body.sources[::-1]  # CPython keeps them in a tuple, which gives up its last item first
    return [*sources, body.function] if body.function is not None else [*sources]


def _iterators(tstate: ThreadState, iterables: Sequence[Object]) -> list[Object]:
    """Return `iter` of each, as new references."""
    found: list[Object] = []
    with tstate.holding(found):
        for iterable in iterables:
            found.append(iterate(tstate, iterable))
    return found


def enumerate_new(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`enumerate(iterable, start=0)`."""
    type_ = class_of_new(tstate, args, tstate.types.by_name["enumerate"])
    iterable, start = _enumerate_arguments(tstate, args[1:], kwargs)
    count = index(tstate, start) if start is not None else 0
    return new_many(tstate, type_, ManyBody(None, [iterate(tstate, iterable)], count))


def _enumerate_arguments(
    tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]
) -> tuple[Object, Object | None]:
    """Return the iterable and the start, with the errors of CPython's own way for enumerate."""
    given = len(args) + len(kwargs)
    if given == 0:
        raise tstate.error("TypeError", "enumerate() missing required argument 'iterable'")
    if given > 2:
        raise tstate.error("TypeError", f"enumerate() takes at most 2 arguments ({given} given)")
    wanted = ("iterable", "start")[len(args) : given]
    for name in kwargs:
        if name not in wanted:
            raise tstate.error("TypeError", f"'{name}' is an invalid keyword argument for enumerate()")
    named = [kwargs[name] for name in wanted]
    return (*args, *named, None)[:2]  # type: ignore[return-value]


def enumerate_next(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return the next pair of number and element."""
    body: ManyBody = iterator.value
    item = next_as_given(tstate, body.sources[0])
    if item is None:
        return None
    with critical_section(tstate, iterator):
        count = body.count
        body.count = count + 1
    return new_atom(tstate, tstate.types.tuple, (new_int(tstate, count), item))


def zip_new(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`zip(*iterables, strict=False)`."""
    type_ = class_of_new(tstate, args, tstate.types.by_name["zip"])
    [wish] = unpack(tstate, "zip", [], kwargs, ("strict",), 0)
    strict = wish is not None and truth(tstate, wish)
    body = ManyBody(None, _iterators(tstate, args[1:]))
    body.strict = strict
    return new_many(tstate, type_, body)


def zip_next(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return the next tuple of elements; ends with the shortest iterable."""
    body: ManyBody = iterator.value
    if not body.sources:
        return None
    items = _next_of_each(tstate, body)
    if len(items) == len(body.sources):
        return new_tuple(tstate, items)
    at = len(items)
    for item in items:
        decref(tstate, item)
    if body.strict:
        _check_strict(tstate, body, at)
    return None


def _next_of_each(tstate: ThreadState, body: ManyBody) -> list[Object]:
    """Return the next element of each source, or fewer if one of them ends."""
    items: list[Object] = []
    ask = next_or_none if body.strict else next_as_given  # zip's check wants to know of the end
    tstate.held.append(items)
    try:
        for source in body.sources:
            item = ask(tstate, source)
            if item is None:
                break
            items.append(item)
    except GuestRaised:
        tstate.held.pop()
        for item in items:
            decref(tstate, item)
        raise
    tstate.held.pop()
    return items


def _check_strict(tstate: ThreadState, body: ManyBody, at: int) -> None:
    """Raise ValueError unless all sources ended when source number `at` did."""
    if at > 0:
        plural = "s 1-" if at > 1 else " "
        raise tstate.error("ValueError", f"zip() argument {at + 1} is shorter than argument{plural}{at}")
    for i, source in enumerate(body.sources[1:], 1):
        item = next_or_none(tstate, source)
        if item is not None:
            decref(tstate, item)
            plural = "s 1-" if i > 1 else " "
            raise tstate.error("ValueError", f"zip() argument {i + 1} is longer than argument{plural}{i}")


def map_new(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`map(function, *iterables)`."""
    type_ = class_of_new(tstate, args, tstate.types.by_name["map"])
    if type_ is tstate.types.by_name["map"]:
        refuse_keywords(tstate, "map", kwargs)
    if len(args) < 3:
        raise tstate.error("TypeError", "map() must have at least two arguments.")
    sources = _iterators(tstate, args[2:])
    return new_many(tstate, type_, ManyBody(new_ref(tstate, args[1]), sources))


def map_next(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return the function's result for the next element of each iterable."""
    body: ManyBody = iterator.value
    items = _next_of_each(tstate, body)
    if len(items) < len(body.sources):
        for item in items:
            decref(tstate, item)
        return None
    with owned(tstate, *items):
        assert body.function is not None
        return tstate.call(body.function, items)


def filter_new(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`filter(function, iterable)`; None stands for truth itself."""
    type_ = class_of_new(tstate, args, tstate.types.by_name["filter"])
    if type_ is tstate.types.by_name["filter"]:
        refuse_keywords(tstate, "filter", kwargs)
    check_count(tstate, "filter", len(args) - 1, 2, 2)
    sources = [iterate(tstate, args[2])]
    return new_many(tstate, type_, ManyBody(new_ref(tstate, args[1]), sources))


def filter_next(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return the next element that the function finds true."""
    body: ManyBody = iterator.value
    while (item := next_as_given(tstate, body.sources[0])) is not None:
        with tstate.holding([item]):
            is_chosen = _is_chosen(tstate, body, item)
        if is_chosen:
            return item
        decref(tstate, item)
    return None


def _is_chosen(tstate: ThreadState, body: ManyBody, item: Object) -> bool:
    function = body.function
    assert function is not None
    if function is tstate.types.none or function is tstate.types.bool:
        return truth(tstate, item)
    answer = tstate.call(function, [item])
    with owned(tstate, answer):
        return truth(tstate, answer)


def new_callable_iterator(tstate: ThreadState, function: Object, sentinel: Object) -> Object:
    """Return a new reference to `iter(function, sentinel)` (both borrowed)."""
    body = ManyBody(new_ref(tstate, function), [new_ref(tstate, sentinel)])
    return new_many(tstate, tstate.types.by_name["callable_iterator"], body)


def callable_next(tstate: ThreadState, iterator: Object) -> Object | None:
    """Call the function; return its result unless it equals the sentinel."""
    body: ManyBody = iterator.value
    with critical_section(tstate, iterator):
        function = body.function
        if function is None:
            return None
        incref(tstate, function)
        sentinel = new_ref(tstate, body.sources[0])
    with owned(tstate, sentinel, function):
        result = _call_until_stop(tstate, function)
        if result is not None:
            with tstate.holding([result]):
                is_end = result is sentinel or compare_truth(tstate, EQ, result, sentinel)
            if not is_end:
                return result
            decref(tstate, result)
    _end_callable(tstate, iterator)
    return None


def _call_until_stop(tstate: ThreadState, function: Object) -> Object | None:
    """Return the result of calling `function`, or None if it raises StopIteration."""
    try:
        return tstate.call(function, [])
    except GuestRaised:
        if tstate.catch("StopIteration"):
            return None
        raise


def _end_callable(tstate: ThreadState, iterator: Object) -> None:
    body: ManyBody = iterator.value
    with critical_section(tstate, iterator):
        dropped = many_references(iterator)
        body.function, body.sources = None, ()
    for part in dropped:
        decref(tstate, part)


SEQUENCE_ITERATOR: Final = TypeSpec(
    "iterator",
    methods=(*ITERATOR_METHODS, *COPY_METHODS),
    references=iterator_references,
    iternext=sequence_next,
    is_basetype=False,
)
REVERSED: Final = TypeSpec(
    "reversed",
    methods=(*ITERATOR_METHODS, length_hint(lambda body: body.position + 1), *REVERSED_COPY),
    static=(Native("__new__", reversed_new, 1, -1),),
    references=iterator_references,
    iternext=reversed_next,
)
ENUMERATE: Final = TypeSpec(
    "enumerate",
    methods=(*ITERATOR_METHODS, ENUMERATE_REDUCE),
    static=(Native("__new__", enumerate_new, 1, -1),),
    references=many_references,
    iternext=enumerate_next,
)
ZIP: Final = TypeSpec(
    "zip",
    methods=(*ITERATOR_METHODS, *ZIP_COPY),
    static=(Native("__new__", zip_new, 1, -1),),
    references=many_references,
    iternext=zip_next,
)
MAP: Final = TypeSpec(
    "map",
    methods=(*ITERATOR_METHODS, MAP_REDUCE),
    static=(Native("__new__", map_new, 1, -1),),
    references=many_references,
    iternext=map_next,
)
FILTER: Final = TypeSpec(
    "filter",
    methods=(*ITERATOR_METHODS, MAP_REDUCE),
    static=(Native("__new__", filter_new, 1, -1),),
    references=many_references,
    iternext=filter_next,
)
CALLABLE_ITERATOR: Final = TypeSpec(
    "callable_iterator",
    methods=(*ITERATOR_METHODS, CALLABLE_REDUCE),
    references=many_references,
    iternext=callable_next,
    is_basetype=False,
)
