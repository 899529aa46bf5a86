"""Mutated sources end in code or in a syntax error with a place, soon, and never in another exception.

The normal run tries 1,000 sources; MINIPY_MUTANTS=20000 in the environment asks for so many, at every byte of a source of
more than 300 lines among them. What hand-written hostile sources do to the parser is in test_syntax_limits.py.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from helpers.patience import run_watched
from helpers.syntax.mutated_sources import LONG, Mutant, mutants
from minipy.bytecode.serialise import dump_code, load_code
from minipy.compiler.compiler_passes import compile_module
from minipy.errors import GuestSyntaxError
from minipy.syntax import parse

COUNT = int(os.environ.get("MINIPY_MUTANTS", "1000"))
BATCHES = 8
LIMIT_S = 10.0  # of processor time, of which a busy machine takes three times as much as an idle one
SEED = 20260101


def fault_of(mutant: Mutant) -> str:
    """Return what is wrong with how minipy takes a source, or ""."""
    started = time.process_time()
    try:
        code = compile_module(parse(mutant.source, "mutant.py"), "mutant.py")
    except GuestSyntaxError as error:
        lines = mutant.source.count(b"\n") + mutant.source.count(b"\r") + 2
        if not (error.filename == "mutant.py" and 0 < error.lineno <= lines and error.message):
            return f"an error without a place: {error.message} at line {error.lineno}"
    except BaseException as error:
        return f"a host exception: {type(error).__name__}: {error}"
    else:
        if load_code(dump_code(code)).code != code.code:
            return "code that can't be kept"
    elapsed_s = time.process_time() - started
    return f"{elapsed_s:.1f} s" if elapsed_s > LIMIT_S else ""


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("batch", range(BATCHES))
def test_mutated_sources_give_code_or_a_syntax_error(batch: int) -> None:
    faults = [
        f"{mutant.name}: {fault}"
        for number, mutant in enumerate(mutants(COUNT, SEED))
        if number % BATCHES == batch and (fault := fault_of(mutant))
    ]
    assert not faults, "\n".join(faults[:20])


def test_the_source_that_is_cut_off_is_long_enough() -> None:
    assert LONG.count(b"\n") >= 300


WHOLE = {
    "a NUL": b"x = 1\0\n",
    "a byte order mark": b"\xef\xbb\xbfprint(1)\n",
    "carriage returns": b"print(1)\rprint(2)\r",
    "mixed tabs": b"if 1:\n\tprint(1)\n        print(2)\n",
    "no UTF-8": b"x = '\xff\xfe'\n",
    "a lone surrogate": b"x = '\xed\xa0\x80'\n",
    "a guest's lone surrogate": b"print('\\ud800')\n",
    "5,000 digits": b"x = " + b"7" * 5000 + b"\n",
    "10,000 brackets": b"(" * 10_000 + b")" * 10_000,
    "10,000 operators": b"x = " + b"-" * 10_000 + b"1\n",
    "a sum of 10,000 terms": b"print(" + b" + ".join([b"1"] * 10_000) + b")\n",
    "3,000 elifs": b"if 0:\n pass\n" + b"elif 0:\n pass\n" * 3000 + b"else:\n print(1)\n",
    "an open string": b"x = '''" + b"a\n" * 10_000,
    "a coding cookie that nobody knows": b"# coding: nosuch\n",
    "an eval of brackets": b"eval('(' * 5000)\n",
    "an eval of a long sum": b"print(eval('+'.join(['1'] * 10000)))\n",
    "nothing": b"",
}


@pytest.mark.parametrize("name", WHOLE)
def test_hostile_files_end_in_a_run_or_a_guest_error(name: str, tmp_path: Path) -> None:
    path = tmp_path / "hostile.py"
    path.write_bytes(WHOLE[name])
    command = [sys.executable, "-m", "minipy", "run", str(path)]
    done = run_watched(command, text=False)
    assert done.returncode in (0, 1), done.stderr
    text = done.stderr.decode()
    assert "InternalError" not in text and os.path.join("minipy", "eval") not in text
    assert done.returncode == 0 or text.splitlines()[-1].split(":")[0].endswith("Error"), text
    assert b"SyntaxError" not in done.stderr or b"line " in done.stderr


def test_a_source_above_the_limit_is_refused_unless_the_limit_is_raised(tmp_path: Path) -> None:
    path = tmp_path / "large.py"
    path.write_bytes(b"#" * (1 << 20) + b"\n")
    command = [sys.executable, "-m", "minipy", "run"]
    refused = run_watched([*command, str(path)])
    assert refused.returncode == 1
    assert refused.stderr.endswith("SyntaxError: source of 1048577 bytes, more than --max-source 1048576 allows\n")
    allowed = run_watched([*command, "--max-source", "2000000", str(path)], text=False)
    assert allowed.returncode == 0, allowed.stderr
