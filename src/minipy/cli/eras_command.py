"""`minipy eras`: the table of eras."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any, Final

from minipy.cli.flags import Flag, flags_help, read_flags, suggestion
from minipy.cli.run_command import CHOICES
from minipy.eras import ERAS, Era
from minipy.errors import UsageError

WIDTH: Final = 80
FLAGS: Final = (
    Flag("-h", "help", "show this", value=True),
    Flag("--help", "help", "show this", value=True),
)
USAGE: Final = """\
usage: minipy eras [ERA]

Show what each era stands for: the flags that `minipy run --era ERA` sets (further flags override them), where they come
from, and what is simpler here than there.

flags:
"""


def main(arguments: Sequence[str]) -> int:
    """Print the table, or one row of it; return the exit status."""
    fields, rest = read_flags(FLAGS, arguments, "eras")
    if "help" in fields:
        print(USAGE + flags_help(FLAGS), end="")
        return 0
    if unknown := [name for name in rest if name not in ERAS]:
        raise UsageError(f"no era {unknown[0]}{suggestion(unknown[0], ERAS)}; there is {', '.join(ERAS)}")
    print("\n\n".join(_row(name, ERAS[name]) for name in rest or ERAS))
    return 0


def _row(name: str, era: Era) -> str:
    parts = [_wrapped("  flags     ", " ".join(flags_of(era.fields))), _wrapped("  source    ", era.sources)]
    parts += [_wrapped("  simpler   ", text) for text in era.simplified]
    return "\n".join((f"{name}: {era.title}", *parts))


def _wrapped(heading: str, text: str) -> str:
    blank = " " * len(heading)
    return textwrap.fill(text, WIDTH, initial_indent=heading, subsequent_indent=blank, break_on_hyphens=False)


def flags_of(fields: Any) -> list[str]:
    """Return the flags that set `fields` of the configuration."""
    flags = []
    for field, value in fields.items():
        flag = next(flag for flag in CHOICES if flag.field == field and (flag.takes_argument or flag.value == value))
        words = ",".join(value) if isinstance(value, tuple) else value
        flags.append(f"{flag.name} {words}" if flag.takes_argument else flag.name)
    return flags
