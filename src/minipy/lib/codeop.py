"""Compiling what a user types: a whole statement, one that goes on, or a mistake."""

import __future__
import warnings

__all__ = ["compile_command", "Compile", "CommandCompiler"]

PyCF_DONT_IMPLY_DEDENT = 0x200
PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000
_INCOMPLETE = PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT
_features = [getattr(__future__, name) for name in __future__.all_feature_names]


def _says_nothing(source):
    """Tell whether there are only blank lines and comments."""
    return all([not line.strip() or line.strip()[0] == "#" for line in source.split("\n")])


def _maybe_compile(compiler, source, filename, symbol):
    if symbol != "eval" and _says_nothing(source):
        source = "pass"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", (SyntaxWarning, DeprecationWarning))
        try:
            compiler(source, filename, symbol)
        except SyntaxError:
            try:
                compiler(source + "\n", filename, symbol)
                return None
            except SyntaxError as error:
                if "incomplete input" in str(error):
                    return None
    return compiler(source, filename, symbol, incomplete_input=False)


def _compile(source, filename, symbol, incomplete_input=True):
    return compile(source, filename, symbol, _INCOMPLETE if incomplete_input else 0)


def compile_command(source, filename="<input>", symbol="single"):
    """Return code, or None where more must follow; raises what is wrong with the source."""
    return _maybe_compile(_compile, source, filename, symbol)


class Compile:
    """Compiles as `compile` does, under all `from __future__` imports that it has seen."""

    def __init__(self):
        self.flags = _INCOMPLETE

    def __call__(self, source, filename, symbol, **kwargs):
        flags = self.flags
        if kwargs.get("incomplete_input", True) is False:
            flags &= ~_INCOMPLETE
        codeob = compile(source, filename, symbol, flags, True)
        for feature in _features:
            if codeob.co_flags & feature.compiler_flag:
                self.flags |= feature.compiler_flag
        return codeob


class CommandCompiler:
    """`compile_command` under all `from __future__` imports that it has seen."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename="<input>", symbol="single"):
        return _maybe_compile(self.compiler, source, filename, symbol)
