"""Interpreters of one run: whose lock they have, what is theirs, what limits and the end of the run mean to them."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from helpers.engine_in_process import kinds, run
from helpers.paths import ROOT
from helpers.patience import run_watched
from minipy.config import RunConfig
from minipy.engine.result import RunResult, ThreadStats
from minipy.engine.subinterpreters import Subinterpreters
from minipy.eval.interpreter import Interpreter
from minipy.eval.thread_state import ThreadState
from minipy.heap.object import Object
from minipy.modules.interpreters import running
from minipy.refcount.strategy import incref

PROGRAMS = ROOT / "programs" / "interpreters"
COUNTERS = (PROGRAMS / "two_counters.py").read_text()
START = "import concurrent.interpreters as interpreters\ninterp = interpreters.create()\n"


def counted(interpreter_lock: str) -> dict[str, ThreadStats]:
    """Run two interpreters that count; return the counters by thread."""
    config = RunConfig(stats=True, checks=True, interpreter_lock=interpreter_lock, argv=("", "3000"))
    result = run(COUNTERS, config)
    assert not result.internal_errors
    return {row.thread: row for row in result.stats}


def causes(row: ThreadStats) -> dict[str, int]:
    return dict(row.drops)


def test_a_subinterpreter_that_imports_signal_first_does_not_handle_ctrl_c(capfd: pytest.CaptureFixture[str]) -> None:
    code = (
        "from concurrent import interpreters\nother = interpreters.create()\nother.exec('import signal')\nother.close()\n"
        "import signal\nprint(signal.getsignal(2))\n"
    )
    result = run(code, RunConfig(checks=True))
    assert (result.status, result.internal_errors) == (0, ())
    assert capfd.readouterr().out == "<built-in function default_int_handler>\n"


def test_with_one_lock_interpreters_take_turns() -> None:
    rows = counted("shared")
    assert list(rows) == ["main", "i1.main", "i2.main", "T1", "T2"]
    assert not any("interpreter" in causes(row) for row in rows.values()), "the lock goes with who leaves an interpreter"
    assert sum(row.waits for row in rows.values()) > 0
    assert causes(rows["i1.main"])["forced"] > 100 and causes(rows["i2.main"])["forced"] > 100


def test_with_a_lock_each_nobody_waits_for_another_interpreter() -> None:
    rows = counted("own")
    for name in ("i1.main", "i2.main"):
        row, other = rows[name], causes(rows[name])
        assert row.waits == row.retries == 0, "only one thread is in it"
        assert other["interpreter"] == 3, "it has been made, has run and has been closed"
        assert row.takes == sum(other.values()), "what it has taken it has dropped"
    assert causes(rows["main"])["interpreter"] == 4 and causes(rows["T1"])["interpreter"] == 1


@pytest.mark.parametrize("interpreter_lock", ["shared", "own"])
def test_a_hundred_interpreters_leave_nothing_behind(
    interpreter_lock: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    end = Subinterpreters.end
    left: list[tuple[int, ...]] = []
    ended = 0

    def end_and_count(self: Subinterpreters, tstate: ThreadState, interp: Interpreter) -> None:
        nonlocal ended
        end(self, tstate, interp)
        ended += 1
        if ended in (30, 100):
            left.append((len(tstate.interp.run.interpreters), *alive()))

    def alive() -> Iterator[int]:
        gc.collect()
        there = gc.get_objects()
        for kind in (Interpreter, ThreadState, Object):
            yield sum(1 for obj in there if type(obj) is kind)

    monkeypatch.setattr(Subinterpreters, "end", end_and_count)
    source = (PROGRAMS / "made_and_closed_often.py").read_text()
    run(source, RunConfig(argv=("", "100"), interpreter_lock=interpreter_lock))
    assert capfd.readouterr().out == "[Interpreter(0)]\n"
    assert left[0] == left[1], "interpreters, thread states or objects of those that have ended are still there"
    assert left[0][0] == 1


# --- what belongs to whom


def test_an_object_that_gets_into_another_interpreter_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def bind_as_it_is(visitor: ThreadState, values: dict[str, Any]) -> None:
        foreign = visitor.interp.run.interpreters[0].main.types.by_name["int"]
        incref(visitor, foreign)

    monkeypatch.setattr("minipy.modules.interpreters.interpreters_module.bind_in_main", bind_as_it_is)
    (error,) = run(START + "interp.prepare_main(a=1)", RunConfig(checks=True)).internal_errors
    assert "thread i1.main of interpreter 1 counts a reference to type, which belongs to interpreter 0" in error


def test_what_crosses_is_no_guest_object(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("minipy.modules.interpreters.interpreters_module.share", lambda tstate, obj: obj)
    (error,) = run(START + "interp.prepare_main(a=1)", RunConfig()).internal_errors
    assert "a host Object has come from another interpreter" in error


def test_each_interpreter_is_audited_when_it_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    bind = running.bind_in_main

    def bind_once_too_often(visitor: ThreadState, values: dict[str, Any]) -> None:
        bind(visitor, values)
        with running.main_namespace(visitor) as namespace:
            incref(visitor, namespace)

    monkeypatch.setattr("minipy.modules.interpreters.interpreters_module.bind_in_main", bind_once_too_often)
    result = run(START + "interp.prepare_main(a=1)\ninterp.close()", RunConfig(audit=True))
    assert set(kinds(result)) == {"leak"} and result.status == 3
    assert all(finding.obj.startswith("i1.main#") for finding in result.findings)


# --- limits


def limited(source: str, **limits: Any) -> RunResult:
    result = run(START + source, RunConfig(**limits))
    assert not result.internal_errors
    return result


@pytest.mark.parametrize("interpreter_lock", ["shared", "own"])
def test_steps_are_those_of_all_interpreters(interpreter_lock: str) -> None:
    result = limited("interp.exec('while True: pass')", max_steps=50_000, interpreter_lock=interpreter_lock)
    assert result.limit is not None
    assert [(site.thread, site.filename) for site in result.limit.positions] == [
        ("i1.main", "<script>"), ("main", "<program>"),
    ]  # fmt: skip


def test_threads_are_those_of_all_interpreters(capfd: pytest.CaptureFixture[str]) -> None:
    source = """
