"""Program: what a run executes as `__main__`; and where the guest's library is."""

from __future__ import annotations

import os
from typing import Final, NamedTuple

LIBRARY: Final = os.path.join(os.path.dirname(os.path.abspath(__file__)), "lib")
C_LIBRARY: Final = os.path.join(LIBRARY, "c", "")  # what CPython has in C


class Program(NamedTuple):
    """Source text, a module found by its name, or only a prompt.

    `filename` is what tracebacks show, and `__file__` where `is_file`. `directory` becomes `sys.path[0]`. `module` is a name
    to look for instead of a source, as `-m` does. `has_prompt` asks for the interactive prompt when the rest is done.
    """

    filename: str
    source: str | bytes | None = None
    is_file: bool = False
    directory: str = ""
    module: str | None = None
    has_prompt: bool = False
    is_quiet: bool = False  # no version line in front of the prompt
