"""Where a thread can be stopped: wherever another one could come between two accesses to what they share.

Those are the schedule points where a count is read or a lock acquired, and the host instructions of the interpreter that
read or write a field or an element, which the host's tracing announces. The code is that of a run: specialised.
"""

from __future__ import annotations

import dis
import sys
from collections.abc import Callable
from functools import cache
from types import CodeType, FrameType
from typing import Any

from helpers.paths import SOURCE
from minipy.sync.points import COUNT_LOAD, LOCK_ACQUIRE

ROOMS = tuple(f"{SOURCE}/{room}/" for room in ("heap", "model", "eval", "blocking", "types", "runtime", "modules"))
OBSERVERS = (f"{SOURCE}/heap/ledger.py", f"{SOURCE}/eval/observing/")
PAYLOADS = ("Body", "HashTable", "SetLayout", "Extra")  # how the names of classes end whose fields can change,
FIXED = {"TypeBody", "CodeBody", "NativeBody"}  # but for these,
OF_TYPES = {"bases", "mro", "subtypes"}  # of which only these change
OWN = {"stack", "fast", "pc", "blocks"}  # what only the thread that runs a frame touches
LOOP = "evaluate"
# The instructions of the guest that touch only what belongs to the thread.
TRIVIAL = {"load_const", "load_fast", "store_fast", "return_value", "build_list", "build_tuple", "nop", "load_global"}


class Stops:
    """While active, counts the stops that a thread meets, and calls `at_stop` at the one numbered `wanted`.

    `sites` has the function and the place in its code of each stop so far: what is inlined shares its line with the call.
    """

    def __init__(self, tstate: Any, at_stop: Callable[[], None] | None = None, wanted: int = -1) -> None:
        self.sites: list[tuple[str, int]] = []
        self._tstate = tstate
        self._at_stop = at_stop
        self._wanted = wanted
        self._is_trivial = True

    def __enter__(self) -> Stops:
        self._at_point, self._tstate.at_point = self._tstate.at_point, self._pass_point
        sys.settrace(self._called)
        return self

    def __exit__(self, *exc: object) -> None:
        self._end()

    def _end(self) -> None:
        sys.settrace(None)
        self._tstate.at_point = self._at_point

    def _pass_point(self, tstate: Any, kind: int, obj: Any, slot: Any) -> None:
        if kind in (COUNT_LOAD, LOCK_ACQUIRE) and not self._is_trivial:
            self._stop(sys._getframe(1))

    def _called(self, frame: FrameType, event: str, arg: Any) -> Callable[..., Any] | None:
        code = frame.f_code
        if frame.f_back is not None and frame.f_back.f_code.co_name == LOOP:
            self._is_trivial = code.co_name in TRIVIAL
        frame.f_trace_lines = False
        if code.co_name == LOOP:
            return self._in_loop
        places = shared_places(code)
        if self._is_trivial or not places:
            return None
        frame.f_trace_opcodes = True

        def traced(frame: FrameType, event: str, arg: Any) -> Any:
            if event == "opcode" and frame.f_lasti in places:
                self._stop(frame)
            return traced

        return traced

    def _in_loop(self, frame: FrameType, event: str, arg: Any) -> Any:
        if event == "return":
            self._is_trivial = False  # back in a native
        return self._in_loop

    def _stop(self, frame: FrameType) -> None:
        if len(self.sites) == self._wanted:
            self._end()
            assert self._at_stop is not None
            self._at_stop()
        self.sites.append((frame.f_code.co_qualname, frame.f_lasti))


@cache
def shared_places(code: CodeType) -> frozenset[int]:
    """Return the offsets of the instructions that touch a field or an element; none in other rooms."""
    is_ours = code.co_filename.startswith(ROOMS) and not code.co_filename.startswith(OBSERVERS)
    return frozenset(_places(code)) if is_ours else frozenset()


def _places(code: CodeType) -> list[int]:
    found: list[int] = []
    is_own = False  # what belongs to the thread is on top of the stack
    for instruction in dis.get_instructions(code):
        name = instruction.opname
        if name.startswith("LOAD_FAST"):
            is_own = str(instruction.argval) == "tstate"
        elif "_ATTR" in name or "_METHOD" in name:
            is_own = is_own or instruction.argval in OWN
            if not is_own and (not name.startswith("LOAD_ATTR") or instruction.argval in changing_fields()):
                found.append(instruction.offset)
        elif "_SUBSCR" in name or instruction.argrepr == "[]" or name in ("BINARY_SLICE", "STORE_SLICE"):
            found.append(instruction.offset)
            is_own = False
        elif name != "CACHE":
            is_own = False
    return found


@cache
def changing_fields() -> frozenset[str]:
    """Return the names of the fields of objects and payloads that can change."""
    found = {"attrs", "extra", *OF_TYPES}
    for name, module in list(sys.modules.items()):
        if name.startswith("minipy."):
            for kind in vars(module).values():
                if isinstance(kind, type) and kind.__name__.endswith(PAYLOADS) and kind.__name__ not in FIXED:
                    found.update(getattr(kind, "__slots__", ()))
    return frozenset(found)
