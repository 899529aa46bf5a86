"""The line table: each instruction's place in the source, in a few bytes per run of instructions with the same place.

An entry is five varints: the run's length; the line's difference to the entry before (the first: to the code object's
first line), zig-zag coded; the end line's difference to the line; the column + 1 and the end column + 1, 0 for "none".
"""

from __future__ import annotations

from minipy.errors import MinipyError

TYPE_CHECKING = False  # as typing's, without the 7 ms that importing typing takes
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# line, end line, column, end column: lines count from 1, columns from 0 in UTF-8 bytes as in `ast`, -1 for "none".
Position = tuple[int, int, int, int]


def encode_positions(positions: Iterable[Position], firstlineno: int) -> bytes:
    """Return the line table of the instructions' positions."""
    table = bytearray()
    previous_line = firstlineno
    for position, count in runs(positions):
        line, end_line, column, end_column = position
        delta = line - previous_line
        zigzag = delta * 2 if delta >= 0 else -delta * 2 - 1
        for number in (count, zigzag, max(end_line - line, 0), column + 1, end_column + 1):
            while number >= 0x80:
                table.append(number & 0x7F | 0x80)
                number >>= 7
            table.append(number)
        previous_line = line
    return bytes(table)


def decode_positions(table: bytes, firstlineno: int, length: int) -> tuple[Position, ...]:
    """Return the positions of `length` instructions; raises MinipyError where the table has another length."""
    positions: list[Position] = []
    numbers = varints(table)
    line = firstlineno
    for count in numbers:
        zigzag, height, column, end_column = (next(numbers, 0) for _ in range(4))
        line += -(zigzag + 1 >> 1) if zigzag & 1 else zigzag >> 1
        if len(positions) + count > length:
            break
        positions += [(line, line + height, column - 1, end_column - 1)] * count
    if len(positions) != length:
        raise MinipyError(f"broken line table: it doesn't describe the {length} instructions of its code object")
    return tuple(positions)


def runs(positions: Iterable[Position]) -> Iterator[tuple[Position, int]]:
    """Yield each run of equal positions with its length."""
    current, count = None, 0
    for position in positions:
        if position == current:
            count += 1
            continue
        if current is not None:
            yield current, count
        current, count = position, 1
    if current is not None:
        yield current, count


def varints(table: bytes) -> Iterator[int]:
    """Yield the numbers of a table: seven bits a byte, low bits first, the high bit says that more follow."""
    number = shift = 0
    for byte in table:
        number |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            yield number
            number = shift = 0
