"""`minipy dis`: the bytecode of a program, with the columns of CPython's `dis`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from minipy.cli.source import read_program
from minipy.errors import GuestSyntaxError


def main(arguments: Sequence[str]) -> int:
    """Print the disassembly of a program; return the exit status."""
    parser = argparse.ArgumentParser(prog="minipy dis", description="Show the bytecode of a program.")
    parser.add_argument("-c", dest="code", metavar="CODE", help="the program itself")
    parser.add_argument("file", nargs="?", metavar="FILE", help="the program's file, '-' for standard input")
    options = parser.parse_args(arguments)
    program = read_program(options.file, options.code)

    from minipy.bytecode.disassemble import disassemble
    from minipy.compiler import compile_module
    from minipy.syntax import format_syntax_error, parse

    try:
        code = compile_module(parse(program.source, program.filename), program.filename)
    except GuestSyntaxError as error:
        print(format_syntax_error(error), file=sys.stderr, end="")
        return 1
    print(disassemble(code), end="")
    return 0
