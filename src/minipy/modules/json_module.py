"""_json: what `json` has in C: the scanner, the writer, and what only looks at text."""

from __future__ import annotations

from typing import Final

from minipy.model.native import Native
from minipy.modules.json_reader import scan_once
from minipy.modules.json_writer import pieces
from minipy.runtime.bridge_functions import bridge_function
from minipy.runtime.native_module import ModuleSpec

JSON: Final = ModuleSpec(
    "_json",
    (
        Native("scan_once", scan_once, 8, -1),
        Native("pieces", pieces, 10, -1),
        bridge_function("json.skip", 2),
        bridge_function("json.quote", 2),
    ),
)
