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
from typing import Any, NamedTuple

from helpers.paths import SOURCE
from minipy.sync.points import COUNT_LOAD, LOCK_ACQUIRE

ROOMS = tuple(f"{SOURCE}/{room}/" for room in ("heap", "model", "eval", "blocking", "types", "runtime", "modules"))
OBSERVERS = ("heap/ledger.py", "heap/places.py", "eval/observing/")
OF_ONE_THREAD = (*(f"{SOURCE}/{name}" for name in OBSERVERS), f"{SOURCE}/eval/thread_state.py")
PAYLOADS = ("Body", "HashTable", "SetLayout", "Extra")  # how the names of classes end whose fields can change,
FIXED = {"TypeBody", "CodeBody", "NativeBody"}  # but for these,
OF_TYPES = {"bases", "mro", "subtypes"}  # of which only these change
OWN = {"stack", "fast", "pc", "blocks", "at_point"}  # what only the thread that runs a frame touches,
LOCALS = ("tstate", "stack", "_cell")  # how local variables begin that hold it, or a count, which has a point of its own
LOOP = "evaluate"
# The instructions of the guest that touch only what belongs to the thread.
TRIVIAL = {"load_const", "load_fast", "store_fast", "return_value", "build_list", "build_tuple", "nop", "load_global"}


class Site(NamedTuple):
    """Where a stop is: the interpreter's function, and the way there, through its callers and the guest's."""

    function: str
    way: tuple[tuple[object, int], ...]

    def __str__(self) -> str:
        return f"{self.function}, instruction {self.way[0][1]}"


class Stops:
    """While active, calls `at_stop` when the thread comes to the stop at `wanted`; if none is, notes the `sites` of all."""

    def __init__(self, tstate: Any, at_stop: Callable[[], None] | None = None, wanted: Site | None = None) -> None:
        self.sites: dict[Site, None] = {}
        self._tstate = tstate
        self._at_stop = at_stop
        self._wanted = wanted
        self._is_trivial = wanted is None

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
        if self._wanted is not None:
            return self._traced(frame) if code is self._wanted.way[0][0] else None
        if frame.f_back is not None and frame.f_back.f_code.co_name == LOOP:
            self._is_trivial = code.co_name in TRIVIAL
        if code.co_name == LOOP:
            frame.f_trace_lines = False
            return self._in_loop
        return None if self._is_trivial else self._traced(frame)

    def _traced(self, frame: FrameType) -> Callable[..., Any] | None:
        places = shared_places(frame.f_code)
        if not places:
            return None
        frame.f_trace_lines, frame.f_trace_opcodes = False, True

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
        if self._wanted is None:
            self.sites[Site(frame.f_code.co_qualname, self._way(frame))] = None
        elif self._wanted.way[0] == (frame.f_code, frame.f_lasti) and self._wanted.way == self._way(frame):
            self._end()
            assert self._at_stop is not None
            self._at_stop()

    def _way(self, frame: FrameType | None) -> tuple[tuple[object, int], ...]:
        """Return where each frame stands, the interpreter's from the innermost outwards, then the guest's."""
        found: list[tuple[object, int]] = []
        while frame is not None and frame.f_code.co_filename.startswith(str(SOURCE)):
            found.append((frame.f_code, frame.f_lasti))
            frame = frame.f_back
        guest_frame = self._tstate.frame
        while guest_frame is not None:
            found.append((guest_frame.code, guest_frame.pc))
            guest_frame = guest_frame.back
        return tuple(found)


@cache
def shared_places(code: CodeType) -> frozenset[int]:
    """Return the offsets of the instructions that touch a field or an element; none in other rooms, or in what is new."""
    is_ours = code.co_filename.startswith(ROOMS) and not code.co_filename.startswith(OF_ONE_THREAD)
    return frozenset(_places(code)) if is_ours and code.co_name != "__init__" else frozenset()


def _places(code: CodeType) -> list[int]:
    found: list[int] = []
    is_own = False  # what belongs to the thread is on top of the stack
    for instruction in dis.get_instructions(code):
        name = instruction.opname
        if name.startswith("LOAD_FAST"):
            is_own = str(instruction.argval).startswith(LOCALS)
        elif "_ATTR" in name or "_METHOD" in name:
            is_own = is_own or instruction.argval in OWN
            if not is_own and (not name.startswith("LOAD_ATTR") or instruction.argval in changing_fields()):
                found.append(instruction.offset)
        elif "_SUBSCR" in name or instruction.argrepr == "[]" or name in ("BINARY_SLICE", "STORE_SLICE"):
            if not is_own:
                found.append(instruction.offset)
            is_own = False
        elif name not in ("CACHE", "LOAD_CONST"):
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
