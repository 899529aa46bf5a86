"""Subinterpreters: how a program makes more interpreters, and ends them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.blocking.interpreter_queue import InterpreterQueues
from minipy.engine.interpreter_life import InterpreterLife
from minipy.engine.main_module import create_main
from minipy.eval.interpreter import Interpreter
from minipy.eval.run.switching import begin_running, visiting
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.runtime.runtime_services import Runtime
    from minipy.sync.primitives import HostSync

REMAINING: Final = "<sys>:0: RuntimeWarning: remaining subinterpreters; close them with Interpreter.close()\n"


class Subinterpreters:
    """Makes and ends all interpreters of a run but the main one, whose services are `runtime`."""

    def __init__(self, runtime: Runtime, sync: HostSync) -> None:
        self._runtime = runtime
        self._lives: dict[int, InterpreterLife] = {}
        self.queues = InterpreterQueues(sync)

    def create(self, tstate: ThreadState) -> Interpreter:
        """Return a new interpreter, in which nothing runs."""
        outer = tstate.interp
        interp = Interpreter(outer.config, outer.sync, outer)
        interp.is_running = True
        self._lives[interp.id] = life = InterpreterLife(interp, self._runtime.for_subinterpreter(interp))
        with visiting(tstate, interp) as visitor:
            life.begin(visitor)
            decref(visitor, create_main(visitor, interp.services.builtins_module))
        interp.is_running = False
        return interp

    def end(self, tstate: ThreadState, interp: Interpreter) -> None:
        """Finish a subinterpreter, which is reserved for this thread."""
        life = self._lives.pop(interp.id)
        with visiting(tstate, interp) as visitor:
            visitor.native_depth = 0  # nothing of what called us knows an object of this interpreter
            life.join(visitor)
            life.call_exit_functions(visitor)
            life.end_others(visitor)
            interp.breaker.withdraw(interp.reasons.close)
            life.clear(visitor)
        interp.run.forget(interp)
        for _, queue in self.queues.known():
            queue.unbind(interp.id)

    def end_all(self, tstate: ThreadState) -> None:
        """Finish those that the program has left open; one in which a daemon still runs ends with the run."""
        remaining = [interp for interp in tstate.interp.run.known_interpreters() if interp.id]
        if remaining:
            self._runtime.write_stderr(tstate, [REMAINING])
        for interp in remaining:
            if begin_running(interp):
                self.end(tstate, interp)
