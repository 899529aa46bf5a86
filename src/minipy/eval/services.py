"""Services: what the rooms to the right of the evaluator provide to code that runs in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from minipy.errors import SourceWarning
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object


class Services(Protocol):
    """Handed to the interpreter by the engine; `main_filename` is the program's, `version` minipy's own."""

    main_filename: str
    program_directory: str
    version: str
    builtins_module: Object
    sys_module: Object
    audit_hooks: Object
    import_locks: Any  # runtime.import_locks.ImportLocks

    def roots(self) -> Iterable[Object]:
        """Yield every reference that the services hold."""

    def set_recursion_limit(self, limit: int) -> None:
        """Let guest calls nest `limit` deep."""

    # --- forks

    def buffers_held(self) -> AbstractContextManager[None]:
        """Let no other thread change what is buffered for the standard streams while the body runs."""

    def begin_process(self, tstate: ThreadState) -> None:
        """After a fork: nobody but `tstate` writes, and nobody else imports."""

    # --- streams

    def stream_object(self, tstate: ThreadState, name: str) -> Object:
        """Return a new reference to a guest object for the standard stream `name`."""

    def sys_attribute(self, tstate: ThreadState, name: str) -> Object | None:
        """Return a new reference to `sys.name`, or None."""

    def write_stdout(self, tstate: ThreadState, text: str) -> None:
        """Write to the guest's `sys.stdout`."""

    def write_stderr(self, tstate: ThreadState, pieces: Sequence[str]) -> bool:
        """Write to the guest's `sys.stderr`, piece by piece; False where there is none."""

    def write_process_stderr(self, tstate: ThreadState, text: str) -> None:
        """Write to the process's standard error."""

    def read_line(self, tstate: ThreadState, prompt: str) -> str | None:
        """Write `prompt`, read a line from the guest's standard input; None at its end."""

    def display(self, tstate: ThreadState, value: Object) -> None:
        """What `sys.displayhook` does with the value of an interactive expression."""

    # --- except*

    def match_group(self, tstate: ThreadState, stack: list[Object]) -> None:
        """Replace an exception and what a clause wants, on top of `stack`, by what it leaves and what it handles."""

    def prepare_reraise(self, tstate: ThreadState, stack: list[Object]) -> None:
        """Replace an exception and the results of its clauses, on top of `stack`, by what is raised now, or None."""

    # --- exceptions that nobody catches

    def report_unraisable(self, tstate: ThreadState, where: Object, heading: str = ...) -> None:
        """Print and drop the propagating exception, which nobody can receive, raised in `where`."""

    def report_internal_error(self, tstate: ThreadState, error: BaseException) -> None:
        """Note a fault of minipy itself and end the run."""

    # --- warnings

    def warn(self, tstate: ThreadState, category: str, text: str, level: int = 1, source: Object | None = None) -> None:
        """Warn of what the running guest code, or a caller of it, does, by the guest's filters; it may be raised."""

    def warn_of_source(self, tstate: ThreadState, warning: SourceWarning) -> None:
        """As `warn`, of a place in a source text."""

    # --- imports

    def import_name(self, tstate: ThreadState, name: str, globals_: Object, fromlist: Object, level: int) -> Object:
        """`__import__`: return a new reference to the module that an import statement names."""

    def import_statement(self, tstate: ThreadState, name: str, globals_: Object, fromlist: Object, level: int) -> Object:
        """The same by way of the guest's own `__import__`, should it have replaced that."""

    def import_from(self, tstate: ThreadState, module: Object, name: Object) -> Object:
        """Return a new reference to what `from module import name` binds."""

    def import_star(self, tstate: ThreadState, module: Object, names: Object) -> None:
        """Bind the public names of `module` in the dict `names`."""
