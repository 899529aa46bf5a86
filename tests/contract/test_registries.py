"""The registries of strategies: names, defaults, and which combinations are weak."""

from __future__ import annotations

import pytest

from minipy.config import RunConfig
from minipy.gil import LOCKS
from minipy.gil.polls import POLLS
from minipy.refcount import STRATEGIES


def test_the_registries_name_their_strategies() -> None:
    assert next(iter(LOCKS)) == RunConfig().gil and next(iter(STRATEGIES)) == RunConfig().refcount
    assert next(iter(POLLS)) == RunConfig().poll
    for registry in (LOCKS, STRATEGIES):
        assert all(strategy.kind == name for name, strategy in registry.items())
        with pytest.raises(TypeError):
            registry["mine"] = object  # type: ignore[index]


def test_a_weak_combination_is_known_as_one() -> None:
    assert RunConfig().is_safe and RunConfig(gil="none", refcount="cas").is_safe
    assert not RunConfig(gil="none").is_safe
    assert not RunConfig(gil="none", refcount="cas", object_locks="off").is_safe
