"""_format: how `str.format` reads its templates."""

from __future__ import annotations

from minipy.runtime.bridge_functions import bridge_function
from minipy.runtime.native_module import ModuleSpec

FORMAT = ModuleSpec("_format", (bridge_function("format.parse", 1), bridge_function("format.split", 1)))
