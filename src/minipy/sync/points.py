"""The table of points, with `point`, the one instrumentation of the interpreter.

A point says what a thread is about to do or has just done. A schedule point names one machine-level step that another
thread's steps can come before: code that touches shared state is written as such steps, each with its point in front, so
that one text serves real threads and explored schedules. The other points announce events.

Nothing else in the interpreter observes: what wants to know (the schedule, the ledger, the counters, a limit) subscribes
to kinds, in `subscriptions`. A specialised run has the bodies of its observers inlined at each point of their kinds, in
the order of that table, and nothing where nobody has subscribed; here `point` calls them.

| kind | obj, details | what it announces |
| --- | --- | --- |
| COUNT_LOAD | object | it is about to read a reference count |
| COUNT_STORE | object, count, change | it is about to write `count + change` as a reference count, having read `count` |
| COUNT_SWAP | object, count, change | it is about to attempt the same by compare-and-swap |
| COUNT_ADD | object, change | it is about to change a reference count in one atomic step |
| LOCAL_STORE | object, count, change | it is about to write `count + change` as its own part of a reference count |
| SHARED_SWAP | object, change | it is about to attempt a compare-and-swap of the part that all threads share |
| MERGE | object, change | it is about to put both parts and `change` into the shared one |
| SLOT_LOAD | owner, slot | it is about to read one slot of a container, or a field |
| SLOT_STORE | owner, slot | it is about to write one |
| LOCK_ACQUIRE | lock | it is about to acquire a mutex, an object's lock or a guest lock |
| LOCK_RELEASE | lock | it is about to release it |
| LOCKED | lock | it has acquired the mutex that guards counts |
| WAIT | lock | it is about to wait for another thread (its end or expiry is a step too) |
| WAKE | lock | it is about to notify a waiter |
| COUNT_CHANGED | object, count, change | it has changed a reference count, which was `count`, by `change` |
| SWAP_FAIL | object, failures | a compare-and-swap has failed, the `failures`-th time in a row |
| ALLOC | object | an object has been made |
| DEALLOC | object | an object whose count has reached zero is about to give up what it owns |
| NEW_INT | value | an int is about to be made |
| COMPUTE | name, operands | a pure function of the host is about to be called |
| INSTRUCTION | frame | an instruction is about to run |
| LOOK_UP | lock | it is about to look whether the eval breaker is set |
| TAKE | lock | it has taken the interpreter lock |
| DROP | lock, cause | it is about to drop the interpreter lock |
| RETRY | lock | woken up, it has found the interpreter lock taken again |
| ENTRY | lock | it is about to ask for the interpreter lock |
| BUSY | lock | it has asked, and the lock was taken: it will wait |
| TIMED_OUT | lock | it has waited for the interpreter lock for a switch interval |
| DROP_REQUEST | lock | it is about to ask the holder to drop the interpreter lock |
| STOPPED | lock | all other threads stand still |
| RESUMED | lock | it is about to let them go on |
| FORCED_WAIT | lock | it has dropped the lock on request, and is about to wait until another thread has taken it |
| CHECK | lock | it is about to handle the eval breaker |
| IO_BEGIN, IO_END | name | it is in a call that may block, without the lock, and at the end of that |
| LOCK_WAIT, LOCK_GOT, LOCK_RELEASED | lock | it is about to wait for a guest lock, has acquired it, is about to release it |
| SIGNALLED | number | it is about to handle a signal |
| FINDING | kind | it has found what is wrong |
| HANDED_OVER | successor | its host thread is about to go on as `successor`, with the interpreter lock that it has |
| THREAD_START, THREAD_END | parent | it is about to run what `parent` has started it for, and has come to its end |
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

# Schedule points, then events.
(COUNT_LOAD, COUNT_STORE, COUNT_SWAP, COUNT_ADD, SLOT_LOAD, SLOT_STORE, LOCK_ACQUIRE, LOCK_RELEASE, WAIT, WAKE, SWAP_FAIL,
 ALLOC, DEALLOC, NEW_INT, COMPUTE, INSTRUCTION, LOOK_UP, TAKE, DROP, RETRY, ENTRY, BUSY, TIMED_OUT, DROP_REQUEST,
 FORCED_WAIT, COUNT_CHANGED, LOCKED, STOPPED, RESUMED, LOCAL_STORE, SHARED_SWAP, MERGE, CHECK, IO_BEGIN, IO_END,
 THREAD_START, THREAD_END, LOCK_WAIT, LOCK_GOT, LOCK_RELEASED, SIGNALLED, FINDING, HANDED_OVER) = range(1, 44)  # fmt: skip
KINDS: Final = ("", *(name for name, number in tuple(globals().items()) if type(number) is int))

SIZE: Final = "size"  # the slot that says how many there are; None as a slot is all of them


class Observed(Protocol):
    """What a point needs of a thread state.

    `observers` has for each kind what observes it in this run: functions, each with the number of details it takes.
    `at_point` is the schedule: it may let other threads go first.
    """

    @property
    def observers(self) -> tuple[tuple[tuple[Callable[..., None], int], ...], ...]: ...

    @property
    def at_point(self) -> Callable[[Any, int, object, object], None]: ...


def point(tstate: Observed, kind: int, obj: object, *details: object) -> None:
    """Announce what `tstate` is about to do to `obj` or has just done; the table above says what the details are."""
    for observe, count in tstate.observers[kind]:
        observe(tstate, kind, obj, *details[:count])
