"""Snippets of valid Python 3.11, one construct or corner each, for comparing trees with CPython's own parser."""

from __future__ import annotations

EXPRESSIONS = r"""
a
a.b.c
a[b]
a[b, c]
a[b:c]
a[:]
a[::]
a[b:]
a[:c]
a[b:c:d]
a[::d]
a[b::d]
a[:c:d]
a[b:c, ::d, e]
a[b,]
a[*b]
a[*b, c]
a[b := 1]
a[b := 1, c]
a[(yield_ := 2):3]
f()
f(a)
f(a,)
f(a, b, c=1, *d, e=2, **g)
f(*a, *b, **c, **d)
f(**a, b=1)
f(a := 1, b)
f(x for x in y)
f((x for x in y), 1)
f(a)(b)(c).d[e](*f)
f(lambda: 1, key=lambda x, *y, z=1, **k: x)
(a)
((a))
()
(a,)
(a, b)
(a, b,)
(*a, b)
(*a,)
(a := 1)
(a := 1, b := 2)
(yield_)
[]
[a]
[a,]
[a, *b, c]
[a := 1, b]
{}
{a}
{a, b,}
{*a, b}
{a: b}
{a: b, **c, d: e,}
{**a}
{a: lambda: b}
{a if b else c: d if e else f}
[x for x in y]
[x for x in y if z]
[x for x in y if z if w for v in u]
[x for x, in y]
[x for x, y in z]
[x for (x, y), *z in w]
[x for x.y in z]
[x for x[0] in z]
[x for x in y or z]
[x for x in lambda_ if not z]
[(x, y) for x in y]
{x for x in y}
{x: y for x, y in z}
{x: y for x in a for y in b if x if y}
(x for x in y)
(x for x in y for z in w)
[[x for x in y] for y in z]
[x := y for y in z]
a + b
a + b + c - d
a - (b - c)
(a + b) * c
a * b / c // d % e @ f
a ** b ** c
-a ** -b
+a
-a
~a
--a
-+~a
a << b >> c
a & b | c ^ d
not a
not not a
a and b
a and b and c
a or b
a or b and c or d
(a or b) and c
not a or b
a == b
a != b < c <= d > e >= f
a in b
a not in b
a is b
a is not b
a < b == c in d not in e is f is not g
a if b else c
a if b else c if d else e
(a if b else c) if d else e
lambda: a
lambda x: x
lambda x, y: x
lambda x, y=1: x
lambda *a: a
lambda **k: k
lambda *a, b, c=1, **k: a
lambda *, b: b
lambda a, /: a
lambda a, /, b: a
lambda a, b=1, /, c=2, *d, e, f=3, **g: a
lambda a, /, *, b: a
lambda x,: x
lambda: (yield)
lambda: lambda: a
lambda x=lambda y: z: x
1
0
00
0_0
123_456
0x1F
0X_ff_FF
0b1010
0B_1
0o17
0O7_7
1.
.5
1.5
1_0.0_1
1e5
1E-5
1.5e+10
.5e1
1_0e1_0
0e0
09.5
09e1
1if 1else 2
1_000_000_000_000_000_000_000_000
0xfor x in y
'a'
"a"
'''a'''
'''a
b'''
'a"b'
"a'b"
'\''
"\""
'a\
b'
'\\'
'\a\b\f\n\r\t\v\0\12\123\377\777'
'\x41\xff'
'\u0041\u20ac'
'\U0001f600'
'\N{SNOWMAN}\N{LATIN SMALL LETTER A}'
'\d\q\ \8'
r'\n\x'
R'\''
u'a'
U'a'
b'a'
B"a"
b'\x41\xff\n\12\q\''
br'\n'
Rb'\n'
rB'\n'
bR'\x'
'a' 'b'
'a' "b" '''c'''
u'a' 'b'
'a' u'b'
b'a' b'b'
('a'
'b')
'é€😀' + x
é + 变量
'é'.x, 'ß'[y], z
None
True
False
...
a.b.c(d)[e].f
match
case
type
_
match.case[type](_)
print(a, file=b)
f''
f'a'
f'{a}'
f'a{b}c'
f'{a}{b}'
f'{{}}'
f'{{{a}}}'
f'{a!r}'
f'{a!s:>10}'
f'{a:>{b}}'
f'{a:{b}.{c}f}'
f'{a:{b!r}}'
f'{a:x{b}y}'
f'{a=}'
f'{a = }'
f'{a=!s}'
f'{a=:>5}'
f'{a+b = !r:^{w}}'
f'{a["b"]}'
f"{a['b']}"
f'{a == b}{c != d}{e <= f}{g >= h}'
f'{a < b}{a > b}'
f'{(lambda x: x)(1)}'
f'{ {1: 2}[1] }'
f'{a:%Y-%m-%d}'
f'{a,}'
f'{a, b}'
f'{*a, b}'
f'{yield_}'
f'{(yield)}'
f'{yield}'
f'{x for x in y}'
f'{(x := 1)}'
f'{x:=5}'
f'{a if b else c}'
f'{f"{a}"}'
f'{f"{f(1)}" + "x"}'
f'''{
a
}'''
f'''a
{b}
c {d}'''
f'\n{a}\x41'
f'\{a}'
f'\N{SNOWMAN}{a}'
rf'\n{a}\d'
fr'\{a}'
Rf'{a}'
F'{a}' 'b' f'{c}' "d"
'a' f'b'
'a' f'{b}' u'c'
u'a' f'{b}c'
f'' ''
f'é{a}ü{b}'
f"{'a' 'b'}"
f'{a!r:}'
f'{a:}'
f'{3.4:10}'
f'{a[1:2]}'
f'{"}"}'
f'{"{"}'
f'{x!r}' '{x!r}'
"""

