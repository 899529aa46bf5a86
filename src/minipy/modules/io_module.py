"""_io: the streams under `io`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.blocking.blocking_streams import BUFFER_BYTES
from minipy.heap.object import Object
from minipy.model.constructors import new_int, new_ref
from minipy.runtime.native_module import ModuleSpec
from minipy.runtime.streams.stream_classes import STREAM_TYPES

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

NAMES = ("FileIO", "BufferedReader", "BufferedWriter", "BufferedRandom", "BufferedRWPair", "StringIO", "BytesIO")


def _values(tstate: ThreadState) -> dict[str, Object]:
    types = tstate.types
    values = {name: new_ref(tstate, types.by_name[name]) for name in NAMES}
    values["TextIOWrapper"] = new_ref(tstate, types.by_name["text_file"])
    values["StandardStream"] = new_ref(tstate, types.text_stream)
    values["DEFAULT_BUFFER_SIZE"] = new_int(tstate, BUFFER_BYTES)
    return values


IO = ModuleSpec("_io", (), _values, STREAM_TYPES)
