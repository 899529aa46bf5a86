"""The architecture's rules that a program can check: import order, size of the spine, no globals that change, ..."""

from __future__ import annotations

import ast
import dataclasses
import enum
import functools
import importlib
import pkgutil
import re
import sys
import typing
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from graphlib import TopologicalSorter
from pathlib import Path
from types import BuiltinFunctionType, FunctionType, MappingProxyType, ModuleType
from typing import Any

import pytest

import minipy
from helpers.paths import ROOT, SOURCE
from minipy.bytecode import opcodes
from minipy.config import RunConfig
from minipy.eval.handlers import GROUPS, HANDLERS
from minipy.gil import LOCKS
from minipy.refcount import STRATEGIES
from minipy.specialise.bodies import Bodies
from minipy.specialise.choices import DISPATCHED
from minipy.specialise.worlds import rewritten_files

FILES = sorted(path for path in SOURCE.rglob("*.py") if path.relative_to(SOURCE).parts[0] != "lib")
NAMES = [path.relative_to(SOURCE).as_posix() for path in FILES]

# docs/architecture.md, "The rooms". What has no room of its own (`cache`, `program`) knows nothing of the guest and stands
# first; `trace` is two rooms: the events that everybody may record, and the reports that read them.
ROOMS = (
    ("minipy", "errors", "config", "eras", "program", "cache"), ("sync",), ("bytecode",), ("syntax",), ("compiler",),
    ("trace.events",), ("refcount",), ("heap",), ("model",), ("gil",), ("eval",), ("blocking",), ("bridge",), ("types",),
    ("runtime",), ("modules",), ("specialise",), ("engine",), ("trace",), ("explore",), ("lab",), ("cli",), ("__main__",),
)  # fmt: skip
RANKS = {room: rank for rank, rooms in enumerate(ROOMS) for room in rooms}
CONCURRENCY = {"threading", "_thread", "time", "queue", "concurrent", "asyncio", "multiprocessing", "sched", "select"}
# minipy's own source, rewritten at run start: nothing of a guest's
HOST_COMPILERS = {
    "explore/rehearsing.py": ["pickle"],  # what minipy's own processes tell each other
    "lab/child_process.py": ["pickle"],  # the same
    "specialise/bodies.py": ["ast.parse"],
    "specialise/native/casts.py": ["ast.literal_eval", "ast.parse"],
    "specialise/native/step_classes.py": ["ast.literal_eval", "ast.parse"],
    "specialise/native/tree.py": ["ast.literal_eval", "ast.parse"],
    "specialise/rewriting.py": ["ast.parse"],
    "specialise/worlds.py": ["compile", "exec"],
}
MOST_SPINE_LINES = 2600  # without the strategies, each of which has a bound of its own
MOST_STRATEGY_LINES = {"gil": 150, "refcount": 100}
# A file of the spine, and one that it imports though it comes later: `tstate.call`, the only step upwards.
STEPS_UPWARDS = {("eval/thread_state.py", "eval/calls.py")}
MOST_FILE_LINES = 350
MOST_FILES = 30  # of a folder
STDLIB_NAMES_OF_ROOMS = {"trace", "types"}  # the architecture's names for the rooms


@functools.cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def room_of(module: str) -> str:
    """The room of `minipy.eval.loop` is `eval`."""
    parts = module.split(".")[1:]
    if parts[:2] == ["trace", "events"]:
        return "trace.events"
    return parts[0] if parts and parts[0] != "__version__" else "minipy"


def module_of(path: Path) -> str:
    parts = ("minipy", *path.relative_to(SOURCE).with_suffix("").parts)
    return ".".join(part for part in parts if part != "__init__")


def imports(path: Path) -> Iterator[str]:
    """The modules that a file imports when it runs: imports under `if TYPE_CHECKING:` are for the reader only."""
    pending: list[ast.AST] = [tree_of(path)]
    while pending:
        node = pending.pop()
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            pending += node.orelse
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0 and node.module is not None, f"{path}:{node.lineno}: a relative import"
            names = (f"{node.module}.{alias.name}" for alias in node.names)
            yield from (name if name.startswith("minipy.") else node.module for name in names)
        else:
            pending += ast.iter_child_nodes(node)


