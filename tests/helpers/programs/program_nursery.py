"""The nursery: a process that has minipy loaded under some flags and runs each program in a child that it forks.

A short program runs for less time than minipy takes to start, so the start is paid once per set of flags. What a child
does is `minipy run` itself, to the host's own exit. A nursery has one thread and runs one program at a time: it reads a
line of JSON, [arguments of `minipy run`, stdin], and answers with one, [stdout, stderr, exit status].
"""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from typing import IO, TYPE_CHECKING, NamedTuple

import minipy.engine
from helpers.paths import ROOT
from helpers.patience import LIMIT_S, Watch
from minipy.cli import main, run_command
from minipy.cli.flags import read_flags
from minipy.specialise.native.loading import world_of

if TYPE_CHECKING:
    from minipy.specialise.native.loading import NativeWorld
    from minipy.specialise.worlds import World

START = "import sys; sys.path.insert(0, sys.argv.pop(1)); from helpers.programs import program_nursery as n; n.serve()"


class Ended(NamedTuple):
    """How a program ended; `status` is minus the number of the signal that ended it, if one did; None if it hung."""

    stdout: str
    stderr: str
    status: int | None


class Nursery:
    """The client's side. The process ends with this one, which holds the other end of its stdin."""

    def __init__(
        self, flags: Sequence[str], env: dict[str, str], limit_s: float = LIMIT_S, host: str = sys.executable
    ) -> None:
        self._flags = flags
        command = (host, "-c", START, str(ROOT / "tests"), str(limit_s), *flags)
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=env
        )

    def run(self, arguments: Sequence[str], stdin: str) -> Ended:
        """Run a program under the nursery's flags; `arguments` are what follows them."""
        assert self._process.stdin and self._process.stdout
        print(json.dumps([[*self._flags, *arguments], stdin]), file=self._process.stdin, flush=True)
        return Ended(*json.loads(self._process.stdout.readline()))


def load_minipy(flags: Sequence[str]) -> World | NativeWorld:
    """Load minipy as `flags` want it, and return it; from now on `minipy run` takes this instead of loading it itself."""
    known = (*run_command.CHOICES, *run_command.SCHEDULE, *run_command.OBSERVATION)
    fields, _ = read_flags(known, flags, "run")
    world = world_of(run_command.config_of(fields))
    engine = world.load("minipy.engine.python_engine").PythonEngine
    minipy.engine.run = lambda program, config, *given, **named: engine(program, config, *given, **named).run()
    gc.freeze()  # a child's collector would write to all these objects, and so copy their pages: half of a short run
    return world


def run_forked(arguments: Sequence[str], stdin: str, limit_s: float) -> Ended:
    """Run `minipy run` in a child of this process, which must be done with its own output."""
    with tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        source.write(stdin.encode())
        source.seek(0)
        child = os.fork()
        if child == 0:
            for stream, fd in ((source, 0), (out, 1), (err, 2)):
                os.dup2(stream.fileno(), fd)
            sys.exit(main.main(["run", *arguments]))
        with Watch(child, limit_s) as watch:
            status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        return Ended(_text(out), _text(err), None if watch.is_hung else status)


def _text(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode("utf-8", "replace")


def serve() -> None:
    """Run what is asked for until stdin ends; programs find neither end of the conversation."""
    limit_s, flags = float(sys.argv[1]), sys.argv[2:]
    load_minipy(flags)
    requests, answers = os.fdopen(os.dup(0)), os.fdopen(os.dup(1), "w")
    for request in requests:
        arguments, stdin = json.loads(request)
        print(json.dumps(run_forked(arguments, stdin, limit_s)), file=answers, flush=True)
