"""_tuplegetter: the attribute of named tuples that reads one element."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.heap.allocation import new_container
from minipy.heap.fields import put_field, show_field
from minipy.heap.object import Object
from minipy.model.constructors import new_int, new_ref, new_str, new_tuple
from minipy.model.held_references import owned
from minipy.model.host_conversions import repr_text
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.native_arguments import check_count, refuse_keywords
from minipy.model.raising import set_error
from minipy.model.type_lookup import is_subtype
from minipy.types.classes.class_argument import class_argument
from minipy.types.sequences.sequence_operands import ssize

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


class TupleGetterBody:
    """The payload: the place of the element, and what documents it (owned)."""

    __slots__ = ("doc", "place")

    def __init__(self, place: int, doc: Object) -> None:
        self.place = place
        self.doc: Object | None = doc


def getter_references(getter: Object) -> list[Object]:
    """Return what a getter owns."""
    doc = getter.value.doc
    return [doc] if doc is not None else []


def getter_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`_tuplegetter(place, doc)`."""
    class_ = class_argument(tstate, args, tstate.types.by_name["_tuplegetter"])
    refuse_keywords(tstate, "_tuplegetter", kwargs)
    check_count(tstate, "_tuplegetter", len(args) - 1, 2, 2)
    return new_container(tstate, class_, TupleGetterBody(ssize(tstate, args[1]), new_ref(tstate, args[2])))


def getter_get(tstate: ThreadState, getter: Object, obj: Object, class_: Object | None = None) -> Object:
    """`getter.__get__(obj, class)`: the element; the getter itself for a class."""
    place: int = getter.value.place
    if not is_subtype(obj.type, tstate.types.tuple):
        if obj is tstate.types.none:
            return new_ref(tstate, getter)
        text = f"descriptor for index '{place}' for tuple subclasses doesn't apply to '{obj.type.value.name}' object"
        raise set_error(tstate, "TypeError", text)
    items: Sequence[Object] = obj.value
    if not 0 <= place < len(items):
        raise set_error(tstate, "IndexError", "tuple index out of range")
    return new_ref(tstate, items[place])


def getter_set(tstate: ThreadState, getter: Object, obj: Object, value: Object) -> Object:
    """`getter.__set__(obj, value)`: refused."""
    raise set_error(tstate, "AttributeError", "can't set attribute")


def getter_delete(tstate: ThreadState, getter: Object, obj: Object) -> Object:
    """`getter.__delete__(obj)`: refused."""
    raise set_error(tstate, "AttributeError", "can't delete attribute")


def _parts(tstate: ThreadState, getter: Object) -> list[Object]:
    return [new_int(tstate, getter.value.place), show_field(tstate, getter, "doc")]


def getter_repr(tstate: ThreadState, getter: Object) -> Object:
    """`repr(getter)`."""
    parts = _parts(tstate, getter)
    with owned(tstate, *parts):
        shown = ", ".join([repr_text(tstate, part) for part in parts])
    return new_str(tstate, f"_tuplegetter({shown})")


def getter_reduce(tstate: ThreadState, getter: Object) -> Object:
    """`getter.__reduce__()`."""
    return new_tuple(tstate, [new_ref(tstate, getter.type), new_tuple(tstate, _parts(tstate, getter))])


def _set_doc(tstate: ThreadState, getter: Object, value: Object | None) -> None:
    put_field(tstate, getter, "doc", new_ref(tstate, value) if value is not None else None)


TUPLE_GETTER: Final = TypeSpec(
    "_tuplegetter",
    methods=(
        Native("__get__", getter_get, 2, 3),
        Native("__set__", getter_set, 3, 3),
        Native("__delete__", getter_delete, 2, 2),
        Native("__repr__", getter_repr, 1, 1),
        Native("__reduce__", getter_reduce, 1, 1),
    ),
    getters=(Getter("__doc__", lambda tstate, getter: show_field(tstate, getter, "doc"), _set_doc, is_member=True),),
    static=(Native("__new__", getter_new, 1, -1),),
    references=getter_references,
    is_basetype=False,
    module="_collections",
)
