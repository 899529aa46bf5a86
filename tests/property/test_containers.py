"""list, tuple, dict, set, the iterators and the built-in functions do what CPython's do, and every count balances.

Hypothesis draws programs of method calls and operators; each runs on minipy, with an audit at its end, and on the host,
which must be CPython 3.11 to be the oracle.
"""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from helpers.guest_in_process import CAS, PLAIN, Guest
from minipy.config import RunConfig

pytestmark = pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the oracle is CPython 3.11")

RUN = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate, Phase.shrink),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)

PRELUDE = '''
class Key:
    """Hashed and compared by guest code; many collide."""
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n % 3
    def __eq__(self, other): return isinstance(other, Key) and self.n == other.n
    def __lt__(self, other):
        if not isinstance(other, Key): return NotImplemented
        return self.n < other.n
    def __repr__(self): return f"Key({self.n})"
class Broken:
    """Can't be compared."""
    def __hash__(self): return 1
    def __eq__(self, other): raise ValueError("eq")
    def __lt__(self, other): raise ValueError("lt")
    def __repr__(self): return "Broken"
class Index:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
class Counter:
    """An iterator of guest code, which raises in the end if told to."""
    def __init__(self, n, fails=False): self.left, self.fails = n, fails
    def __iter__(self): return self
    def __next__(self):
        if self.left: self.left -= 1; return self.left
        if self.fails: raise KeyError("stop")
        raise StopIteration
    def __repr__(self): return "Counter"
def t(step):
    try: print(repr(step()))
    except Exception as e: print(type(e).__name__, e, [repr(arg) for arg in e.args])
def put(x, k, v): x[k] = v
def cut(x, k): del x[k]
def add(x, y): x += y; return x
def mul(x, y): x *= y; return x
def union(x, y): x |= y; return x
def common(x, y): x &= y; return x
def minus(x, y): x -= y; return x
def either(x, y): x ^= y; return x
def shown(x): return sorted(map(repr, x))
def loop(x, step):
    n = 0
    for i in x:
        step(x, i); n += 1
        if n > 9: break
    return n
'''

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


class Worlds:
    """Hands out one guest world to many programs, a new one after a program that left it out of balance."""

    def __init__(self, config: RunConfig) -> None:
        self._config = config
        self._guest: Guest | None = None

    def take(self) -> Guest:
        """Return a world, which must come back by `give_back`."""
        guest, self._guest = self._guest, None
        return guest if guest is not None else Guest(self._config)

    def give_back(self, guest: Guest) -> None:
        """Keep a world for the next program."""
        self._guest = guest


@pytest.fixture(scope="module", params=[PLAIN, CAS], ids=["plain", "cas"])
def worlds(request: pytest.FixtureRequest) -> Iterator[Worlds]:
    """Guest worlds of one configuration."""
    kept = Worlds(request.param)
    yield kept
    kept.take().close()


def on_host(source: str) -> str:
    """Return what the program prints on CPython."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(source, "<generated>", "exec"), {"__name__": "__main__"})
    return printed.getvalue()


def check(worlds: Worlds, source: str) -> None:
    """The program prints the same on both, and leaves every count balanced."""
    guest = worlds.take()
    namespace = guest.new_namespace()
    outcome = guest.run(PRELUDE + source, namespace)
    assert outcome.traceback == ""
    assert outcome.stdout == on_host(PRELUDE + source)
    assert guest.audit() == []
    guest.drop(namespace)
    assert guest.audit() == []
    worlds.give_back(guest)


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
def test_sets_of_numbers_do_what_cpythons_do_in_the_same_order(
    worlds: Worlds, start: list[str], steps: list[str]
) -> None:
    check(worlds, program(f"set([{', '.join(start)}])", steps))


@RUN
@given(st.lists(_steps(MIXED_SET_STEPS).filter(lambda step: "Broken" not in step), min_size=5, max_size=25))
def test_sets_of_anything_hold_what_cpythons_hold(worlds: Worlds, steps: list[str]) -> None:
    check(worlds, program("set()", steps, "shown(x)"))


PROGRAMS = {
    "a list that is appended to while it is iterated ends when nothing is added": """
x = [1, 2, 3]
for i in x:
    if i < 6: x.append(i + 3)
print(x); it = iter(x); x.clear(); print(list(it)); x.append(1); print(list(it))
""",
    "a dict must not change its size while it is iterated": """
def grow(d):
    for k in d: d[k + 10] = 1
def shrink(d):
    for k, v in d.items(): del d[k]
def swap(d):
    for k in d: d.pop(3, None); d[5] = 1
