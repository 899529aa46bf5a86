"""list, tuple, dict and set do what CPython's do in generated programs, and every count balances.

Hypothesis draws programs of method calls and operators; each runs on minipy, with an audit at its end, and on the host,
which must be CPython 3.11 to be the oracle.
"""

from __future__ import annotations

import sys

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from helpers.types.container_worlds import Worlds, check

pytestmark = pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the oracle is CPython 3.11")

RUN = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate, Phase.shrink),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)

NUMBERS = st.one_of(
    st.integers(-3, 12),
    st.integers(0, 200),
    st.integers(-(2**65), 2**65),
    st.floats(0, 40, allow_nan=False),
    st.booleans(),
    st.tuples(st.integers(0, 4), st.integers(0, 4)),
).map(repr)
GUEST = st.one_of(st.integers(0, 7).map("Key({})".format), st.just("Broken()"))
HASHABLE = st.one_of(NUMBERS, st.sampled_from(["'a'", "'b'", "None", "()", "(1, 'x')", "frozenset([1, 2])"]), GUEST)
VALUE = st.one_of(HASHABLE, HASHABLE, st.sampled_from(["[]", "[1]", "{}", "{1}", "1.5"]))
POSITION = st.one_of(st.integers(-7, 7).map(str), st.sampled_from(["Index(1)", "'a'", "None", "2**70", "1.0", "True"]))
BOUND = st.one_of(st.integers(-7, 7).map(str), st.just("None"), st.just("None"))
STEP = st.sampled_from(["None", "None", "1", "2", "-1", "-2", "0"])
SLICE = st.builds("slice({}, {}, {})".format, BOUND, BOUND, STEP)
FEW = st.lists(VALUE, max_size=4)
ITERABLE = st.one_of(
    FEW.map(lambda v: f"[{', '.join(v)}]"),
    FEW.map(lambda v: f"({''.join(f'{e}, ' for e in v)})"),
    st.sampled_from(["'xy'", "range(3)", "x", "Counter(3)", "Counter(2, True)", "7", "iter([1, 2])", "{1: 2}.keys()"]),
)


def _set_of(elements: list[str]) -> str:
    return f"{{{', '.join(elements)}}}" if elements else "set()"


SET = st.lists(HASHABLE, max_size=4).map(_set_of)
NUMBER_SET = st.lists(NUMBERS, max_size=12).map(_set_of)


def _steps(templates: str) -> st.SearchStrategy[str]:
    """Steps like `x.insert(<p>, <v>)`, one of `templates` (separated by semicolons) with its placeholders drawn."""
    drawn = {"<v>": VALUE, "<h>": HASHABLE, "<n>": NUMBERS, "<p>": POSITION, "<s>": SLICE, "<i>": ITERABLE,
             "<set>": SET, "<ns>": NUMBER_SET, "<few>": st.integers(-1, 3).map(str),
             "<f>": st.sampled_from(["len", "repr", "lambda e: 0", "abs", "5"])}  # fmt: skip

    def fill(template: str) -> st.SearchStrategy[str]:
        used = [mark for mark in drawn if mark in template]
        return st.tuples(*(drawn[mark] for mark in used)).map(lambda texts: _replace(template, used, texts))

    return st.sampled_from([" ".join(template.split()) for template in templates.split(";")]).flatmap(fill)


def _replace(template: str, marks: list[str], texts: tuple[str, ...]) -> str:
    for mark, text in zip(marks, texts, strict=True):
        template = template.replace(mark, text)
    return template


