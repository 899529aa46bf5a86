"""The `minipy` command: finds the sub-command and imports only that."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from minipy.errors import MinipyError

COMMANDS = ("run", "dis")
USAGE_STATUS = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line `argv` (without the program's name); return the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        return _dispatch(arguments)
    except MinipyError as error:
        print(f"minipy: {error}", file=sys.stderr)
        return USAGE_STATUS
    except BrokenPipeError:
        return 1


def _dispatch(arguments: list[str]) -> int:
    if arguments[:1] in (["-h"], ["--help"], []):
        print(HELP, end="")
        return 0 if arguments else USAGE_STATUS
    if arguments[0] in ("-V", "--version"):
        from minipy import __version__

        print(f"minipy {__version__} (Python 3.11)")
        return 0
    command = arguments.pop(0) if arguments[0] in COMMANDS else "run"
    if command == "dis":
        from minipy.cli import dis_command

        return dis_command.main(arguments)
    from minipy.cli import run_command

    return run_command.main(arguments)


HELP = """\
usage: minipy [run] [FLAGS] FILE [ARGS ...]   run a program ("-": from standard input; -c CODE: the code itself)
       minipy dis FILE | -c CODE              show the bytecode
       minipy run --help                      the flags of a run: lock, poll, counts, checks, statistics
       minipy --version

A Python interpreter whose lock, reference counts and switches are there to be looked at.
"""
