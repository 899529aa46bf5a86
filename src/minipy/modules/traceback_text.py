"""The text of an exception that nobody caught, as CPython 3.11 prints it: chain, traceback, last line, notes."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import TYPE_CHECKING, Final

from minipy.bytecode.code import INSTRUCTION_SIZE, CodeObject
from minipy.bytecode.opcodes import by_number
from minipy.errors import GuestRaised
from minipy.heap.object import Object
from minipy.heap.slots import critical_section
from minipy.modules.traceback_carets import SourceFiles, shown_source
from minipy.objects.construct import new_ref
from minipy.objects.dict_object import dict_get_name
from minipy.objects.protocol import call_method, collect, repr_text, str_text
from minipy.objects.type_object import find, is_instance, is_subtype
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

    Entry = tuple[CodeObject, int, int]  # code, index of the instruction (-1: before the first), line

CAUSE: Final = "\nThe above exception was the direct cause of the following exception:\n\n"
CONTEXT: Final = "\nDuring handling of the above exception, another exception occurred:\n\n"
ENTRIES_SHOWN: Final = 1000  # the innermost
REPEATS_SHOWN: Final = 3


def format_exception(tstate: ThreadState, exc: Object) -> str:
    """Return all that is printed for `exc` (borrowed), the exceptions that led to it first."""
    links, joints = _chain(tstate, exc)
    files = SourceFiles()
    text = ""
    with tstate.holding(links):
        for link, joint in zip(reversed(links), reversed(joints), strict=True):
            text += _traceback(tstate, link, files) + _ending(tstate, link) + joint
    for link in links:
        decref(tstate, link)
    return text


def format_thread_exception(tstate: ThreadState, thread_name: str, exc: Object) -> str:
    """Return what is printed for an exception (borrowed) that ends a thread of `threading`."""
    return f"Exception in thread {thread_name}:\n" + format_exception(tstate, exc)


def format_unraisable(tstate: ThreadState, where_text: str, exc: Object) -> str:
    """Return what is printed for `exc` (borrowed), which nobody could receive, raised in what `where_text` shows."""
    traceback = _traceback(tstate, exc, SourceFiles())
    name = _type_text(tstate, exc.type)
    return f"Exception ignored in: {where_text}\n{traceback}{name}: {_text(tstate, exc, FAILED_STR)}\n"


def _chain(tstate: ThreadState, exc: Object) -> tuple[list[Object], list[str]]:
    """Return new references to `exc` and what led to it, and what is printed after each of them."""
    links, joints = [new_ref(tstate, exc)], [""]
    while True:
        body = links[-1].value
        earlier, joint = body.cause, CAUSE
        if earlier is None and not body.suppress_context:
            earlier, joint = body.context, CONTEXT
        if earlier is None or any(earlier is link for link in links):
            return links, joints
        links.append(new_ref(tstate, earlier))
        joints.append(joint)


# --- the traceback


def _traceback(tstate: ThreadState, exc: Object, files: SourceFiles) -> str:
    """Return the traceback of `exc` with its heading, "" if it has none."""
    entries = _entries(tstate, exc)[-ENTRIES_SHOWN:]
    if not entries:
        return ""
    text = "Traceback (most recent call last):\n"
    for _, group in groupby(entries, key=lambda entry: (entry[0].filename, entry[2], entry[0].name)):
        alike = list(group)
        text += "".join(_entry_text(entry, files) for entry in alike[:REPEATS_SHOWN])
        more = len(alike) - REPEATS_SHOWN
        if more > 0:
            text += f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n"
    return text


def _entries(tstate: ThreadState, exc: Object) -> list[Entry]:
    """Return the entries of the traceback of `exc`, the outermost first."""
    entries: list[Entry] = []
    first = link = exc.value.traceback
    if first is None:
        return entries
    new_ref(tstate, first)  # keeps all of them
    while link is not None:
        body = link.value
        entries.append((body.frame.code.code, body.lasti, body.lineno))
        link = body.next
    decref(tstate, first)
    return entries


def _entry_text(entry: Entry, files: SourceFiles) -> str:
    code, index, lineno = entry
    source = files.line(code.filename, lineno)
    place = f'  File "{code.filename}", line {lineno}, in {code.name}\n'
    if source is None:
        return place
    return place + shown_source(source, code.position_of(index) if index >= 0 else None)


# --- what follows the traceback


FAILED_STR: Final = "<exception str() failed>"


def _ending(tstate: ThreadState, exc: Object) -> str:
    """Return the lines after the traceback: the type's name and the text, around them a syntax error's place and notes."""
    notes = _attribute(tstate, exc, "__notes__")
    owned = [] if notes is None else [notes]
    with tstate.holding(owned):
        place = _syntax_place(tstate, exc)
        name = _type_text(tstate, exc.type)
        text = _message(tstate, exc, has_place=bool(place)) + _suggestion(tstate, exc)
        lines = "" if notes is None else _notes(tstate, notes)
    if notes is not None:
        decref(tstate, notes)
    return f"{place}{name}{text}\n{lines}"


def _message(tstate: ThreadState, exc: Object, has_place: bool) -> str:
    """Return a colon and the text of `exc`, "" if that is empty; of a syntax error with its place only `msg` is left."""
    if not has_place:
        text = _text(tstate, exc, FAILED_STR)
        return f": {text}" if text else ""
    message = _attribute(tstate, exc, "msg")
    if message is None:
        return ""
    try:
        text = _text(tstate, message, FAILED_STR) if message is not tstate.types.none else ""
        return f": {text}" if text else ""
    finally:
        decref(tstate, message)


def _type_text(tstate: ThreadState, type_: Object) -> str:
    """Return the name of an exception type, with its module unless that goes without saying."""
    qualname = str(type_.value.qualname)
    module = _attribute(tstate, type_, "__module__")
    if module is None:
        return f"<unknown>.{qualname}"
    name = str(module.value) if is_subtype(module.type, tstate.types.str) else "<unknown>"
    decref(tstate, module)
    return qualname if name in ("builtins", "__main__") else f"{name}.{qualname}"


def _notes(tstate: ThreadState, notes: Object) -> str:
    """Return the lines of `__notes__`; what isn't a sequence is shown as it is, without a newline, as in CPython."""
    is_sequence = find(notes.type, "__getitem__") is not None and not is_subtype(notes.type, tstate.types.dict)
    if not is_sequence:
        return _text(tstate, notes, "<__notes__ repr() failed>", repr_text)
    try:
        items = collect(tstate, notes)
    except GuestRaised:
        decref(tstate, tstate.take_exception())
        return ""
    text = ""
    with tstate.holding(items):
        for item in items:
            text += _text(tstate, item, "<note str() failed>") + "\n"
    for item in items:
        decref(tstate, item)
    return text


