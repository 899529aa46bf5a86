"""ContextVar, and Token, with which its value before can be put back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.heap.allocation import new_container
from minipy.heap.identity import address_of
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import new_none, new_ref, new_str
from minipy.model.host_conversions import repr_text
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.raising import set_error, set_exception
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.refcount.strategy import decref, incref
from minipy.sync.points import SLOT_STORE, point
from minipy.types.classes.generic_alias import CLASS_GETITEM
from minipy.types.contexts.context_values import change, current_context, read_variable

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


USED: Final = "has already been used once"


class VariableBody:
    """The payload of a ContextVar, never changed: its name and its default or None (owned)."""

    __slots__ = ("default", "name")

    def __init__(self, name: Object, default: Object | None) -> None:
        self.name = name
        self.default = default


def variable_references(variable: Object) -> list[Object]:
    """Return what a variable owns."""
    body: VariableBody = variable.value
    return [body.name] if body.default is None else [body.name, body.default]


def variable_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`ContextVar(name, *, default)`."""
    count = len(args) - 1
    if count != 1:
        limit = "at most" if count else "exactly"
        raise set_error(tstate, "TypeError", f"ContextVar() takes {limit} 1 positional argument ({count} given)")
    unknown = next((key for key in kwargs if key != "default"), None)
    if unknown is not None:
        raise set_error(tstate, "TypeError", f"'{unknown}' is an invalid keyword argument for ContextVar()")
    name, default = args[1], kwargs.get("default")
    if not is_subtype(name.type, tstate.types.str):
        raise set_error(tstate, "TypeError", "context variable name must be a str")
    for part in (name, default):
        if part is not None:
            incref(tstate, part)
    return new_container(tstate, args[0], VariableBody(name, default))


def variable_get(tstate: ThreadState, variable: Object, default: Object | None = None) -> Object:
    """`variable.get(default)`: what it has in the context of the thread."""
    if tstate.context is not None:
        value = read_variable(tstate, tstate.context, variable)
        if value is not None:
            return value
    default = default or variable.value.default
    if default is None:
        raise set_exception(tstate, tstate.types.exceptions["LookupError"], new_ref(tstate, variable))
    return new_ref(tstate, default)


def variable_set(tstate: ThreadState, variable: Object, value: Object) -> Object:
    """`variable.set(value)`: return a token."""
    context = current_context(tstate)
    incref(tstate, context)
    incref(tstate, variable)
    old = change(tstate, context, variable, new_ref(tstate, value))
    return new_container(tstate, tstate.types.by_name["Token"], TokenBody(context, variable, old))


def variable_reset(tstate: ThreadState, variable: Object, token: Object) -> Object:
    """`variable.reset(token)`: let it have what it had before the token was made."""
    if token.type is not tstate.types.by_name["Token"]:
        raise set_error(tstate, "TypeError", f"expected an instance of Token, got {repr_text(tstate, token)}")
    body: TokenBody = token.value
    if body.is_used:
        raise _refused(tstate, token, "RuntimeError", USED)
    if body.variable is not variable:
        raise _refused(tstate, token, "ValueError", "was created by a different ContextVar")
    if body.context is not tstate.context:
        raise _refused(tstate, token, "ValueError", "was created in a different Context")
    with critical_section(tstate, token):
        point(tstate, SLOT_STORE, token, "is_used")
        is_used, body.is_used = body.is_used, True
    if is_used:
        raise _refused(tstate, token, "RuntimeError", USED)
    if body.old is not None:
        incref(tstate, body.old)
    replaced = change(tstate, body.context, variable, body.old)
    if replaced is not None:
        decref(tstate, replaced)
    return new_none(tstate)


def _refused(tstate: ThreadState, token: Object, kind: str, text: str) -> Exception:
    return set_error(tstate, kind, f"{repr_text(tstate, token)} {text}")


def variable_repr(tstate: ThreadState, variable: Object) -> Object:
    """`repr(variable)`."""
    body: VariableBody = variable.value
    default = f" default={repr_text(tstate, body.default)}" if body.default is not None else ""
    where = address_of(tstate, variable)
    return new_str(tstate, f"<ContextVar name={repr_text(tstate, body.name)}{default} at {where}>")


class TokenBody:
    """The payload of a token: where which variable was set, what it had before, or None (all owned); changed when used."""

    __slots__ = ("context", "is_used", "old", "variable")

    def __init__(self, context: Object, variable: Object, old: Object | None) -> None:
        self.context = context
        self.variable = variable
        self.old = old
        self.is_used = False


def token_references(token: Object) -> list[Object]:
    """Return what a token owns."""
    body: TokenBody = token.value
    return [part for part in (body.context, body.variable, body.old) if part is not None]


def token_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`Token()`: refused."""
    raise set_error(tstate, "RuntimeError", "Tokens can only be created by ContextVars")


def token_repr(tstate: ThreadState, token: Object) -> Object:
    """`repr(token)`."""
    body: TokenBody = token.value
    used = " used" if body.is_used else ""
    return new_str(tstate, f"<Token{used} var={repr_text(tstate, body.variable)} at {address_of(tstate, token)}>")


def get_old_value(tstate: ThreadState, token: Object) -> Object:
    """`token.old_value`."""
    old: Object | None = token.value.old or lookup_borrowed(token.type, "MISSING")
    assert old is not None  # the type keeps the mark
    return new_ref(tstate, old)


VARIABLE: Final = TypeSpec(
    "ContextVar",
    methods=(
        Native("__repr__", variable_repr, 1, 1),
        Native("get", variable_get, 1, 2),
        Native("set", variable_set, 2, 2),
        Native("reset", variable_reset, 2, 2),
    ),
    getters=(Getter("name", lambda tstate, variable: new_ref(tstate, variable.value.name), None, True),),
    static=(Native("__new__", variable_new, 1, -1),),
    class_methods=(CLASS_GETITEM,),
    references=variable_references,
    module="_contextvars",
    is_basetype=False,
)
TOKEN: Final = TypeSpec(
    "Token",
    methods=(Native("__repr__", token_repr, 1, 1),),
    getters=(
        Getter("var", lambda tstate, token: new_ref(tstate, token.value.variable)),
        Getter("old_value", get_old_value),
    ),
    static=(Native("__new__", token_new, 1, -1),),
    class_methods=(CLASS_GETITEM,),
    references=token_references,
    module="_contextvars",
    is_basetype=False,
    is_unhashable=True,
)
