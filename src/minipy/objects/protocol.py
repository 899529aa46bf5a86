"""What operators, loops and built-in functions ask of any object: each asks the type for a method and calls it.

Everything here borrows its operands and returns new references. The fast paths for exact ints and floats stand in the
instructions; what arrives here goes the general way, through the method table of the type or a guest method.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from minipy.errors import GuestRaised
from minipy.heap.object import Object
from minipy.objects.construct import list_items, new_ref, new_str
from minipy.objects.native import NO_KEYWORDS, call_native
from minipy.objects.type_object import find, is_subtype, lookup
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

MAX_ITEMS: Final = 2**31  # that a container is asked to take at once


def call_method(tstate: ThreadState, obj: Object, name: str, *args: Object) -> Object | None:
    """Call the method `name` of the type of `obj`; return its result, or None if the type has none."""
    types = tstate.types
    function = find(obj.type, name)
    if function is None:
        return None
    if function.type is types.wrapper_descriptor or function.type is types.method_descriptor:
        body = function.value
        if body.owner is obj.type or body.owner in obj.type.value.mro:  # lives as long as its type
            return call_native(tstate, body.native, (obj, *args), NO_KEYWORDS)
    function = lookup(tstate, obj.type, name)
    if function is None:  # another thread has just removed it
        return None
    tstate.held.append(function)
    try:
        return call_unbound(tstate, function, [obj, *args])
    finally:
        tstate.held.pop()
        decref(tstate, function)


def call_unbound(tstate: ThreadState, function: Object, args: Sequence[Object]) -> Object:
    """Call what a type lookup found with self in front, bound unless it is a plain function or a slot wrapper."""
    types = tstate.types
    kind = function.type
    if kind is types.function or kind is types.wrapper_descriptor:
        return tstate.call(function, args)
    if kind is types.none:
        raise tstate.error("TypeError", "'NoneType' object is not callable")
    bound = tstate.bind(function, args[0], args[0].type)
    try:
        return tstate.call(bound, args[1:])
    finally:
        decref(tstate, bound)


def truth(tstate: ThreadState, obj: Object) -> bool:
    """Return the truth value of `obj`."""
    types = tstate.types
    if obj.type.value.has_plain_order or obj is types.none:
        return bool(obj.value)
    result = call_method(tstate, obj, "__bool__")
    if result is not None:
        if result.type is not types.bool:
            name = result.type.value.name
            decref(tstate, result)
            raise tstate.error("TypeError", f"__bool__ should return bool, returned {name}")
        is_true = bool(result.value)
        decref(tstate, result)
        return is_true
    if find(obj.type, "__len__") is not None:
        return length(tstate, obj) != 0
    return True


def length(tstate: ThreadState, obj: Object) -> int:
    """Return `len(obj)`."""
    result = call_method(tstate, obj, "__len__")
    if result is None:
        raise tstate.error("TypeError", f"object of type '{obj.type.value.name}' has no len()")
    try:
        size = index(tstate, result)
    finally:
        decref(tstate, result)
    if size < 0:
        raise tstate.error("ValueError", "__len__() should return >= 0")
    if size >= 2**63:
        raise tstate.error("OverflowError", "cannot fit 'int' into an index-sized integer")
    return size


def index(tstate: ThreadState, obj: Object, message: str = "'{}' object cannot be interpreted as an integer") -> int:
    """Return the host int that `obj` stands for through `__index__`; `message` is the TypeError's text."""
    if isinstance(obj.value, int) and is_subtype(obj.type, tstate.types.int):
        return int(obj.value)
    result = call_method(tstate, obj, "__index__")
    if result is None:
        raise tstate.error("TypeError", message.format(obj.type.value.name))
    try:
        if not is_subtype(result.type, tstate.types.int):
            raise tstate.error("TypeError", f"__index__ returned non-int (type {result.type.value.name})")
        return int(result.value)
    finally:
        decref(tstate, result)


def c_int(tstate: ThreadState, obj: Object) -> int:
    """As `index`, for what CPython takes as a C int: OverflowError for a number that is too large for that."""
    number = index(tstate, obj)
    if not -(2**31) <= number < 2**31:
        raise tstate.error("OverflowError", "Python int too large to convert to C int")
    return number


def hash_of(tstate: ThreadState, obj: Object) -> int:
    """Return `hash(obj)`."""
    function = find(obj.type, "__hash__")
    if function is None or function is tstate.types.none:
        raise tstate.error("TypeError", f"unhashable type: '{obj.type.value.name}'")
    result = call_method(tstate, obj, "__hash__")
    assert result is not None
    try:
        if not is_subtype(result.type, tstate.types.int):
            raise tstate.error("TypeError", "__hash__ method should return an integer")
        value = int(result.value)
        number = value if -(2**63) <= value < 2**63 else hash(value)
        return number if number != -1 else -2  # -1 is CPython's mark of an error
    finally:
        decref(tstate, result)


