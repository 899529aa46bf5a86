"""The generator's numbers are SplitMix64's, on every host."""

from __future__ import annotations

from minipy.explore.generator import Generator


def test_numbers_are_those_of_the_published_algorithm() -> None:
    generator = Generator(1234567)
    assert [generator.bits() for _ in range(3)] == [6457827717110365317, 3203168211198807973, 9817491932198370423]


def test_numbers_below_a_limit_reach_all_of_them_and_no_other() -> None:
    generator = Generator(1)
    assert {generator.below(5) for _ in range(200)} == set(range(5))


def test_octets_are_as_many_as_asked_for_and_decided_by_the_seed() -> None:
    assert [len(Generator(3).octets(count)) for count in (0, 1, 8, 9)] == [0, 1, 8, 9]
    assert Generator(3).octets(9) == Generator(3).octets(9) != Generator(4).octets(9)
