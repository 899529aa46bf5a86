"""Imports: where a module comes from, and how it is made."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from minipy.bytecode.code_object import CodeObject
from minipy.eval.binding import new_code
from minipy.eval.calls import run_frame
from minipy.eval.frame import new_frame
from minipy.eval.observing.counters import counted_apart
from minipy.heap.object import Object
from minipy.model.attributes import attribute_named
from minipy.model.builtin_names import builtins_to_bind
from minipy.model.constructors import new_ref, new_str
from minipy.model.iteration import collect
from minipy.model.raising import set_error
from minipy.model.recursion_limit import recursive_call
from minipy.model.tables.dict_slots import dict_get_name, put_name, remove_name
from minipy.program import C_LIBRARY, LIBRARY
from minipy.refcount.strategy import decref
from minipy.runtime.compiling import compile_file
from minipy.runtime.module_catalogue import BUILT_IN_LIBRARY, NATIVE_MODULES, native_module
from minipy.runtime.module_specs import describe_module
from minipy.runtime.native_module import create_module
from minipy.types.classes.module_object import module_set, new_module
from minipy.types.exceptions.exception_kinds import set_field

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def run_module_code(tstate: ThreadState, code: CodeObject, namespace: Object) -> None:
    """Run module code with the dict `namespace` as its globals and locals."""
    twin = new_code(tstate, code)
    frame = new_frame(tstate, twin, namespace)
    decref(tstate, twin)
    frame.builtins = builtins_to_bind(tstate, namespace, tstate.frame.builtins if tstate.frame is not None else None)
    frame.names = new_ref(tstate, namespace)
    frame.fast = []
    decref(tstate, run_frame(tstate, frame))


def import_module(tstate: ThreadState, name: str) -> Object:
    """Return a new reference to the module `name`, importing its parents first."""
    locks = tstate.interp.services.import_locks
    known = _known(tstate, name)
    if known is not None:
        if not locks.is_busy(tstate, name):  # asked afterwards: before it, another thread could begin meanwhile
            return known
        decref(tstate, known)
    is_entered = locks.enter(tstate, name)
    try:
        return _import_locked(tstate, name)
    finally:
        if is_entered:
            locks.leave(tstate, name)


def _import_locked(tstate: ThreadState, name: str) -> Object:
    """Do what `import_module` does, the module's lock held."""
    known = _known(tstate, name)
    if known is not None:
        return known
    parent, _, last = name.rpartition(".")
    directories = None
    if parent:
        with recursive_call(tstate, ""):
            package = import_module(tstate, parent)
        try:
            directories = _package_path(tstate, package)
        finally:
            decref(tstate, package)
        known = _known(tstate, name)  # the package may have imported it itself, or be a module that names it
        if known is not None:
            return known
        if directories is None:
            text = f"No module named {name!r}; {parent!r} is not a package"
            raise module_not_found(tstate, text, name)
    module = _create(tstate, name, last, directories)
    if parent:
        package = import_module(tstate, parent)
        module_set(tstate, package, last, new_ref(tstate, module))
        decref(tstate, package)
    return module


def _known(tstate: ThreadState, name: str) -> Object | None:
    """Return a new reference to what the table of modules has under `name`, or None; a None there forbids the import."""
    known = dict_get_name(tstate, tstate.interp.modules, name)
    if known is tstate.types.none:
        decref(tstate, known)
        raise module_not_found(tstate, f"import of {name} halted; None in sys.modules", name)
    return known


def module_not_found(tstate: ThreadState, text: str, name: str) -> Exception:
    """Return the ModuleNotFoundError for `name`."""
    error = set_error(tstate, "ModuleNotFoundError", text)
    assert tstate.exc is not None
    value = new_str(tstate, name)
    set_field(tstate, tstate.exc, "name", value)
    decref(tstate, value)
    return error


def _package_path(tstate: ThreadState, package: Object) -> list[str] | None:
    path = attribute_named(tstate, package, "__path__")
    return _texts(tstate, path) if path is not None else None


def _texts(tstate: ThreadState, path: Object) -> list[str]:
    """Return the str objects among what `path` (stolen) has, as imports ignore everything else there."""
    try:
        items = collect(tstate, path)
    finally:
        decref(tstate, path)
    found = [item.value for item in items if isinstance(item.value, str)]
    for item in items:
        decref(tstate, item)
    return found