SEQUENCE = """
x[<p>]; x[<s>]; x.index(<v>); x.index(<v>, <p>); x.index(<v>, <few>, <few>); x.count(<v>); <v> in x; x * <few>;
<few> * x; x * 'a'; x == x[:]; x < x[1:]; x >= x[:-1]; len(x); list(reversed(x)); sorted(x, key=repr); [*x]; max(x);
min(x, key=repr); sum(x, <few>); list(zip(x, x)); list(enumerate(x, 2)); list(map(repr, x)); list(filter(None, x));
any(x)
"""
LIST_STEPS = """
x.append(<v>); x.append(<v>); x.extend(<i>); x.insert(<p>, <v>); x.pop(); x.pop(<p>); x.remove(<v>); x.reverse();
x.copy(); x.clear(); x.sort(); x.sort(reverse=True); x.sort(key=<f>); x.sort(key=repr, reverse=<few>); put(x, <p>,
<v>); put(x, <s>, <i>); cut(x, <p>); cut(x, <s>); add(x, <i>); mul(x, <few>); x + <i>; x.append(x); x == [<v>]; x <
[<v>]; x != <i>; loop(x, lambda x, i: x.pop()); loop(x, lambda x, i: x.append(i)); list.__init__(x, <i>)
"""
TUPLE_STEPS = """
hash(x) == hash(tuple(list(x))); x + (<v>,); x + [<v>]; x == (<v>,); x < (<v>, <v>); tuple(<i>); x[:] is x; put(x,
0, 1); cut(x, 0)
"""
DICT_STEPS = """
put(x, <v>, <v>); put(x, <h>, <v>); put(x, <h>, <v>); x[<v>]; x.get(<v>); x.get(<h>, <v>); <v> in x; cut(x, <v>);
x.pop(<v>); x.pop(<h>, <v>); x.popitem(); x.setdefault(<v>, <v>); x.setdefault(<h>); x.update(<i>); x.update({<h>:
<v>}); x.update([(<h>, <v>)], z=<v>); x.copy(); x.clear(); x.keys(); x.values(); x.items(); x | {<h>: <v>}; union(x,
[(<h>, <v>)]); x == dict(x); x == {<h>: <v>}; list(x); list(reversed(x.items())); shown(x.keys() & <set>);
shown(x.keys() - <set>); x.keys() == set(x); shown(<set> ^ x.keys()); shown(x.keys() | <i>); (<h>, <v>) in
x.items(); x.items() == list(x.items()); len(x); dict(x, a=<v>); dict.fromkeys(<i>, <v>); x.keys().isdisjoint(<i>);
{**x, <h>: <v>}; x < x; dict(<i>); loop(x, lambda x, i: x.pop(i)); loop(x, lambda x, i: put(x, <h>, 1)); put(x,
'self', x); <v> in x.values()
"""
SET_STEPS = """
x.add(<n>); x.add(<n>); x.add(<n>); x.discard(<n>); x.remove(<n>); x.pop(); x.update(<ns>); x.update([<n>], (<n>,));
x | <ns>; x & <ns>; x - <ns>; x ^ <ns>; <ns> - x; <ns> ^ x; x.union(<ns>, [<n>]); x.intersection([<n>, <n>]);
x.difference([<n>]); x.symmetric_difference([<n>, <n>]); x.copy(); union(x, <ns>); common(x, <ns>); minus(x, <ns>);
either(x, <ns>); x <= <ns>; x < <ns>; x == set(list(x)); x >= <ns>; <n> in x; x.issubset(<ns>); x.isdisjoint([<n>]);
frozenset(x); hash(frozenset(x)) == hash(frozenset(list(x))); list(x); sorted(x, key=repr); set(<ns>);
x.difference_update(<ns>); x.intersection_update(<ns>, <ns>); x.symmetric_difference_update([<n>]); {<n> for i in
x}; loop(x, lambda x, i: x.discard(i)); x.clear(); len(x); {1, <n>, 2, 3}
"""
MIXED_SET_STEPS = """
x.add(<v>); x.add(<v>); x.discard(<v>); x.remove(<v>); x.update(<i>); shown(union(x, <i>)); x <= <i>;
shown(common(x, <set>)); shown(minus(x, <set>)); shown(either(x, <set>)); x.symmetric_difference_update(<i>);
<v> in x; x.issuperset(<i>); x.isdisjoint(<i>); x.intersection_update(<i>); x.difference_update(<i>); x == <set>;
x < <set>; len(x); frozenset(x) == x; x.add({1}); {1, 2} in x
"""


def program(start: str, steps: list[str], shown: str = "x") -> str:
    """Return a program that takes `steps` on `x`, and shows it after each."""
    return "\n".join([f"x = {start}", *(f"t(lambda: {step}); print(repr({shown}))" for step in steps)])


@RUN
@given(FEW, st.lists(_steps(SEQUENCE + ";" + LIST_STEPS), min_size=5, max_size=25))
def test_lists_do_what_cpythons_do(worlds: Worlds, start: list[str], steps: list[str]) -> None:
    check(worlds, program(f"[{', '.join(start)}]", steps))


@RUN
@given(FEW, st.lists(_steps(SEQUENCE + ";" + TUPLE_STEPS), min_size=5, max_size=15))
def test_tuples_do_what_cpythons_do(worlds: Worlds, start: list[str], steps: list[str]) -> None:
    check(worlds, program(f"({''.join(f'{value}, ' for value in start)})", steps))


@RUN
@given(st.lists(_steps(DICT_STEPS), min_size=5, max_size=25))
def test_dicts_do_what_cpythons_do(worlds: Worlds, steps: list[str]) -> None:
    check(worlds, program("{1: 2, 'a': 'b'}", steps))


@RUN
@given(st.lists(NUMBERS, max_size=8), st.lists(_steps(SET_STEPS), min_size=5, max_size=40))
def test_sets_of_numbers_do_what_cpythons_do_in_the_same_order(worlds: Worlds, start: list[str], steps: list[str]) -> None:
    check(worlds, program(f"set([{', '.join(start)}])", steps))


@RUN
@given(st.lists(_steps(MIXED_SET_STEPS).filter(lambda step: "Broken" not in step), min_size=5, max_size=25))
def test_sets_of_anything_hold_what_cpythons_hold(worlds: Worlds, steps: list[str]) -> None:
    check(worlds, program("set()", steps, "shown(x)"))
