"""Frame: one activation of a code object, a counted heap object like any other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from minipy.eval.kept_frames import give_up_frame_left, give_up_rare
from minipy.heap.object import NOTHING, Object
from minipy.model.raising import set_error
from minipy.refcount.strategy import decref, incref, is_sole, new_count, set_count
from minipy.sync.inlining import inlined
from minipy.sync.points import ALLOC, point

if TYPE_CHECKING:
    from minipy.eval.steps import Step
    from minipy.eval.thread_state import ThreadState
    from minipy.eval.tracing import FrameTrace
    from minipy.model.function_object import CodeBody

# The empty places that a value stack stands on: the host would give a short list's memory back, and take new memory at
# the next push, which takes a tenth of a statement.
FLOOR: Final = 4

# Block kinds, as in CPython 3.9.
SETUP_FINALLY: Final = 122  # a protected region: an exception jumps to its handler
EXCEPT_HANDLER: Final = 257  # a handler at work: three values below it are the exception handled before


class Frame(Object):
    """An activation: where it is (`pc`), its locals, its value stack and its block stack.

    While it runs, its thread state owns one reference; a traceback or a generator owns another. `fast` holds the local
    variables by number (host None: unbound), `names` is the dict of locals of module and class code, in a function's frame
    the snapshot that `locals()` gave, if any. `stack` is the value stack. A block is (kind, handler, level), or for a
    handler at work (kind, where the exception came from, level). `pc` is the index of the next instruction. `back` is the
    caller, borrowed while the frame runs; who knows a frame that has been left keeps its callers alive with it
    (`owns_back`). `builtins` is where the built-in names are found, None for the interpreter's own.
    `is_entry` marks the frame whose return ends an eval loop, `is_finished` one that has returned there. `instance` is
    what a class call returns in place of the None from its `__init__`. `generator` is the generator object that runs here
    (borrowed), or None. `trace` is what traces it, or None.
    """

    __slots__ = ("back", "blocks", "builtins", "cells", "code", "fast", "function_code", "generator", "globals",
                 "instance", "is_entry", "is_finished", "names", "owns_back", "pc", "stack", "stream", "trace")  # fmt: skip

    def __init__(self, refcount: Any, type_: Object, function_code: Object, globals_: Object) -> None:
        # The header, written out: `super().__init__` would cost a tenth of a call.
        self.refcount = refcount
        self.type = type_
        self.value = None
        self.attrs = None
        self.lock = None
        self.record = None
        self.extra = None
        self.function_code = function_code
        self.code: CodeBody = function_code.value
        self.stream: list[Step] = self.code.stream
        self.globals = globals_
        self.builtins: Object | None = None
        self.names: Object | None = None
        self.fast: list[Object | None] = []
        self.cells: Sequence[Object] = ()
        self.stack = [NOTHING] * FLOOR
        self.blocks: list[tuple[int, int, int]] = []
        self.pc = 0
        self.back: Frame | None = None
        self.owns_back = False
        self.is_entry = False
        self.is_finished = False
        self.instance: Object | None = None
        self.generator: Object | None = None
        self.trace: FrameTrace | None = None

    def line(self) -> int:
        """The source line of the instruction last begun."""
        code = self.code.code
        line: int = code.line_of(self.pc - 1) if self.pc else code.firstlineno
        return line


@inlined
def new_frame(tstate: ThreadState, code: Object, globals_: Object) -> Frame:
    """Return a new reference to a frame for `code` (both borrowed); its locals are the caller's to set."""
    if not tstate.has_quarantine and tstate.free_frames:
        frame = tstate.free_frames.pop()
        set_count(tstate, frame, 1)
        frame.function_code = code
        frame.code = code.value
        frame.stream = frame.code.stream
        frame.globals = globals_
        frame.pc = 0
        frame.is_entry = frame.is_finished = False
    else:
        frame = Frame(new_count(tstate), tstate.types.frame, code, globals_)
    incref(tstate, code)
    incref(tstate, globals_)
    point(tstate, ALLOC, frame)
    return frame


@inlined
def enter_frame(tstate: ThreadState, frame: Frame) -> None:
    """Make `frame` (stolen) the running frame of the thread; raises RecursionError at the limit."""
    if tstate.depth >= tstate.interp.recursion_limit:
        decref(tstate, frame)
        raise set_error(tstate, "RecursionError", "maximum recursion depth exceeded")
    tstate.depth += 1
    frame.back = tstate.frame
    tstate.frame = frame


@inlined
def leave_frame(tstate: ThreadState, frame: Frame) -> None:
    """Give the thread back to the caller of `frame`, then give the frame up."""
    tstate.depth -= 1
    tstate.frame = frame.back
    if not tstate.has_quarantine and is_sole(tstate, frame) and frame.instance is None and len(frame.stack) == FLOOR:
        frame.back = None
        _free(tstate, frame)
    else:
        give_up_frame_left(tstate, frame)


def _free(tstate: ThreadState, frame: Frame) -> None:
    """Deallocate a frame to which the running thread holds the only reference: dealloc's work, without its detours."""
    for value in frame.fast:
        if value is not None:
            decref(tstate, value)
    if frame.cells:
        for cell in frame.cells:
            decref(tstate, cell)
        frame.cells = ()
    if frame.names is not None:
        decref(tstate, frame.names)
        frame.names = None
    decref(tstate, frame.function_code)
    decref(tstate, frame.globals)
    if frame.trace is not None or frame.builtins is not None:
        give_up_rare(tstate, frame)
    if frame.extra is None and frame.generator is None and not frame.blocks:  # it looks like a fresh one
        tstate.free_frames.append(frame)
