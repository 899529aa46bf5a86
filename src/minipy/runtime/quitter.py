"""exit and quit: what an interactive user calls, and what many scripts end with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.allocation import new_atom
from minipy.heap.object import Object
from minipy.model.constructors import new_ref, new_str
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.raising import set_exception
from minipy.types.builtin_type_creation import add_types

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

END_OF_FILE = "Ctrl-D (i.e. EOF)"


def quitter_repr(tstate: ThreadState, quitter: Object) -> Object:
    return new_str(tstate, f"Use {quitter.value}() or {END_OF_FILE} to exit")


def quitter_call(tstate: ThreadState, quitter: Object, code: Object | None = None) -> Object:
    """`exit(code=None)`: raise SystemExit."""
    status = new_ref(tstate, code if code is not None else tstate.types.none)
    raise set_exception(tstate, tstate.types.exceptions["SystemExit"], status)


QUITTER = TypeSpec(
    "Quitter",
    methods=(Native("__repr__", quitter_repr, 1, 1), Native("__call__", quitter_call, 1, 2, ("code",))),
    getters=(
        Getter("name", lambda tstate, quitter: new_str(tstate, quitter.value)),
        Getter("eof", lambda tstate, quitter: new_str(tstate, END_OF_FILE)),
    ),
    module="_sitebuiltins",
)


def new_quitters(tstate: ThreadState) -> dict[str, Object]:
    """Return new references to `exit` and `quit`."""
    add_types(tstate, (QUITTER,))
    type_ = tstate.types.by_name[QUITTER.name]
    return {name: new_atom(tstate, type_, name) for name in ("exit", "quit")}
