"""The audit: silent where every count is right, cycles and running threads included, and never where one is wrong.

That it is silent on all programs under `programs/` is test_programs.py's; after every step of random programs
test_heap_machine.py's.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from helpers.engine_in_process import kinds, run
from helpers.paths import SOAK
from helpers.patience import run_watched
from helpers.seeded_faults import replace_everywhere
from minipy.config import RunConfig
from minipy.engine.result import FINDING_STATUS
from minipy.model import list_slots
from minipy.refcount.strategy import decref, incref

SOUND = {
    "plain, a lock": RunConfig(audit=True),
    "cas, a lock": RunConfig(audit=True, refcount="cas"),
    "cas, no lock": RunConfig(audit=True, refcount="cas", gil="none"),
    "plain, a lock, object locks": RunConfig(audit=True, object_locks="on"),
}
every_sound_configuration = pytest.mark.parametrize("config", SOUND.values(), ids=SOUND)

CYCLES = """
class Node:
    pass
node = Node()
node.me = node
node.method = node.__init__
items = []
items.append(items)
table = {}
table["itself"] = table
pair = ([],)
pair[0].append(pair)
def make():
    def inner():
        return inner
    return inner
make()
def keep():
    try:
        raise ValueError(1)
    except ValueError as error:
        kept = error
        return kept
error = keep()
error.again = error
def generate():
    me = yield
    yield me
generator = generate()
next(generator)
generator.send(generator)
class Loop:
    pass
Loop.itself = Loop
Loop.instance = Loop()
del node, items, table, pair, error, generator, Loop
"""


@every_sound_configuration
def test_cycles_are_no_leaks(config: RunConfig) -> None:
    result = run(CYCLES, config)
    assert (result.status, result.findings) == (0, ())


ENDS = {
    "an exception": ("def f(x):\n    y = [x]\n    raise ValueError(x, y)\nf('held')", 1),
    "an exception while another is handled": ("try:\n    1 / 0\nexcept ZeroDivisionError:\n    [][1]", 1),
    "sys.exit": ("import sys\nx = ['held']\nsys.exit(x and 7)", 7),
    "an exception in __del__": ("class A:\n    def __del__(self):\n        raise ValueError(self)\nx = A()\ndel x", 0),
    "a revived object": ("r = []\nclass A:\n    def __del__(self):\n        r.append(self)\nx = A()\ndel x", 0),
    "an exception in a thread": (
        "import threading\ndef f(x):\n    raise ValueError(x)\n"
        "t = threading.Thread(target=f, args=([],))\nt.start()\nt.join()", 0),
    "threads that still run": (
        "import threading, time\ndef f(x):\n    y = [x]\n    time.sleep(100)\n"
        "threading.Thread(target=f, args=([],), daemon=True).start()", 0),
    "threads that still compute": (
        "import threading\nfound = []\ndef f():\n    while True:\n        found.append({'a': [1]})\n        found.pop()\n"
        "threading.Thread(target=f, daemon=True).start()", 0),
    "threads that wait for a lock": (
        "import threading\nlock = threading.Lock()\nlock.acquire()\ndef f(x):\n    with lock:\n        pass\n"
        "threading.Thread(target=f, args=('x',), daemon=True).start()", 0),
    "an import that fails": ("try:\n    import no_such_module\nexcept ImportError as error:\n    kept = error", 0),
    "a syntax error": ("x = (", 1),
}  # fmt: skip


@every_sound_configuration
@pytest.mark.parametrize("source, status", ENDS.values(), ids=ENDS)
def test_however_a_program_ends_the_counts_are_right(
    source: str, status: int, config: RunConfig, capfd: pytest.CaptureFixture[str]
) -> None:
    result = run(source, config)
    assert (result.status, result.findings, result.internal_errors) == (status, (), ())


WHILE_OTHERS_WORK = """
import threading
shared, table = [], {}
class Thing:
    pass
thing = Thing()
is_over = False
def work(name):
    while not is_over:
        shared.append([name])
        table[name] = shared[-1:]
        thing.last = table[name]
        shared.pop()
threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
for thread in threads:
    thread.start()
for _ in range(20):
    here = [shared, table]  # the audited line
is_over = True
for thread in threads:
    thread.join()
