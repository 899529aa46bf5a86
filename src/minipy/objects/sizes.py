"""Sizes: how many bytes CPython 3.11 would take for an object, which `sys.getsizeof` and `__sizeof__` tell."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from minipy.heap.object import Object

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

_WORD: Final = 8
_OBJECT: Final = 16  # a count and a type
COLLECTOR_HEADER: Final = 16  # before everything that the cycle collector knows
_DICT_HEADER: Final = 16  # before instances with a dict
_PLAIN: Final = frozenset(("int", "bool", "float", "str", "bytes", "bytearray"))
_UNTRACKED: Final = _PLAIN | {"object", "NoneType", "ellipsis", "NotImplementedType", "range", "code", "lock"}
_FIXED: Final = MappingProxyType({
    "range": 48, "slice": 40, "function": 136, "builtin_function_or_method": 56, "method": 48, "type": 408, "module": 56,
    "property": 64, "generator": 96, "frame": 48, "code": 192, "list": 40, "tuple": 24, "dict": 48, "set": 200,
    "frozenset": 200, "classmethod": 56, "staticmethod": 56, "super": 40, "cell": 24, "traceback": 48, "lock": 24,
})  # fmt: skip
_CLASS: Final = 1672  # a type made by a class statement
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
    name = (body.layout or obj.type).value.name
    is_tracked = name not in _UNTRACKED or body.is_heap_type
    return COLLECTOR_HEADER * int(is_tracked) + _DICT_HEADER * int(body.is_heap_type and body.has_attrs)


def _payload_size(tstate: ThreadState, obj: Object, name: str) -> int:
    value = obj.value
    if name in _PLAIN:
        return int(value.__sizeof__())
    if name == "list":
        return _FIXED[name] + _WORD * len(value.slots)
    if name == "tuple":
        return _FIXED[name] + _WORD * len(value)
    if name == "dict":
        return _size_of_dict(value.index, value.used)
    if name in ("set", "frozenset"):
        return int(set(range(value.used)).__sizeof__())
    if name == "type":
        return _CLASS if value.is_heap_type else _FIXED[name]
    if obj.type.value.iternext is not None:
        return _FIXED.get(name, _ITERATOR)
    if tstate.types.exceptions.get(name) is not None:
        return _EXCEPTION
    return _FIXED.get(name, _OBJECT)


def _size_of_dict(index: dict[object, object], used: int) -> int:
    """Return what a dict of as many entries takes; one with only str keys is smaller."""
    has_names = all(isinstance(key, str) for key in index) and len(index) == used
    like = dict.fromkeys(map(str, range(used))) if has_names else dict.fromkeys(range(used))
    return int(like.__sizeof__())
