"""functools._lru_cache_wrapper: a function that keeps its results. They stand in a dict, the youngest last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.attributes import get_attribute
from minipy.model.constructors import new_int, new_none, new_ref, new_str, new_tuple
from minipy.model.function_object import new_bound_method
from minipy.model.held_references import holding, owned
from minipy.model.host_conversions import index, truth
from minipy.model.instance_creation import new_instance
from minipy.model.iteration import MAX_SIZE
from minipy.model.native import NO_KEYWORDS, Native, TypeSpec
from minipy.model.native_arguments import unpack
from minipy.model.raising import set_error
from minipy.model.tables.dict_slots import dict_get, dict_set, new_dict
from minipy.model.tables.hash_table_changes import table_clear, table_setdefault
from minipy.model.type_lookup import lookup_borrowed
from minipy.refcount.strategy import decref
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point
from minipy.types.classes.class_argument import class_argument
from minipy.types.dicts.ordered_dict_steps import table_move

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


class CacheBody:
    """The payload: what is called, its results, what shows how it goes, and what stands before keywords in a key (owned).

    `limit` is how many results are kept, None for all of them.
    """

    __slots__ = ("function", "hits", "info", "is_typed", "limit", "mark", "misses", "results")

    def __init__(
        self, function: Object, results: Object, info: Object, mark: Object, limit: int | None, is_typed: bool
    ) -> None:
        self.function = function
        self.results = results
        self.info = info
        self.mark = mark
        self.limit = limit
        self.is_typed = is_typed
        self.hits = 0
        self.misses = 0


def cache_references(cache: Object) -> list[Object]:
    """Return what a cache owns."""
    body: CacheBody = cache.value
    return [body.function, body.results, body.info, body.mark]


def cache_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`_lru_cache_wrapper(user_function, maxsize, typed, cache_info_type)`."""
    class_ = class_argument(tstate, args, tstate.types.by_name["_lru_cache_wrapper"])
    names = ("user_function", "maxsize", "typed", "cache_info_type")
    function, size, typed, info = unpack(tstate, "lru_cache", args[1:], kwargs, names, 4)
    assert function is not None and size is not None and typed is not None and info is not None
    is_typed = truth(tstate, typed)
    if lookup_borrowed(function.type, "__call__") is None:
        raise set_error(tstate, "TypeError", "the first argument must be callable")
    limit = None if size is tstate.types.none else _limit(tstate, size)
    mark = new_instance(tstate, tstate.types.object, (), NO_KEYWORDS)
    body = CacheBody(new_ref(tstate, function), new_dict(tstate), new_ref(tstate, info), mark, limit, is_typed)
    return new_container(tstate, class_, body)


def _limit(tstate: ThreadState, size: Object) -> int:
    if lookup_borrowed(size.type, "__index__") is None:
        raise set_error(tstate, "TypeError", "maxsize should be integer or None")
    limit = index(tstate, size)
    if not -MAX_SIZE - 1 <= limit <= MAX_SIZE:
        raise set_error(tstate, "OverflowError", f"cannot fit '{size.type.value.name}' into an index-sized integer")
    return max(limit, 0)


def cache_call(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`cache(*args, **kwargs)`: the result of a call alike, otherwise that of the function, which is kept."""
    cache, *args = args
    body: CacheBody = cache.value
    if body.limit == 0:
        _count(tstate, cache, "misses")
        return tstate.call(body.function, args, kwargs)
    key = _key(tstate, body, args, kwargs)
    with owned(tstate, key):
        has_limit = body.limit is not None
        result = table_move(tstate, body.results, key, True) if has_limit else dict_get(tstate, body.results, key)
        if result is not None:
            _count(tstate, cache, "hits")
            return result
        _count(tstate, cache, "misses")
        result = tstate.call(body.function, args, kwargs)
        with holding(tstate, [result]):
            _keep(tstate, body, key, result)
    return result


def _count(tstate: ThreadState, cache: Object, field: str) -> None:
    with critical_section(tstate, cache):
        point(tstate, SLOT_LOAD, cache, field)
        count = getattr(cache.value, field)
        point(tstate, SLOT_STORE, cache, field)
        setattr(cache.value, field, count + 1)


def _key(tstate: ThreadState, body: CacheBody, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """Return a new reference to what is equal for calls alike; a lone int or str is its own, so that 3 is not 3.0."""
    if not kwargs and not body.is_typed:
        if len(args) == 1 and args[0].type in (tstate.types.int, tstate.types.str):
            return new_ref(tstate, args[0])
        return new_tuple(tstate, [new_ref(tstate, arg) for arg in args])
    parts = [new_ref(tstate, arg) for arg in args]
    if kwargs:
        parts.append(new_ref(tstate, body.mark))
    for name, value in kwargs.items():
        parts += [new_str(tstate, name), new_ref(tstate, value)]
    if body.is_typed:
        parts += [new_ref(tstate, value.type) for value in (*args, *kwargs.values())]
    return new_tuple(tstate, parts)


def _keep(tstate: ThreadState, body: CacheBody, key: Object, result: Object) -> None:
    if body.limit is None:
        dict_set(tstate, body.results, key, result)
    else:
        decref(tstate, table_setdefault(tstate, body.results, key, result, body.limit))


def cache_get(tstate: ThreadState, cache: Object, obj: Object, class_: Object | None = None) -> Object:
    """`cache.__get__(obj, class)`: a method."""
    return new_ref(tstate, cache) if obj is tstate.types.none else new_bound_method(tstate, cache, obj)


def cache_info(tstate: ThreadState, cache: Object) -> Object:
    """`cache.cache_info()`: how often there was a result, how often none, how many are kept at most, how many there are."""
    body: CacheBody = cache.value
    with critical_section(tstate, cache):
        point(tstate, SLOT_LOAD, cache, None)
        numbers = [body.hits, body.misses, body.limit, len(body.results.value)]
    parts = [new_int(tstate, number) if number is not None else new_none(tstate) for number in numbers]
    with owned(tstate, *parts):
        return tstate.call(body.info, parts)


def cache_clear(tstate: ThreadState, cache: Object) -> Object:
    """`cache.cache_clear()`."""
    body: CacheBody = cache.value
    with critical_section(tstate, cache):
        point(tstate, SLOT_STORE, cache, None)
        body.hits = body.misses = 0
    table_clear(tstate, body.results)
    return new_none(tstate)


def itself(tstate: ThreadState, cache: Object, *_: Object) -> Object:
    """`copy(cache)` and `deepcopy(cache)`."""
    return new_ref(tstate, cache)


def cache_reduce(tstate: ThreadState, cache: Object) -> Object:
    """`cache.__reduce__()`: its name."""
    name = new_str(tstate, "__qualname__")
    with owned(tstate, name):
        return get_attribute(tstate, cache, name)


LRU_CACHE: Final = TypeSpec(
    "_lru_cache_wrapper",
    methods=(
        Native("__call__", cache_call, 1, -1),
        Native("__get__", cache_get, 2, 3),
        Native("__copy__", itself, 1, 1),
        Native("__deepcopy__", itself, 2, 2),
        Native("__reduce__", cache_reduce, 1, 1),
        Native("cache_info", cache_info, 1, 1),
        Native("cache_clear", cache_clear, 1, 1),
    ),
    static=(Native("__new__", cache_new, 1, -1),),
    references=cache_references,
    has_attrs=True,
    is_basetype=False,
    module="functools",
)