STATEMENTS = r"""
a = 1
a = b = c
a, b = c
a, = b
(a, b) = c
[a, b] = c
[a, (b, *c)] = d
*a, b = c
a, *b = c
a = *b, c
a = *b,
*a, = b
a.b = c
a[b] = c
a.b, c[d], (e) = f
(a) = b
() = a
[] = a
a = yield
a = yield b
a = yield from b
a = b = yield c
a += 1
a -= 1; b *= 2; c /= 3; d //= 4; e %= 5; f @= g; h &= i; j |= k; l ^= m; n <<= o; p >>= q; r **= s
a.b += yield
(a) += 1
a += b, c
a: int
a: int = 1
(a): int = 1
a.b: int
a[b]: int = c
(a.b): int
a: tuple = 1, 2
a: tuple = *b, c
a: int = yield
a: lambda: b = c
a
a, b
a; b
a; b;
*a
*a, b
yield
yield a
yield a, b
yield *a, b
yield from a
(yield)
(yield a) + b
pass
break
continue
return
return a
return a, b
return *a, b
raise
raise a
raise a from b
global a
global a, b
nonlocal a, b
del a
del a, b
del a,
del (a)
del (a, b)
del [a, b], c
del ()
del a.b, c[d]
del (a), (b)
assert a
assert a, b
import a
import a.b.c
import a as b
import a.b as c, d
from a import b
from a import b as c, d
from a import (b)
from a import (b, c as d,)
from a import *
from . import a
from .. import a
from ... import a
from .... import a
from .a import b
from ...a.b import c
from . . . a import b
"""

