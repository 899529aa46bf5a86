"""The bases of a class and its MRO: how they are found, and changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from minipy.errors import GuestRaised
from minipy.heap.identity import page_of
from minipy.heap.object import Object, TypeBody
from minipy.heap.sections import critical_section
from minipy.heap.stopping import others_stopped
from minipy.model.constructors import new_ref
from minipy.model.held_references import holding, owned_list
from minipy.model.iteration import collect
from minipy.model.list_slots import drop_all
from minipy.model.raising import set_error
from minipy.model.special_methods import call_method
from minipy.model.type_creation import best_base, linearise
from minipy.model.type_lookup import forget_found, is_subtype, lookup_borrowed, note_finalizer
from minipy.refcount.strategy import decref
from minipy.sync.points import SLOT_LOAD, point
from minipy.types.classes.object_sizes import has_same_layout, is_collected

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


class Renewal(NamedTuple):
    """That a class has got another MRO, and what it had before.

    `old_members` are what it owned for that, given up by whoever asked for the renewal.
    """

    class_: Object
    mro: list[Object]
    old_mro: list[Object]
    old_members: list[Object]


def living_subtypes(tstate: ThreadState, type_: Object) -> list[Object]:
    """Return new references to the types that have `type_` among their bases."""
    with critical_section(tstate, tstate.types.type):
        point(tstate, SLOT_LOAD, tstate.types.type, "subtypes")
        return [subtype for subtype in type_.value.subtypes if tstate.counts.try_incref(tstate, subtype)]


def is_derived(class_: Object, other: Object) -> bool:
    """True if `class_` is derived from `other` by its MRO, or by its bases, which may have changed before the MRO."""
    base: Object | None = class_
    while base is not None and base is not other:
        base = base.value.base
    return base is other or other in class_.value.mro


def find_mro(tstate: ThreadState, class_: Object) -> None:
    """Give a new class its MRO."""
    renewal = _renew_mro(tstate, class_)
    drop_all(tstate, renewal.old_members if renewal is not None else [])


def _renew_mro(tstate: ThreadState, class_: Object) -> Renewal | None:
    """Give a class the MRO that follows from its bases, or that its metatype's own `mro` names.

    Return None if that has been done anew while `mro` was running.
    """
    if lookup_borrowed(class_.type, "mro") is tstate.types.type_mro:
        with others_stopped(tstate):
            return _put_mro(class_, [class_, *linearise(tstate, class_.value.bases)], [])
    before = class_.value.mro
    mro = _named_mro(tstate, class_)
    page_of(tstate, class_)
    with others_stopped(tstate, *mro):
        is_current = class_.value.mro is before
        # What the metatype names need not be a base: the class owns it in the place of members, of which a class has none.
        renewal = _put_mro(class_, mro, [base for base in mro if base is not class_]) if is_current else None
    drop_all(tstate, mro if renewal is None else [class_] * mro.count(class_))
    return renewal


def _put_mro(class_: Object, mro: list[Object], members: list[Object]) -> Renewal:
    """Replace the MRO of a class and what it owns for it, with the other threads stopped."""
    body: TypeBody = class_.value
    renewal = Renewal(class_, mro, body.mro, _exchange_members(class_, members))
    body.mro = mro
    body.has_guest_keys = any(base.attrs is not None and base.attrs.value.buckets is not None for base in mro)
    forget_found(class_)
    return renewal


def _exchange_members(class_: Object, members: list[Object]) -> list[Object]:
    page = class_.extra
    if page is None:
        return []
    old = [member for member in page.members if member is not None]
    page.members = [*members]
    return old


def _named_mro(tstate: ThreadState, class_: Object) -> list[Object]:
    """Return new references to what `mro` of the metatype gives, if that will do as an MRO."""
    answer = call_method(tstate, class_, "mro")
    assert answer is not None
    try:
        mro = collect(tstate, answer)
    finally:
        decref(tstate, answer)
    with holding(tstate, mro):
        _check_mro(tstate, class_, mro)
    return mro


def _check_mro(tstate: ThreadState, class_: Object, mro: list[Object]) -> None:
    """Refuse an MRO that holds anything but classes, or one whose instances are made of something else."""
    if not mro:
        raise set_error(tstate, "TypeError", "type MRO must not be empty")
    for base in mro:
        if not is_subtype(base.type, tstate.types.type):
            raise set_error(tstate, "TypeError", f"mro() returned a non-class ('{base.type.value.name}')")
        if not is_subtype(class_.value.solid, base.value.solid):
            raise set_error(tstate, "TypeError", f"mro() returned base with unsuitable layout ('{base.value.name}')")


def change_bases(tstate: ThreadState, class_: Object, bases: Sequence[Object]) -> None:
    """Give a class other bases of the same layout, and new MROs to it and to all that is derived from it.

    Where the `mro` of a metatype raises, all is as it was before.
    """
    body: TypeBody = class_.value
    base = best_base(tstate, bases)
    _check_layout(tstate, body, base.value)
    fresh = [new_ref(tstate, parent) for parent in bases]
    with others_stopped(tstate, *fresh):
        old, old_base, body.bases, body.base = body.bases, body.base, fresh, base
    unused = list(old)  # what is given up at the end
    renewals: list[Renewal] = []
    with owned_list(tstate, unused):
        try:
            _renew_hierarchy(tstate, class_, renewals, unused)
        except GuestRaised:
            with others_stopped(tstate):
                unused[:] = _undone(renewals)
                is_current = body.bases is fresh
                if is_current:
                    body.bases, body.base = old, old_base
                unused += fresh if is_current else old
            raise
        with others_stopped(tstate):
            _move(class_, old, fresh)
            note_finalizer(class_)


def _check_layout(tstate: ThreadState, body: TypeBody, base: TypeBody) -> None:
    assert body.base is not None
    old: TypeBody = body.base.value
    if is_collected(base) != is_collected(old):
        text = f"__bases__ assignment: '{base.name}' deallocator differs from '{old.name}'"
        raise set_error(tstate, "TypeError", text)
    if not has_same_layout(base, old):
        text = f"__bases__ assignment: '{base.name}' object layout differs from '{old.name}'"
        raise set_error(tstate, "TypeError", text)


def _renew_hierarchy(tstate: ThreadState, class_: Object, renewals: list[Renewal], unused: list[Object]) -> None:
    """Renew the MRO of a class, then of all that is derived from it; note that in `renewals`, and what is then `unused`."""
    renewal = _renew_mro(tstate, class_)
    if renewal is None:
        return
    renewals.append(renewal)
    unused += renewal.old_members
    subtypes = living_subtypes(tstate, class_)
    with owned_list(tstate, subtypes):
        for subtype in subtypes:
            _renew_hierarchy(tstate, subtype, renewals, unused)


def _undone(renewals: list[Renewal]) -> list[Object]:
    """Give classes their old MROs back, unless they have newer ones; return what they don't need any more."""
    unused = []
    for renewal in reversed(renewals):
        if renewal.class_.value.mro is renewal.mro:
            unused += _put_mro(renewal.class_, renewal.old_mro, renewal.old_members).old_members
        else:
            unused += renewal.old_members
    return unused


def _move(class_: Object, old: Sequence[Object], fresh: list[Object]) -> None:
    """Take a class from the subtypes of its old bases to those of the fresh ones, unless it has still others by now."""
    for parent in old:
        if class_ in parent.value.subtypes:
            parent.value.subtypes.remove(class_)
    if class_.value.bases is fresh:
        for parent in fresh:
            parent.value.subtypes.append(class_)
