"""Where a command's program comes from: a file, a directory, -c, -m, or standard input."""

from __future__ import annotations

import os
import sys
from typing import NamedTuple

from minipy.errors import UsageError
from minipy.program import Program


class Named(NamedTuple):
    """A program and the `sys.argv` that its command line gives it."""

    program: Program
    argv: tuple[str, ...]


def find_program(arguments: list[str], has_prompt: bool = False) -> Named:
    """Return the program that `FILE ...`, `-c CODE ...`, `-m MODULE ...`, `- ...` or nothing names; raises UsageError.

    Without any it is what standard input gives: the prompt on a terminal, else all of its text.
    """
    first = arguments[0] if arguments else ""
    for flag, words in (("-c", "code"), ("-m", "a module's name")):
        if first.startswith(flag):
            attached, rest = first[2:], arguments[1:]
            if not attached:
                if not rest:
                    raise UsageError(f"{flag} needs {words}")
                attached = rest.pop(0)
            if flag == "-c":
                return Named(Program("<string>", attached + "\n", has_prompt=has_prompt), ("-c", *rest))
            return Named(Program("", directory=_here(), module=attached, has_prompt=has_prompt), ("-m", *rest))
    if not arguments or first == "-":
        return Named(_standard_input(has_prompt), tuple(arguments) or ("",))
    return Named(_from_file(first, has_prompt), tuple(arguments))


def _standard_input(has_prompt: bool) -> Program:
    if has_prompt or os.isatty(0):
        return Program("<stdin>", has_prompt=True)
    return Program("<stdin>", sys.stdin.buffer.read())


def _from_file(name: str, has_prompt: bool) -> Program:
    """Return the program in file `name`, or in `__main__.py` of a directory of that name."""
    path = name if os.path.isabs(name) else os.path.join(_here(), name)
    if os.path.isdir(path):
        directory, path = path, os.path.join(path, "__main__.py")
        if not os.path.isfile(path):
            raise UsageError(f"can't find '__main__' module in '{directory}'", status=1)
    return Program(path, _read(path), True, os.path.dirname(os.path.realpath(path)), has_prompt=has_prompt)


def _here() -> str:
    """Return the current directory, "" where it is gone."""
    try:
        return os.getcwd()
    except OSError:
        return ""


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as stream:
            return stream.read()
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError(f"can't open file '{path}': [Errno {error.errno}] {reason}") from None
    except ValueError as error:  # a NUL in the name
        raise UsageError(f"can't open file {path!r}: {error}") from None
