"""Tracing: the events that `sys.settrace` and `sys.setprofile` ask for.

The loop knows nothing of it. The code that a traced thread runs is instrumented: in its stream every instruction is
replaced, in place, by `traced_instruction`, which announces what is due and then runs the instruction itself. From an
instrumented frame all calls are seen, so that the code they enter is instrumented too; a native that calls guest code
does so by `run_frame`, which asks. When no thread is traced any more, the streams get their instructions back.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from minipy.bytecode import opcodes
from minipy.errors import GuestRaised
from minipy.eval.operands import LEAVE, SWITCH_FRAME, Handler
from minipy.eval.steps import replace_steps, rows_of
from minipy.heap.fields import show_field
from minipy.heap.object import Object
from minipy.model.constructors import new_none, new_ref, new_str, new_tuple
from minipy.model.held_references import owned_list
from minipy.model.special_methods import bind
from minipy.refcount.strategy import decref, incref

if TYPE_CHECKING:
    from collections.abc import Callable

    from minipy.eval.frame import Frame
    from minipy.eval.thread_state import ThreadState
    from minipy.model.function_object import CodeBody

    Instrumented = tuple[Handler, Any, int, int, int]

_NUMBER: Final = opcodes.number
_GIVING: Final = frozenset((_NUMBER["RETURN_VALUE"], _NUMBER["YIELD_VALUE"]))
_YIELD_FROM: Final = _NUMBER["YIELD_FROM"]
# How many values the callee's place on the value stack is from the top, beside the operand.
_CALLS: Final = MappingProxyType({_NUMBER["CALL_FUNCTION"]: 1, _NUMBER["CALL_FUNCTION_KW"]: 2})
_CALL_EX: Final = _NUMBER["CALL_FUNCTION_EX"]


class Tracing:
    """What traces a thread: the functions of `sys.settrace` and `sys.setprofile` (owned) or None.

    While one of them runs (`is_busy`), nothing is announced.
    """

    __slots__ = ("function", "is_busy", "profiler")

    def __init__(self) -> None:
        self.function: Object | None = None
        self.profiler: Object | None = None
        self.is_busy = False

    def references(self) -> list[Object]:
        """Return what it owns."""
        return [hook for hook in (self.function, self.profiler) if hook is not None]


class FrameTrace:
    """What traces a frame: its `f_trace` (owned) or None, what that wants to know, and the instruction announced last."""

    __slots__ = ("function", "last", "wants_lines", "wants_opcodes")

    def __init__(self, last: int) -> None:
        self.function: Object | None = None
        self.wants_lines = True
        self.wants_opcodes = False
        self.last = last


# --- beginning and end


def set_hook(tstate: ThreadState, name: str, hook: Object | None) -> None:
    """Let `hook` (borrowed) be the thread's `function` or `profiler` from now on; None: nothing."""
    tracing = tstate.tracing if tstate.tracing is not None else Tracing()
    old = getattr(tracing, name)
    setattr(tracing, name, new_ref(tstate, hook) if hook is not None else None)
    if tracing.references():
        tstate.tracing = tracing
        frame = tstate.frame
        while frame is not None:
            instrument(tstate, frame.code)
            frame = frame.back
    else:
        tstate.tracing = None
        _restore(tstate)
    if old is not None:
        decref(tstate, old)


def end_tracing(tstate: ThreadState) -> None:
    """Trace the thread no more."""
    if tstate.tracing is not None:
        set_hook(tstate, "function", None)
    if tstate.tracing is not None:
        set_hook(tstate, "profiler", None)


def trace_of(tstate: ThreadState, frame: Frame) -> FrameTrace:
    """Return what traces `frame`, made on first use, with its code instrumented."""
    if frame.trace is None:
        frame.trace = FrameTrace(frame.pc - 1)
    instrument(tstate, frame.code)
    return frame.trace


def instrument(tstate: ThreadState, code: CodeBody) -> None:
    """Let the instructions of `code` announce themselves."""
    interp = tstate.interp
    with interp.mutex:
        rows = rows_of(code.stream)
        if rows and rows[0][0] is traced_instruction:
            return
        interp.instrumented.append(code)
        opcodes = [opcode for opcode, _ in code.code.instructions()]
        for place, (handler, oparg, next_index, looks_up) in enumerate(rows):  # some may be bound twice
            index = next_index - 1
            opcode, line = opcodes[index], code.code.line_of(index)
            rows[place] = (traced_instruction, (handler, oparg, index, opcode, line), next_index, looks_up)
        replace_steps(code.stream, rows)