for change in (grow, shrink, swap):
    d = {1: 1, 2: 2, 3: 3}; t(lambda: change(d)); print(d)
it = iter({1: 2}); next(it); t(lambda: next(it)); t(lambda: next(it))
""",
    "__hash__ and __eq__ are called as often as by CPython": """
log = []
class H:
    def __init__(self, v): self.v = v
    def __hash__(self): log.append(("hash", self.v)); return self.v
    def __eq__(self, o): log.append(("eq", self.v, o.v)); return self.v == o.v
    def __repr__(self): return f"H{self.v}"
d = {H(1): "a", H(2): "b"}; d[H(1)]; d[H(1)] = "c"; H(3) in d; d.setdefault(H(7), 9); d.pop(H(7)); d.get(H(2))
print(log); log.clear(); e = d.copy(); e |= d; print(d == e, log); log.clear()
s = {H(1), H(2)}; s.add(H(2)); s.discard(H(9)); u = s | {H(8)}; print(len(s & u), s <= u, log)
""",
    "guest code in a comparison may empty the container": """
class Evil:
    def __eq__(self, o): x.clear(); return False
    def __hash__(self): return 1
    def __repr__(self): x.clear(); return "Evil"
for step in (lambda: 3 in x, lambda: x.count(3), lambda: x.index(3), lambda: x.remove(3), lambda: x == [1, 2, 3],
             lambda: repr(x), lambda: x.sort(key=lambda e: x.append(e) or 0), lambda: [0, *x]):
    x = [Evil(), 1, Evil(), 2]; t(step); print(len(x))
x = {Evil(): 1}; t(lambda: x[Evil()]); x = {Evil(): 1}; x[Evil()] = 2; print(len(x))
""",
    "a list is empty while it is sorted, and changes to it are noticed": """
class See:
    def __init__(self, v): self.v = v
    def __lt__(self, o): seen.append(len(x)); return self.v < o.v
seen = []; x = [See(3), See(1), See(2)]; x.sort(); print([e.v for e in x], seen)
class Add(See):
    def __lt__(self, o): x.append(1); return False
x = [Add(3), Add(1)]; t(lambda: x.sort()); print(len(x))
x = [Key(3), Key(1), Broken(), Key(2)]; t(lambda: x.sort()); print(x); t(lambda: x.sort(reverse=True)); print(x)
x = [3, 1, 2]; t(lambda: x.sort(key=lambda e: 1 // (e - 2))); print(x); t(lambda: x.sort(key=Key)); print(x)
""",
    "comparisons during a short sort come in CPython's order": """
log = []
class C:
    def __init__(self, v): self.v = v
    def __lt__(self, o): log.append((self.v, o.v)); return self.v < o.v
for n in (2, 3, 7, 20, 50):
    x = [C(i * 7 % n) for i in range(n)]; sorted(x); x.sort(reverse=True); print([e.v for e in x], log); log.clear()
x = sorted([C(i * 7919 % 1009) for i in range(400)]); print([e.v for e in x])
""",
    "containers that hold themselves have a repr": """
x = [1]; x.append(x); d = {1: x}; d[2] = d; y = ([],); y[0].append(y); print(x, d, y, [d], d.values(), d.items())
t(lambda: x == [1, x]); x.clear(); d.clear(); y[0].clear()
""",
    "enumerate, zip, map, filter and reversed": """
class Seq:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * i
    def __len__(self): return 4
print(list(Seq()), list(reversed(Seq())), 9 in Seq(), 5 in Seq(), list(enumerate("ab", start=10**20)), list(zip()))
for step in (lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip([1], [1, 2], strict=True)),
             lambda: list(zip([1], [1], [1, 2], strict=True)), lambda: list(zip([1, 1], [1, 1], [1], strict=True)),
             lambda: list(zip([1, 2], Counter(2), strict=True)), lambda: list(zip(Counter(1, True), [1, 2])),
             lambda: list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), lambda: list(map(5, [1])),
             lambda: list(map(lambda x: 1 / x, [1, 0])), lambda: list(filter(lambda x: 1 / x > 0, [1, 0])),
             lambda: reversed({1}), lambda: reversed(5), lambda: list(iter(Counter(5).__next__, 2)),
             lambda: list(iter(Counter(2, True).__next__, 9)), lambda: next(map(len, [])), lambda: enumerate(3)):
    t(step)
g = (i for i in range(5)); print(list(zip(g, g)), list(g))
it = reversed([1, 2, 3]); print(next(it), it.__length_hint__(), list(it), list(it))
""",
    "subclasses are asked where CPython asks them": """
