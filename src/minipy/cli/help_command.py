"""`minipy help`: what commands there are, or the help of one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from minipy.cli.flags import suggestion
from minipy.cli.main import COMMANDS
from minipy.errors import UsageError

HELP: Final = """\
usage: minipy [run] [FLAGS] FILE [ARGS ...]       run a program ("-": from standard input)
       minipy [run] [FLAGS] -c CODE [ARGS ...]    run the code itself
       minipy [run] [FLAGS] -m MODULE [ARGS ...]  run a module, found as an import finds it
       minipy                                     the interactive prompt
       minipy dis FILE | -c CODE                  show the bytecode
       minipy eras [ERA]                          which interpreters of the past --era can stand for, and how
       minipy source [FLAGS] FUNCTION             show a function of minipy itself as a run with FLAGS has it
       minipy bench [PROGRAMS]                    compare speed with this host's Python
       minipy compare [FLAGS] FILE                run a program under every era, or lock, or count, and list what came of it
       minipy explore [FLAGS] FILE                run a program under many schedules, and list what came of them
       minipy trace [FLAGS] FILE                  show when each thread waited for the lock, had it, gave it up, and why
       minipy soak --locks | --refcounts          let threads meet under each lock, or each count strategy, for a while
       minipy doctor                              what this host offers, and whether its compare-and-swap is right
       minipy help run                            the flags of a run: lock, poll, counts, limits, checks, statistics
       minipy --version

A Python interpreter whose lock, reference counts and switches are there to be looked at.
"""


def main(arguments: Sequence[str]) -> int:
    """Print the help; return the exit status."""
    command = arguments[0] if arguments and not arguments[0].startswith("-") else "help"
    if command not in COMMANDS:
        raise UsageError(f"no command {command}{suggestion(command, COMMANDS)}")
    if command == "help":
        print(HELP, end="")
        return 0
    status: int = __import__(COMMANDS[command], fromlist=["main"]).main(["--help"])
    return status