def repr_text(tstate: ThreadState, obj: Object) -> str:
    """Return `repr(obj)` as a host str."""
    return _text(tstate, obj, "__repr__")


def str_text(tstate: ThreadState, obj: Object) -> str:
    """Return `str(obj)` as a host str."""
    if obj.type is tstate.types.str:
        return str(obj.value)
    return _text(tstate, obj, "__str__")


def _text(tstate: ThreadState, obj: Object, method: str) -> str:
    kind = "str" if method == "__str__" else "repr"
    with tstate.deeper(f" while getting the {kind} of an object"):
        result = call_method(tstate, obj, method)
    assert result is not None  # object has both
    try:
        if not is_subtype(result.type, tstate.types.str):
            raise tstate.error("TypeError", f"{method} returned non-string (type {result.type.value.name})")
        return str(result.value)
    finally:
        decref(tstate, result)


def format_text(tstate: ThreadState, obj: Object, spec: str) -> str:
    """Return `format(obj, spec)` as a host str."""
    kind, types = obj.type, tstate.types
    if not spec and (kind is types.str or kind is types.float or (kind is types.int and obj.value.bit_length() < 1000)):
        return str(obj.value)
    guest_spec = new_str(tstate, spec)
    try:
        result = call_method(tstate, obj, "__format__", guest_spec)
    finally:
        decref(tstate, guest_spec)
    assert result is not None  # object has it
    try:
        if not is_subtype(result.type, tstate.types.str):
            raise tstate.error("TypeError", f"__format__ must return a str, not {result.type.value.name}")
        return str(result.value)
    finally:
        decref(tstate, result)


def iterate(tstate: ThreadState, obj: Object) -> Object:
    """Return `iter(obj)`."""
    function = find(obj.type, "__iter__")
    if function is not None and function.type is tstate.types.wrapper_descriptor and function.value.owner is obj.type:
        result: Object = function.value.native.function(tstate, obj)  # a built-in type's own, which gives an iterator
        return result
    if function is tstate.types.none or (function is None and find(obj.type, "__getitem__") is None):
        raise tstate.error("TypeError", f"'{obj.type.value.name}' object is not iterable")
    if function is None:
        return tstate.new_sequence_iterator(obj)
    iterator = call_method(tstate, obj, "__iter__")
    assert iterator is not None
    if iterator.type.value.iternext is None and find(iterator.type, "__next__") is None:
        name = iterator.type.value.name
        decref(tstate, iterator)
        raise tstate.error("TypeError", f"iter() returned non-iterator of type '{name}'")
    return iterator