def _text(
    tstate: ThreadState, obj: Object, otherwise: str, convert: Callable[[ThreadState, Object], str] = str_text
) -> str:
    """Return the text of `obj`, `otherwise` if guest code fails to give it."""
    try:
        return convert(tstate, obj)
    except GuestRaised:
        decref(tstate, tstate.take_exception())
        return otherwise


def _attribute(tstate: ThreadState, obj: Object, name: str) -> Object | None:
    """Return a new reference to `obj.name`, or None if there is none to be had."""
    try:
        return tstate.find_attribute(obj, name)
    except GuestRaised:
        decref(tstate, tstate.take_exception())
        return None


# --- the place of a syntax error


def _syntax_place(tstate: ThreadState, exc: Object) -> str:
    """Return file, line and marked text of a syntax error; "" for other exceptions and where it has no place."""
    syntax_error = tstate.types.exceptions["SyntaxError"]
    if not is_instance(exc, syntax_error):
        return ""
    lineno = _plain(tstate, exc, "lineno")
    if not isinstance(lineno, int):
        return ""
    filename, text, offset = (_plain(tstate, exc, name) for name in ("filename", "text", "offset"))
    place = f'  File "{filename if filename is not None else "<string>"}", line {lineno}\n'
    if not isinstance(text, str):
        return place
    end_offset: object = -1
    if exc.type is syntax_error:  # CPython leaves the ends of its subclasses out
        end_lineno, end_offset = _plain(tstate, exc, "end_lineno"), _plain(tstate, exc, "end_offset")
        if isinstance(end_lineno, int) and end_lineno > lineno:
            return place + marked_text(text, offset if isinstance(offset, int) else -1, None)
    end = end_offset if isinstance(end_offset, int) else -1
    return place + marked_text(text, offset if isinstance(offset, int) else -1, end)


def _plain(tstate: ThreadState, exc: Object, name: str) -> object:
    """Return the host value of an attribute that is a str or an int, else None."""
    value = _attribute(tstate, exc, name)
    if value is None:
        return None
    plain: object = value.value if isinstance(value.value, str | int) else None
    decref(tstate, value)
    return plain


# --- suggestions for names that don't exist


def _suggestion(tstate: ThreadState, exc: Object) -> str:
    """Return ". Did you mean ...?" where a name like the missing one exists."""
    kinds = tstate.types.exceptions
    if exc.type is kinds["NameError"]:
        found = _similar_name(tstate, exc)
    elif exc.type is kinds["AttributeError"]:
        found = _similar_attribute(tstate, exc)
    else:
        return ""
    return "" if found is None else f". Did you mean: '{found}'?"


def _similar_name(tstate: ThreadState, exc: Object) -> str | None:
    """Look for a name like the missing one where the innermost frame looks for names."""
    entries = _entries(tstate, exc)
    if not entries:
        return None
    missing = _own_text(tstate, exc, "name") or missing_name(entries[-1])
    frame = entries[-1].frame
    places = (list(frame.code.code.varnames), _keys(tstate, frame.globals), _keys(tstate, frame.builtins))
    return next((found for names in places if (found := closest(missing, names)) is not None), None)


def missing_name(entry: TracebackBody) -> str:
    """Return the name that the instruction of a traceback entry looks up, "" if it looks up none."""
    code: CodeObject = entry.frame.code.code
    start = entry.lasti * INSTRUCTION_SIZE
    oparg = int.from_bytes(code.code[start + 1 : start + INSTRUCTION_SIZE], "little")
    opcode = by_number[code.code[start]]
    if opcode.operand == Operand.CELL:
        return (*code.cellvars, *code.freevars)[oparg]
    return code.names[oparg] if opcode.name in ("LOAD_NAME", "LOAD_GLOBAL", "DELETE_NAME", "DELETE_GLOBAL") else ""
