"""Neighbours: the kept worlds of other choices, many modules of which are the same under the choices at hand.

Another lock changes one module of 256. So a module is kept with the choices that were asked for when it was rewritten: where
they are all answered alike, it is what would come out here, too.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from types import CodeType
from typing import Final, TypeAlias

from minipy.cache import read_cache

MOST: Final = 6  # that are looked at, the most similar first: reading one takes 20 ms, rewriting a whole world 2 s
Kept: TypeAlias = tuple[CodeType, tuple[tuple[str, object], ...]]  # a module: its code, what was asked for and the answers


class Neighbours:
    """The worlds that are kept for `key` beside the one at `path`, which is made for `choices`."""

    def __init__(self, path: str, key: str, choices: Mapping[str, object]) -> None:
        self._choices = choices
        self._worlds: list[dict[str, Kept]] = [read_cache(other, key) or {} for other in _similar(path)[:MOST]]

    def module(self, name: str) -> Kept | None:
        """Return module `name` of a world in which all that it asked for was answered as it is here; or None."""
        for world in self._worlds:
            kept = world.get(name)
            if kept is not None and all(self._choices[asked] == answer for asked, answer in kept[1]):
                return kept
        return None


def _similar(path: str) -> list[str]:
    """Return the paths of the others of this host and this minipy, those first that share most words of their names."""
    directory, own = os.path.split(path)
    words = own.split("-")
    found = sorted(os.listdir(directory)) if os.path.isdir(directory) else []
    others = [name for name in found if name != own and _origin(name.split("-")) == _origin(words)]
    others.sort(key=lambda name: -len({*words} & {*name.split("-")}))
    return [os.path.join(directory, name) for name in others]


def _origin(words: list[str]) -> tuple[str, ...]:
    """Return which host and which minipy a name begins and ends with."""
    return *words[:2], words[-1]
