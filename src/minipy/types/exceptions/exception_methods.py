"""The guest's exception types: their methods, attributes and what each one prints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from minipy.heap.allocation import new_container
from minipy.heap.fields import put_field, show_field
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.attributes import ensure_attrs
from minipy.model.constructors import new_bool, new_list, new_none, new_ref, new_str, new_tuple
from minipy.model.exception_object import ExceptionBody, exception_clear, exception_references
from minipy.model.held_references import owned
from minipy.model.host_conversions import repr_text, str_text
from minipy.model.iteration import collect
from minipy.model.list_slots import list_append
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.raising import set_cause, set_context, set_error
from minipy.model.tables.dict_slots import dict_get_name, put_name
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.refcount.strategy import decref
from minipy.sync.points import SLOT_STORE, point
from minipy.types.classes.class_argument import class_argument
from minipy.types.exceptions.exception_copy import COPY_METHODS, IMPORT_ERROR_REDUCE, OS_ERROR_REDUCE
from minipy.types.exceptions.exception_kinds import BY_ERRNO, KINDS, Kind, field_getter, kind_of, shown_args, text_of

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def exception_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`BaseException.__new__(type, *args)`: the arguments are kept whatever `__init__` does."""
    type_ = class_argument(tstate, args, tstate.types.exceptions["BaseException"])
    items = [new_ref(tstate, arg) for arg in args[1:]]
    exc = new_container(tstate, type_, ExceptionBody(new_tuple(tstate, items)))
    exc.value.fields = {}
    return exc


