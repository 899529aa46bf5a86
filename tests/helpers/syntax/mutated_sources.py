"""Mutated sources: programs cut off, with bytes flipped, tokens left out and exchanged, by a seed."""

from __future__ import annotations

import io
import random
import tokenize
from collections.abc import Callable, Iterator
from typing import NamedTuple

from helpers.paths import PROGRAMS

LANGUAGE = PROGRAMS / "language"
LONG = b"".join(path.read_bytes() for path in sorted((LANGUAGE / "exceptions").glob("*context*.py")))  # over 300
SHORT = ("text_adventure.py", "decorators.py", "fstrings.py", "yield_from.py", "star_args.py", "context_managers.py")
ODD_BYTES = b"\0\t\r\n\f\\'\"([{#:;=*@~`$?\x80\xc3\xff"


class Mutant(NamedTuple):
    """A source and how it came about."""

    name: str
    source: bytes


def mutants(count: int, seed: int) -> Iterator[Mutant]:
    """Yield `count` sources: half of them cut off, a sixth each with flipped bytes, missing tokens, exchanged tokens."""
    rng = random.Random(seed)
    yield from truncations(count // 2, rng)
    short = [path.read_bytes() for name in SHORT for path in LANGUAGE.rglob(name)]
    kinds: tuple[Callable[[bytes, random.Random], bytes], ...] = (flip_bytes, delete_tokens, swap_tokens)
    for number in range(count - count // 2):
        mutate = kinds[number % len(kinds)]
        yield Mutant(f"{mutate.__name__} {number} of seed {seed}", mutate(rng.choice(short), rng))


def truncations(count: int, rng: random.Random) -> Iterator[Mutant]:
    """Yield beginnings of the long source: at every byte if `count` is that large, else at so many places."""
    places = range(len(LONG)) if count >= len(LONG) else sorted(rng.sample(range(len(LONG)), count))
    for place in places:
        yield Mutant(f"the long source cut off at byte {place}", LONG[:place])


def flip_bytes(source: bytes, rng: random.Random) -> bytes:
    """Return `source` with one to four bytes replaced, by others or by odd ones."""
    flipped = bytearray(source)
    for _ in range(rng.randint(1, 4)):
        flipped[rng.randrange(len(flipped))] = rng.choice(ODD_BYTES) if rng.random() < 0.5 else rng.randrange(256)
    return bytes(flipped)


def delete_tokens(source: bytes, rng: random.Random) -> bytes:
    """Return `source` without one to three of its tokens."""
    spans = token_spans(source)
    for start, end in sorted(rng.sample(spans, rng.randint(1, 3)), reverse=True):
        source = source[:start] + source[end:]
    return source


def swap_tokens(source: bytes, rng: random.Random) -> bytes:
    """Return `source` with two of its tokens exchanged."""
    (start, end), (later_start, later_end) = sorted(rng.sample(token_spans(source), 2))
    return b"".join(
        (source[:start], source[later_start:later_end], source[end:later_start], source[start:end], source[later_end:])
    )


def token_spans(source: bytes) -> list[tuple[int, int]]:
    """Return where each token that has a text begins and ends."""
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    lines = source.decode().splitlines(keepends=True)
    spans = []
    for token in tokenize.generate_tokens(io.StringIO(source.decode()).readline):
        if token.string:
            (row, column), (end_row, end_column) = token.start, token.end
            first = starts[row - 1] + len(lines[row - 1][:column].encode())
            last = starts[end_row - 1] + len(lines[end_row - 1][:end_column].encode())
            spans.append((first, last))
    return spans
