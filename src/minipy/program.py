"""Program: what a run executes as `__main__`."""

from __future__ import annotations

from typing import NamedTuple


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
