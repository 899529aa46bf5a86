"""Texts of errors that hosts later than CPython 3.11 have changed, put back for the guest."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

# By function of the bridge; 3.14 says `division by zero` to all of them.
ZERO_DIVISIONS: Final = MappingProxyType(
    {
        "int.__floordiv__": "integer division or modulo by zero",
        "int.__divmod__": "integer division or modulo by zero",
        "int.__mod__": "integer modulo by zero",
        "float.__truediv__": "float division by zero",
        "float.__floordiv__": "float floor division by zero",
        "float.__mod__": "float modulo",
        "float.__divmod__": "float divmod()",
        "int.__pow__": "0.0 cannot be raised to a negative power",
        "float.__pow__": "0.0 cannot be raised to a negative power",
        "math.log": "float division by zero",
    }
)
# 3.13 names the function: `find() argument 1 must be str, not int`.
UNNAMED: Final = re.compile(r"(?:find|rfind|index|rindex|count)\(\) argument 1 (must be str, not \w+)")


def text_of(name: str, error: Exception) -> str | None:
    """Return CPython 3.11's text for an error of the bridge's function `name`, or None where it is the host's."""
    if isinstance(error, ZeroDivisionError):
        return ZERO_DIVISIONS.get(name)
    text = str(error)
    if name.startswith("math.") and text.startswith("expected a"):  # 3.14 says which argument it expected
        return "math domain error"
    if name.startswith("calendar.") and text.startswith("day ") and " must be in range " in text:  # 3.14 too
        return "day is out of range for month"
    match = UNNAMED.fullmatch(text)
    return match[1] if match is not None else None
