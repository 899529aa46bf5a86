"""A specialised run and one of the functions as they are written see the same: counters, findings, audits."""

from __future__ import annotations

import ast
import itertools
import operator
import re
from pathlib import Path

import pytest

from helpers.engine_in_process import run
from helpers.hand_over import HandOver
from helpers.paths import PROGRAMS
from helpers.shared_object import TAKE, is_shared
from minipy.config import RunConfig
from minipy.engine.result import LockTimes, RunResult, ThreadStats
from minipy.errors import InternalError
from minipy.gil import LOCKS
from minipy.refcount import STRATEGIES
from minipy.specialise import worlds
from minipy.specialise.bodies import Bodies, Body, choices_of
from minipy.specialise.choices import name_of
from minipy.specialise.rewriting import HOST_OPERATORS, Specialiser, Specialist
from minipy.specialise.worlds import World, rewritten_files
from minipy.sync.points import COUNT_STORE, KINDS
from minipy.sync.subscriptions import SUBSCRIPTIONS

# What is counted differs from run to run, or is cached in the process.
UNLIKE = re.compile("thread|futures|subprocess|multiprocessing|warn")
LANGUAGE = [
    path for path in sorted((PROGRAMS / "language").rglob("*.py")) if not UNLIKE.search(path.read_text(encoding="utf-8"))
]
CONFIGS = {
    "default": RunConfig(stats="table"),
    "audited": RunConfig(stats="table", audit=True, checks=True),
    "without a lock": RunConfig(gil="none", refcount="cas", stats="table", audit=True),
}


def without_times(result: RunResult) -> tuple[ThreadStats, ...]:
    return tuple(stats._replace(times=LockTimes()) for stats in result.stats)


def both(source: str, config: RunConfig) -> tuple[RunResult, RunResult]:
    return run(source, config), run(source, config, is_specialised=True)


