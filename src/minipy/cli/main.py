"""The `minipy` command: finds the sub-command and imports only that."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from io import TextIOWrapper
from types import MappingProxyType

from minipy.cli.messages import forget, tell
from minipy.errors import MinipyError, UsageError

# name -> module with `main(arguments) -> exit status`; whatever is none of these is a program to run
COMMANDS = MappingProxyType(
    {
        "run": "minipy.cli.run_command",
        "dis": "minipy.cli.dis_command",
        "eras": "minipy.cli.eras_command",
        "source": "minipy.cli.source_command",
        "bench": "minipy.cli.bench_command",
        "compare": "minipy.cli.compare_command",
        "explore": "minipy.cli.explore_command",
        "trace": "minipy.cli.trace_command",
        "build-fast": "minipy.cli.build_fast_command",
        "soak": "minipy.cli.soak_command",
        "doctor": "minipy.cli.doctor_command",
        "help": "minipy.cli.help_command",
    }
)
USAGE_STATUS = 2
BROKEN_PIPE_STATUS = 1
OUTPUT_STATUS = 120  # CPython's for output that can't be written


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line `argv` (without the program's name); return the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if None in (sys.stdin, sys.stdout, sys.stderr):
        _fill_places()
    try:
        status = _dispatch(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
        return status
    except MinipyError as error:
        tell(f"minipy: {error}")
        return error.status if isinstance(error, UsageError) else USAGE_STATUS
    except BrokenPipeError:
        forget(sys.stdout)
        return BROKEN_PIPE_STATUS
    except OSError as error:
        forget(sys.stdout)
        tell(f"minipy: {error}")
        return OUTPUT_STATUS


def _dispatch(arguments: list[str]) -> int:
    first = arguments[0] if arguments else ""
    if first in ("-h", "--help"):
        arguments[0] = first = "help"
    if first in ("-V", "--version"):
        from minipy import __version__

        print(f"minipy {__version__} (Python 3.11)")
        return 0
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a name in a listing may be beyond the terminal's encoding
    command = arguments.pop(0) if first in COMMANDS else "run"
    status: int = __import__(COMMANDS[command], fromlist=["main"]).main(arguments)
    return status


def _fill_places() -> None:
    """Open the null device for each standard descriptor that is closed, lest a file that is opened later gets its number."""
    import os

    for fd in range(3):
        try:
            os.fstat(fd)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
