"""How far an instruction moves the stack pointer, computed from the opcode table's effect texts."""

from __future__ import annotations

from types import MappingProxyType

from minipy.bytecode.opcodes import TABLE, by_number

TYPE_CHECKING = False  # as typing's, without the 7 ms that importing typing takes
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Final

# Where the table's text depends on the oparg (a `name*`), the formula.
VARIABLE: Final[Mapping[str, Callable[[int], int]]] = MappingProxyType(
    {
        "UNPACK_SEQUENCE": lambda count: count - 1,
        "UNPACK_EX": lambda oparg: (oparg & 0xFF) + (oparg >> 8),
        "BUILD_TUPLE": lambda count: 1 - count,
        "BUILD_LIST": lambda count: 1 - count,
        "BUILD_SET": lambda count: 1 - count,
        "BUILD_STRING": lambda count: 1 - count,
        "BUILD_MAP": lambda count: 1 - 2 * count,
        "BUILD_CONST_KEY_MAP": lambda count: -count,
        "BUILD_SLICE": lambda count: -2 if count == 3 else -1,
        "RAISE_VARARGS": lambda count: -count,
        "CALL_FUNCTION": lambda count: -count,
        "CALL_FUNCTION_KW": lambda count: -count - 1,
        "CALL_FUNCTION_EX": lambda flags: -1 - (flags & 1),
        "MAKE_FUNCTION": lambda flags: -1 - (flags & 15).bit_count(),
        "FORMAT_VALUE": lambda flags: -1 if flags & 4 else 0,
    }
)

# Where a jump leaves another stack than going on does: the effect of the jump. A block's handler starts with the old
# and the new exception on the stack, three values each; SETUP_WITH's handler finds `exit` below them.
ON_JUMP: Final[Mapping[str, int]] = MappingProxyType(
    {
        "FOR_ITER": -1,
        "JUMP_IF_FALSE_OR_POP": 0,
        "JUMP_IF_TRUE_OR_POP": 0,
        "SETUP_FINALLY": 6,
        "SETUP_WITH": 6,
    }
)


def stack_effect(number: int, oparg: int = 0, jump: bool | None = None) -> int:
    """Return the change of the stack's height; with `jump=None` the larger of jumping and going on, as `dis` does."""
    name = by_number[number].name
    on_jump = ON_JUMP.get(name)
    if jump and on_jump is not None:
        return on_jump
    fixed = FIXED.get(number)
    effect = VARIABLE[name](oparg) if fixed is None else fixed
    return effect if jump is not None or on_jump is None else max(effect, on_jump)


def fixed_effect(text: str) -> int:
    """Return how many more values an effect text such as `(left, right -- sum)` names after the dashes than before."""
    before, _, after = text.strip("()").partition("--")
    return count_names(after) - count_names(before)


def count_names(text: str) -> int:
    """Return how many comma-separated names the text holds."""
    return text.count(",") + 1 if text.strip() else 0


FIXED: Final[Mapping[int, int]] = MappingProxyType(
    {op.number: fixed_effect(op.effect) for op in TABLE if op.name not in VARIABLE}
)
