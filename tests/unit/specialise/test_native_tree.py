"""The sources that mypyc gets: Python that loads and runs as it stands, with the types that the compiler needs."""

from __future__ import annotations

import ast
import os
import re
import sys
from collections.abc import Mapping, Set
from pathlib import Path
from typing import NamedTuple

import pytest

from minipy.bytecode import opcodes
from minipy.config import RunConfig
from minipy.errors import InternalError
from minipy.explore import virtual_sync
from minipy.explore.policies import policy_of
from minipy.program import Program
from minipy.refcount import STRATEGIES
from minipy.specialise.native.loading import NativeWorld
from minipy.specialise.native.step_classes import STEPS_MODULE, loop_by_steps
from minipy.specialise.native.tree import NativeTree
from minipy.specialise.worlds import ROOT, rewritten_files

DEFAULT = RunConfig(engine="fast")
CAS = RunConfig(gil="none", refcount="cas", engine="fast")
ODD = RunConfig(stats="table", poll="backedge", threads="virtual", engine="fast")  # of which nobody has a compiled one


class Written(NamedTuple):
    """All modules of a configuration, which are Python: their texts and trees, and which of them are to be compiled."""

    directory: str
    package: str
    compiled: Set[str]
    texts: Mapping[str, str]
    modules: Mapping[str, ast.Module]


@pytest.fixture(scope="module")
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Written:
    """One configuration after the other, as writing one takes seconds."""
    directory = str(tmp_path_factory.mktemp("written"))
    tree = NativeTree(request.param)
    compiled = {*tree.write(directory)}
    places = {name: os.path.join(tree.package, os.path.relpath(path, ROOT)) for name, path in rewritten_files()}
    texts = {name: Path(directory, place).read_text("utf-8") for name, place in places.items()}
    modules = {name: ast.parse(text, name) for name, text in texts.items()}
    names = {name for name, place in places.items() if place in compiled}
    return Written(directory, tree.package, names, texts, modules)


with_each = pytest.mark.parametrize("written", [DEFAULT, CAS, ODD], indirect=True, ids=["default", "cas", "odd"])
with_default = pytest.mark.parametrize("written", [DEFAULT], indirect=True, ids=["default"])
with_odd = pytest.mark.parametrize("written", [ODD], indirect=True, ids=["odd"])


@with_each
def test_every_module_of_every_configuration_is_python(written: Written) -> None:
    for name, module in written.modules.items():
        compile(module, name, "exec")


def jumps_out(statements: list[ast.stmt]) -> list[ast.stmt]:
    """Return the `break` and `continue` of a loop around `statements`."""
    found = []
    for node in statements:
        if isinstance(node, ast.Break | ast.Continue):
            found.append(node)
        elif not isinstance(node, ast.For | ast.While | ast.FunctionDef):
            for part in ("body", "orelse", "finalbody", "handlers"):
                found += jumps_out(getattr(node, part, []))
    return found


@with_each
def test_no_loop_is_left_or_continued_out_of_a_block_with_a_cleanup(written: Written) -> None:
    """mypyc can't compile that."""
    for name in written.compiled:
        for node in ast.walk(written.modules[name]):
            if isinstance(node, ast.With) or (isinstance(node, ast.Try) and node.finalbody):
                assert not jumps_out(node.body), (name, ast.unparse(node))


@with_each
def test_no_generator_yields_where_something_is_to_be_given_back(written: Written) -> None:
    """Nobody closes a compiled generator that is given up; those of context managers always go on."""
    for name in written.compiled:
        tree = written.modules[name]
        managers = [
            n
            for n in ast.walk(tree)
            if isinstance(n, ast.FunctionDef) and "contextmanager" in map(ast.unparse, n.decorator_list)
        ]
        excused = {part for manager in managers for part in ast.walk(manager)}
        for node in ast.walk(tree):
            if isinstance(node, ast.With | ast.Try) and node not in excused:
                yields = [part for part in ast.walk(node) if isinstance(part, ast.Yield | ast.YieldFrom)]
                assert not yields, (name, ast.unparse(node))


@with_default
def test_no_module_imports_what_is_compiled_from_where_it_was_written(written: Written) -> None:
    for name, module in written.modules.items():
        for node in ast.walk(module):
            assert not isinstance(node, ast.ImportFrom) or node.module not in written.modules, (name, ast.unparse(node))


@with_default
def test_there_is_a_class_for_each_opcode(written: Written) -> None:
    text = written.texts[STEPS_MODULE]
    assert text.count("(Step):") == len(opcodes.TABLE) == text.count("    CLASSES[")


@with_default
def test_the_loop_takes_steps(written: Written) -> None:
    text = written.texts["minipy.eval.loop"]
    assert "step.run(tstate, frame)" in text and "step = step.following" in text and "handler" not in text
    assert "looks_up" not in text


@with_odd
def test_the_loop_looks_up_where_a_step_says_so(written: Written) -> None:
    assert "if step.looks_up:" in written.texts["minipy.eval.loop"]


def test_a_loop_that_reads_otherwise_is_refused() -> None:
    with pytest.raises(InternalError, match="does not read as"):
        loop_by_steps(ast.parse("while True:\n    row = stream[pc]"))


@pytest.mark.parametrize("refcount", STRATEGIES)
def test_a_count_is_what_the_strategy_makes(refcount: str) -> None:
    text = NativeTree(CAS._replace(refcount=refcount)).text_of("minipy.heap.object")
    assert ("refcount: int" in text) == (refcount in ("plain", "global-lock"))
    count = re.findall(r"refcount: (\w+)", text)[0]
    assert count == "int" or re.search(rf"from minipy[\w.]* import {count}\n", text)


@with_default
def test_a_payload_is_read_from_the_one_class_that_has_the_attribute(written: Written) -> None:
    assert "cast('TypeBody', " in written.texts["minipy.model.type_creation"]
    for name, text in written.texts.items():
        assert not name.startswith("minipy.types") or "cast('TypeBody', iterator.value)" not in text


@with_default
def test_what_inlined_bodies_need_is_known_by_name(written: Written) -> None:
    text = written.texts["minipy.eval.instructions_operators"]
    assert "__borrowed__ = (" in text and "from minipy_ticker_plain_polls_always_breathing." in text


@with_odd
def test_the_package_runs_as_it_stands(
    written: Written, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Not compiled it does what the compiled one does, and shows what is wrong with it in lines that one can read."""
    hosts = ("blocking.blocking_files", "runtime.host_calls", "runtime.runtime_services", "modules.gc_module")
    assert "minipy.eval.loop" in written.compiled and not {f"minipy.{name}" for name in hosts} & written.compiled
    world = NativeWorld(ODD, written.directory)
    monkeypatch.setattr(virtual_sync, "native_world_of", lambda config: world)
    try:
        sync = virtual_sync.VirtualSync(policy_of("random", 0), 0, ODD)
        assert type(sync.scheduler).__module__ == f"{written.package}.explore.scheduler"
        engine = world.load("minipy.engine.python_engine").PythonEngine
        program = Program("a.py", "import bisect, threading\nt = threading.Timer(1, print, (1,))\nt.start(); t.join()")
        result = engine(program, ODD, sync=sync).run()
        assert (result.status, result.internal_errors, capfd.readouterr().out) == (0, (), "1\n")
        assert "minipy.eval.loop" in world.loaded() and sync.scheduler.switches
    finally:
        for name in [name for name in sys.modules if name.startswith(written.package)]:
            del sys.modules[name]
