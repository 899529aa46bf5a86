"""The host-side errors of minipy; what goes wrong inside the guest program is a guest exception instead."""

from __future__ import annotations


class MinipyError(Exception):
    """The base of every error that minipy raises on the host: says the fact, the place, and the cause or next step."""


class UsageError(MinipyError):
    """The command line, a flag or a file name can't be used as given; `status` is the exit status."""

    def __init__(self, message: str, status: int = 2) -> None:
        super().__init__(message)
        self.status = status


class InternalError(MinipyError):
    """An invariant of minipy itself is broken: minipy's fault, never the guest program's."""


class GuestSyntaxError(MinipyError):
    """Source text that the grammar or the compiler refuses, with its place.

    `kind` is the guest exception's name: SyntaxError, IndentationError or TabError. `lineno` and `offset` count from 1
    (`offset` in characters, as in CPython's `SyntaxError.offset`); `end_lineno` and `end_offset` may be None; `text` is
    the source line with its newline, or None where the source isn't at hand. `has_place_beside`: the place is not part of
    the guest exception's arguments, as CPython has it for what its symbol table refuses.
    """

    has_place_beside = False

    def __init__(
        self,
        message: str,
        filename: str,
        lineno: int,
        offset: int,
        text: str | None = None,
        end_lineno: int | None = None,
        end_offset: int | None = None,
        kind: str = "SyntaxError",
    ) -> None:
        super().__init__(message)
        self.message = message
        self.filename = filename
        self.lineno = lineno
        self.offset = offset
        self.text = text
        self.end_lineno = end_lineno
        self.end_offset = end_offset
        self.kind = kind


class SourceWarning:
    """What is doubtful in source text: a guest warning of the built-in `category` about the line of `error`.

    `error` is what it becomes where the program's filters make exceptions of such warnings.
    """

    def __init__(self, category: str, error: GuestSyntaxError) -> None:
        self.category = category
        self.error = error


class GuestRaised(Exception):
    """Signals on the host that a guest exception propagates: the object is in `tstate.exc`."""
