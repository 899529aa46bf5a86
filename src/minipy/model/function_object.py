"""Functions and what attribute look-up makes of them: bound methods, class and static methods, properties; cells, code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minipy.bytecode.code_object import CO_GENERATOR
from minipy.heap.allocation import new_atom, new_container
from minipy.heap.object import Object
from minipy.program import C_LIBRARY, LIBRARY
from minipy.refcount.strategy import decref, incref

if TYPE_CHECKING:
    from minipy.bytecode.code_object import CodeObject
    from minipy.model.model_thread import ModelThread


class CodeBody:
    """The payload of a code object's counted twin, which owns the materialised constants and names.

    `stream` is what the eval loop runs: (handler, oparg, looks up) for each instruction. `simple_args` is the number of
    arguments with which a call needs no argument binding beyond moving them, or -1. `size` is the number of locals.
    `is_library`: it is none of the program's own; `stands_for_c`: CPython has it in C, so that no program sees its frames.
    """

    __slots__ = ("code", "consts", "has_cells", "is_generator", "is_library", "names", "simple_args", "size",
                 "stands_for_c", "stream")  # fmt: skip

    def __init__(self, code: CodeObject, consts: list[Object], names: list[Object]) -> None:
        self.code = code
        self.consts = consts
        self.names = names
        self.stream: list[Any] = []
        self.simple_args = -1
        self.size = len(code.varnames)
        self.has_cells = bool(code.cellvars or code.freevars)
        self.is_library = code.filename.startswith(LIBRARY)
        self.stands_for_c = code.filename.startswith(C_LIBRARY)
        self.is_generator = bool(code.flags & CO_GENERATOR)

    def without_fast_calls(self) -> CodeBody:
        """Return a copy that no fast path takes: for functions whose calls need more than their arguments."""
        copy = CodeBody(self.code, self.consts, self.names)
        copy.stream = self.stream
        return copy


class FunctionBody:
    """The payload of a function; every field but `code_body`, the payload of `code`, is an owned reference or None.

    `builtins` is where its code finds the built-in names, None for the interpreter's own.
    """

    __slots__ = ("annotations", "builtins", "closure", "code", "code_body", "defaults", "doc", "globals", "kwdefaults",
                 "module", "name", "qualname")  # fmt: skip

    def __init__(self, code: Object, globals_: Object, name: Object, qualname: Object) -> None:
        self.code_body: CodeBody = code.value
        self.code = code
        self.globals = globals_
        self.builtins: Object | None = None
        self.name = name
        self.qualname = qualname
        self.defaults: Object | None = None
        self.kwdefaults: Object | None = None
        self.closure: Object | None = None
        self.annotations: Object | None = None
        self.doc: Object | None = None
        self.module: Object | None = None


def code_references(obj: Object) -> list[Object]:
    """Return what a code twin owns."""
    return [*obj.value.consts, *obj.value.names]


def function_references(obj: Object) -> list[Object]:
    """Return what a function owns."""
    body = obj.value
    parts = (body.code, body.globals, body.name, body.qualname, body.defaults, body.kwdefaults, body.closure,
             body.annotations, body.doc, body.module, body.builtins)  # fmt: skip
    return [part for part in parts if part is not None]


def function_clear(tstate: ModelThread, function: Object) -> None:
    """Make a function that nobody can reach give up its default values."""
    body: FunctionBody = function.value
    parts = (body.defaults, body.kwdefaults)
    body.defaults = body.kwdefaults = None
    for part in parts:
        if part is not None:
            decref(tstate, part)


def new_bound_method(tstate: ModelThread, function: Object, receiver: Object) -> Object:
    """Return a new reference to `function` bound to `receiver` (both borrowed)."""
    incref(tstate, function)
    incref(tstate, receiver)
    return new_atom(tstate, tstate.types.method, (function, receiver))


def pair_references(obj: Object) -> list[Object]:
    """Return what a payload that is a host tuple or list of references owns; None stands for nothing."""
    return [part for part in obj.value if part is not None]


def new_cell(tstate: ModelThread, content: Object | None) -> Object:
    """Return a new reference to a cell that holds `content` (stolen), or is empty."""
    return new_container(tstate, tstate.types.cell, [content])
