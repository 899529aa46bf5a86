"""The built-in functions print and input."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from minipy.blocking.blocking_streams import OutputStream
from minipy.heap.object import Object
from minipy.model.constructors import new_none, new_ref, new_str
from minipy.model.held_references import owned
from minipy.model.host_conversions import str_text, truth
from minipy.model.raising import set_error
from minipy.model.type_lookup import is_subtype
from minipy.runtime.streams.standard_stream import own_output
from minipy.runtime.streams.standard_text_stream import call_stream, call_write, write_text

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def print_(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`print(*objects, sep=' ', end='\\n', file=None, flush=False)`."""
    for name in kwargs:
        if name not in ("sep", "end", "file", "flush"):
            raise set_error(tstate, "TypeError", f"'{name}' is an invalid keyword argument for print()")
    separator = _print_option(tstate, kwargs, "sep", " ")
    end = _print_option(tstate, kwargs, "end", "\n")
    file = _print_target(tstate, kwargs.get("file", tstate.types.none))
    with owned(tstate, file):
        output = own_output(tstate, file)
        if output is not None:
            _print_to_stream(tstate, output, args, separator, end)
        elif file is not tstate.types.none:
            _print_to_file(tstate, file, args, separator, end)
        if "flush" in kwargs and truth(tstate, kwargs["flush"]) and file is not tstate.types.none:
            call_stream(tstate, file, "flush")
    return new_none(tstate)


def _print_to_stream(tstate: ThreadState, stream: OutputStream, args: Sequence[Object], separator: str, end: str) -> None:
    """Write the texts of `args` at once, but what comes before one that asks guest code before that."""
    text = ""
    for number, arg in enumerate(args):
        text += separator if number else ""
        if text and not arg.type.value.is_scalar:
            write_text(tstate, stream, text)
            text = ""
        text += str_text(tstate, arg)
    write_text(tstate, stream, text + end)


def _print_target(tstate: ThreadState, file: Object) -> Object:
    """Return a new reference to where to print: `file`, or `sys.stdout` where that is None."""
    if file is not tstate.types.none:
        return new_ref(tstate, file)
    stdout = tstate.interp.services.sys_attribute(tstate, "stdout")
    if stdout is None:
        raise set_error(tstate, "RuntimeError", "lost sys.stdout")
    return stdout


def _print_option(tstate: ThreadState, kwargs: Mapping[str, Object], name: str, default: str) -> str:
    value = kwargs.get(name, tstate.types.none)
    if value is tstate.types.none:
        return default
    if not is_subtype(value.type, tstate.types.str):
        raise set_error(tstate, "TypeError", f"{name} must be None or a string, not {value.type.value.name}")
    return str(value.value)


def _print_to_file(tstate: ThreadState, file: Object, args: Sequence[Object], separator: str, end: str) -> None:
    """Write piece by piece, as CPython does."""
    for i, arg in enumerate(args):
        if i:
            call_write(tstate, file, separator)
        call_write(tstate, file, str_text(tstate, arg))
    call_write(tstate, file, end)


def input_(tstate: ThreadState, prompt: Object | None = None) -> Object:
    """`input(prompt='')`."""
    line = tstate.interp.services.read_line(tstate, str_text(tstate, prompt) if prompt is not None else "")
    if line is None:
        raise set_error(tstate, "EOFError", "EOF when reading a line")
    return new_str(tstate, line)
