"""Counters: what each thread did, for `--stats`; an observer of the points."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.gil.lock import InterpreterLock


class Counters:
    """One thread's numbers; only that thread changes them.

    A swap is one attempt of a compare-and-swap; `longest_streak` is how often one failed in a row. `is_apart` marks what
    is not the program's own doing; that has taken `elapsed_ns`, and of its thread's processor time `cpu_ns`.

    At each moment a thread holds the interpreter lock (from `taken_ns` on), waits for it (from `asked_ns` on) or does
    without it, in a blocking call (from `dropped_ns` on); who was made to drop it (`wants_back`) waits from then on.
    """

    __slots__ = ("asked_ns", "count_operations", "cpu_ns", "drop_requests", "dropped_ns", "drops", "elapsed_ns", "held_ns",
                 "instructions", "is_apart", "longest_gap_ns", "longest_streak", "longest_wait_ns", "look_ups", "retries",
                 "swap_failures", "swaps", "switches", "taken_ns", "takes", "timed_out", "waited_ns", "waits", "wants_back",
                 "without_ns")  # fmt: skip

    def __init__(self, is_apart: bool = False) -> None:
        self.is_apart = is_apart
        self.elapsed_ns = self.cpu_ns = 0
        self.instructions = 0
        self.look_ups = 0
        self.takes = 0
        self.switches = 0  # takes of the lock that another thread had before
        self.drops: dict[str, int] = {}
        self.waits = 0
        self.retries = 0
        self.timed_out = 0
        self.drop_requests = 0
        self.count_operations = 0
        self.swaps = 0
        self.swap_failures = 0
        self.longest_streak = 0
        self.taken_ns = self.asked_ns = self.dropped_ns = 0
        self.wants_back = False
        self.held_ns = self.waited_ns = self.without_ns = 0
        self.longest_wait_ns = self.longest_gap_ns = 0


class counted_apart:
    """`with counted_apart(tstate):` what the thread does is not the program's own: starting, importing the library."""

    __slots__ = ("_began_cpu_ns", "_began_ns", "_outer", "_tstate")

    def __init__(self, tstate: ThreadState) -> None:
        self._tstate = tstate

    def __enter__(self) -> None:
        tstate = self._tstate
        self._outer = tstate.counters
        if not self._outer.is_apart:
            tstate.counters = Counters(is_apart=True)
            tstate.interp.run.counted_apart.append(tstate.counters)
            self._began_ns = now_ns = tstate.sync.monotonic_ns()
            self._began_cpu_ns = tstate.sync.thread_time_ns()
            hand_over(self._outer, tstate.counters, now_ns)

    def __exit__(self, *exc: object) -> None:
        tstate = self._tstate
        if not self._outer.is_apart:
            now_ns = tstate.sync.monotonic_ns()
            tstate.counters.elapsed_ns = now_ns - self._began_ns
            tstate.counters.cpu_ns = tstate.sync.thread_time_ns() - self._began_cpu_ns
            hand_over(tstate.counters, self._outer, now_ns)
            tstate.counters = self._outer


def hand_over(old: Counters, new: Counters, now_ns: int) -> None:
    """Let a thread's `new` counters go on where its `old` ones end."""
    if old.taken_ns:  # there is a lock
        old.held_ns += now_ns - old.taken_ns
        new.taken_ns = now_ns


def count_change(tstate: ThreadState, kind: int, obj: object) -> None:
    """A reference count is changed by load and store."""
    tstate.counters.count_operations += 1


def count_swap(tstate: ThreadState, kind: int, obj: object) -> None:
    """A reference count is about to be swapped."""
    tstate.counters.count_operations += 1
    tstate.counters.swaps += 1


def count_failure(tstate: ThreadState, kind: int, obj: object, failures: int) -> None:
    """The swap has failed, and changed nothing."""
    counters = tstate.counters
    counters.count_operations -= 1
    counters.swap_failures += 1
    counters.longest_streak = max(counters.longest_streak, failures)


def count_instruction(tstate: ThreadState, kind: int, frame: object) -> None:
    """An instruction is about to run."""
    tstate.counters.instructions += 1


def count_look_up(tstate: ThreadState, kind: int, lock: object) -> None:
    """A look-up."""
    tstate.counters.look_ups += 1


def count_entry(tstate: ThreadState, kind: int, lock: object) -> None:
    """The thread is about to ask for the interpreter lock."""
    counters = tstate.counters
    counters.asked_ns = counters.dropped_ns
    if not counters.wants_back:
        counters.asked_ns = tstate.sync.monotonic_ns()
        counters.without_ns += counters.asked_ns - (counters.dropped_ns or counters.asked_ns)


def count_busy(tstate: ThreadState, kind: int, lock: object) -> None:
    """It is taken: a wait."""
    tstate.counters.waits += 1


def count_take(tstate: ThreadState, kind: int, lock: InterpreterLock) -> None:
    """The interpreter lock has been taken."""
    counters = tstate.counters
    counters.takes += 1
    if lock.is_exclusive:  # nobody else comes between
        holders = tstate.interp.run.last_holders
        counters.switches += holders.get(lock, tstate) is not tstate
        holders[lock] = tstate
    counters.taken_ns = now_ns = tstate.sync.monotonic_ns()
    waited_ns = now_ns - counters.asked_ns
    counters.waited_ns += waited_ns
    counters.longest_wait_ns = max(counters.longest_wait_ns, waited_ns)
    counters.longest_gap_ns = max(counters.longest_gap_ns, now_ns - (counters.dropped_ns or counters.asked_ns))


def count_drop(tstate: ThreadState, kind: int, lock: object, cause: str) -> None:
    """The interpreter lock is dropped."""
    counters = tstate.counters
    counters.drops[cause] = counters.drops.get(cause, 0) + 1
    counters.dropped_ns = tstate.sync.monotonic_ns()
    counters.held_ns += counters.dropped_ns - counters.taken_ns
    counters.wants_back = cause == "forced"


def count_retry(tstate: ThreadState, kind: int, lock: object) -> None:
    """A thread was woken in vain."""
    tstate.counters.retries += 1


def count_time_out(tstate: ThreadState, kind: int, lock: object) -> None:
    """A thread has waited for an interval in vain."""
    tstate.counters.timed_out += 1


def count_request(tstate: ThreadState, kind: int, lock: object) -> None:
    """It asks the holder to drop the lock."""
    tstate.counters.drop_requests += 1
