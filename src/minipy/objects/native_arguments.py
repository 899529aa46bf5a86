"""What natives with a free argument list check, and how they declare the references they own while guest code runs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def refuse_keywords(tstate: ThreadState, name: str, kwargs: dict[str, Object]) -> None:
    """Raise TypeError if there are keyword arguments."""
    if kwargs:
        raise tstate.error("TypeError", f"{name}() takes no keyword arguments")


def check_count(tstate: ThreadState, name: str, given: int, least: int, most: int) -> None:
    """Raise TypeError unless `least <= given <= most`, in the words of CPython's unpacking of positional arguments."""
    if least <= given <= most:
        return
    limit = least if given < least else most
    bound = "" if least == most else "at least " if given < least else "at most "
    raise tstate.error("TypeError", f"{name} expected {bound}{limit} argument{'s' * (limit != 1)}, got {given}")


def unpack(
    tstate: ThreadState,
    name: str,
    args: Sequence[Object],
    kwargs: dict[str, Object],
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
            raise tstate.error("TypeError", f"{name}() missing required argument '{parameters[i]}' (pos {i + 1})")
    for keyword, value in kwargs.items():
        if keyword not in parameters[positional_only:]:
            raise tstate.error("TypeError", f"'{keyword}' is an invalid keyword argument for {name}()")
        i = parameters.index(keyword)
        if slots[i] is not None:
            text = f"argument for {name}() given by name ('{keyword}') and position ({i + 1})"
            raise tstate.error("TypeError", text)
        slots[i] = value
    return slots


def check_given(
    tstate: ThreadState, name: str, given: int, named: int, most: int, positional_only: int, keyword_only: int
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
    raise tstate.error("TypeError", f"{name}() {text}")


class owned:
    """`with owned(tstate, a, b):` declares owned references while guest code may run, and gives them up at the end."""

    __slots__ = ("_objects", "_tstate")

    def __init__(self, tstate: ThreadState, *objects: Object) -> None:
        self._tstate = tstate
        self._objects = objects

    def __enter__(self) -> None:
        self._tstate.held.extend(self._objects)

    def __exit__(self, *exc: object) -> None:
        held = self._tstate.held
        del held[len(held) - len(self._objects) :]
        for obj in self._objects:
            decref(self._tstate, obj)


class owned_list:
    """As `owned`, for a host list of owned references that doesn't change meanwhile."""

    __slots__ = ("_objects", "_tstate")

    def __init__(self, tstate: ThreadState, objects: list[Object]) -> None:
        self._tstate = tstate
        self._objects = objects

    def __enter__(self) -> None:
        self._tstate.held.append(self._objects)

    def __exit__(self, *exc: object) -> None:
        self._tstate.held.pop()
        for obj in self._objects:
            decref(self._tstate, obj)