"""
AUDITED_LINE = WHILE_OTHERS_WORK.split("\n").index("    here = [shared, table]  # the audited line") + 1


@pytest.mark.parametrize(
    "config", [RunConfig(check_interval=7), RunConfig(refcount="cas"), RunConfig(gil="none", refcount="cas")]
)
def test_an_audit_stops_the_world_and_finds_it_in_order(config: RunConfig) -> None:
    result = run(WHILE_OTHERS_WORK, config._replace(audit_lines=(AUDITED_LINE,)))
    assert (result.status, result.findings) == (0, ())


# Code that natives call: what they hold meanwhile is not declared everywhere, and no audit may call it a leak.

CALLED_BY_NATIVES = """
import atexit, functools, sys, threading
class Thing:
    def __init__(self, *args):
        self.args = [args]
    def __del__(self):
        self.args = []
    def __hash__(self):
        return len(self.args)
    def __eq__(self, other):
        return self.args == other.args
    def __lt__(self, other):
        return id(self) < id(other)
    def __getattr__(self, name):
        return [name]
    def __iter__(self):
        yield from [Thing(), [1]]
    def __enter__(self):
        return [self]
    def __exit__(self, *exc):
        return [] != exc
    def __repr__(self):
        return "<" + str(len(self.args)) + ">"
    def __format__(self, spec):
        return spec + "!"
    def __add__(self, other):
        return [self, other]
    def __call__(self, *args):
        return [args]
    @property
    def size(self):
        return [self][0]
class Descriptor:
    def __get__(self, obj, type_):
        return [obj]
    def __set__(self, obj, value):
        self.value = [value]
    def __set_name__(self, owner, name):
        self.name = name + "!"
class Meta(type):
    def __new__(cls, name, bases, body):
        return super().__new__(cls, name + "!", bases, body)
    def __call__(cls, *args):
        return super().__call__(*args)
    def __instancecheck__(cls, obj):
        return [obj] != []
class Owner(metaclass=Meta):
    part = Descriptor()
def key(*things):
    return len(things[0].args)
def last(*args):
    print(len(args))
thing = Thing()
{thing: [thing], Thing(): 2}.get(Thing("a"))
sorted([Thing(1), Thing(2), thing], key=key), min([Thing(), Thing()]), max(thing, Thing(), key=key)
list(map(key, [Thing(), Thing()])), list(filter(key, [Thing()])), functools.reduce(last, [[1], [2], [3]])
[*thing], dict([thing, thing]), thing.size, thing.missing, getattr(Thing(), "other"), f"{thing!r:>5} {thing:x}"
with thing, Thing() as entered:
    thing(Thing()) + thing.args if Thing() + thing else None
