"""sys.audit and sys.breakpointhook: what a program may be told of, and where it may stop."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.errors import GuestRaised
from minipy.heap.object import Object
from minipy.model.constructors import new_none, new_ref, new_str, new_tuple
from minipy.model.held_references import owned
from minipy.model.iteration import collect
from minipy.model.list_slots import list_append
from minipy.model.native import Native
from minipy.model.native_arguments import refuse_keywords
from minipy.model.raising import catch, set_error
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref
from minipy.runtime.library_functions import call_library

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def sys_audit(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`sys.audit(event, *args)`: tell every hook."""
    refuse_keywords(tstate, "sys.audit", kwargs)
    if not args:
        raise set_error(tstate, "TypeError", "audit() missing 1 required positional argument: 'event'")
    if not is_subtype(args[0].type, tstate.types.str):
        raise set_error(tstate, "TypeError", f"expected str for argument 'event', not {args[0].type.value.name}")
    _tell(tstate, args[0], args[1:])
    return new_none(tstate)


def _tell(tstate: ThreadState, event: Object, args: Sequence[Object]) -> None:
    """Call the hooks, in the order in which they were added; what one raises is raised."""
    hooks = collect(tstate, tstate.interp.services.audit_hooks)
    told = new_tuple(tstate, [new_ref(tstate, arg) for arg in args])
    with owned(tstate, told, *hooks):
        for hook in hooks:
            decref(tstate, tstate.call(hook, [event, told]))


def addaudithook(tstate: ThreadState, hook: Object) -> Object:
    """`sys.addaudithook(hook)`: unless one that is there already objects by an Exception."""
    event = new_str(tstate, "sys.addaudithook")
    with owned(tstate, event):
        try:
            _tell(tstate, event, ())
        except GuestRaised:
            if not catch(tstate, "Exception"):
                raise
            return new_none(tstate)
    list_append(tstate, tstate.interp.services.audit_hooks, hook)
    return new_none(tstate)


def breakpointhook(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`sys.breakpointhook(*args, **kwargs)`: call what the environment names in PYTHONBREAKPOINT."""
    return call_library(tstate, "_breakpoint", "stop", args, kwargs)


BREAKPOINTHOOK: Final = Native("breakpointhook", breakpointhook, 0, -1, module="sys")
AUDIT: Final = (
    Native("audit", sys_audit, 0, -1),
    Native("addaudithook", addaudithook, 1, 1, ("hook",)),
)
