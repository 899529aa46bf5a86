"""Modules of the standard library, compiled as CPython 3.9 compiles them."""

from __future__ import annotations

from pathlib import Path

from helpers.compiler.compiler_oracle import check, run39

# Standard library modules of different kinds of code; a wider run is a matter of adding names here.
MODULES = (
    "_pydecimal", "argparse", "ast", "bisect", "calendar", "collections/__init__", "contextlib", "copy", "csv", "dis",
    "enum", "fractions", "functools", "heapq", "inspect", "json/decoder", "locale", "optparse", "pdb", "pickle",
    "pprint", "queue", "random", "shutil", "statistics", "string", "tarfile", "tempfile", "textwrap", "threading",
    "tokenize", "traceback", "typing", "weakref", "zipfile",
)  # fmt: skip


def test_standard_library_modules_compile_as_under_python_39() -> None:
    library = Path(str(run39("import os, json; print(json.dumps(os.__file__))", None))).parent
    files = [library / f"{name}.py" for name in MODULES]
    sources = [file.read_text(encoding="utf-8") for file in files if file.exists()]
    refused = ("async ", "await ")
    check([(source, "exec") for source in sources if not any(word in source for word in refused)])
