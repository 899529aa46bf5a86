"""What a class is changed by: every name that is put into its namespace or removed from it goes through here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.heap.stopping import others_stopped
from minipy.model.tables.hash_table_changes import table_put, table_put_host_key, table_take, table_take_host_key
from minipy.model.type_lookup import forget_found, note_finalizer
from minipy.refcount.strategy import decref, incref

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread

    Parts = tuple[Object | None, ...]


def change_class(tstate: ModelThread, class_: Object, name: Object, value: Object | None) -> bool:
    """Put `value` (borrowed) under the guest str `name` into the namespace of `class_`, or remove the name (None).

    Return False if it is to be removed and is not there. Look-ups that come after find the new state, and what was there
    before is given up when nobody can have found it.
    """
    namespace = class_.attrs
    assert namespace is not None
    if value is not None:
        incref(tstate, value)
    with others_stopped(tstate, value):
        is_plain = namespace.value.buckets is None
        if is_plain:
            found = _exchange_host_key(tstate, namespace, name, value)
            _forget(class_, name)
    if not is_plain:  # beside the names stand keys whose guest code decides what is equal: it runs with all the others
        found = _exchange(tstate, namespace, name, value)
        with others_stopped(tstate):
            _forget(class_, name)
    for part in found or ():
        if part is not None:
            decref(tstate, part)
    return found is not None


def _exchange(tstate: ModelThread, namespace: Object, name: Object, value: Object | None) -> Parts | None:
    """Put `value` (stolen) under `name`, or remove that; return what is to be given up, None if it was not there."""
    if value is None:
        return table_take(tstate, namespace, name)
    try:
        return (table_put(tstate, namespace, name, value),)
    except BaseException:  # a comparison has raised
        decref(tstate, value)
        raise


def _exchange_host_key(tstate: ModelThread, namespace: Object, name: Object, value: Object | None) -> Parts | None:
    """The same in a table without keys that need guest code."""
    if value is None:
        return table_take_host_key(tstate, namespace, name.value)
    old = table_put_host_key(tstate, namespace, name.value, name, value)
    return (old,)


def _forget(class_: Object, name: Object) -> None:
    """Drop what look-ups have remembered of `class_` and of all that is derived from it."""
    forget_found(class_)
    if name.value == "__del__":
        note_finalizer(class_)
