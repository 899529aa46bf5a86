"""_classes: how a class of a library module, written in the guest language, passes for one of CPython's built-in types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.heap.object import Object, TypeBody
from minipy.model.attributes import set_attribute
from minipy.model.constructors import new_ref, new_str
from minipy.model.held_references import owned
from minipy.model.native import Native
from minipy.model.raising import set_error
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.runtime.native_module import ModuleSpec

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def show_as(tstate: ThreadState, shown: Object, class_: Object) -> Object:
    """`show_as("collections.deque", class)`: name the class so in messages, as CPython names its type; return it."""
    if not is_subtype(shown.type, tstate.types.str) or not is_subtype(class_.type, tstate.types.type):
        raise set_error(tstate, "TypeError", "show_as() arguments must be a str and a class")
    body: TypeBody = class_.value
    module, _, name = shown.value.rpartition(".")
    key, owner = new_str(tstate, "__module__"), new_str(tstate, module)
    with owned(tstate, key, owner):
        set_attribute(tstate, class_, key, owner)
    body.name, body.qualname, body.module = shown.value, name, module
    assert body.layout is not None
    native = body.layout.value.iternext
    if native is not None and lookup_borrowed(class_, "__next__") is lookup_borrowed(body.layout, "__next__"):
        body.iternext = native
    return new_ref(tstate, class_)


NATIVE_GUISE: Final = ModuleSpec("_classes", (Native("show_as", show_as, 2, 2),))
