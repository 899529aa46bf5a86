"""What natives with a free argument list check, and how they declare the references they own while guest code runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.model.raising import set_error

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread


def argument_kind(tstate: ModelThread, value: Object) -> str:
    """Return what errors about an argument of the wrong type say that it is."""
    return "None" if value is tstate.types.none else str(value.type.value.name)


def called(name: str) -> str:
    """Return how errors name a function; one that tells its argument parser no name is just a function."""
    return f"{name}()" if name else "function"


def of_call(name: str) -> str:
    """As `called`, in the middle of a sentence."""
    return f"{name}()" if name else "this function"


def refuse_keywords(tstate: ModelThread, name: str, kwargs: Mapping[str, Object]) -> None:
    """Raise TypeError if there are keyword arguments."""
    if kwargs:
        raise set_error(tstate, "TypeError", f"{name}() takes no keyword arguments")


def check_count(tstate: ModelThread, name: str, given: int, least: int, most: int) -> None:
    """Raise TypeError unless `least <= given <= most`, in the words of CPython's unpacking of positional arguments."""
    if least <= given <= most:
        return
    limit = least if given < least else most
    bound = "" if least == most else "at least " if given < least else "at most "
    raise set_error(tstate, "TypeError", f"{name} expected {bound}{limit} argument{'s' * (limit != 1)}, got {given}")


def unpack(
    tstate: ModelThread,
    name: str,
    args: Sequence[Object],
    kwargs: Mapping[str, Object],
    parameters: tuple[str, ...],
    least: int,
    positional_only: int = 0,
    keyword_only: int = 0,
) -> list[Object | None]:
    """Return the arguments (borrowed) in the order of `parameters`, None for those not given.

    Raises TypeError in the words of CPython's unpacking of keyword arguments; the first `least` parameters must be
    given.
    """
    check_given(tstate, name, len(args), len(kwargs), len(parameters), positional_only, keyword_only)
    slots: list[Object | None] = [*args, *[None] * (len(parameters) - len(args))]
    for i in range(len(args), least):
        if parameters[i] not in kwargs:
            raise set_error(tstate, "TypeError", f"{called(name)} missing required argument '{parameters[i]}' (pos {i + 1})")
    for keyword, value in kwargs.items():
        if keyword not in parameters[positional_only:]:
            raise set_error(tstate, "TypeError", f"'{keyword}' is an invalid keyword argument for {of_call(name)}")
        i = parameters.index(keyword)
        if slots[i] is not None:
            text = f"argument for {called(name)} given by name ('{keyword}') and position ({i + 1})"
            raise set_error(tstate, "TypeError", text)
        slots[i] = value
    return slots


def check_given(
    tstate: ModelThread, name: str, given: int, named: int, most: int, positional_only: int, keyword_only: int
) -> None:
    """Raise TypeError if there are too many arguments, or too few by position."""
    by_position = most - keyword_only
    if given + named > most:
        kind = "keyword argument" if not given else "argument"
        text = f"takes at most {most} {kind}{'s' * (most != 1)} ({given + named} given)"
    elif given > by_position == 0:
        text = "takes no positional arguments"
    elif given > by_position:
        bound = "exactly" if positional_only == by_position else "at most"
        text = f"takes {bound} {by_position} positional argument{'s' * (by_position != 1)} ({given} given)"
    elif given < positional_only:
        kind = "exactly" if positional_only == by_position else "at least"
        text = f"takes {kind} {positional_only} positional argument{'s' * (positional_only != 1)} ({given} given)"
    else:
        return
    raise set_error(tstate, "TypeError", f"{called(name)} {text}")
