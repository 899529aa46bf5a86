"""`minipy trace`: what it writes where, what it refuses, and its exit status."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from helpers.paths import ROOT
from minipy.cli.main import main
from minipy.engine.exit_status import TERMINATED_STATUS
from minipy.engine.result import LIMIT_STATUS
from minipy.trace.trace_lines import read_lines

AS_WRITTEN = ("trace", "--no-specialise")
RACE = str(ROOT / "programs" / "threads" / "race_add_sub.py")


def test_without_a_file_the_trace_is_standard_output_and_the_program_prints_to_standard_error(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert main([*AS_WRITTEN, "--events", "thread", "-c", "print(1); raise SystemExit(5)"]) == 5
    out, err = capfd.readouterr()
    assert [line.split()[-1] for line in out.splitlines()] == ["event", "THREAD_START", "THREAD_END"]
    assert err == "1\n"


def test_a_trace_is_written_to_a_file_and_shown_later(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "trace.jsonl"
    assert main([*AS_WRITTEN, "--format", "jsonl", "--out", str(path), "-c", "print(1); 1 / 0"]) == 1
    out, err = capfd.readouterr()
    assert out == "1\n" and err.endswith("ZeroDivisionError: division by zero\n")
    trace = read_lines(path.read_text().splitlines(), "x")
    assert (trace.program, trace.status, trace.is_complete) == ("<string>", 1, True)
    assert trace.sources == {"<string>": "print(1); 1 / 0\n"}
    assert main(["trace", "--from", str(path)]) == 0
    assert capfd.readouterr().out.count("\n") == len(trace.events) + 1


def test_two_traces_are_shown_beside_each_other(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    ticker, timed, page = (str(tmp_path / name) for name in ("ticker", "timed", "page.html"))
    main([*AS_WRITTEN, "--format", "jsonl", "--out", ticker, "-c", "pass"])
    main([*AS_WRITTEN, "--gil", "timed", "--format", "jsonl", "--out", timed, "-c", "pass"])
    assert main(["trace", "--format", "html", "--out", page, "--from", ticker, "--versus", timed]) == 0
    headers = re.findall(r'id="trace-[01]">(.*)</script>', Path(page).read_text())
    assert [json.loads(header)["choices"] for header in headers] == ["--gil ticker", "--gil timed"]
    assert main(["trace", "--from", ticker, "--versus", timed]) == 2
    assert capfd.readouterr().err == "minipy: --versus: needs --format html\n"


def test_a_file_that_ends_early_is_shown_and_ends_with_1(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "trace.jsonl"
    main([*AS_WRITTEN, "--format", "jsonl", "--out", str(path), "-c", "pass"])
    path.write_text(path.read_text()[:-20])
    assert main(["trace", "--from", str(path)]) == 1
    out, err = capfd.readouterr()
    assert out.splitlines()[-1] == "partial: truncated file" and err == "minipy: the trace is partial: truncated file\n"


@pytest.mark.parametrize("arguments, message", [
    (("--format", "jsnol", "-c", "1"), "--format: 'jsnol' is none of "),
    (("--format", "jsnol", "-c", "1"), "(did you mean jsonl?)"),
    (("--events", "lock,nothing", "-c", "1"), "--events: 'nothing' is none of lock, io, "),
    (("--out", "/dev/null/x", "-c", "1"), "--out: can't write /dev/null/x: Not a directory"),
    (("--to-schedule", "/dev/null/x", "-c", "1"), "--to-schedule: can't write /dev/null/x: Not a directory"),
    (("--from", "/dev/null"), "--from: /dev/null is no trace that minipy trace --format jsonl has written"),
    (("--from", "/dev/null/x"), "--from: can't read /dev/null/x: "),
    (("--from", "/dev/null", "--gil", "none"), "--from: reads a trace, and runs no program"),
    (("--to-schedule", "/dev/null", "--gil", "none", "-c", "1"), "--to-schedule: with --gil none, threads do not take turn"),
    ((), "trace: needs a FILE, "),
])  # fmt: skip
def test_what_cannot_be_done_is_said_before_a_program_runs(
    arguments: tuple[str, ...], message: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["trace", *arguments]) == 2
    out, err = capfd.readouterr()
    assert not out and err.startswith("minipy: ") and message in err and err.count("\n") == 1


def test_a_full_disk_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    assert main([*AS_WRITTEN, "--out", "/dev/full", "-c", "pass"]) == 120
    assert capfd.readouterr().err == "minipy: can't write /dev/full: No space left on device\n"


@pytest.mark.parametrize("flags, status, ended", [
    (("--max-seconds", "0.2"), LIMIT_STATUS, "the run has reached --max-seconds 0.2"),
    (("--max-steps", "3000"), LIMIT_STATUS, "the run has reached --max-steps 3000"),
])  # fmt: skip
def test_a_limit_leaves_a_partial_trace(
    flags: tuple[str, ...], status: int, ended: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main([*AS_WRITTEN, *flags, "-c", "while True: pass"]) == status
    out, err = capfd.readouterr()
    assert out.splitlines()[-1] == f"partial: {ended}"
    assert err.endswith(f"minipy: the trace is partial: {ended}\n")


@pytest.mark.parametrize("number, status, ended", [
    (signal.SIGTERM, TERMINATED_STATUS, "the run has reached the end that SIGTERM asks for"),
    (signal.SIGINT, 130, "interrupted"),
])  # fmt: skip
def test_a_program_that_is_killed_leaves_a_partial_trace(number: int, status: int, ended: str) -> None:
    code = "import sys\nsys.stderr.write('ready\\n')\nwhile True: pass\n"
    command = [sys.executable, "-m", "minipy", *AS_WRITTEN, "-c", code]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert child.stderr is not None and child.stderr.readline() == b"ready\n"
    child.send_signal(number)
    out, _ = child.communicate()
    assert child.returncode == status and out.decode().splitlines()[-1] == f"partial: {ended}"


@pytest.mark.parametrize("flags", [
    ("--check-interval", "3"), ("--gil", "timed", "--switch-interval", "0.0002"), ("--gil", "priority"),
])  # fmt: skip
def test_what_real_threads_did_is_done_again_by_virtual_ones(
    flags: tuple[str, ...], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    holds = str(tmp_path / "holds")
    assert main([*AS_WRITTEN, *flags, "--to-schedule", holds, RACE, "300"]) == 0
    total = capfd.readouterr().out
    again = ("run", "--no-specialise", *flags, "--threads", "virtual", "--schedule", holds)
    assert main([*again, RACE, "300"]) == 0
    assert capfd.readouterr().out == total
    assert main([*again, RACE, "301"]) == 2
    assert capfd.readouterr().err.startswith("minipy: --schedule: made for another program or other flags: ")
