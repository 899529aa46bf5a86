"""The built-in functions min and max."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from minipy.bytecode.opcodes import GT, LT
from minipy.eval.calls import call
from minipy.heap.object import Object
from minipy.model.constructors import new_ref
from minipy.model.held_references import holding
from minipy.model.iteration import Iteration
from minipy.model.operators import compare_truth, compare_values
from minipy.model.raising import set_error
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def min_(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`min(iterable, *, default, key)` and `min(a, b, ..., *, key)`."""
    return _extreme(tstate, "min", LT, args, kwargs)


def max_(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`max(iterable, *, default, key)` and `max(a, b, ..., *, key)`."""
    return _extreme(tstate, "max", GT, args, kwargs)


def _extreme(tstate: ThreadState, name: str, op: int, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    if not args:
        raise set_error(tstate, "TypeError", f"{name} expected at least 1 argument, got 0")
    for keyword in kwargs:
        if keyword not in ("key", "default"):
            raise set_error(tstate, "TypeError", f"'{keyword}' is an invalid keyword argument for {name}()")
    default = kwargs.get("default")
    if default is not None and len(args) > 1:
        text = f"Cannot specify a default for {name}() with multiple positional arguments"
        raise set_error(tstate, "TypeError", text)
    best = _best(tstate, op, args, kwargs.get("key", tstate.types.none))
    if best is not None:
        return best
    if default is None:
        raise set_error(tstate, "ValueError", f"{name}() arg is an empty sequence")
    return new_ref(tstate, default)


def _best(tstate: ThreadState, op: int, args: Sequence[Object], key: Object) -> Object | None:
    """Return a new reference to the first element that no other one beats by `op`, None if there is none."""
    if key is not tstate.types.none:
        return _best_by_key(tstate, op, args, key)
    found: list[Object] = []  # the best element so far
    with _arguments(tstate, args) as items, holding(tstate, found):
        while (item := items.next()) is not None:
            if not found:
                found.append(item)
            elif _is_better(tstate, op, item, found[0]):
                item, found[0] = found[0], item
                decref(tstate, item)
            else:
                decref(tstate, item)
    return found[0] if found else None


def _is_better(tstate: ThreadState, op: int, item: Object, best: Object) -> bool:
    """Return the truth of `item op best`; gives `item` up if that raises."""
    if item.type is best.type and item.type.value.has_host_order:
        return compare_values(op, item.value, best.value)
    with holding(tstate, [item]):
        return compare_truth(tstate, op, item, best)


def _best_by_key(tstate: ThreadState, op: int, args: Sequence[Object], key: Object) -> Object | None:
    found: list[Object] = []  # the best element so far and its key
    with _arguments(tstate, args) as items, holding(tstate, found):
        while (item := items.next()) is not None:
            pair = [item]
            with holding(tstate, pair):
                pair.append(call(tstate, key, [item]))
                is_better = not found or compare_truth(tstate, op, pair[1], found[1])
            worse = found[:] if is_better else pair
            if is_better:
                found[:] = pair
            for part in worse:
                decref(tstate, part)
    if not found:
        return None
    decref(tstate, found[1])
    return found[0]


class _Several:
    """What `_best` goes through where the elements are the arguments themselves."""

    __slots__ = ("_args", "_position", "_tstate")

    def __init__(self, tstate: ThreadState, args: Sequence[Object]) -> None:
        self._tstate = tstate
        self._args = args
        self._position = 0

    def __enter__(self) -> _Several:
        return self

    def __exit__(self, *exc: object) -> None:
        return None

    def next(self) -> Object | None:
        """Return a new reference to the next argument, or None."""
        if self._position == len(self._args):
            return None
        self._position += 1
        return new_ref(self._tstate, self._args[self._position - 1])


def _arguments(tstate: ThreadState, args: Sequence[Object]) -> Iteration | _Several:
    return Iteration(tstate, args[0]) if len(args) == 1 else _Several(tstate, args)
