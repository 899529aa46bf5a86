"""Every lock under every poll policy, with 1, 2, 4 and 8 threads that hand it over, raise, die and end."""

from __future__ import annotations

import pytest

from helpers.engine_in_process import run
from minipy.config import RunConfig
from minipy.explore.policies import policy_of
from minipy.explore.virtual_sync import VirtualSync
from minipy.gil import LOCKS
from minipy.gil.polls import POLLS

HAND_OVERS = 200  # in each cell
FEWER = 8  # with virtual threads
PROGRAM = f"""
import threading, time

threading.excepthook = lambda args: None
lock = threading.Lock()


class Thing:
    pass


def work(count, number, done):
    thing = Thing()
    for i in range({HAND_OVERS} // count):
        thing.it = i
        time.sleep(0)
        with lock:
            done.append(number)
    if number % 2:
        raise ValueError


for count in (1, 2, 4, 8):
    done = []
    threads = [threading.Thread(target=work, args=(count, number, done)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print([done.count(number) for number in range(count)], [thread.is_alive() for thread in threads].count(True))
"""
EXPECTED, EXPECTED_OF_FEWER = (
    "".join(f"{[total // count] * count} 0\n" for count in (1, 2, 4, 8)) for total in (HAND_OVERS, FEWER)
)


@pytest.mark.parametrize("poll", POLLS)
@pytest.mark.parametrize("gil", LOCKS)
def test_a_cell(gil: str, poll: str, capfd: pytest.CaptureFixture[str]) -> None:
    """`--checks` sees that a thread which takes an exclusive lock is the only one that holds it."""
    refcount = "plain" if gil != "none" else "cas"
    config = RunConfig(gil=gil, poll=poll, refcount=refcount, stats="table", checks=True)
    result = run(PROGRAM, config, is_specialised=True)
    assert (result.status, result.internal_errors, result.findings) == (0, (), ())
    assert capfd.readouterr() == (EXPECTED, "")
    assert sum(dict(stats.drops).get("sleep", 0) for stats in result.stats) == 4 * HAND_OVERS
    for stats in result.stats:
        drops = dict(stats.drops)
        assert sum(drops.values()) == stats.takes and drops["exit"] == 1

@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("gil", LOCKS)
def test_a_cell_of_virtual_threads(gil: str, seed: int, capfd: pytest.CaptureFixture[str]) -> None:
    """The same program on schedules that a seed decides: nobody is left waiting, which would be a deadlock."""
    refcount = "plain" if gil != "none" else "cas"
    config = RunConfig(gil=gil, refcount=refcount, threads="virtual", check_interval=3, switch_interval=1e-5, checks=True)
    sync = VirtualSync(policy_of("random", seed), seed)
    result = run(PROGRAM.replace(f"{HAND_OVERS} //", f"{FEWER} //"), config, sync=sync)
    assert (result.status, result.internal_errors, result.findings) == (0, (), ())
    assert capfd.readouterr() == (EXPECTED_OF_FEWER, "")