def wrong_in_files(check: Callable[[Path], Iterable[Any]]) -> dict[str, list[Any]]:
    """What `check` finds wrong, by file."""
    found = {name: list(check(path)) for name, path in zip(NAMES, FILES, strict=True)}
    return {name: wrong for name, wrong in found.items() if wrong}


def test_a_room_imports_only_from_rooms_to_its_left() -> None:
    def check(path: Path) -> list[str]:
        rank = RANKS[room_of(module_of(path))]
        return [name for name in imports(path) if name.startswith("minipy") and RANKS[room_of(name)] > rank]

    assert not wrong_in_files(check)


def test_no_two_files_import_each_other_at_run_time() -> None:
    files = {module_of(path): name for name, path in zip(NAMES, FILES, strict=True)}

    def check(path: Path) -> set[str]:
        modules = {name if name in files else name.rpartition(".")[0] for name in imports(path)}
        return {files[module] for module in modules & files.keys()} - {path.relative_to(SOURCE).as_posix()}

    TopologicalSorter(wrong_in_files(check)).prepare()  # raises CycleError with the files of a circle


def test_imports_for_the_type_checker_are_not_counted(tmp_path: Path) -> None:
    path = tmp_path / "room.py"
    path.write_text(
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from minipy.cli import main\nelse:\n    import time\n"
        "def f():\n    from minipy.eval import loop\n"
    )
    assert sorted(imports(path)) == ["minipy.eval.loop", "time", "typing"]


def test_threads_and_clocks_come_from_sync_only() -> None:
    def check(path: Path) -> set[str]:
        is_sync = room_of(module_of(path)) == "sync"
        return set() if is_sync else {name for name in imports(path) if name.split(".")[0] in CONCURRENCY}

    assert not wrong_in_files(check)


def test_the_host_compiles_and_runs_nothing_for_the_guest() -> None:
    assert wrong_in_files(host_compilers) == HOST_COMPILERS


def host_compilers(path: Path) -> list[str]:
    """What a file uses to compile or to run source on the host."""
    names = {"eval", "exec", "compile"}
    used = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Name) and node.id in names:
            used.add(node.id)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            dotted = f"{node.value.id}.{node.attr}"
            if dotted in {"ast.parse", "ast.literal_eval", *(f"builtins.{name}" for name in names)}:
                used.add(dotted)
    modules = {"code", "codeop", "runpy", "py_compile", "imp", "tokenize", "pickle"} & set(imports(path))
    return sorted(used | modules)


# The spine.


def spine_files() -> list[Path]:
    """The files that README names under "Where to read first": the one list of the spine."""
    section = (ROOT / "README.md").read_text().split("## Where to read first")[1].split("\n## ")[0]
    patterns = [name.removeprefix("src/minipy/") for name in re.findall(r"`([\w/*]+\.py)`", section)]
    found = [sorted(SOURCE.glob(pattern)) for pattern in patterns]
    assert all(found), f"README names a file that is not there: {patterns}"
    return [path for paths in found for path in paths]


def text_lines(path: Path) -> int:
    """The lines of a file that are not blank."""
    return sum(1 for line in path.read_text().splitlines() if line.strip())


def strategy_files() -> dict[str, list[Path]]:
    """The files of the strategies, by room: those that the registries name."""
    registries = {"gil": LOCKS, "refcount": STRATEGIES}
    return {room: [SOURCE / room / f"{kind.replace('-', '_')}.py" for kind in kinds] for room, kinds in registries.items()}


def test_the_spine_can_be_read_in_an_afternoon(capsys: pytest.CaptureFixture[str]) -> None:
    strategies = [path for paths in strategy_files().values() for path in paths]
    lines = {path.relative_to(SOURCE).as_posix(): text_lines(path) for path in spine_files() if path not in strategies}
    with capsys.disabled():
        print(f"\nthe spine: {sum(lines.values())} lines in {len(lines)} files, of {MOST_SPINE_LINES} allowed")
    assert sum(lines.values()) <= MOST_SPINE_LINES, lines


