"""The prompt, driven through pipes and through a terminal, and the ways to name a program."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from helpers.patience import Watch, is_asleep, patience_with, run_watched

MINIPY = [sys.executable, "-m", "minipy"]


def type_in(text: str, *flags: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Give `text` to a prompt that reads from a pipe."""
    command = [*MINIPY, "run", *flags]
    return run_watched(command, input=text, cwd=cwd)


# --- through pipes

SESSION = """\
1 + 1
x = _ * 20
x
def f(n):
    if n:
        return n + 1

f(1), f(0)
None
for i in range(2):
  print(i)

"two\\nlines"
class A:
  y = [1,
2]

A.y
'''a
b'''
_
import sys
sys.exit(7)
print("never")
"""


def test_a_session_prints_values_and_ends_with_the_status_asked_for() -> None:
    done = type_in(SESSION, "-i", "-q")
    assert done.stdout.splitlines() == [
        "2", "40", "(2, None)", "0", "1", "'two\\nlines'", "[1, 2]", "'a\\nb'", "'a\\nb'"
    ]  # fmt: skip
    assert done.returncode == 7
    assert set(done.stderr.replace(">>> ", "").replace("... ", "")) == set()


def test_the_prompts_are_those_of_cpython() -> None:
    done = type_in("if 1:\n  2\n\n", "-i", "-q")
    assert done.stderr == ">>> ... ... >>> \n"
    assert done.stdout == "2\n"


def test_exceptions_are_shown_and_the_session_goes_on() -> None:
    done = type_in("def f():\n  1/0\n\nf()\n1 +\n  x = 1\nx = = 2\nprint('on')\n", "-i", "-q")
    text = done.stderr.replace(">>> ", "").replace("... ", "")
    assert (
        'Traceback (most recent call last):\n  File "<stdin>", line 1, in <module>\n  File "<stdin>", line 2, in f\n'
        "ZeroDivisionError: division by zero\n" in text
    )
    assert text.count("SyntaxError: invalid syntax") == 2
    assert "IndentationError: unexpected indent" in text
    assert done.stdout == "on\n" and done.returncode == 0


def test_the_last_value_outlives_an_error() -> None:
    assert type_in("5\n1/0\n_\n", "-i", "-q").stdout == "5\n5\n"


def test_input_and_the_prompt_share_standard_input() -> None:
    assert type_in("x = input('? ')\nhello\nx\n", "-i", "-q").stdout == "? 'hello'\n"


def test_prompts_can_be_changed() -> None:
    assert type_in("import sys; sys.ps1 = 'go '\n1\n", "-i", "-q").stderr == ">>> go go \n"


def test_the_session_is_audited() -> None:
    done = type_in("a = []\na.append(a)\n1/0\n[a, 1]\ndef f(): yield 1\n\ng = f()\nnext(g)\n", "-i", "-q", "--audit")
    assert "finding" not in done.stderr and done.returncode == 0


def test_threads_go_on_while_the_prompt_waits(tmp_path: Path) -> None:
    lines = (
        "import threading\n"
        "done = []\n"
        "t = threading.Thread(target=lambda: done.append(sum(range(100)))); t.start()\n"
        "t.join(); done\n"
    )
    assert type_in(lines, "-i", "-q").stdout == "[4950]\n"


# --- after a program, and the ways to name one


@pytest.fixture
def place(tmp_path: Path) -> Path:
    show = "import sys\nprint(__name__, sys.argv, sys.path[0])\n"
    (tmp_path / "program.py").write_text(show)
    (tmp_path / "fails.py").write_text("x = 3\n1/0\n")
    package = tmp_path / "package"
    package.mkdir()
    (package / "__init__.py").write_text("print('init', __name__)\n")
    (package / "__main__.py").write_text(show + "from . import part\nprint(__package__, part.__name__)\n")
    (package / "part.py").write_text("")
    return tmp_path


def test_the_prompt_after_a_program_sees_its_names(place: Path) -> None:
    done = type_in("x\n", "-i", "fails.py", cwd=place)
    assert done.stdout == "3\n" and "ZeroDivisionError" in done.stderr and done.returncode == 0


def test_the_prompt_follows_even_a_program_that_exits() -> None:
    done = type_in("x\n", "-i", "-c", "import sys; x = 5; sys.exit(3)")
    assert done.stdout == "5\n" and "SystemExit: 3" in done.stderr and done.returncode == 0


WAYS = (
    ["program.py", "-V", "x"],
    ["-c", "import sys; print(sys.argv, repr(sys.path[0]), __name__)", "-x", "--verbose"],
    ["-m", "program", "-i"],
    ["-m", "package", "a"],
    ["-m", "package.__main__", "a"],
    ["package", "a"],
    ["-m", "nosuch"],
    ["-m", "package.nosuch"],
    ["nosuch.py"],
    ["./program.py"],
)


@pytest.mark.parametrize("arguments", WAYS, ids=" ".join)
def test_programs_are_found_and_told_their_arguments_as_by_cpython(place: Path, arguments: list[str]) -> None:
    ours = run_watched([*MINIPY, *arguments], cwd=place)
    cpython = run_watched([sys.executable, *arguments], cwd=place)
    assert (ours.stdout, ours.returncode) == (cpython.stdout, cpython.returncode)
    assert ours.stderr.replace("minipy:", "").splitlines()[-1:] == last_line(cpython.stderr)


