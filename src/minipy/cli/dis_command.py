"""`minipy dis`: the bytecode of a program, with the columns of CPython's `dis`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minipy.cli.flags import Flag, flags_help, positive, read_flags
from minipy.cli.messages import tell
from minipy.cli.program_source import find_program
from minipy.cli.run_command import ERA, POLLING, config_of
from minipy.config import MAX_SOURCE_BYTES, RunConfig
from minipy.errors import GuestSyntaxError, UsageError

if TYPE_CHECKING:
    from minipy.bytecode.code_object import CodeObject
    from minipy.bytecode.disassemble import Marks

FLAGS = (
    ERA,
    *POLLING,
    Flag("--max-source", "max_source", "size of a source text (default: 1 MiB)", read=positive, metavar="BYTES"),
    Flag("-h", "help", "show this", value=True),
    Flag("--help", "help", "show this", value=True),
)
USAGE = """\
usage: minipy dis [FLAGS] FILE | -c CODE | -

Show the bytecode of a program. It does not depend on the flags of a run; where a running thread looks up, and can be
switched, does: with --era or --poll these instructions are marked.

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

    most = fields.pop("max_source", MAX_SOURCE_BYTES)
    try:
        code = compile_text(program.source, program.filename, "exec", most)
    except GuestSyntaxError as error:
        tell(format_syntax_error(error).rstrip("\n"))
        return 1
    if not fields:
        print(disassemble(code), end="")
        return 0
    config = config_of(fields)
    print(disassemble(code, marks_of=marks_of(config)) + "\n" + legend(config))
    return 0


def marks_of(config: RunConfig) -> Marks:
    """Return what marks the instructions before which a running thread looks up, and the jumps that do so as they jump."""
    from minipy.eval.look_ups import CALL_FUNCTION, jumps_of
    from minipy.gil.polls import POLLS

    poll = POLLS[config.poll]

    def marks(code: CodeObject) -> list[str]:
        found = ["*" if looks_up else "" for looks_up in poll.before(code)]
        opcodes = [opcode for opcode, _ in code.instructions()]
        for index in range(1, len(found)):
            if config.poll_exempt and found[index] and opcodes[index - 1] == CALL_FUNCTION:
                found[index] = "?"
        for opcode, index, target in jumps_of(code):
            if poll.at_jump(opcode, index, target):
                found[index] = found[index] or "j"
        return found

    return marks


def legend(config: RunConfig) -> str:
    """Return what the marks mean."""
    lines = ["*: before this instruction a running thread looks up, and another can be let in"]
    if not config.has_interpreter_lock:
        lines = ["*: before this instruction a running thread looks up; without a lock, others run all the time"]
    lines.append("j: likewise where this jump goes, if it jumps")
    if config.poll_exempt:
        lines.append(f"?: likewise, unless what was called is exempt: {', '.join(config.poll_exempt)}")
    lines.append("Others can run, too, while an instruction waits (sleep, read, lock, join), frees an object that has")
    lines.append("a finalizer, or runs guest code: a method, a property, an operator of a class.")
    return "\n".join(lines)
