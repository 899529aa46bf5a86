"""Sizes: what CPython 3.11 takes for an object, as `sys.getsizeof` tells, and which types' instances agree in it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from minipy.heap.object import Object, TypeBody
from minipy.heap.sections import critical_section
from minipy.model.member_slots import Member
from minipy.model.native_object import NativeBody
from minipy.sync.points import SIZE, SLOT_LOAD, point

if TYPE_CHECKING:
    from minipy.bytecode.code_object import CodeObject
    from minipy.eval.thread_state import ThreadState

_WORD: Final = 8
_OBJECT: Final = 16  # a count and a type
COLLECTOR_HEADER: Final = 16  # before everything that the cycle collector knows
_DICT_HEADER: Final = 16  # before instances with a dict
_SCALARS: Final = frozenset(("int", "bool", "float", "str", "bytes", "bytearray"))
_UNTRACKED: Final = _SCALARS | {"object", "NoneType", "ellipsis", "NotImplementedType", "range", "code", "lock"}
_FIXED: Final = MappingProxyType({
    "range": 48, "slice": 40, "function": 136, "builtin_function_or_method": 56, "method": 48, "type": 408, "module": 56,
    "property": 64, "frame": 48, "code": 192, "list": 40, "tuple": 24, "dict": 48, "set": 200,
    "frozenset": 200, "classmethod": 56, "staticmethod": 56, "super": 40, "cell": 24, "traceback": 48, "lock": 24,
})  # fmt: skip
_CLASS: Final = 1672  # a type made by a class statement
_GENERATOR: Final = 152  # before the slots of its frame
_EXCEPTION: Final = 72
_ITERATOR: Final = 32


def size_of(tstate: ThreadState, obj: Object) -> int:
    """Return the size of `obj` without the headers that the memory before it may have."""
    layout = obj.type.value.layout or obj.type
    size = _payload_size(tstate, obj, layout.value.name)
    if obj.type.value.is_heap_type:
        size += _WORD * (obj.type.value.member_count + obj.type.value.has_weakrefs)
    return size


def header_size(obj: Object) -> int:
    """Return the size of what stands before `obj` in memory."""
    body = obj.type.value
    return COLLECTOR_HEADER * int(is_collected(body)) + _DICT_HEADER * int(body.is_heap_type and body.has_attrs)


def is_collected(body: TypeBody) -> bool:
    """True if CPython's cycle collector knows the instances of a type."""
    return body.is_heap_type or body.name not in _UNTRACKED


def _payload_size(tstate: ThreadState, obj: Object, name: str) -> int:
    value = obj.value
    if name in _SCALARS:
        return _size_of_scalar(value)
    if name == "list":
        return _FIXED[name] + _WORD * len(value.slots)
    if name == "tuple":
        return _FIXED[name] + _WORD * len(value)
    if name == "dict":
        with critical_section(tstate, obj):
            point(tstate, SLOT_LOAD, obj, SIZE)
            return _size_of_dict(value.index, value.used)
    if name in ("set", "frozenset"):
        return _size_of_set(value.used)
    if name == "type":
        return _CLASS if value.is_heap_type else _FIXED[name]
    if name == "generator":
        return _GENERATOR + _WORD * _frame_slots(value.code.value.code)
    if obj.type.value.iternext is not None:
        return _FIXED.get(name, _ITERATOR)
    if tstate.types.exceptions.get(name) is not None:
        return _EXCEPTION
    return _FIXED.get(name, _OBJECT)


def _frame_slots(code: CodeObject) -> int:
    """Return how many places a frame has for variables and for the value stack."""
    cells = [name for name in code.cellvars if name not in code.varnames]
    return len(code.varnames) + len(cells) + len(code.freevars) + code.stacksize


def _size_of_scalar(value: int | float | str | bytes | bytearray) -> int:
    """Return the size by CPython 3.11's layouts, whatever the host's are."""
    if isinstance(value, int):
        return 24 + 4 * max(1, -(-value.bit_length() // 30))
    if isinstance(value, float):
        return 24
    if isinstance(value, bytes):
        return 33 + len(value)
    if isinstance(value, bytearray):
        return 56 + (len(value) + 1 if value else 0)
    if value.isascii():
        return 49 + len(value)
    widest = ord(max(value))
    return 73 + len(value) if widest < 0x100 else 74 + 2 * len(value) if widest < 0x10000 else 76 + 4 * len(value)


def _size_of_dict(index: dict[object, object], used: int) -> int:
    """Return what a dict of as many entries takes that never had more; one with only str keys is smaller."""
    if not used:
        return _FIXED["dict"]
    slots = 8
    while slots * 2 // 3 < used:
        slots *= 2
    width = 1 if slots <= 0x80 else 2 if slots <= 0x8000 else 4
    has_names = len(index) == used and all(isinstance(key, str) for key in index)
    return _FIXED["dict"] + 32 + slots * width + slots * 2 // 3 * (16 if has_names else 24)


def _size_of_set(used: int) -> int:
    """Return what a set takes that got so many items one by one."""
    slots = 8
    while (full := -(-(slots - 1) * 3 // 5)) <= used:
        wanted = full * (4 if full <= 50_000 else 2)
        while slots <= wanted:
            slots *= 2
    return _FIXED["set"] + (16 * slots if slots > 8 else 0)


def has_same_layout(ours: TypeBody, theirs: TypeBody) -> bool:
    """True if instances of two types have the same payload and members, and both or neither a dict and weak references."""
    if ours.layout is not theirs.layout or (ours.has_attrs, ours.has_weakrefs) != (theirs.has_attrs, theirs.has_weakrefs):
        return False
    return ours.solid is theirs.solid or _member_names(ours) == _member_names(theirs)


def _member_names(body: TypeBody) -> list[list[str]]:
    """Return the names of the members that each type in the MRO has added."""
    tables = [base.attrs.value.index for base in body.mro if base.attrs is not None]
    added = [sorted(name for name, entry in table.items() if _is_member(entry[1])) for table in tables]
    return [names for names in added if names]


def _is_member(value: Object) -> bool:
    return isinstance(value.value, NativeBody) and isinstance(value.value.native, Member)
