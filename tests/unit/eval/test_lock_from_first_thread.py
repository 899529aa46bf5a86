"""The interpreter lock of CPython up to 3.6: it is there from the first thread on; before, nobody takes or drops it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from helpers.engine_in_process import run
from helpers.patience import run_watched
from helpers.stand_in_thread import stand_in_thread
from minipy.blocking.forking import remake_lock
from minipy.config import RunConfig
from minipy.engine.result import ThreadStats
from minipy.eras import ERAS
from minipy.eval.interpreter import Interpreter
from minipy.gil import LOCKS
from minipy.gil.breaker import Breaker
from minipy.sync.primitives import HostSync

EXCLUSIVE = [kind for kind, lock in LOCKS.items() if lock.is_exclusive]
ALONE = "import time\nfor i in range(500): time.sleep(0)\nprint(i)\n"
A_THREAD = "import os, threading as t\nthread = t.Thread(target=os.write, args=(1, b'1'))\nthread.start()\nthread.join()\n"


def stats_of(code: str, **choices: Any) -> tuple[ThreadStats, ...]:
    """Run a program under `--checks`, and return what its threads did."""
    result = run(code, RunConfig(checks=True, stats="table", lock_from_start=False, **choices))
    assert (result.status, result.internal_errors) == (0, ())
    return (*result.stats, *result.apart)


@pytest.mark.parametrize("gil", EXCLUSIVE)
def test_a_program_without_threads_takes_and_drops_nothing_and_looks_up(gil: str) -> None:
    stats = stats_of(ALONE, gil=gil)
    assert all(not (row.takes or row.drops or any(row.times)) for row in stats)
    assert stats[0].look_ups > 2000


@pytest.mark.parametrize("gil", EXCLUSIVE)
def test_the_lock_is_there_from_the_first_thread_on(gil: str) -> None:
    main, thread, *_ = stats_of(ALONE + A_THREAD + ALONE, gil=gil)
    assert thread.takes > 0 and dict(thread.drops)["exit"] == 1
    assert dict(main.drops)["sleep"] == 500, "those of the second half only"


@pytest.mark.parametrize("era", ["py27", "py32"])
def test_it_is_so_in_the_eras_of_2_7_and_3_2_and_in_no_later_one(era: str) -> None:
    assert [name for name, row in ERAS.items() if not row.fields.get("lock_from_start", True)] == ["py27", "py32"]
    result = run(ALONE, RunConfig(stats="table", **ERAS[era].fields))
    assert not any(row.takes for row in result.stats) and result.stats[0].look_ups > 500


def test_the_ticker_starts_its_countdown_anew_though_there_is_no_lock() -> None:
    sync = HostSync()
    lock = LOCKS["ticker"](RunConfig(check_interval=3, lock_from_start=False), sync, Breaker(sync.mutex()))
    tstate = stand_in_thread()
    assert [lock.look_up(tstate) for _ in range(4)] == [False, False, False, True]
    lock.yield_to_others(tstate)
    assert [lock.look_up(tstate) for _ in range(4)] == [False, False, False, True]
    assert (tstate.counters.takes, tstate.counters.drops) == (0, {})


@pytest.mark.parametrize("there", [False, True])
def test_a_child_begins_with_a_lock_if_its_parent_had_one(there: bool) -> None:
    interp = Interpreter(RunConfig(lock_from_start=False), HostSync())
    interp.gil.is_there = there
    remake_lock(interp, interp.main)
    assert interp.gil.is_there == there
    if there:
        interp.gil.drop(interp.main, "exit")  # it has been taken


def forked(code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "minipy", "run", "--era", "py27", "--checks", "--stats=json", "-c", code]
    done: subprocess.CompletedProcess[str] = run_watched(command)
    return done


@pytest.mark.parametrize("before, there", [("", False), (A_THREAD, True)], ids=["without", "with a lock"])
def test_a_child_has_a_lock_if_its_parent_had_one(before: str, there: bool) -> None:
    code = f"import os\n{before}pid = os.fork()\nif not pid:\n"
    code += "".join(f"    {line}\n" for line in A_THREAD.replace("b'1'", "b'2'").splitlines())
    code += "    os._exit(0)\nprint(os.waitpid(pid, 0)[1])\n"
    done = forked(code)
    assert done.stdout == ("1" if there else "") + "20\n"
    assert (json.loads(done.stderr)["total"]["takes"] > 0) == there
