"""A random machine of guest statements, which must do to the heap what the same statements do on CPython.

Both must print the same deaths in the same order, raise the same and, on CPython 3.11, count the same references.
"""

from __future__ import annotations

import contextlib
import io
import re
import sys
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from helpers.cpython_in_process import run_piece_on_host
from helpers.guest_in_process import Outcome
from helpers.heap.machine_guests import Guests
from minipy.config import host_has_gil

has_oracle = sys.version_info[:2] == (3, 11)  # for reference counts and texts of errors
dies_at_once = host_has_gil()  # a host without a GIL defers some counts

PRELUDE = """
try:
    import gc
    gc.disable()  # what stands in a cycle is not to die at a time of its own
except ImportError:
    pass
from sys import getrefcount
saved = []

class T:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("died", getattr(self, "name", None))
    def method(self, other=None):
        return other

class Phoenix(T):
    def __del__(self):
        print("revived", getattr(self, "name", None))
        if "saved" in globals():
            saved.append(self)

class Boom(Exception):
    pass

class Context:
    def __init__(self, held):
        self.held = held
    def __enter__(self):
        return self.held
    def __exit__(self, kind, value, traceback):
        self.last = value
        return True

def cell(x):
    def get():
        return x
    def put(y):
        nonlocal x
        x = y
    return get, put

def same(x, *args, **kwargs):
    return x

def fail(x):
    held = [x]
    raise Boom(x, held)

def produce(x):
    try:
        yield x
        yield [x]
    finally:
        print("finally")

def attributes(x):  # but for a built-in type, which has some more on CPython
    return x if isinstance(x, type) and x.__module__ == "builtins" else x.__dict__

def counts(*values):
    shared = (int, str, bool, float, type, range, type(None), type(list.append))
    return [0 if isinstance(v, shared) or v == () else getrefcount(v) for v in values]

v0, v5 = T("zero"), None
v1 = [v0, "x"]
v2 = {"k": v1, "m": T("two")}
v3 = (v0, v2)
v4 = Context(v2)
"""

names = st.sampled_from(["v0", "v1", "v2", "v3", "v4", "v5"])
CREATE = (
    "T('{n}')", "T('{n}')", "Phoenix('{n}')", "10 ** 15 + {n}", "'text' + '{n}'", "{n} / 3", "[]", "{{}}",
    "[{b}, {c}]", "({b}, {c})", "({b},)", "{{'k': {b}}}", "{{{b}: {c}}}", "{{'k': {b}, 'm': [{c}]}}",
    "lambda x={b}: x", "cell({b})", "[x for x in ({b}, {c})]", "[(x, y) for x in [{b}] for y in [{c}]]",
    "(x for x in [{b}, {c}])", "produce({b})", "Boom({b})", "Context({b})", "range({n})", "slice({b}, {c})",
)  # fmt: skip
EXPRESSIONS = (
    "{b}", "{b}[:]", "{b}[0]", "{b}['k']", "{b}.get('k')", "{b}.copy()", "list({b})", "dict({b})", "tuple({b})",
    "{b}.method", "{b}.method({c})", "{b}.append", "{b}.name", "{b}.attr", "{b}()", "{b}[0]()", "{b}[1]({c})",
    "same({b})", "same({b}, {c})", "same(*[{b}, {c}])", "same({b}, k={c})", "same(**{{'x': {b}}})", "iter({b})",
    "next({b})", "next({b}, {c})", "{b} + {c}", "{b} * 2", "[*{b}, {c}]", "{b}.pop()", "{b}.pop('k', {c})",
    "{b}.setdefault('k', {c})", "{b}.popitem()", "{b}.args", "attributes({b})", "type({b})",
    "sorted([1, 2], key=lambda x: {b} and x)", "{b}.held", "{b}.__traceback__", "{b}.items()", "list(zip({b}, [{c}]))",
    "list(map(same, {b}))", "getattr({b}, 'attr', {c})", "{b} is {c}", "{b} == {c}", "{b} in {c}", "({b} and {c})",
    "f'{{{b}!r:.0}}'", "{b}.close()", "{b}.send({c})", "{b}.throw(Boom({c}))", "[y for y in {b} if y is not {c}]",
    "super(Phoenix, {b}).method({c})", "isinstance({b}, T)", "list(reversed({b}))",
)  # fmt: skip
STATEMENTS = (
    "del {a}", "{a}.append({b})", "{a}.insert(0, {b})", "{a}[0] = {b}", "{a}['k'] = {b}", "{a}[{b}] = {c}",
    "del {a}[0]", "del {a}['k']", "del {a}[:]", "{a}.clear()", "{a}[:] = [{b}, {c}]", "{a}[1:1] = {b}", "{a} += [{b}]",
    "{a}.extend({b})", "{a}.extend([{b}, {c}])", "{a}.remove({b})", "{a}.sort(key=lambda x: 1)", "{a}.reverse()",
    "{a}.update({b})", "{a}.add({b})", "{a}.attr = {b}", "del {a}.attr", "{a}.name = {b}", "{a}.held = {b}",
    "{a}, {b} = {b}, {a}", "{a}, *{b} = {c}", "{a} = {b} = {c}", "saved.clear()", "saved.append({a})",
    "{a}.append({a})", "{a}.attr = {a}", "{a}['k'] = {a}", "T.__init__({a}, {b})", "{a}.attr.append({b})",
    "{a}.__class__ = T", "global_name = {a}", "del global_name",
)  # fmt: skip
COMPOUND = (
    "try:\n    raise Boom({b})\nexcept Boom as error:\n    {a} = error",
    "try:\n    fail({b})\nexcept Boom as error:\n    {a} = error",
    "try:\n    fail({b})\nexcept Boom as error:\n    {a} = error.args",
    "try:\n    fail({b})\nexcept Boom as error:\n    {a} = error.__traceback__",
    "try:\n    fail({b})\nexcept Boom:\n    pass",
    "try:\n    fail({b})\nfinally:\n    {a} = {c}",
    "try:\n    try:\n        fail({b})\n    except Boom:\n        raise KeyError({c})\n"
    "except KeyError as error:\n    {a} = error",
    "try:\n    raise Boom({b}) from Boom({c})\nexcept Boom as error:\n    {a} = error",
    "with Context({b}) as {a}:\n    fail({c})",
    "with Context({b}) as {a}:\n    {c}[0]",
    "with {b} as {a}:\n    pass",
    "for {a} in {b}:\n    pass",
    "for {a} in {b}:\n    break",
    "for {a} in [{b}, {c}]:\n    {a}.append({b})",
    "while {a}:\n    {a} = {b}\n    break",
    "def f(x={b}):\n    y = [x, {c}]\n    return y\n{a} = f()",
    "def f(x):\n    def g():\n        return x\n    return g\n{a} = f({b})",
    "class K{n}(T):\n    def method(self, other):\n        return self, other\n{a} = K{n}('k')",
    "class K{n}:\n    def __init__(self):\n        self.me = self\n        self.held = {b}\n{a} = K{n}()",
    "if {a} is {b}:\n    {a} = {c}\nelse:\n    {b} = {a}",
    "assert {a} is {b}, {c}",
    "fail({a})",
    "raise {a}",
)


