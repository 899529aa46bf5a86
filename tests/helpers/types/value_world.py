"""A guest world whose objects are made of host values, to call what the host's have, and to compare."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import assume

from helpers.guest_in_process import AS_WRITTEN, Guest
from minipy.bridge.bridge_crossing import from_host
from minipy.errors import GuestRaised
from minipy.eval.calls import call
from minipy.eval.observing.auditing import audit_run
from minipy.eval.thread_state import ThreadState
from minipy.heap.allocation import new_atom
from minipy.heap.object import Object
from minipy.model.attributes import attribute_named
from minipy.model.constructors import new_list, new_ref, new_tuple
from minipy.model.host_conversions import repr_text
from minipy.model.tables.dict_slots import dict_set, new_dict
from minipy.refcount.strategy import decref
from minipy.types.sequences.range_object import new_range


class World:
    """A guest world without a program: guest objects are made and called from here."""

    def __init__(self) -> None:
        self.guest = Guest(AS_WRITTEN)
        self.interp = self.guest.interp
        self.tstate: ThreadState = self.guest.tstate
        self.settle()

    def settle(self) -> None:
        """Remember how many objects live now."""
        self.alive = len(self.interp.ledger.live)

    def check_balance(self) -> None:
        """Fail if an object was left over, or a count differs from the references that exist."""
        ledger = self.interp.ledger
        if len(ledger.live) != self.alive or self.tstate.held or self.tstate.exc is not None or ledger.findings:
            audit_run(self.tstate)
            findings, ledger.findings = ledger.findings, []
            left = len(ledger.live) - self.alive
            self.settle()
            pytest.fail(f"{left} objects left over: {findings}")

    def make(self, value: Any) -> Object:
        """Return a new reference to the guest object that equals the host `value`."""
        tstate = self.tstate
        if isinstance(value, dict):
            return self._make_dict(value)
        if isinstance(value, (list, tuple)):
            items = [self.make(item) for item in value]
            return new_list(tstate, items) if isinstance(value, list) else new_tuple(tstate, items)
        if isinstance(value, slice):
            parts = (self.make(value.start), self.make(value.stop), self.make(value.step))
            return new_atom(tstate, tstate.types.slice, parts)
        if isinstance(value, range):
            return new_range(tstate, value)
        if isinstance(value, type):
            return new_ref(tstate, tstate.types.by_name[value.__name__])
        return from_host(tstate, bytearray(value) if isinstance(value, bytearray) else value)

    def _make_dict(self, value: dict[Any, Any]) -> Object:
        dct = new_dict(self.tstate)
        for pair in value.items():
            key, item = map(self.make, pair)
            dict_set(self.tstate, dct, key, item)
            decref(self.tstate, key)
            decref(self.tstate, item)
        return dct

    def call_method(self, receiver: Any, name: str, *args: Any, **kwargs: Any) -> Object:
        """Return a new reference to what the guest's `receiver.name(*args, **kwargs)` gives."""
        obj = self.make(receiver)
        try:
            method = attribute_named(self.tstate, obj, name)
        finally:
            decref(self.tstate, obj)
        assert method is not None, f"{type(receiver).__name__} has no {name}"
        return self._call(method, args, kwargs)

    def call(self, function: type, *args: Any, **kwargs: Any) -> Object:
        """Return a new reference to what the guest's `function(*args, **kwargs)` gives."""
        return self._call(self.make(function), args, kwargs)

    def _call(self, function: Object, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Object:
        guest = [self.make(arg) for arg in args]
        named = {name: self.make(arg) for name, arg in kwargs.items()}
        try:
            return call(self.tstate, function, guest, named)
        finally:
            for obj in (function, *guest, *named.values()):
                decref(self.tstate, obj)

    def with_operands(self, compute: Callable[..., Object], *values: Any) -> Object:
        """Return what `compute(tstate, ...)` gives for guest operands made of host values."""
        operands = [self.make(value) for value in values]
        try:
            return compute(self.tstate, *operands)
        finally:
            for obj in operands:
                decref(self.tstate, obj)

    def outcome(self, compute: Callable[[], Object]) -> tuple[str, ...]:
        """Return the repr of what `compute` gives, or the type and arguments of what it raises."""
        try:
            result = compute()
        except GuestRaised:
            exc = self.tstate.take_exception()
            args = [repr_text(self.tstate, arg) for arg in exc.value.args.value]
            raised = (exc.type.value.name, *args)
            decref(self.tstate, exc)
            return raised
        shown = repr_text(self.tstate, result)
        decref(self.tstate, result)
        return (shown,)


def host_outcome(compute: Callable[[], Any]) -> tuple[str, ...]:
    try:
        result = compute()
    except Exception as error:
        return (type(error).__name__, *map(repr, error.args))
    assume(not isinstance(result, complex))
    return (repr(result),)


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    made = World()
    yield made
    made.guest.close()