def last_line(text: str) -> list[str]:
    return text.replace(f"{sys.executable}:", "").splitlines()[-1:]


@pytest.mark.parametrize("arguments", [["-", "-x"], []], ids=["dash", "nothing"])
def test_a_program_is_read_from_standard_input(arguments: list[str]) -> None:
    program = "import sys\nprint(sys.argv, __name__)\nraise SystemExit(5)\n"
    ours = run_watched([*MINIPY, *arguments], input=program)
    cpython = run_watched([sys.executable, *arguments], input=program)
    assert (ours.stdout, ours.stderr, ours.returncode) == (cpython.stdout, cpython.stderr, cpython.returncode)


@pytest.mark.parametrize("flags", [["--bogus"], ["--gil"], ["--gil", "nosuch"], ["--stats=1"], ["--max-steps", "x"], ["-c"]])
def test_wrong_flags_end_with_status_2(flags: list[str]) -> None:
    command = [*MINIPY, "run", *flags]
    done = run_watched(command, stdin=subprocess.DEVNULL)
    assert done.returncode == 2 and done.stderr.startswith("minipy: ") and done.stderr.count("\n") == 1


def test_a_broken_pipe_is_silent() -> None:
    for program, status in (("while True: print('x' * 100)", 1), ("print('x')", 120)):
        process = subprocess.Popen([*MINIPY, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        process.stderr.close()
        with Watch(process.pid):
            assert process.wait() == status


def test_help_into_a_broken_pipe_is_silent() -> None:
    process = subprocess.Popen([*MINIPY, "run", "--help"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    with Watch(process.pid):
        assert process.wait() == 1


# --- through a terminal


class Terminal:
    """A minipy whose standard streams are a terminal."""

    def __init__(self, home: Path, *flags: str) -> None:
        environment = {**os.environ, "XDG_CACHE_HOME": str(home), "TERM": "dumb", "NO_COLOR": "1"}
        self.pid, self._fd = pty.fork()
        if not self.pid:
            os.execvpe(MINIPY[0], [*MINIPY, *flags], environment)
        self._text = ""

    def type(self, text: str) -> None:
        os.write(self._fd, text.encode())

    def expect(self, text: str, at_rest: Callable[[], None] = lambda: None) -> str:
        """Wait for `text`; return what came up to its end, and forget that. `at_rest`: what to do if nothing happens."""
        patience = patience_with(self.pid)
        while text not in self._text:
            assert not patience.is_over(), f"no {text!r} in {self._text!r}"
            if select.select([self._fd], [], [], 0.1)[0]:
                self._text += os.read(self._fd, 4096).decode().replace("\r\n", "\n")
            elif is_asleep(self.pid):
                at_rest()
        seen, _, self._text = self._text.partition(text)
        return seen + text

    def press_ctrl_c_until(self, text: str) -> None:
        """Press it again if nothing happens: the host's editor misses a signal that comes between two of its waits."""
        self.type("\x03")
        self.expect(text, at_rest=lambda: self.type("\x03"))

    def status(self) -> int:
        """Return the exit status."""
        pid, self.pid = self.pid, 0
        with Watch(pid):
            return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])

    def close(self) -> None:
        if self.pid:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self._fd)


@pytest.fixture
def terminal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    made = Terminal(tmp_path_factory.getbasetemp() / "terminal-cache")
    yield made
    made.close()


def test_a_terminal_gets_a_prompt(terminal: Terminal) -> None:
    banner = terminal.expect(">>> ")
    assert re.search(r"minipy \S+ \(Python 3\.11\)", banner)
    terminal.type("6 * 7\r")
    terminal.expect("42\n>>> ")
    terminal.type("def f():\r")
    terminal.expect("... ")
    terminal.type("  return 'done'\r\r")
    terminal.expect(">>> ")
    terminal.type("f()\r")
    terminal.expect("'done'\n>>> ")
    terminal.type("\x04")  # Ctrl-D
    assert terminal.status() == 0


def test_ctrl_c_abandons_a_line_and_ends_a_computation(terminal: Terminal) -> None:
    terminal.expect(">>> ")
    terminal.type("abandoned = 1")
    terminal.expect("abandoned = 1")
    terminal.press_ctrl_c_until("KeyboardInterrupt\n")
    terminal.expect(">>> ")
    terminal.type("while True: print('comput' + 'ing')\r\r")
    terminal.expect("computing\n")
    terminal.type("\x03")
    terminal.expect("Traceback")
    terminal.expect("KeyboardInterrupt\n>>> ")
    terminal.type("import time; print('sleep' + 'ing'); time.sleep(60)\r")
    terminal.expect("sleeping\n")
    terminal.type("\x03")
    terminal.expect("KeyboardInterrupt\n>>> ")
    terminal.type("abandoned\r")
    terminal.expect("NameError")
    terminal.expect(">>> ")
    terminal.type("raise SystemExit(9)\r")
    assert terminal.status() == 9


def test_the_editor_remembers_lines(terminal: Terminal) -> None:
    pytest.importorskip("readline")
    terminal.expect(">>> ")
    terminal.type("1000 + 234\r")
    terminal.expect("1234\n>>> ")
    terminal.type("\x10\r")  # Ctrl-P: the line before
    terminal.expect("1234\n>>> ")
    terminal.type("\x04")
    assert terminal.status() == 0
