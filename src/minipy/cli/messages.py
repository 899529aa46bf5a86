"""What minipy itself says on standard error; where that can't be written nobody is told, and the exit status says it all."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # as typing's, without the 2 ms that importing typing takes

if TYPE_CHECKING:
    from typing import TextIO


def tell(text: str) -> None:
    """Write `text` as a line of standard error."""
    try:
        print(text, file=sys.stderr, flush=True)
    except OSError:
        forget(sys.stderr)


def forget(stream: TextIO) -> None:
    """Let what is still in the buffer of a standard stream go nowhere, or the host would try again at its exit, and tell."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, stream.fileno())
    os.close(null)
