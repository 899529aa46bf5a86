"""What holds for all tests."""

import gc

import pytest

pytest.register_assert_rewrite("helpers")  # so that what fails there shows its values, too
pytest_plugins = ("helpers.types.container_worlds", "helpers.types.value_world")  # for their fixtures


def pytest_collection_finish() -> None:
    """Let the host's collector look seldom, and never through the tests themselves: it took a quarter of the time."""
    gc.freeze()
    gc.set_threshold(50_000, 20)
