"""Numbers, texts and the like for Hypothesis to draw, the odd ones among them; how many are drawn."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

RUN = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.function_scoped_fixture],
)

small_ints = st.integers(-4, 20)
ints = small_ints | st.integers(-(10**6), 10**6) | st.integers(-(2**70), 2**70) | st.sampled_from([10**400, -(10**30)])
floats = st.floats() | st.sampled_from([0.5, 1.5, 2.5, -0.0, 1e16, 1e-7, 123.456])
words = st.text("abcAB 12,.\t\nß", max_size=10) | st.text(max_size=4) | st.sampled_from(["ab", "a,b,,c", "Title Case"])
specs = st.sampled_from(
    ["", "d", "5", ".2f", "x", "#x", ",", ">10", "*^9", "e", "%", "08b", "s", "+", "c", "g", ".3", "q", "_d", "=+6"]
)
codecs = st.sampled_from(["utf-8", "ascii", "latin-1", "utf-16", "nope", "ignore", "replace", "strict", "surrogatepass"])
octets = st.binary(max_size=8) | st.sampled_from([b"ab", b"a,b,,c", b" x ", b"Title", b"aXbX", b"%d", b"1"])
bounds = st.none() | st.integers(-12, 12)
slices = st.builds(slice, bounds, bounds, bounds)
ranges = st.builds(range, st.integers(-9, 9), st.integers(-9, 30), st.sampled_from([1, 2, 3, -1, -4]))
leaves = ints | floats | words | octets | st.none() | st.booleans()
