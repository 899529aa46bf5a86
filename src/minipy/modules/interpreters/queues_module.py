"""_interpqueues: queues between interpreters, by their ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.blocking.interpreter_queue import InterpreterQueue, InterpreterQueues, Item
from minipy.heap.object import Object
from minipy.model.constructors import new_bool, new_int, new_list, new_none, new_ref, new_str, new_tuple
from minipy.model.host_conversions import index
from minipy.model.native import Native, TypeSpec
from minipy.model.raising import set_exception
from minipy.modules.interpreters.crossing import ERRORS, HOME, enter, export
from minipy.runtime.durations import seconds_of
from minipy.runtime.native_module import ModuleSpec

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

QUEUE_ERRORS = (
    TypeSpec("QueueError", base="RuntimeError", shares_layout=True, module=HOME),
    TypeSpec("QueueNotFoundError", base="QueueError", shares_layout=True, module=HOME),
)


def _queues(tstate: ThreadState) -> InterpreterQueues:
    queues: InterpreterQueues = tstate.interp.run.maker.queues
    return queues


def _found(tstate: ThreadState, number: Object) -> InterpreterQueue:
    """Return the queue with an id, or raise QueueNotFoundError."""
    queue = _queues(tstate).find(index(tstate, number))
    if queue is None:
        raise _not_found(tstate, number)
    return queue


def _not_found(tstate: ThreadState, number: Object) -> Exception:
    text = new_str(tstate, f"queue {index(tstate, number)} not found")
    return set_exception(tstate, tstate.types.by_name["QueueNotFoundError"], text)


def _timeout(tstate: ThreadState, timeout: Object) -> float | None:
    """Return a time in seconds, None for ever."""
    return None if timeout is tstate.types.none else seconds_of(tstate, timeout)


def create(tstate: ThreadState, maxsize: Object, unbound: Object) -> Object:
    """`create(maxsize, unbound)`: make a queue; return its id."""
    return new_int(tstate, _queues(tstate).create(index(tstate, maxsize), index(tstate, unbound)))


def bind(tstate: ThreadState, number: Object) -> Object:
    """`bind(id)`: one object more stands for a queue."""
    return _bound(tstate, number, 1)


def release(tstate: ThreadState, number: Object) -> Object:
    """`release(id)`: one object less."""
    return _bound(tstate, number, -1)


def _bound(tstate: ThreadState, number: Object, change: int) -> Object:
    if not _queues(tstate).bind(index(tstate, number), change):
        raise _not_found(tstate, number)
    return new_none(tstate)


def list_all(tstate: ThreadState) -> Object:
    """`list_all()`: the id of each queue, and what becomes of its items when their interpreter ends."""
    rows = [(number, queue.unbound) for number, queue in _queues(tstate).known()]
    return new_list(tstate, [enter(tstate, row) for row in rows])


def put(tstate: ThreadState, number: Object, obj: Object, unbound: Object, timeout: Object) -> Object:
    """`put(id, obj, unbound, timeout)`: put a copy of `obj`; False if there was no room in time."""
    queue = _found(tstate, number)
    fate = index(tstate, unbound)
    item = Item(export(tstate, obj), tstate.interp.id, fate if fate >= 0 else queue.unbound)
    return new_bool(tstate, queue.put(tstate, item, _timeout(tstate, timeout)))


def get(tstate: ThreadState, number: Object, timeout: Object) -> Object:
    """`get(id, timeout)`: a pair of the oldest item and None; of None and what has become of it; None if there was none."""
    item = _found(tstate, number).get(tstate, _timeout(tstate, timeout))
    if item is None:
        return new_none(tstate)
    if not item.is_bound:
        return enter(tstate, (None, item.unbound))
    return new_tuple(tstate, [enter(tstate, item.value), new_none(tstate)])


INTERPRETER_QUEUES = ModuleSpec(
    "_interpqueues",
    (
        Native("create", create, 2, 2),
        Native("bind", bind, 1, 1),
        Native("release", release, 1, 1),
        Native("list_all", list_all, 0, 0),
        Native("put", put, 4, 4),
        Native("get", get, 2, 2),
        Native("get_count", lambda tstate, number: new_int(tstate, len(_found(tstate, number))), 1, 1),
        Native("get_maxsize", lambda tstate, number: new_int(tstate, _found(tstate, number).maxsize), 1, 1),
        Native("get_queue_defaults", lambda tstate, number: new_int(tstate, _found(tstate, number).unbound), 1, 1),
        Native("is_full", lambda tstate, number: new_bool(tstate, _found(tstate, number).is_full()), 1, 1),
    ),
    lambda tstate: {spec.name: new_ref(tstate, tstate.types.by_name[spec.name]) for spec in QUEUE_ERRORS},
    (*ERRORS, *QUEUE_ERRORS),
)
