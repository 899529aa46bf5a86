"""The text of an exception that nobody caught, as CPython 3.11 prints it: chain, traceback, last line, notes."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import TYPE_CHECKING, Final, TypeVar

from minipy.errors import GuestRaised
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.attributes import attribute_named
from minipy.model.exception_object import TracebackBody
from minipy.model.held_references import owned, owned_list
from minipy.model.host_conversions import repr_text, str_text
from minipy.model.iteration import collect
from minipy.model.type_lookup import is_instance, is_sequence, is_subtype
from minipy.refcount.strategy import decref
from minipy.runtime.builtin_objects import dir_
from minipy.runtime.tracebacks.group_text import HEADING, INDENT, Frame, Parts, exception_pieces, line_writes, source_writes
from minipy.runtime.tracebacks.similar_names import closest
from minipy.runtime.tracebacks.traceback_carets import SourceFiles, marked_text, shown_source
from minipy.runtime.tracebacks.traceback_entries import entries_of
from minipy.sync.points import SLOT_LOAD, point

if TYPE_CHECKING:
    from minipy.bytecode.code_object import CodeObject
    from minipy.eval.thread_state import ThreadState

T = TypeVar("T")

IGNORED: Final = "Exception ignored in"
NO_STR: Final = "<exception str() failed>"
ENTRIES_SHOWN: Final = 1000  # the innermost, unless the program wants another number
REPEATS_SHOWN: Final = 3


def exception_writes(tstate: ThreadState, exc: Object) -> list[str]:
    """Return all that is printed for `exc` (borrowed), the exceptions that led to it first, in CPython's pieces."""
    files = _source_files(tstate)
    parts = Parts(
        lambda link: _shown_entries(tstate, link, files), lambda link: ending_writes(tstate, link), is_written=True
    )
    return list(exception_pieces(tstate, exc, parts, Frame()))


def unraisable_writes(tstate: ThreadState, heading: str, where: str, exc: Object) -> list[str]:
    """Return what is printed for `exc` (borrowed), which nobody could receive, in pieces; "" for `where` is nowhere."""
    entries = [piece for piece in _shown_entries(tstate, exc, _source_files(tstate)) if piece]
    text = _attempt(tstate, NO_STR, str_text, tstate, exc)
    traceback = [HEADING, *entries] if entries else []
    place = [f"{heading}: ", where, "\n"] if where else [f"{heading}:\n"]
    return [*place, *traceback, *_type_writes(tstate, exc.type), ": ", text, "\n"]


def _source_files(tstate: ThreadState) -> SourceFiles:
    """Return what shows source lines: none while modules end, when CPython can no longer read files."""
    return SourceFiles(can_read=not tstate.interp.collector.is_ending)


# --- the traceback


def _shown_entries(tstate: ThreadState, exc: Object, files: SourceFiles) -> list[str]:
    """Return the innermost entries of the traceback of `exc`, as many as are wanted, in pieces."""
    most = _most_entries(tstate)
    with entries_of(tstate, exc) as entries:
        texts = entry_texts(entries[-most:], files) if most > 0 else []
    return [piece for text in texts for piece in _entry_writes(text)]


def _entry_writes(text: str) -> list[str]:
    """Return the pieces in which CPython writes the text of an entry."""
    heading, newline, source = text.partition("\n")
    margin = [""] if heading.startswith("  File") else []
    return [*margin, heading + newline, *(source_writes(source) if source else [])]


def _most_entries(tstate: ThreadState) -> int:
    """Return how many entries `sys.tracebacklimit` allows, where it is an int."""
    limit = tstate.interp.services.sys_attribute(tstate, "tracebacklimit")
    if limit is None:
        return ENTRIES_SHOWN
    with owned(tstate, limit):
        return int(limit.value) if is_subtype(limit.type, tstate.types.int) else ENTRIES_SHOWN


