"""`%` and `str.format` give what CPython's give, and leave every count balanced."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from helpers.types.drawn_values import RUN, floats, leaves, small_ints, words
from helpers.types.value_world import World, host_outcome

pytestmark = pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the oracle is CPython 3.11")

directives = st.builds(
    "%{}{}{}{}{}".format,
    st.sampled_from(["", "", "(a)", "(b)", "(a(b))", "("]),
    st.text("-+ #0", max_size=2),
    st.sampled_from(["", "", "5", "*", "12"]),
    st.sampled_from(["", "", ".2", ".*", ".0", "."]),
    st.sampled_from([*"sssrdddioxXeEfFgGcab%q", "ld", ""]),
)
percent_templates = st.lists(directives | st.sampled_from(["x", "%%", " ", "é"]), max_size=3).map("".join)
values = leaves | small_ints | st.tuples(leaves) | st.tuples(leaves, leaves) | st.tuples(small_ints, floats, words)
mappings = st.dictionaries(st.sampled_from(["a", "b", "a(b)"]), leaves, max_size=3)


@settings(RUN, max_examples=600)
@given(template=percent_templates, operand=values | mappings)
@example(template="%5%", operand=())
@example(template="%c", operand=0x110000)
def test_percent_formatting_gives_what_cpython_gives(world: World, template: str, operand: Any) -> None:
    expected = host_outcome(lambda: template % operand)
    got = world.outcome(lambda: world.call_method(template, "__mod__", operand))
    world.check_balance()
    assert got == expected


@settings(RUN, max_examples=300)
@given(template=percent_templates.filter(str.isascii).map(str.encode), operand=values)
def test_percent_formatting_of_bytes_gives_what_cpython_gives(world: World, template: bytes, operand: Any) -> None:
    expected = host_outcome(lambda: template % operand)
    got = world.outcome(lambda: world.call_method(template, "__mod__", operand))
    world.check_balance()
    if "%i format" not in str(got):  # CPython says %d there
        assert got == expected


fields = st.builds(
    "{{{}{}{}{}}}".format,
    st.sampled_from(["", "", "0", "1", "a", "b", "7"]),
    st.sampled_from(["", "", "", ".real", ".nope", "[0]", "[x]", ".", "["]),
    st.sampled_from(["", "", "!r", "!s", "!a", "!x", "!"]),
    st.sampled_from(["", "", ":", ":>8", ":{}", ":.3", ":{a}", ":{:{}}", ":d", ":x"]),
)
templates = st.lists(fields | st.sampled_from(["x", "{{", "}}", "{", "}", "é"]), max_size=3).map("".join)


@settings(RUN, max_examples=600)
@given(template=templates, args=st.lists(leaves | small_ints, max_size=3), named=mappings)
def test_str_format_gives_what_cpython_gives(world: World, template: str, args: list[Any], named: dict[str, Any]) -> None:
    assume("a(b)" not in named)
    expected = host_outcome(lambda: template.format(*args, **named))
    got = world.outcome(lambda: world.call_method(template, "format", *args, **named))
    world.check_balance()
    assume(got != ("MemoryError",))  # a width that CPython would try to allocate
    assert got == expected
    expected = host_outcome(lambda: template.format_map(named))
    got = world.outcome(lambda: world.call_method(template, "format_map", named))
    world.check_balance()
    assert got == expected
