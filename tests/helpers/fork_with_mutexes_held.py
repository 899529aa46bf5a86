"""A run whose program forks at the worst moment: all mutexes that are held for a moment only are held by another thread.

    PYTHONPATH=tests python -m helpers.fork_with_mutexes_held LOCK
"""

from __future__ import annotations

import sys
from typing import Any

from minipy.config import RunConfig
from minipy.engine.python_engine import PythonEngine
from minipy.program import Program

CODE = """\
import os, sys, threading
pid = os.fork()
if pid == 0:
    thread = threading.Thread(target=print, args=('a thread',))
    thread.start()
    thread.join()
    sys.exit(5)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True)
"""


def main() -> int:
    """Run the program, as written, and fork it with the mutexes held; return its status."""
    engine = PythonEngine(Program("<program>", CODE), RunConfig(gil=sys.argv[1], refcount="cas", specialise=False))
    interp: Any = engine._interp
    begin = interp.run.begin_process

    def begin_with_mutexes_held(sync: object) -> None:
        interp.gil._mutex.acquire(False)
        writing = interp.services.stdout._writing
        for mutex in (interp.mutex, interp.breaker._mutex, interp.run.mutex, writing, interp.signals._mutex):
            mutex.acquire(False)
        begin(sync)

    interp.run.begin_process = begin_with_mutexes_held
    return engine.run().status


if __name__ == "__main__":
    sys.exit(main())
