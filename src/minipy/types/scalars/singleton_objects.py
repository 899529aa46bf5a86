"""NoneType, ellipsis and NotImplementedType: the types with one instance each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.heap.object import Object
from minipy.model.constructors import new_bool, new_int, new_ref, new_str
from minipy.model.native import Native, TypeSpec
from minipy.model.raising import set_error

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

NONE_HASH: Final = 0xFCA86420  # what CPython uses from 3.12 on; before, the hash was the address


def _singleton_spec(type_name: str, text: str, attribute: str, methods: tuple[Native, ...] = ()) -> TypeSpec:
    """Return the type whose only instance is `tstate.types.attribute` and prints as `text`."""

    def represent(tstate: ThreadState, _obj: Object) -> Object:
        return new_str(tstate, text)

    def create(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
        if len(args) > 1 or kwargs:
            raise set_error(tstate, "TypeError", f"{type_name} takes no arguments")
        return new_ref(tstate, getattr(tstate.types, attribute))

    return TypeSpec(
        type_name,
        methods=(Native("__repr__", represent, 1, 1), *methods),
        static=(Native("__new__", create, 1, -1),),
        is_basetype=False,
    )


def none_truth(tstate: ThreadState, _none: Object) -> Object:
    """`bool(None)`."""
    return new_bool(tstate, False)


def none_hash(tstate: ThreadState, _none: Object) -> Object:
    """`hash(None)`."""
    return new_int(tstate, NONE_HASH)


def not_implemented_truth(tstate: ThreadState, _not_implemented: Object) -> Object:
    """`bool(NotImplemented)`: true, though a function that returns it is hardly asked so on purpose."""
    tstate.interp.services.warn(tstate, "DeprecationWarning", "NotImplemented should not be used in a boolean context")
    return new_bool(tstate, True)


NONE_TYPE = _singleton_spec(
    "NoneType",
    "None",
    "none",
    (Native("__bool__", none_truth, 1, 1), Native("__hash__", none_hash, 1, 1)),
)
ELLIPSIS_TYPE = _singleton_spec("ellipsis", "Ellipsis", "ellipsis")
NOT_IMPLEMENTED_TYPE = _singleton_spec(
    "NotImplementedType",
    "NotImplemented",
    "not_implemented",
    (Native("__bool__", not_implemented_truth, 1, 1),),
)
