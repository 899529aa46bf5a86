"""`minipy dis`: the bytecode of a program, with the columns of CPython's `dis`."""

from __future__ import annotations

from collections.abc import Sequence

from minipy.cli.flags import Flag, flags_help, positive, read_flags
from minipy.cli.messages import tell
from minipy.cli.program_source import find_program
from minipy.config import MAX_SOURCE_BYTES
from minipy.errors import GuestSyntaxError, UsageError

FLAGS = (
    Flag("--max-source", "max_source", "size of a source text (default: 1 MiB)", read=positive, metavar="BYTES"),
    Flag("-h", "help", "show this", value=True),
    Flag("--help", "help", "show this", value=True),
)
USAGE = """\
usage: minipy dis [FLAGS] FILE | -c CODE | -

Show the bytecode of a program. It does not depend on the flags of a run.

flags:
"""


def main(arguments: Sequence[str]) -> int:
    """Print the disassembly of a program; return the exit status."""
    fields, rest = read_flags(FLAGS, arguments, "dis")
    if "help" in fields:
        print(USAGE + flags_help(FLAGS), end="")
        return 0
    if not rest:
        raise UsageError("no program given: name a FILE, '-' for standard input, or use -c CODE")
    program = find_program(rest).program
    if program.source is None:
        raise UsageError("minipy dis takes a FILE, '-' or -c CODE")

    from minipy.bytecode.disassemble import disassemble
    from minipy.runtime.compiling import compile_text
    from minipy.syntax import format_syntax_error

    try:
        code = compile_text(program.source, program.filename, "exec", fields.get("max_source", MAX_SOURCE_BYTES))
    except GuestSyntaxError as error:
        tell(format_syntax_error(error).rstrip("\n"))
        return 1
    print(disassemble(code), end="")
    return 0
