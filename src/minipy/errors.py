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
    the source line with its newline, or None where the source isn't at hand.
    """

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


class GuestRaised(Exception):
    """Signals on the host that a guest exception propagates: the object is in `tstate.exc`."""
