"""What holds for all tests."""

import pytest

pytest.register_assert_rewrite("helpers")  # so that what fails there shows its values, too
