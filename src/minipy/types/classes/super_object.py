"""super: attributes as the classes behind a given one in the MRO have them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from minipy.eval.calls import call
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.heap.slots import read_slot
from minipy.heap.stopping import others_stopped
from minipy.model.attributes import attribute_named, generic_find, name_text
from minipy.model.constructors import new_none, new_ref, new_str
from minipy.model.function_object import pair_references
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.raising import attribute_error, note_missing, set_error
from minipy.model.special_methods import bind
from minipy.model.tables.dict_slots import dict_get_name
from minipy.model.type_lookup import is_instance, is_subtype
from minipy.refcount.strategy import decref
from minipy.sync.points import SLOT_STORE, point
from minipy.types.classes.class_argument import class_argument

if TYPE_CHECKING:
    from minipy.eval.frame import Frame
    from minipy.eval.thread_state import ThreadState

START, RECEIVER, START_TYPE = range(3)


def super_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    return new_container(tstate, class_argument(tstate, args, tstate.types.super), [None, None, None])


def super_init(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    if kwargs:
        raise set_error(tstate, "TypeError", "super() takes no keyword arguments")
    if len(args) > 3:
        raise set_error(tstate, "TypeError", f"super() expected at most 2 arguments, got {len(args) - 1}")
    obj: Object | None
    if len(args) == 1:
        start, obj = _implicit(tstate)
    else:
        given = args[2] if len(args) == 3 and args[2] is not tstate.types.none else None
        start, obj = new_ref(tstate, args[1]), new_ref(tstate, given) if given is not None else None
    try:
        _initialise(tstate, args[0], start, obj)
    except BaseException:
        decref(tstate, start)
        if obj is not None:
            decref(tstate, obj)
        raise
    return new_none(tstate)


def _initialise(tstate: ThreadState, made: Object, start: Object, obj: Object | None) -> None:
    """Give a super object its parts; `start` and `obj` are stolen unless this raises."""
    if not is_subtype(start.type, tstate.types.type):
        kind = start.type.value.name
        raise set_error(tstate, "TypeError", f"super() argument 1 must be a type, not {kind}")
    fresh = [start, obj, _start_type(tstate, start, obj) if obj is not None else None]
    if made.value[START] is None:
        with critical_section(tstate, made):
            point(tstate, SLOT_STORE, made, None)
            old, made.value[:] = list(made.value), fresh
    else:  # others may be reading what it has
        with others_stopped(tstate, *fresh):
            old, made.value[:] = list(made.value), fresh
    for part in old:
        if part is not None:
            decref(tstate, part)


def _implicit(tstate: ThreadState) -> tuple[Object, Object]:
    """Return new references to what a bare `super()` means in the running frame: its class and its first argument."""
    frame = tstate.frame
    if frame is None or not frame.code.code.argcount:
        raise set_error(tstate, "RuntimeError", "super(): no arguments")
    code = frame.code.code
    obj = frame.fast[0]
    if obj is not None:
        obj = new_ref(tstate, obj)
    elif code.varnames[0] in code.cellvars:
        obj = _content(tstate, frame, code.cellvars.index(code.varnames[0]))
    if obj is None:
        raise set_error(tstate, "RuntimeError", "super(): arg[0] deleted")
    start = None
    if "__class__" in code.freevars:
        start = _content(tstate, frame, len(code.cellvars) + code.freevars.index("__class__"))
    if start is not None and is_subtype(start.type, tstate.types.type):
        return start, obj
    decref(tstate, obj)
    what = "empty __class__ cell" if "__class__" in code.freevars else "__class__ cell not found"
    if start is not None:
        what = f"__class__ is not a type ({start.type.value.name})"
        decref(tstate, start)
    raise set_error(tstate, "RuntimeError", f"super(): {what}")


def _content(tstate: ThreadState, frame: Frame, place: int) -> Object | None:
    """Return a new reference to what a cell of the running frame holds, or None."""
    cell = frame.cells[place]
    return read_slot(tstate, cell, cell.value, 0)


def _start_type(tstate: ThreadState, start: Object, obj: Object) -> Object:
    """Return a new reference to the type whose MRO a super object walks."""
    if is_subtype(obj.type, tstate.types.type) and is_subtype(obj, start):
        return new_ref(tstate, obj)
    if is_instance(obj, start):
        return new_ref(tstate, obj.type)
    claimed = attribute_named(tstate, obj, "__class__")
    if claimed is not None and is_subtype(claimed.type, tstate.types.type) and is_subtype(claimed, start):
        return claimed
    if claimed is not None:
        decref(tstate, claimed)
    raise set_error(tstate, "TypeError", "super(type, obj): obj must be an instance or subtype of type")


def super_getattribute(tstate: ThreadState, proxy: Object, name: Object) -> Object:
    start, obj, type_ = proxy.value
    if type_ is not None and name_text(tstate, name) != "__class__":
        found = _find_behind(tstate, type_, start, name.value)
        if found is not None:
            try:
                return bind(tstate, found, None if obj is type_ else obj, type_)
            finally:
                decref(tstate, found)
    own = generic_find(tstate, proxy, name_text(tstate, name))
    if own is None:
        error = attribute_error(tstate, proxy, name.value)
        note_missing(tstate, proxy, name)
        raise error
    return own


def _find_behind(tstate: ThreadState, type_: Object, start: Object, name: str) -> Object | None:
    """Return a new reference to what `name` means in the MRO of `type_` behind `start`, or None."""
    mro = type_.value.mro
    for base in mro[mro.index(start) + 1 :] if start in mro else ():
        found = dict_get_name(tstate, base.attrs, name)
        if found is not None:
            return found
    return None


def super_get(tstate: ThreadState, proxy: Object, obj: Object, type_: Object | None = None) -> Object:
    """`__get__`: an unbound super object that stands in a class is bound to the instance."""
    if obj is tstate.types.none or proxy.value[RECEIVER] is not None:
        return new_ref(tstate, proxy)
    if proxy.type is not tstate.types.super:
        return call(tstate, proxy.type, [proxy.value[START], obj])
    start = proxy.value[START]
    type_ = _start_type(tstate, start, obj)
    return new_container(tstate, proxy.type, [new_ref(tstate, start), new_ref(tstate, obj), type_])


def super_repr(tstate: ThreadState, proxy: Object) -> Object:
    start, obj, type_ = proxy.value
    what = f"<{type_.value.name} object>" if obj is not None else "NULL"
    return new_str(tstate, f"<super: <class '{start.value.name if start is not None else 'NULL'}'>, {what}>")


def _part(name: str, index: int) -> Getter:
    def get(tstate: ThreadState, proxy: Object) -> Object:
        part = proxy.value[index]
        return new_ref(tstate, part) if part is not None else new_none(tstate)

    return Getter(name, get, None, True)


SUPER = TypeSpec(
    "super",
    methods=(
        Native("__init__", super_init, 1, -1),
        Native("__getattribute__", super_getattribute, 2, 2),
        Native("__repr__", super_repr, 1, 1),
        Native("__get__", super_get, 2, 3),
    ),
    getters=(_part("__thisclass__", START), _part("__self__", RECEIVER), _part("__self_class__", START_TYPE)),
    static=(Native("__new__", super_new, 1, -1),),
    references=pair_references,
)
