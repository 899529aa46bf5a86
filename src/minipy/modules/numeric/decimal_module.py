"""_decimal: decimal numbers, of which the host computes."""

from __future__ import annotations

from typing import Final

from minipy.runtime.bridge_functions import bridge_function
from minipy.runtime.native_module import ModuleSpec

DECIMAL: Final = ModuleSpec("_decimal", (bridge_function("decimal.operate", 5),))
