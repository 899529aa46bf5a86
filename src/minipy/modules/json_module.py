"""_json: the part of `json` that only looks at text."""

from __future__ import annotations

from minipy.runtime.bridge_functions import plain_function
from minipy.runtime.native_module import ModuleSpec

JSON = ModuleSpec(
    "_json",
    (
        plain_function("json.scan_string", 3),
        plain_function("json.scan_number", 2),
        plain_function("json.skip", 2),
        plain_function("json.quote", 2),
    ),
)
