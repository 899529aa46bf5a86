"""The recursion limit, for natives that recurse on the host while they ask guest code (Py_EnterRecursiveCall)."""

from __future__ import annotations

import sys
from types import FunctionType, MappingProxyType
from typing import TYPE_CHECKING, Final

from minipy.model.raising import set_error
from minipy.sync.inlining import inlined

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread

CALLING: Final = " while calling a Python object"

# Hosts that let calls of compiled functions nest so deep and no deeper, whatever the stack has room for.
HOST_LIMITS: Final = MappingProxyType({(3, 12): 1_500, (3, 13): 10_000})


def _deepest_native() -> int:
    is_compiled = not isinstance(_deepest_native, FunctionType)
    host_limit = HOST_LIMITS.get(sys.version_info[:2])
    return host_limit // 5 if is_compiled and host_limit is not None else 30_000  # a level takes up to five such calls


# How deep calls nest whatever the program sets as its recursion limit; a level takes about 1 KB, and 10 KB where the host
# recurses too, as it does when natives call guest code.
DEEPEST: Final = 200_000
DEEPEST_NATIVE: Final = _deepest_native()


@inlined
def enter_recursive_call(tstate: ModelThread, doing: str) -> None:
    """Count one level; RecursionError, whose text ends in `doing`, at the limit. `leave_recursive_call` ends it."""
    if tstate.depth >= tstate.interp.recursion_limit or tstate.native_depth >= DEEPEST_NATIVE:
        raise set_error(tstate, "RecursionError", f"maximum recursion depth exceeded{doing}")
    tstate.depth += 1
    tstate.native_depth += 1


@inlined
def leave_recursive_call(tstate: ModelThread) -> None:
    """Give up the level that `enter_recursive_call` counted."""
    tstate.depth -= 1
    tstate.native_depth -= 1


class recursive_call:
    """`with recursive_call(tstate, doing):` counts one level while its body runs."""

    __slots__ = ("_doing", "_tstate")

    def __init__(self, tstate: ModelThread, doing: str) -> None:
        self._tstate = tstate
        self._doing = doing

    def __enter__(self) -> None:
        enter_recursive_call(self._tstate, self._doing)

    def __exit__(self, *exc: object) -> None:
        leave_recursive_call(self._tstate)
