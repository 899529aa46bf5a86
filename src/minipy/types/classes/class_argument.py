"""What every `__new__` checks of its first argument."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.model.raising import set_error
from minipy.model.type_lookup import is_subtype

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def class_argument(tstate: ThreadState, args: Sequence[Object], base: Object) -> Object:
    """Return the class of which `base.__new__` shall make an instance (borrowed): the first argument."""
    name = base.value.name
    if not args:
        raise set_error(tstate, "TypeError", f"{name}.__new__(): not enough arguments")
    class_ = args[0]
    if not is_subtype(class_.type, tstate.types.type):
        raise set_error(tstate, "TypeError", f"{name}.__new__(X): X is not a type object ({class_.type.value.name})")
    if not is_subtype(class_, base):
        text = f"{name}.__new__({class_.value.name}): {class_.value.name} is not a subtype of {name}"
        raise set_error(tstate, "TypeError", text)
    return class_
