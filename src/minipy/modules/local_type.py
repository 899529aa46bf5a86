"""_thread._local: an object whose attributes every thread has for itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.eval.guest_threads.thread_locals import LocalBody, clear_local, enter_local, names_of
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.model.attributes import name_text, set_through_descriptor
from minipy.model.constructors import new_none, new_ref
from minipy.model.held_references import owned
from minipy.model.native import Native, TypeSpec
from minipy.model.raising import attribute_error, set_error
from minipy.model.special_methods import bind, is_data_descriptor
from minipy.model.tables.dict_slots import dict_delete, dict_get_name, dict_set_name
from minipy.model.type_lookup import lookup_borrowed, lookup_ref
from minipy.refcount.strategy import decref
from minipy.types.scalars.scalar_methods import class_of_new

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def local_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`_local.__new__`: what `__init__` gets is kept for the other threads."""
    class_ = class_of_new(tstate, args, tstate.types.by_name["_local"])
    if (len(args) > 1 or kwargs) and lookup_borrowed(class_, "__init__") is tstate.types.object_init:
        raise set_error(tstate, "TypeError", "Initialization arguments are not supported")
    kept = [new_ref(tstate, arg) for arg in args[1:]]
    named = {name: new_ref(tstate, value) for name, value in kwargs.items()}
    local = new_container(tstate, class_, LocalBody(kept, named))
    decref(tstate, enter_local(tstate, local))
    return local


def local_getattribute(tstate: ThreadState, local: Object, name: Object) -> Object:
    """`local.name`: as for any object, with the thread's own dict."""
    text = name_text(tstate, name)
    names = names_of(tstate, local)
    with owned(tstate, names):
        found = new_ref(tstate, names) if text == "__dict__" else _find(tstate, local, text, names)
        if found is None:
            raise attribute_error(tstate, local, text)
        return found


def _find(tstate: ThreadState, local: Object, name: str, names: Object) -> Object | None:
    """Look up: data descriptor of the type, then `names`, then the type's attribute."""
    of_type = lookup_ref(tstate, local.type, name)
    if of_type is None:
        return dict_get_name(tstate, names, name)
    with owned(tstate, of_type):
        is_first = is_data_descriptor(tstate, of_type) and lookup_borrowed(of_type.type, "__get__") is not None
        own = dict_get_name(tstate, names, name) if not is_first else None
        return own if own is not None else bind(tstate, of_type, local, local.type)


def local_setattr(tstate: ThreadState, local: Object, name: Object, value: Object) -> Object:
    """`local.name = value`."""
    _set(tstate, local, name, value)
    return new_none(tstate)


def local_delattr(tstate: ThreadState, local: Object, name: Object) -> Object:
    """`del local.name`."""
    _set(tstate, local, name, None)
    return new_none(tstate)


def _set(tstate: ThreadState, local: Object, name: Object, value: Object | None) -> None:
    text = name_text(tstate, name)
    names = names_of(tstate, local)
    with owned(tstate, names):
        if text == "__dict__":
            kind = local.type.value.name
            raise set_error(tstate, "AttributeError", f"'{kind}' object attribute '__dict__' is read-only")
        of_type = lookup_ref(tstate, local.type, text)
        if of_type is not None:
            with owned(tstate, of_type):
                if is_data_descriptor(tstate, of_type):
                    set_through_descriptor(tstate, of_type, local, text, value)
                    return
        if value is not None:
            dict_set_name(tstate, names, name, value)
        elif not dict_delete(tstate, names, name):
            raise attribute_error(tstate, local, text)


LOCAL: Final = TypeSpec(
    "_local",
    methods=(
        Native("__getattribute__", local_getattribute, 2, 2),
        Native("__setattr__", local_setattr, 3, 3),
        Native("__delattr__", local_delattr, 2, 2),
    ),
    static=(Native("__new__", local_new, 1, -1),),
    references=lambda local: local.value.references(),
    clear=clear_local,
    module="_thread",
)
