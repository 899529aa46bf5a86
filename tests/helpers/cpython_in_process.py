"""Runs generated programs on the host's CPython, in this process, and tells in what a run of minipy differs."""

from __future__ import annotations

import contextlib
import io
import sys
import warnings
from typing import Any

from helpers.guest_in_process import FILENAME, Guest, Outcome


def run_on_host(source: str, filename: str = FILENAME, mode: str = "exec") -> Outcome:
    """Run `source` as a main module; what it prints while its namespace is given up belongs to the output."""
    names: dict[str, Any] = {"__name__": "__main__", "__builtins__": __builtins__}
    stdout = io.StringIO()
    with warnings.catch_warnings(), contextlib.redirect_stdout(stdout):
        warnings.simplefilter("ignore")
        traceback = run_piece_on_host(source, names, filename, mode)
        names.clear()
    return Outcome(stdout.getvalue(), traceback)


def run_piece_on_host(source: str, names: dict[str, Any], filename: str = FILENAME, mode: str = "exec") -> str:
    """Run `source` in the namespace `names`; return the traceback of what it raises, "" if nothing."""
    try:
        exec(compile(source, filename, mode, dont_inherit=True), names)
    except Exception as error:
        assert error.__traceback__ is not None
        return _format(error.with_traceback(error.__traceback__.tb_next))
    return ""


def _format(error: BaseException) -> str:
    """The traceback as the interpreter itself prints it (the traceback module suggests no names in 3.11)."""
    stderr = io.StringIO()
    with contextlib.redirect_stderr(stderr):
        sys.__excepthook__(type(error), error, error.__traceback__)
    return stderr.getvalue()


def run_on_guest(guest: Guest, source: str, filename: str = FILENAME) -> Outcome:
    """The same on minipy."""
    namespace = guest.new_namespace()
    outcome = guest.run(source, namespace, filename)
    guest.drop(namespace)
    return Outcome(outcome.stdout + guest.stdout.take(), outcome.traceback)


def difference(guest: Guest, source: str) -> str | None:
    """Run `source` on both; return what differs, with all that is needed to understand it, or None."""
    expected, got = run_on_host(source), run_on_guest(guest, source)
    if got != expected:
        return _report(source, f"differs from CPython\n{guest.findings_text()}", expected, got)
    findings = guest.findings_text()
    return _report(source, findings, expected, got) if findings else None


def _report(source: str, problem: str, expected: Outcome, got: Outcome) -> str:
    numbered = "\n".join(f"{number:4} {line}" for number, line in enumerate(source.split("\n"), 1))
    return (
        f"{problem}\n--- the program\n{numbered}\n--- CPython prints\n{expected.stdout}{expected.traceback}"
        f"--- minipy prints\n{got.stdout}{got.traceback}"
    )
