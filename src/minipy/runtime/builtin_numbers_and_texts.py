"""Built-in functions that compute or make text: abs, bin, chr, divmod, hex, oct, ord, pow, round, sum."""

from __future__ import annotations

import operator
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.heap.object import Object
from minipy.model.constructors import new_int, new_ref, new_str
from minipy.model.held_references import owned
from minipy.model.host_conversions import ASCII, c_int, format_of, formatted, hash_of, index, repr_of
from minipy.model.native_arguments import argument_kind, unpack
from minipy.model.operators import ADD, POWER, Operator, binary, unary
from minipy.model.raising import set_error
from minipy.model.recursion_limit import CALLING, enter_recursive_call, leave_recursive_call
from minipy.model.special_methods import call_method
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.refcount.strategy import decref
from minipy.runtime.running_total import running_total

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

DIVMOD: Final = Operator("divmod()", "divmod")


def abs_(tstate: ThreadState, number: Object) -> Object:
    """`abs(number)`."""
    if lookup_borrowed(number.type, "__abs__") is None:
        raise set_error(tstate, "TypeError", f"bad operand type for abs(): '{number.type.value.name}'")
    return unary(tstate, "abs()", "__abs__", number)


def bin_(tstate: ThreadState, number: Object) -> Object:
    """`bin(number)`."""
    return new_str(tstate, bin(index(tstate, number)))


def oct_(tstate: ThreadState, number: Object) -> Object:
    """`oct(number)`."""
    return new_str(tstate, oct(index(tstate, number)))


def hex_(tstate: ThreadState, number: Object) -> Object:
    """`hex(number)`."""
    return new_str(tstate, hex(index(tstate, number)))


def chr_(tstate: ThreadState, number: Object) -> Object:
    """`chr(number)`."""
    code = c_int(tstate, number)
    if not 0 <= code < 0x110000:
        raise set_error(tstate, "ValueError", "chr() arg not in range(0x110000)")
    return new_str(tstate, chr(code))


def ord_(tstate: ThreadState, character: Object) -> Object:
    """`ord(character)`."""
    types = tstate.types
    if not any(is_subtype(character.type, kind) for kind in (types.str, types.bytes, types.bytearray)):
        name = character.type.value.name
        raise set_error(tstate, "TypeError", f"ord() expected string of length 1, but {name} found")
    text = character.value
    if len(text) != 1:
        raise set_error(tstate, "TypeError", f"ord() expected a character, but string of length {len(text)} found")
    return new_int(tstate, ord(text))


def divmod_(tstate: ThreadState, left: Object, right: Object) -> Object:
    """`divmod(left, right)`."""
    return binary(tstate, DIVMOD, left, right)


def pow_(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`pow(base, exp, mod=None)`."""
    base, exponent, modulus = unpack(tstate, "pow", args, kwargs, ("base", "exp", "mod"), 2)
    assert base is not None and exponent is not None
    if modulus is None or modulus is tstate.types.none:
        return binary(tstate, POWER, base, exponent)
    for name, left, right in (("__pow__", base, exponent), ("__rpow__", exponent, base)):
        if name == "__rpow__" and exponent.type.value.is_heap_type:
            break  # CPython asks no guest class for a reflected power of three
        result = call_method(tstate, left, name, right, modulus)
        if result is not None and result is not tstate.types.not_implemented:
            return result
        if result is not None:
            decref(tstate, result)
    if is_subtype(modulus.type, tstate.types.float):
        raise set_error(tstate, "TypeError", "pow() 3rd argument not allowed unless all arguments are integers")
    names = ", ".join(f"'{obj.type.value.name}'" for obj in (base, exponent, modulus))
    raise set_error(tstate, "TypeError", f"unsupported operand type(s) for ** or pow(): {names}")


def round_(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`round(number, ndigits=None)`."""
    number, digits = unpack(tstate, "round", args, kwargs, ("number", "ndigits"), 1)
    assert number is not None
    more = [] if digits is None or digits is tstate.types.none else [digits]
    result = call_method(tstate, number, "__round__", *more)
    if result is None:
        raise set_error(tstate, "TypeError", f"type {number.type.value.name} doesn't define __round__ method")
    return result


def hash_(tstate: ThreadState, obj: Object) -> Object:
    """`hash(object)`."""
    enter_recursive_call(tstate, CALLING)
    try:
        return new_int(tstate, hash_of(tstate, obj))
    finally:
        leave_recursive_call(tstate)


def ascii_(tstate: ThreadState, obj: Object) -> Object:
    """`ascii(object)`."""
    return formatted(tstate, obj, ASCII, None)


def repr_(tstate: ThreadState, obj: Object) -> Object:
    """`repr(object)`."""
    enter_recursive_call(tstate, CALLING)
    try:
        return repr_of(tstate, obj)
    finally:
        leave_recursive_call(tstate)


def format_(tstate: ThreadState, value: Object, spec: Object | None = None) -> Object:
    """`format(value, format_spec='')`."""
    if spec is not None and not is_subtype(spec.type, tstate.types.str):
        raise set_error(tstate, "TypeError", f"format() argument 2 must be str, not {argument_kind(tstate, spec)}")
    given = new_ref(tstate, spec) if spec is not None else new_str(tstate, "")
    with owned(tstate, given):
        return format_of(tstate, value, given)


def sum_(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`sum(iterable, start=0)`."""
    iterable, start = unpack(tstate, "sum", args, kwargs, ("", "start"), 0, 1)
    assert iterable is not None
    if start is not None:
        _refuse_text(tstate, start)
    first = new_ref(tstate, start) if start is not None else new_int(tstate, 0)
    return running_total(tstate, first, iterable, ADD, operator.add)


def _refuse_text(tstate: ThreadState, start: Object) -> None:
    for kind, hint in (("str", "strings [use ''"), ("bytes", "bytes [use b''"), ("bytearray", "bytearray [use b''")):
        if is_subtype(start.type, tstate.types.by_name[kind]):
            raise set_error(tstate, "TypeError", f"sum() can't sum {hint}.join(seq) instead]")
