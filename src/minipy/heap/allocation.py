"""Allocation and deallocation: where objects begin and end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minipy.heap.identity import page_of, settle, vacate
from minipy.heap.ledger import revive
from minipy.heap.object import Extra, Object, TypeBody, references_of
from minipy.heap.weak import call_callbacks, clear_weak
from minipy.refcount.strategy import decref, incref, is_sole, new_count, set_count
from minipy.sync.inlining import inlined
from minipy.sync.points import ALLOC, DEALLOC, point

if TYPE_CHECKING:
    from minipy.heap.heap_thread import HeapThread


@inlined
def new_atom(tstate: HeapThread, type_: Object, value: Any) -> Object:
    """Return a new reference to a fresh object of a built-in type that never changes; dead ones are used again."""
    if not tstate.has_quarantine and tstate.free_atoms:
        obj = tstate.free_atoms.pop()
        set_count(tstate, obj, 1)
        obj.type = type_
        obj.value = value
    else:
        obj = Object(new_count(tstate), type_, value)
    point(tstate, ALLOC, obj)
    return obj


def new_container(tstate: HeapThread, type_: Object, value: Any) -> Object:
    """Return a new reference to a fresh object that can change, with a lock of its own where containers have locks.

    Takes a reference to `type_` if guest code made it. What `value` holds is the caller's to count.
    """
    obj = Object(new_count(tstate), type_, value)
    if tstate.has_object_locks:
        obj.lock = tstate.sync.mutex()
    body: TypeBody = type_.value
    if body.is_heap_type:
        incref(tstate, type_)
        if body.member_count:
            obj.extra = Extra(body.member_count)
    if body.is_tracked:
        tstate.containers[id(obj)] = obj
        if len(tstate.containers) > tstate.interp.collect_at:
            tstate.interp.request_collection()
    if tstate.vacant:
        settle(tstate, obj)
    point(tstate, ALLOC, obj)
    return obj


@inlined
def dealloc(tstate: HeapThread, obj: Object) -> None:
    """Free `obj`, whose count has just reached zero; a mere value goes straight to the free list."""
    if not tstate.has_quarantine and obj.type.value.is_scalar:
        point(tstate, DEALLOC, obj)
        obj.value = None
        tstate.free_atoms.append(obj)
    else:
        free(tstate, obj)


def free(tstate: HeapThread, obj: Object) -> None:
    """Finalise `obj`, or, if that is done or needless, make it give up what it owns.

    A finalizer runs once, on a revived object: when that reference goes, the object is freed or lives on.
    """
    if obj.type.value.has_finalizer and not (obj.extra is not None and obj.extra.is_finalized):
        _finalise(tstate, obj)
    elif tstate.has_quarantine and tstate.ledger.is_freed(obj):
        tstate.ledger.found_double_free(tstate, obj)
    else:
        children = _release(tstate, obj)
        _give_up_children(tstate, children)


def _finalise(tstate: HeapThread, obj: Object) -> None:
    page_of(tstate, obj).is_finalized = True
    revive(tstate, obj)
    was_dying, tstate.is_dying = tstate.is_dying, False  # what __del__ frees is freed before it returns
    tstate.held.append(obj)
    try:
        tstate.call_finalizer(obj)
    finally:
        tstate.held.pop()
        tstate.is_dying = was_dying
        decref(tstate, obj)


@inlined
def _release(tstate: HeapThread, obj: Object) -> list[Object]:
    """Take `obj` out of everything that knows it; return what it owned, now the caller's to give up.

    With a quarantine it stays as it is, never used again, so that whoever touches it later is caught.
    """
    body: TypeBody = obj.type.value
    if body.is_tracked and tstate.containers.pop(id(obj), None) is None:
        tstate.interp.collector.forget(obj)
    if obj.extra is not None and obj.extra.weak is not None:
        call_callbacks(tstate, clear_weak(tstate, obj))
    point(tstate, DEALLOC, obj)
    children = references_of(obj)
    if obj.extra is not None and not body.is_recycled:
        vacate(tstate, obj)
    if not tstate.has_quarantine:
        obj.value = None  # or a class, which its own attributes know, would be a cycle of the host's
        if body.is_recycled:
            tstate.free_atoms.append(obj)
    return children


@inlined
def _give_up_children(tstate: HeapThread, children: list[Object]) -> None:
    """Give up `children` in order; from the first that dies with its owner on, the rest is drained."""
    children.reverse()
    while children:
        child = children.pop()
        if is_sole(tstate, child) and not child.type.value.is_scalar:
            children.append(child)
            break
        decref(tstate, child)  # a mere value, or it lives on: nothing runs
    if children:
        tstate.dying.append(children)
        if not tstate.is_dying:  # or an outer dealloc of this thread is at work, and goes on from here
            _drain(tstate, children)


def _drain(tstate: HeapThread, children: list[Object]) -> None:
    """Give up `children`, just put on the stack of the dying, and what dies with them in CPython's order, depth first.

    From a stack of ours, so that a list nested 100,000 deep needs no host recursion.
    """
    stack = tstate.dying
    tstate.is_dying = True
    base = len(stack)
    while len(stack) >= base:
        while children:
            decref(tstate, children.pop())  # may come back here and push
            children = stack[-1]  # what has just died goes first
        stack.pop()
        children = stack[-1] if stack else children
    tstate.is_dying = False
