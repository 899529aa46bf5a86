"""errno: the numbers of the operating system's errors."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.model.constructors import new_int, new_str
from minipy.model.host_conversions import c_int
from minipy.model.native import Native
from minipy.model.tables.dict_slots import dict_set, new_dict
from minipy.refcount.strategy import decref
from minipy.runtime.native_module import ModuleSpec

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def strerror_of(tstate: ThreadState, code: Object) -> Object:
    """The text of an error."""
    return new_str(tstate, os.strerror(c_int(tstate, code)))


def _values(tstate: ThreadState) -> dict[str, Object]:
    names = {name: number for name, number in vars(errno).items() if name.isupper()}
    codes = new_dict(tstate)
    for number, name in errno.errorcode.items():
        key, value = new_int(tstate, number), new_str(tstate, name)
        dict_set(tstate, codes, key, value)
        decref(tstate, key)
        decref(tstate, value)
    return {**{name: new_int(tstate, number) for name, number in names.items()}, "errorcode": codes}


ERRNO = ModuleSpec("errno", (Native("strerror_of", strerror_of, 1, 1),), _values)