def exception_init(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    exc = args[0]
    kind = kind_of(exc)
    if kwargs:
        _check_keywords(tstate, exc.type, kwargs, kind)
    put_field(tstate, exc, "args", new_tuple(tstate, [new_ref(tstate, arg) for arg in args[1:]]))
    if kind is not None:
        take_fields(tstate, exc, kind, args[1:], kwargs)
    return new_none(tstate)


def take_fields(tstate: ThreadState, exc: Object, kind: Kind, args: Sequence[Object], kwargs: Mapping[str, Object]) -> None:
    """Fill the fields of `exc` from the arguments of its making."""
    fields = kind.parse(tstate, exc, args)
    fields.update({name: new_ref(tstate, value) for name, value in kwargs.items()})
    with critical_section(tstate, exc):
        point(tstate, SLOT_STORE, exc, "fields")
        old, exc.value.fields = exc.value.fields, fields
    for value in (old or {}).values():
        decref(tstate, value)


def _check_keywords(tstate: ThreadState, type_: Object, kwargs: Mapping[str, Object], kind: Kind | None) -> None:
    """Raise TypeError for a keyword argument that the exception type doesn't know."""
    if kind is None or not kind.keywords:
        raise set_error(tstate, "TypeError", f"{type_.value.name}() takes no keyword arguments")
    unknown = [name for name in kwargs if name not in kind.keywords]
    if unknown:
        name = type_.value.layout.value.name
        raise set_error(tstate, "TypeError", f"'{unknown[0]}' is an invalid keyword argument for {name}()")


def os_error_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`OSError.__new__`: takes the fields, and makes of OSError itself the type that stands for the number."""
    type_ = class_argument(tstate, args, tstate.types.exceptions["OSError"])
    if _is_left_to_init(tstate, type_):
        exc = exception_new(tstate, args[:1], {})
        exc.value.fields = {}
        return exc
    if kwargs:
        raise set_error(tstate, "TypeError", f"{type_.value.name}() takes no keyword arguments")
    if type_ is tstate.types.exceptions["OSError"] and 2 <= len(args) - 1 <= 5 and args[1].type is tstate.types.int:
        type_ = tstate.types.exceptions[BY_ERRNO.get(args[1].value, "OSError")]
    exc = exception_new(tstate, [type_, *args[1:]], {})
    take_fields(tstate, exc, KINDS["OSError"], args[1:], {})
    return exc


def _is_left_to_init(tstate: ThreadState, type_: Object) -> bool:
    """True if a class has an `__init__` of its own but no `__new__`: then `OSError.__init__` takes the fields."""
    os_error = tstate.types.exceptions["OSError"]
    return all([
        lookup_borrowed(type_, "__init__") is not lookup_borrowed(os_error, "__init__"),
        lookup_borrowed(type_, "__new__") is lookup_borrowed(os_error, "__new__"),
    ])  # fmt: skip


def os_error_init(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    if _is_left_to_init(tstate, args[0].type):
        return exception_init(tstate, args, kwargs)
    return new_none(tstate)


def kind_str(tstate: ThreadState, exc: Object) -> Object:
    """`str(exc)` of a type that prints more than its arguments."""
    text = text_of(tstate, exc)
    return text if text is not None else exception_str(tstate, exc)


def exception_str(tstate: ThreadState, exc: Object) -> Object:
    args = get_args(tstate, exc)
    with owned(tstate, args):
        if len(args.value) == 1:
            return new_str(tstate, str_text(tstate, args.value[0]))
        return new_str(tstate, str_text(tstate, args) if args.value else "")


def exception_repr(tstate: ThreadState, exc: Object) -> Object:
    args = get_args(tstate, exc)
    with owned(tstate, args):
        shown = f"({repr_text(tstate, args.value[0])})" if len(args.value) == 1 else repr_text(tstate, args)
    return new_str(tstate, exc.type.value.name.rpartition(".")[2] + shown)


def key_error_str(tstate: ThreadState, exc: Object) -> Object:
    args = get_args(tstate, exc)
    with owned(tstate, args):
        if len(args.value) == 1:
            return new_str(tstate, repr_text(tstate, args.value[0]))
    return exception_str(tstate, exc)


def with_traceback(tstate: ThreadState, exc: Object, traceback: Object) -> Object:
    set_traceback(tstate, exc, traceback)
    return new_ref(tstate, exc)


def add_note(tstate: ThreadState, exc: Object, note: Object) -> Object:
    if not is_subtype(note.type, tstate.types.str):
        raise set_error(tstate, "TypeError", f"note must be a str, not '{note.type.value.name}'")
    attrs = ensure_attrs(tstate, exc)
    known = dict_get_name(tstate, attrs, "__notes__")
    notes = known if known is not None else new_list(tstate, [])
    with owned(tstate, notes):
        if known is None:
            put_name(tstate, attrs, "__notes__", new_ref(tstate, notes))
        if not is_subtype(notes.type, tstate.types.list):
            raise set_error(tstate, "TypeError", "Cannot add note: __notes__ is not a list")
        list_append(tstate, notes, note)
    return new_none(tstate)


def get_args(tstate: ThreadState, exc: Object) -> Object:
    return shown_args(tstate, exc)


def set_args(tstate: ThreadState, exc: Object, value: Object | None) -> None:
    if value is None:
        raise set_error(tstate, "TypeError", "args may not be deleted")
    decref(tstate, shown_args(tstate, exc))
    put_field(tstate, exc, "args", new_tuple(tstate, collect(tstate, value)))


def _get_link(field: str, name: str) -> Getter:
    """Return the getter of an ExceptionBody field that is an exception or None."""

    def get(tstate: ThreadState, exc: Object) -> Object:
        return show_field(tstate, exc, field)

    def set_(tstate: ThreadState, exc: Object, value: Object | None) -> None:
        if value is None:
            raise set_error(tstate, "TypeError", f"{name} may not be deleted")
        is_none = value is tstate.types.none
        if not is_none and not is_subtype(value.type, tstate.types.exceptions["BaseException"]):
            kind = "cause" if field == "cause" else "context"
            raise set_error(tstate, "TypeError", f"exception {kind} must be None or derive from BaseException")
        fresh = None if is_none else new_ref(tstate, value)
        if field == "cause":
            set_cause(tstate, exc, fresh)
        else:
            set_context(tstate, exc, fresh)

    return Getter(name, get, set_)


def get_traceback(tstate: ThreadState, exc: Object) -> Object:
    return show_field(tstate, exc, "traceback")


def set_traceback(tstate: ThreadState, exc: Object, value: Object | None) -> None:
    if value is None:
        raise set_error(tstate, "TypeError", "__traceback__ may not be deleted")
    is_none = value is tstate.types.none
    if not is_none and value.type is not tstate.types.traceback:
        raise set_error(tstate, "TypeError", "__traceback__ must be a traceback or None")
    put_field(tstate, exc, "traceback", None if is_none else new_ref(tstate, value))


def get_suppress(tstate: ThreadState, exc: Object) -> Object:
    return new_bool(tstate, exc.value.suppress_context)


def set_suppress(tstate: ThreadState, exc: Object, value: Object | None) -> None:
    if value is None:
        raise set_error(tstate, "TypeError", "can't delete numeric/char attribute")
    if value.type is not tstate.types.bool:
        raise set_error(tstate, "TypeError", "attribute value type must be bool")
    exc.value.suppress_context = value.value


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
    *COPY_METHODS,
    Native("with_traceback", with_traceback, 2, 2),
    Native("add_note", add_note, 2, 2),
)


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
            clear=exception_clear,
        )
    kind = KINDS.get(name)
    if kind is None:
        text = (Native("__str__", key_error_str, 1, 1),) if name == "KeyError" else ()
        return TypeSpec(name, methods=text, base=base, shares_layout=True)
    methods: tuple[Native, ...] = (Native("__str__", kind_str, 1, 1),) if kind.text is not None else ()
    getters = tuple(field_getter(field) for field in kind.fields)
    if name == "ImportError":
        methods = (*methods, IMPORT_ERROR_REDUCE)
    if name != "OSError":
        return TypeSpec(name, methods=methods, getters=getters, base=base)
    methods = (*methods, Native("__init__", os_error_init, 1, -1), OS_ERROR_REDUCE)
    return TypeSpec(name, methods, getters, (Native("__new__", os_error_new, 1, -1),), base=base)
