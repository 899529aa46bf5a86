"""Guest worlds for programs over containers, which must print there what they print on CPython."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator

import pytest

from helpers.guest_in_process import CAS, PLAIN, Guest
from minipy.config import RunConfig

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
