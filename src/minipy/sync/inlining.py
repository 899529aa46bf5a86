"""The mark of small functions whose bodies a specialised run has in the place of their calls."""

from __future__ import annotations

from typing import TypeVar

Function = TypeVar("Function")


def inlined(function: Function) -> Function:
    """Mark `function`; does nothing here: the specialise room finds the mark in the source.

    Such a function returns nowhere but at its end. One that only returns an expression is inlined wherever it is called,
    the others where the call is a whole statement, or all that an assignment, a return or the test of an `if` computes.
    """
    return function
