"""What `allow_threads` insists on, under every lock."""

from __future__ import annotations

import pytest

from helpers.hand_over import finish, in_thread
from helpers.stand_in_thread import attached, stand_in_thread
from minipy.blocking.allow_threads import allow_threads
from minipy.errors import InternalError
from minipy.gil import LOCKS
from minipy.gil.breaker import END
from minipy.heap.findings import RunEnded

every_lock = pytest.mark.parametrize("kind", LOCKS)


@every_lock
def test_others_interpret_while_a_thread_is_detached(kind: str) -> None:
    tstate = attached(kind)
    other = stand_in_thread()

    def visit() -> None:
        tstate.gil.take(other)
        tstate.gil.drop(other, "exit")

    with allow_threads(tstate, "read"):
        assert not tstate.is_attached
        finish(in_thread(visit))
    assert tstate.is_attached
    assert tstate.counters.drops == {"read": 1} and tstate.counters.takes == 2


@every_lock
def test_the_lock_is_taken_again_when_the_body_raises(kind: str) -> None:
    tstate = attached(kind)
    with pytest.raises(OSError), allow_threads(tstate, "read"):
        raise OSError
    assert tstate.is_attached and tstate.counters.takes == 2


@every_lock
def test_a_run_that_has_ended_meanwhile_is_left_by_all_but_who_finishes_it(kind: str) -> None:
    tstate = attached(kind)
    with pytest.raises(RunEnded), allow_threads(tstate, "read"):
        tstate.interp.breaker.request(END)
    assert tstate.is_attached
    tstate.is_finalizing, tstate.interp.limits.reached = True, "--max-steps 1"
    with allow_threads(tstate, "read"):
        pass


@every_lock
def test_allowing_threads_twice_is_an_error_of_minipy(kind: str) -> None:
    tstate = attached(kind)
    with allow_threads(tstate, "read"), pytest.raises(InternalError, match="without holding it"):
        allow_threads(tstate, "read").__enter__()
    assert tstate.is_attached
    with pytest.raises(InternalError, match="that it holds"):
        allow_threads(tstate, "read").__exit__(None, None, None)
