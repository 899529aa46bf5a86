"""The guest's exception types: their methods, attributes and what each one prints."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.objects.attributes import ensure_attrs
from minipy.objects.construct import new_bool, new_list, new_none, new_ref, new_str, new_tuple
from minipy.objects.dict_object import dict_get_name, dict_set_name
from minipy.objects.exception_object import ExceptionBody, exception_references, set_cause
from minipy.objects.native import Getter, Native, TypeSpec
from minipy.objects.protocol import collect, repr_text, str_text
from minipy.objects.type_object import is_subtype
from minipy.refcount.strategy import decref, incref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def exception_new(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    items = [new_ref(tstate, arg) for arg in args[1:]]
    return new_container(tstate, args[0], ExceptionBody(new_tuple(tstate, items)))


def exception_init(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    exc = args[0]
    fields = _KEYWORDS.get(_built_in_name(exc.type), ())
    unknown = [name for name in kwargs if name not in fields]
    if unknown and fields:
        raise tstate.error(
            "TypeError", f"'{unknown[0]}' is an invalid keyword argument for {_built_in_name(exc.type)}()"
        )
    if unknown:
        raise tstate.error("TypeError", f"{exc.type.value.name}() takes no keyword arguments")
    fresh = new_tuple(tstate, [new_ref(tstate, arg) for arg in args[1:]])
    old, exc.value.args = exc.value.args, fresh
    decref(tstate, old)
    for name, value in kwargs.items():
        set_field(tstate, exc, name, value)
    return new_none(tstate)


_KEYWORDS = MappingProxyType({
    "ImportError": ("name", "path"), "ModuleNotFoundError": ("name", "path"), "NameError": ("name",),
    "UnboundLocalError": ("name",), "AttributeError": ("name", "obj"),
})  # fmt: skip


def _built_in_name(type_: Object) -> str:
    """Return the name of the first built-in type in the MRO."""
    return next(str(base.value.name) for base in type_.value.mro if not base.value.is_heap_type)


def set_field(tstate: ThreadState, exc: Object, name: str, value: Object) -> None:
    """Set an attribute in the exception's dict."""
    key = new_str(tstate, name)
    dict_set_name(tstate, ensure_attrs(tstate, exc), key, value)
    decref(tstate, key)


def exception_str(tstate: ThreadState, exc: Object) -> Object:
    args = exc.value.args
    if len(args.value) == 1:
        return new_str(tstate, str_text(tstate, args.value[0]))
    return new_str(tstate, str_text(tstate, args) if args.value else "")


def exception_repr(tstate: ThreadState, exc: Object) -> Object:
    args = exc.value.args
    shown = f"({repr_text(tstate, args.value[0])})" if len(args.value) == 1 else repr_text(tstate, args)
    return new_str(tstate, exc.type.value.name + shown)


def key_error_str(tstate: ThreadState, exc: Object) -> Object:
    args = exc.value.args.value
    if len(args) == 1:
        return new_str(tstate, repr_text(tstate, args[0]))
    return exception_str(tstate, exc)


def with_traceback(tstate: ThreadState, exc: Object, traceback: Object) -> Object:
    set_traceback(tstate, exc, traceback)
    return new_ref(tstate, exc)


def add_note(tstate: ThreadState, exc: Object, note: Object) -> Object:
    if not is_subtype(note.type, tstate.types.str):
        raise tstate.error("TypeError", f"note must be a str, not '{note.type.value.name}'")
    attrs = ensure_attrs(tstate, exc)
    notes = dict_get_name(tstate, attrs, "__notes__")
    if notes is None:
        notes = new_list(tstate, [])
        set_field(tstate, exc, "__notes__", notes)
    try:
        append = tstate.find_attribute(notes, "append")
        assert append is not None
        decref(tstate, tstate.call(append, [note]))
        decref(tstate, append)
    finally:
        decref(tstate, notes)
    return new_none(tstate)


def get_args(tstate: ThreadState, exc: Object) -> Object:
    return new_ref(tstate, exc.value.args)


def set_args(tstate: ThreadState, exc: Object, value: Object | None) -> None:
    if value is None:
        raise tstate.error("TypeError", "args may not be deleted")
    fresh = new_tuple(tstate, collect(tstate, value))
    old, exc.value.args = exc.value.args, fresh
    decref(tstate, old)


def _get_link(field: str, name: str) -> Getter:
    """Return the getter of an ExceptionBody field that is an exception or None."""

    def get(tstate: ThreadState, exc: Object) -> Object:
        value = getattr(exc.value, field)
        return new_ref(tstate, value) if value is not None else new_none(tstate)

    def set_(tstate: ThreadState, exc: Object, value: Object | None) -> None:
        if value is None:
            raise tstate.error("TypeError", f"{name} may not be deleted")
        is_none = value is tstate.types.none
        if not is_none and not is_subtype(value.type, tstate.types.exceptions["BaseException"]):
            kind = "cause" if field == "cause" else "context"
            raise tstate.error("TypeError", f"exception {kind} must be None or derive from BaseException")
        fresh = None if is_none else new_ref(tstate, value)
        if field == "cause":
            set_cause(tstate, exc, fresh)
            return
        old, exc.value.context = exc.value.context, fresh
        if old is not None:
            decref(tstate, old)

    return Getter(name, get, set_)


def get_traceback(tstate: ThreadState, exc: Object) -> Object:
    value = exc.value.traceback
    return new_ref(tstate, value) if value is not None else new_none(tstate)


