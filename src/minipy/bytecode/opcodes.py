"""The opcode table: CPython 3.9's opcodes with their numbers, one row each, in groups by what they are about.

The two of `except*` are 3.11's.

Left out: LOAD_METHOD and CALL_METHOD (LOAD_ATTR and CALL_FUNCTION say the same), EXTENDED_ARG (our opargs have 32 bits)
and the opcodes of async functions. A jump's oparg counts instructions; a relative one counts from the next instruction.

In an effect text `name` is one value, `name*3` three, `name*` as many as the oparg says; the top is on the right.
"""

from __future__ import annotations

from types import MappingProxyType

TYPE_CHECKING = False  # as typing's, without the 7 ms that importing typing takes
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Final


class Operand:
    """What an instruction's oparg means."""

    NONE: Final = "none"  # nothing: the oparg is 0
    CONST: Final = "const"  # index into consts
    NAME: Final = "name"  # index into names
    LOCAL: Final = "local"  # index into varnames
    CELL: Final = "cell"  # index into cellvars + freevars
    COMPARE: Final = "compare"  # index into COMPARISONS
    COUNT: Final = "count"  # how many values, or how deep
    FLAGS: Final = "flags"  # bits, or a yes-or-no
    JUMP_ABSOLUTE: Final = "jump-absolute"  # index of an instruction
    JUMP_RELATIVE: Final = "jump-relative"  # distance from the next instruction


HAVE_ARGUMENT: Final = 90  # opcodes below have no oparg
COMPARISONS: Final = ("<", "<=", "==", "!=", ">", ">=")
LT, LE, EQ, NE, GT, GE = range(6)  # indices into them


class Op:
    """One row of the table; `fast` marks opcodes after which CPython 2.7 to 3.9 went on without a look-up."""

    __slots__ = ("effect", "fast", "meaning", "name", "number", "operand")

    def __init__(self, name: str, number: int, operand: str, effect: str, meaning: str, fast: bool = False) -> None:
        self.name = name
        self.number = number
        self.operand = operand
        self.effect = effect
        self.meaning = meaning
        self.fast = fast

    def __repr__(self) -> str:
        return f"Op({self.name!r}, {self.number})"


# `fast` is the set of opcodes that ended with `goto fast_next_opcode` (2.7) or FAST_DISPATCH (3.x): 2.7's, and for the
# opcodes that 3.9 added, 3.9's. A conditional jump is fast if its condition is True or False itself, which is the usual
# case and the one taken here. JUMP_ABSOLUTE is not fast: every loop passes a look-up.
FAST: Final = True

