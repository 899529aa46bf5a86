"""property: an attribute that functions compute."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from minipy.eval.calls import call
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.heap.slots import read_slot, swap_slot
from minipy.model.attributes import attribute_named, set_named_attribute
from minipy.model.constructors import new_bool, new_none, new_ref
from minipy.model.held_references import owned
from minipy.model.host_conversions import truth
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.native_arguments import unpack
from minipy.model.raising import set_error
from minipy.model.recursion_limit import CALLING, recursive_call
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref
from minipy.types.classes.class_argument import class_argument

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

GET, SET, DELETE, DOC, NAME = range(5)


class PropertyBody:
    """The payload of a property.

    `parts` are the three functions, the text that documents it and the name in the class (each owned, or None).
    `is_getters_doc` says that the text is the getter's.
    """

    __slots__ = ("is_getters_doc", "parts")

    def __init__(self) -> None:
        self.parts: list[Object | None] = [None] * 5
        self.is_getters_doc = False


def property_references(prop: Object) -> list[Object]:
    """Return what a property owns."""
    return [part for part in prop.value.parts if part is not None]


def _put(tstate: ThreadState, prop: Object, slot: int, value: Object | None) -> None:
    """Put `value` (stolen; None empties) into one of the parts."""
    old = swap_slot(tstate, prop, prop.value.parts, slot, value)
    if old is not None:
        decref(tstate, old)


def _read(tstate: ThreadState, prop: Object, slot: int) -> Object | None:
    """Return a new reference to one of the parts, or None."""
    return read_slot(tstate, prop, prop.value.parts, slot)


def _read_or_none(tstate: ThreadState, prop: Object, slot: int) -> Object:
    """The same, with the guest's None for an empty one."""
    part = _read(tstate, prop, slot)
    return part if part is not None else new_none(tstate)


def property_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    return new_container(tstate, class_argument(tstate, args, tstate.types.property), PropertyBody())


def property_init(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    given = unpack(tstate, "property", args[1:], kwargs, ("fget", "fset", "fdel", "doc"), 0)
    prop, none = args[0], tstate.types.none
    for slot, value in enumerate(given):
        _put(tstate, prop, slot, new_ref(tstate, value) if value is not None and value is not none else None)
    prop.value.is_getters_doc = False
    getter = given[GET]
    if given[DOC] in (None, none) and getter is not None and getter is not none:
        doc = attribute_named(tstate, getter, "__doc__")
        if doc is not None:
            _take_getters_doc(tstate, prop, doc)
    return new_none(tstate)


def _take_getters_doc(tstate: ThreadState, prop: Object, doc: Object) -> None:
    """Document a property with its getter's text (stolen): in the instance where the class has a text of its own."""
    if prop.type is tstate.types.property:
        _put(tstate, prop, DOC, doc)
    else:
        with owned(tstate, doc):
            set_named_attribute(tstate, prop, "__doc__", doc)
    prop.value.is_getters_doc = True


def property_get(tstate: ThreadState, prop: Object, obj: Object, type_: Object | None = None) -> Object:
    if obj is tstate.types.none:
        if type_ is None or type_ is tstate.types.none:
            raise set_error(tstate, "TypeError", "__get__(None, None) is invalid")
        return new_ref(tstate, prop)
    return _ask(tstate, prop, GET, "getter", [obj])


def _ask(tstate: ThreadState, prop: Object, slot: int, word: str, args: list[Object]) -> Object:
    """Call the function in `slot` with `args`, the object first; AttributeError where there is none."""
    function = _read(tstate, prop, slot)
    if function is None:
        raise set_error(tstate, "AttributeError", f"property{_shown_name(tstate, prop)} of "
                           f"'{args[0].type.value.qualname}' object has no {word}")  # fmt: skip
    with owned(tstate, function):
        return call(tstate, function, args)


def _shown_name(tstate: ThreadState, prop: Object) -> str:
    """Return the property's name for an error's text, after a blank; nothing where it has none."""
    name = _read(tstate, prop, NAME)
    if name is None:
        return ""
    with owned(tstate, name):
        return f" {name.value!r}" if is_subtype(name.type, tstate.types.str) else ""


def property_set(tstate: ThreadState, prop: Object, obj: Object, value: Object) -> Object:
    return _ask(tstate, prop, SET, "setter", [obj, value])


def property_delete(tstate: ThreadState, prop: Object, obj: Object) -> Object:
    return _ask(tstate, prop, DELETE, "deleter", [obj])


def property_set_name(tstate: ThreadState, prop: Object, owner: Object, name: Object) -> Object:
    _put(tstate, prop, NAME, new_ref(tstate, name))
    return new_none(tstate)


def _replaced(slot: int) -> Callable[[ThreadState, Object, Object], Object]:
    """Return the native behind `.getter`, `.setter` and `.deleter`: a copy with one function replaced."""

    def replaced(tstate: ThreadState, prop: Object, function: Object) -> Object:
        parts = [_read_or_none(tstate, prop, part) for part in range(NAME)]
        with owned(tstate, *parts):
            given = [*parts]
            if function is not tstate.types.none:
                given[slot] = function
            if prop.value.is_getters_doc and given[GET] is not tstate.types.none:
                given[DOC] = tstate.types.none  # the new getter's
            copy = call(tstate, prop.type, given)
        name = _read(tstate, prop, NAME)
        if name is not None and is_subtype(copy.type, tstate.types.property):
            _put(tstate, copy, NAME, name)
        elif name is not None:
            decref(tstate, name)
        return copy

    return replaced


def is_abstract(tstate: ThreadState, prop: Object) -> Object:
    """`__isabstractmethod__`: whether one of the functions is."""
    for slot in range(DOC):
        part = _read_or_none(tstate, prop, slot)
        with owned(tstate, part), recursive_call(tstate, CALLING):
            flag = attribute_named(tstate, part, "__isabstractmethod__")
        if flag is not None:
            with owned(tstate, flag):
                if truth(tstate, flag):
                    return new_bool(tstate, True)
    return new_bool(tstate, False)


def _part(name: str, slot: int) -> Getter:
    def get(tstate: ThreadState, prop: Object) -> Object:
        return _read_or_none(tstate, prop, slot)

    return Getter(name, get, None, True)


def set_doc(tstate: ThreadState, prop: Object, value: Object | None) -> None:
    _put(tstate, prop, DOC, new_ref(tstate, value) if value is not None else None)


PROPERTY = TypeSpec(
    "property",
    methods=(
        Native("__init__", property_init, 1, -1),
        Native("__get__", property_get, 2, 3),
        Native("__set__", property_set, 3, 3),
        Native("__delete__", property_delete, 2, 2),
        Native("__set_name__", property_set_name, 3, 3),
        Native("getter", _replaced(GET), 2, 2),
        Native("setter", _replaced(SET), 2, 2),
        Native("deleter", _replaced(DELETE), 2, 2),
    ),
    getters=(
        _part("fget", GET),
        _part("fset", SET),
        _part("fdel", DELETE),
        Getter("__doc__", _part("__doc__", DOC).get, set_doc),
        Getter("__isabstractmethod__", is_abstract),
    ),
    static=(Native("__new__", property_new, 1, -1),),
    references=property_references,
)
