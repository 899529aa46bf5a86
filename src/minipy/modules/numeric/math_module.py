"""math: the mathematical functions; they compute over the bridge; what they ask of objects is done here."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from minipy.bridge.bridge_crossing import cross, from_host
from minipy.bridge.math_functions import LOGARITHMS, ONE_FLOAT, TWO_FLOATS
from minipy.heap.object import Object
from minipy.model.constructors import new_bool, new_float, new_int, new_ref
from minipy.model.held_references import owned_list
from minipy.model.host_conversions import index
from minipy.model.iteration import collect
from minipy.model.native import Native
from minipy.model.native_arguments import refuse_keywords, unpack
from minipy.model.operators import MULTIPLY
from minipy.model.raising import set_error
from minipy.model.special_methods import call_method
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.runtime.native_module import ModuleSpec
from minipy.runtime.running_total import running_total
from minipy.types.scalars.float_object import to_float

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

MODULE = "math"


def _of_one_float(name: str) -> Native:
    key = f"math.{name}"

    def function(tstate: ThreadState, x: Object) -> Object:
        return from_host(tstate, cross(tstate, key, to_float(tstate, x)))

    return Native(name, function, 1, 1)


def _of_two_floats(name: str) -> Native:
    key = f"math.{name}"

    def function(tstate: ThreadState, x: Object, y: Object) -> Object:
        left = to_float(tstate, x)
        return from_host(tstate, cross(tstate, key, left, to_float(tstate, y)))

    return Native(name, function, 2, 2)


def _number(tstate: ThreadState, obj: Object) -> int | float:
    """Return an int as it is, and anything else as a float."""
    return int(obj.value) if is_subtype(obj.type, tstate.types.int) else to_float(tstate, obj)


def _logarithm(name: str) -> Native:
    key = f"math.{name}"

    def function(tstate: ThreadState, x: Object, base: Object | None = None) -> Object:
        number = _number(tstate, x)
        operands = (number,) if base is None else (number, _number(tstate, base))
        return new_float(tstate, cross(tstate, key, *operands))

    return Native(name, function, 1, 2 if name == "log" else 1)


def _of_ints(name: str, least: int, most: int) -> Native:
    """Return a function of `least` to `most` ints, of which the last ones may be None."""
    key = f"math.{name}"

    def function(tstate: ThreadState, *args: Object) -> Object:
        given = [arg for i, arg in enumerate(args) if i < least or arg is not tstate.types.none]
        return new_int(tstate, cross(tstate, key, *[index(tstate, arg) for arg in given]))

    return Native(name, function, least, most)


def _of_many_ints(name: str) -> Native:
    key = f"math.{name}"

    def function(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
        refuse_keywords(tstate, f"{MODULE}.{name}", kwargs)
        return new_int(tstate, cross(tstate, key, *[index(tstate, arg) for arg in args]))

    return Native(name, function, 0, -1)


def _rounding(name: str, method: str) -> Native:
    """Return `floor`, `ceil` or `trunc`: what the type's own method gives, else the float's."""
    key = f"math.{name}"

    def function(tstate: ThreadState, x: Object) -> Object:
        if x.type is not tstate.types.float:
            result = call_method(tstate, x, method)
            if result is not None:
                return result
            if name == "trunc":
                raise set_error(tstate, "TypeError", f"type {x.type.value.name} doesn't define __trunc__ method")
        return new_int(tstate, cross(tstate, key, to_float(tstate, x)))

    return Native(name, function, 1, 1)


def math_ldexp(tstate: ThreadState, x: Object, i: Object) -> Object:
    """`ldexp(x, i)`: x * 2**i."""
    number = to_float(tstate, x)
    if not is_subtype(i.type, tstate.types.int) and lookup_borrowed(i.type, "__index__") is None:
        raise set_error(tstate, "TypeError", "Expected an int as second argument to ldexp.")
    return new_float(tstate, cross(tstate, "math.ldexp", number, index(tstate, i)))


def math_hypot(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`hypot(*coordinates)`."""
    refuse_keywords(tstate, f"{MODULE}.hypot", kwargs)
    return new_float(tstate, cross(tstate, "math.hypot", *[to_float(tstate, arg) for arg in args]))


def _reals(tstate: ThreadState, iterable: Object) -> list[float]:
    items = collect(tstate, iterable)
    with owned_list(tstate, items):
        return [to_float(tstate, item) for item in items]


def math_dist(tstate: ThreadState, p: Object, q: Object) -> Object:
    """`dist(p, q)`: the distance of two points."""
    left, right = _reals(tstate, p), _reals(tstate, q)
    return new_float(tstate, cross(tstate, "math.dist", left, right))


def math_fsum(tstate: ThreadState, numbers: Object) -> Object:
    """`fsum(numbers)`: their sum, rounded once."""
    return new_float(tstate, cross(tstate, "math.fsum", _reals(tstate, numbers)))


def math_prod(tstate: ThreadState, numbers: Object, start: Object | None = None) -> Object:
    """`prod(numbers, *, start=1)`."""
    first = new_ref(tstate, start) if start is not None else new_int(tstate, 1)
    return running_total(tstate, first, numbers, MULTIPLY, operator.mul)


def math_isclose(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)`."""
    parts = unpack(tstate, "isclose", args, kwargs, ("a", "b", "rel_tol", "abs_tol"), 2, 0, 2)
    a, b, relative, absolute = [to_float(tstate, part) if part is not None else None for part in parts]
    relative, absolute = 1e-09 if relative is None else relative, absolute or 0.0
    if relative < 0 or absolute < 0:
        raise set_error(tstate, "ValueError", "tolerances must be non-negative")
    assert a is not None and b is not None
    return new_bool(tstate, math.isclose(a, b, rel_tol=relative, abs_tol=absolute))


def _constants(tstate: ThreadState) -> dict[str, Object]:
    return {name: new_float(tstate, getattr(math, name)) for name in ("pi", "e", "tau", "inf", "nan")}


def _rows(make: Callable[[str], Native], names: Sequence[str]) -> tuple[Native, ...]:
    return tuple([make(name) for name in names])


MATH = ModuleSpec(
    MODULE,
    (
        *_rows(_of_one_float, ONE_FLOAT),
        *_rows(_of_two_floats, TWO_FLOATS),
        *_rows(_logarithm, LOGARITHMS),
        _of_ints("comb", 2, 2),
        _of_ints("perm", 1, 2),
        _of_ints("factorial", 1, 1),
        _of_ints("isqrt", 1, 1),
        _of_many_ints("gcd"),
        _of_many_ints("lcm"),
        _rounding("floor", "__floor__"),
        _rounding("ceil", "__ceil__"),
        _rounding("trunc", "__trunc__"),
        Native("ldexp", math_ldexp, 2, 2),
        Native("hypot", math_hypot, 0, -1),
        Native("dist", math_dist, 2, 2),
        Native("fsum", math_fsum, 1, 1),
        Native("prod", math_prod, 1, 2, ("start",), 1),
        Native("isclose", math_isclose, 2, -1),
    ),
    _constants,
)
