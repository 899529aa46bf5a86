"""The rows of the bridge for the mathematical functions: pure functions over host ints and floats."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, Final

ONE_FLOAT: Final = (
    "acos", "acosh", "asin", "asinh", "atan", "atanh", "cbrt", "cos", "cosh", "degrees", "erf", "erfc", "exp", "exp2",
    "expm1", "fabs", "gamma", "lgamma", "log1p", "radians", "sin", "sinh", "sqrt", "tan", "tanh", "ulp", "isfinite",
    "isinf", "isnan", "frexp", "modf",
)  # fmt: skip
TWO_FLOATS: Final = ("atan2", "copysign", "fmod", "nextafter", "pow", "remainder")
LOGARITHMS: Final = ("log", "log2", "log10")  # these take ints of any size
WHOLE: Final = ("comb", "factorial", "gcd", "isqrt", "lcm", "perm")
MORE: Final = ("ldexp", "hypot", "dist", "fsum", "floor", "ceil", "trunc")


def math_rows() -> dict[str, Callable[..., Any]]:
    """Return the rows: "math.sqrt" and so on."""
    names = (*ONE_FLOAT, *TWO_FLOATS, *LOGARITHMS, *WHOLE, *MORE)
    return {f"math.{name}": getattr(math, name) for name in names}
