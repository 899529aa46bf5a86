"""Where a command's program comes from: a file, -c, or standard input."""

from __future__ import annotations

import sys
from typing import NamedTuple

from minipy.errors import UsageError


class Program(NamedTuple):
    """A program's source and the name that tracebacks show."""

    source: str | bytes
    filename: str


def read_program(file: str | None, code: str | None) -> Program:
    """Return the program that `-c CODE` or a FILE argument ("-": standard input) names; raises UsageError."""
    if code is not None:
        return Program(code + "\n", "<string>")
    if file is None:
        raise UsageError("no program given: name a FILE, '-' for standard input, or use -c CODE")
    if file == "-":
        return Program(sys.stdin.buffer.read(), "<stdin>")
    try:
        with open(file, "rb") as stream:
            return Program(stream.read(), file)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError(f"can't open file '{file}': [Errno {error.errno}] {reason}") from None
    except ValueError as error:  # a NUL in the name
        raise UsageError(f"can't open file {file!r}: {error}") from None
