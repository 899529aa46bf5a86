"""staticmethod and classmethod."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.eval.calls import call
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.heap.slots import swap_slot
from minipy.model.attributes import attribute_named, set_named_attribute
from minipy.model.constructors import new_bool, new_none, new_ref, new_str
from minipy.model.function_object import pair_references
from minipy.model.held_references import owned
from minipy.model.host_conversions import repr_text, truth
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.native_arguments import check_count, refuse_keywords
from minipy.model.recursion_limit import CALLING, recursive_call
from minipy.model.special_methods import bind_to_class, wrapped_by
from minipy.refcount.strategy import decref
from minipy.types.classes.class_argument import class_argument

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

COPIED: Final = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")


def staticmethod_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`staticmethod.__new__`: what is wrapped comes with `__init__`."""
    return new_container(tstate, class_argument(tstate, args, tstate.types.staticmethod), [new_none(tstate)])


def classmethod_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`classmethod.__new__`: what is wrapped comes with `__init__`."""
    return new_container(tstate, class_argument(tstate, args, tstate.types.classmethod), [new_none(tstate)])


def wrapper_init(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`staticmethod(function)` and `classmethod(function)`."""
    wrapper = args[0]
    name = wrapper.type.value.layout.value.name
    refuse_keywords(tstate, name, kwargs)
    check_count(tstate, name, len(args) - 1, 1, 1)
    old = swap_slot(tstate, wrapper, wrapper.value, 0, new_ref(tstate, args[1]))
    if old is not None:
        decref(tstate, old)
    for attribute in COPIED:
        _copy_attribute(tstate, wrapper, attribute)
    return new_none(tstate)


def _copy_attribute(tstate: ThreadState, wrapper: Object, name: str) -> None:
    """Give `wrapper` the attribute `name` of what it wraps, if that has one."""
    wrapped = wrapped_by(tstate, wrapper)
    with owned(tstate, wrapped):
        value = attribute_named(tstate, wrapped, name)
    if value is None:
        return
    with owned(tstate, value):
        set_named_attribute(tstate, wrapper, name, value)


def wrapper_repr(tstate: ThreadState, wrapper: Object) -> Object:
    wrapped = wrapped_by(tstate, wrapper)
    with owned(tstate, wrapped):
        return new_str(tstate, f"<{wrapper.type.value.name}({repr_text(tstate, wrapped)})>")


def wrapper_call(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    wrapped = wrapped_by(tstate, args[0])
    with owned(tstate, wrapped):
        return call(tstate, wrapped, args[1:], kwargs)


def get_is_abstract(tstate: ThreadState, wrapper: Object) -> Object:
    wrapped = wrapped_by(tstate, wrapper)
    with owned(tstate, wrapped), recursive_call(tstate, CALLING):
        found = attribute_named(tstate, wrapped, "__isabstractmethod__")
        if found is None:
            return new_bool(tstate, False)
        with owned(tstate, found):
            return new_bool(tstate, truth(tstate, found))


_WRAPPER_GETTERS = (
    Getter("__func__", wrapped_by, None, True),
    Getter("__wrapped__", wrapped_by, None, True),
    Getter("__isabstractmethod__", get_is_abstract),
)


def staticmethod_get(tstate: ThreadState, wrapper: Object, obj: Object, type_: Object | None = None) -> Object:
    """`__get__`: what is wrapped, unbound."""
    return wrapped_by(tstate, wrapper)


def classmethod_get(tstate: ThreadState, wrapper: Object, obj: Object, type_: Object | None = None) -> Object:
    """`__get__`: what is wrapped, bound to the class."""
    class_ = obj.type if type_ is None or type_ is tstate.types.none else type_
    return bind_to_class(tstate, wrapped_by(tstate, wrapper), class_)


STATICMETHOD = TypeSpec(
    "staticmethod",
    methods=(
        Native("__init__", wrapper_init, 1, -1),
        Native("__repr__", wrapper_repr, 1, 1),
        Native("__get__", staticmethod_get, 2, 3),
        Native("__call__", wrapper_call, 1, -1),
    ),
    getters=_WRAPPER_GETTERS,
    static=(Native("__new__", staticmethod_new, 1, -1),),
    references=pair_references,
    has_attrs=True,
)
CLASSMETHOD = TypeSpec(
    "classmethod",
    methods=(
        Native("__init__", wrapper_init, 1, -1),
        Native("__repr__", wrapper_repr, 1, 1),
        Native("__get__", classmethod_get, 2, 3),
    ),
    getters=_WRAPPER_GETTERS,
    static=(Native("__new__", classmethod_new, 1, -1),),
    references=pair_references,
    has_attrs=True,
)
