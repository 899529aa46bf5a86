"""_traceback: the text of exceptions and tracebacks in pieces, for `traceback`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.bridge.bridge_crossing import from_host
from minipy.heap.object import Object
from minipy.model.constructors import new_none, new_ref, new_str
from minipy.model.exception_object import TracebackBody
from minipy.model.host_conversions import index, truth
from minipy.model.native import Native
from minipy.model.raising import set_error
from minipy.model.type_lookup import is_instance
from minipy.runtime.native_module import ModuleSpec
from minipy.runtime.tracebacks.group_text import Frame, Parts, exception_pieces
from minipy.runtime.tracebacks.library_endings import ending_texts
from minipy.runtime.tracebacks.traceback_carets import SourceFiles, shown_source
from minipy.runtime.tracebacks.traceback_entries import entries_of as traceback_entries_of
from minipy.runtime.tracebacks.traceback_entries import traceback_entries
from minipy.runtime.tracebacks.traceback_text import entry_texts, place_of

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def _entries(tstate: ThreadState, traceback: Object) -> traceback_entries:
    """Return what gives the entries from `traceback` (borrowed; None: none) on."""
    types = tstate.types
    if traceback.type is not types.traceback and traceback is not types.none:
        raise set_error(tstate, "AttributeError", f"'{traceback.type.value.name}' object has no attribute 'tb_frame'")
    return traceback_entries(tstate, new_ref(tstate, traceback) if traceback is not types.none else None)


def _limited(entries: list[TracebackBody], limit: int | None) -> list[TracebackBody]:
    """Return the first `limit` entries, or the last where that is negative."""
    if limit is None:
        return entries
    return entries[:limit] if limit >= 0 else entries[limit:]


def _limit(tstate: ThreadState, limit: Object) -> int | None:
    return None if limit is tstate.types.none else index(tstate, limit)


def format_exception(tstate: ThreadState, exc: Object, traceback: Object, chained: Object, limit: Object) -> Object:
    """`format_exception(exc, traceback, chained, limit)`: the pieces of what is printed for `exc`."""
    _check_exception(tstate, exc)
    files, most = SourceFiles(), _limit(tstate, limit)

    def entries_of_link(link: Object) -> list[str]:
        with _entries(tstate, traceback) if link is exc else traceback_entries_of(tstate, link) as entries:
            return entry_texts(_limited(entries, most), files)

    parts = Parts(entries_of_link, lambda link: ending_texts(tstate, link), truth(tstate, chained))
    return from_host(tstate, list(exception_pieces(tstate, exc, parts, Frame())))


def _check_exception(tstate: ThreadState, exc: Object) -> None:
    if not is_instance(exc, tstate.types.exceptions["BaseException"]):
        raise set_error(tstate, "TypeError", f"Exception expected for value, {exc.type.value.name} found")


def format_exception_only(tstate: ThreadState, exc: Object) -> Object:
    """`format_exception_only(exc)`: what follows the traceback."""
    _check_exception(tstate, exc)
    return from_host(tstate, ending_texts(tstate, exc))


def format_tb(tstate: ThreadState, traceback: Object, limit: Object) -> Object:
    """`format_tb(traceback, limit)`: the text of each entry."""
    most = _limit(tstate, limit)
    with _entries(tstate, traceback) as entries:
        texts = entry_texts(_limited(entries, most), SourceFiles())
    return from_host(tstate, texts)


def entries_of(tstate: ThreadState, traceback: Object, limit: Object) -> Object:
    """`entries_of(traceback, limit)`: (file, line, function, end line, column, end column) of each entry."""
    rows, most = [], _limit(tstate, limit)
    with _entries(tstate, traceback) as entries:
        for entry in _limited(entries, most):
            position = entry.position()
            rows.append((*place_of(entry), *(position[1:] if position is not None else (None,) * 3)))
    return from_host(tstate, rows)


def marked_source(tstate: ThreadState, line: Object, *position: Object) -> Object:
    """`marked_source(line, lineno, end_lineno, colno, end_colno)`: a source line and, where they say more, its carets."""
    first, last, start, end = (index(tstate, number) for number in position)
    return new_str(tstate, shown_source(str(line.value), (first, last, start, end)))


def source_line(tstate: ThreadState, filename: Object, lineno: Object) -> Object:
    """`source_line(filename, lineno)`: a line of a file, or None."""
    number = index(tstate, lineno)
    line = SourceFiles().line(filename.value, number) if isinstance(filename.value, str) else None
    return new_none(tstate) if line is None else new_str(tstate, line)


TRACEBACK = ModuleSpec(
    "_traceback",
    (
        Native("format_exception", format_exception, 4, 4),
        Native("format_exception_only", format_exception_only, 1, 1),
        Native("format_tb", format_tb, 2, 2),
        Native("entries_of", entries_of, 2, 2),
        Native("marked_source", marked_source, 5, 5),
        Native("source_line", source_line, 2, 2),
    ),
)
