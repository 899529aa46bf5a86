"""_decimal: decimal numbers, of which the host computes."""

from __future__ import annotations

from typing import Final

from minipy.modules.native_module import ModuleSpec
from minipy.modules.plain_functions import plain_function

DECIMAL: Final = ModuleSpec("_decimal", (plain_function("decimal.operate", 5),))
