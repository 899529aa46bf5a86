"""Raising: how a guest exception becomes the propagating one of its thread, and what is known of its origin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.errors import GuestRaised
from minipy.heap.fields import put_field, read_field
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import new_ref, new_str
from minipy.model.exception_object import ExceptionBody, new_exception
from minipy.model.tables.hash_table import read_value
from minipy.model.type_lookup import is_instance, is_subtype
from minipy.refcount.strategy import decref
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point

if TYPE_CHECKING:
    from minipy.bytecode.code_object import CodeObject
    from minipy.model.model_thread import ModelThread


def set_error(tstate: ModelThread, kind: str, text: str) -> GuestRaised:
    """Make a new exception of the built-in type `kind` the propagating one (PyErr_SetString); return what to raise."""
    return set_exception(tstate, tstate.types.exceptions[kind], new_str(tstate, text))


def set_exception(tstate: ModelThread, type_: Object, *args: Object) -> GuestRaised:
    """As `set_error`, for an exception type and arguments (stolen)."""
    return set_raised(tstate, new_exception(tstate, type_, *args))


def set_raised(tstate: ModelThread, exc: Object) -> GuestRaised:
    """Make `exc` (stolen) propagate, with the exception being handled as its context; return what to raise on the host."""
    chain_to_handled(tstate, exc)
    restore_raised(tstate, exc)
    return GuestRaised()


def catch(tstate: ModelThread, kind: str) -> bool:
    """If the propagating exception is of the built-in type `kind`, drop it and return True."""
    if tstate.exc is None or not is_instance(tstate.exc, tstate.types.exceptions[kind]):
        return False
    decref(tstate, tstate.take_exception())
    return True


def chain_to_handled(tstate: ModelThread, exc: Object) -> None:
    """Make the exception that is being handled, if there is one, the context of `exc`."""
    handled = tstate.being_handled()
    if handled is not None and handled is not exc:
        _cut_context_cycle(tstate, exc, handled)
        put_field(tstate, exc, "context", new_ref(tstate, handled))


def restore_raised(tstate: ModelThread, exc: Object) -> None:
    """Make `exc` (stolen) propagate as it is."""
    previous, tstate.exc = tstate.exc, exc
    if previous is not None:
        decref(tstate, previous)


def _cut_context_cycle(tstate: ModelThread, exc: Object, handled: Object) -> None:
    """Where `exc` stands in the chain of contexts of `handled`, end the chain before it; the chain may be a cycle itself."""
    link: Object | None = new_ref(tstate, handled)
    seen: set[int] = set()
    while link is not None:
        context = read_field(tstate, link, "context") if id(link) not in seen else None
        seen.add(id(link))
        if context is exc:
            put_field(tstate, link, "context", None)
            decref(tstate, exc)
            context = None
        decref(tstate, link)
        link = context


def stop_iteration_value(tstate: ModelThread) -> Object:
    """Drop the propagating StopIteration and return a new reference to its value."""
    exc = tstate.take_exception()
    body: ExceptionBody = exc.value
    with critical_section(tstate, exc):
        point(tstate, SLOT_LOAD, exc, "value")
        args = body.args.value
        given = args[0] if body.fields is None and args else (body.fields or {}).get("value")
        value = new_ref(tstate, given if given is not None else tstate.types.none)
    decref(tstate, exc)
    return value


def note_missing(tstate: ModelThread, obj: Object, name: Object) -> None:
    """Note in the propagating AttributeError which attribute of what is missing, unless it knows already."""
    exc = tstate.exc
    if exc is None or not is_subtype(exc.type, tstate.types.exceptions["AttributeError"]):
        return
    body: ExceptionBody = exc.value
    with critical_section(tstate, exc):
        point(tstate, SLOT_STORE, exc, "fields")
        if not body.fields:
            body.fields = {"name": new_ref(tstate, name), "obj": new_ref(tstate, obj)}


def name_error(tstate: ModelThread, name: str, text: str) -> GuestRaised:
    """Make a NameError about `name` propagate; return what to raise on the host."""
    error = set_error(tstate, "NameError", text)
    assert tstate.exc is not None
    tstate.exc.value.fields = {"name": new_str(tstate, name)}
    return error


def unbound_local(tstate: ModelThread, name: str) -> Exception:
    """Return what to raise for a local variable."""
    text = f"cannot access local variable '{name}' where it is not associated with a value"
    return set_error(tstate, "UnboundLocalError", text)


def empty_cell(tstate: ModelThread, code: CodeObject, index: int) -> Exception:
    """Return what to raise for the cell or free variable `index` of `code`."""
    if index < len(code.cellvars):
        return unbound_local(tstate, code.cellvars[index])
    name = code.freevars[index - len(code.cellvars)]
    text = f"cannot access free variable '{name}' where it is not associated with a value in enclosing scope"
    return name_error(tstate, name, text)


def undefined_name(tstate: ModelThread, name: str) -> Exception:
    """Return what to raise for a name that is neither global nor built in."""
    return name_error(tstate, name, f"name '{name}' is not defined")


def set_cause(tstate: ModelThread, exc: Object, cause: Object | None) -> None:
    """Make `cause` (stolen, or None) the direct cause of `exc`, whose context is then not shown."""
    exc.value.suppress_context = True
    put_field(tstate, exc, "cause", cause)


def set_context(tstate: ModelThread, exc: Object, context: Object | None) -> None:
    """Make `context` (stolen, or None) the exception during whose handling `exc` was raised."""
    put_field(tstate, exc, "context", context)


def attribute_error(tstate: ModelThread, obj: Object, name: str) -> Exception:
    """Return the AttributeError for `obj.name`, in CPython's words."""
    if obj.type is tstate.types.module:
        shown = _module_name(tstate, obj)
        start = f"module '{shown}'" if shown is not None else "module"
        return set_error(tstate, "AttributeError", f"{start} has no attribute '{name}'")
    if obj.type is tstate.types.type or tstate.types.type in obj.type.value.mro:
        return set_error(tstate, "AttributeError", f"type object '{obj.value.name}' has no attribute '{name}'")
    return set_error(tstate, "AttributeError", f"'{obj.type.value.name}' object has no attribute '{name}'")


def _module_name(tstate: ModelThread, module: Object) -> str | None:
    """Return a module's `__name__` if that is a str."""
    namespace = module.attrs
    entry = namespace.value.index.get("__name__") if namespace is not None else None
    name = read_value(tstate, namespace, entry) if namespace is not None and entry is not None else None
    if name is None:
        return None
    text = name.value if isinstance(name.value, str) else None
    decref(tstate, name)
    return text
