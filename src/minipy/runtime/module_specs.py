"""`__spec__` and `__loader__`: what a module knows of where it came from, and what could load it again."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.model.attributes import ensure_attrs
from minipy.model.constructors import new_bool, new_list, new_none, new_ref, new_str
from minipy.model.held_references import owned
from minipy.model.host_conversions import repr_text, truth
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.native_arguments import unpack
from minipy.model.operators import is_equal
from minipy.model.raising import attribute_error, set_error
from minipy.model.tables.dict_slots import dict_get_name, put_name
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref
from minipy.runtime.library_functions import call_library
from minipy.types.classes.class_argument import class_argument
from minipy.types.classes.module_object import module_set

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

BUILT_IN: Final = "built-in"
CACHE_TAG: Final = "minipy-311"
SHOWN: Final = ("name", "loader", "origin", "submodule_search_locations")
LOADING: Final = ("create_module", "exec_module", "load_module", "get_code", "get_source", "get_filename", "get_data",
                  "is_package", "path_stats")  # fmt: skip


def describe_module(tstate: ThreadState, module: Object, name: str, filename: str = "", package: str | None = None) -> None:
    """Give `module` its `__spec__` and what goes with it; without a file it is one that is built in.

    `package` is the directory of a package.
    """
    loader = new_loader(tstate, name, filename)
    module_set(tstate, module, "__loader__", new_ref(tstate, loader))
    values = {"name": new_str(tstate, name), "loader": loader, "origin": new_str(tstate, filename or BUILT_IN)}
    if filename:
        module_set(tstate, module, "__file__", new_str(tstate, filename))
        module_set(tstate, module, "__cached__", new_str(tstate, cached_path(filename)))
        values["_cached"] = new_str(tstate, cached_path(filename))
    if package is not None:
        values["submodule_search_locations"] = new_list(tstate, [new_str(tstate, package)])
        module_set(tstate, module, "__path__", new_ref(tstate, values["submodule_search_locations"]))
    module_set(tstate, module, "__spec__", _new_spec(tstate, tstate.types.by_name["ModuleSpec"], values, bool(filename)))


def new_loader(tstate: ThreadState, name: str, filename: str) -> Object:
    """Return a new reference to what loads the module `name` from a file; without one, to the class for built-in ones."""
    if not filename:
        return new_ref(tstate, tstate.types.by_name["BuiltinImporter"])
    loader = new_container(tstate, tstate.types.by_name["SourceFileLoader"], None)
    _set_all(tstate, loader, {"name": new_str(tstate, name), "path": new_str(tstate, filename)})
    return loader


def cached_path(filename: str) -> str:
    """Return where CPython would keep the code of a file."""
    directory, name = os.path.split(filename)
    return os.path.join(directory, "__pycache__", f"{name.removesuffix('.py')}.{CACHE_TAG}.pyc")


def _new_spec(tstate: ThreadState, class_: Object, values: dict[str, Object], has_location: bool) -> Object:
    """Return a new reference to a ModuleSpec with these attributes (stolen), those that are not given being None."""
    spec = new_container(tstate, class_, None)
    _fill_spec(tstate, spec, values, has_location)
    return spec


def _fill_spec(tstate: ThreadState, spec: Object, values: dict[str, Object], has_location: bool) -> None:
    names = (*SHOWN[:3], "loader_state", SHOWN[3])
    known = {name: values.get(name) or new_none(tstate) for name in names}
    known["_uninitialized_submodules"] = new_list(tstate, [])
    known["_set_fileattr"] = new_bool(tstate, has_location)
    known["_cached"] = values.get("_cached") or new_none(tstate)
    _set_all(tstate, spec, known)


def _set_all(tstate: ThreadState, obj: Object, values: dict[str, Object]) -> None:
    attrs = ensure_attrs(tstate, obj)
    for name, value in values.items():
        put_name(tstate, attrs, name, value)


# --- ModuleSpec


def spec_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    return new_container(tstate, class_argument(tstate, args, tstate.types.by_name["ModuleSpec"]), None)


def spec_init(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`ModuleSpec(name, loader, *, origin=None, loader_state=None, is_package=None)`."""
    names = ("name", "loader", "origin", "loader_state", "is_package")
    name, loader, origin, state, is_package = unpack(tstate, "ModuleSpec", args[1:], kwargs, names, 2, keyword_only=3)
    has_locations = is_package is not None and truth(tstate, is_package)
    given = {"name": name, "loader": loader, "origin": origin, "loader_state": state}
    values = {key: new_ref(tstate, value) for key, value in given.items() if value is not None}
    if has_locations:
        values["submodule_search_locations"] = new_list(tstate, [])
    _fill_spec(tstate, args[0], values, has_location=False)
    return new_none(tstate)


