"""Instructions: names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.errors import GuestRaised
from minipy.eval.operands import drop, implements
from minipy.heap.object import Object
from minipy.heap.slots import read_slot, swap_slot
from minipy.model.builtin_names import find_builtin
from minipy.model.constructors import new_str
from minipy.model.raising import catch, empty_cell, unbound_local, undefined_name
from minipy.model.subscripts import delete_item, find_item, set_item
from minipy.model.tables.dict_slots import dict_delete, dict_get_name, dict_set_name, new_dict
from minipy.refcount.strategy import decref, incref
from minipy.sync.inlining import inlined

if TYPE_CHECKING:
    from minipy.eval.frame import Frame
    from minipy.eval.thread_state import ThreadState


@implements("LOAD_FAST")
def load_fast(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    value = frame.fast[oparg]
    if value is None:
        raise unbound_local(tstate, frame.code.code.varnames[oparg])
    incref(tstate, value)
    frame.stack.append(value)


@implements("STORE_FAST")
def store_fast(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    old = frame.fast[oparg]
    frame.fast[oparg] = frame.stack.pop()
    if old is not None:
        decref(tstate, old)


@implements("DELETE_FAST")
def delete_fast(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    old = frame.fast[oparg]
    if old is None:
        raise unbound_local(tstate, frame.code.code.varnames[oparg])
    frame.fast[oparg] = None
    decref(tstate, old)


@implements("LOAD_NAME")
def load_name(tstate: ThreadState, frame: Frame, oparg: Object) -> None:
    names = frame.names
    assert names is not None
    value = _local(tstate, names, oparg)
    if value is None:
        value = dict_get_name(tstate, frame.globals, oparg.value)
    frame.stack.append(value if value is not None else _builtin(tstate, frame, oparg.value))


def _local(tstate: ThreadState, names: Object, key: Object) -> Object | None:
    """Return a new reference to what a namespace has under a guest str, or None; it may be any mapping."""
    if names.type is tstate.types.dict:
        return dict_get_name(tstate, names, key.value)
    return find_item(tstate, names, key)


@implements("STORE_NAME")
def store_name(tstate: ThreadState, frame: Frame, oparg: Object) -> None:
    stack = frame.stack
    names = frame.names
    assert names is not None
    if names.type is tstate.types.dict:
        dict_set_name(tstate, names, oparg, stack[-1])
    else:
        set_item(tstate, names, oparg, stack[-1])
    decref(tstate, stack.pop())


@implements("DELETE_NAME")
def delete_name(tstate: ThreadState, frame: Frame, oparg: Object) -> None:
    names = frame.names
    assert names is not None
    if names.type is tstate.types.dict:
        if not dict_delete(tstate, names, oparg):
            raise undefined_name(tstate, oparg.value)
        return
    try:
        delete_item(tstate, names, oparg)
    except GuestRaised:
        if not catch(tstate, "Exception"):
            raise
        raise undefined_name(tstate, oparg.value) from None


@implements("LOAD_GLOBAL")
def load_global(tstate: ThreadState, frame: Frame, oparg: Object) -> None:
    value = dict_get_name(tstate, frame.globals, oparg.value)
    if value is None and frame.globals.type is not tstate.types.dict:  # one that has `__missing__`, perhaps
        value = find_item(tstate, frame.globals, oparg)
    frame.stack.append(value if value is not None else _builtin(tstate, frame, oparg.value))


def _builtin(tstate: ThreadState, frame: Frame, name: str) -> Object:
    """Return a new reference to a built-in name."""
    value = find_builtin(tstate, frame.builtins, name)
    if value is None:
        raise undefined_name(tstate, name)
    return value


@implements("STORE_GLOBAL")
def store_global(tstate: ThreadState, frame: Frame, oparg: Object) -> None:
    stack = frame.stack
    dict_set_name(tstate, frame.globals, oparg, stack[-1])
    decref(tstate, stack.pop())


@implements("DELETE_GLOBAL")
def delete_global(tstate: ThreadState, frame: Frame, oparg: Object) -> None:
    if not dict_delete(tstate, frame.globals, oparg):
        raise undefined_name(tstate, oparg.value)


@implements("LOAD_CLOSURE")
def load_closure(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    cell = frame.cells[oparg]
    incref(tstate, cell)
    frame.stack.append(cell)


@implements("LOAD_DEREF")
def load_deref(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    push_from_cell(tstate, frame, oparg)


@inlined
def push_from_cell(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    """Push what is in a cell; raises NameError if it is empty."""
    cell = frame.cells[oparg]
    value = read_slot(tstate, cell, cell.value, 0)
    if value is None:
        raise empty_cell(tstate, frame.code.code, oparg)
    frame.stack.append(value)


@implements("LOAD_CLASSDEREF")
def load_classderef(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    code = frame.code.code
    assert frame.names is not None
    name = code.freevars[oparg - len(code.cellvars)]
    stack = frame.stack
    stack.append(new_str(tstate, name))
    value = _local(tstate, frame.names, stack[-1])
    drop(tstate, stack, 1)
    if value is not None:
        stack.append(value)
    else:
        push_from_cell(tstate, frame, oparg)


@implements("STORE_DEREF")
def store_deref(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    cell = frame.cells[oparg]
    old = swap_slot(tstate, cell, cell.value, 0, frame.stack.pop())
    if old is not None:
        decref(tstate, old)


@implements("DELETE_DEREF")
def delete_deref(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    cell = frame.cells[oparg]
    old = swap_slot(tstate, cell, cell.value, 0, None)
    if old is None:
        raise empty_cell(tstate, frame.code.code, oparg)
    decref(tstate, old)


@implements("SETUP_ANNOTATIONS")
def setup_annotations(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    assert frame.names is not None
    stack = frame.stack
    stack.append(new_str(tstate, "__annotations__"))
    annotations = _local(tstate, frame.names, stack[-1])
    stack.append(annotations if annotations is not None else new_dict(tstate))
    if annotations is None:
        set_item(tstate, frame.names, stack[-2], stack[-1])
    drop(tstate, stack, 2)
