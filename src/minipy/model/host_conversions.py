"""What any object is to the host: a truth value, a length, an int, a hash, a text. Guest code may run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.heap.identity import address_of
from minipy.heap.object import Object
from minipy.model.constructors import new_ref, new_str
from minipy.model.held_references import owned
from minipy.model.raising import set_error
from minipy.model.recursion_limit import recursive_call
from minipy.model.special_methods import call_if_bound, call_method
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread


def truth(tstate: ModelThread, obj: Object) -> bool:
    """Return the truth value of `obj`."""
    types = tstate.types
    if obj.type.value.has_host_order or obj is types.none:
        return bool(obj.value)
    result = call_method(tstate, obj, "__bool__")
    if result is not None:
        if result.type is not types.bool:
            name = result.type.value.name
            decref(tstate, result)
            raise set_error(tstate, "TypeError", f"__bool__ should return bool, returned {name}")
        is_true = bool(result.value)
        decref(tstate, result)
        return is_true
    if lookup_borrowed(obj.type, "__len__") is not None:
        return length(tstate, obj) != 0
    return True


def length(tstate: ModelThread, obj: Object) -> int:
    """Return `len(obj)`."""
    result = call_method(tstate, obj, "__len__")
    if result is None:
        raise set_error(tstate, "TypeError", f"object of type '{obj.type.value.name}' has no len()")
    try:
        size = index(tstate, result)
    finally:
        decref(tstate, result)
    if size < 0:
        raise set_error(tstate, "ValueError", "__len__() should return >= 0")
    if size >= 2**63:
        raise set_error(tstate, "OverflowError", "cannot fit 'int' into an index-sized integer")
    return size


def index(tstate: ModelThread, obj: Object, message: str = "'{}' object cannot be interpreted as an integer") -> int:
    """Return the host int that `obj` stands for through `__index__`; `message` is the TypeError's text."""
    if isinstance(obj.value, int) and is_subtype(obj.type, tstate.types.int):
        return int(obj.value)
    result = call_method(tstate, obj, "__index__")
    if result is None:
        raise set_error(tstate, "TypeError", message.format(obj.type.value.name))
    try:
        check_kind(tstate, result, tstate.types.int, "__index__")
        return int(result.value)
    finally:
        decref(tstate, result)


def check_kind(tstate: ModelThread, result: Object, wanted: Object, method: str) -> None:
    """Raise TypeError unless `result`, which `method` gave, is of the type `wanted`; warn of a subclass."""
    if result.type is wanted:
        return
    kind = wanted.value.name
    text = f"{method} returned non-{kind} (type {result.type.value.name})"
    if not is_subtype(result.type, wanted):
        raise set_error(tstate, "TypeError", text)
    deprecated = f"The ability to return an instance of a strict subclass of {kind} is deprecated"
    with owned(tstate, new_ref(tstate, result)):
        text += f".  {deprecated}, and may be removed in a future version of Python."
        tstate.interp.services.warn(tstate, "DeprecationWarning", text)


def c_int(tstate: ModelThread, obj: Object) -> int:
    """As `index`, for what CPython takes as a C int: OverflowError for a number that is too large for that."""
    number = index(tstate, obj)
    if not -(2**31) <= number < 2**31:
        raise set_error(tstate, "OverflowError", "Python int too large to convert to C int")
    return number


def hash_of(tstate: ModelThread, obj: Object) -> int:
    """Return `hash(obj)`."""
    if obj.type is tstate.types.int:
        return hash(obj.value)
    is_hashable = lookup_borrowed(obj.type, "__hash__") is not tstate.types.none
    result = call_if_bound(tstate, obj, "__hash__") if is_hashable else None
    if result is None:
        raise set_error(tstate, "TypeError", f"unhashable type: '{obj.type.value.name}'")
    try:
        if not is_subtype(result.type, tstate.types.int):
            raise set_error(tstate, "TypeError", "__hash__ method should return an integer")
        value = int(result.value)
        number = value if -(2**63) <= value < 2**63 else hash(value)
        return number if number != -1 else -2  # -1 is CPython's mark of an error
    finally:
        decref(tstate, result)


def repr_text(tstate: ModelThread, obj: Object) -> str:
    """Return `repr(obj)` as a host str."""
    return _value_and_drop(tstate, repr_of(tstate, obj))