class L(list):
    def __iter__(self): return iter([1, 2])
    def __len__(self): return 9
    def __getitem__(self, i): return "item"
    def __contains__(self, x): return True
print(list(L([5])), [*L([5])], len(L()), L()[0], 77 in L(), sorted(L([9])), tuple(L([7])), [0] + L([3]), L([4]) + [1])
x = []; x.extend(L([5])); x += L([6]); x[:1] = L([8]); print(x)
class D(dict):
    def __iter__(self): return iter(["z"])
    def keys(self): return ["k"]
    def __getitem__(self, k): return "got" + k
    def __missing__(self, k): return "missing" + k
def f(**k): return k
print(dict(D(a=1)), {**D(a=1)}, list(D(a=1)), dict(D(a=1).items()), D(a=1).get("a"), D(a=1) == {"a": 1}, f(**D(a=1)))
class S(set):
    def __contains__(self, x): return True
    def __iter__(self): return iter([42])
print(S([1]) | {2}, {2} | S([1]), set(S([1])), S([1]) == {1}, {1, 2} - S([1]), list(S([1])), len(S([1, 2])))
print(S(), S([1]))
class I(int): pass
class I2(int):
    def __hash__(self): return 5
class I3(int):
    def __eq__(self, o): return False
    __hash__ = int.__hash__
print({I(1): "i"}[1], I(1) in {1: 2}, 1 in {I2(1)}, I2(1) in {1}, I2(5) in {5}, 1 in {I3(1)}, I3(1) in {1})
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
print({T(1, 2): 3}[(1, 2)], T(1, 2) in {(1, 2)}, T(1, 2) + (3,), sorted([T(2), T(1)]), T()[:], type(T(1)[:]).__name__)
for kind in (list, tuple, dict, set, frozenset):
    class K(kind): pass
    t(lambda: K(a=1)); print(K() == kind(), repr(K()), type(K().copy() if hasattr(K, "copy") else K() * 1).__name__)
""",
    "finalizers run when the last reference goes, in CPython's order": """
log = []
class D:
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
x = [D(i) for i in range(6)]; x[0] = 0; del x[1]; x[1:3] = []; x.pop(); print(log); x.clear(); print(log)
d = {D("k"): D("v"), 1: D(1)}; d[1] = 0; d.clear(); s = {D("s")}; s.clear(); print(log)
y = [D(7), D(8)]; del y; z = (D(9), D(10)); del z; print(log)
class Grow:
    def __del__(self): w.append("grown")
w = [Grow()]; w[0] = 1; print(w); w = [Grow()]; w.clear(); print(w); w = [Grow(), 1]; w[:] = [2]; print(w)
w = [Grow()]; w.pop(); print(w); w = [1, Grow()]; w.remove(1); w *= 0; print(w)
""",
}


@pytest.mark.parametrize("source", PROGRAMS.values(), ids=PROGRAMS.keys())
def test_a_program_does_what_it_does_on_cpython(worlds: Worlds, source: str) -> None:
    check(worlds, source)


DEEP = """
x = []; y = []; d = {}; e = {}
for i in range(5000): x = [x]; y = [y]; d = {1: d}; e = {1: e}
for step in (lambda: repr(x), lambda: x == y, lambda: x < y, lambda: d == e, lambda: repr(d)):
    try: step()
    except RecursionError as error: print(error)
def f(n): return sorted([n], key=lambda i: f(i - 1) if i else 0)
def g(n): return max([n], key=lambda i: g(i - 1) if i else 0)
def h(n): return list(map(h, [n - 1])) if n else 0
for step in (lambda: f(2000), lambda: g(2000), lambda: h(2000)):
    try: step()
    except RecursionError: print("too deep")
