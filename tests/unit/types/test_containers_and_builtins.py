"""list, tuple, dict, set, the iterators and the built-in functions do what CPython's do, and every count balances.

Each program or expression runs on minipy, with an audit at its end, and on the host, which must be CPython 3.11 to be the
oracle. Generated programs are in test_containers.py.
"""

from __future__ import annotations

import sys

import pytest

from helpers.patience import run_watched
from helpers.types.container_worlds import Worlds, check

pytestmark = pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the oracle is CPython 3.11")

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
        run = run_watched([sys.executable, *command], input=DEEP)
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
