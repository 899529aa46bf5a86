"""The written form of code objects: a magic with version and checksum, then nested tuples in `marshal` format.

Reading never runs anything: `marshal` makes values of built-in types, the checksum keeps accidents from it, and every
field's type is checked before a code object is made. A file written by an attacker is not defended against.
"""

from __future__ import annotations

import marshal
from binascii import crc32
from sys import intern

from minipy.bytecode.code_object import FIELDS, INSTRUCTION_SIZE, CodeObject
from minipy.bytecode.opcodes import by_number
from minipy.errors import MinipyError

TYPE_CHECKING = False  # as typing's, without the 7 ms that importing typing takes
if TYPE_CHECKING:
    from typing import Any, Final

VERSION: Final = 1  # of the written form and of the opcode table: change either and this goes up by one
MAGIC: Final = b"minipy" + VERSION.to_bytes(2, "little")
HEADER_SIZE: Final = len(MAGIC) + 4
MARSHAL_VERSION: Final = 2  # without back references, so that equal code objects give equal bytes

CONSTANT_TYPES: Final = (type(None), type(...), bool, int, float, str, bytes)
FIELD_TYPES: Final = (str, str, str, int, int, int, int, int, int, bytes, tuple, tuple, tuple, tuple, tuple, bytes)


def dump_code(code: CodeObject) -> bytes:
    """Return the code object and those nested in it as bytes that `load_code` reads."""
    body = marshal.dumps(to_fields(code), MARSHAL_VERSION)
    return MAGIC + crc32(body).to_bytes(4, "little") + body


def load_code(data: bytes) -> CodeObject:
    """Return the code object in `data`; raises MinipyError if it isn't one of this version."""
    if data[: len(MAGIC)] != MAGIC:
        raise MinipyError(f"not a code object of bytecode version {VERSION}: the magic is {data[: len(MAGIC)]!r}")
    body = data[HEADER_SIZE:]
    if crc32(body).to_bytes(4, "little") != data[len(MAGIC) : HEADER_SIZE]:
        raise MinipyError("broken code object: its checksum is wrong; compile the source again")
    try:
        return from_fields(marshal.loads(body))
    except (ValueError, EOFError, TypeError, KeyError, OverflowError, MemoryError) as error:
        raise MinipyError(f"broken code object: {error}; compile the source again") from error


def to_fields(code: CodeObject) -> tuple[Any, ...]:
    """Return the fields as values for `marshal`: the nested code objects stand apart, as (index in consts, fields)."""
    nested = tuple((i, to_fields(const)) for i, const in enumerate(code.consts) if isinstance(const, CodeObject))
    consts = tuple(None if isinstance(const, CodeObject) else const for const in code.consts)
    return (*(consts if field == "consts" else getattr(code, field) for field in FIELDS), nested)


def from_fields(written: object) -> CodeObject:
    """Return the code object of what `to_fields` returned; raises TypeError or ValueError for any other."""
    if type(written) is not tuple or len(written) != len(FIELDS) + 1:
        raise TypeError("a code object has the wrong number of fields")
    *values, nested = written
    for field, value, wanted in zip(FIELDS, values, FIELD_TYPES, strict=True):
        if type(value) is not wanted:
            raise TypeError(f"the field {field} is {type(value).__name__}, not {wanted.__name__}")
    fields = dict(zip(FIELDS, values, strict=True))
    for field in ("names", "varnames", "cellvars", "freevars"):
        fields[field] = tuple(intern(name) for name in fields[field])
    fields["consts"] = join_consts(fields["consts"], nested)
    code = CodeObject(**fields)
    check_code(code)
    return code


def join_consts(consts: tuple[object, ...], nested: object) -> tuple[object, ...]:
    """Return the constants with the nested code objects in their places."""
    if not all(is_constant(const) for const in consts) or type(nested) is not tuple:
        raise TypeError("a constant is of a type that no constant has")
    joined = list(consts)
    for index, written in nested:
        if not 0 <= index < len(joined):
            raise ValueError("a nested code object has no place in the constants")
        joined[index] = from_fields(written)
    return tuple(joined)


def is_constant(value: object) -> bool:
    """Say whether the value may be a constant, other than a code object."""
    if type(value) is tuple or type(value) is frozenset:
        return all(is_constant(item) for item in value)
    return type(value) in CONSTANT_TYPES


def check_code(code: CodeObject) -> None:
    """Raise ValueError unless the code is whole instructions with opcodes of the table."""
    if len(code.code) % INSTRUCTION_SIZE or not by_number.keys() >= set(code.code[::INSTRUCTION_SIZE]):
        raise ValueError("the instructions are broken")