begun, go = interpreters.create_queue(), interpreters.create_queue()
interp.prepare_main(begun=begun, go=go)
interp.exec('''import threading
threading.Thread(target=lambda: (begun.put(1), go.get())).start()''')
begun.get()
other = interpreters.create()
try:
    other.call_in_thread(len, "")
except RuntimeError as error:
    print(error)
go.put(1)
interp.close()
other.call_in_thread(print, "free again").join()
other.close()
"""
    assert limited(source, max_threads=2).limit is None
    assert capfd.readouterr().out == "can't start new thread\nfree again\n"


def test_objects_are_those_of_all_interpreters() -> None:
    source = "kept = [[] for _ in range(1500)]\ninterp.exec('kept = [[] for _ in range(1500)]')"
    assert limited(source, max_objects=40_000).limit is None
    result = limited("interp.exec('kept = []\\nwhile True: kept.append([])')", max_objects=40_000)
    assert result.limit is not None and result.limit.flag == "--max-objects 40000"


# --- the end of the run


@pytest.mark.parametrize("flags", [(), ("--interpreter-lock", "own"), ("--gil", "none", "--refcount", "cas", "--audit")])
def test_a_daemon_in_an_interpreter_ends_with_the_run(flags: tuple[str, ...]) -> None:
    source = (
        "import concurrent.interpreters as interpreters, threading\n"
        "interp, begun = interpreters.create(), interpreters.create_queue()\n"
        "interp.prepare_main(begun=begun)\n"
        "script = 'import threading, time; threading.Thread(target=time.sleep, args=(9999,)).start(); begun.put(1); '\n"
        "threading.Thread(target=interp.exec, args=(script + 'time.sleep(9999)',), daemon=True).start()\n"
        "begun.get()\n"
        "print('end')\n"
    )
    command = [sys.executable, "-m", "minipy", "run", *flags, "-c", source]
    done: subprocess.CompletedProcess[str] = run_watched(command)
    assert (done.stdout, done.returncode) == ("end\n", 0)
    assert done.stderr == "<sys>:0: RuntimeWarning: remaining subinterpreters; close them with Interpreter.close()\n"


@pytest.mark.parametrize("interpreter_lock", ["shared", "own"])
def test_a_forked_child_knows_the_main_interpreter_only(interpreter_lock: str) -> None:
    source = (
        "import concurrent.interpreters as interpreters, os\n"
        "interp, queue = interpreters.create(), interpreters.create_queue()\n"
        "interp.prepare_main(kept=5)\n"
        "waiting = interpreters.create().call_in_thread(queue.get)\n"
        "if not os.fork():\n"
        "    queue.put(1)\n"
        "    print(queue.get(), interpreters.list_all())\n"
        "    other = interpreters.create()\n"
        "    other.exec('print(1)')\n"
        "    other.close()\n"
        "    raise SystemExit(3)\n"
        "print(os.waitstatus_to_exitcode(os.wait()[1]))\n"
        "queue.put(2)\n"
        "waiting.join()\n"
        "interp.exec('print(kept)')\n"
        "interp.close()\n"
    )
    command = [sys.executable, "-m", "minipy", "run", "--checks", "--interpreter-lock", interpreter_lock, "-c", source]
    done: subprocess.CompletedProcess[str] = run_watched(command)
    assert (done.stdout, done.returncode, done.stderr) == ("1 [Interpreter(0)]\n1\n3\n5\n", 0, "")


def test_a_collection_that_nobody_is_left_to_serve_does_not_stay_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    requested: list[str] = []
    request, end = Interpreter.request_collection, Subinterpreters.end

    def note_request(self: Interpreter) -> None:
        request(self)
        requested.append(self.reasons.collect)

    def look(self: Subinterpreters, tstate: ThreadState, interp: Interpreter) -> None:
        assert requested and interp.reasons.collect not in tstate.interp.breaker.reasons
        end(self, tstate, interp)

    monkeypatch.setattr(Interpreter, "request_collection", note_request)
    monkeypatch.setattr(Subinterpreters, "end", look)
    code = "kept = [" + "[]," * 900 + "]"  # with this poll nobody looks up after the first
    source = START + f"interp.exec({code!r})\ninterp.close()"
    assert not run(source, RunConfig(poll="backedge", gil="timed")).internal_errors
    assert "collect 1" in requested
