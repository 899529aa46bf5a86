"""The guest's view of cells and code objects."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import adler32

from minipy.bridge.bridge_crossing import from_host
from minipy.bytecode.code_object import CO_NOFREE, INSTRUCTION_SIZE
from minipy.heap.identity import address_of
from minipy.heap.object import Object
from minipy.heap.slots import read_slot, swap_slot
from minipy.model.constructors import new_bool, new_bytes, new_int, new_ref, new_str, new_tuple
from minipy.model.function_object import code_references, new_cell
from minipy.model.held_references import owned
from minipy.model.iteration import iterate
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.native_arguments import check_count, refuse_keywords
from minipy.model.operators import COMPARISONS, compare, compare_values
from minipy.model.raising import set_error
from minipy.refcount.strategy import decref
from minipy.types.classes.class_argument import class_argument

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from minipy.eval.thread_state import ThreadState


def get_contents(tstate: ThreadState, cell: Object) -> Object:
    value = read_slot(tstate, cell, cell.value, 0)
    if value is None:
        raise set_error(tstate, "ValueError", "Cell is empty")
    return value


def set_contents(tstate: ThreadState, cell: Object, value: Object | None) -> None:
    old = swap_slot(tstate, cell, cell.value, 0, new_ref(tstate, value) if value is not None else None)
    if old is not None:
        decref(tstate, old)


def cell_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`cell([contents])`."""
    class_argument(tstate, args, tstate.types.cell)
    refuse_keywords(tstate, "cell", kwargs)
    check_count(tstate, "cell", len(args) - 1, 0, 1)
    return new_cell(tstate, new_ref(tstate, args[1]) if len(args) > 1 else None)


def cell_repr(tstate: ThreadState, cell: Object) -> Object:
    address = address_of(tstate, cell)
    value = read_slot(tstate, cell, cell.value, 0)
    if value is None:
        return new_str(tstate, f"<cell at {address}: empty>")
    text = f"<cell at {address}: {value.type.value.name} object at {address_of(tstate, value)}>"
    decref(tstate, value)
    return new_str(tstate, text)


def _cell_comparison(op: int) -> Native:
    """Return the row of a comparison of cells: by what they hold, and an empty one is below all others."""

    def compare_cells(tstate: ThreadState, cell: Object, other: Object) -> Object:
        if other.type is not tstate.types.cell:
            return new_ref(tstate, tstate.types.not_implemented)
        left, right = (read_slot(tstate, side, side.value, 0) for side in (cell, other))
        with owned(tstate, *[value for value in (left, right) if value is not None]):
            if left is None or right is None:
                return new_bool(tstate, compare_values(op, left is not None, right is not None))
            return compare(tstate, op, left, right)

    return Native(COMPARISONS[op][1], compare_cells, 2, 2)


CELL = TypeSpec(
    "cell",
    methods=(Native("__repr__", cell_repr, 1, 1), *map(_cell_comparison, range(len(COMPARISONS)))),
    is_unhashable=True,
    getters=(Getter("cell_contents", get_contents, set_contents),),
    static=(Native("__new__", cell_new, 1, -1),),
    references=lambda cell: [content for content in cell.value if content is not None],
    clear=lambda tstate, cell: set_contents(tstate, cell, None),
    is_basetype=False,
)


def _code_field(name: str) -> Getter:
    def get(tstate: ThreadState, code: Object) -> Object:
        value = getattr(code.value.code, name[3:])
        if name == "co_flags":
            value &= ~CO_NOFREE  # 3.9 has it, with its opcodes; 3.11 has not
        if isinstance(value, int):
            return new_int(tstate, value)
        if isinstance(value, str):
            return new_str(tstate, value)
        if isinstance(value, bytes):
            return new_bytes(tstate, value)
        return new_tuple(tstate, [new_str(tstate, text) for text in value])

    return Getter(name, get, None, name != "co_code")


def code_repr(tstate: ThreadState, code: Object) -> Object:
    data = code.value.code
    address = address_of(tstate, code)
    return new_str(tstate, f'<code object {data.name} at {address}, file "{data.filename}", line {data.firstlineno}>')


def code_eq(tstate: ThreadState, code: Object, other: Object) -> Object:
    if other.type is not tstate.types.code:
        return new_ref(tstate, tstate.types.not_implemented)
    return new_bool(tstate, code.value.code == other.value.code)


def code_hash(tstate: ThreadState, code: Object) -> Object:
    data = code.value.code
    values = [const for const in data.consts if isinstance(const, int | str | bytes)]
    told = repr((data.qualname, data.firstlineno, data.code, values))
    return new_int(tstate, adler32(told.encode("utf-8", "surrogatepass")))


def code_lines(tstate: ThreadState, code: Object) -> Object:
    """`code.co_lines()`: an iterator of (start, end, line) over the offsets of `co_code`."""
    data = code.value.code
    count = len(data.code) // INSTRUCTION_SIZE
    ranges: list[list[int]] = []
    for index in range(count):
        line = data.line_of(index)
        if ranges and ranges[-1][2] == line:
            ranges[-1][1] = (index + 1) * INSTRUCTION_SIZE
        else:
            ranges.append([index * INSTRUCTION_SIZE, (index + 1) * INSTRUCTION_SIZE, line])
    return _iterator_of_rows(tstate, ranges)


def code_positions(tstate: ThreadState, code: Object) -> Object:
    """`code.co_positions()`: an iterator of (line, end line, column, end column) over the instructions."""
    return _iterator_of_rows(tstate, code.value.code.positions())


def _iterator_of_rows(tstate: ThreadState, rows: Iterable[Iterable[int | None]]) -> Object:
    listed = from_host(tstate, [tuple(row) for row in rows])
    with owned(tstate, listed):
        return iterate(tstate, listed)


CODE = TypeSpec(
    "code",
    methods=(
        Native("__repr__", code_repr, 1, 1),
        Native("__eq__", code_eq, 2, 2),
        Native("__hash__", code_hash, 1, 1),
        Native("co_lines", code_lines, 1, 1),
        Native("co_positions", code_positions, 1, 1),
    ),
    getters=(
        *(
            _code_field("co_" + field)
            for field in ("name", "qualname", "filename", "firstlineno", "argcount", "posonlyargcount", "code",
                          "kwonlyargcount", "flags", "stacksize", "names", "varnames", "cellvars", "freevars")
        ),
        Getter("co_nlocals", lambda tstate, c: new_int(tstate, len(c.value.code.varnames)), None, True),
        Getter(
            "co_consts",
            lambda tstate, c: new_tuple(tstate, [new_ref(tstate, const) for const in c.value.consts]),
            None,
            True,
        ),
    ),
    references=code_references,
    is_basetype=False,
)  # fmt: skip
