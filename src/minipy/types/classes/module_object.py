"""module: a namespace with a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.model.attributes import ensure_attrs
from minipy.model.constructors import new_list, new_none, new_ref, new_str
from minipy.model.held_references import owned
from minipy.model.host_conversions import repr_text
from minipy.model.iteration import collect
from minipy.model.native import Native, TypeSpec
from minipy.model.native_arguments import argument_kind, unpack
from minipy.model.raising import set_error
from minipy.model.tables.dict_slots import dict_get_name, put_name
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref, incref
from minipy.types.classes.class_argument import class_argument

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


BUILT_IN = "built-in"  # the payload of a module that minipy has made, none that the guest's `module(...)` has


def new_module(tstate: ThreadState, name: str) -> Object:
    """Return a new reference to a module with the usual names."""
    module = new_container(tstate, tstate.types.module, BUILT_IN)
    module_set(tstate, module, "__name__", new_str(tstate, name))
    for attribute in ("__doc__", "__package__", "__loader__", "__spec__"):
        module_set(tstate, module, attribute, new_none(tstate))
    return module


def module_set(tstate: ThreadState, module: Object, name: str, value: Object) -> None:
    """Bind `name` in `module` to `value` (stolen)."""
    put_name(tstate, ensure_attrs(tstate, module), name, value)


def module_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    return new_container(tstate, class_argument(tstate, args, tstate.types.module), None)


def module_init(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`module(name, doc=None)`."""
    module = args[0]
    name, doc = unpack(tstate, "module", args[1:], kwargs, ("name", "doc"), 1)
    assert name is not None
    if not is_subtype(name.type, tstate.types.str):
        raise set_error(tstate, "TypeError", f"module() argument 'name' must be str, not {argument_kind(tstate, name)}")
    incref(tstate, name)
    module_set(tstate, module, "__name__", name)
    module_set(tstate, module, "__doc__", new_ref(tstate, doc) if doc is not None else new_none(tstate))
    for attribute in ("__package__", "__loader__", "__spec__"):
        module_set(tstate, module, attribute, new_none(tstate))
    return new_none(tstate)


def module_repr(tstate: ThreadState, module: Object) -> Object:
    name, file = _repr_of(tstate, module, "__name__"), _repr_of(tstate, module, "__file__")
    where = f" from {file}" if file is not None else " (built-in)" if module.value is BUILT_IN else ""
    return new_str(tstate, f"<module {name if name is not None else repr('?')}{where}>")


def _repr_of(tstate: ThreadState, module: Object, name: str) -> str | None:
    """Return the repr of what a module has under `name`, None if nothing."""
    found = dict_get_name(tstate, module.attrs, name) if module.attrs is not None else None
    if found is None:
        return None
    try:
        return repr_text(tstate, found)
    finally:
        decref(tstate, found)


def module_dir(tstate: ThreadState, module: Object) -> Object:
    """`dir(module)`: what a `__dir__` of its own gives, else the names in it."""
    names = ensure_attrs(tstate, module)
    function = dict_get_name(tstate, names, "__dir__")
    if function is None:
        return new_list(tstate, collect(tstate, names))
    with owned(tstate, function):
        return tstate.call(function, [])


MODULE = TypeSpec(
    "module",
    methods=(
        Native("__dir__", module_dir, 1, 1),
        Native("__repr__", module_repr, 1, 1),
        Native("__init__", module_init, 1, -1),
    ),
    static=(Native("__new__", module_new, 1, -1),),
    has_attrs=True,
)
