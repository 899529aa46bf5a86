"""What holds for all tests."""

import pytest

pytest.register_assert_rewrite("helpers")  # so that what fails there shows its values, too
pytest_plugins = ("helpers.types.container_worlds", "helpers.types.value_world")  # for their fixtures
