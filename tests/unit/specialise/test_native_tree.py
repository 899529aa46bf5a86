"""The sources that mypyc gets: Python that loads and runs as it stands, with the types that the compiler needs."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from minipy.bytecode import opcodes
from minipy.config import RunConfig
from minipy.errors import InternalError
from minipy.program import Program
from minipy.refcount import STRATEGIES
from minipy.specialise.native.casts import is_compiled
from minipy.specialise.native.loading import NativeWorld
from minipy.specialise.native.step_classes import STEPS_MODULE, loop_by_steps
from minipy.specialise.native.tree import NativeTree
from minipy.specialise.worlds import rewritten_files

DEFAULT = RunConfig(engine="fast")
CAS = RunConfig(gil="none", refcount="cas", engine="fast")


@cache
def made(config: RunConfig) -> NativeTree:
    return NativeTree(config)


@cache
def modules(config: RunConfig) -> Mapping[str, ast.Module]:
    """Return every module of a configuration, which is Python; writing them takes seconds."""
    return {name: ast.parse(made(config).text_of(name), name) for name, _ in rewritten_files()}


@pytest.fixture
def tree() -> NativeTree:
    return made(DEFAULT)


@pytest.mark.parametrize("config", [DEFAULT, CAS, RunConfig(stats="table", poll="py311")])
def test_every_module_of_every_configuration_is_python(config: RunConfig) -> None:
    for name, module in modules(config).items():
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


@pytest.mark.parametrize("config", [DEFAULT, CAS])
def test_no_loop_is_left_or_continued_out_of_a_block_with_a_cleanup(config: RunConfig) -> None:
    """mypyc can't compile that."""
    for name in filter(is_compiled, modules(config)):
        for node in ast.walk(modules(config)[name]):
            if isinstance(node, ast.With) or (isinstance(node, ast.Try) and node.finalbody):
                assert not jumps_out(node.body), (name, ast.unparse(node))


@pytest.mark.parametrize("config", [DEFAULT, CAS])
def test_no_generator_yields_where_something_is_to_be_given_back(config: RunConfig) -> None:
    """Nobody closes a compiled generator that is given up; those of context managers always go on."""
    for name in filter(made(config).compiles, modules(config)):
        tree = modules(config)[name]
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


def test_no_module_imports_what_is_compiled_from_where_it_was_written() -> None:
    for name, module in modules(DEFAULT).items():
        for node in ast.walk(module):
            assert not isinstance(node, ast.ImportFrom) or node.module not in modules(DEFAULT), (name, ast.unparse(node))


def test_there_is_a_class_for_each_opcode(tree: NativeTree) -> None:
    text = tree.text_of(STEPS_MODULE)
    assert text.count("(Step):") == len(opcodes.TABLE) == text.count("    CLASSES[")


def test_the_loop_takes_steps(tree: NativeTree) -> None:
    text = tree.text_of("minipy.eval.loop")
    assert "step.run(tstate, frame)" in text and "step = step.following" in text and "handler" not in text
    assert "if step.looks_up:" in NativeTree(RunConfig(poll="backedge")).text_of("minipy.eval.loop")


def test_a_loop_that_reads_otherwise_is_refused() -> None:
    with pytest.raises(InternalError, match="does not read as"):
        loop_by_steps(ast.parse("while True:\n    row = stream[pc]"))


@pytest.mark.parametrize("refcount", STRATEGIES)
def test_a_count_is_what_the_strategy_makes(refcount: str) -> None:
    text = made(CAS._replace(refcount=refcount)).text_of("minipy.heap.object")
    assert ("refcount: int" in text) == (refcount in ("plain", "global-lock"))
    count = re.findall(r"refcount: (\w+)", text)[0]
    assert count == "int" or re.search(rf"from minipy[\w.]* import {count}\n", text)


def test_a_payload_is_read_from_the_one_class_that_has_the_attribute(tree: NativeTree) -> None:
    text = tree.text_of("minipy.model.type_creation")
    assert "cast('TypeBody', " in text
    for path in sorted(name for name, _ in rewritten_files() if name.startswith("minipy.types")):
        assert "cast('TypeBody', iterator.value)" not in tree.text_of(path)


def test_what_inlined_bodies_need_is_known_by_name(tree: NativeTree) -> None:
    text = tree.text_of("minipy.eval.instructions_operators")
    assert "__borrowed__ = (" in text and "from minipy_ticker_plain_polls_always_breathing." in text


def test_the_package_runs_as_it_stands(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Not compiled it does what the compiled one does, and shows what is wrong with it in lines that one can read."""
    config = DEFAULT._replace(max_steps=10**9)  # of which nobody has a compiled one
    fresh = NativeTree(config)
    compiled = fresh.write(str(tmp_path))
    hosts = ("blocking/blocking_files.py", "runtime/host_calls.py", "runtime/runtime_services.py", "modules/gc_module.py")
    assert f"{fresh.package}/eval/loop.py" in compiled and not {f"{fresh.package}/{name}" for name in hosts} & {*compiled}
    world = NativeWorld(config, str(tmp_path))
    try:
        engine = world.load("minipy.engine.python_engine").PythonEngine
        program = Program("a.py", "import bisect\nprint(sum(i * i for i in range(10)))")
        result = engine(program, config).run()
        assert (result.status, result.internal_errors, capfd.readouterr().out) == (0, (), "285\n")
        assert "minipy.eval.loop" in world.loaded()
    finally:
        for name in [name for name in sys.modules if name.startswith(fresh.package)]:
            del sys.modules[name]
