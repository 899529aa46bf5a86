"""Imports: where a module comes from, and what an import statement binds."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from minipy.bytecode.code_object import CodeObject
from minipy.errors import GuestRaised
from minipy.eval.binding import new_code
from minipy.eval.calls import run_frame
from minipy.eval.frame import new_frame
from minipy.heap.object import Object
from minipy.modules.catalogue import NATIVE_MODULES, native_module
from minipy.modules.compiling import compile_file
from minipy.modules.native_module import create_module
from minipy.objects.attributes import find_attribute, get_attribute, module_name
from minipy.objects.construct import new_list, new_ref, new_str
from minipy.objects.dict_object import dict_delete, dict_get_name, dict_set_name
from minipy.objects.exception_kinds import set_field
from minipy.objects.hash_table import table_snapshot
from minipy.objects.module_object import module_set, new_module
from minipy.objects.protocol import collect
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

LIBRARY = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "lib")


def run_module_code(tstate: ThreadState, code: CodeObject, namespace: Object) -> None:
    """Run module code with the dict `namespace` as its globals and locals."""
    twin = new_code(tstate, code)
    frame = new_frame(tstate, twin, namespace)
    decref(tstate, twin)
    frame.names = new_ref(tstate, namespace)
    frame.fast = []
    decref(tstate, run_frame(tstate, frame))


def import_name(tstate: ThreadState, name: str, globals_: Object, fromlist: Object, level: int) -> Object:
    """Return a new reference to the module that `import name` or `from name import ...` means."""
    absolute = _absolute_name(tstate, name, globals_, level)
    module = import_module(tstate, absolute)
    if fromlist is tstate.types.none or not fromlist.value:
        if level or "." not in name:
            return module
        decref(tstate, module)
        return import_module(tstate, absolute.partition(".")[0])
    _import_submodules(tstate, module, absolute, fromlist)
    return module


def _absolute_name(tstate: ThreadState, name: str, globals_: Object, level: int) -> str:
    """Return the full name that a relative import means."""
    if not level:
        return name
    package = dict_get_name(tstate, globals_, "__package__")
    text = package.value if package is not None and isinstance(package.value, str) else ""
    if package is not None:
        decref(tstate, package)
    if not text:
        raise tstate.error("ImportError", "attempted relative import with no known parent package")
    parts = text.split(".")
    if level > len(parts):
        raise tstate.error("ImportError", "attempted relative import beyond top-level package")
    base = ".".join(parts[: len(parts) - level + 1])
    return f"{base}.{name}" if name else base


def import_module(tstate: ThreadState, name: str) -> Object:
    """Return a new reference to the module `name`, importing its parents first."""
    locks = tstate.interp.services.import_locks
    if not locks.is_busy(tstate, name):
        known = dict_get_name(tstate, tstate.interp.modules, name)
        if known is not None:
            return known
    is_entered = locks.enter(tstate, name)
    try:
        return _import_locked(tstate, name)
    finally:
        if is_entered:
            locks.leave(tstate, name)


def _import_locked(tstate: ThreadState, name: str) -> Object:
    """Do what `import_module` does, the module's lock held."""
    modules = tstate.interp.modules
    known = dict_get_name(tstate, modules, name)
    if known is not None:
        return known
    parent, _, last = name.rpartition(".")
    directories = None
    if parent:
        package = import_module(tstate, parent)
        directories = _package_path(tstate, package)
        decref(tstate, package)
        if directories is None:
            text = f"No module named '{name}'; '{parent}' is not a package"
            raise module_not_found(tstate, text, name)
        known = dict_get_name(tstate, modules, name)  # the package may have imported it itself
        if known is not None:
            return known
    module = _create(tstate, name, last, directories)
    if parent:
        package = import_module(tstate, parent)
        module_set(tstate, package, last, new_ref(tstate, module))
        decref(tstate, package)
    return module


def module_not_found(tstate: ThreadState, text: str, name: str) -> Exception:
    """Return the ModuleNotFoundError for `name`."""
    error = tstate.error("ModuleNotFoundError", text)
    assert tstate.exc is not None
    value = new_str(tstate, name)
    set_field(tstate, tstate.exc, "name", value)
    decref(tstate, value)
    return error


def _package_path(tstate: ThreadState, package: Object) -> list[str] | None:
    path = tstate.find_attribute(package, "__path__")
    if path is None:
        return None
    items = collect(tstate, path)
    decref(tstate, path)
    directories = [str(item.value) for item in items]
    for item in items:
        decref(tstate, item)
    return directories


def _create(tstate: ThreadState, name: str, last: str, directories: list[str] | None) -> Object:
    """Create, register and fill the module `name`."""
    if directories is None and name in NATIVE_MODULES:
        module = create_module(tstate, native_module(name))
        register(tstate, name, module)
        return module
    filename = _find_file(tstate, last, directories)
    if filename is None:
        raise module_not_found(tstate, f"No module named '{name}'", name)
    is_package = filename.endswith("__init__.py")
    return _from_file(tstate, name, filename, os.path.dirname(filename) if is_package else None)


