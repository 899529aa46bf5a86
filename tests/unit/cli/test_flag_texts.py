"""What reports call a choice is what the command line takes."""

from __future__ import annotations

import pytest

from minipy.cli.flags import read_flags
from minipy.cli.run_command import CHOICES, config_of
from minipy.config import RunConfig, flag_text
from minipy.eras import ERAS


@pytest.mark.parametrize("era", ERAS)
def test_an_eras_choices_can_be_typed(era: str) -> None:
    config = config_of({"era": era})
    differing = {name: value for name, value in config._asdict().items() if value != getattr(RunConfig(), name)}
    typed = [word for name, value in differing.items() for word in flag_text(name, value).split(" ")]
    fields, rest = read_flags(CHOICES, typed, "run")
    assert not rest and config_of(fields) == config
