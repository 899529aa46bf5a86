"""The other half of a circular import."""

import time

time.sleep(0.005)
import _circle_one  # noqa: E402

name = "two"
partner = _circle_one
