"""Compiling: from guest source to a code object, kept in the cache for what comes from a file."""

from __future__ import annotations

import os
from importlib.util import source_hash
from typing import TYPE_CHECKING

import minipy
from minipy.bytecode.code_object import CO_FUTURE_ANNOTATIONS
from minipy.cache import cache_path, read_cache, signature_of, write_cache
from minipy.errors import GuestRaised, GuestSyntaxError, MinipyError, SourceWarning
from minipy.model.raising import catch
from minipy.runtime.syntax_error_objects import raise_syntax_error

if TYPE_CHECKING:
    from minipy.bytecode.code_object import CodeObject
    from minipy.eval.thread_state import ThreadState

ROOMS = ("syntax", "compiler", "bytecode")  # what they make of a source is kept until they change


def compile_source(
    tstate: ThreadState, source: str | bytes, filename: str, mode: str = "exec", flags: int = 0, optimize: int = 0
) -> CodeObject:
    """Return the code of guest source; its warnings are given, and its errors raised, in the guest."""
    return _warned(tstate, *_compiled(tstate, source, filename, mode, flags, optimize))


Compiled = tuple["CodeObject | GuestSyntaxError", list[SourceWarning]]


def _compiled(tstate: ThreadState, source: str | bytes, filename: str, mode: str, flags: int, optimize: int) -> Compiled:
    """Return the code of guest source, or the error in it, and what it warns of."""
    warnings: list[SourceWarning] = []
    try:
        most = tstate.interp.config.max_source
        return compile_text(source, filename, mode, most, flags, optimize, warnings), warnings
    except GuestSyntaxError as error:
        return error, warnings


def _warned(tstate: ThreadState, code: CodeObject | GuestSyntaxError, warnings: list[SourceWarning]) -> CodeObject:
    """Give the warnings in the guest, where one may become an exception; then return the code, or raise the error."""
    for warning in warnings:
        try:
            tstate.interp.services.warn_of_source(tstate, warning)
        except GuestRaised:
            if not catch(tstate, warning.category):
                raise
            raise raise_syntax_error(tstate, warning.error) from None
    if isinstance(code, GuestSyntaxError):
        raise raise_syntax_error(tstate, code)
    return code


def compile_text(
    source: str | bytes, filename: str, mode: str, max_source: int, flags: int = 0, optimize: int = 0,
    warnings: list[SourceWarning] | None = None,
) -> CodeObject:  # fmt: skip
    """Return the code of guest source of at most `max_source` bytes, and add what it warns of to `warnings`.

    `flags` and `optimize` are those of the guest's `compile`. Raises GuestSyntaxError, with the line if it is a file's.
    """
    from minipy.compiler.compiler_passes import compile_module
    from minipy.syntax import check_size
    from minipy.syntax.parsing import parse_source

    check_size(source, filename, max_source)
    warnings = [] if warnings is None else warnings
    count = len(warnings)
    try:
        tree = parse_source(source, filename, mode, warnings, flags)
        count = len(warnings)
        return compile_module(tree, filename, mode, flags & CO_FUTURE_ANNOTATIONS, optimize, warnings)
    except GuestSyntaxError as error:
        _add_text(error, source)
        raise
    finally:
        for warning in warnings[count:]:
            _add_text(warning.error, source)


def _add_text(error: GuestSyntaxError, source: str | bytes) -> None:
    """Give an error of the compiler, which knows places only, its line of a file."""
    if error.text is None and os.path.isfile(error.filename):
        text = source.decode("utf-8", "replace") if isinstance(source, bytes) else source
        error.text = "".join(text.splitlines(keepends=True)[error.lineno - 1 : error.lineno]) or None


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
    code, warnings = _compiled(tstate, source, filename, "exec", 0, 0)
    if not warnings and not isinstance(code, GuestSyntaxError):
        write_cache(path, key, dump_code(code))
    return _warned(tstate, code, warnings)
