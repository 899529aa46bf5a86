"""The guest-language modules for containers, functions, iterators, copies and threads offer what CPython's do.

What they do is stated by the programs `lib_*.py` under `programs/`; here only that no public name is missing, and that
importing them leaves no reference behind.
"""

from __future__ import annotations

import importlib
import subprocess
import sys
from types import MappingProxyType

import pytest

from helpers.patience import run_watched

# What CPython has and minipy has not: `async` and processes, tracing, how sources are taken apart.
ABSENT = MappingProxyType({
    "contextlib": {"asynccontextmanager", "aclosing", "AsyncExitStack", "AsyncContextDecorator"},
    "types": {"CoroutineType", "AsyncGeneratorType", "coroutine"},
    "copy": {"PyStringMap"},
    "inspect": {
        "ArgInfo", "Arguments", "Attribute", "BlockFinder", "CORO_CLOSED", "CORO_CREATED", "CORO_RUNNING",
        "CORO_SUSPENDED", "CO_ASYNC_GENERATOR", "CO_COROUTINE", "CO_ITERABLE_COROUTINE", "CO_NOFREE",
        "ClassFoundException", "EndOfBlock", "TPFLAGS_IS_ABSTRACT", "classify_class_attrs", "findsource",
        "formatannotationrelativeto", "formatargvalues", "getabsfile", "getargs", "getargvalues", "getblock",
        "getclasstree", "getcomments", "getcoroutinelocals", "getcoroutinestate", "getlineno", "getmembers_static",
        "getmodulename", "indentsize", "walktree",
    },
})  # fmt: skip
MODULES = ("threading", "queue", "concurrent.futures", "functools", "collections", "collections.abc", "itertools",
           "operator", "contextlib", "heapq", "bisect", "copy", "string", "abc", "types", "atexit", "__future__",
           "keyword", "inspect", "decimal", "datetime", "logging", "typing", "enum", "dataclasses", "statistics", "json",
           "random")  # fmt: skip

is_oracle = pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the names are CPython 3.11's")


def public_names(name: str) -> list[str]:
    """The names that CPython's module offers, but for those stated as absent and for modules it happens to import."""
    module = importlib.import_module(name)
    names = getattr(module, "__all__", None) or [
        found for found in vars(module) if found[0] != "_" and not isinstance(getattr(module, found), type(sys))
    ]
    return sorted(set(names) - ABSENT.get(name, set()))


def run_guest(code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "minipy", "run", "--audit", "-c", code]
    return run_watched(command)


@is_oracle
@pytest.mark.parametrize("name", MODULES)
def test_no_public_name_is_missing_but_those_stated_as_absent(name: str) -> None:
    absent = sorted(ABSENT.get(name, ()))
    code = f"import {name} as m\nprint([n for n in {public_names(name)!r} if not hasattr(m, n)])"
    run = run_guest(f"{code}\nprint([n for n in {absent!r} if hasattr(m, n)])")
    assert (run.stdout, run.stderr, run.returncode) == ("[]\n[]\n", "", 0)


def test_all_modules_together_leave_no_reference_behind() -> None:
    run = run_guest("\n".join(f"import {name}\nfrom {name} import *" for name in MODULES if name != "__future__"))
    assert (run.stdout, run.stderr, run.returncode) == ("", "", 0)