def _find_file(tstate: ThreadState, last: str, directories: list[str] | None) -> str | None:
    """Return the file of a module or package called `last` in `directories`, by default where imports look first."""
    if directories is None:
        directories = [*_search_path(tstate), LIBRARY]
    for directory in directories:
        for ending in (f"{os.sep}__init__.py", ".py"):
            filename = os.path.join(directory, last) + ending
            if os.path.isfile(filename):
                return filename
    return None


class ModuleFile(NamedTuple):
    """Where the module is that `-m` names, and the package that it belongs to."""

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
    return ModuleFile(filename, package)


def _search_path(tstate: ThreadState) -> list[str]:
    sys = dict_get_name(tstate, tstate.interp.modules, "sys")
    if sys is None:
        return []
    path = tstate.find_attribute(sys, "path")
    decref(tstate, sys)
    if path is None:
        return []
    items = collect(tstate, path)
    decref(tstate, path)
    found = [item.value for item in items if isinstance(item.value, str)]
    for item in items:
        decref(tstate, item)
    return found


def _from_file(tstate: ThreadState, name: str, filename: str, package: str | None) -> Object:
    code = compile_file(tstate, read_source(tstate, name, filename), filename)
    module = new_module(tstate, name)
    module_set(tstate, module, "__file__", new_str(tstate, filename))
    module_set(tstate, module, "__builtins__", new_ref(tstate, tstate.interp.services.builtins_module))
    parent = name if package is not None else name.rpartition(".")[0]
    module_set(tstate, module, "__package__", new_str(tstate, parent))
    if package is not None:
        module_set(tstate, module, "__path__", new_list(tstate, [new_str(tstate, package)]))
    register(tstate, name, module)
    assert module.attrs is not None
    try:
        run_module_code(tstate, code, module.attrs)
    except GuestRaised:
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
        raise tstate.error("ImportError", f"cannot read module '{name}': {error.strerror}") from None


def register(tstate: ThreadState, name: str, module: Object) -> None:
    """Put `module` into `sys.modules`."""
    key = new_str(tstate, name)
    dict_set_name(tstate, tstate.interp.modules, key, module)
    decref(tstate, key)


def _unregister(tstate: ThreadState, name: str) -> None:
    key = new_str(tstate, name)
    dict_delete(tstate, tstate.interp.modules, key)
    decref(tstate, key)


def _import_submodules(tstate: ThreadState, module: Object, name: str, fromlist: Object) -> None:
    """Import what a `from package import ...` names and the package does not have yet."""
    for wanted in fromlist.value:
        if wanted.value == "*":
            continue
        found = _attribute_of(tstate, module, wanted)
        if found is not None:
            decref(tstate, found)
            continue
        path = tstate.find_attribute(module, "__path__")
        if path is None:
            return
        decref(tstate, path)
        try:
            decref(tstate, import_module(tstate, f"{name}.{wanted.value}"))
        except GuestRaised:
            if not tstate.catch("ModuleNotFoundError"):
                raise


def _attribute_of(tstate: ThreadState, module: Object, name: Object) -> Object | None:
    """Return a new reference to `module.name`, None if that is an AttributeError, also one of its own `__getattr__`."""
    try:
        return find_attribute(tstate, module, name)
    except GuestRaised:
        if not tstate.catch("AttributeError"):
            raise
        return None


def import_from(tstate: ThreadState, module: Object, name: Object) -> Object:
    """Return a new reference to what `from module import name` binds."""
    found = _attribute_of(tstate, module, name)
    if found is None:
        shown = module_name(module)
        file = tstate.find_attribute(module, "__file__")
        where = "unknown location" if file is None else file.value
        if file is not None:
            decref(tstate, file)
        raise tstate.error("ImportError", f"cannot import name '{name.value}' from '{shown}' ({where})")
    return found


def import_star(tstate: ThreadState, module: Object, names: Object) -> None:
    """Bind the public names of `module` in the dict `names`: those in `__all__`, or all without an underscore."""
    assert module.attrs is not None
    public = tstate.find_attribute(module, "__all__")
    if public is not None:
        wanted = collect(tstate, public)
        decref(tstate, public)
        with tstate.holding(wanted):
            for key in wanted:
                found = get_attribute(tstate, module, key)
                dict_set_name(tstate, names, key, found)
                decref(tstate, found)
        for key in wanted:
            decref(tstate, key)
        return
    for key, value in table_snapshot(tstate, module.attrs):
        assert value is not None
        if not key.value.startswith("_"):
            dict_set_name(tstate, names, key, value)
        decref(tstate, key)
        decref(tstate, value)
