"""What some built-in exception types keep beside their arguments, how they take it from them, and what they print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from minipy.heap.fields import put_field, show_field
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import new_bytes, new_none, new_ref, new_str, new_tuple
from minipy.model.held_references import owned
from minipy.model.host_conversions import index, repr_text, str_text
from minipy.model.iteration import collect
from minipy.model.native import Getter
from minipy.model.raising import set_error
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref, incref
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

Fields = dict[str, Object]
Parse = Callable[["ThreadState", Object, Sequence[Object]], Fields]
Text = Callable[["ThreadState", Fields], str | None]


class Kind(NamedTuple):
    """The fields of an exception type.

    `parse` returns those that the arguments (borrowed) give, as new references; `keywords` names the ones that can be
    given by keyword; `text` tells from the fields what the exception prints, None where that is what every exception prints.
    """

    fields: tuple[str, ...]
    parse: Parse
    keywords: tuple[str, ...] = ()
    text: Text | None = None


def kind_of(exc: Object) -> Kind | None:
    """Return the row of KINDS for an exception, or None."""
    return KINDS.get(exc.type.value.layout.value.name)


def ensure_fields(tstate: ThreadState, exc: Object) -> None:
    """Take the fields of `exc` from its arguments where no `__init__` has done it."""
    body = exc.value
    if body.fields is None:
        kind = kind_of(exc)
        args = show_field(tstate, exc, "args")
        with owned(tstate, args):
            fields = kind.parse(tstate, exc, args.value) if kind is not None else {}
        with critical_section(tstate, exc):
            point(tstate, SLOT_STORE, exc, "fields")
            is_late = body.fields is not None
            body.fields = body.fields if is_late else fields
        for value in fields.values() if is_late else ():
            decref(tstate, value)


def shown_args(tstate: ThreadState, exc: Object) -> Object:
    """Return a new reference to the arguments of `exc`, without the file name that an OSError takes from them."""
    if exc.value.fields is None and is_subtype(exc.type, tstate.types.exceptions["OSError"]):
        ensure_fields(tstate, exc)
    return show_field(tstate, exc, "args")


def set_field(tstate: ThreadState, exc: Object, name: str, value: Object | None) -> None:
    """Set a field (`value` borrowed), or empty it."""
    ensure_fields(tstate, exc)
    if value is not None:
        incref(tstate, value)
    with critical_section(tstate, exc):
        point(tstate, SLOT_STORE, exc, "fields")
        old = exc.value.fields.pop(name, None)
        if value is not None:
            exc.value.fields[name] = value
    if old is not None:
        decref(tstate, old)


def field_getter(name: str) -> Getter:
    """Return the attribute `name`, None where it wasn't given."""
    is_number = name in ("start", "end")

    def get(tstate: ThreadState, exc: Object) -> Object:
        ensure_fields(tstate, exc)
        with critical_section(tstate, exc):
            point(tstate, SLOT_LOAD, exc, "fields")
            value: Object | None = exc.value.fields.get(name)
            if value is not None:
                incref(tstate, value)
        if value is None and name == "characters_written":
            raise set_error(tstate, "AttributeError", name)
        return value if value is not None else new_none(tstate)

    def set_(tstate: ThreadState, exc: Object, value: Object | None) -> None:
        if is_number:
            if value is None:
                raise set_error(tstate, "TypeError", "can't delete numeric/char attribute")
            index(tstate, value, "an integer is required")
        set_field(tstate, exc, name, value)

    return Getter(name, get, set_)


# --- how the fields follow from the arguments


def _no_fields(tstate: ThreadState, exc: Object, args: Sequence[Object]) -> Fields:
    return {}


def _value(tstate: ThreadState, exc: Object, args: Sequence[Object]) -> Fields:
    return {"value": new_ref(tstate, args[0])} if args else {}


def _code(tstate: ThreadState, exc: Object, args: Sequence[Object]) -> Fields:
    if len(args) > 1:
        return {"code": new_tuple(tstate, [new_ref(tstate, arg) for arg in args])}
    return {"code": new_ref(tstate, args[0])} if args else {}


def _message(tstate: ThreadState, exc: Object, args: Sequence[Object]) -> Fields:
    return {"msg": new_ref(tstate, args[0])} if len(args) == 1 else {}


_OS_FIELDS: Final = ("errno", "strerror", "filename", "winerror", "filename2")


