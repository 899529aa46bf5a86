"""`minipy build-fast`: compile the interpreter for some flags."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from minipy.cli.flags import Flag, flags_help, read_flags
from minipy.cli.progress import print_progress
from minipy.cli.run_command import CHOICES, LIMITS, OBSERVATION, OURS, config_of
from minipy.errors import UsageError

AGAIN: Final = Flag("--again", "again", "build it even if it is there", value=True)
USAGE: Final = """\
usage: minipy build-fast [FLAGS]

Compiles the interpreter as `minipy run FLAGS` has it to native code, by mypyc (pip install 'minipy[fast]') and a C compiler,
in two minutes of processor time. From then on runs with these flags use it (see --engine): it does the same, some four times
as fast. A change of minipy's sources or of the host's Python makes it stale.

"""


def main(arguments: Sequence[str]) -> int:
    """Build; return the exit status. Raises BuildFailed where that can't be done."""
    tables = (*CHOICES, *OBSERVATION, *LIMITS)
    fields, rest = read_flags((*tables, AGAIN, *OURS[-2:]), arguments, "build-fast")
    if fields.pop("help", False):
        print(USAGE + flags_help((AGAIN, *tables)), end="")
        return 0
    if rest:
        raise UsageError(f"minipy build-fast takes flags, not {rest[0]}")
    is_again = fields.pop("again", False)
    config = config_of(fields)._replace(engine="fast")
    if not config.specialise:
        raise UsageError("--no-specialise: only an interpreter that has its choices written in can be compiled")

    from minipy.specialise.native.building import build
    from minipy.specialise.native.loading import build_directory, built, note_built

    directory = built(config)
    if is_again or not directory:
        directory = build_directory(config)
        build(config, directory, print_progress)
        note_built(config, directory)
        print_progress("")
    print(f"the compiled interpreter for these flags is in {directory}")
    return 0
