"""The instructions of functions, as minipy runs them: CPython 3.9's."""

import sys
from collections import namedtuple

import _dis

__all__ = ["dis", "disassemble", "distb", "code_info", "show_code", "get_instructions", "Instruction", "Bytecode",
           "opmap", "opname", "cmp_op", "HAVE_ARGUMENT"]

HAVE_ARGUMENT = 90
opmap = dict(_dis.opcodes())
opname = [f"<{number}>" for number in range(256)]
for _name, _number in opmap.items():
    opname[_number] = _name
del _name, _number
cmp_op = ("<", "<=", "==", "!=", ">", ">=")
Instruction = namedtuple("Instruction", "opname opcode arg argval argrepr offset starts_line is_jump_target")


def _code(x):
    """Return the code object of a function, method, generator or source text; None for other things."""
    x = getattr(x, "__func__", x)
    for name in ("__code__", "gi_code"):
        if hasattr(x, name):
            return getattr(x, name)
    if isinstance(x, str):
        try:
            return compile(x, "<disassembly>", "eval")
        except SyntaxError:
            return compile(x, "<disassembly>", "exec")
    return x if hasattr(x, "co_code") else None


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False):
    """Print the instructions of a class, function, method, code object or source text."""
    if x is None:
        distb(file=file)
        return
    code = _code(x)
    if code is not None:
        _print_code(code, file, depth)
    elif hasattr(x, "__dict__"):
        for name, value in sorted(vars(x).items()):
            value = getattr(value, "__func__", value)
            if hasattr(value, "__code__"):
                print(f"Disassembly of {name}:", file=file)
                dis(value, file=file, depth=depth)
                print(file=file)
    else:
        raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def _print_code(code, file, depth):
    print(_dis.listing(code), end="", file=file)
    if depth is not None and depth <= 0:
        return
    for const in code.co_consts:
        if hasattr(const, "co_code"):
            print(file=file)
            print(f"Disassembly of {const!r}:", file=file)
            _print_code(const, file, None if depth is None else depth - 1)


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False):
    """Print the instructions of one code object."""
    print(_dis.listing(co), end="", file=file)


disco = disassemble


def distb(tb=None, *, file=None):
    """Print the instructions of the innermost function of a traceback."""
    if tb is None:
        if not hasattr(sys, "last_traceback"):
            raise RuntimeError("no last traceback to disassemble")
        tb = sys.last_traceback
    while tb.tb_next is not None:
        tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file)


def get_instructions(x, *, first_line=None, show_caches=False, adaptive=False):
    """Yield the instructions of a function, method, code object or source text."""
    for name, number, arg, meaning, offset, line, is_target in _dis.instructions(_code(x)):
        yield Instruction(name, number, arg, meaning if arg is not None else None, meaning, offset, line, is_target)


class Bytecode:
    """The instructions of something, to go through or to show."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False):
        self.codeobj = _code(x)
        self._original_object = x

    def __iter__(self):
        return get_instructions(self.codeobj)

    def __repr__(self):
        return f"{self.__class__.__name__}({self._original_object!r})"

    def dis(self):
        return _dis.listing(self.codeobj)


def code_info(x):
    """Return what is known about a code object."""
    code = _code(x)
    rows = [
        ("Name", code.co_name), ("Filename", code.co_filename), ("Argument count", code.co_argcount),
        ("Number of locals", code.co_nlocals), ("Stack size", code.co_stacksize),
    ]
    lines = [f"{title + ':':<18}{value}" for title, value in rows]
    constants = [repr(value) for value in code.co_consts]
    for title, texts in (("Constants", constants), ("Names", code.co_names), ("Variable names", code.co_varnames)):
        if texts:
            lines.append(f"{title}:")
            lines += [f"{i:4}: {text}" for i, text in enumerate(texts)]
    return "\n".join(lines)


def show_code(co, *, file=None):
    """Print what is known about a code object."""
    print(code_info(co), file=file)


def _test():
    """Do what `python -m dis [FILE]` does."""
    arguments = sys.argv[1:]
    name = arguments[0] if arguments else "-"
    if name in ("-h", "--help"):
        print("usage: dis.py [-h] [infile]")
        return
    problem = f"unrecognized arguments: {' '.join(arguments[1:])}" if len(arguments) > 1 else ""
    if name.startswith("-") and name != "-":
        problem = f"unrecognized arguments: {' '.join(arguments)}"
    source = b""
    if not problem:
        try:
            if name == "-":
                name, source = "<stdin>", sys.stdin.buffer.read()
            else:
                with open(name, "rb") as file:
                    source = file.read()
        except OSError as error:
            problem = f"argument infile: can't open '{name}': {error}"
    if problem:
        print(f"usage: dis.py [-h] [infile]\ndis.py: error: {problem}", file=sys.stderr)
        sys.exit(2)
    dis(compile(source, name, "exec"))


if __name__ == "__main__":
    _test()
