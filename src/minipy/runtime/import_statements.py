"""Import statements: which module a name means, and what the statement binds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.errors import GuestRaised
from minipy.eval.calls import call
from minipy.heap.object import Object
from minipy.model.attributes import attribute_named, get_attribute, has_attribute
from minipy.model.builtin_names import find_builtin
from minipy.model.constructors import new_int, new_none, new_ref, new_str
from minipy.model.held_references import holding
from minipy.model.host_conversions import truth
from minipy.model.iteration import Iteration, collect
from minipy.model.raising import catch, set_error
from minipy.model.subscripts import set_item
from minipy.model.tables.dict_slots import dict_get_name, dict_set_name
from minipy.model.tables.hash_table import table_snapshot
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref
from minipy.runtime.importing import import_module
from minipy.types.exceptions.exception_kinds import set_field

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def import_statement(tstate: ThreadState, name: str, globals_: Object, fromlist: Object, level: int) -> Object:
    """Return a new reference to what the `__import__` that code with these globals sees gives for a statement."""
    function = find_builtin(tstate, tstate.frame.builtins if tstate.frame is not None else None, "__import__")
    if function is None:
        raise set_error(tstate, "ImportError", "__import__ not found")
    try:
        if function.type is tstate.types.builtin_function and function.value.native.name == "__import__":
            return import_name(tstate, name, globals_, fromlist, level)
        args = [new_str(tstate, name), new_ref(tstate, globals_), new_none(tstate), new_ref(tstate, fromlist)]
        args.append(new_int(tstate, level))
        with holding(tstate, args):
            module = call(tstate, function, args)
        for arg in args:
            decref(tstate, arg)
        return module
    finally:
        decref(tstate, function)


def _check_can_import(tstate: ThreadState, name: str) -> None:
    """Raise ImportError if the end of the program has come so far that no module is found any more."""
    finders = attribute_named(tstate, tstate.interp.services.sys_module, "meta_path")
    if finders is not None:
        decref(tstate, finders)
        if finders is tstate.types.none and name not in tstate.interp.modules.value.index:
            raise set_error(tstate, "ImportError", "sys.meta_path is None, Python is likely shutting down")


def import_name(tstate: ThreadState, name: str, globals_: Object, fromlist: Object, level: int) -> Object:
    """Return a new reference to the module that `import name` or `from name import ...` means."""
    absolute = _absolute_name(tstate, name, globals_, level)
    if tstate.is_finalizing:
        _check_can_import(tstate, absolute)
    module = import_module(tstate, absolute)
    with holding(tstate, [module]):
        if truth(tstate, fromlist):
            if has_attribute(tstate, module, "__path__"):
                _import_submodules(tstate, module, absolute, fromlist, "``from list''")
            return module
        if not name or "." not in name:
            return module
        rest = len(name) - name.index(".")
        first = import_module(tstate, absolute[: len(absolute) - rest])
    decref(tstate, module)
    return first


def _absolute_name(tstate: ThreadState, name: str, globals_: Object, level: int) -> str:
    """Return the full name that a relative import means."""
    if not level:
        return name
    package = _package_of(tstate, globals_)
    if not package:
        raise set_error(tstate, "ImportError", "attempted relative import with no known parent package")
    parts = package.split(".")
    if level > len(parts):
        raise set_error(tstate, "ImportError", "attempted relative import beyond top-level package")
    base = ".".join(parts[: len(parts) - level + 1])
    return f"{base}.{name}" if name else base


def _package_of(tstate: ThreadState, globals_: Object) -> str:
    """Return the package that code with these globals belongs to, "" if none."""
    if not is_subtype(globals_.type, tstate.types.dict):
        raise set_error(tstate, "TypeError", "globals must be a dict")
    package = _text_of(tstate, globals_, "__package__", "package must be a string")
    if package is not None:
        return package
    name = _text_of(tstate, globals_, "__name__", "__name__ must be a string")
    if name is None:
        raise set_error(tstate, "KeyError", "'__name__' not in globals")
    path = dict_get_name(tstate, globals_, "__path__")
    if path is None:
        return name.rpartition(".")[0]
    decref(tstate, path)
    return name


def _text_of(tstate: ThreadState, globals_: Object, name: str, refusal: str) -> str | None:
    """Return the str under `name`, None where there is none; TypeError with the text `refusal` for anything else."""
    found = dict_get_name(tstate, globals_, name)
    if found is None:
        return None
    try:
        if found is tstate.types.none and name == "__package__":
            return None
        if not is_subtype(found.type, tstate.types.str):
            raise set_error(tstate, "TypeError", refusal)
        return str(found.value)
    finally:
        decref(tstate, found)


def _import_submodules(tstate: ThreadState, module: Object, name: str, wanted: Object, where: str) -> None:
    """Import what a `from package import ...` names and the package does not have yet."""
    with Iteration(tstate, wanted) as items:
        while (item := items.next()) is not None:
            with holding(tstate, [item]):
                _check_name(tstate, item, f"Item in {where}")
                if item.value == "*":
                    _import_all(tstate, module, name, where)
                elif not has_attribute(tstate, module, item.value):
                    _import_submodule(tstate, f"{name}.{item.value}")
            decref(tstate, item)


def _import_all(tstate: ThreadState, module: Object, name: str, where: str) -> None:
    """Import what the `__all__` of a package names and the package does not have yet."""
    public = attribute_named(tstate, module, "__all__") if not where.endswith("__all__") else None
    if public is None:
        return
    try:
        _import_submodules(tstate, module, name, public, f"{name}.__all__")
    finally:
        decref(tstate, public)


def _import_submodule(tstate: ThreadState, name: str) -> None:
    """Import the module `name`, unless there is no such module."""
    try:
        decref(tstate, import_module(tstate, name))
    except GuestRaised:
        assert tstate.exc is not None
        missing = (tstate.exc.value.fields or {}).get("name")
        if missing is None or missing.value != name or not catch(tstate, "ModuleNotFoundError"):
            raise


def _check_name(tstate: ThreadState, item: Object, what: str) -> None:
    if not is_subtype(item.type, tstate.types.str):
        raise set_error(tstate, "TypeError", f"{what} must be str, not {item.type.value.name}")


def import_from(tstate: ThreadState, module: Object, name: Object) -> Object:
    """Return a new reference to what `from module import name` binds."""
    found = attribute_named(tstate, module, name.value)
    if found is not None:
        return found
    shown = _text_attribute(tstate, module, "__name__")
    if shown is not None:  # a module that is being imported stands in the table before its package has it
        found = dict_get_name(tstate, tstate.interp.modules, f"{shown}.{name.value}")
        if found is not None:
            return found
    where = _text_attribute(tstate, module, "__file__")
    text = f"cannot import name {name.value!r} from "
    if shown is None or where is None:
        text += f"{shown or '<unknown module name>'!r} (unknown location)"
    elif tstate.interp.services.import_locks.is_running(shown):
        text += f"partially initialized module {shown!r} (most likely due to a circular import) ({where})"
    else:
        text += f"{shown!r} ({where})"
    error = set_error(tstate, "ImportError", text)
    for field, known in (("name", shown), ("path", where)):
        if known is not None:
            value = new_str(tstate, known)
            set_field(tstate, tstate.exc, field, value)  # type: ignore[arg-type]
            decref(tstate, value)
    raise error


def _text_attribute(tstate: ThreadState, module: Object, name: str) -> str | None:
    """Return the attribute `name` if it is a str."""
    found = attribute_named(tstate, module, name)
    if found is None:
        return None
    text = str(found.value) if is_subtype(found.type, tstate.types.str) else None
    decref(tstate, found)
    return text


def import_star(tstate: ThreadState, module: Object, names: Object) -> None:
    """Bind the public names of `module` in the namespace `names`: those in `__all__`, or all without an underscore."""
    public = attribute_named(tstate, module, "__all__")
    if public is not None:
        try:
            wanted = collect(tstate, public)
        finally:
            decref(tstate, public)
        what = f"Item in {_text_attribute(tstate, module, '__name__')}.__all__"
    elif module.attrs is not None:
        parts = table_snapshot(tstate, module.attrs)
        wanted = [key for key, _ in parts]
        for _, value in parts:
            decref(tstate, value)  # type: ignore[arg-type]  # a dict's entries have values
        what = f"Key in {_text_attribute(tstate, module, '__name__')}.__dict__"
    else:
        raise set_error(tstate, "ImportError", "from-import-* object has no __dict__ and no __all__")
    with holding(tstate, wanted):
        for key in wanted:
            _check_name(tstate, key, what)
            if public is not None or not key.value.startswith("_"):
                _bind(tstate, module, key, names)
    for key in wanted:
        decref(tstate, key)


def _bind(tstate: ThreadState, module: Object, key: Object, names: Object) -> None:
    """Bind `key` in the namespace `names`, a dict or any other mapping, to what `module` has under it."""
    found = get_attribute(tstate, module, key)
    with holding(tstate, [found]):
        if names.type is tstate.types.dict:
            dict_set_name(tstate, names, key, found)
        else:
            set_item(tstate, names, key, found)
    decref(tstate, found)
