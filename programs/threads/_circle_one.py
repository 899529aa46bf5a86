"""One half of a circular import."""

import time

time.sleep(0.005)
import _circle_two  # noqa: E402

name = "one"
partner = _circle_two
