"""exit, quit, help and texts about Python: what an interactive user calls; many scripts end with the first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from minipy.heap.allocation import new_atom
from minipy.heap.object import Object
from minipy.model.constructors import new_none, new_ref, new_str
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.raising import set_exception
from minipy.runtime.library_functions import call_library
from minipy.types.builtin_type_creation import add_types

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

COPYRIGHT: Final = """\
Copyright (c) 2001-2023 Python Software Foundation.
All Rights Reserved.

Copyright (c) 2000 BeOpen.com.
All Rights Reserved.

Copyright (c) 1995-2001 Corporation for National Research Initiatives.
All Rights Reserved.

Copyright (c) 1991-1995 Stichting Mathematisch Centrum, Amsterdam.
All Rights Reserved."""
CREDITS: Final = """\
    Thanks to CWI, CNRI, BeOpen.com, Zope Corporation and a cast of thousands
    for supporting Python development.  See www.python.org for more information."""
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


def helper_repr(tstate: ThreadState, helper: Object) -> Object:
    return new_str(tstate, "Type help() for interactive help, or help(object) for help about object.")


def helper_call(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`help(object)`: what the module pydoc, which is imported for it, prints."""
    return call_library(tstate, "pydoc", "help", args[1:], kwargs)


HELPER = TypeSpec(
    "_Helper",
    methods=(Native("__repr__", helper_repr, 1, 1), Native("__call__", helper_call, 1, -1)),
    module="_sitebuiltins",
)


class Text(NamedTuple):
    """The payload of a printer: what it shows when it is called, and in the prompt."""

    called: str
    shown: str


def printer_call(tstate: ThreadState, printer: Object) -> Object:
    tstate.interp.services.write_stdout(tstate, printer.value.called + "\n")
    return new_none(tstate)


PRINTER: Final = TypeSpec(
    "_Printer",
    methods=(
        Native("__repr__", lambda tstate, printer: new_str(tstate, printer.value.shown), 1, 1),
        Native("__call__", printer_call, 1, 1),
    ),
    module="_sitebuiltins",
)


TEXTS: Final = (
    ("copyright", Text(COPYRIGHT, COPYRIGHT)),
    ("credits", Text(CREDITS, CREDITS)),
    ("license", Text("See https://www.python.org/psf/license/", "Type license() to see the full license text")),
)


def new_interactive_builtins(tstate: ThreadState) -> dict[str, Object]:
    """Return new references to `exit`, `quit`, `help` and the texts."""
    add_types(tstate, (QUITTER, HELPER, PRINTER))
    quitter, helper, printer = (tstate.types.by_name[spec.name] for spec in (QUITTER, HELPER, PRINTER))
    return {
        "exit": new_atom(tstate, quitter, "exit"),
        "quit": new_atom(tstate, quitter, "quit"),
        "help": new_atom(tstate, helper, None),
        **{name: new_atom(tstate, printer, text) for name, text in TEXTS},
    }
