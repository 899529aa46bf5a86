"""mappingproxy: a read-only view of a class's attribute dict."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.model.constructors import new_ref, new_str
from minipy.model.function_object import pair_references
from minipy.model.host_conversions import repr_text, str_text
from minipy.model.native import Native, TypeSpec
from minipy.model.native_arguments import unpack
from minipy.model.operators import OR, binary, compare
from minipy.model.raising import set_error
from minipy.model.recursion_limit import CALLING, recursive_call
from minipy.model.special_methods import call_method
from minipy.model.type_lookup import lookup_borrowed
from minipy.types.classes.class_argument import class_argument
from minipy.types.scalars.scalar_methods import comparison_rows

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def _forward(name: str) -> Callable[..., Object]:
    """Return a native that asks the dict behind the view."""

    def forward(tstate: ThreadState, proxy: Object, *args: Object | None) -> Object:
        given = [arg for arg in args if arg is not None]
        with recursive_call(tstate, CALLING):
            result = call_method(tstate, proxy.value[0], name, *given)
        if result is None:
            raise _without(tstate, proxy.value[0].type.value.name, name)
        return result

    return forward


def _without(tstate: ThreadState, kind: str, name: str) -> Exception:
    """Return the error for a mapping of the type `kind`, made by guest code, that lacks the method `name`."""
    if name == "__len__":
        return set_error(tstate, "TypeError", f"object of type '{kind}' has no len()")
    if name.startswith("__"):
        return set_error(tstate, "TypeError", f"'{kind}' object is not iterable")
    return set_error(tstate, "AttributeError", f"'{kind}' object has no attribute '{name}'")


def proxy_repr(tstate: ThreadState, proxy: Object) -> Object:
    return new_str(tstate, f"mappingproxy({repr_text(tstate, proxy.value[0])})")


def proxy_str(tstate: ThreadState, proxy: Object) -> Object:
    with recursive_call(tstate, CALLING):
        return new_str(tstate, str_text(tstate, proxy.value[0]))


def proxy_or(tstate: ThreadState, left: Object, right: Object) -> Object:
    """`proxy | mapping`: a new dict."""
    sides = [side.value[0] if side.type is tstate.types.mappingproxy else side for side in (left, right)]
    return binary(tstate, OR, *sides)


def proxy_or_in_place(tstate: ThreadState, proxy: Object, other: Object) -> Object:
    raise set_error(tstate, "TypeError", "'|=' is not supported by mappingproxy; use '|' instead")


def proxy_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`mappingproxy(mapping)`."""
    class_ = class_argument(tstate, args, tstate.types.mappingproxy)
    mapping = unpack(tstate, "mappingproxy", args[1:], kwargs, ("mapping",), 1)[0]
    assert mapping is not None
    if lookup_borrowed(mapping.type, "__getitem__") is None or mapping.type in (tstate.types.list, tstate.types.tuple):
        raise set_error(tstate, "TypeError", f"mappingproxy() argument must be a mapping, not {mapping.type.value.name}")
    return new_container(tstate, class_, (new_ref(tstate, mapping),))


def _compare(tstate: ThreadState, op: int, proxy: Object, other: Object) -> Object:
    with recursive_call(tstate, " in comparison"):
        return compare(tstate, op, proxy.value[0], other)


MAPPINGPROXY = TypeSpec(
    "mappingproxy",
    methods=(
        Native("__str__", proxy_str, 1, 1),
        Native("__or__", proxy_or, 2, 2),
        Native("__ror__", lambda tstate, right, left: proxy_or(tstate, left, right), 2, 2),
        Native("__ior__", proxy_or_in_place, 2, 2),
        Native("__repr__", proxy_repr, 1, 1),
        *(Native(name, _forward(name), 2, 2) for name in ("__getitem__", "__contains__")),
        *(Native(name, _forward(name), 1, 1) for name in ("__len__", "__iter__", "__reversed__")),
        *(Native(name, _forward(name), 1, 1) for name in ("keys", "values", "items", "copy")),
        Native("get", _forward("get"), 2, 3),
        *comparison_rows(_compare),
    ),
    references=pair_references,
    static=(Native("__new__", proxy_new, 1, -1),),
    is_basetype=False,
    is_unhashable=True,
)
