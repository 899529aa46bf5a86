"""Allocation and deallocation: where objects begin and end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minipy.heap.object import Extra, Object, TypeBody, references_of
from minipy.heap.weak import call_callbacks, clear_weak
from minipy.refcount.strategy import decref, incref, new_count, read_count, renew_count

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def new_atom(tstate: ThreadState, type_: Object, value: Any) -> Object:
    """Return a new reference to a fresh object of a built-in type that never changes; without a ledger dead ones serve."""
    if not tstate.has_ledger and tstate.free_atoms:
        obj = tstate.free_atoms.pop()
        renew_count(tstate, obj)
        obj.type = type_
        obj.value = value
    else:
        obj = Object(new_count(tstate), type_, value)
        if tstate.has_ledger:
            tstate.ledger.register(tstate, obj)
    return obj


def new_container(tstate: ThreadState, type_: Object, value: Any) -> Object:
    """Return a new reference to a fresh object that can change, with a lock of its own where containers have locks.

    Takes a reference to `type_` if guest code made it. What `value` holds is the caller's to count.
    """
    obj = Object(new_count(tstate), type_, value)
    if tstate.has_object_locks:
        obj.lock = tstate.sync.mutex()
    body = type_.value
    if body.is_heap_type:
        incref(tstate, type_)
        if body.member_count:
            obj.extra = Extra()
            obj.extra.members = [None] * body.member_count
    containers = tstate.containers
    containers[id(obj)] = obj
    if len(containers) > tstate.interp.collect_at:
        tstate.interp.request_collection()
    if tstate.has_ledger:
        tstate.ledger.register(tstate, obj)
    return obj


def dealloc(tstate: ThreadState, obj: Object) -> None:
    """Free `obj`, whose count has just reached zero; a mere value is used again where no ledger watches."""
    if not tstate.has_ledger and obj.type.value.is_scalar:
        obj.value = None
        tstate.free_atoms.append(obj)
    else:
        free(tstate, obj)


def free(tstate: ThreadState, obj: Object) -> None:
    """Run the finalizer of an object, then give up the references it owns.

    Children that die with it are freed in CPython's order, depth first, but from a stack of ours, so that a list nested
    100,000 deep needs no host recursion. Where a ledger is kept, freed objects are never used again.
    """
    body: TypeBody = obj.type.value
    if not tstate.has_ledger and body.is_leaf:
        return
    if body.has_finalizer and not _is_finalized(obj):
        _finalize(tstate, obj)
        return
    if body.is_tracked:
        tstate.containers.pop(id(obj), None)
    if obj.extra is not None and obj.extra.weak is not None:
        call_callbacks(tstate, clear_weak(tstate, obj))
    if tstate.has_ledger and not tstate.ledger.free(tstate, obj):
        return
    children = references_of(obj)
    if not tstate.has_ledger and not body.is_tracked and obj.extra is None:
        obj.value = None
        tstate.free_atoms.append(obj)
    children.reverse()
    while children:
        child = children.pop()
        if read_count(tstate, child) == 1 and not child.type.value.is_scalar:
            children.append(child)
            break
        decref(tstate, child)  # a mere value, or it lives on: nothing runs
    else:
        return
    stack = tstate.dying
    stack.append(children)
    if tstate.is_dying:  # an outer dealloc of this thread is at work, and goes on from here
        return
    tstate.is_dying = True
    base = len(stack)
    while len(stack) >= base:
        while children:
            decref(tstate, children.pop())  # may come back here and push
            children = stack[-1]  # what has just died goes first
        stack.pop()
        children = stack[-1] if stack else children
    tstate.is_dying = False


def _is_finalized(obj: Object) -> bool:
    return obj.extra is not None and obj.extra.is_finalized


def _finalize(tstate: ThreadState, obj: Object) -> None:
    """Run the finalizer once on a revived object; when that reference goes, the object is freed or lives on."""
    if obj.extra is None:
        obj.extra = Extra()
    obj.extra.is_finalized = True
    obj.refcount = new_count(tstate)
    was_dying, tstate.is_dying = tstate.is_dying, False  # what __del__ frees is freed before it returns
    tstate.held.append(obj)
    try:
        tstate.call_finalizer(obj)
    finally:
        tstate.held.pop()
        tstate.is_dying = was_dying
        decref(tstate, obj)
