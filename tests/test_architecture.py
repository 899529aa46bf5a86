"""The shape of the source: rooms and their order, what may be imported where, sizes, no state outside of a run."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

import minipy

SOURCE = Path(minipy.__file__).parent
README = SOURCE.parent.parent / "README.md"
FILES = sorted(path for path in SOURCE.rglob("*.py") if "lib" not in path.relative_to(SOURCE).parts)
ROOMS = (
    "errors", "config", "cache", "program", "sync", "bytecode", "syntax", "compiler", "refcount", "heap", "objects", "gil",
    "eval", "blocking", "modules", "engine", "trace", "cli",
)  # fmt: skip
SPINE = (
    "bytecode/opcodes.py", "bytecode/code_object.py", "eval/frame.py", "eval/loop.py", "eval/instructions_operators.py",
    "eval/instructions_arithmetic.py",
    "eval/instructions_flow.py", "eval/instructions_names.py", "eval/instructions_build.py",
    "eval/instructions_calls.py", "eval/thread_state.py", "eval/breaker.py", "gil/ticker.py", "gil/none.py",
    "refcount/plain.py", "refcount/cas.py", "blocking/allow_threads.py",
)  # fmt: skip
SPINE_LINES = 2500


def room_of(path: Path) -> str:
    """Return the room that a file belongs to: its package, or its own name at the top."""
    first = path.relative_to(SOURCE).parts[0]
    return first.removesuffix(".py")


def imports_of(path: Path) -> list[str]:
    """Return the names of the modules that a file imports when it runs, those for type checking left out."""
    found: list[str] = []

    def visit(node: ast.AST) -> None:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            return
        if isinstance(node, ast.Import):
            found.extend(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.extend([node.module, *(f"{node.module}.{alias.name}" for alias in node.names)])
        for child in ast.iter_child_nodes(node):
            visit(child)

    visit(ast.parse(path.read_text()))
    return found


def name_of(path: Path) -> str:
    return str(path.relative_to(SOURCE))


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_room_imports_only_from_rooms_to_its_left(path: Path) -> None:
    room = room_of(path)
    if room in ("__init__", "__main__"):
        return
    imported = {name.split(".")[1] for name in imports_of(path) if name.startswith("minipy.")}
    later = {other for other in imported if other in ROOMS and ROOMS.index(other) > ROOMS.index(room)}
    assert room in ROOMS
    assert not later, f"{room} imports {sorted(later)}"


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_threads_and_clocks_of_the_host_are_known_in_one_room(path: Path) -> None:
    forbidden = {"threading", "_thread", "time", "multiprocessing", "asyncio", "concurrent"}
    used = {name.split(".")[0] for name in imports_of(path)} & forbidden
    assert not used or room_of(path) == "sync" or name_of(path).startswith("cli/bench"), used


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_guest_source_never_meets_the_hosts_compiler(path: Path) -> None:
    calls = [node.func for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
    names = {f.id for f in calls if isinstance(f, ast.Name)} | {
        f"{f.value.id}.{f.attr}" for f in calls if isinstance(f, ast.Attribute) and isinstance(f.value, ast.Name)
    }
    used = names & {"eval", "exec", "compile", "ast.parse", "ast.literal_eval"}
    if name_of(path) in ("engine/world.py", "engine/specialise.py"):  # they rewrite minipy's own source
        return
    assert not used


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_file_is_a_room_of_bearable_size(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= 400
    assert path.stem not in sys.stdlib_module_names or path.stem in ("__main__",)


def test_the_spine_stays_readable_in_an_afternoon(capsys: pytest.CaptureFixture[str]) -> None:
    sizes = {name: len((SOURCE / name).read_text().splitlines()) for name in SPINE}
    with capsys.disabled():
        print(f"\nspine: {sum(sizes.values())} lines of at most {SPINE_LINES}")
    assert sum(sizes.values()) <= SPINE_LINES, sizes


def test_the_readme_lists_the_spine() -> None:
    text = README.read_text()
    section = text[text.index("## Where to read first") : text.index("## The rooms")]
    for name in SPINE:
        stem = re.sub(r"instructions_\w+", "instructions_*", name)
        assert stem in section or f"src/minipy/{stem}" in section, f"{name} is not in README's list"


def test_the_readme_is_short() -> None:
    assert len(README.read_text().splitlines()) <= 150


def test_every_opcode_has_a_row_and_a_function() -> None:
    from minipy.bytecode import opcodes
    from minipy.eval.instructions import HANDLERS

    assert {op.number for op in opcodes.TABLE} == set(HANDLERS)


MUTABLE = (list, dict, set, bytearray)


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_module_holds_state_of_a_run(path: Path) -> None:
    name = ".".join(("minipy", *path.relative_to(SOURCE).with_suffix("").parts)).removesuffix(".__init__")
    if name == "minipy.__main__":
        return
    module = importlib.import_module(name)
    held = {
        key: value
        for key, value in vars(module).items()
        if isinstance(value, MUTABLE) and not key.startswith("__")
    }
    instances = {
        key: type(value).__name__
        for key, value in vars(module).items()
        if type(value).__module__.startswith("minipy")
        and not isinstance(value, (type, tuple))
        and hasattr(value, "__dict__")
        and vars(value)
    }
    assert not held
    assert not instances


def test_help_needs_neither_the_parser_nor_the_interpreter() -> None:
    code = (
        "import sys; from minipy.cli.main import main; main(['--help']);"
        "print([n for n in sys.modules if n.startswith(('lark', 'cereggii', 'minipy.eval', 'minipy.syntax'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
