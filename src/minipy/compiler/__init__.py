"""From tree to code object: fold constants, resolve names, emit instructions, assemble them."""

from minipy.compiler.compiler_passes import compile_module

__all__ = ["compile_module"]