# fmt: off
TABLE: Final[tuple[Op, ...]] = (
    # --- the value stack
    Op("NOP", 9, Operand.NONE, "(--)", "Do nothing.", FAST),
    Op("POP_TOP", 1, Operand.NONE, "(value --)", "Drop the top value.", FAST),
    Op("ROT_TWO", 2, Operand.NONE, "(a, b -- b, a)", "Swap the two top values.", FAST),
    Op("ROT_THREE", 3, Operand.NONE, "(a, b, c -- c, a, b)", "Move the top value below the next two.", FAST),
    Op("ROT_FOUR", 6, Operand.NONE, "(a, b, c, d -- d, a, b, c)", "Move the top value below the next three.", FAST),
    Op("DUP_TOP", 4, Operand.NONE, "(a -- a, a)", "Push the top value once more.", FAST),
    Op("DUP_TOP_TWO", 5, Operand.NONE, "(a, b -- a, b, a, b)", "Push the two top values once more.", FAST),
    Op("LOAD_CONST", 100, Operand.CONST, "(-- value)", "Push a constant.", FAST),
    # --- names
    Op("LOAD_FAST", 124, Operand.LOCAL, "(-- value)", "Push a local variable.", FAST),
    Op("STORE_FAST", 125, Operand.LOCAL, "(value --)", "Bind a local variable.", FAST),
    Op("DELETE_FAST", 126, Operand.LOCAL, "(--)", "Unbind a local variable."),
    Op("LOAD_NAME", 101, Operand.NAME, "(-- value)", "Push what the name means: local, global or builtin."),
    Op("STORE_NAME", 90, Operand.NAME, "(value --)", "Bind the name in the local namespace."),
    Op("DELETE_NAME", 91, Operand.NAME, "(--)", "Unbind the name in the local namespace."),
    Op("LOAD_GLOBAL", 116, Operand.NAME, "(-- value)", "Push what the name means: global or builtin."),
    Op("STORE_GLOBAL", 97, Operand.NAME, "(value --)", "Bind the name in the module."),
    Op("DELETE_GLOBAL", 98, Operand.NAME, "(--)", "Unbind the name in the module."),
    Op("LOAD_CLOSURE", 135, Operand.CELL, "(-- cell)", "Push a cell."),
    Op("LOAD_DEREF", 136, Operand.CELL, "(-- value)", "Push what a cell holds."),
    Op("LOAD_CLASSDEREF", 148, Operand.CELL, "(-- value)", "Push the class's own name, otherwise what the cell holds."),
    Op("STORE_DEREF", 137, Operand.CELL, "(value --)", "Put value into a cell."),
    Op("DELETE_DEREF", 138, Operand.CELL, "(--)", "Empty a cell."),
    Op("SETUP_ANNOTATIONS", 85, Operand.NONE, "(--)", "Make __annotations__ if there is none yet."),
    # --- attributes and items
    Op("LOAD_ATTR", 106, Operand.NAME, "(owner -- value)", "Push owner.name."),
    Op("STORE_ATTR", 95, Operand.NAME, "(value, owner --)", "Do owner.name = value."),
    Op("DELETE_ATTR", 96, Operand.NAME, "(owner --)", "Do del owner.name."),
    Op("BINARY_SUBSCR", 25, Operand.NONE, "(container, key -- value)", "Push container[key]."),
    Op("STORE_SUBSCR", 60, Operand.NONE, "(value, container, key --)", "Do container[key] = value."),
    Op("DELETE_SUBSCR", 61, Operand.NONE, "(container, key --)", "Do del container[key]."),
    # --- operators
    Op("UNARY_POSITIVE", 10, Operand.NONE, "(value -- result)", "Push +value."),
    Op("UNARY_NEGATIVE", 11, Operand.NONE, "(value -- result)", "Push -value."),
    Op("UNARY_INVERT", 15, Operand.NONE, "(value -- result)", "Push ~value."),
    Op("UNARY_NOT", 12, Operand.NONE, "(value -- result)", "Push not value, a bool."),
    Op("BINARY_POWER", 19, Operand.NONE, "(left, right -- power)", "Push left ** right."),
    Op("BINARY_MULTIPLY", 20, Operand.NONE, "(left, right -- product)", "Push left * right."),
    Op("BINARY_MATRIX_MULTIPLY", 16, Operand.NONE, "(left, right -- result)", "Push left @ right."),
    Op("BINARY_FLOOR_DIVIDE", 26, Operand.NONE, "(left, right -- quotient)", "Push left // right."),
    Op("BINARY_TRUE_DIVIDE", 27, Operand.NONE, "(left, right -- quotient)", "Push left / right."),
    Op("BINARY_MODULO", 22, Operand.NONE, "(left, right -- rest)", "Push left % right."),
    Op("BINARY_ADD", 23, Operand.NONE, "(left, right -- sum)", "Push left + right."),
    Op("BINARY_SUBTRACT", 24, Operand.NONE, "(left, right -- difference)", "Push left - right."),
    Op("BINARY_LSHIFT", 62, Operand.NONE, "(left, right -- result)", "Push left << right."),
    Op("BINARY_RSHIFT", 63, Operand.NONE, "(left, right -- result)", "Push left >> right."),
    Op("BINARY_AND", 64, Operand.NONE, "(left, right -- result)", "Push left & right."),
    Op("BINARY_XOR", 65, Operand.NONE, "(left, right -- result)", "Push left ^ right."),
    Op("BINARY_OR", 66, Operand.NONE, "(left, right -- result)", "Push left | right."),
    Op("INPLACE_POWER", 67, Operand.NONE, "(left, right -- result)", "Push the result of left **= right."),
    Op("INPLACE_MULTIPLY", 57, Operand.NONE, "(left, right -- result)", "Push the result of left *= right."),
    Op("INPLACE_MATRIX_MULTIPLY", 17, Operand.NONE, "(left, right -- result)", "Push the result of left @= right."),
    Op("INPLACE_FLOOR_DIVIDE", 28, Operand.NONE, "(left, right -- result)", "Push the result of left //= right."),
    Op("INPLACE_TRUE_DIVIDE", 29, Operand.NONE, "(left, right -- result)", "Push the result of left /= right."),
    Op("INPLACE_MODULO", 59, Operand.NONE, "(left, right -- result)", "Push the result of left %= right."),
    Op("INPLACE_ADD", 55, Operand.NONE, "(left, right -- result)", "Push the result of left += right."),
    Op("INPLACE_SUBTRACT", 56, Operand.NONE, "(left, right -- result)", "Push the result of left -= right."),
    Op("INPLACE_LSHIFT", 75, Operand.NONE, "(left, right -- result)", "Push the result of left <<= right."),
    Op("INPLACE_RSHIFT", 76, Operand.NONE, "(left, right -- result)", "Push the result of left >>= right."),
    Op("INPLACE_AND", 77, Operand.NONE, "(left, right -- result)", "Push the result of left &= right."),
    Op("INPLACE_XOR", 78, Operand.NONE, "(left, right -- result)", "Push the result of left ^= right."),
    Op("INPLACE_OR", 79, Operand.NONE, "(left, right -- result)", "Push the result of left |= right."),
    Op("COMPARE_OP", 107, Operand.COMPARE, "(left, right -- result)", "Push left < right (or <=, ==, !=, >, >=)."),
    Op("IS_OP", 117, Operand.FLAGS, "(left, right -- result)", "Push left is right, or `is not` if oparg is 1.", FAST),
    Op("CONTAINS_OP", 118, Operand.FLAGS, "(left, right -- result)", "Push left in right, or `not in` if oparg is 1.", FAST),
    # --- building and unpacking
    Op("BUILD_TUPLE", 102, Operand.COUNT, "(items* -- tuple)", "Push a tuple of oparg items."),
    Op("BUILD_LIST", 103, Operand.COUNT, "(items* -- list)", "Push a list of oparg items."),
    Op("BUILD_SET", 104, Operand.COUNT, "(items* -- set)", "Push a set of oparg items."),
    Op("BUILD_MAP", 105, Operand.COUNT, "(pairs* -- dict)", "Push a dict of oparg pairs (key, value)."),
    Op("BUILD_CONST_KEY_MAP", 156, Operand.COUNT, "(values*, keys -- dict)", "Push a dict of keys and oparg values."),
    Op("BUILD_SLICE", 133, Operand.COUNT, "(bounds* -- slice)", "Push slice(start, stop) or slice(start, stop, step)."),
    Op("LIST_APPEND", 145, Operand.COUNT, "(item --)", "Append to the list that lies oparg deep."),
    Op("SET_ADD", 146, Operand.COUNT, "(item --)", "Add to the set that lies oparg deep."),
    Op("MAP_ADD", 147, Operand.COUNT, "(key, value --)", "Add to the dict that lies oparg deep."),
    Op("LIST_EXTEND", 162, Operand.COUNT, "(iterable --)", "Extend the list that lies oparg deep."),
    Op("SET_UPDATE", 163, Operand.COUNT, "(iterable --)", "Update the set that lies oparg deep."),
    Op("DICT_UPDATE", 165, Operand.COUNT, "(mapping --)", "Update the dict that lies oparg deep."),
    Op("DICT_MERGE", 164, Operand.COUNT, "(mapping --)", "Update the dict oparg deep for a call: no key may repeat."),
    Op("LIST_TO_TUPLE", 82, Operand.NONE, "(list -- tuple)", "Push a tuple with the list's items."),
    Op("FORMAT_VALUE", 155, Operand.FLAGS, "(value, spec* -- text)",
       "Push format(value, spec); oparg & 3: 1 str, 2 repr, 3 ascii first; oparg & 4: a spec is there."),
    Op("BUILD_STRING", 157, Operand.COUNT, "(parts* -- text)", "Push oparg strings joined."),
    Op("UNPACK_SEQUENCE", 92, Operand.COUNT, "(iterable -- items*)", "Push exactly oparg items, the first on top."),
    Op("UNPACK_EX", 94, Operand.COUNT, "(iterable -- items*)",
       "Push oparg & 255 items, a list of the middle ones and oparg >> 8 items, the first on top."),
    # --- jumps and iteration
    Op("JUMP_FORWARD", 110, Operand.JUMP_RELATIVE, "(--)", "Jump.", FAST),
    Op("JUMP_ABSOLUTE", 113, Operand.JUMP_ABSOLUTE, "(--)", "Jump, usually back to a loop's start."),
    Op("POP_JUMP_IF_FALSE", 114, Operand.JUMP_ABSOLUTE, "(value --)", "Jump if value is false.", FAST),
    Op("POP_JUMP_IF_TRUE", 115, Operand.JUMP_ABSOLUTE, "(value --)", "Jump if value is true.", FAST),
    Op("JUMP_IF_FALSE_OR_POP", 111, Operand.JUMP_ABSOLUTE, "(value --)", "Jump if value is false, otherwise drop it.", FAST),
    Op("JUMP_IF_TRUE_OR_POP", 112, Operand.JUMP_ABSOLUTE, "(value --)", "Jump if value is true, otherwise drop it.", FAST),
    Op("GET_ITER", 68, Operand.NONE, "(iterable -- iterator)", "Push iter(iterable)."),
    Op("FOR_ITER", 93, Operand.JUMP_RELATIVE, "(iterator -- iterator, item)",
       "Push the next item; at the end drop the iterator and jump."),
    # --- blocks and exceptions
    Op("SETUP_FINALLY", 122, Operand.JUMP_RELATIVE, "(--)",
       "Push a block: an exception jumps to the handler with old*3 and exc*3 (traceback, value, type) on the stack."),
    Op("POP_BLOCK", 87, Operand.NONE, "(--)", "Drop the top block: its protected region has ended."),
    Op("JUMP_IF_NOT_EXC_MATCH", 121, Operand.JUMP_ABSOLUTE, "(raised, wanted --)",
       "Jump if the type raised is none of those wanted."),
    Op("POP_EXCEPT", 89, Operand.NONE, "(traceback, value, type --)",
       "Drop the handler's block and make these three the exception being handled."),
    Op("RAISE_VARARGS", 130, Operand.COUNT, "(raised* --)", "Raise: 0 again the handled one, 1 exc, 2 exc from cause."),
    Op("RERAISE", 48, Operand.NONE, "(traceback, value, type --)", "Raise again the exception on the stack."),
    Op("LOAD_ASSERTION_ERROR", 74, Operand.NONE, "(-- type)", "Push AssertionError.", FAST),
    Op("SETUP_WITH", 143, Operand.JUMP_RELATIVE, "(manager -- exit, entered)",
       "Look up __exit__, call __enter__ and push a block as SETUP_FINALLY does."),
    Op("WITH_EXCEPT_START", 49, Operand.NONE, "(exit, old*3, exc*3 -- exit, old*3, exc*3, result)",
       "Call exit(type, value, traceback) with the exception on the stack and push what it returns."),
    Op("CHECK_EG_MATCH", 37, Operand.NONE, "(exc, wanted -- rest, match)",
       "Split exc; what matches, if it is not None, is the exception being handled."),
    Op("PREP_RERAISE_STAR", 88, Operand.NONE, "(exc, raised -- exc)", "Push what an except* statement raises, or None."),
    # --- calls and generators
    Op("MAKE_FUNCTION", 132, Operand.FLAGS, "(parts*, code, qualname -- function)",
       "Make a function; parts by bits: 1 defaults, 2 keyword defaults, 4 annotations, 8 closure."),
    Op("LOAD_BUILD_CLASS", 71, Operand.NONE, "(-- build_class)", "Push builtins.__build_class__."),
    Op("CALL_FUNCTION", 131, Operand.COUNT, "(function, args* -- result)", "Call with oparg positional arguments."),
    Op("CALL_FUNCTION_KW", 141, Operand.COUNT, "(function, args*, names -- result)",
       "Call with oparg arguments, the last of them by the keywords in names."),
    Op("CALL_FUNCTION_EX", 142, Operand.FLAGS, "(function, args, kwargs* -- result)",
       "Call with a tuple and, if oparg is 1, a dict of arguments."),
    Op("RETURN_VALUE", 83, Operand.NONE, "(value --)", "Leave the frame and give value to its caller."),
    Op("YIELD_VALUE", 86, Operand.NONE, "(value -- sent)", "Yield value; on resumption push what was sent."),
    Op("GET_YIELD_FROM_ITER", 69, Operand.NONE, "(iterable -- iterator)",
       "Push iter(iterable), or the iterable itself if it is a generator."),
    Op("YIELD_FROM", 72, Operand.NONE, "(iterator, sent -- result)",
       "Send into the iterator and yield what it gives, and come back here; at its end push its return value."),
    # --- the rest: imports, the prompt
    Op("IMPORT_NAME", 108, Operand.NAME, "(level, fromlist -- module)", "Import the module of this name."),
    Op("IMPORT_FROM", 109, Operand.NAME, "(module -- module, value)", "Push module.name, or the submodule."),
    Op("IMPORT_STAR", 84, Operand.NONE, "(module --)", "Bind all public names of the module."),
    Op("PRINT_EXPR", 70, Operand.NONE, "(value --)", "Give value to sys.displayhook."),
)
# fmt: on

by_name: Final[Mapping[str, Op]] = MappingProxyType({op.name: op for op in TABLE})
by_number: Final[Mapping[int, Op]] = MappingProxyType({op.number: op for op in TABLE})
number: Final[Mapping[str, int]] = MappingProxyType({op.name: op.number for op in TABLE})