def _os_error(tstate: ThreadState, exc: Object, args: Sequence[Object]) -> Fields:
    """An OSError of two to five arguments; a given file name leaves the arguments, as CPython has it."""
    if not 2 <= len(args) <= 5:
        return {}
    none = tstate.types.none
    has_filename = len(args) > 2 and args[2] is not none
    fields = {
        name: new_ref(tstate, arg)
        for name, arg in zip(_OS_FIELDS, args, strict=False)
        if name != "winerror" and (not name.startswith("filename") or (has_filename and arg is not none))
    }
    if not has_filename:
        return fields
    if exc.type.value.name == "BlockingIOError" and is_subtype(args[2].type, tstate.types.int):
        fields["characters_written"] = fields.pop("filename")
        return fields
    short = new_tuple(tstate, [new_ref(tstate, arg) for arg in args[:2]])
    put_field(tstate, exc, "args", short)
    return fields


_PLACE: Final = ("filename", "lineno", "offset", "text", "end_lineno", "end_offset")


def _syntax_error(tstate: ThreadState, exc: Object, args: Sequence[Object]) -> Fields:
    fields = {"msg": new_ref(tstate, args[0])} if args else {}
    if len(args) != 2:
        return fields
    try:
        place = collect(tstate, args[1])
    except BaseException:
        decref(tstate, fields["msg"])
        raise
    text = None
    if not 4 <= len(place) <= 6:
        bound, limit = ("least", 4) if len(place) < 4 else ("most", 6)
        text = f"function takes at {bound} {limit} arguments ({len(place)} given)"
    elif len(place) == 5:
        text = "end_offset must be provided when end_lineno is provided"
    if text is not None:
        for part in (*place, fields["msg"]):
            decref(tstate, part)
        raise set_error(tstate, "TypeError", text)
    fields.update(zip(_PLACE, place, strict=False))
    return fields


_UNICODE: Final = ("encoding", "object", "start", "end", "reason")


def _unicode_error(names: tuple[str, ...], kinds: tuple[str, ...]) -> Parse:
    """Return the parser of a Unicode error whose arguments are `names`, each of the type in `kinds`."""

    def is_bytearray(arg: Object) -> bool:
        return isinstance(arg.value, bytearray)

    def parse(tstate: ThreadState, exc: Object, args: Sequence[Object]) -> Fields:
        if len(args) != len(names):
            plural = f"function takes exactly {len(names)} arguments ({len(args)} given)"
            raise set_error(tstate, "TypeError", plural)
        for position, (arg, kind) in enumerate(zip(args, kinds, strict=True), 1):
            if kind == "int":
                index(tstate, arg)
            elif not is_subtype(arg.type, tstate.types.by_name[kind]) and not (kind == "bytes" and is_bytearray(arg)):
                raise set_error(tstate, "TypeError", _wrong_kind(position, kind, arg.type.value.name))
        fields = {name: new_ref(tstate, arg) for name, arg in zip(names, args, strict=True)}
        given = fields["object"]
        if is_bytearray(given):
            fields["object"] = new_bytes(tstate, bytes(given.value))
            decref(tstate, given)
        return fields

    return parse


def _wrong_kind(position: int, kind: str, actual: str) -> str:
    if kind == "bytes":
        return f"a bytes-like object is required, not '{actual}'"
    return f"argument {position} must be {kind}, not {actual}"


# --- what they print


def _os_text(tstate: ThreadState, fields: Fields) -> str | None:
    if "filename" in fields:
        text = f"[Errno {_shown(tstate, fields, 'errno')}] {_shown(tstate, fields, 'strerror')}"
        text += f": {repr_text(tstate, fields['filename'])}"
        return f"{text} -> {repr_text(tstate, fields['filename2'])}" if "filename2" in fields else text
    if "errno" in fields and "strerror" in fields:
        return f"[Errno {_shown(tstate, fields, 'errno')}] {_shown(tstate, fields, 'strerror')}"
    return None


def _shown(tstate: ThreadState, fields: Fields, name: str) -> str:
    return str_text(tstate, fields[name]) if name in fields else "None"


def _import_text(tstate: ThreadState, fields: Fields) -> str | None:
    message = fields.get("msg")
    return str(message.value) if message is not None and message.type is tstate.types.str else None


