"""What `isinstance` and `issubclass` find where no hook is asked: by types, or by what objects say of themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.model.attributes import attribute_named
from minipy.model.held_references import owned
from minipy.model.raising import set_error
from minipy.model.recursion_limit import recursive_call
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def is_instance_plainly(tstate: ThreadState, obj: Object, class_: Object) -> bool:
    """True if `obj` is an instance by its type, or by what it says its `__class__` is."""
    types = tstate.types
    is_type = is_subtype(class_.type, types.type)
    if not is_type:
        _check_class(tstate, class_, "isinstance() arg 2 must be a type, a tuple of types, or a union")
    elif is_subtype(obj.type, class_):
        return True
    elif _has_plain_class(tstate, obj):
        return False
    claimed = attribute_named(tstate, obj, "__class__")
    if claimed is None:
        return False
    with owned(tstate, claimed):
        if is_type:
            return is_subtype(claimed.type, types.type) and is_subtype(claimed, class_)
        return _is_derived(tstate, claimed, class_)


def _has_plain_class(tstate: ThreadState, obj: Object) -> bool:
    """True if `obj.__class__` can only be its type."""
    types, kind = tstate.types, obj.type
    if lookup_borrowed(kind, "__getattribute__") is not types.object_getattribute:
        return False
    return lookup_borrowed(kind, "__class__") is lookup_borrowed(types.object, "__class__")


def is_subclass_plainly(tstate: ThreadState, class_: Object, parent: Object) -> bool:
    """True if `class_` is derived from `parent` by its MRO, or where they are no types by their `__bases__`."""
    types = tstate.types
    if is_subtype(class_.type, types.type) and is_subtype(parent.type, types.type):
        return is_subtype(class_, parent)
    _check_class(tstate, class_, "issubclass() arg 1 must be a class")
    _check_class(tstate, parent, "issubclass() arg 2 must be a class, a tuple of classes, or a union")
    return _is_derived(tstate, class_, parent)


def _check_class(tstate: ThreadState, class_: Object, text: str) -> None:
    """Raise TypeError unless `class_` has a tuple of bases."""
    bases = _bases_of(tstate, class_)
    if bases is None:
        raise set_error(tstate, "TypeError", text)
    decref(tstate, bases)


def _bases_of(tstate: ThreadState, class_: Object) -> Object | None:
    """Return a new reference to `class_.__bases__`, or None if that is no tuple."""
    bases = attribute_named(tstate, class_, "__bases__")
    if bases is not None and not is_subtype(bases.type, tstate.types.tuple):
        decref(tstate, bases)
        return None
    return bases


def _is_derived(tstate: ThreadState, class_: Object, parent: Object) -> bool:
    """True if `class_` is `parent` or one of its bases is derived from it."""
    if class_ is parent:
        return True
    bases = _bases_of(tstate, class_)
    if bases is None:
        return False
    with owned(tstate, bases), recursive_call(tstate, " in __issubclass__"):
        for base in bases.value:
            if _is_derived(tstate, base, parent):
                return True
    return False
