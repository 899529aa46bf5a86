"""What `raise value from cause` makes of its two objects, and what an `except` clause wants."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.model.constructors import new_ref
from minipy.model.host_conversions import repr_text
from minipy.model.raising import set_cause, set_error
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref
from minipy.sync.inlining import inlined

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread


def exception_from(tstate: ModelThread, value: Object, message: str) -> Object:
    """Return a new reference to an exception: `value` itself, or a call of it if it is an exception class."""
    base = tstate.types.exceptions["BaseException"]
    if is_subtype(value.type, base):
        return new_ref(tstate, value)
    if not is_subtype(value.type, tstate.types.type) or not is_subtype(value, base):
        raise set_error(tstate, "TypeError", message)
    exc = tstate.call(value, [])
    if not is_subtype(exc.type, base):
        kind = repr_text(tstate, exc.type)
        decref(tstate, exc)
        text = f"calling {repr_text(tstate, value)} should have returned an instance of BaseException, not {kind}"
        raise set_error(tstate, "TypeError", text)
    return exc


def raise_from(tstate: ModelThread, exc: Object, value: Object) -> None:
    """Do what `from value` asks."""
    if value is tstate.types.none:
        set_cause(tstate, exc, None)
    else:
        set_cause(tstate, exc, exception_from(tstate, value, "exception causes must derive from BaseException"))


@inlined
def exceptions_wanted(tstate: ModelThread, wanted: Object) -> Sequence[Object]:
    """Return the classes (borrowed) that an `except` clause names, alone or in a tuple."""
    kinds: Sequence[Object] = wanted.value if is_subtype(wanted.type, tstate.types.tuple) else (wanted,)
    base = tstate.types.exceptions["BaseException"]
    for kind in kinds:
        if not is_subtype(kind.type, tstate.types.type) or not is_subtype(kind, base):
            raise set_error(tstate, "TypeError", "catching classes that do not inherit from BaseException is not allowed")
    return kinds