def _syntax_text(tstate: ThreadState, fields: Fields) -> str:
    message = _shown(tstate, fields, "msg")
    filename, lineno = fields.get("filename"), fields.get("lineno")
    parts = []
    if filename is not None and is_subtype(filename.type, tstate.types.str):
        parts.append(filename.value.rpartition("/")[2])
    if lineno is not None and lineno.type is tstate.types.int:
        parts.append(f"line {lineno.value}")
    return f"{message} ({', '.join(parts)})" if parts else message


def _unicode_text(verb: str) -> Text:
    """Return what prints a Unicode error that tells that one can't `verb` something."""

    def text(tstate: ThreadState, fields: Fields) -> str:
        if "object" not in fields:
            return ""
        if not isinstance(fields["object"].value, bytes if verb == "decode" else str):
            wanted = "bytes" if verb == "decode" else "unicode"
            raise set_error(tstate, "TypeError", f"object attribute must be {wanted}")
        what, start, end = fields["object"].value, index(tstate, fields["start"]), index(tstate, fields["end"])
        codec = f"'{_shown(tstate, fields, 'encoding')}' codec " if "encoding" in fields else ""
        unit = "byte" if verb == "decode" else "character"
        where = f"{unit}s in position {start}-{end - 1}"
        if 0 <= start < len(what) and end == start + 1:
            where = f"{unit} {_unit_text(what[start])} in position {start}"
        return f"{codec}can't {verb} {where}: {_shown(tstate, fields, 'reason')}"

    return text


def _unit_text(unit: int | str) -> str:
    """Return how a byte or a character is shown: `0xff`, `'\\xe9'`."""
    if isinstance(unit, int):
        return f"0x{unit:02x}"
    code = ord(unit)
    return f"'\\x{code:02x}'" if code <= 0xFF else f"'\\u{code:04x}'" if code <= 0xFFFF else f"'\\U{code:08x}'"


KINDS: Final[MappingProxyType[str, Kind]] = MappingProxyType({
    "StopIteration": Kind(("value",), _value),
    "SystemExit": Kind(("code",), _code),
    "ImportError": Kind(("msg", "name", "path"), _message, ("name", "path"), _import_text),
    "NameError": Kind(("name",), _no_fields, ("name",)),
    "AttributeError": Kind(("name", "obj"), _no_fields, ("name", "obj")),
    "OSError": Kind((*(name for name in _OS_FIELDS if name != "winerror"), "characters_written"), _os_error, (),
                    _os_text),
    "SyntaxError": Kind(("msg", *_PLACE, "print_file_and_line"), _syntax_error, (), _syntax_text),
    "UnicodeDecodeError": Kind(_UNICODE, _unicode_error(_UNICODE, ("str", "bytes", "int", "int", "str")), (),
                               _unicode_text("decode")),
    "UnicodeEncodeError": Kind(_UNICODE, _unicode_error(_UNICODE, ("str", "str", "int", "int", "str")), (),
                               _unicode_text("encode")),
    "UnicodeTranslateError": Kind(_UNICODE[1:], _unicode_error(_UNICODE[1:], ("str", "int", "int", "str")), (),
                                  _unicode_text("translate")),
})  # fmt: skip

# Which OSError stands for which number: `OSError(2, "...")` makes a FileNotFoundError.
BY_ERRNO: Final = MappingProxyType({
    1: "PermissionError", 2: "FileNotFoundError", 3: "ProcessLookupError", 4: "InterruptedError",
    10: "ChildProcessError", 11: "BlockingIOError", 13: "PermissionError", 17: "FileExistsError",
    20: "NotADirectoryError", 21: "IsADirectoryError", 32: "BrokenPipeError", 103: "ConnectionAbortedError",
    104: "ConnectionResetError", 108: "BrokenPipeError", 110: "TimeoutError", 111: "ConnectionRefusedError",
    114: "BlockingIOError", 115: "BlockingIOError",
})  # fmt: skip


def text_of(tstate: ThreadState, exc: Object) -> Object | None:
    """Return a new reference to what the kind of `exc` prints, or None."""
    kind = kind_of(exc)
    if kind is None or kind.text is None:
        return None
    ensure_fields(tstate, exc)
    with critical_section(tstate, exc):
        point(tstate, SLOT_LOAD, exc, "fields")
        fields = dict(exc.value.fields)
        for value in fields.values():
            incref(tstate, value)
    with owned(tstate, *fields.values()):
        text = kind.text(tstate, fields)
    return new_str(tstate, text) if text is not None else None
