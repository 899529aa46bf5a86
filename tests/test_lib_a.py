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

# What CPython has and minipy has not: `async` and processes, tracing, and what belongs to those.
ABSENT = MappingProxyType({
    "threading": {"settrace", "setprofile", "gettrace", "getprofile", "settrace_all_threads", "setprofile_all_threads"},
    "concurrent.futures": {"ProcessPoolExecutor"},
    "contextlib": {"asynccontextmanager", "aclosing", "AsyncExitStack", "AbstractAsyncContextManager",
                   "AsyncContextDecorator", "chdir"},
    "collections.abc": {"Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator"},
    "types": {"CoroutineType", "AsyncGeneratorType", "coroutine"},
    "copy": {"PyStringMap"},
})  # fmt: skip
MODULES = ("threading", "queue", "concurrent.futures", "functools", "collections", "collections.abc", "itertools",
           "operator", "contextlib", "heapq", "bisect", "copy", "string", "abc", "types", "atexit", "__future__",
           "keyword")  # fmt: skip

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
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


@is_oracle
@pytest.mark.parametrize("name", MODULES)
def test_no_public_name_is_missing(name: str) -> None:
    code = f"import {name} as m\nprint([n for n in {public_names(name)!r} if not hasattr(m, n)])"
    run = run_guest(code)
    assert (run.stdout, run.stderr, run.returncode) == ("[]\n", "", 0)


def test_all_modules_together_leave_no_reference_behind() -> None:
    run = run_guest("\n".join(f"import {name}\nfrom {name} import *" for name in MODULES if name != "__future__"))
    assert (run.stdout, run.stderr, run.returncode) == ("", "", 0)
