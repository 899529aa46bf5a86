"""Warnings that minipy itself gives, in the words of CPython and by way of the guest's module `warnings`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.eval.calls import call
from minipy.model.attributes import attribute_named
from minipy.model.constructors import new_int, new_ref, new_str
from minipy.model.held_references import owned, owned_list
from minipy.refcount.strategy import decref
from minipy.runtime.importing import import_module

if TYPE_CHECKING:
    from minipy.errors import SourceWarning
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object


def warn(tstate: ThreadState, category: str, text: str, level: int = 1, source: Object | None = None) -> None:
    """Warn of what the running guest code does, or its caller `level` frames up; raises what the filters make of it.

    `source` is an object that was not closed (borrowed).
    """
    class_ = new_ref(tstate, tstate.types.exceptions[category])
    sources = [] if source is None else [new_ref(tstate, source)]
    _call(tstate, "warn", [new_str(tstate, text), class_, new_int(tstate, level), *sources])


def warn_of_source(tstate: ThreadState, warning: SourceWarning) -> None:
    """Warn of a place in a source text; raises what the guest's filters make of it."""
    error = warning.error
    category = new_ref(tstate, tstate.types.exceptions[warning.category])
    place = [new_str(tstate, error.filename), new_int(tstate, error.lineno)]
    _call(tstate, "warn_explicit", [new_str(tstate, error.message), category, *place])


def _call(tstate: ThreadState, name: str, args: list[Object]) -> None:
    """Call a function of the module with `args` (stolen)."""
    with owned_list(tstate, args):
        module = import_module(tstate, "warnings")
        with owned(tstate, module):
            function = attribute_named(tstate, module, name)
            if function is not None:  # a module of the program's own may have taken the name
                with owned(tstate, function):
                    decref(tstate, call(tstate, function, args))
