"""What any object is to the host: a truth value, a length, an int, a hash, a text. Guest code may run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.model.constructors import new_ref, new_str
from minipy.model.held_references import owned
from minipy.model.raising import set_error
from minipy.model.recursion_limit import recursive_call
from minipy.model.special_methods import call_method
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
    function = lookup_borrowed(obj.type, "__hash__")
    if function is None or function is tstate.types.none:
        raise set_error(tstate, "TypeError", f"unhashable type: '{obj.type.value.name}'")
    result = call_method(tstate, obj, "__hash__")
    assert result is not None
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
    return _text(tstate, obj, "__repr__")


def str_text(tstate: ModelThread, obj: Object) -> str:
    """Return `str(obj)` as a host str."""
    if obj.type is tstate.types.str:
        return str(obj.value)
    return _text(tstate, obj, "__str__")


def _text(tstate: ModelThread, obj: Object, method: str) -> str:
    kind = "str" if method == "__str__" else "repr"
    with recursive_call(tstate, f" while getting the {kind} of an object"):
        result = call_method(tstate, obj, method)
    assert result is not None  # object has both
    try:
        if not is_subtype(result.type, tstate.types.str):
            raise set_error(tstate, "TypeError", f"{method} returned non-string (type {result.type.value.name})")
        return str(result.value)
    finally:
        decref(tstate, result)


def format_text(tstate: ModelThread, obj: Object, spec: str) -> str:
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
            raise set_error(tstate, "TypeError", f"__format__ must return a str, not {result.type.value.name}")
        return str(result.value)
    finally:
        decref(tstate, result)