owner = Owner()
owner.part = [owner.part]
isinstance(Thing(), Owner), sum([Thing()], thing)
exec("key(Thing())", globals()), eval("key(thing)")
threads = [threading.Thread(target=key, args=(Thing(),)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
def hook(kind, value, traceback):
    print(kind.__name__)
sys.excepthook = hook
atexit.register(last, Thing(), [])
[].missing
"""
EVERY_LINE = tuple(range(1, CALLED_BY_NATIVES.count("\n") + 1))


@every_sound_configuration
def test_what_natives_hold_is_no_leak(config: RunConfig, capfd: pytest.CaptureFixture[str]) -> None:
    result = run(CALLED_BY_NATIVES, config._replace(audit_lines=EVERY_LINE))
    assert (result.status, result.findings, result.internal_errors) == (1, (), ())
    assert capfd.readouterr().out == "2\n2\nAttributeError\n2\n"


def test_no_line_of_some_programs_has_a_false_leak() -> None:
    """All lines of all programs take a quarter of an hour: tests/soak/soak_audit_every_line.py."""
    command = [sys.executable, str(SOAK / "soak_audit_every_line.py"), "60"]
    done = run_watched(command, env={**os.environ, "PYTHONPATH": str(SOAK.parent)})
    assert done.stdout.endswith(" programs, 0 with findings\n"), done.stdout + done.stderr


# Counts that are wrong on purpose.


APPEND_OWNED = list_slots.append_owned


def append_wrongly(tstate: Any, lst: Any, item: Any) -> None:
    """Takes two references instead of one to the text 'leak', gives one up too many of the text 'dead'."""
    APPEND_OWNED(tstate, lst, item)
    if item.value == "leak":
        incref(tstate, item)
    elif item.value == "dead":
        decref(tstate, item)


@pytest.fixture
def wrong_append(monkeypatch: pytest.MonkeyPatch) -> None:
    replace_everywhere(monkeypatch, APPEND_OWNED, append_wrongly)


LEAKS = "x = []\nx.append('le' 'ak')\nprint('between')\nx.clear()\nprint('after')\n"


@pytest.mark.usefixtures("wrong_append")
@pytest.mark.parametrize("config", SOUND.values(), ids=SOUND)
def test_a_leaked_reference_is_found_at_exit(config: RunConfig, capfd: pytest.CaptureFixture[str]) -> None:
    result = run(LEAKS, config)
    assert result.status == FINDING_STATUS and kinds(result) == ["leak"]
    text = result.findings[0].render()
    assert "str 'leak': counts 1, but 0 references exist" in text
    assert "allocated: main" in text and "reference has gone that nobody gave up" in text
    assert capfd.readouterr().out == "between\nafter\n"


@pytest.mark.usefixtures("wrong_append")
def test_without_an_audit_nobody_looks(capfd: pytest.CaptureFixture[str]) -> None:
    result = run(LEAKS, RunConfig())
    assert (result.status, result.findings) == (0, ())


@pytest.mark.usefixtures("wrong_append")
@pytest.mark.parametrize("line, output", [(2, "between\nafter\n"), (3, ""), (4, "between\n"), (99, "between\nafter\n")])
def test_an_audit_at_a_line_looks_before_it(line: int, output: str, capfd: pytest.CaptureFixture[str]) -> None:
    """What is wrong there ends the run there."""
    result = run(LEAKS, RunConfig(audit_lines=(line,)))
    assert capfd.readouterr().out == output
    is_at_exit = output.endswith("after\n")  # an audit at a line has a ledger, and with one there is an audit at exit
    assert kinds(result) == ["leak"] and result.status == FINDING_STATUS
    assert ("counts 1, but 0" if is_at_exit else "counts ") in result.findings[0].description


@pytest.mark.usefixtures("wrong_append")
def test_an_audit_at_a_line_of_a_thread_sees_all_that_the_thread_holds(capfd: pytest.CaptureFixture[str]) -> None:
    source = "import _thread\nx, is_over = [], []\ndef f():\n    x.append('le' 'ak')\n    x.clear()\n    is_over.append(1)\n"
    source += "_thread.start_new_thread(f, ())\nwhile not is_over:\n    pass\nprint('after')\n"
    assert kinds(run(source, RunConfig(audit_lines=(6,)))) == ["leak"]
    assert capfd.readouterr().out == ""


@pytest.mark.usefixtures("wrong_append")
def test_what_natives_lose_is_found_when_none_of_them_is_at_work(capfd: pytest.CaptureFixture[str]) -> None:
    """Line 3 runs inside of a native, where the audit relies on the ledger, which has been told of every change."""
    source = "x = []\ndef key(n):\n    return n\nx.append('le' 'ak')\nsorted([1], key=key)\nprint('after')\n"
    assert run(source, RunConfig(audit_lines=(3,))).status == FINDING_STATUS
    assert capfd.readouterr().out == "after\n"
    assert kinds(run(source, RunConfig(audit_lines=(6,)))) == ["leak"]
    assert capfd.readouterr().out == ""


@pytest.mark.usefixtures("wrong_append")
def test_keep_going_reports_and_goes_on(capfd: pytest.CaptureFixture[str]) -> None:
    result = run(LEAKS, RunConfig(audit_lines=(3, 4), keep_going=True))
    assert capfd.readouterr().out == "between\nafter\n"
    assert kinds(result) == ["leak"] * 3  # at both lines and at exit


@pytest.mark.usefixtures("wrong_append")
def test_a_line_in_a_function_is_audited_each_time(capfd: pytest.CaptureFixture[str]) -> None:
    source = "def f(x):\n    x.append('leak')\n    return x\nf([])\nf([])\n"
    result = run(source, RunConfig(audit_lines=(3,), keep_going=True))
    descriptions = [finding.description for finding in result.findings]
    assert len(descriptions) == 3 and len({text.partition("counts")[2] for text in descriptions}) == 3


@pytest.mark.usefixtures("wrong_append")
def test_a_reference_given_up_too_often_is_found_when_the_object_is_used(capfd: pytest.CaptureFixture[str]) -> None:
    source = "x = []\nfor word in ['de', 'ad']:\n    pass\nx.append('de' + word)\nprint(x)\nprint('after')\n"
    result = run(source, RunConfig(audit=True))
    assert result.status == FINDING_STATUS and kinds(result)[0] in ("use-after-free", "negative-count")
    assert "str 'dead'" in result.findings[0].description
    assert "after" not in capfd.readouterr().out
    roles = [role for role, _ in result.findings[0].sites]
    assert roles == ["allocated", "freed", "now"]


@pytest.mark.usefixtures("wrong_append")
def test_a_guests_own_failure_keeps_its_status_beside_a_finding(capfd: pytest.CaptureFixture[str]) -> None:
    result = run("x = []\nx.append('leak')\nraise SystemExit(9)", RunConfig(audit=True))
    assert result.status == 9 and "leak" in kinds(result)


# On the command line.


def minipy(*arguments: str) -> subprocess.CompletedProcess[str]:
    return run_watched([sys.executable, "-m", "minipy", "run", *arguments])


def test_a_clean_audit_says_nothing(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(CYCLES + "print('done')\n")
    done = minipy("--audit", "--audit-at", "5", "--audit-at", "9", str(program))
    assert (done.returncode, done.stdout, done.stderr) == (0, "done\n", "")


@pytest.mark.parametrize("value", ["0", "-3", "x", ""])
def test_a_line_to_audit_is_a_positive_number(value: str) -> None:
    done = minipy("--audit-at", value, "-c", "pass")
    assert done.returncode == 2 and "--audit-at" in done.stderr
