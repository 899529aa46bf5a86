"""Building: from a configuration to the compiled package, by mypyc and the system's C compiler."""

from __future__ import annotations

import compileall
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from typing import Final

from minipy.config import RunConfig
from minipy.errors import MinipyError
from minipy.specialise.native.tree import NativeTree
from minipy.specialise.worlds import ROOT

# What mypyc must not stop at: the source itself is checked by mypy as it is written, where it says why it is right.
ALLOWED: Final = ("arg-type", "assignment", "attr-defined", "call-overload", "dict-item", "index", "list-item", "misc",
                  "operator", "override", "return-value", "type-arg", "union-attr")  # fmt: skip
# Run by a process of its own in the directory of the sources: [paths ...]; mypyc and setuptools change global state. The
# many C files of the one large extension are compiled side by side, which setuptools does with whole extensions only.
COMPILE: Final = """
import os, sys
from concurrent.futures import ThreadPoolExecutor
from mypyc.build import mypycify
from setuptools import setup
from distutils.ccompiler import CCompiler

def compile_side_by_side(self, sources, *args, compile=CCompiler.compile, **kwargs):
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        objects = pool.map(lambda source: compile(self, [source], *args, **kwargs), sources)
        return [name for names in objects for name in names]

CCompiler.compile = compile_side_by_side
allowed, files = sys.argv[1].split(","), sys.argv[2:]
flags = ["--config-file", "mypy.ini", *(part for code in allowed for part in ("--disable-error-code", code))]
extensions = mypycify([*flags, *files], opt_level="1", debug_level="0", multi_file=True)
print("C is written", flush=True)
setup(name="minipy-fast", ext_modules=extensions, script_args=["--quiet", "build_ext", "--inplace", "--parallel", "2"])
"""
MYPY_SETTINGS: Final = "[mypy]\nignore_missing_imports = True\nfollow_imports = silent\n"


class BuildFailed(MinipyError):
    """The compiled interpreter can't be built here; the message says why."""


def build(config: RunConfig, directory: str, progress: Callable[[str], None]) -> None:
    """Compile the interpreter of `config` into `directory`, which is replaced; `progress` hears what is going on.

    Takes some two minutes of processor time. Raises BuildFailed where there is no compiler, or nothing comes out of it.
    """
    for package in ("mypyc", "setuptools"):
        if not _has(package):
            raise BuildFailed(f"{package} is not installed: pip install 'minipy[fast]'")
    os.makedirs(os.path.dirname(directory), exist_ok=True)
    with tempfile.TemporaryDirectory(dir=os.path.dirname(directory)) as place:
        progress("writing the sources")
        tree = NativeTree(config)
        files = tree.write(place)
        with open(os.path.join(place, "mypy.ini"), "w", encoding="utf-8") as settings:
            settings.write(MYPY_SETTINGS)
        progress(f"compiling {len(files)} modules")
        _compile(place, files)
        shutil.rmtree(os.path.join(place, "build"))
        shutil.rmtree(directory, ignore_errors=True)
        os.mkdir(directory)
        for name in os.listdir(place):
            if name == tree.package or name.endswith(".so"):
                os.rename(os.path.join(place, name), os.path.join(directory, name))
        compileall.compile_dir(directory, quiet=2)  # the modules that stay interpreted, though the host keeps no code


def _has(package: str) -> bool:
    import importlib.util

    return importlib.util.find_spec(package) is not None


def _compile(place: str, files: list[str]) -> None:
    command = (sys.executable, "-c", COMPILE, ",".join(ALLOWED), *files)
    environment = {**os.environ, "MYPYPATH": os.path.dirname(ROOT)}
    done = subprocess.run(command, cwd=place, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        said = [
            line for line in (done.stdout + done.stderr).splitlines() if "error" in line.lower()
        ] or done.stderr.splitlines()
        raise BuildFailed("the C compiler or mypyc has failed: " + "; ".join(line[:300] for line in said[-3:]))
