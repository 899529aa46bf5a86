"""What numbers and texts ask of guest classes, as operands and as subclasses, is what CPython asks."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from helpers.guest_in_process import AS_WRITTEN, Guest

pytestmark = pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the oracle is CPython 3.11")

ASKING = """
class Whole:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
class Real:
    def __int__(self): return 4
    def __float__(self): return 4.5
class Wrong:
    def __index__(self): return "x"
    def __float__(self): return 1
    def __str__(self): return 5
    def __format__(self, spec): return 7
    def __bytes__(self): return "no"
class Raises:
    def __index__(self): raise KeyError("index")
    def __float__(self): raise KeyError("float")
    def __str__(self): raise KeyError("str")
    def __repr__(self): raise KeyError("repr")
    def __format__(self, spec): raise KeyError("format")
    def __bytes__(self): raise KeyError("bytes")
class Shown:
    attribute = 5
    def __format__(self, spec): return "<" + spec + ">"
    def __str__(self): return "shown"
    def __repr__(self): return "repr\\u00e9"
    def __bytes__(self): return b"octets"
    def __getitem__(self, key):
        if type(key) is int and key > 3: raise IndexError
        return ("item", key)
class Equal:
    def __eq__(self, other): return True
def ask(question):
    try:
        answer = question()
        print(type(answer).__name__, repr(answer))
    except Exception as error:
        print(type(error).__name__, error)
for o in (Whole(3), Whole(-1), Real(), Wrong(), Raises(), Shown(), Equal(), object, (Whole(66), 67), [Whole(65)]):
    for convert in (int, float, bytes, bytearray, bool):
        ask(lambda: convert(o))
    for s in ("abcdefgh", b"abcdefgh", bytearray(b"abcdefgh"), range(8)):
        ask(lambda: s[o])
        ask(lambda: s[::o])
        ask(lambda: s * o)
        ask(lambda: o in s)
        ask(lambda: s.index(o))
    for template in ("%s", "%r", "%a", "%5s|", "%-12.3r|", "%d", "%x", "%f", "%c", "%*d"):
        ask(lambda: template % ((o, 5) if "*" in template else (o,)))
        ask(lambda: template.encode() % ((o, 5) if "*" in template else (o,)))
    for template in ("{}", "{!r}", "{!s:>8}", "{!a}", "{:x>{}}", "{0.attribute}", "{0[k]}", "{0[3]}", "{0.__class__}"):
        ask(lambda: template.format(o, 9))
    ask(lambda: "%(k)s" % o)
    ask(lambda: "{k}".format_map(o))
    ask(lambda: "ab".center(o))
    ask(lambda: "aXbXc".split("X", maxsplit=o))
    ask(lambda: "abab".find("b", o))
    ask(lambda: (5).to_bytes(o, "big"))
    ask(lambda: int.from_bytes(o, "big"))
    ask(lambda: int("12", o))
    ask(lambda: (2.5555).__round__(o))
    ask(lambda: slice(o, o, o).indices(20))
    ask(lambda: range(o).count(o))
    ask(lambda: 5 + o)
    ask(lambda: 2.5 < o)
    ask(lambda: "a".join([o]))
    ask(lambda: b"a".join([o]))
    ask(lambda: "abc".translate(o))
    ask(lambda: bytearray(b"a").extend([o]))
def letters():
    yield "a"
    yield "b"
    raise ValueError("in the middle")
ask(lambda: "-".join(letters()))
ask(lambda: bytes(n * 100 for n in range(4)))
ask(lambda: slice(1, 2) == slice(1, Equal()))
"""

DERIVED = """
class I(int):
    def __str__(self): return "I!"
    def __new__(cls, x=0, tag=None):
        self = super().__new__(cls, x)
        self.tag = tag
        return self
    def __radd__(self, other): return "radd"
class F(float):
    def __repr__(self): return "F!"
class S(str): pass
class T(str):
    def __str__(self): return "T!"
class B(bytes): pass
class A(bytearray):
    def __init__(self, *args):
        super().__init__(*args)
        self.append(33)
i, f, s, t, b, a = I(5, "t"), F("1.5"), S("abc"), T("q"), B(b"abc"), A(b"abc")
for answer in (
    i, i.tag, i + 1, 1 + i, -i, +i, i.real, str(i), f"{i}", f"{i:d}", "%d %s" % (i, i), int(i), I("12"),
    I.from_bytes(b"a"),
    {5: "five"}[i], i == 5, hash(i) == 5, "a" * i, range(i), i.conjugate(), i.__getnewargs__(), I(True), 2 ** i,
    f, str(f), f"{f}", f"{f:.3f}", f + 1, float(f), {1.5: 1}[f], F.fromhex("0x1p3"), F(2).is_integer(),
    s, s + "x", "x" + s, s.upper(), s.strip(), s[:], s * 1, str(s), f"{s}", "%s" % s, "{}".format(s), {"abc": 1}[s],
    "".join([s]), S(b"ab", "ascii"), S(), s.format(), s % (), S("{}").format(3), s.__str__(), s.replace("z", "q"),
    t, str(t), f"{t}", "%s" % t, "{:>4}".format(t), list(s), s < "abd", sorted([S("b"), "a"]),
    b, b.upper(), b + b"d", B([1, 2]), B.fromhex("ff"), bytes(b), {b"abc": 1}[b], b[1:],
    a, a.upper(), a + b"x", a[1:], a == bytearray(b"abc!"),
):
    print(type(answer).__name__, repr(answer))
"""


def without_addresses(text: str) -> list[str]:
    return re.sub("0x[0-9a-f]+( *['>|])", r"0x\1", text).splitlines()


@pytest.mark.parametrize("source", [ASKING, DERIVED], ids=["asking", "derived"])
def test_program_with_guest_methods_prints_what_cpython_prints(source: str) -> None:
    expected = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True).stdout
    guest = Guest(AS_WRITTEN)
    namespace = guest.new_namespace()
    outcome = guest.run(source, namespace)
    guest.drop(namespace)
    assert outcome.traceback == ""
    assert without_addresses(outcome.stdout) == without_addresses(expected)
    assert guest.audit() == []
    guest.close()