BLOCKS = r"""
if a: b
---
if a: b; c;
---
if a:
    b
---
if a:
    b
else:
    c
---
if a: b
elif c: d
elif e: f
else: g
---
if a := b:
    pass
---
if a:
    if b:
        c
    else:
        d
elif e:
    f
---
while a: b
---
while a:
    b
    continue
else:
    c
---
for a in b: c
---
for a, b in c, d:
    break
else:
    e
---
for a, in b:
    pass
---
for *a, b in *c, d:
    pass
---
for (a, b), [c, d] in e: pass
---
for a.b in c: pass
---
for a[0] in c: pass
---
for a in lambda: b: c
---
try: a
finally: b
---
try:
    a
except:
    b
---
try:
    a
except A:
    b
except (B, C):
    c
except D as d:
    e
else:
    f
finally:
    g
---
try:
    a
except A.b(c) as d: pass
else: pass
---
try:
    a
except A: b
finally:
    c
---
with a: b
---
with a, b: c
---
with a as b: c
---
with a as b, c as d:
    e
---
with (a): b
---
with (a, b): c
---
with (a, b,): c
---
with (a as b): c
---
with (a as b, c as d,):
    e
---
with (a, b as c): d
---
with (a, b) as c: d
---
with (a), b: c
---
with (a) as b: c
---
with (a) + b: c
---
with (a).b as c, (d): e
---
with (a, b)[0]: c
---
with (): a
---
with (yield): a
---
with (yield a) as b: c
---
with (*a, b): c
---
with (a := b): c
---
with (a, b := c): d
---
with (x for x in y): z
---
with (lambda *a: b): c
---
with (lambda: a, lambda b, *c: d): e
---
with (a if b else c): d
---
with a as (b, c): d
---
with a as [b, *c], d as e.f, g as h[0]: i
---
with (a
      as b,
      c):
    d
---
with ((a, b) as c): d
---
with ((a)): b
---
with ({a: b}): c
---
def f(): pass
---
def f(a): return a
---
def f(a, b=1, *c, d, e=2, **g): pass
---
def f(a, /, b, *, c): pass
---
def f(a=1, /, b=2, *, c=3): pass
---
def f(a, b,): pass
---
def f(*, a, b=1): pass
---
def f(*a,): pass
---
def f(**a,): pass
---
def f(a: int, b: str = 'x', *c: float, d: list = [], **e: dict) -> None: pass
---
def f(a: (int) = 1, *b: *c): pass
---
def f() -> (a, b): pass
---
def f():
    '''doc'''
    x = 1
    return x
---
@a
def f(): pass
---
@a.b(c)
@d[0]
@(lambda f: f)
@x if y else z
@w := v
def f(): pass
---
def f():
    def g():
        yield 1
        return (yield)
    return g
---
class A: pass
---
class A(): pass
---
class A(B): pass
---
class A(B, C, metaclass=D, **e):
    x: int = 1
    def f(self): pass
---
class A(*b, c=1,): pass
---
@a
class A:
    '''doc'''
---
if a:
    b

    # comment

    c
# comment at the left
d
---
if a:
    b
    # a comment ends the block
---
def f():
    pass
  # odd comment
x
---
if a: # comment
    b # comment
# comment
---
x = (1 + # comment
     2)
---
x = [
    1,

    2, # two
]
---
x = 1 + \
    2
---
if a and \
   b:
    c
---
if a:
	b
	if c:
		d
---
if a:
        b
	# tab comment
c
---
match = 1
match.x = 2
match[0] = 3
match(1)
match (1), 2
case = match
type = case
_ = type
print(match, case)
---
a = b; c = d
e
---
if a: pass;
else: pass;
---
class A:
    def f(self):
        if x:
            return 1;
    def g(self): pass

    y = 1
z = 2
---
for x in y:
    try:
        with a:
            while b:
                if c: break
            else: d
    except E: pass
else:
    e
---
é = 1; b = é; c = 'ü'; d = b
ﬁ = ª
---
def é(ü: 'ä' = 'ö', *, 变: 量 = 'é') -> é: return é, 'é', ü
---
try:
    pass
except (yield): pass
---
lambda: (yield); x
---
x = '''a
b''' + c; d = '''
''' 'x'; e
---
def f(a, b): \
    return a
"""


def lines(text: str) -> list[str]:
    """Return the one-line snippets; a snippet goes on while Python's brackets, quotes or backslash leave it open."""
    result: list[str] = []
    pending = ""
    for line in text.strip("\n").split("\n"):
        pending += line
        if is_open(pending):
            pending += "\n"
            continue
        result.append(pending)
        pending = ""
    assert not pending
    return result


def is_open(text: str) -> bool:
    """Tell, for the few snippets above that have several lines, whether `text` goes on."""
    return (text.endswith("\\") and not text.endswith("'\\\\'")) or text.count("'''") % 2 == 1 or text in ("('a'",)


VALID = [*lines(EXPRESSIONS), *lines(STATEMENTS), *(block.strip("\n") for block in BLOCKS.split("\n---\n"))]
