"""Writes `# expect:` comments into a program from what CPython 3.11 prints (then read whether it is what you meant).

    python tests/helpers/programs/annotate_program.py programs/language/values/ints.py ...

Each line of output goes to the end of the module-level statement that was running when it was printed, or below that
statement when it prints several lines, stands in a loop, or would become too long. Expectations that are there already
are replaced; other comments stay. An uncaught exception becomes `# expect error:` at the end. Programs that race,
read stdin or state stderr are annotated by hand.
"""

from __future__ import annotations

import ast
import io
import json
import os
import re
import subprocess
import sys
import threading
from pathlib import Path
from types import FrameType, ModuleType

WIDTH = 120
_OLD = re.compile(r"\s*# expect(?: error)?:.*$")


class Recorder(io.TextIOBase):
    """A stdout that writes, for each line, a line of JSON: the text, and where the main module stood when it was begun.

    The line is 0 when the module was over. As with a stdout that is a pipe, what is written waits for `flush`, and a forked
    process begins with what waits.
    """

    def __init__(self, path: str) -> None:
        super().__init__()
        self._path = path
        self._lines: list[tuple[int, str]] = []

    def write(self, text: str) -> int:
        for part in re.findall(r"[^\n]*\n|[^\n]+", text):
            if not self._lines or self._lines[-1][1].endswith("\n"):
                self._lines.append((self._module_lineno(), ""))
            lineno, begun = self._lines[-1]
            self._lines[-1] = lineno, begun + part
        return len(text)

    def flush(self) -> None:
        lines, self._lines = self._lines, []
        os.write(1, "".join(f"{json.dumps(line)}\n" for line in lines).encode())

    def _module_lineno(self) -> int:
        main = threading.main_thread().ident
        frame: FrameType | None = sys._current_frames().get(main) if main else None
        while frame and not (frame.f_code.co_filename == self._path and frame.f_code.co_name == "<module>"):
            frame = frame.f_back
        return frame.f_lineno if frame else 0


def observe(path: str) -> None:
    """Run the program in this process, which writes its lines with their places."""
    sys.argv, sys.stdout = [path], Recorder(path)
    module = sys.modules["__main__"] = ModuleType("__main__")
    names = vars(module)
    names |= {"__builtins__": __builtins__, "__file__": path}
    try:
        exec(compile(Path(path).read_text(encoding="utf-8"), path, "exec", dont_inherit=True), names)
    finally:
        names.clear()  # so that a `__del__` that prints at exit still does


def statement_end(tree: ast.Module, lineno: int) -> tuple[int, bool]:
    """The last line of the statement to which output at `lineno` belongs, and whether it is a simple one."""
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.stmt)]
    holding = [node for node in nodes if _first_line(node) <= lineno <= (node.end_lineno or 0)]
    holding.sort(key=lambda node: (node.end_lineno or 0) - node.lineno)
    for node in reversed(holding):
        if isinstance(node, ast.For | ast.While):
            return node.end_lineno or lineno, False
    inner = holding[0]
    is_simple = not isinstance(inner, ast.With | ast.Try | ast.If | ast.FunctionDef | ast.ClassDef)
    return inner.end_lineno or lineno, is_simple


def _first_line(node: ast.stmt) -> int:
    return min([node.lineno, *(decorator.lineno for decorator in getattr(node, "decorator_list", ()))])


def annotate(path: Path) -> None:
    """Rewrite one program in place."""
    lines = [kept for line in path.read_text().splitlines() if (kept := _OLD.sub("", line)) or not line.strip()]
    while lines and not lines[-1].strip():
        lines.pop()
    path.write_text("\n".join(lines) + "\n")
    done = subprocess.run([sys.executable, __file__, "--observe", str(path)], capture_output=True, text=True)
    tree = ast.parse("\n".join(lines))
    below: dict[int, list[str]] = {}
    simple: dict[int, bool] = {}
    last = 0
    for lineno, text in map(json.loads, done.stdout.splitlines()):
        end, simple_here = statement_end(tree, lineno) if lineno else (len(lines), False)
        last = max(last, end)  # never above an earlier line's comment
        below.setdefault(last, []).append(text.removesuffix("\n"))
        simple[last] = simple.get(last, True) and simple_here and last == end
    path.write_text("\n".join(_with_comments(lines, below, simple)) + "\n" + _error(done))


def _with_comments(lines: list[str], below: dict[int, list[str]], simple: dict[int, bool]) -> list[str]:
    result: list[str] = []
    for lineno, line in enumerate(lines, 1):
        texts = [f"# expect: {text}".rstrip() for text in below.get(lineno, [])]
        if len(texts) == 1 and simple[lineno] and len(line) + 2 + len(texts[0]) <= WIDTH:
            result.append(f"{line}  {texts[0]}")
        else:
            indent = line[: len(line) - len(line.lstrip())] if simple.get(lineno) else ""
            result += [line, *(indent + text for text in texts)]
    return result


def _error(done: subprocess.CompletedProcess[str]) -> str:
    last = done.stderr.splitlines()[-1] if done.returncode and done.stderr.strip() else ""
    return f"# expect error: {last}\n" if re.match(r"[\w.]+(: |$)", last) else ""


if __name__ == "__main__":
    if sys.argv[1] == "--observe":
        observe(sys.argv[2])
    else:
        for name in sys.argv[1:]:
            annotate(Path(name))