def _restore(tstate: ThreadState) -> None:
    """Give all streams their instructions back, unless a thread is traced."""
    interp = tstate.interp
    with interp.mutex:
        if any(thread.tracing is not None for thread in interp.threads):
            return
        for code in interp.instrumented:
            replace_steps(code.stream, [(*row[1][:2], *row[2:]) for row in rows_of(code.stream)])
        interp.instrumented.clear()


# --- what is announced


def traced_instruction(tstate: ThreadState, frame: Frame, oparg: Instrumented) -> int | None:
    """Announce what is due before an instruction, run it, announce what it has done."""
    handler, operand, index, opcode, line = oparg
    tracing = tstate.tracing
    if tracing is None or tracing.is_busy:
        return handler(tstate, frame, operand)
    if frame.trace is not None and frame.trace.function is not None:
        _announce_position(tstate, frame, frame.trace, index, line)
    if opcode in _GIVING:
        _announce_exit(tstate, frame, frame.stack[-1])
    if _is_profiled_call(tstate, opcode):
        target = _profiled_call(tstate, frame, handler, opcode, operand)
    else:
        target = handler(tstate, frame, operand)
    if target == SWITCH_FRAME:
        entered = tstate.frame
        if entered is not None and entered.back is frame:
            enter_traced(tstate, entered)
    elif target == LEAVE and opcode == _YIELD_FROM:
        _announce_passed_on(tstate, frame)
    return target


def enter_traced(tstate: ThreadState, frame: Frame) -> None:
    """`frame` has been entered, or entered again: announce the call."""
    tracing = tstate.tracing
    if tracing is None or tracing.is_busy:
        return
    instrument(tstate, frame.code)
    if frame.code.stands_for_c:
        return
    if tracing.function is not None:
        _take_answer(tstate, frame, _ask(tstate, "function", tracing.function, frame, "call", None))
    if tracing.profiler is not None:
        decref(tstate, _ask(tstate, "profiler", tracing.profiler, frame, "call", None))


def starts_by_raising(tstate: ThreadState, frame: Frame) -> bool:
    """Announce that native code has entered `frame`; True if `tstate.exc` is to be raised there."""
    if tstate.exc is not None:  # it is thrown into a generator
        _while_raising(tstate, lambda: enter_traced(tstate, frame))
        return True
    try:
        enter_traced(tstate, frame)
    except GuestRaised:
        return True
    return False


def _announce_position(tstate: ThreadState, frame: Frame, trace: FrameTrace, index: int, line: int) -> None:
    """Announce a line where one begins or is jumped back to, and the instruction where that is wanted."""
    last, trace.last = trace.last, index
    is_new = last < 0 or index < last or line != frame.code.code.line_of(last)
    if is_new and trace.wants_lines:
        _tell(tstate, frame, "line", None)
    if trace.wants_opcodes:
        _tell(tstate, frame, "opcode", None)


def _announce_exit(tstate: ThreadState, frame: Frame, value: Object | None) -> None:
    """`frame` is about to return or yield `value` (borrowed), or to be left by an exception (None)."""
    _tell(tstate, frame, "return", value)
    tracing = tstate.tracing
    if tracing is not None and tracing.profiler is not None and not frame.code.stands_for_c:
        decref(tstate, _ask(tstate, "profiler", tracing.profiler, frame, "return", value))


def _announce_passed_on(tstate: ThreadState, frame: Frame) -> None:
    """`yield from` has passed a value on: `frame` has been left already, so that what a trace function raises is lost."""
    result = tstate.take_result()
    tstate.held.append(result)
    try:
        _announce_exit(tstate, frame, result)
    except GuestRaised:
        decref(tstate, tstate.take_exception())
    finally:
        tstate.held.pop()
        tstate.result = result


def announce_exception(tstate: ThreadState, frame: Frame) -> None:
    """`tstate.exc` has been raised in `frame` or has come to it; what the trace function raises takes its place."""
    exc = tstate.exc
    if exc is None or frame.trace is None or frame.trace.function is None:
        return
    told = new_tuple(tstate, [new_ref(tstate, exc.type), new_ref(tstate, exc), show_field(tstate, exc, "traceback")])
    tstate.held.append(told)
    try:
        _while_raising(tstate, lambda: _tell(tstate, frame, "exception", told))
    finally:
        tstate.held.pop()
        decref(tstate, told)