def next_or_none(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return the next value of `iterator`, or None when it is exhausted."""
    try:
        return next_as_given(tstate, iterator)
    except GuestRaised:
        if tstate.catch("StopIteration"):
            return None
        raise


def next_as_given(tstate: ThreadState, iterator: Object) -> Object | None:
    """As `next_or_none`, but let a StopIteration through, whose value is that of the iterator made of this one."""
    native = iterator.type.value.iternext
    if native is not None:
        item: Object | None = native(tstate, iterator)
        return item
    result = call_method(tstate, iterator, "__next__")
    if result is None:
        raise tstate.error("TypeError", f"'{iterator.type.value.name}' object is not an iterator")
    return result


class Iteration:
    """`with Iteration(tstate, iterable) as items:` gives `items.next()`, None at the end, and gives the iterator up."""

    __slots__ = ("_iterator", "_tstate")

    def __init__(self, tstate: ThreadState, iterable: Object) -> None:
        self._tstate = tstate
        self._iterator = iterate(tstate, iterable)

    def __enter__(self) -> Iteration:
        self._tstate.held.append(self._iterator)
        return self

    def __exit__(self, *exc: object) -> None:
        self._tstate.held.pop()
        decref(self._tstate, self._iterator)

    def next(self) -> Object | None:
        """Return a new reference to the next element, or None."""
        return next_or_none(self._tstate, self._iterator)


def check_size_hint(tstate: ThreadState, iterable: Object) -> None:
    """Refuse what says that it has more elements than a container can take, before the first of them is asked for."""
    types = tstate.types
    if iterable.type is types.range:
        span = iterable.value
        size = max(0, (span.stop - span.start) // span.step)
        if size >= 2**63:
            raise tstate.error("OverflowError", "Python int too large to convert to C ssize_t")
    elif iterable.type.value.is_heap_type:
        size = _size_hint(tstate, iterable)
    else:
        return
    if size > MAX_ITEMS:
        raise tstate.raise_new(types.exceptions["MemoryError"])


def _size_hint(tstate: ThreadState, iterable: Object) -> int:
    """Return how many elements an object says it has, 0 if it does not say."""
    if find(iterable.type, "__len__") is not None:
        try:
            return length(tstate, iterable)
        except GuestRaised:
            if not tstate.catch("TypeError"):
                raise
    try:
        hint = call_method(tstate, iterable, "__length_hint__")
    except GuestRaised:
        if not tstate.catch("TypeError"):
            raise
        return 0
    if hint is None:
        return 0
    try:
        if hint is tstate.types.not_implemented:
            return 0
        if not is_subtype(hint.type, tstate.types.int):
            raise tstate.error("TypeError", f"__length_hint__ must be an integer, not {hint.type.value.name}")
        if hint.value >= 2**63:
            raise tstate.error("OverflowError", "Python int too large to convert to C ssize_t")
        if hint.value < 0:
            raise tstate.error("ValueError", "__length_hint__() should return >= 0")
        return int(hint.value)
    finally:
        decref(tstate, hint)


def collect(tstate: ThreadState, iterable: Object) -> list[Object]:
    """Return all elements of `iterable` as a host list of new references; gives them up if an error comes between."""
    items: list[Object] = []
    types = tstate.types
    if iterable.type is types.tuple:
        return [new_ref(tstate, item) for item in iterable.value]
    if iterable.type is types.list:
        return list_items(tstate, iterable)
    with Iteration(tstate, iterable) as rest, tstate.holding(items):
        check_size_hint(tstate, iterable)
        while (item := rest.next()) is not None:
            items.append(item)
    return items


def get_item(tstate: ThreadState, obj: Object, key: Object) -> Object:
    """Return `obj[key]`."""
    result = call_method(tstate, obj, "__getitem__", key)
    if result is not None:
        return result
    if is_subtype(obj.type, tstate.types.type):
        if obj is tstate.types.type:
            return tstate.call(tstate.types.by_name["GenericAlias"], [obj, key])
        hook = tstate.find_attribute(obj, "__class_getitem__")
        if hook is not None:
            try:
                return tstate.call(hook, [key])
            finally:
                decref(tstate, hook)
        raise tstate.error("TypeError", f"type '{obj.value.name}' is not subscriptable")
    raise tstate.error("TypeError", f"'{obj.type.value.name}' object is not subscriptable")


def find_item(tstate: ThreadState, obj: Object, key: Object) -> Object | None:
    """Return `obj[key]`, or None where that raises KeyError."""
    try:
        return get_item(tstate, obj, key)
    except GuestRaised:
        if tstate.catch("KeyError"):
            return None
        raise


def set_item(tstate: ThreadState, obj: Object, key: Object, value: Object) -> None:
    """Do `obj[key] = value`."""
    result = call_method(tstate, obj, "__setitem__", key, value)
    if result is None:
        raise tstate.error("TypeError", f"'{obj.type.value.name}' object does not support item assignment")
    decref(tstate, result)


def delete_item(tstate: ThreadState, obj: Object, key: Object) -> None:
    """Do `del obj[key]`."""
    result = call_method(tstate, obj, "__delitem__", key)
    if result is None:
        is_sequence = obj.type.value.is_heap_type or find(obj.type, "__len__") is not None
        verb = "doesn't" if is_sequence and find(key.type, "__index__") is not None else "does not"  # CPython has both
        raise tstate.error("TypeError", f"'{obj.type.value.name}' object {verb} support item deletion")
    decref(tstate, result)


def contains(tstate: ThreadState, container: Object, item: Object) -> bool:
    """Return `item in container`."""
    function = find(container.type, "__contains__")
    if function is not None and function is not tstate.types.none:
        result = call_method(tstate, container, "__contains__", item)
        assert result is not None
        try:
            return truth(tstate, result)
        finally:
            decref(tstate, result)
    if function is tstate.types.none:
        raise tstate.error("TypeError", f"'{container.type.value.name}' object is not a container")
    iterable = find(container.type, "__iter__")
    if iterable is tstate.types.none or (iterable is None and find(container.type, "__getitem__") is None):
        raise tstate.error("TypeError", f"argument of type '{container.type.value.name}' is not iterable")
    with Iteration(tstate, container) as items:
        while (candidate := items.next()) is not None:
            try:
                if tstate.is_equal(candidate, item):
                    return True
            finally:
                decref(tstate, candidate)
    return False


def special_method(tstate: ThreadState, obj: Object, name: str, hint: str) -> Object:
    """Return a new reference to the method `name` of a context manager, bound."""
    found = lookup(tstate, obj.type, name)
    if found is None:
        text = f"'{obj.type.value.name}' object does not support the context manager protocol{hint}"
        raise tstate.error("TypeError", text)
    try:
        return tstate.bind(found, obj, obj.type)
    finally:
        decref(tstate, found)