class Host:
    """The same statements on CPython."""

    def __init__(self) -> None:
        self.names: dict[str, Any] = {"__name__": "__main__", "__builtins__": __builtins__}
        self._codes: dict[str, Any] = {}

    def run(self, source: str) -> Outcome:
        """Run a piece of source."""
        stdout = io.StringIO()
        with contextlib.redirect_stdout(stdout):
            traceback = run_piece_on_host(source, self.names)
        return Outcome(stdout.getvalue(), traceback)

    def drop(self) -> str:
        """Return what giving up all names prints."""
        stdout = io.StringIO()
        with contextlib.redirect_stdout(stdout):
            self.names.clear()
        return stdout.getvalue()


def shown(outcome: Outcome) -> tuple[str, str]:
    """What both must agree in: the output and the exception's last line, without addresses and suggestions."""
    stdout, last_line = (re.sub("0x[0-9a-f]+", "0x", text) for text in (outcome.stdout, outcome.last_line))
    if sys.version_info >= (3, 14):  # its exceptions have notes that 3.11's have not
        last_line = "an exception" if last_line else ""
    return stdout if dies_at_once else "", last_line.partition(". Did you mean" if has_oracle else ":")[0]


def same_everywhere(templates: tuple[str, ...]) -> list[str]:
    """Those that this host's CPython and 3.11 agree in: from 3.12 on, a slice can be the key of a dict."""
    return [t for t in templates if has_oracle or not any(part in t for part in ("[:]", "[1:1]", "slice("))]


class StatementMachine(RuleBasedStateMachine):
    """Guest statements over six names, beside CPython."""

    def __init__(self, guests: Guests) -> None:
        super().__init__()
        self._guests = guests
        self._guest = guests.get()
        self._host = Host()
        self._namespace = self._guest.new_namespace()
        self._serial = 0
        self._has_failed = False
        self._both(PRELUDE)

    @rule(template=st.sampled_from(same_everywhere(CREATE)), a=names, b=names, c=names)
    def create(self, template: str, a: str, b: str, c: str) -> None:
        self._do("{a} = " + template, a, b, c)

    @rule(template=st.sampled_from(same_everywhere(EXPRESSIONS)), a=names, b=names, c=names)
    def bind(self, template: str, a: str, b: str, c: str) -> None:
        self._do("{a} = " + template, a, b, c)

    @rule(template=st.sampled_from(same_everywhere(STATEMENTS)), a=names, b=names, c=names)
    def change(self, template: str, a: str, b: str, c: str) -> None:
        self._do(template, a, b, c)

    @rule(template=st.sampled_from(COMPOUND), a=names, b=names, c=names)
    def compound(self, template: str, a: str, b: str, c: str) -> None:
        self._do(template, a, b, c)

    def _do(self, template: str, a: str, b: str, c: str) -> None:
        self._serial += 1
        self._both(template.format(a=a, b=b, c=c, n=self._serial) + "\n")
        if has_oracle:
            self._both("try: print(counts(v0, v1, v2, v3, v4, v5))\nexcept NameError: pass\n", check_audit=False)

    def _both(self, source: str, check_audit: bool = True) -> None:
        got, expected = shown(self._guest.run(source, self._namespace)), shown(self._host.run(source))
        if got != expected:
            self._fail(f"after {source!r}:\nCPython: {expected}\nminipy:  {got}\n{self._guest.findings_text()}")
        if check_audit:
            self._check_audit(f"after {source!r}")

    def _check_audit(self, where: str) -> None:
        findings = self._guest.findings_text()
        if findings:
            self._fail(f"{where}: {findings}")

    def _fail(self, text: str) -> None:
        self._has_failed = True
        self._guests.renew()
        raise AssertionError(f"in example {self._guests.examples}: {text}")

    def teardown(self) -> None:
        expected = self._host.drop()
        if self._has_failed:
            return
        self._guest.drop(self._namespace)
        got = self._guest.stdout.take()
        if shown(Outcome(got, "")) != shown(Outcome(expected, "")):
            self._fail(f"giving up all names prints {got!r} instead of {expected!r}")
        self._check_audit("after giving up all names")
