"""Snippets of every kind of statement and expression that CPython 3.9 has, for comparing what is compiled."""

SNIPPETS = r"""
n = 0
def f():
    global n
    n += 1
n += 1
# ---
def f(a, b=1, /, c=2, *args, d, e=(3, 4), **kwargs) -> int:
    "Docstring."
    return a, b, c, args, d, e, kwargs
# ---
def f(a: int, *b: str, c: "text" = 1, **d: dict) -> None: pass
# ---
from __future__ import annotations
def f(a: int, b: list[int] = ()) -> dict[str, int]: x: int = 1
y: tuple[int, ...] = 1
class C:
    z: "quoted"
# ---
@a
@b(1)
def f(): pass
@c.d
class C(B, metaclass=M, **options):
    "Doc."
    x: int = 1
    y: str
    def m(self):
        return super().m(), __class__
    @property
    def p(self): return self.__private
# ---
class C(*bases, key=1): __slots__ = ("a", "b")
# ---
class C:
    x = 1
    def f(self, __y=x): self.__x = __y; return __z, self.__dunder__
    __a: int
    [__b for __b in q]
# ---
def f():
    x = 1
    class C:
        y = x
        x = 2
        def g(self): return x
    def h():
        nonlocal x
        x += 1
        del x
    return C, h
# ---
def f(a):
    def g():
        def h(): return a
        return h
    return lambda: (a, g)
# ---
lambda: 0
lambda x, *y, z=1, **k: (x, y, z, k)
lambda: (yield)
# ---
def f():
    x = yield
    y = yield x
    z = yield from y
    return z
# ---
[x for x in a]
{x for x in a if x if not x}
{x: y for x, y in a for z in b if z}
(x for x in a)
[[x for x in y] for y in z]
[y for x in a for y in [f(x)] if y]
[(last := x, last) for x in a]
[x for x in (1, 2)]
{x for x in [1, 2] for y in {3, 4}}
# ---
def f(a):
    b = [x + a for x in a if (y := x)]
    return sum(x * a for x in b), y
# ---
class C:
    a = [1]
    b = [x for x in a]
# ---
if a: b
elif c: d
elif e: f
else: g
# ---
if a and b or not c and (d or e): f
if not (a or b): c
if a if b else c: d
if a < b < c: d
if not a < b <= c: d
x = a < b > c == d != e is f is not g in h not in i
x = a and b or c and d
x = not a
x = a if b and c else d
# ---
if 0: a = 1
if 1: b
else: c
if "": d
elif 2: e
else: f
if __debug__: g
if not __debug__:
    import h
    def i(): pass
# ---
while a:
    if b: break
    if c: continue
    d
else: e
while True:
    f
    break
while 0:
    g
    break
else: h
while 1: pass
# ---
def f():
    while 1:
        if a: return 1
        for x in b:
            if c: return x
            if d: break
            if e: continue
        else: return
# ---
for x in [1, 2, 3]: pass
for x, (y, *z) in {1, 2}: pass
else: a
for a.b in c: d
for a[0] in [b, c]: d
for x in "abc"[1:]: pass
# ---
try: a
except: b
# ---
try: a
except B: c
except (D, E) as e: f
except: g
else: h
# ---
try: a
finally: b
# ---
def f():
    for x in y:
        try:
            if a: continue
            if b: break
            if c: return x
            if d: return 5
        except E as e:
            if f: continue
            return e
        except F:
            break
        else:
            return
        finally:
            g
# ---
def f():
    try:
        return a()
    finally:
        try: b
        finally: return c
# ---
def f():
    while 1:
        try: a
        finally:
            if b: break
            if c: continue
            return d()
# ---
def f():
    try:
        with a: return b()
    except E:
        raise
    finally:
        [x for x in y]
        def g(): pass
# ---
with a: b
with a as b, c() as (d, e), f: g
# ---
def f():
    for x in y:
        with x as z, w:
            if a: continue
            if b: break
            return x()
    with q: return
# ---
raise
raise A
raise A from B
assert a
assert a, b
assert a < b < c, "text"
assert not a or b
# ---
import a
import a.b.c
import a as b
import a.b as c, d.e.f as g
from a import b, c as d
from . import a
from ..a.b import c
from a import *
# ---
def f():
    import a.b
    from c import d as e
    return a, e
# ---
a = b = c
a, b = b, a
a, b, c = c, b, a
a, b, c, d = d, c, b, a
a, = b,
[a, b] = c
a, *b, c = d
*a, = b
a.b = a[b] = a[1:2] = c
(a, (b, c)), d = e
# ---
a += b; a -= b; a *= b; a /= b; a //= b; a %= b; a **= b; a @= b; a &= b; a |= b; a ^= b; a <<= b; a >>= b
a.b += c
a[b] += c
a[b:c] += d
# ---
a: int
b: int = 1
c.d: int
c.d: int = 2
e[f]: int
e[1:2]: int = 3
(g): int = 4
(h): int
# ---
def f():
    a: int
    b: int = 1
    c.d: int
    (e): str = 2
# ---
del a, b.c, d[e], (f, [g]), h[1:2]
def f(x):
    del x
    def g():
        nonlocal y
        del y
    y = 1
# ---
a + b; a - b; a * b; a / b; a // b; a % b; a ** b; a @ b; a & b; a | b; a ^ b; a << b; a >> b
+a; -a; ~a; not a
# ---
x = -1; x = +1; x = ~1; x = not 1; x = --1; x = -1.5; x = -0.0; x = 0.0
x = 2 + 3 * 4 - 1; x = 2 ** 10; x = 2 ** 200; x = 1 << 100; x = 1 << 200; x = 10 // 3; x = 1 / 0; x = 7 % 3
x = "a" * 10; x = "a" * 10000; x = (1, 2) * 3; x = (1,) * 1000; x = "a" "b"; x = "a" + "b"; x = "%s" % 1
x = (1, (2, 3), "x"); x = "abc"[1]; x = "abc"[5]; x = (1, 2)[0]; x = 1 < 2; x = b"a" + b"b"
x = 1, 1.0, True; x = 0.0, -0.0; x = "a" in ["a", b]; x = a in [1, 2]; x = a in {1, 2}; x = a not in {b, 1}
x = not a in b; x = not a is b; x = not a == b; x = not a not in b; x = not a is not b
x = ~True; x = -(2 ** 63); x = 3 @ 4; x = 1_000 & 0xFF | 0b11 ^ 0o7 >> 1
# ---
"a" + "b"
x = 1
# ---
def f():
    "a" "b"
# ---
def f():
    1
    "not a docstring"
    ...
    None
    return None
# ---
x = ...
x = None, True, False, Ellipsis
x = 10 ** 30, 1e300, b"bytes", "\ud800", "text"
# ---
x = []; x = [1]; x = [1, 2]; x = [1, 2, 3]; x = [a, 1]; x = [*a]; x = [1, *a, b, *c, 2]
x = (); x = (1,); x = (a, b); x = (*a,); x = (1, *a, 2)
x = {1}; x = {1, 2, 3}; x = {a, *b}; x = {*a}
x = {}; x = {1: 2}; x = {1: 2, 3: 4}; x = {a: b, 1: 2}; x = {**a}; x = {1: 2, **a, 3: 4, 5: 6, **b}
# ---
f(); f(a); f(a, b=1); f(*a); f(a, *b); f(*a, *b, c); f(**a); f(a, **b); f(a, b=1, **c); f(*a, b=1, c=2, **d, e=3)
f(a=1, b=2); f(a)(b)(c); a.b.c(d).e(f)[g].h
f(x for x in y)
f(*a, **b, **c)
# ---
a[b]; a[1:2]; a[:]; a[::2]; a[b, c:d]; a[...]; a[-1]; a[b:c:d]
# ---
f"text"; f"{a}"; f"{a!r} {b!s:>10} {c!a} {d:{e}.{f}}"; f"{{}}"; f"{a}{b}"; "x" f"{a}" "y"
f"{a=}"; f"{1:>5}"
# ---
(x := 1)
if (y := f(x)) > 1: y
while z := g(): z
def f():
    print(a := 1, b := a)
    return [c := 1, c ** 2]
# ---
global x
x = 1
def f():
    global x, y
    x = y = 2
    def g():
        global x
        class x: pass
        def y(): pass
# ---
def f(x):
    if x: pass
    else: return 1
    while x:
        pass
# ---
def outer():
    def __private(): pass
    class Class:
        def __method(self): return __private
        class Inner: pass
# ---
class A:
    class __B:
        def f(self): return __class__
    def g(self): return [__class__ for x in y]
# ---
def f():
    return
    unreachable()
def g():
    raise X
    y
def h():
    while 1:
        return
    z
# ---
def f(a, b):
    return a and b and (a or b)
def g(a, b, c):
    while a and (b or c): pass
    return (a or b) and c
# ---
try:
    pass
except A as a:
    try: pass
    except B as b: del b
finally:
    with c: pass
# ---
def f(*, a, b=1, c): pass
def g(a, *, b): pass
def h(a, /): pass
# ---
x = [a for a in b if c for d in e if f if g]
y = {**{k: v for k, v in z}}
w = (yield_ for yield_ in (1, 2, 3) if yield_ % 2)
# ---
a = b.c.d.e
a.b.c = d
del a.b.c
a[0][1][2] = 3
# ---
def f():
    x: int
    x = 1
    def g(): return x
# ---
def f():
    x = y = z = 1
    class C:
        global x
        nonlocal y
        z = x + y
        def g(self): return x, y, z
    def h():
        global x
        def i(): return x, y
        class D:
            def j(self): return x, y, z
# ---
def f(self):
    class C:
        def g(self): return super()
        x = __class__
        def __class__(self): pass
# ---
class C:
    def f(self):
        def super(): return 1
        return super()
    def g(self, __class__): return super
    def h(self):
        global __class__
        return super()
# ---
def f(a, *, b):
    def g(c=a, *, d=b): return lambda e=c: (a, e, d)
    class C(a, k=b):
        a = a
        b: b = b
    return [g for a in a if (f := a) for b in a]
# ---
async_ = 1
match = case = type = _ = print
match(case)
# ---
pass
# ---
"""
