"""Unbound names: what is raised for a variable that has no value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.model.raising import name_error, set_error

if TYPE_CHECKING:
    from minipy.bytecode.code_object import CodeObject
    from minipy.eval.thread_state import ThreadState


def unbound_local(tstate: ThreadState, name: str) -> Exception:
    """Return what to raise for a local variable."""
    text = f"cannot access local variable '{name}' where it is not associated with a value"
    return set_error(tstate, "UnboundLocalError", text)


def empty_cell(tstate: ThreadState, code: CodeObject, index: int) -> Exception:
    """Return what to raise for the cell or free variable `index` of `code`."""
    if index < len(code.cellvars):
        return unbound_local(tstate, code.cellvars[index])
    name = code.freevars[index - len(code.cellvars)]
    text = f"cannot access free variable '{name}' where it is not associated with a value in enclosing scope"
    return name_error(tstate, name, text)


def undefined_name(tstate: ThreadState, name: str) -> Exception:
    """Return what to raise for a name that is neither global nor built in."""
    return name_error(tstate, name, f"name '{name}' is not defined")
