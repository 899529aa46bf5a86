"""A random machine that calls the functions under the opcodes, with references that it holds itself, beside a model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any, ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from helpers.heap.heap_model import Heap, Node
from helpers.heap.machine_guests import Guests
from helpers.heap.statement_machine import PRELUDE
from minipy.errors import GuestRaised

KINDS = ("list", "dict", "instance", "cell", "str", "int", "float", "list", "dict", "instance", "cell", "str")


class HandleMachine(RuleBasedStateMachine):
    """Calls with objects; `Heap` is the model, and knows independently of minipy what every count must be."""

    NAMES: ClassVar = ("p", "q", "r")  # of attributes

    def __init__(self, guests: Guests) -> None:
        super().__init__()
        self._guests = guests
        self._guest = guests.get()
        self._tstate = self._guest.tstate
        self._names = self._guest.rooms.names
        self._namespace = self._guest.new_namespace()
        self._guest.run(PRELUDE, self._namespace)
        self._guest.run("v0 = v1 = v2 = v3 = v4 = None", self._namespace)
        self._guest.run("attribute_names = ['p', 'q', 'r']", self._namespace)
        self._attribute_names = [self._text(name) for name in self.NAMES]
        self._guest.stdout.take()
        self._heap = Heap()
        self._held: list[Any] = []  # what the model calls handles, for the audit
        self._tstate.held.append(self._held)
        self._serial = 0
        self._has_failed = False
        for kind in KINDS:
            self._create(kind)
        self.append(0, 0)
        self.set_key(0, 0, 1)

    def _text(self, text: str) -> Any:
        obj = self._names.new_str(self._tstate, text)
        self._tstate.held.append(obj)
        return obj

    # --- handles

    def _own(self, kind: str, obj: Any, name: str = "") -> Node:
        """A fresh object, of which the machine holds the only reference."""
        self._held.append(obj)
        return self._heap.new(kind, obj, name)

    def _pick(self, number: int, *kinds: str) -> Node | None:
        """A held node of one of the kinds."""
        fitting = [node for node in self._heap.handles if not kinds or node.kind in kinds]
        return fitting[number % len(fitting)] if fitting else None

    def _node_of(self, obj: Any) -> Node:
        return next(node for node in self._heap.nodes if node.obj is obj)

    # --- rules

    @rule(kind=st.sampled_from(KINDS))
    def create(self, kind: str) -> None:
        self._create(kind)

    def _create(self, kind: str) -> None:
        tstate, names = self._tstate, self._names
        self._serial += 1
        if kind == "instance":
            name = f"n{self._serial}"
            text = names.new_str(tstate, name)
            obj = self._names.call(tstate, self._guest.get(self._namespace, "T"), [text])
            node = self._own(kind, obj, name)
            node.children["name"] = Node("str", text)  # the machine's reference is its only other one
            names.decref(tstate, text)
            return
        makers: dict[str, Callable[[], Any]] = {
            "int": lambda: names.new_int(tstate, 10**15 + self._serial),
            "float": lambda: names.new_float(tstate, self._serial + 0.5),
            "str": lambda: names.new_str(tstate, f"text {self._serial}"),
            "list": lambda: names.new_list(tstate, []),
            "dict": lambda: names.new_dict(tstate),
            "cell": lambda: names.new_cell(tstate, None),
        }
        self._own(kind, makers[kind]())

    @rule(numbers=st.lists(st.integers(0, 99), min_size=1, max_size=3))
    def create_tuple(self, numbers: list[int]) -> None:
        parts = [node for number in numbers if (node := self._pick(number)) is not None]
        if parts:
            items = [self._names.new_ref(self._tstate, node.obj) for node in parts]
            made = self._own("tuple", self._names.new_tuple(self._tstate, items))
            for part in parts:
                self._heap.append(made, part)

    @rule(number=st.integers(0, 99))
    def copy(self, number: int) -> None:
        node = self._pick(number)
        if node is not None:
            self._held.append(self._names.new_ref(self._tstate, node.obj))
            self._heap.hold(node)

    @rule(number=st.integers(0, 99))
    def drop(self, number: int) -> None:
        if self._heap.handles:
            position = number % len(self._heap.handles)
            self._heap.release(position)
            obj = self._held.pop(position)
            self._names.decref(self._tstate, obj)

    @rule(into=st.integers(0, 99), number=st.integers(0, 99))
    def append(self, into: int, number: int) -> None:
        lst, item = self._pick(into, "list"), self._pick(number)
        if lst is not None and item is not None:
            self._names.list_append(self._tstate, lst.obj, item.obj)
            self._heap.append(lst, item)

    @rule(into=st.integers(0, 99), position=st.integers(0, 9), number=st.integers(0, 99))
    def set_item(self, into: int, position: int, number: int) -> None:
        lst, item = self._pick(into, "list"), self._pick(number)
        if lst is not None and item is not None and lst.children:
            position %= len(lst.children)
            self._names.list_set(self._tstate, lst.obj, position, item.obj)
            self._heap.put(lst, position, item)

    @rule(into=st.integers(0, 99), source=st.integers(0, 99))
    def extend(self, into: int, source: int) -> None:
        lst, items = self._pick(into, "list"), self._pick(source, "list", "tuple")
        if lst is not None and items is not None and len(items.children) < 20:
            self._names.list_extend(self._tstate, lst.obj, items.obj)
            for item in list(items.children.values()):
                self._heap.append(lst, item)

    @rule(into=st.integers(0, 99), position=st.integers(0, 9))
    def get_item(self, into: int, position: int) -> None:
        lst = self._pick(into, "list")
        if lst is not None and lst.children:
            position %= len(lst.children)
            self._held.append(self._names.list_get(self._tstate, lst.obj, position))
            self._heap.hold(lst.children[position])

    @rule(into=st.integers(0, 99), position=st.integers(0, 9))
    def pop_item(self, into: int, position: int) -> None:
        lst = self._pick(into, "list")
        if lst is not None and lst.children:
            position %= len(lst.children)
            self._held.append(self._names.take_at(self._tstate, lst.obj, position))
            self._heap.remove_at(lst, position)

    @rule(into=st.integers(0, 99))
    def clear(self, into: int) -> None:
        lst = self._pick(into, "list")
        if lst is not None:
            for slot in list(lst.children):
                self._heap.take(lst, slot)
            self._names.drop_all(self._tstate, self._names.swap_all(self._tstate, lst.obj, []))

    @rule(into=st.integers(0, 99), key=st.integers(0, 99), number=st.integers(0, 99))
    def set_key(self, into: int, key: int, number: int) -> None:
        dct, text, item = self._pick(into, "dict"), self._pick(key, "str", "int"), self._pick(number)
        if dct is not None and text is not None and item is not None:
            self._names.dict_set(self._tstate, dct.obj, text.obj, item.obj)
            if ("key", text.obj.value) not in dct.children:  # else the key that is there stays
                self._heap.put(dct, ("key", text.obj.value), text)
            self._heap.put(dct, ("value", text.obj.value), item)

    @rule(into=st.integers(0, 99), key=st.integers(0, 99))
    def get_key(self, into: int, key: int) -> None:
        dct, text = self._pick(into, "dict"), self._pick(key, "str", "int")
        if dct is not None and text is not None:
            found = self._names.dict_get(self._tstate, dct.obj, text.obj)
            expected = dct.children.get(("value", text.obj.value))
            assert found is (expected.obj if expected is not None else None)
            if expected is not None:
                self._held.append(found)
                self._heap.hold(expected)

    @rule(into=st.integers(0, 99), key=st.integers(0, 99))
    def delete_key(self, into: int, key: int) -> None:
        dct, text = self._pick(into, "dict"), self._pick(key, "str", "int")
        if dct is not None and text is not None:
            is_there = ("key", text.obj.value) in dct.children
            if is_there:
                self._heap.take(dct, ("key", text.obj.value))
                self._heap.take(dct, ("value", text.obj.value))
            assert self._names.dict_delete(self._tstate, dct.obj, text.obj) is is_there

    @rule(into=st.integers(0, 99), number=st.integers(0, 99))
    def set_cell(self, into: int, number: int) -> None:
        cell, item = self._pick(into, "cell"), self._pick(number)
        if cell is not None and item is not None:
            value = self._names.new_ref(self._tstate, item.obj)
            old = self._names.swap_slot(self._tstate, cell.obj, cell.obj.value, 0, value)
            self._heap.put(cell, 0, item)
            if old is not None:
                self._names.decref(self._tstate, old)

    @rule(into=st.integers(0, 99))
    def read_cell(self, into: int) -> None:
        cell = self._pick(into, "cell")
        if cell is not None and cell.children:
            self._held.append(self._names.read_slot(self._tstate, cell.obj, cell.obj.value, 0))
            self._heap.hold(cell.children[0])

    @rule(into=st.integers(0, 99), name=st.integers(0, 2), number=st.integers(0, 99))
    def set_attribute(self, into: int, name: int, number: int) -> None:
        instance, item = self._pick(into, "instance"), self._pick(number)
        if instance is not None and item is not None:
            self._names.set_attribute(self._tstate, instance.obj, self._attribute_names[name], item.obj)
            self._heap.put(instance, name, item)

    @rule(into=st.integers(0, 99), name=st.integers(0, 2))
    def delete_attribute(self, into: int, name: int) -> None:
        instance = self._pick(into, "instance")
        if instance is not None and name in instance.children:
            self._heap.take(instance, name)
            self._names.set_attribute(self._tstate, instance.obj, self._attribute_names[name], None)

    @rule(number=st.integers(0, 99), is_kept=st.booleans())
    def raise_and_catch(self, number: int, is_kept: bool) -> None:
        node = self._pick(number)
        if node is not None:
            kind = self._tstate.types.exceptions["ValueError"]
            self._names.set_exception(self._tstate, kind, self._names.new_ref(self._tstate, node.obj))
            self._check("with an exception on its way", {node: 1})
            if is_kept:
                made = self._own("exception", self._tstate.take_exception())
                self._heap.append(made, node)
            else:
                assert self._names.catch(self._tstate, "ValueError")

    @rule(number=st.integers(0, 99), name=st.sampled_from(["same", "fail"]))
    def call(self, number: int, name: str) -> None:
        node = self._pick(number)
        if node is None:
            return
        try:
            self._held.append(self._names.call(self._tstate, self._guest.get(self._namespace, name), [node.obj]))
            self._heap.hold(node)
        except GuestRaised:
            assert name == "fail"
            self._names.decref(self._tstate, self._tstate.take_exception())

    # --- what holds after each of them

    @invariant()
    def everything_is_counted(self) -> None:
        self._check("after the step", {})

    def _check(self, where: str, more: dict[Node, int]) -> None:
        findings = self._guest.findings_text()
        if findings:
            self._fail(f"{where}: {findings}")
        live = self._guest.interp.ledger.live
        for node in self._heap.nodes:
            is_alive = id(node.obj) in live
            if is_alive != node.is_alive:
                self._fail(f"{where}: {node} is {'alive' if is_alive else 'dead'}")
            if is_alive and self._guest.count_of(node.obj) != node.count + more.get(node, 0):
                self._fail(f"{where}: {node} counts {self._guest.count_of(node.obj)}")
        deaths, expected = Counter(self._guest.stdout.take().split("\n")[:-1]), self._heap.look()
        if deaths != Counter({f"died {name}": times for name, times in expected.items()}):
            self._fail(f"{where}: __del__ printed {deaths}, but {expected} died")
        self._heap.alive()

    def _fail(self, text: str) -> None:
        self._has_failed = True
        self._guests.renew()
        raise AssertionError(text)

    def teardown(self) -> None:
        if self._has_failed:
            return
        while self._heap.handles:
            self.drop(0)
        self.everything_is_counted()
        for held in (self._held, *self._attribute_names):
            self._tstate.held.remove(held)
        for name in self._attribute_names:
            self._names.decref(self._tstate, name)
        self._guest.drop(self._namespace)
        self._guest.stdout.take()
