"""The code object: what the compiler makes and every engine runs, immutable data that can be written to a file."""

from __future__ import annotations

from minipy.bytecode.positions import Position, decode_positions

TYPE_CHECKING = False  # as typing's, without the 7 ms that importing typing takes
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final, NoReturn

INSTRUCTION_SIZE: Final = 5  # opcode u8, oparg u32 little-endian

# Flags, with CPython 3.9's values.
CO_OPTIMIZED: Final = 0x1  # locals live in slots, not in a dict
CO_NEWLOCALS: Final = 0x2
CO_VARARGS: Final = 0x4
CO_VARKEYWORDS: Final = 0x8
CO_NESTED: Final = 0x10
CO_GENERATOR: Final = 0x20
CO_NOFREE: Final = 0x40  # neither cells nor free variables
CO_FUTURE_ANNOTATIONS: Final = 0x1000000

# Fields in the order of __init__ and of the written form.
FIELDS: Final = (
    "name", "qualname", "filename", "firstlineno", "argcount", "posonlyargcount", "kwonlyargcount", "flags",
    "stacksize", "code", "consts", "names", "varnames", "cellvars", "freevars", "linetable",
)  # fmt: skip


class CodeObject:
    """The compiled form of a module, class body, function, lambda or comprehension.

    `consts` holds host values: None, Ellipsis, bool, int, float, str, bytes, tuple, frozenset, and code objects.
    A frozenset's order is the host's, so engines may not let it be seen.
    As in CPython, a function's docstring is `consts[0]` (None if it has none).
    `argcount` counts positional parameters with the positional-only ones, as in CPython; `varnames` starts with the
    parameters: positional, keyword-only, `*args`, `**kwargs`. A parameter that is a cell is in `cellvars` too.
    """

    __slots__ = (*FIELDS, "_positions")

    name: str
    qualname: str
    filename: str
    firstlineno: int
    argcount: int
    posonlyargcount: int
    kwonlyargcount: int
    flags: int
    stacksize: int
    code: bytes
    consts: tuple[object, ...]
    names: tuple[str, ...]
    varnames: tuple[str, ...]
    cellvars: tuple[str, ...]
    freevars: tuple[str, ...]
    linetable: bytes
    _positions: tuple[Position, ...] | None

    def __init__(
        self, *, name: str, qualname: str, filename: str, firstlineno: int = 1, argcount: int = 0,
        posonlyargcount: int = 0, kwonlyargcount: int = 0, flags: int = 0, stacksize: int = 0, code: bytes = b"",
        consts: tuple[object, ...] = (), names: tuple[str, ...] = (), varnames: tuple[str, ...] = (),
        cellvars: tuple[str, ...] = (), freevars: tuple[str, ...] = (), linetable: bytes = b"",
    ) -> None:  # fmt: skip
        values = (name, qualname, filename, firstlineno, argcount, posonlyargcount, kwonlyargcount, flags, stacksize,
                  code, consts, names, varnames, cellvars, freevars, linetable)  # fmt: skip
        for field, value in zip(FIELDS, values, strict=True):
            object.__setattr__(self, field, value)
        object.__setattr__(self, "_positions", None)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a code object is immutable: can't set {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a code object is immutable: can't delete {name!r}")

    def __repr__(self) -> str:
        return f'<code object {self.name}, file "{self.filename}", line {self.firstlineno}>'

    def __len__(self) -> int:
        """Return the number of instructions."""
        return len(self.code) // INSTRUCTION_SIZE

    def instructions(self) -> Iterator[tuple[int, int]]:
        """Yield (opcode, oparg) of each instruction."""
        code = self.code
        for start in range(0, len(code), INSTRUCTION_SIZE):
            yield code[start], int.from_bytes(code[start + 1 : start + INSTRUCTION_SIZE], "little")

    def positions(self) -> tuple[Position, ...]:
        """Return (line, end line, column, end column) of each instruction; columns are bytes. Decoded on first use."""
        if self._positions is None:
            object.__setattr__(self, "_positions", decode_positions(self.linetable, self.firstlineno, len(self)))
        assert self._positions is not None
        return self._positions

    def line_of(self, index: int) -> int:
        """Return the source line of an instruction."""
        return self.positions()[index][0]
