"""Queues between interpreters: who waits, and what is left of that after a fork."""

from __future__ import annotations

from typing import Any

from helpers.stand_in_thread import attached
from minipy.blocking.interpreter_queue import REMOVED, InterpreterQueue, Item
from minipy.sync.primitives import HostSync


def queue_with(*items: Item) -> tuple[InterpreterQueue, Any]:
    """Return a queue of those items, and a stand-in for a thread state that never waits."""
    queue = InterpreterQueue(HostSync(), maxsize=2, unbound=3)
    tstate = attached()
    for item in items:
        assert queue.put(tstate, item, 0)
    return queue, tstate


def test_what_is_put_comes_out_in_order_and_no_more_fits_than_it_may_hold() -> None:
    queue, tstate = queue_with(Item(1, 0, 3), Item(2, 0, 3))
    assert queue.is_full() and not queue.put(tstate, Item(3, 0, 3), 0)
    assert [queue.get(tstate, 0), queue.get(tstate, 0), queue.get(tstate, 0)] == [Item(1, 0, 3), Item(2, 0, 3), None]


def test_items_of_an_interpreter_that_has_ended_are_what_they_were_to_become() -> None:
    queue, tstate = queue_with(Item(1, 7, REMOVED), Item(2, 7, 3))
    queue.unbind(7)
    assert queue.get(tstate, 0) == Item(None, 7, 3, is_bound=False)
    assert len(queue) == 0


def test_after_a_fork_nobody_holds_a_queue() -> None:
    queue, tstate = queue_with(Item(1, 0, 3))
    queue._mutex.acquire()
    queue._waiters.append(tstate)
    queue.begin_process(HostSync())
    assert queue._mutex.acquire(False) and not queue._waiters
    queue._mutex.release()
    assert queue.get(tstate, 0) == Item(1, 0, 3)