def spec_repr(tstate: ThreadState, spec: Object) -> Object:
    parts = []
    for name in SHOWN:
        value = _own(tstate, spec, name)
        with owned(tstate, value):
            if value is not tstate.types.none or name in SHOWN[:2]:
                parts.append(f"{name}={repr_text(tstate, value)}")
    return new_str(tstate, f"{spec.type.value.qualname}({', '.join(parts)})")


def spec_eq(tstate: ThreadState, spec: Object, other: Object) -> Object:
    """`==`: by what it shows, and where the code is kept."""
    if not is_subtype(other.type, tstate.types.by_name["ModuleSpec"]):
        return new_ref(tstate, tstate.types.not_implemented)
    for name in (*SHOWN, "_cached", "_set_fileattr"):
        ours = _own(tstate, spec, name)
        with owned(tstate, ours):
            theirs = _own(tstate, other, name)
            with owned(tstate, theirs):
                if not is_equal(tstate, ours, theirs):
                    return new_bool(tstate, False)
    return new_bool(tstate, True)


def _own(tstate: ThreadState, obj: Object, name: str) -> Object:
    """Return a new reference to an attribute in the dict of `obj`."""
    found = dict_get_name(tstate, ensure_attrs(tstate, obj), name)
    if found is None:
        raise attribute_error(tstate, obj, name)
    return found


def _getter(name: str, stored: str) -> Getter:
    """Return a computed attribute that is kept under another name."""

    def set_(tstate: ThreadState, spec: Object, value: Object | None) -> None:
        if value is None:
            raise set_error(tstate, "AttributeError", f"property '{name}' of 'ModuleSpec' object has no deleter")
        put_name(tstate, ensure_attrs(tstate, spec), stored, new_ref(tstate, value))

    return Getter(name, lambda tstate, spec: _own(tstate, spec, stored), set_)


def get_parent(tstate: ThreadState, spec: Object) -> Object:
    """`spec.parent`: the package that the module belongs to, which of a package is itself."""
    name = _own(tstate, spec, "name")
    with owned(tstate, name):
        locations = _own(tstate, spec, "submodule_search_locations")
        decref(tstate, locations)
        if locations is not tstate.types.none:
            return new_ref(tstate, name)
        return new_str(tstate, str(name.value).rpartition(".")[0])


# --- SourceFileLoader


def loader_init(tstate: ThreadState, loader: Object, name: Object, path: Object) -> Object:
    """`SourceFileLoader(fullname, path)`."""
    _set_all(tstate, loader, {"name": new_ref(tstate, name), "path": new_ref(tstate, path)})
    return new_none(tstate)


def loader_eq(tstate: ThreadState, loader: Object, other: Object) -> Object:
    """`==`: the same class, and the same name and path."""
    is_same = loader.type is other.type and is_equal(tstate, ensure_attrs(tstate, loader), ensure_attrs(tstate, other))
    return new_bool(tstate, is_same)


def loader_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    return new_container(tstate, class_argument(tstate, args, tstate.types.by_name["SourceFileLoader"]), None)


def _loading(name: str) -> Native:
    """Return the row of a method whose work a function of the library does."""

    def method(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
        return call_library(tstate, "importlib._loading", name, args, kwargs)

    return Native(name, method, 1, -1)


SPEC_TYPES: Final = (
    TypeSpec(
        "ModuleSpec",
        methods=(
            Native("__init__", spec_init, 1, -1),
            Native("__repr__", spec_repr, 1, 1),
            Native("__eq__", spec_eq, 2, 2),
        ),
        getters=(
            Getter("parent", get_parent), _getter("cached", "_cached"), _getter("has_location", "_set_fileattr"),
        ),
        static=(Native("__new__", spec_new, 1, -1),),
        has_attrs=True,
        module="_frozen_importlib",
    ),
    TypeSpec("BuiltinImporter", module="_frozen_importlib"),
    TypeSpec(
        "SourceFileLoader",
        methods=(
            Native("__init__", loader_init, 3, 3, ("fullname", "path")),
            Native("__eq__", loader_eq, 2, 2),
            *map(_loading, LOADING),
        ),
        static=(Native("__new__", loader_new, 1, -1),),
        has_attrs=True,
        module="_frozen_importlib_external",
    ),
)  # fmt: skip
