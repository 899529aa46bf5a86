"""Eras: what each interpreter of the past and the present has chosen, as values for the flags of a run."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, Final, NamedTuple

from minipy.config import IMMORTAL_312, IMMORTAL_314

SPECIALISED: Final = ("len", "isinstance", "type", "list.append:statement", "generator-function")

SPECIALISED_312: Final = (*SPECIALISED, "super")


class Era(NamedTuple):
    """One row of the table: fields of the configuration, where they come from, and what is simpler here than there."""

    title: str
    fields: MappingProxyType[str, Any]
    sources: str
    simplified: tuple[str, ...] = ()


def _fields(**fields: Any) -> MappingProxyType[str, Any]:
    return MappingProxyType(fields)


_PREDICTED: Final = "where one opcode predicts the next (PREDICT), a build without computed gotos skips a look-up; not here"
_FIRST_THREAD: Final = "the lock is there from the first thread on; in 3.7 to 3.9 it is from the start"
_AT_ONCE: Final = "a specialised call skips its look-up from the first time on, not after some calls"
_CALLS: Final = "a look-up follows the return from a Python function, too, beside the one at its start"
_CONSTANTS: Final = "all constants of code are immortal; there names and small ints are, other constants without a GIL only"

_TIMED_310: Final = _fields(gil="timed", poll="py310", refcount="plain")
_TIMED_311: Final = _fields(gil="timed", poll="backedge", poll_exempt=SPECIALISED, refcount="plain")
_312: Final = _fields(poll="py312", poll_exempt=SPECIALISED_312, interpreter_lock="own", immortal=IMMORTAL_312)
_314: Final = _fields(**{**_312, "immortal": IMMORTAL_314})
_315: Final = _fields(**{**_314, "poll_exempt": (*SPECIALISED_312, "list.append")})
_TIMED_312: Final = _fields(gil="timed", refcount="plain", **_312)
_TIMED_314: Final = _fields(gil="timed", refcount="plain", **_314)
_TIMED_315: Final = _fields(gil="timed", refcount="plain", **_315)
_FREE_312: Final = _fields(gil="none", refcount="biased", **_312)
_FREE_315: Final = _fields(gil="none", refcount="biased", **_315)

ERAS: Final[MappingProxyType[str, Era]] = MappingProxyType({
    "py27": Era(
        "CPython 2.7 (and 1.5 to 3.1)",
        _fields(gil="ticker", poll="py27", refcount="plain", lock_from_start=False, interruptible_waits=False),
        "Python/ceval.c (_Py_Ticker, fast_next_opcode), Python/thread_pthread.h without semaphores",
        (_PREDICTED, "--give-way: as instructions are slower, some drops last until a woken thread can run"),
    ),
    "py32": Era(
        "CPython 3.2 to 3.9",
        _fields(gil="timed", poll="py27", refcount="plain", lock_from_start=False),
        "Python/ceval_gil.h (take_gil, drop_gil), Python/ceval.c (FAST_DISPATCH)",
        (_PREDICTED, _FIRST_THREAD),
    ),
    "py310": Era(
        "CPython 3.10",
        _TIMED_310,
        "Python/ceval.c (CHECK_EVAL_BREAKER: calls, backward jumps, conditional jumps that are taken)",
        (_CALLS,),
    ),
    "py311": Era(
        "CPython 3.11",
        _TIMED_311,
        "Python/ceval.c (RESUME, JUMP_BACKWARD, CALL; none in PRECALL_NO_KW_LEN, _ISINSTANCE, _TYPE_1, _LIST_APPEND)",
        (_CALLS, _AT_ONCE),
    ),
    "py312": Era(
        "CPython 3.12 and 3.13",
        _TIMED_312,
        "Python/bytecodes.c; PEP 709 (comprehensions inlined); PEP 684 (a lock for each interpreter)",
        (_CALLS, _AT_ONCE, _CONSTANTS),
    ),
    "py313t": Era(
        "CPython 3.13 without a GIL",
        _FREE_312,
        "PEP 703; Include/object.h and Python/brc.c (biased counts, merge queues)",
        ("what is shared by its nature (functions, code, modules) is counted; there it is deferred or immortal",),
    ),
    "py314": Era(
        "CPython 3.14",
        _TIMED_314,
        "Python/bytecodes.c; Include/refcount.h (immortal from 3 << 30 on)",
        (_CALLS, _AT_ONCE, _CONSTANTS, "sys.getrefcount counts the reference on the value stack, which 3.14 borrows"),
    ),
    "py315": Era(
        "CPython 3.15",
        _TIMED_315,
        "Python/bytecodes.c (no look-up after CALL_LIST_APPEND, whatever becomes of the result)",
        (_CALLS, _AT_ONCE, _CONSTANTS, "sys.getrefcount counts the reference on the value stack, which 3.15 borrows"),
    ),
    "py315t": Era(
        "CPython 3.15 without a GIL",
        _FREE_315,
        "PEP 703; Python/brc.c",
        ("no deferred counts, none per thread",),
    ),
    "micropython": Era(
        "MicroPython",
        _fields(gil="ticker", poll="branch", check_interval=32, refcount="plain"),
        "py/vm.c (MICROPY_PY_THREAD_GIL_VM_DIVISOR)",
        ("objects are counted; there a garbage collector finds all that is dead",),
    ),
    "stein96": Era(
        "CPython 1.4 with the free-threading patch of 1996",
        _fields(gil="none", poll="py27", refcount="global-lock"),
        "Greg Stein's patch: one lock for all reference counts on Unix; lists and dicts with locks",
        ("every object that can change has a lock",),
    ),
    "gilectomy": Era(
        "The Gilectomy of 2016, at its start",
        _fields(gil="none", poll="py27", refcount="atomic"),
        "Larry Hastings, PyCon 2016: atomic addition for counts, a lock in each object that can change",
        ("on real threads the atomic addition is a loop of swaps",),
    ),
})  # fmt: skip