def str_text(tstate: ModelThread, obj: Object) -> str:
    """Return `str(obj)` as a host str."""
    if obj.type is tstate.types.str:
        return str(obj.value)
    return _value_and_drop(tstate, str_of(tstate, obj))


def repr_of(tstate: ModelThread, obj: Object) -> Object:
    """Return a new reference to `repr(obj)`, a str or an instance of a subclass."""
    with recursive_call(tstate, " while getting the repr of an object"):
        return _checked_text(tstate, unchecked_repr(tstate, obj), "__repr__ returned non-string (type {})")


def str_of(tstate: ModelThread, obj: Object) -> Object:
    """Return a new reference to `str(obj)`, a str or an instance of a subclass."""
    with recursive_call(tstate, " while getting the str of an object"):
        result = call_method(tstate, obj, "__str__")
        if result is None:  # a metatype has left `object` out of the MRO
            return repr_of(tstate, obj)
        return _checked_text(tstate, result, "__str__ returned non-string (type {})")


def unchecked_repr(tstate: ModelThread, obj: Object) -> Object:
    """Return a new reference to what `__repr__` gives, whatever that is."""
    result = call_if_bound(tstate, obj, "__repr__")
    return result if result is not None else new_str(tstate, f"<{obj.type.value.name} object at {address_of(tstate, obj)}>")


def _checked_text(tstate: ModelThread, text: Object, message: str) -> Object:
    """Return `text`; where it is no str, give it up and raise TypeError with its type in `message`."""
    if is_subtype(text.type, tstate.types.str):
        return text
    kind = text.type.value.name
    decref(tstate, text)
    raise set_error(tstate, "TypeError", message.format(kind))


def _value_and_drop(tstate: ModelThread, text: Object) -> str:
    """Return the host value of the guest str `text` (stolen)."""
    value = str(text.value)
    decref(tstate, text)
    return value


def format_text(tstate: ModelThread, obj: Object, spec: str) -> str:
    """Return `format(obj, spec)` as a host str."""
    if not spec and _is_plain(tstate, obj):
        return str(obj.value)
    guest_spec = new_str(tstate, spec)
    with owned(tstate, guest_spec):
        return _value_and_drop(tstate, format_of(tstate, obj, guest_spec))


def _is_plain(tstate: ModelThread, obj: Object) -> bool:
    """True if without a spec `obj` is shown as its host value is."""
    kind, types = obj.type, tstate.types
    return kind is types.str or kind is types.float or (kind is types.int and obj.value.bit_length() < 1000)


ASCII: Final = 3  # the conversion `!a`


def formatted(tstate: ModelThread, value: Object, conversion: int, spec: Object | None) -> Object:
    """Return a new reference to what `{value!conversion:spec}` is in an f-string; 1 is `!s`, 2 `!r`, 3 `!a`, 0 none."""
    types = tstate.types
    if conversion == 0 and spec is None and _is_plain(tstate, value):
        return new_ref(tstate, value) if value.type is types.str else new_str(tstate, str(value.value))
    if conversion == 0:
        spec = new_ref(tstate, spec) if spec is not None else new_str(tstate, "")
        with owned(tstate, spec):
            return format_of(tstate, value, spec)
    text = str_of(tstate, value) if conversion == 1 else repr_of(tstate, value)
    if conversion == ASCII and not text.value.isascii():
        text = new_str(tstate, ascii_escaped(_value_and_drop(tstate, text)))
    if spec is None and text.type is types.str:
        return text
    with owned(tstate, text):
        return formatted(tstate, text, 0, spec)


def ascii_escaped(text: str) -> str:
    """Return `text` with escapes for what is not ASCII."""
    return text.encode("ascii", "backslashreplace").decode("ascii")


def format_of(tstate: ModelThread, obj: Object, spec: Object) -> Object:
    """Return a new reference to `format(obj, spec)`, a str or an instance of a subclass."""
    result = call_method(tstate, obj, "__format__", spec)
    if result is None:
        raise set_error(tstate, "TypeError", f"Type {obj.type.value.name} doesn't define __format__")
    return _checked_text(tstate, result, "__format__ must return a str, not {}")
