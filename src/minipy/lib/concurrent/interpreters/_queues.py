"""Queues between interpreters."""

import queue
import weakref

import _interpqueues
from _interpqueues import QueueError, QueueNotFoundError

from . import _crossinterp
from ._crossinterp import UNBOUND_ERROR, UNBOUND_REMOVE

__all__ = [
    "UNBOUND", "UNBOUND_ERROR", "UNBOUND_REMOVE",
    "create", "list_all",
    "Queue",
    "QueueError", "QueueNotFoundError", "QueueEmpty", "QueueFull",
    "ItemInterpreterDestroyed",
]  # fmt: skip

UNBOUND = _crossinterp.UnboundItem(f"{__name__}.UNBOUND")
_NUMBERS = {UNBOUND_REMOVE: 1, UNBOUND_ERROR: 2, UNBOUND: 3}
_BY_NUMBER = {number: item for item, number in _NUMBERS.items()}


class QueueEmpty(QueueError, queue.Empty):
    """`get` has found nothing, in time."""


class QueueFull(QueueError, queue.Full):
    """`put` has found no room, in time."""


class ItemInterpreterDestroyed(QueueError, _crossinterp.ItemInterpreterDestroyed):
    """`get` has come upon an item whose interpreter has ended."""


def _number_of(unbounditems):
    try:
        return _NUMBERS[unbounditems]
    except KeyError:
        raise NotImplementedError(f"unsupported unbound replacement op {unbounditems!r}")


def create(maxsize=0, *, unbounditems=UNBOUND):
    """Return a new queue; `unbounditems` says what becomes of items whose interpreter ends, unless `put` does."""
    return Queue(_interpqueues.create(maxsize, _number_of(unbounditems)))


def list_all():
    """Return all queues."""
    return [Queue(id) for id, _ in _interpqueues.list_all()]


def _seconds(timeout):
    """Return a timeout in whole seconds."""
    if timeout is None:
        return None
    timeout = int(timeout)
    if timeout < 0:
        raise ValueError("timeout value must be non-negative")
    return timeout


_known = weakref.WeakValueDictionary()


class Queue:
    """A queue, by its id: there is one object for each in an interpreter. The queue ends with the last of all these."""

    def __new__(cls, id, /):
        if not isinstance(id, int):
            raise TypeError(f"id must be an int, got {id!r}")
        id = int(id)
        self = _known.get(id)
        if self is None:
            _interpqueues.bind(id)
            self = super().__new__(cls)
            self._id = id
            _known[id] = self
        return self

    def __del__(self, *, _release=_interpqueues.release, _gone=QueueNotFoundError):
        try:
            _release(self._id)
        except (_gone, AttributeError):
            pass

    def __repr__(self):
        return f"{type(self).__name__}({self.id})"

    def __hash__(self):
        return hash(self._id)

    def __reduce__(self):
        return type(self), (self._id,)

    @property
    def id(self):
        return self._id

    @property
    def unbounditems(self):
        return _BY_NUMBER[_interpqueues.get_queue_defaults(self._id)]

    @property
    def maxsize(self):
        return _interpqueues.get_maxsize(self._id)

    def empty(self):
        return self.qsize() == 0

    def full(self):
        return _interpqueues.is_full(self._id)

    def qsize(self):
        return _interpqueues.get_count(self._id)

    def put(self, obj, block=True, timeout=None, *, unbounditems=None):
        """Put a copy of `obj`, waiting for room; QueueFull if there is none in `timeout` whole seconds."""
        self._put(obj, _seconds(timeout) if block else 0, unbounditems)

    def put_nowait(self, obj, *, unbounditems=None):
        """Put a copy of `obj`; QueueFull if there is no room."""
        self._put(obj, 0, unbounditems)

    def _put(self, obj, timeout, unbounditems):
        number = -1 if unbounditems is None else _number_of(unbounditems)
        if not _interpqueues.put(self._id, obj, number, timeout):
            raise QueueFull(f"queue {self._id} is full")

    def get(self, block=True, timeout=None):
        """Take the oldest item out, waiting for one; QueueEmpty if there is none in `timeout` whole seconds."""
        return self._get(_seconds(timeout) if block else 0)

    def get_nowait(self):
        """Take the oldest item out; QueueEmpty if there is none."""
        return self._get(0)

    def _get(self, timeout):
        found = _interpqueues.get(self._id, timeout)
        if found is None:
            raise QueueEmpty(f"queue {self._id} is empty")
        obj, unbound = found
        if unbound is None:
            return obj
        if _BY_NUMBER[unbound] is UNBOUND_ERROR:
            raise ItemInterpreterDestroyed("item's original interpreter destroyed")
        return UNBOUND
