"""open: the arguments, and which streams stand above a file's descriptor."""

from __future__ import annotations

import io
import os
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from minipy.blocking.blocking_files import GuestFile, HostStream, open_descriptor
from minipy.blocking.blocking_streams import BUFFER_BYTES
from minipy.bridge.bridge_crossing import HOST_ERRORS, guest_error
from minipy.eval.observing.limits import check_allowed
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.model.constructors import new_int
from minipy.model.held_references import owned
from minipy.model.host_conversions import c_int, truth
from minipy.model.native import Native
from minipy.model.native_arguments import unpack
from minipy.model.raising import set_error
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref
from minipy.runtime.streams.io_errors import os_error
from minipy.runtime.streams.path_argument import path_of

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

# How a mode opens a file, and what else it does.
FLAGS = MappingProxyType({
    "r": (os.O_RDONLY, 0),
    "w": (os.O_WRONLY, os.O_CREAT | os.O_TRUNC),
    "a": (os.O_WRONLY, os.O_CREAT | os.O_APPEND),
    "x": (os.O_WRONLY, os.O_CREAT | os.O_EXCL),
})  # fmt: skip
PARAMETERS = ("file", "mode", "buffering", "encoding", "errors", "newline", "closefd", "opener")


class Wanted(NamedTuple):
    """What `open` was asked for; `raw_mode` is the mode of the descriptor."""

    mode: str
    raw_mode: str
    buffering: int
    encoding: str | None
    errors: str | None
    newline: str | None

    @property
    def is_binary(self) -> bool:
        return "b" in self.mode

    @property
    def is_updating(self) -> bool:
        return "+" in self.mode


def open_(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)`."""
    given = unpack(tstate, "open", args, kwargs, PARAMETERS, 1)
    file, closes = given[0], given[6]
    assert file is not None
    path = path_of(tstate, file)
    wanted = _wanted(tstate, given)
    check_allowed(tstate, "files", path if isinstance(path, str) else repr(path))
    target = opened_by(tstate, given[7], file, wanted.raw_mode)
    try:
        closes_too = closes is None or truth(tstate, closes)
        raw = open_descriptor(tstate, path if target is None else target, wanted.raw_mode, closes_too)
        if target is not None:
            raw.name = path
        kind, host = _streams(raw, wanted)
    except OSError as error:
        raise os_error(tstate, error) from None
    except HOST_ERRORS as error:
        raise guest_error(tstate, error) from None
    return new_stream(tstate, _type_named(tstate, kind), host, raw, wanted.mode)


def opened_by(tstate: ThreadState, opener: Object | None, file: Object, mode: str) -> int | None:
    """Return the descriptor that `opener(file, flags)` gives, None if there is no opener."""
    if opener is None or opener is tstate.types.none:
        return None
    flags = new_int(tstate, os.O_CLOEXEC | (os.O_RDWR if "+" in mode else FLAGS[mode[0]][0]) | FLAGS[mode[0]][1])
    with owned(tstate, flags):
        made = tstate.call(opener, [file, flags])
    with owned(tstate, made):
        if not is_subtype(made.type, tstate.types.int):
            raise set_error(tstate, "TypeError", "expected integer from opener")
        descriptor = c_int(tstate, made)
    if descriptor < 0:
        raise set_error(tstate, "ValueError", f"opener returned {descriptor}")
    return descriptor


def _type_named(tstate: ThreadState, name: str) -> Object:
    """Return the stream type `name` (borrowed), which comes with the module `_io`."""
    if name not in tstate.types.by_name:
        none = tstate.types.none
        decref(tstate, tstate.interp.services.import_name(tstate, "_io", none, none, 0))
    return tstate.types.by_name[name]


def new_stream(tstate: ThreadState, type_: Object, host: IO[Any], raw: GuestFile | None, mode: str) -> Object:
    """Return a new reference to a guest stream over `host`."""
    return new_container(tstate, type_, HostStream(host, raw, mode, tstate.sync.mutex()))


def _wanted(tstate: ThreadState, given: Sequence[Object | None]) -> Wanted:
    mode = "r" if given[1] is None else str(_text(tstate, given[1], "mode"))
    _check_mode(tstate, mode)
    buffering = c_int(tstate, given[2]) if given[2] is not None else -1
    texts = [_text(tstate, part, name) for part, name in zip(given[3:6], PARAMETERS[3:6], strict=True)]
    if "b" in mode:
        for text, what in zip(texts, ("an encoding", "an errors", "a newline"), strict=True):
            if text is not None:
                raise set_error(tstate, "ValueError", f"binary mode doesn't take {what} argument")
    elif buffering == 0:
        raise set_error(tstate, "ValueError", "can't have unbuffered text I/O")
    raw_mode = "".join([letter for letter in mode if letter not in "bt"])
    return Wanted(mode, raw_mode, buffering, texts[0], texts[1], texts[2])


def _text(tstate: ThreadState, obj: Object | None, name: str) -> str | None:
    if obj is None or (obj is tstate.types.none and name != "mode"):
        return None
    if not is_subtype(obj.type, tstate.types.str):
        kinds = "str" if name == "mode" else "str or None"
        raise set_error(tstate, "TypeError", f"open() argument '{name}' must be {kinds}, not {obj.type.value.name}")
    return str(obj.value)


def _check_mode(tstate: ThreadState, mode: str) -> None:
    if len(set(mode)) != len(mode) or set(mode) - set("rwaxbt+"):
        raise set_error(tstate, "ValueError", f"invalid mode: {mode!r}")
    if "t" in mode and "b" in mode:
        raise set_error(tstate, "ValueError", "can't have text and binary mode at once")
    if len(set(mode) & set("rwax")) != 1:
        text = "must have exactly one of create/read/write/append mode"
        if not set(mode) & set("rwax"):
            text = "Must have exactly one of create/read/write/append mode and at most one plus"
        raise set_error(tstate, "ValueError", text)


def _streams(raw: GuestFile, wanted: Wanted) -> tuple[str, IO[Any]]:
    """Return the guest type's name and the host stream to put above `raw`."""
    if wanted.buffering == 0:
        return "FileIO", raw
    size = wanted.buffering if wanted.buffering > 1 else BUFFER_BYTES
    if wanted.is_updating:
        kind, buffered = "BufferedRandom", io.BufferedRandom(raw, size)
    elif wanted.raw_mode[0] == "r":
        kind, buffered = "BufferedReader", io.BufferedReader(raw, size)  # type: ignore[assignment]
    else:
        kind, buffered = "BufferedWriter", io.BufferedWriter(raw, size)  # type: ignore[assignment]
    if wanted.is_binary:
        return kind, buffered
    is_line_buffered = wanted.buffering == 1 or (wanted.buffering < 0 and raw.isatty())
    encoding = wanted.encoding if wanted.encoding not in (None, "locale") else "UTF-8"
    return "text_file", io.TextIOWrapper(buffered, encoding, wanted.errors, wanted.newline, is_line_buffered)


OPEN = Native("open", open_, 1, -1)
