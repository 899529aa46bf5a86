"""Interning: of texts that are names there is one str, so that `is` finds equal ones to be the same.

Interned are the names in code, constants that look like names, and what `sys.intern` is given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.immortals import make_immortal
from minipy.model.constructors import new_str
from minipy.refcount.strategy import decref, let_weak

if TYPE_CHECKING:
    from minipy.heap.object import Object
    from minipy.model.model_thread import ModelThread


def constant_str(tstate: ModelThread, text: str) -> Object:
    """Return a new reference to the str of a constant: interned, as in CPython, if it has nothing but what names have."""
    is_like_a_name = text.isascii() and text.replace("_", "a").isalnum()
    return interned(tstate, text) if is_like_a_name else new_str(tstate, text)


def interned(tstate: ModelThread, text: str) -> Object:
    """Return a new reference to the interned str `text`."""
    with tstate.interp.mutex:
        found = tstate.types.interned.taken(tstate, text)
    if found is not None and _stands_for(tstate, found, text):
        return found
    made = new_str(tstate, text)
    if tstate.has_immortals:
        make_immortal(tstate, (made,))
    if found is not None:
        decref(tstate, found)
    return intern(tstate, made)


def intern(tstate: ModelThread, obj: Object) -> Object:
    """Return a new reference to the one interned str that equals `obj` (stolen): `obj` itself if there was none."""
    text: str = obj.value
    let_weak(tstate, obj)
    with tstate.interp.mutex:
        found = tstate.types.interned.taken(tstate, text)
        is_there = found is not None and _stands_for(tstate, found, text)
        if not is_there:
            tstate.types.interned.enter(tstate, text, obj)
    wanted, unwanted = (found, obj) if is_there else (obj, found)
    if unwanted is not None:
        decref(tstate, unwanted)
    assert wanted is not None
    return wanted


def _stands_for(tstate: ModelThread, found: Object, text: str) -> bool:
    return found.type is tstate.types.str and found.value == text