@pytest.mark.parametrize("name", CONFIGS)
@pytest.mark.parametrize("program", LANGUAGE[1 :: len(LANGUAGE) // 8], ids=lambda path: path.stem)
def test_counters_and_audits_are_the_same(program: Path, name: str, capfd: pytest.CaptureFixture[str]) -> None:
    plain, specialised = both(program.read_text(encoding="utf-8"), CONFIGS[name])
    assert without_times(plain) == without_times(specialised)
    assert plain.findings == specialised.findings
    assert (plain.status, plain.internal_errors) == (specialised.status, specialised.internal_errors)
    out = capfd.readouterr().out
    assert out[: len(out) // 2] == out[len(out) // 2 :]


@pytest.mark.parametrize("name", CONFIGS)
def test_a_few_lines_are_counted_the_same(name: str) -> None:
    plain, specialised = both("x = [1, 2]\nfor i in x:\n    x[0] = [i]\nprint\n", CONFIGS[name])
    assert without_times(plain) == without_times(specialised) and plain.findings == specialised.findings == ()


def finding_of_lost_increment(is_specialised: bool) -> tuple[str, list[tuple[str, int, str, str]]]:
    hand_over = HandOver(COUNT_STORE, is_shared)
    (finding,) = run(TAKE, RunConfig(gil="none", refcount="plain"), hand_over, is_specialised).findings
    assert hand_over.has_happened
    return finding.kind, [(role, site.lineno, site.function, site.opcode) for role, site in finding.sites]


def test_findings_are_the_same() -> None:
    assert finding_of_lost_increment(False) == finding_of_lost_increment(True)


@pytest.mark.parametrize("field, value", [("max_steps", 5000), ("max_objects", 300), ("max_int_bits", 4000)])
def test_limits_are_the_same(field: str, value: int) -> None:
    source = "many = []\nfor i in range(10000):\n    many.append([2 ** (8 * i)])\n"
    config = RunConfig()._replace(**{field: value})
    plain, specialised = both(source, config)
    assert plain.limit is not None and plain.limit.flag == f"--{field.replace('_', '-')} {value}"
    assert plain.limit == specialised.limit


# The pass.


def test_a_run_that_nobody_observes_has_no_points() -> None:
    files = dict(rewritten_files())
    bodies = Bodies(RunConfig(), files)
    assert not any(bodies.by_kind.values())
    assert {body.function.name for body in bodies.by_name.values()} >= {"incref", "decref", "look_up", "read_slot"}


def loop_names(config: RunConfig) -> set[str]:
    """The names that the loop's bytecode uses, on the host."""
    return set(World(config).load("minipy.eval.loop").evaluate.__code__.co_names)


@pytest.mark.parametrize("gil", LOCKS)
def test_the_loop_executes_nothing_for_statistics_that_are_off(gil: str) -> None:
    counting = loop_names(RunConfig(gil=gil, stats="table")) - loop_names(RunConfig(gil=gil))
    assert counting >= {"counters", "instructions", "look_ups"}
    assert not loop_names(RunConfig(gil=gil)) & {*counting, "observers", "point"}


def test_each_kind_is_announced_and_each_observer_is_chosen_by_a_configuration() -> None:
    texts = [Path(path).read_text(encoding="utf-8") for _, path in rewritten_files()]
    assert {kind for text in texts for kind in re.findall(r"point\([\w.]+, ([A-Z_]+),", text)} == set(KINDS[1:])
    everything = RunConfig(
        gil="none", audit=True, audit_lines=(1,), audit_steps=True, ledger=("1",), checks=True, stats="table",
        max_steps=1, max_objects=1, max_int_bits=1, events=("lock", "dealloc"), count_held=True, engine="fast",
    )  # fmt: skip
    virtual, bare = RunConfig(threads="virtual"), RunConfig(gil="none", object_locks="off")
    assert everything.observers | virtual.observers | bare.observers == {observer for observer, _, _ in SUBSCRIPTIONS}


def test_nobody_is_asked_who_goes_first_where_all_run(monkeypatch: pytest.MonkeyPatch) -> None:
    safe = RunConfig(gil="none", refcount="cas")
    asking = (safe._replace(refcount="plain"), safe._replace(threads="virtual"), safe._replace(specialise=False))
    for has_gil in (True, False):
        monkeypatch.setattr("minipy.config.host_has_gil", lambda has_gil=has_gil: has_gil)
        assert safe.switches_at_points == has_gil
        assert all(config.switches_at_points for config in asking)
        assert not RunConfig().switches_at_points


def specialised(source: str, body: str, has_object_locks: bool = False, has_types: bool = False) -> str:
    """Return `source` with the function `f` of `body` inlined."""
    function = ast.parse(body).body[0]
    assert isinstance(function, ast.FunctionDef)
    bodies = Bodies(RunConfig(), dict(rewritten_files()))
    bodies.by_name["f"] = Body(function, "elsewhere", frozenset({"helper"}))
    tree = ast.parse(source)
    switches = {"is_on": True, "has_object_locks": has_object_locks}
    specialiser = Specialiser(bodies, switches, list(range(1, 100)), "here", has_types)
    specialiser.visit(tree)
    return ast.unparse(tree)


@pytest.mark.parametrize("source, body, expected", [
    ("x = f(a)", "def f(v):\n    w = v + 1\n    return w", "_w_1 = a + 1\nx = _w_1"),
    ("x = f(a.b)", "def f(v):\n    w = v + v\n    return w", "_v_1 = a.b\n_w_1 = _v_1 + _v_1\nx = _w_1"),
    ("x = 1 + f(a)", "def f(v):\n    return v.size", "x = 1 + a.size"),
    ("if f(a):\n    g()", "def f(v):\n    w = v\n    return w", "_w_1 = a\nif _w_1:\n    g()"),
    ("f(a)", "def f(v):\n    v.x = 1", "a.x = 1"),
    ("f(operator.add, a.b)", "def f(op, v):\n    v.x = op(v, 1)", "_v_1 = a.b\n_v_1.x = _v_1 + 1"),
    ("f(operator.concat, a)", "def f(op, v):\n    v.x = op(v, 1)", "_op_1 = operator.concat\na.x = _op_1(a, 1)"),
    ("if tstate.is_on and a:\n    g()", "def f(): return 1", "if a:\n    g()"),
    ("if not tstate.is_on:\n    g()\nelse:\n    h()", "def f(): return 1", "h()"),
    ("with critical_section(tstate, a):\n    g()", "def f(): return 1", "g()"),
    ("point(tstate, ALLOC, a)\ng()", "def f(): return 1", "g()"),
])  # fmt: skip
def test_calls_become_what_they_do(source: str, body: str, expected: str) -> None:
    assert specialised(source, body) == expected


@pytest.mark.parametrize("source, body, plain, typed", [
    ("x = cast(int, a.b)", "def f(): return 1", "x = a.b", "x = cast(int, a.b)"),
    ("x = f(a)", "def f(v: Object): return v.size", "x = a.size", "x = cast('Object', a).size"),
    ("f(a)\nf(b)", "def f(v):\n    w = v\n    w.x = 1", "_w_1 = a\n_w_1.x = 1\n_w_1 = b\n_w_1.x = 1",
     "_w_1 = a\n_w_1.x = 1\n_w_2 = b\n_w_2.x = 1"),
    ("x = operator.add(cast(int, a), cast(int, b))", "def f(): return 1", "x = a + b", "x = cast(int, a) + cast(int, b)"),
    ("x = operator.truediv(cast(int, a), g(b))", "def f(): return 1", "x = a / g(b)", "x = a / g(b)"),
])  # fmt: skip
def test_types_are_told_only_to_a_compiler(source: str, body: str, plain: str, typed: str) -> None:
    assert specialised(source, body) == plain
    assert specialised(source, body, has_types=True) == typed


def test_a_section_for_the_compiler_is_not_left_by_continue() -> None:
    source = "while a:\n    with critical_section(tstate, b):\n        if c:\n            continue\n        g()"
    text = specialised(source, "def f(): return 1", has_object_locks=True, has_types=True)
    assert "_again_1 = c\n        if not _again_1:\n            g()" in text
    assert text.endswith("if _again_1:\n        continue")
    assert "_again" not in specialised(source, "def f(): return 1", has_object_locks=True)


def test_critical_sections_stay_where_objects_have_locks() -> None:
    source = "with critical_section(tstate, a):\n    g()"
    body = "def f(): return 1"
    assert ".lock.acquire()" in specialised(source, body, has_object_locks=True)
    assert specialised(source, body, has_object_locks=False) == "g()"


def test_each_choice_has_a_world_of_its_own() -> None:
    choices = [
        {"gil": list(LOCKS)}, {"refcount": list(STRATEGIES)}, {"poll": ["instruction", "backedge"]},
        {"object_locks": ["on", "off"]},
        *({name: [False, True]} for name in ("audit", "checks", "stats")),
        *({name: [0, 1]} for name in ("max_steps", "max_objects", "max_int_bits")), {"audit_lines": [(), (1,)]},
    ]  # fmt: skip
    for choice in choices:
        ((name, values),) = choice.items()
        assert len({name_of(RunConfig(**{name: value})) for value in values}) == len(values), name  # type: ignore[arg-type]


def test_a_world_is_made_again_when_the_sources_have_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worlds, "ROOT", str(tmp_path))
    rooms = (*worlds.ROOMS, *worlds.MAKERS)
    for room in rooms:
        (tmp_path / room).mkdir()
    keys = []
    for room in rooms:
        keys.append(World(RunConfig())._key)
        (tmp_path / room / "changed.py").write_text("x = 1\n")
    assert len({*keys, World(RunConfig())._key}) == len(rooms) + 1


UNLIKE_EACH_OTHER = (
    RunConfig(checks=True), RunConfig(gil="none", refcount="cas", audit=True), RunConfig(threads="virtual", poll="backedge"),
    RunConfig(refcount="biased", stats="table"), RunConfig(refcount="biased", immortal=1, stats="table"),
)  # fmt: skip


def test_a_module_that_differs_between_worlds_has_asked_for_something_that_does() -> None:
    files = dict(rewritten_files())
    names = [name for name in files if name.split(".")[1] in ("refcount", "heap", "gil", "eval")]
    specialists = [Specialist(config, files) for config in UNLIKE_EACH_OTHER]
    choices = [choices_of(config) for config in UNLIKE_EACH_OTHER]
    for name in names:
        trees = [ast.dump(specialist.tree_of(name)) for specialist in specialists]
        for i, j in itertools.permutations(range(len(trees)), 2):
            differing = {choice for choice, answer in choices[i].items() if choices[j][choice] != answer}
            assert trees[i] == trees[j] or specialists[i].asked[name] & differing, (name, i, j)


def test_a_world_takes_over_what_others_have_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    rewritten: list[str] = []

    def make(config: RunConfig) -> set[str]:
        rewritten.clear()
        World(config).load("minipy.gil")
        return {*rewritten}

    made = World._rewritten
    monkeypatch.setattr(World, "_rewritten", lambda world, name: rewritten.append(name) or made(world, name))
    everything = make(RunConfig(gil="timed", refcount="cas", poll="backedge"))
    assert {"minipy.gil", "minipy.gil.timed"} <= everything
    assert make(RunConfig(gil="fair", refcount="cas", poll="backedge")) == set()
    checked = make(RunConfig(gil="fair", refcount="cas", poll="backedge", checks=True))
    assert checked and checked < everything
    assert make(RunConfig(gil="timed", refcount="cas", poll="backedge", checks=True)) == set()
    (tmp_path / "minipy" / "world" / "other").write_bytes(b"no world")
    assert make(RunConfig(gil="priority", refcount="cas", poll="backedge")) == set()


@pytest.mark.parametrize("name", HOST_OPERATORS)
def test_an_operator_means_what_its_function_does(name: str) -> None:
    (_, expression) = specialised(f"x = f(operator.{name}, a)", "def f(op, v):\n    return op(v, 3)").split(" = ")
    assert "operator" not in expression
    assert eval(expression, {"a": 29}) == getattr(operator, name)(29, 3)


def test_a_body_that_returns_early_is_refused_where_its_caller_goes_on() -> None:
    with pytest.raises(InternalError, match="returns early"):
        specialised("f(a)\ng()", "def f(v):\n    if v:\n        return\n    v.x = 1")
