"""Which interpreter a run takes: the compiled one where it is there and made from these sources for this host."""

from __future__ import annotations

from pathlib import Path

import pytest

from minipy.config import RunConfig
from minipy.errors import MinipyError
from minipy.specialise.native import loading
from minipy.specialise.native.loading import NativeWorld, build_directory, built, note_built, world_of
from minipy.specialise.worlds import World

FAST = RunConfig(engine="fast")


@pytest.fixture
def directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(loading, "shipped_path", lambda kind: str(tmp_path / "shipped" / kind))
    made = tmp_path / "made"
    made.mkdir()
    return made


def test_without_a_compiled_interpreter_a_run_takes_the_python_one(directory: Path) -> None:
    assert isinstance(world_of(RunConfig()), World)


def test_a_compiled_one_that_is_demanded_must_be_there(directory: Path) -> None:
    with pytest.raises(MinipyError, match=r"--engine fast: the compiled interpreter is not built"):
        world_of(FAST)


def test_a_compiled_one_that_is_there_is_taken_unless_the_python_one_is_wanted(directory: Path) -> None:
    note_built(FAST, str(directory))
    assert isinstance(world_of(RunConfig()), NativeWorld) and isinstance(world_of(FAST), NativeWorld)
    assert isinstance(world_of(RunConfig(engine="python")), World)


def test_it_serves_the_flags_it_was_built_for_and_no_others(directory: Path) -> None:
    note_built(FAST, str(directory))
    for other in (RunConfig(refcount="cas"), RunConfig(audit=True), RunConfig(stats="table"), RunConfig(gil="timed")):
        assert isinstance(world_of(other), World)
    assert isinstance(world_of(RunConfig(max_seconds=5, argv=("a",))), NativeWorld)


@pytest.mark.parametrize("what", ["signature_of", "version"])
def test_other_sources_or_another_host_make_it_stale(directory: Path, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    note_built(FAST, str(directory))
    if what == "version":
        monkeypatch.setattr(loading.sys, "version", "3.11.99")
    else:
        monkeypatch.setattr(loading, "signature_of", lambda root, rooms: "changed")
    assert isinstance(world_of(RunConfig()), World)
    with pytest.raises(MinipyError, match="was built from other sources"):
        world_of(FAST)


def test_one_that_was_removed_is_not_taken(directory: Path) -> None:
    note_built(FAST, str(directory))
    directory.rmdir()
    assert built(FAST) == ""


def test_a_source_of_any_room_counts() -> None:
    names = ("config.py", "errors.py", "bytecode/opcodes.py", "eval/loop.py", "heap/object.py")
    assert all(f"./{name} " in loading.key() for name in names)


def test_what_was_brought_along_serves_only_the_sources_that_it_was_made_from(directory: Path, tmp_path: Path) -> None:
    shipped = tmp_path / "shipped" / loading.SHIPPED / loading.package_of(FAST)
    shipped.mkdir(parents=True)
    (shipped / loading.CONTENTS).write_text("other sources")
    assert built(FAST) == ""
    (shipped / loading.CONTENTS).write_text(loading.contents_key())
    assert built(FAST) == str(shipped) == built(FAST)


def test_each_configuration_has_a_directory_of_its_own(directory: Path) -> None:
    assert build_directory(FAST) != build_directory(FAST._replace(refcount="cas"))