def entry_texts(entries: list[TracebackBody], files: SourceFiles) -> list[str]:
    """Return the text of each entry; of many alike in a row only the first ones, and how many more there are."""
    texts: list[str] = []
    for _, group in groupby(entries, key=place_of):
        alike = list(group)
        texts += [entry_text(entry, files) for entry in alike[:REPEATS_SHOWN]]
        more = len(alike) - REPEATS_SHOWN
        if more > 0:
            texts.append(f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n")
    return texts


def place_of(entry: TracebackBody) -> tuple[str, int, str]:
    """Return file, line and function of a traceback entry."""
    code = _code(entry)
    return code.filename, entry.lineno, code.name


def _code(entry: TracebackBody) -> CodeObject:
    code: CodeObject = entry.frame.code.code  # every frame of a traceback is a Frame
    return code


def entry_text(entry: TracebackBody, files: SourceFiles) -> str:
    filename, lineno, name = place_of(entry)
    heading = f'  File "{filename}", line {lineno}, in {name}\n'
    source = files.line(filename, lineno)
    if source is None:
        return heading
    # A generator into which an exception is thrown before it starts stands before its first instruction.
    return heading + shown_source(source, entry.position())


# --- what follows the traceback


def ending_writes(tstate: ThreadState, exc: Object) -> list[str]:
    """Return what follows the traceback, in pieces: a syntax error's place, the type's name with the text, the notes."""
    notes = _attribute(tstate, exc, "__notes__")
    with owned(tstate, *([notes] if notes is not None else [])):
        place, newline, source = _syntax_place(tstate, exc).partition("\n")
        pieces = ["", place + newline, *_marked_writes(source)] if place else []
        message = message_text(tstate, exc) if not place else _syntax_message(tstate, exc)
        suggestion = _suggestion(tstate, exc)
        colon = [": "] if message else []
        pieces += ["", *_type_writes(tstate, exc.type), *colon, message, *([suggestion] if suggestion else []), "\n"]
        return pieces + (notes_writes(tstate, notes) if notes is not None else [])


def _marked_writes(text: str) -> list[str]:
    """Return the pieces in which CPython writes a syntax error's text and the carets under it."""
    shown, newline, carets = text.partition("\n")
    return [shown[:INDENT], shown[INDENT:], newline, carets[:INDENT], *carets[INDENT:]] if text else []


def message_text(tstate: ThreadState, exc: Object) -> str:
    """Return the text of `exc`."""
    return _attempt(tstate, NO_STR, str_text, tstate, exc)


def _syntax_message(tstate: ThreadState, exc: Object) -> str:
    """Return what stands for the text of a syntax error whose place is shown: its `msg` alone."""
    message = _attribute(tstate, exc, "msg")
    if message is None:
        return ""
    with owned(tstate, message):
        return message_text(tstate, message) if message is not tstate.types.none else ""


def _type_writes(tstate: ThreadState, type_: Object) -> list[str]:
    """Return the name of an exception type, with its module unless that goes without saying, in pieces."""
    module = host_attribute(tstate, type_, "__module__")
    if not isinstance(module, str):
        module = "<unknown>"
    qualname: str = type_.value.qualname
    return [qualname] if module in ("builtins", "__main__") else [module, ".", qualname]


def type_text(tstate: ThreadState, type_: Object) -> str:
    """Return the name of an exception type as it is printed."""
    return "".join(_type_writes(tstate, type_))


def notes_writes(tstate: ThreadState, notes: Object) -> list[str]:
    """Return the lines of `__notes__`, in pieces; what isn't a sequence is shown without a newline, as in CPython."""
    if not is_sequence(tstate, notes.type):
        return line_writes(_attempt(tstate, "<__notes__ repr() failed>", repr_text, tstate, notes))
    items: list[Object] = _attempt(tstate, [], collect, tstate, notes)
    pieces: list[str] = []
    with owned_list(tstate, items):
        for note in items:
            pieces += [*line_writes(_attempt(tstate, "<note str() failed>", str_text, tstate, note)), "\n"]
    return pieces


# --- the place of a syntax error


def _syntax_place(tstate: ThreadState, exc: Object) -> str:
    """Return file, line and marked text of a syntax error; "" for other exceptions and where it has no place."""
    syntax_error = tstate.types.exceptions["SyntaxError"]
    if not is_instance(exc, syntax_error):
        return ""
    filename, lineno, offset, text = (host_attribute(tstate, exc, name) for name in ("filename", "lineno", "offset", "text"))
    end_lineno = end_offset = None
    if exc.type is syntax_error:  # of its subclasses CPython doesn't ask the end
        end_lineno, end_offset = host_attribute(tstate, exc, "end_lineno"), host_attribute(tstate, exc, "end_offset")
    if not isinstance(lineno, int) or any(isinstance(n, str) for n in (offset, end_lineno, end_offset)):
        return ""
    heading = f'  File "{filename if filename is not None else "<string>"}", line {lineno}\n'
    if not isinstance(text, str):
        return heading
    end = end_offset if isinstance(end_offset, int) else -1
    is_longer = isinstance(end_lineno, int) and end_lineno > lineno
    return heading + marked_text(text, offset if isinstance(offset, int) else -1, None if is_longer else end)


# --- suggestions for a name that doesn't exist


def _suggestion(tstate: ThreadState, exc: Object) -> str:
    """Return ". Did you mean ...?" where a name like the missing one exists."""
    kinds = tstate.types.exceptions
    if exc.type is kinds["NameError"]:
        found = _similar_name(tstate, exc)
    elif exc.type is kinds["AttributeError"]:
        found = _similar_attribute(tstate, exc)
    else:
        return ""
    return f". Did you mean: '{found}'?" if found is not None else ""


def _similar_name(tstate: ThreadState, exc: Object) -> str | None:
    """Look for the missing name where the innermost frame looks for names."""
    missing = host_attribute(tstate, exc, "name")
    with entries_of(tstate, exc) as entries:
        if not isinstance(missing, str) or not entries:
            return None
        frame = entries[-1].frame
        found = closest(missing, list(_code(entries[-1]).varnames))
        for namespace in (frame.globals, frame.builtins or tstate.interp.builtins):
            if is_subtype(namespace.type, tstate.types.dict):
                found = found or closest(missing, _keys(tstate, namespace))
        return found


def _similar_attribute(tstate: ThreadState, exc: Object) -> str | None:
    """Look for the missing attribute among what `dir` lists, if the exception says in which object."""
    missing, obj = host_attribute(tstate, exc, "name"), _attribute(tstate, exc, "obj")
    if obj is None:
        return None
    with owned(tstate, obj):
        listing = _attempt(tstate, None, dir_, tstate, obj) if obj is not tstate.types.none else None
    if listing is None:
        return None
    with owned(tstate, listing):
        names = collect(tstate, listing)
    texts = [name.value for name in names if is_subtype(name.type, tstate.types.str)]
    for name in names:
        decref(tstate, name)
    return closest(missing, texts) if isinstance(missing, str) else None


def _keys(tstate: ThreadState, namespace: Object) -> list[str]:
    with critical_section(tstate, namespace):
        point(tstate, SLOT_LOAD, namespace, None)
        return [key for key in namespace.value.index if isinstance(key, str)]


# --- guest code that may fail


def _attempt(tstate: ThreadState, otherwise: T, function: Callable[..., T], *args: object) -> T:
    """Return `function(*args)`, or `otherwise` where that raises a guest exception, which is dropped."""
    try:
        return function(*args)
    except GuestRaised:
        decref(tstate, tstate.take_exception())
        return otherwise


def _attribute(tstate: ThreadState, obj: Object, name: str) -> Object | None:
    """Return a new reference to `obj.name`, or None if there is none to be had."""
    return _attempt(tstate, None, attribute_named, tstate, obj, name)


def host_attribute(tstate: ThreadState, obj: Object, name: str) -> str | int | None:
    """Return the host value of an attribute that is a str or an int, else None."""
    value = _attribute(tstate, obj, name)
    if value is None:
        return None
    host_value = value.value if isinstance(value.value, str | int) else None
    decref(tstate, value)
    return host_value
