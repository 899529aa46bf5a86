"""The `minipy` command: finds the sub-command and imports only that."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from types import MappingProxyType

from minipy.errors import MinipyError, UsageError

# name -> module with `main(arguments) -> exit status`; whatever is none of these is a program to run
COMMANDS = MappingProxyType(
    {
        "run": "minipy.cli.run_command",
        "dis": "minipy.cli.dis_command",
        "source": "minipy.cli.source_command",
        "bench": "minipy.cli.bench_command",
    }
)
USAGE_STATUS = 2
BROKEN_PIPE_STATUS = 1


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
        print(f"minipy: {error}", file=sys.stderr)
        return error.status if isinstance(error, UsageError) else USAGE_STATUS
    except BrokenPipeError:
        _forget_output()
        return BROKEN_PIPE_STATUS
    except KeyboardInterrupt:  # in minipy's own work, before or after a run
        return 130


def _dispatch(arguments: list[str]) -> int:
    first = arguments[0] if arguments else ""
    if first in ("-h", "--help"):
        print(HELP, end="")
        return 0
    if first in ("-V", "--version"):
        from minipy import __version__

        print(f"minipy {__version__} (Python 3.11)")
        return 0
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


def _forget_output() -> None:
    """Let the host's flush at exit go nowhere: the reader of our standard output has had enough."""
    import os

    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)


HELP = """\
usage: minipy [run] [FLAGS] FILE [ARGS ...]       run a program ("-": from standard input)
       minipy [run] [FLAGS] -c CODE [ARGS ...]    run the code itself
       minipy [run] [FLAGS] -m MODULE [ARGS ...]  run a module, found as an import finds it
       minipy                                     the interactive prompt
       minipy dis FILE | -c CODE                  show the bytecode
       minipy source [FLAGS] FUNCTION             show a function of minipy itself as a run with FLAGS has it
       minipy bench [PROGRAMS]                    compare speed with this host's Python
       minipy run --help                          the flags of a run: lock, poll, counts, limits, checks, statistics
       minipy --version

A Python interpreter whose lock, reference counts and switches are there to be looked at.
"""