print(f(50), g(50), h(3))
"""


@pytest.mark.parametrize("flags", [[], ["--gil", "none", "--refcount", "cas"]], ids=["plain", "cas"])
def test_deep_nesting_is_a_recursion_error(flags: list[str]) -> None:
    outputs = []
    for command in (["-"], ["-m", "minipy", "run", "--audit", *flags, "-"]):
        run = subprocess.run([sys.executable, *command], input=DEEP, capture_output=True, text=True, timeout=60)
        assert (run.stderr, run.returncode) == ("", 0)
        outputs.append(run.stdout)
    assert outputs[0] == outputs[1]


EXPRESSIONS = """
abs(-3); abs("x"); all([1, 0]); any([]); ascii("h\\xe9"); bin(-5); bin(1.5); callable(len); chr(97); chr(-1); chr(2**40)
ord("ab"); ord(3); ord("a"); ord(b"a"); divmod(-7, 2.0); divmod(1, 0); divmod("a", 1); format(3.14159, ".2f")
getattr(3, "real"); getattr(3, "foo"); getattr(3, "foo", 9); getattr(3, 4); hasattr(3, "foo"); format(3, 5); hash([1])
hash((1, (2, 3.5))); hash(frozenset([1, 2])); isinstance(1, (str, int)); isinstance(1, 5); isinstance(True, int)
issubclass(bool, int); issubclass(1, int); issubclass(int, 1); iter(5); iter(5, 6); len(5); len(); len([], [])
max(3, 1, 2); max([]); max([], default=7); max(1, 2, default=3); max(); max(5); max(["aa", "b"], key=len); max([1, "a"])
max(1, x=3); min([(1, 2), (1, 1)]); min([1, 2], key=None); next(iter([])); next(iter([]), 5); next([1]); next()
pow(2, 10, 7); pow(2, -1, 7); pow(2.0, 2, 3); pow("a", 2); pow(base=2, exp=3); pow(2); pow(1, 2, 3, 4); pow("a", 2, 3)
round(2.5); round(1234, -2); round("a"); round(); round(1, 2, 3); round(2.5, None); round(number=2.7)
sorted([3, "a"]); sorted(); sorted([1], 2); sorted([], x=1); sorted([1, 2, 3], key=lambda: 0); sorted("ba", reverse=1)
sum([1, 2.5]); sum([[1], [2]], []); sum(["a"]); sum([10**400, 1.0]); sum([True, True]); sum([0.1] * 10); sum()
sum([], 2.5); sum([1], start=True); sum([10**30, 5, 2.5]); sum([1, Key(2)]); sum([(1,), (2,)], ())
print(1, 2, sep="-", end="!"); print(1, sep=5); print(x=1); vars(3); dir(3) == dir(4); oct(8); hex(255); repr("a'b")
setattr(3, "x", 1); [].append(); [].append(1, 2); [].append(x=1); [].pop(1, 2); [].sort(1); [].sort(x=1); [].index()
[1][5]; [1]["a"]; [1][1.0]; [1] + (1,); [1] * 1.5; [1] * 2**62; [1] < (1,); -[1]; (1,)[5]; (1,)["a"]; (1,) + [1]
{}["a"]; {[]: 1}; {{}}; {} | []; {} < {}; {1} | [1]; {1} & 5; {1} < [1]; {1}[0]; {}[[]]; [] in {}; {1: 2}[1:2]
dict([1]); dict([(1, 2, 3)]); dict(5); dict(1, 2); dict(["ab", "cd"]); dict({1: 2}, a=3); {**5}; {**{1: 2}, 1: 3}
set(5); set(1, 2); set(x=1); list(x=1); list(1, 2); tuple(1, 2); tuple(x=1); frozenset(1, 2); frozenset(x=1)
{}.pop(1); {}.popitem(); {}.get(); {}.fromkeys(); {}.update(1, 2); set().pop(); {1}.remove(2); set().add()
set().union(x=1); zip(1); zip(x=1); map(len); map(); map(len, 5); filter(1); filter(None, 5); enumerate()
enumerate([], "a"); enumerate([], 1, 2); enumerate(start=1); reversed(); reversed(1); tuple.__new__()
list.append(); list.append(1, 2); tuple.__new__(int); dict.get({}); list.append([], 1, 2); [1, 2][None:{}]
[1, 2, 3][slice(0, 2, 0)]; (1, 2)[::-1]; [*range(5)][::-2]; [1, 2, 3].index(2, -1); "a" * [1]; [nan] == [nan]
nan in [nan]; {1, 2, 3} - {2}; {3, 1, 2}; {16, 8, 0, 24}; set(range(100, 0, -9)); {10**i for i in range(9)}
{True, 1, 1.0}; {1: 1, True: 2, 1.0: 3}; frozenset([3, 1, 2]); frozenset(); set(); {frozenset([1]), frozenset()}
{1} in {frozenset([1])}
{(i, i * i) for i in range(9)}; {-i for i in range(10)}; {i / 4 for i in range(20)}; {2, 4, 8, 16, 32, 64, 128, 256}
"""


@pytest.mark.parametrize("row", EXPRESSIONS.strip().splitlines(), ids=lambda row: row.split(";")[0])
def test_expressions_give_what_they_give_on_cpython(worlds: Worlds, row: str) -> None:
    check(worlds, "nan = float('nan')\n" + "\n".join(f"t(lambda: {text})" for text in row.split(";")))
