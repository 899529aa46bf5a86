"""property: an attribute that functions compute."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.heap.slots import swap_slot
from minipy.objects.class_argument import class_argument
from minipy.objects.construct import new_bool, new_none, new_ref
from minipy.objects.native import Getter, Native, TypeSpec, spread
from minipy.objects.protocol import truth
from minipy.objects.type_object import is_subtype
from minipy.refcount.strategy import decref

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


def property_new(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    return new_container(tstate, class_argument(tstate, args, tstate.types.property), PropertyBody())


def property_init(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    given = spread(tstate, "property", args[1:], kwargs, ("fget", "fset", "fdel", "doc"))
    prop, none = args[0], tstate.types.none
    for slot, value in enumerate(given):
        _put(tstate, prop, slot, new_ref(tstate, value) if value is not None and value is not none else None)
    parts = prop.value.parts
    prop.value.is_getters_doc = False
    if parts[DOC] is None and parts[GET] is not None:
        doc = tstate.find_attribute(parts[GET], "__doc__")
        if doc is not None and doc is not none:
            prop.value.is_getters_doc = True
            _put(tstate, prop, DOC, doc)
        elif doc is not None:
            decref(tstate, doc)
    return new_none(tstate)


def property_get(tstate: ThreadState, prop: Object, obj: Object, type_: Object | None = None) -> Object:
    if obj is tstate.types.none:
        if type_ is None or type_ is tstate.types.none:
            raise tstate.error("TypeError", "__get__(None, None) is invalid")
        return new_ref(tstate, prop)
    return tstate.call(_accessor(tstate, prop, obj, GET, "getter"), [obj])


def _accessor(tstate: ThreadState, prop: Object, obj: Object, slot: int, word: str) -> Object:
    """Return the function in `slot` (borrowed); AttributeError where there is none."""
    function: Object | None = prop.value.parts[slot]
    if function is None:
        name = prop.value.parts[NAME]
        which = f" {name.value!r}" if name is not None and is_subtype(name.type, tstate.types.str) else ""
        raise tstate.error("AttributeError", f"property{which} of '{obj.type.value.qualname}' object has no {word}")
    return function


def property_set(tstate: ThreadState, prop: Object, obj: Object, value: Object) -> Object:
    return tstate.call(_accessor(tstate, prop, obj, SET, "setter"), [obj, value])


def property_delete(tstate: ThreadState, prop: Object, obj: Object) -> Object:
    return tstate.call(_accessor(tstate, prop, obj, DELETE, "deleter"), [obj])


def property_set_name(tstate: ThreadState, prop: Object, owner: Object, name: Object) -> Object:
    _put(tstate, prop, NAME, new_ref(tstate, name))
    return new_none(tstate)


def _replaced(slot: int) -> Callable[[ThreadState, Object, Object], Object]:
    """Return the native behind `.getter`, `.setter` and `.deleter`: a copy with one function replaced."""

    def replaced(tstate: ThreadState, prop: Object, function: Object) -> Object:
        parts: list[Object | None] = list(prop.value.parts[:NAME])
        parts[slot] = function
        if prop.value.is_getters_doc and parts[GET] is not None:
            parts[DOC] = None  # the new getter's
        copy = tstate.call(prop.type, [part if part is not None else tstate.types.none for part in parts])
        if is_subtype(copy.type, tstate.types.property) and prop.value.parts[NAME] is not None:
            _put(tstate, copy, NAME, new_ref(tstate, prop.value.parts[NAME]))
        return copy

    return replaced


def is_abstract(tstate: ThreadState, prop: Object) -> Object:
    """`__isabstractmethod__`: whether one of the functions is."""
    for part in prop.value.parts[:DOC]:
        flag = tstate.find_attribute(part, "__isabstractmethod__") if part is not None else None
        if flag is not None:
            try:
                if truth(tstate, flag):
                    return new_bool(tstate, True)
            finally:
                decref(tstate, flag)
    return new_bool(tstate, False)


def _part(name: str, slot: int) -> Getter:
    def get(tstate: ThreadState, prop: Object) -> Object:
        part = prop.value.parts[slot]
        return new_ref(tstate, part) if part is not None else new_none(tstate)

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
