"""Context: its methods, and how a thread enters one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from minipy.bytecode.opcodes import EQ, NE
from minipy.eval.calls import call
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import new_bool, new_int, new_list, new_ref, new_tuple
from minipy.model.held_references import owned
from minipy.model.host_conversions import repr_text
from minipy.model.iteration import iterate
from minipy.model.native import Native, TypeSpec
from minipy.model.operators import is_equal
from minipy.model.raising import set_error, set_exception
from minipy.refcount.strategy import decref
from minipy.sync.inlining import inlined
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point
from minipy.types.contexts.context_values import (
    ContextBody,
    context_references,
    current_context,
    new_context,
    read_variable,
    shared_map,
)
from minipy.types.scalars.scalar_methods import comparison_rows
from minipy.types.sequences.sequence_operands import not_implemented

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def context_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`Context()`: an empty one."""
    if len(args) > 1 or kwargs:
        raise set_error(tstate, "TypeError", "Context() does not accept any arguments")
    return new_context(tstate)


@inlined
def context_copy(tstate: ThreadState, context: Object) -> Object:
    """`context.copy()`."""
    values = shared_map(tstate, context)
    return new_container(tstate, context.type, ContextBody(values, True))


def copy_context(tstate: ThreadState) -> Object:
    """`copy_context()`: a copy of the context that the thread runs in."""
    context = current_context(tstate)
    return context_copy(tstate, context)


@contextmanager
def _entered(tstate: ThreadState, context: Object) -> Iterator[None]:
    """Let the thread run in `context` meanwhile; RuntimeError if one does already."""
    body: ContextBody = context.value
    outer = current_context(tstate)
    with critical_section(tstate, context):
        point(tstate, SLOT_STORE, context, "outer")
        if is_free := body.outer is None:
            body.outer = outer
    if not is_free:
        raise set_error(tstate, "RuntimeError", f"cannot enter context: {repr_text(tstate, context)} is already entered")
    tstate.context = new_ref(tstate, context)
    try:
        yield
    finally:
        with critical_section(tstate, context):
            point(tstate, SLOT_STORE, context, "outer")
            tstate.context, body.outer = body.outer, None
        decref(tstate, context)


def context_run(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`context.run(function, *args, **kwargs)`."""
    if len(args) < 2:
        raise set_error(tstate, "TypeError", "run() missing 1 required positional argument")
    with _entered(tstate, args[0]):
        return call(tstate, args[1], args[2:], kwargs)


def _value(tstate: ThreadState, context: Object, key: Object) -> Object | None:
    """Return a new reference to the value of the variable `key`, or None; TypeError if it is none."""
    if key.type is not tstate.types.by_name["ContextVar"]:
        raise set_error(tstate, "TypeError", f"a ContextVar key was expected, got {repr_text(tstate, key)}")
    return read_variable(tstate, context, key)


def context_getitem(tstate: ThreadState, context: Object, key: Object) -> Object:
    """`context[variable]`."""
    value = _value(tstate, context, key)
    if value is None:
        raise set_exception(tstate, tstate.types.exceptions["KeyError"], new_ref(tstate, key))
    return value


def context_contains(tstate: ThreadState, context: Object, key: Object) -> Object:
    """`variable in context`."""
    value = _value(tstate, context, key)
    if value is not None:
        decref(tstate, value)
    return new_bool(tstate, value is not None)


def context_get(tstate: ThreadState, context: Object, key: Object, default: Object | None = None) -> Object:
    """`context.get(variable, default=None)`."""
    value = _value(tstate, context, key)
    return value if value is not None else new_ref(tstate, default or tstate.types.none)


def context_len(tstate: ThreadState, context: Object) -> Object:
    """`len(context)`."""
    with critical_section(tstate, context):
        point(tstate, SLOT_LOAD, context, None)
        return new_int(tstate, len(context.value.map.value))


def _iterator_over(tstate: ThreadState, items: list[Object]) -> Object:
    """Return a new reference to an iterator over `items` (each stolen)."""
    listed = new_list(tstate, items)
    with owned(tstate, listed):
        return iterate(tstate, listed)


def context_keys(tstate: ThreadState, context: Object) -> Object:
    """`context.keys()`, `iter(context)`."""
    values = shared_map(tstate, context)
    with owned(tstate, values):
        return _iterator_over(tstate, [new_ref(tstate, key) for key in values.value])


def context_values(tstate: ThreadState, context: Object) -> Object:
    """`context.values()`."""
    values = shared_map(tstate, context)
    with owned(tstate, values):
        return _iterator_over(tstate, [new_ref(tstate, value) for value in values.value.values()])


def context_items(tstate: ThreadState, context: Object) -> Object:
    """`context.items()`."""
    values = shared_map(tstate, context)
    with owned(tstate, values):
        pairs = [[new_ref(tstate, part) for part in entry] for entry in values.value.items()]
        return _iterator_over(tstate, [new_tuple(tstate, pair) for pair in pairs])


def context_compare(tstate: ThreadState, op: int, left: Object, right: Object) -> Object:
    """Compare as mappings, for equality only."""
    if right.type is not left.type or op not in (EQ, NE):
        return not_implemented(tstate)
    ours, theirs = shared_map(tstate, left), shared_map(tstate, right)
    with owned(tstate, ours, theirs):
        return new_bool(tstate, _have_equal_values(tstate, ours.value, theirs.value) == (op == EQ))


def _have_equal_values(tstate: ThreadState, ours: dict[Object, Object], theirs: dict[Object, Object]) -> bool:
    return ours.keys() == theirs.keys() and all(is_equal(tstate, value, theirs[key]) for key, value in ours.items())


def clear_context(tstate: ThreadState, context: Object) -> None:
    """Give up the context that another one, which nobody can reach, is to return to."""
    body: ContextBody = context.value
    outer, body.outer = body.outer, None
    if outer is not None:
        decref(tstate, outer)


CONTEXT: Final = TypeSpec(
    "Context",
    methods=(
        *comparison_rows(context_compare),
        Native("__getitem__", context_getitem, 2, 2),
        Native("__contains__", context_contains, 2, 2),
        Native("__iter__", context_keys, 1, 1),
        Native("__len__", context_len, 1, 1),
        Native("copy", context_copy, 1, 1),
        Native("get", context_get, 2, 3),
        Native("items", context_items, 1, 1),
        Native("keys", context_keys, 1, 1),
        Native("run", context_run, 1, -1),
        Native("values", context_values, 1, 1),
    ),
    static=(Native("__new__", context_new, 1, -1),),
    references=context_references,
    clear=clear_context,
    module="_contextvars",
    is_basetype=False,
    is_unhashable=True,
)
