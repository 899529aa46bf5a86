"""A program that has come to where it waits for a signal."""

from __future__ import annotations

import subprocess
import sys

READY = b"ready\n"


def start(code: str, flags: tuple[str, ...]) -> subprocess.Popen[bytes]:
    """Start minipy on `code`; return when it has said that it is ready: where it says READY, or at its start."""
    code = code if "READY" in code else f"READY\n{code}"
    program = "import sys\n" + code.replace("READY", "sys.stdout.write('ready\\n'); sys.stdout.flush()") + "\n"
    command = [sys.executable, "-m", "minipy", "run", *flags, "-c", program]
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert child.stdout is not None
    assert child.stdout.readline() == READY, child.communicate()
    return child
