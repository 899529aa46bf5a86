"""Texts of schedules: short, the same back, and no other text is taken for one."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minipy.errors import UsageError
from minipy.explore.schedule_text import ALPHABET, SEED, TOTALS, Deviation, Schedule, packed, unpacked

STEPS = st.lists(st.tuples(st.integers(1, 10**6), st.integers(0, 40), st.integers(0, 15)), max_size=30)


def schedule_of(steps: list[Deviation], total: int, models_time: bool, seed: int | None) -> Schedule:
    decisions = accumulate(distance for distance, _, _ in steps)
    deviations = ((decision, *rest) for decision, (_, *rest) in zip(decisions, steps, strict=True))
    return Schedule(tuple(deviations), total, models_time, seed)  # type: ignore[arg-type]


@given(STEPS, st.integers(0, TOTALS - 1), st.booleans(), st.none() | st.integers(0))
def test_a_schedule_comes_back_from_its_text(
    steps: list[Deviation], total: int, models_time: bool, seed: int | None
) -> None:
    schedule = schedule_of(steps, total, models_time, seed)
    text = packed(schedule)
    assert unpacked(text) == schedule
    assert text.isascii() and "-" not in text[:1], "it can be an argument of a command"


def test_a_textbook_race_is_a_short_text() -> None:
    assert packed(Schedule(((55, 0, 7), (64, 0, 9), (80, 0, 7)), 94)) == "aT1799g7_2"


@pytest.mark.parametrize("text", ["", "b0", "a", "aT", "a12", "a1 2", "a0-0", "aé0", "a4.", "a4.x", "a4.-1", ".4"])
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(UsageError, match="--schedule: "):
        unpacked(text)


@given(st.text(ALPHABET + SEED, max_size=12))
def test_no_text_is_worse_than_refused(text: str) -> None:
    try:
        schedule = unpacked(text)
    except UsageError:
        return
    assert len(schedule.deviations) <= len(text)
