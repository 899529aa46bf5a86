"""What `except*` makes of an exception: the part that a clause handles, and what is raised when all have run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from minipy.heap.fields import show_field
from minipy.heap.object import Object
from minipy.model.constructors import new_list, new_none, new_ref, new_str, new_tuple
from minipy.model.held_references import owned
from minipy.model.list_slots import list_references
from minipy.model.raise_statement import exceptions_wanted
from minipy.model.raising import set_error
from minipy.model.special_methods import call_method
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref
from minipy.types.exceptions.exception_groups import GROUP, is_group, part_with

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

GROUP_REFUSED: Final = "catching ExceptionGroup with except* is not allowed. Use except instead."


def match_group(tstate: ThreadState, stack: list[Any]) -> None:
    """Replace an exception and what a clause wants, on top of `stack`, by what it leaves and what it handles."""
    exc, wanted = stack[-2:]
    kinds = exceptions_wanted(tstate, wanted)
    if any(is_subtype(kind, tstate.types.exceptions[GROUP]) for kind in kinds):
        raise set_error(tstate, "TypeError", GROUP_REFUSED)
    stack[-2:] = _parted(tstate, exc, wanted, kinds)
    if stack[-1] is not tstate.types.none:
        previous, tstate.handled = tstate.handled, new_ref(tstate, stack[-1])
        assert previous is not None
        decref(tstate, previous)
    decref(tstate, wanted)
    decref(tstate, exc)


def _parted(tstate: ThreadState, exc: Object, wanted: Object, kinds: Sequence[Object]) -> list[Object]:
    """Return new references to what of `exc` (or of None) doesn't match and to what does, always a group."""
    if any(is_subtype(exc.type, kind) for kind in kinds):
        if is_group(tstate, exc):
            return [new_none(tstate), new_ref(tstate, exc)]
        match = _new_group(tstate, new_tuple(tstate, [new_ref(tstate, exc)]))
        return [new_none(tstate), match]
    if exc is tstate.types.none or not is_group(tstate, exc):
        return [new_ref(tstate, exc), new_none(tstate)]
    pair = call_method(tstate, exc, "split", wanted)
    assert pair is not None
    with owned(tstate, pair):
        if not is_subtype(pair.type, tstate.types.tuple) or len(pair.value) != 2:
            raise set_error(tstate, "TypeError", f"{exc.type.value.name}.split must return a 2-tuple")
        match, rest = pair.value
        return [new_ref(tstate, rest), new_ref(tstate, match)]


def _new_group(tstate: ThreadState, members: Object) -> Object:
    """Return a new group, without a message, of the exceptions in a sequence (stolen)."""
    message = new_str(tstate, "")
    with owned(tstate, members, message):
        return tstate.call(tstate.types.exceptions[GROUP], [message, members])


def prepare_reraise(tstate: ThreadState, stack: list[Any]) -> None:
    """Replace an exception and the list of what its clauses raised and left, on top of `stack`, by what is raised now.

    That is None if all of it has been handled.
    """
    exc, results = stack[-2:]
    raised = [result for result in list_references(results) if result is not tstate.types.none]
    if raised and is_group(tstate, exc):
        stack[-2] = _joined(tstate, exc, raised)
    else:
        stack[-2] = new_ref(tstate, raised[0]) if raised else new_none(tstate)
    stack.pop()
    decref(tstate, results)
    decref(tstate, exc)


def _joined(tstate: ThreadState, group: Object, results: Sequence[Object]) -> Object:
    """Return a new reference to one exception: what was raised anew, beside what is left of `group` in its old shape."""
    raised = [result for result in results if not _is_part(tstate, result, group)]
    left = [result for result in results if _is_part(tstate, result, group)]
    rest = part_with(tstate, group, left)
    with owned(tstate, rest):
        if not raised:
            return new_ref(tstate, rest)
        if rest is not tstate.types.none:
            raised.append(rest)
        if len(raised) == 1:
            return new_ref(tstate, raised[0])
        return _new_group(tstate, new_list(tstate, [new_ref(tstate, part) for part in raised]))


def _is_part(tstate: ThreadState, exc: Object, group: Object) -> bool:
    """Whether an exception has been split off `group`, as its traceback, cause and context tell."""
    return all(_shares(tstate, exc, group, field) for field in ("traceback", "cause", "context"))


def _shares(tstate: ThreadState, exc: Object, other: Object, field: str) -> bool:
    mine, its = show_field(tstate, exc, field), show_field(tstate, other, field)
    with owned(tstate, mine, its):
        return mine is its