def announce_unwinding(tstate: ThreadState, frame: Frame) -> None:
    """`frame` is about to be left by `tstate.exc`; what the trace function raises takes its place."""
    _while_raising(tstate, lambda: _announce_exit(tstate, frame, None))


def _while_raising(tstate: ThreadState, announce: Callable[[], None]) -> None:
    """Announce something while an exception propagates: it goes on afterwards, unless the trace function raises another."""
    pending, tstate.exc = tstate.exc, None
    assert pending is not None
    tstate.held.append(pending)
    try:
        announce()
    except GuestRaised:
        tstate.held.remove(pending)
        decref(tstate, pending)
    else:
        tstate.held.remove(pending)
        tstate.exc = pending


# --- calls of built-in functions


def _is_profiled_call(tstate: ThreadState, opcode: int) -> bool:
    tracing = tstate.tracing
    return tracing is not None and tracing.profiler is not None and (opcode in _CALLS or opcode == _CALL_EX)


def _profiled_call(tstate: ThreadState, frame: Frame, handler: Handler, opcode: int, oparg: int) -> int | None:
    """Run a call; where it is one of a built-in function, between two announcements."""
    depth = oparg + _CALLS[opcode] if opcode != _CALL_EX else 2 + (oparg & 1)
    operands = frame.stack[len(frame.stack) - depth :]
    builtin = _called_builtin(tstate, operands[0], operands[1] if opcode != _CALL_EX and oparg else None)
    if builtin is None:
        return handler(tstate, frame, oparg)
    with owned_list(tstate, [builtin, *[new_ref(tstate, obj) for obj in operands]]):
        _profile(tstate, frame, "c_call", builtin)
        try:
            target = handler(tstate, frame, oparg)
        except GuestRaised:
            _while_raising(tstate, lambda: _profile(tstate, frame, "c_exception", builtin))
            raise
        _profile(tstate, frame, "c_return", builtin)
        return target


def _called_builtin(tstate: ThreadState, callee: Object | None, first: Object | None) -> Object | None:
    """Return a new reference to the built-in function that a call of `callee` with `first` calls, or None."""
    assert callee is not None
    if callee.type is tstate.types.builtin_function:
        return new_ref(tstate, callee)
    if callee.type is tstate.types.method_descriptor and first is not None:
        return bind(tstate, callee, first, first.type)
    return None


def _profile(tstate: ThreadState, frame: Frame, event: str, builtin: Object) -> None:
    tracing = tstate.tracing
    if tracing is not None and tracing.profiler is not None:
        decref(tstate, _ask(tstate, "profiler", tracing.profiler, frame, event, builtin))


# --- the functions of the program


def _tell(tstate: ThreadState, frame: Frame, event: str, arg: Object | None) -> None:
    """Tell the `f_trace` of a frame, if there is one and the thread is traced."""
    tracing, trace = tstate.tracing, frame.trace
    if tracing is not None and tracing.function is not None and trace is not None and trace.function is not None:
        _take_answer(tstate, frame, _ask(tstate, "function", trace.function, frame, event, arg))


def _take_answer(tstate: ThreadState, frame: Frame, answer: Object) -> None:
    """Let what a trace function has returned (stolen) trace the frame from now on, unless that is None."""
    if answer is tstate.types.none:
        decref(tstate, answer)
    else:
        trace = trace_of(tstate, frame)
        old, trace.function = trace.function, answer
        if old is not None:
            decref(tstate, old)


def _ask(tstate: ThreadState, name: str, hook: Object, frame: Frame, event: str, arg: Object | None) -> Object:
    """Call the thread's `hook` of this name, or a frame's; return a new reference. What raises traces no more."""
    tracing = tstate.tracing
    assert tracing is not None
    tracing.is_busy = True
    args = [new_ref(tstate, hook), new_ref(tstate, frame), new_str(tstate, event), new_none(tstate)]
    if arg is not None:
        decref(tstate, args[3])
        args[3] = arg
        incref(tstate, arg)
    tstate.held.append(args)
    try:
        return tstate.call(args[0], args[1:])
    except GuestRaised:
        pending = tstate.take_exception()
        tstate.held.append(pending)
        set_hook(tstate, name, None)
        tstate.held.remove(pending)
        tstate.exc = pending
        raise
    finally:
        tracing.is_busy = False
        tstate.held.remove(args)
        for part in args:
            decref(tstate, part)
