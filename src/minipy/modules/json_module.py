"""_json: the part of `json` that only looks at text."""

from __future__ import annotations

from minipy.runtime.bridge_functions import bridge_function
from minipy.runtime.native_module import ModuleSpec

JSON = ModuleSpec(
    "_json",
    (
        bridge_function("json.scan_string", 3),
        bridge_function("json.scan_number", 2),
        bridge_function("json.skip", 2),
        bridge_function("json.quote", 2),
    ),
)
