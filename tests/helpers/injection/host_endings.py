"""Exceptions at any instruction of a program that the host's CPython runs: how may it end then?

CPython's instructions are others than minipy's. So the question is not how the program ends after the n-th one, but which
endings there are at all; minipy's must be among them.
"""

from __future__ import annotations

import builtins
import contextlib
import io
import sys
import threading
from collections.abc import Iterator
from functools import cache
from types import CodeType, FrameType
from typing import Any

from helpers.guest_in_process import FILENAME
from helpers.injection.fault_injection import Ending, Sample

STATUS = {"KeyboardInterrupt": 130}  # exit status by what ends a program; 1 for all else


class HostInjector:
    """A trace function that raises at the `at`th instruction of a program's own code."""

    def __init__(self, at: int, kind: str) -> None:
        self.count = 0
        self._at = at
        self._kind: type[BaseException] = getattr(builtins, kind)

    def trace(self, frame: FrameType, event: str, arg: Any) -> Any:
        if frame.f_code.co_filename != FILENAME:
            return None
        frame.f_trace_opcodes = True
        if event == "opcode":
            self.count += 1
            if self.count == self._at:
                raise self._kind("injected")
        return self.trace


@cache
def host_endings(sample: Sample, kind: str) -> frozenset[Ending]:
    """Every ending of `sample` if an exception of this kind comes at one of its instructions, and if none does."""
    code, after = (compile(source, FILENAME, "exec", dont_inherit=True) for source in (sample.source, sample.after))
    found = set()
    at = count = 0
    while at <= count:
        at += 1
        ending, count = _run(code, after, HostInjector(at, kind))
        found.add(ending)
    return frozenset(found)


def _run(code: CodeType, after: CodeType, injector: HostInjector) -> tuple[Ending, int]:
    names: dict[str, Any] = {"__name__": "__main__", "__builtins__": builtins}
    stdout, threads = io.StringIO(), set(threading.enumerate())
    hooks = sys.unraisablehook, threading.excepthook
    sys.unraisablehook = lambda args: None
    with contextlib.redirect_stdout(stdout), contextlib.redirect_stderr(io.StringIO()):
        status = next(_status(code, names, injector))
        for thread in set(threading.enumerate()) - threads:
            thread.join()
        exec(after, names)
        names.clear()
    sys.unraisablehook, threading.excepthook = hooks
    return Ending(stdout.getvalue(), status), injector.count


def _status(code: CodeType, names: dict[str, Any], injector: HostInjector) -> Iterator[int]:
    """Yield the exit status of `code`.

    This is a generator because CPython goes on taking an exception for handled if another one comes at the end of a
    handler, where its own instructions never raise; in a generator that ends with it.
    """
    tracing = sys.gettrace()
    sys.settrace(injector.trace)
    try:
        exec(code, names)
        status = 0
    except BaseException as error:
        status = STATUS.get(type(error).__name__, 1)
    finally:
        sys.settrace(tracing)
    yield status
