"""Compiling: from guest source to a code object, kept in the cache for what comes from a file."""

from __future__ import annotations

import os
from importlib.util import source_hash
from typing import TYPE_CHECKING

import minipy
from minipy.cache import cache_path, read_cache, signature_of, write_cache
from minipy.errors import GuestSyntaxError, MinipyError
from minipy.runtime.syntax_error_objects import raise_syntax_error

if TYPE_CHECKING:
    from minipy.bytecode.code_object import CodeObject
    from minipy.eval.thread_state import ThreadState

ROOMS = ("syntax", "compiler", "bytecode")  # what they make of a source is kept until they change


def compile_source(tstate: ThreadState, source: str | bytes, filename: str, mode: str = "exec") -> CodeObject:
    """Return the code of guest source; its errors are raised in the guest."""
    try:
        return compile_text(source, filename, mode, tstate.interp.config.max_source)
    except GuestSyntaxError as error:
        raise raise_syntax_error(tstate, error) from None


def compile_text(source: str | bytes, filename: str, mode: str, max_source: int) -> CodeObject:
    """Return the code of guest source of at most `max_source` bytes; raises GuestSyntaxError, with the line if a file's."""
    from minipy.compiler.compiler_passes import compile_module
    from minipy.syntax import check_size, parse

    check_size(source, filename, max_source)
    try:
        return compile_module(parse(source, filename, mode), filename, mode)
    except GuestSyntaxError as error:
        if error.text is None and os.path.isfile(filename):  # the compiler knows places only
            text = source.decode("utf-8", "replace") if isinstance(source, bytes) else source
            error.text = "".join(text.splitlines(keepends=True)[error.lineno - 1 : error.lineno]) or None
        raise


def compile_file(tstate: ThreadState, source: str | bytes, filename: str) -> CodeObject:
    """As `compile_source` for the text of a file: neither the parser nor the compiler is loaded for a text met before."""
    from minipy.bytecode.serialise import dump_code, load_code  # only for what is kept: not for `-c` and `exec`

    text = source if isinstance(source, bytes) else source.encode("utf-8", "surrogatepass")
    if len(text) > tstate.interp.config.max_source:
        return compile_source(tstate, source, filename)  # raises
    path = cache_path("code", source_hash(b"\0".join((filename.encode("utf-8", "surrogateescape"), text))).hex())
    key = signature_of(os.path.dirname(os.path.abspath(minipy.__file__)), ROOMS)
    kept = read_cache(path, key)
    if isinstance(kept, bytes):
        try:
            return load_code(kept)
        except MinipyError:
            pass  # made by another version: compiled again and replaced
    code = compile_source(tstate, source, filename)
    write_cache(path, key, dump_code(code))
    return code
