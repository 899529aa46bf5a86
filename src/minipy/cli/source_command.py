"""`minipy source`: one of minipy's own functions, as a run with the given flags has it."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from minipy.cli.flags import flags_help, read_flags
from minipy.cli.run_command import CHOICES, LIMITS, OBSERVATION, OURS, config_of
from minipy.errors import UsageError

USAGE = """\
usage: minipy source [FLAGS] FUNCTION

Show a function of the interpreter as a run with these flags has it: with the chosen strategies, the observers and small
functions inlined, what is constant decided, and points that nobody observes gone.
"""


def main(arguments: Sequence[str]) -> int:
    """Print the rewritten source of the functions with one name; return the exit status."""
    tables = (*CHOICES, *OBSERVATION, *LIMITS)
    fields, rest = read_flags((*tables, *OURS[-2:]), arguments, "source")
    if fields.pop("help", False):
        print(USAGE + "\nflags:\n" + flags_help(tables), end="")
        return 0
    if len(rest) != 1:
        raise UsageError("minipy source takes one name of a function, as in: minipy source --refcount cas binary_add")

    from minipy.specialise.listing import function_names, listings

    found = list(listings(config_of(fields), rest[0]))
    if not found:
        near = difflib.get_close_matches(rest[0], function_names())
        hint = f"; there is {' and '.join(near)}" if near else ""
        raise UsageError(f"minipy has no function {rest[0]} that a run rewrites{hint}")
    print("\n\n".join(f"# {module}\n{text}" for module, text in found))
    return 0
