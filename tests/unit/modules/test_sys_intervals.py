"""sys: the intervals of the interpreter lock, which a running program can change."""

from __future__ import annotations

import pytest

from helpers.engine_in_process import run
from minipy.config import RunConfig

BOTH = """
import sys, threading
print(sys.getswitchinterval(), sys.getcheckinterval())
sys.setswitchinterval(0.25)
sys.setcheckinterval(7)
print(sys.getswitchinterval(), sys.getcheckinterval())
for set_it, wrong in ((sys.setswitchinterval, 0), (sys.setswitchinterval, "1"), (sys.setswitchinterval, 2**2000),
                      (sys.setcheckinterval, 2**40), (sys.setcheckinterval, 1.5)):
    try:
        set_it(wrong)
    except Exception as error:
        print(type(error).__name__)
print(sys.getswitchinterval(), sys.getcheckinterval())
sys.setcheckinterval(-1)  # at each look-up
sys.setswitchinterval(1e300)
print(sum(range(100)), sys.getswitchinterval() > 1e9, sys._is_gil_enabled())
"""


@pytest.mark.parametrize("gil", ["ticker", "timed", "fair", "priority"])
def test_a_program_asks_for_its_intervals(gil: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(BOTH, RunConfig(gil=gil, switch_interval=0.02, check_interval=50)).status == 0
    errors = "ValueError\nTypeError\nOverflowError\nOverflowError\nTypeError\n"
    assert capfd.readouterr().out == f"0.02 50\n0.25 7\n{errors}0.25 7\n4950 True True\n"


def forced_drops(source: str, **fields: object) -> int:
    result = run(source, RunConfig(stats="table", **fields))  # type: ignore[arg-type]
    return sum(dict(stats.drops).get("forced", 0) for stats in result.stats)


LOOP = "for i in range(2000): i + 1"


def test_the_check_interval_is_that_of_the_program_from_then_on() -> None:
    few = forced_drops(f"import sys\nsys.setcheckinterval(1000000)\n{LOOP}", check_interval=10)
    many = forced_drops(f"import sys\nsys.setcheckinterval(10)\n{LOOP}", check_interval=1000)
    assert few <= 1 < 500 < many  # a countdown that has begun goes to its end, as in CPython 2.7


TWO = """
import sys, threading
sys.setswitchinterval(INTERVAL)
def work():
    for i in range(20_000): i + 1
    done.append(1)
done = []
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
while len(done) < 2: pass
"""


def test_a_long_switch_interval_forces_no_drop() -> None:
    assert forced_drops(TWO.replace("INTERVAL", "1e6").replace("while len(done) < 2: pass", ""), gil="timed") == 0
    assert forced_drops(TWO.replace("INTERVAL", "0.0001"), gil="timed") > 0
