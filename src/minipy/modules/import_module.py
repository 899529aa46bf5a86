"""_frozen_importlib: what modules know of themselves, and where one is found, for `importlib`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.model.constructors import new_none, new_ref, new_str
from minipy.model.native import Native
from minipy.runtime.importing import find_module
from minipy.runtime.module_specs import SPEC_TYPES
from minipy.runtime.native_module import ModuleSpec

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def find_module_(tstate: ThreadState, name: Object, path: Object) -> Object:
    """`find_module(name, path)`: its file, "" if it needs none, None if there is none; `path` is that of its package."""
    found = find_module(tstate, str(name.value), path if path is not tstate.types.none else None)
    return new_str(tstate, found) if found is not None else new_none(tstate)


IMPORT = ModuleSpec(
    "_frozen_importlib",
    (Native("find_module", find_module_, 2, 2),),
    lambda tstate: {spec.name: new_ref(tstate, tstate.types.by_name[spec.name]) for spec in SPEC_TYPES},
)