def set_traceback(tstate: ThreadState, exc: Object, value: Object | None) -> None:
    if value is None:
        raise tstate.error("TypeError", "__traceback__ may not be deleted")
    is_none = value is tstate.types.none
    if not is_none and value.type is not tstate.types.traceback:
        raise tstate.error("TypeError", "__traceback__ must be a traceback or None")
    if not is_none:
        incref(tstate, value)
    old, exc.value.traceback = exc.value.traceback, None if is_none else value
    if old is not None:
        decref(tstate, old)


def get_suppress(tstate: ThreadState, exc: Object) -> Object:
    return new_bool(tstate, exc.value.suppress_context)


def set_suppress(tstate: ThreadState, exc: Object, value: Object | None) -> None:
    if value is None or value.type is not tstate.types.bool:
        raise tstate.error("TypeError", "attribute value type must be bool")
    exc.value.suppress_context = value.value


def _argument(name: str, position: int, alone: bool = False) -> Getter:
    """Return the getter of an attribute that stands for an argument until it is set; None where it wasn't given."""

    def get(tstate: ThreadState, exc: Object) -> Object:
        if exc.attrs is not None:
            own = dict_get_name(tstate, exc.attrs, name)
            if own is not None:
                return own
        args = exc.value.args.value
        if alone and len(args) < 2:
            return new_none(tstate)
        return new_ref(tstate, args[position]) if position < len(args) else new_none(tstate)

    def set_(tstate: ThreadState, exc: Object, value: Object | None) -> None:
        set_field(tstate, exc, name, value if value is not None else tstate.types.none)

    return Getter(name, get, set_)


def system_exit_code(tstate: ThreadState, exc: Object) -> Object:
    args = exc.value.args
    if len(args.value) > 1:
        return new_ref(tstate, args)
    return _argument("code", 0).get(tstate, exc)


def os_error_str(tstate: ThreadState, exc: Object) -> Object:
    args = exc.value.args.value
    if len(args) < 2:
        return exception_str(tstate, exc)
    text = f"[Errno {str_text(tstate, args[0])}] {str_text(tstate, args[1])}"
    if len(args) > 2:
        text += f": {repr_text(tstate, args[2])}"
    return new_str(tstate, text)


def syntax_error_str(tstate: ThreadState, exc: Object) -> Object:
    args = exc.value.args.value
    if len(args) == 2 and is_subtype(args[1].type, tstate.types.tuple) and len(args[1].value) >= 2:
        filename, lineno = args[1].value[:2]
        place = f"{str_text(tstate, filename).rpartition('/')[2]}, line {str_text(tstate, lineno)}"
        return new_str(tstate, f"{str_text(tstate, args[0])} ({place})")
    return exception_str(tstate, exc)


def _place(name: str, position: int) -> Getter:
    """Return the getter of a part of a SyntaxError's place."""

    def get(tstate: ThreadState, exc: Object) -> Object:
        args = exc.value.args.value
        parts = args[1].value if len(args) == 2 and is_subtype(args[1].type, tstate.types.tuple) else ()
        return new_ref(tstate, parts[position]) if position < len(parts) else new_none(tstate)

    return Getter(name, get)


BASE_GETTERS = (
    Getter("args", get_args, set_args),
    Getter("__traceback__", get_traceback, set_traceback),
    _get_link("context", "__context__"),
    _get_link("cause", "__cause__"),
    Getter("__suppress_context__", get_suppress, set_suppress),
)
BASE_METHODS = (
    Native("__init__", exception_init, 1, -1),
    Native("__str__", exception_str, 1, 1),
    Native("__repr__", exception_repr, 1, 1),
    Native("with_traceback", with_traceback, 2, 2),
    Native("add_note", add_note, 2, 2),
)

# What some exception types have beyond BaseException's: getters, methods.
SPECIAL: MappingProxyType[str, tuple[tuple[Getter, ...], tuple[Native, ...]]] = MappingProxyType({
    "StopIteration": ((_argument("value", 0),), ()),
    "SystemExit": ((Getter("code", system_exit_code, _argument("code", 0).set),), ()),
    "KeyError": ((), (Native("__str__", key_error_str, 1, 1),)),
    "OSError": (
        (_argument("errno", 0, True), _argument("strerror", 1), _argument("filename", 2)),
        (Native("__str__", os_error_str, 1, 1),),
    ),
    "SyntaxError": (
        (
            _argument("msg", 0),
            *(
                _place(name, i)
                for i, name in enumerate(("filename", "lineno", "offset", "text", "end_lineno", "end_offset"))
            ),
        ),
        (Native("__str__", syntax_error_str, 1, 1),),
    ),
    "ImportError": ((_argument("msg", 0), _argument("name", 9), _argument("path", 9)), ()),
    "NameError": ((_argument("name", 9),), ()),
    "AttributeError": ((_argument("name", 9), _argument("obj", 9)), ()),
    "UnicodeDecodeError": (
        tuple(_argument(n, i) for i, n in enumerate(("encoding", "object", "start", "end", "reason"))), ()),
    "UnicodeEncodeError": (
        tuple(_argument(n, i) for i, n in enumerate(("encoding", "object", "start", "end", "reason"))), ()),
})  # fmt: skip


def exception_spec(name: str, base: str) -> TypeSpec:
    """Return what the built-in exception type `name` is made from."""
    if name == "BaseException":
        return TypeSpec(
            name,
            methods=BASE_METHODS,
            getters=BASE_GETTERS,
            static=(Native("__new__", exception_new, 1, -1),),
            references=exception_references,
            has_attrs=True,
        )
    getters, methods = SPECIAL.get(name, ((), ()))
    return TypeSpec(name, methods=methods, getters=getters, base=base)