def test_a_strategy_is_short() -> None:
    lengths = {
        path: (text_lines(path), MOST_STRATEGY_LINES[room]) for room, paths in strategy_files().items() for path in paths
    }
    assert not {path.name: length for path, (length, most) in lengths.items() if length > most}


def test_the_spine_is_complete() -> None:
    names = {path.relative_to(SOURCE).as_posix() for path in spine_files()}
    rooms = {"sync": ["points"], "bytecode": ["opcodes", "code_object"], "refcount": ["strategy", *STRATEGIES],
             "heap": ["object", "slots", "allocation"], "gil": ["breaker", "lock", *LOCKS],
             "eval": ["thread_state", "frame", "operands", "pending", "unwind", "loop", "calls", "binding",
                      "interpreter"], "blocking": ["allow_threads"]}  # fmt: skip
    expected = {f"{room}/{name.replace('-', '_')}.py" for room, files in rooms.items() for name in files}
    assert expected | {path for path in NAMES if path.startswith("eval/instructions_")} == names


def test_a_file_of_the_spine_builds_on_those_before_it() -> None:
    files = spine_files()
    places = {module_of(path): place for place, path in enumerate(files)}
    names = [path.relative_to(SOURCE).as_posix() for path in files]
    later = set()
    for place, path in enumerate(files):
        for name in imports(path):
            home = name if name in places else name.rpartition(".")[0]
            if places.get(home, -1) > place:
                later.add((names[place], names[places[home]]))
    assert later == STEPS_UPWARDS


def test_every_opcode_has_one_row_and_one_function_in_the_same_order() -> None:
    assert list(HANDLERS) == [op.number for op in opcodes.TABLE]


def test_the_groups_of_the_table_are_the_instruction_files() -> None:
    table = (SOURCE / "bytecode/opcodes.py").read_text()
    rows = re.findall(r'^    (# --- .*|Op\("\w+")', table, re.MULTILINE)
    found = []
    for group in GROUPS:
        assert group.__doc__ is not None and group.__file__ is not None
        found.append(f"# --- {group.__doc__.splitlines()[0].removeprefix('Instructions: ').removesuffix('.')}")
        names = re.findall(r'^@implements\("(\w+)"\)', Path(group.__file__).read_text(), re.MULTILINE)
        found += [f'Op("{name}"' for name in names]
    assert found == rows
    assert len(GROUPS) == len(list(SOURCE.glob("eval/instructions_*.py")))


# Files.


def test_a_name_that_specialisation_knows_means_one_thing() -> None:
    homes = {name: body.module for name, body in Bodies(RunConfig(), dict(rewritten_files())).by_name.items()}
    homes |= dict.fromkeys(DISPATCHED, "minipy.refcount.strategy") | {"look_up": "minipy.gil.lock"}
    homes |= {"point": "minipy.sync.points", "critical_section": "minipy.heap.sections"}

    def strangers(path: Path) -> Iterator[str]:
        module = module_of(path)
        for node in tree_of(path).body:
            if isinstance(node, ast.FunctionDef) and homes.get(node.name, module) != module:
                yield node.name
            elif isinstance(node, ast.ImportFrom):
                yield from (a.name for a in node.names if homes.get(a.asname or a.name, node.module) != node.module)

    names = {"strategy", *STRATEGIES} - {"biased"} | {"merging"}  # whose dealloc is the heap's
    files = {f"refcount/{name.replace('-', '_')}.py" for name in names}
    assert wrong_in_files(strangers) == {file: ["dealloc"] for file in files}


def test_the_first_line_of_a_file_says_what_lives_there() -> None:
    assert not wrong_in_files(lambda path: [] if ast.get_docstring(tree_of(path)) else ["no docstring"])


def test_no_file_is_long() -> None:
    lengths = {name: len(path.read_text().splitlines()) for name, path in zip(NAMES, FILES, strict=True)}
    assert not {name: length for name, length in lengths.items() if length > MOST_FILE_LINES}


def test_no_folder_is_crowded() -> None:
    counts = {folder: sum(entry.is_file() for entry in folder.iterdir()) for folder in {path.parent for path in FILES}}
    assert not {folder: count for folder, count in counts.items() if count > MOST_FILES}


