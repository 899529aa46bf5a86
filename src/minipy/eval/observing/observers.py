"""The observers of a run that is not specialised: what `point` calls for each kind."""

from __future__ import annotations

from collections.abc import Callable, Container

from minipy.sync.points import KINDS
from minipy.sync.subscriptions import SUBSCRIPTIONS

ObserversByKind = tuple[tuple[tuple[Callable[..., None], int], ...], ...]


def observers_by_kind(names: Container[str]) -> ObserversByKind:
    """Return, for each kind, the functions of the observers `names`, each with the number of details it takes."""
    found: list[list[tuple[Callable[..., None], int]]] = [[] for _ in KINDS]
    for observer, module, functions in SUBSCRIPTIONS:
        if observer in names:
            home = __import__(module, fromlist=[""])
            for kind, function_name in functions:
                function = getattr(home, function_name)
                found[KINDS.index(kind)].append((function, function.__code__.co_argcount - 3))  # beside tstate, kind and obj
    return tuple(tuple(functions) for functions in found)
