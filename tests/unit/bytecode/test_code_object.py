"""Code objects: immutable, written to bytes and read back the same, and garbage is refused."""

from __future__ import annotations

import marshal
from binascii import crc32

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from helpers.compiler.compiler_oracle import compile_text
from minipy.bytecode.code_object import FIELDS, CodeObject
from minipy.bytecode.constants import const_key
from minipy.bytecode.positions import decode_positions, encode_positions
from minipy.bytecode.serialise import HEADER_SIZE, MAGIC, VERSION, dump_code, load_code
from minipy.errors import MinipyError

SOURCE = '''
def f(a, *b, c=(1, 2.5, "x", b"y", None, ..., True), **d):
    """Doc."""
    return [x in {1, 2} for x in a], -0.0, 10 ** 30, "\\ud800"
class C:
    def g(self): return super().g()
'''
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary() | st.just(...),
    lambda items: st.lists(items, max_size=4).map(tuple) | st.frozensets(items, max_size=4),
    max_leaves=10,
)
PLACES = st.tuples(st.integers(1, 100_000), st.integers(0, 500), st.integers(-1, 5_000), st.integers(-1, 5_000)).map(
    lambda place: (place[0], place[0] + place[1], place[2], place[3])
)


def fields(code: CodeObject) -> list[object]:
    """Return all fields with their types, nested code objects as lists."""
    values = []
    for name in FIELDS:
        value = getattr(code, name)
        if name == "consts":
            value = [fields(const) if isinstance(const, CodeObject) else repr(const) for const in value]
        values.append(value)
    return values


def test_written_and_read_code_object_is_the_same() -> None:
    code = compile_text(SOURCE)
    again = load_code(dump_code(code))
    assert fields(again) == fields(code)
    assert again.positions() == code.positions()
    assert dump_code(again) == dump_code(code)


@given(PLAIN)
def test_every_plain_constant_survives_writing(value: object) -> None:
    code = CodeObject(name="f", qualname="f", filename="f", consts=(value,))
    assert const_key(load_code(dump_code(code)).consts) == const_key((value,))


@given(st.binary(max_size=200))
@example(b"")
@example(MAGIC)
@example(MAGIC + b"\0\0\0\0")
def test_garbage_is_refused(data: bytes) -> None:
    with pytest.raises(MinipyError, match="code object"):
        load_code(data)


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_a_changed_byte_is_noticed(place: int, change: int) -> None:
    data = bytearray(dump_code(compile_text(SOURCE)))
    data[place % len(data)] ^= change
    with pytest.raises(MinipyError):
        load_code(bytes(data))


@given(st.integers(0, 16), st.sampled_from([None, -1, "x", b"x", (), (1,), [], ((0, 0),)]))
def test_a_field_of_the_wrong_type_is_refused(index: int, value: object) -> None:
    plain = list(marshal.loads(dump_code(compile_text(SOURCE))[HEADER_SIZE:]))
    if type(plain[index]) is type(value):
        value = [value]
    plain[index] = value
    body = marshal.dumps(tuple(plain))
    with pytest.raises(MinipyError, match="broken code object"):
        load_code(MAGIC + crc32(body).to_bytes(4, "little") + body)


def test_code_of_another_version_is_refused() -> None:
    data = dump_code(compile_text(SOURCE))
    other = MAGIC[:-2] + (VERSION + 1).to_bytes(2, "little")
    with pytest.raises(MinipyError, match="bytecode version"):
        load_code(other + data[len(MAGIC) :])


@pytest.mark.parametrize("value", [[1], {}, {1: 2}, 1j, ("x", [1])], ids=repr)
def test_a_constant_of_a_type_that_none_has_is_refused(value: object) -> None:
    plain = list(marshal.loads(dump_code(compile_text(SOURCE))[HEADER_SIZE:]))
    consts = plain[FIELDS.index("consts")]
    plain[FIELDS.index("consts")] = (*consts[:-1], value)
    body = marshal.dumps(tuple(plain))
    with pytest.raises(MinipyError, match="a constant is of a type that no constant has"):
        load_code(MAGIC + crc32(body).to_bytes(4, "little") + body)


def test_a_host_code_object_is_refused() -> None:
    plain = list(marshal.loads(dump_code(compile_text(SOURCE))[HEADER_SIZE:]))
    plain[FIELDS.index("consts")] = ((lambda: 0).__code__,)
    body = marshal.dumps(tuple(plain))
    with pytest.raises(MinipyError, match="broken code object"):
        load_code(MAGIC + crc32(body).to_bytes(4, "little") + body)


def test_code_object_is_immutable() -> None:
    code = compile_text("x = 1")
    with pytest.raises(AttributeError, match="a code object is immutable: can't set 'name'"):
        code.name = "y"  # type: ignore[misc]
    with pytest.raises(AttributeError, match="a code object is immutable: can't delete 'name'"):
        del code.name
    with pytest.raises(AttributeError):
        code.new = 1  # type: ignore[attr-defined]


def test_repr_names_place_without_address() -> None:
    assert repr(compile_text("\ndef f(): pass").consts[0]) == '<code object f, file "f", line 2>'


@given(st.lists(PLACES, max_size=50), st.integers(1, 100_000))
def test_positions_survive_encoding(places: list[tuple[int, int, int, int]], firstlineno: int) -> None:
    table = encode_positions(places, firstlineno)
    assert decode_positions(table, firstlineno, len(places)) == tuple(places)


@given(st.binary(max_size=50), st.integers(0, 20))
def test_a_broken_line_table_is_refused_or_fits(table: bytes, length: int) -> None:
    try:
        assert len(decode_positions(table, 1, length)) == length
    except MinipyError as error:
        assert "broken line table" in str(error)