def test_a_name_says_which_file_is_meant() -> None:
    counts = Counter(path.name for path in FILES if path.name != "__init__.py")
    assert not [name for name, count in counts.items() if count > 1]


def test_no_module_takes_a_name_of_the_standard_library() -> None:
    taken = set(sys.stdlib_module_names) - STDLIB_NAMES_OF_ROOMS - {"__main__"}
    assert not wrong_in_files(lambda path: taken & set(module_of(path).split(".")))


def test_functions_are_short() -> None:
    lengths = sorted(
        node.end_lineno - node.lineno + 1
        for path in FILES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef) and node.end_lineno is not None
    )
    assert lengths[len(lengths) // 2] <= 8
    assert lengths[len(lengths) * 95 // 100] <= 25


# Globals.

UNCHANGING = (int, float, complex, str, bytes, bool, type(None), type(Ellipsis), range, re.Pattern, ModuleType,
              FunctionType, BuiltinFunctionType, functools._lru_cache_wrapper, enum.Enum, typing.TypeVar)  # fmt: skip
UNCHANGING_NAMES = {"nullcontext", "itemgetter", "attrgetter", "Struct", "_Feature", "GenericAlias", "UnionType",
                    "_CallableGenericAlias", "wrapper_descriptor", "method_descriptor"}  # fmt: skip
UNCHANGING_NAMES.add("Op")  # a row of the opcode table: no named tuple, since importing typing takes 7 ms at every start
UNCHANGING_NAMES |= {"Native", "Getter", "Operator"}  # nor these: reading a slot takes a tenth of the time, at every call
UNCHANGING_NAMES.add("Nothing")  # nor this: it is an Object by type, and has no part that anybody sets


def changing_parts(value: Any, name: str) -> Iterator[str]:
    """Say which parts of a value could change; a class's are its attributes."""
    if isinstance(value, UNCHANGING) or type(value) is object or type(value).__module__ == "typing":
        return
    if isinstance(value, ast.AST) and not value._fields:  # `Load()` and the like, which are only compared
        return
    if isinstance(value, type):
        if value.__module__.startswith("minipy") and value.__module__ == name.rpartition(".")[0]:
            for key, part in vars(value).items():
                is_own = not key.startswith("__") and key != "_field_defaults" and not issubclass(value, enum.Enum)
                if is_own and isinstance(part, list | dict | set | bytearray):
                    yield f"{name}.{key}: a {type(part).__name__}"
    elif isinstance(value, tuple | frozenset):
        for part in value:
            yield from changing_parts(part, name)
    elif isinstance(value, MappingProxyType):
        for key, part in value.items():
            yield from changing_parts(part, f"{name}[{key!r}]")
    elif dataclasses.is_dataclass(value) and type(value).__dataclass_params__.frozen:  # type: ignore[attr-defined]
        for field in dataclasses.fields(value):
            yield from changing_parts(getattr(value, field.name), f"{name}.{field.name}")
    elif type(value).__name__ not in UNCHANGING_NAMES:
        yield f"{name}: a {type(value).__name__}"


def all_modules() -> Iterator[ModuleType]:
    yield minipy
    for info in pkgutil.walk_packages(minipy.__path__, "minipy."):
        if not info.name.startswith(("minipy.lib", "minipy.__main__")):
            yield importlib.import_module(info.name)


def test_no_module_has_a_global_that_can_change() -> None:
    wrong = []
    for module in all_modules():
        values = {name: value for name, value in vars(module).items() if not re.fullmatch("__.*__", name)}
        for name, value in values.items():
            wrong += changing_parts(value, f"{module.__name__}.{name}")
    assert not wrong


@pytest.mark.parametrize("value", [[], {}, set(), ([],), MappingProxyType({"a": []}), Path, bytearray()])
def test_what_can_change_is_seen(value: Any) -> None:
    assert list(changing_parts(value, "m.name")) or value is Path


def test_no_function_declares_a_global() -> None:
    assert not wrong_in_files(lambda path: [n.lineno for n in ast.walk(tree_of(path)) if isinstance(n, ast.Global)])