def _create(tstate: ThreadState, name: str, last: str, directories: list[str] | None) -> Object:
    """Create, register and fill the module `name`."""
    if directories is None and name in NATIVE_MODULES:
        module = create_module(tstate, native_module(name))
        register(tstate, name, module)
        return module
    filename = _find_file(tstate, last, directories)
    if filename is None:
        raise module_not_found(tstate, f"No module named {name!r}", name)
    is_package = filename.endswith("__init__.py")
    make = _from_library if filename.startswith(LIBRARY) else _from_file
    return make(tstate, name, filename, os.path.dirname(filename) if is_package else None)


def _find_file(tstate: ThreadState, last: str, directories: list[str] | None) -> str | None:
    """Return the file of a module or package called `last` in `directories`, by default where imports look first."""
    if not last or os.sep in last:
        return None
    if directories is None:
        directories = [C_LIBRARY] if last in BUILT_IN_LIBRARY else [*_search_path(tstate), LIBRARY, C_LIBRARY]
    for directory in directories:
        for ending in (f"{os.sep}__init__.py", ".py"):
            filename = os.path.join(directory, last) + ending
            if os.path.isfile(filename):
                return filename
    return None


def find_module(tstate: ThreadState, name: str, path: Object | None) -> str | None:
    """Return the file of a module in a package with `path` (borrowed); "" if it needs none, None if there is none."""
    if path is None and (name in NATIVE_MODULES or name in BUILT_IN_LIBRARY):
        return ""
    directories = _texts(tstate, new_ref(tstate, path)) if path is not None else None
    return _find_file(tstate, name.rpartition(".")[2], directories)


class ModuleFile(NamedTuple):
    """Where the module is that `-m` names, and the package that it belongs to."""

    name: str
    filename: str
    package: str


def find_main_file(tstate: ThreadState, name: str) -> ModuleFile:
    """Return the file that `-m name` runs: the module's, or `__main__` of the package; imports its parents."""
    package, _, last = name.rpartition(".")
    directories = None
    if package:
        parent = import_module(tstate, package)
        directories = _package_path(tstate, parent) or []
        decref(tstate, parent)
    filename = None if directories is None and name in NATIVE_MODULES else _find_file(tstate, last, directories)
    if filename is None:
        raise module_not_found(tstate, f"No module named {name}", name)
    if filename.endswith("__init__.py"):
        return find_main_file(tstate, f"{name}.__main__")
    return ModuleFile(name, filename, package)


def _search_path(tstate: ThreadState) -> list[str]:
    path: Object | None = tstate.interp.services.sys_attribute(tstate, "path")
    return _texts(tstate, path) if path is not None else []


def _from_library(tstate: ThreadState, name: str, filename: str, package: str | None) -> Object:
    """Do what `_from_file` does; importing the library is not the program's own doing."""
    with counted_apart(tstate):
        return _from_file(tstate, name, filename, package)


def _from_file(tstate: ThreadState, name: str, filename: str, package: str | None) -> Object:
    code = compile_file(tstate, read_source(tstate, name, filename), filename)
    module = new_module(tstate, name)
    describe_module(tstate, module, name, filename if name not in BUILT_IN_LIBRARY else "", package)
    module_set(tstate, module, "__builtins__", new_ref(tstate, tstate.interp.builtins))
    parent = name if package is not None else name.rpartition(".")[0]
    module_set(tstate, module, "__package__", new_str(tstate, parent))
    register(tstate, name, module)
    assert module.attrs is not None
    try:
        run_module_code(tstate, code, module.attrs)
    except BaseException:  # also the end of the run, which may come while a daemon thread imports
        _unregister(tstate, name)
        decref(tstate, module)
        raise
    return module


def read_source(tstate: ThreadState, name: str, filename: str) -> bytes:
    """Return the text of the module `name`."""
    try:
        with open(filename, "rb") as file:
            return file.read()
    except OSError as error:
        raise set_error(tstate, "ImportError", f"cannot read module '{name}': {error.strerror}") from None


def register(tstate: ThreadState, name: str, module: Object) -> None:
    """Put `module` into `sys.modules`."""
    put_name(tstate, tstate.interp.modules, name, new_ref(tstate, module))


def _unregister(tstate: ThreadState, name: str) -> None:
    remove_name(tstate, tstate.interp.modules, name)
