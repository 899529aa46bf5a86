"""Belonging: a guest object is one interpreter's own; a check for `--checks`, an observer of the points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minipy.errors import InternalError
from minipy.heap.ledger import describe

if TYPE_CHECKING:
    from minipy.heap.object import Object


def check_owner(tstate: Any, kind: int, obj: Object) -> None:
    """A reference count is about to be read: of an object whose types are those of the thread's interpreter."""
    root = obj.type
    while root.value is not None and root.value.base is not None:  # no value: a weak reference to the dead is asked
        root = root.value.base
    if root.value is not None and root.value.mro and root is not tstate.types.by_name["object"]:
        raise InternalError(_belongs_elsewhere(tstate, obj, root))


def _belongs_elsewhere(tstate: Any, obj: Object, root: Object) -> str:
    interps = tstate.interp.run.known_interpreters()
    owner = next((str(interp.id) for interp in interps if interp.types.by_name.get("object") is root), "that has ended")
    return (
        f"thread {tstate.label} of interpreter {tstate.interp.id} counts a reference to {describe(obj)}, "
        f"which belongs to interpreter {owner}"
    )
