"""The names of the attributes of an object, as `dir` lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.model.attributes import attribute_named
from minipy.model.constructors import new_list
from minipy.model.held_references import owned
from minipy.model.iteration import collect
from minipy.model.recursion_limit import CALLING, recursive_call
from minipy.model.tables.dict_slots import new_dict
from minipy.model.tables.dict_update import dict_update, update_from_dict
from minipy.model.type_lookup import is_subtype

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def names_of_instance(tstate: ThreadState, obj: Object) -> Object:
    """Return a new reference to a list of the keys of `obj.__dict__` and what `obj.__class__` and its bases have."""
    names = new_dict(tstate)
    with owned(tstate, names):
        own = attribute_named(tstate, obj, "__dict__")
        if own is not None:
            with owned(tstate, own):
                if is_subtype(own.type, tstate.types.dict):
                    update_from_dict(tstate, names, own)
        class_ = attribute_named(tstate, obj, "__class__")
        if class_ is not None:
            with owned(tstate, class_):
                _add_names(tstate, names, class_)
        return new_list(tstate, collect(tstate, names))


def names_of_class(tstate: ThreadState, class_: Object) -> Object:
    """Return a new reference to a list of what a class and its bases have."""
    names = new_dict(tstate)
    with owned(tstate, names):
        _add_names(tstate, names, class_)
        return new_list(tstate, collect(tstate, names))


def _add_names(tstate: ThreadState, names: Object, class_: Object) -> None:
    """Add the keys of `class_.__dict__` and of its bases, and of theirs."""
    own = attribute_named(tstate, class_, "__dict__")
    if own is not None:
        with owned(tstate, own):
            dict_update(tstate, names, own)
    bases = attribute_named(tstate, class_, "__bases__")
    if bases is not None:
        with owned(tstate, bases), recursive_call(tstate, CALLING):
            for base in bases.value if is_subtype(bases.type, tstate.types.tuple) else ():
                _add_names(tstate, names, base)
