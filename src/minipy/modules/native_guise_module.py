"""_classes: how library classes and functions, written in the guest language, pass for CPython's built-in ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.eval.c_code import new_built_in
from minipy.heap.object import Object, TypeBody
from minipy.model.attributes import set_named_attribute
from minipy.model.constructors import new_ref, new_str
from minipy.model.held_references import owned
from minipy.model.host_conversions import truth
from minipy.model.native import Native
from minipy.model.native_arguments import unpack
from minipy.model.raising import set_error
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.runtime.native_module import ModuleSpec

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def show_as(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`show_as("collections.deque", class, is_final=False, is_sealed=True)`: the class passes for a type of CPython's.

    Messages name it so; with `is_final` it can be no base, and with `is_sealed` its attributes can't be set. Returns it.
    """
    shown, class_, final, sealed = unpack(tstate, "show_as", args, kwargs, ("name", "class", "is_final", "is_sealed"), 2)
    assert shown is not None and class_ is not None
    if not is_subtype(shown.type, tstate.types.str) or not is_subtype(class_.type, tstate.types.type):
        raise set_error(tstate, "TypeError", "show_as() arguments must be a str and a class")
    body: TypeBody = class_.value
    module, _, name = shown.value.rpartition(".") if "." in shown.value else ("builtins", "", shown.value)
    owner = new_str(tstate, module)
    with owned(tstate, owner):
        set_named_attribute(tstate, class_, "__module__", owner)
    body.name, body.qualname, body.module = shown.value, name, module
    assert body.layout is not None
    native = body.layout.value.iternext
    if native is not None and lookup_borrowed(class_, "__next__") is lookup_borrowed(body.layout, "__next__"):
        body.iternext = native
    body.is_basetype = final is None or not truth(tstate, final)
    body.is_sealed = sealed is None or truth(tstate, sealed)
    return new_ref(tstate, class_)


def type_name(tstate: ThreadState, class_: Object) -> Object:
    """`type_name(class)`: its name in messages, with a module where `show_as` has given one (CPython's `tp_name`)."""
    if not is_subtype(class_.type, tstate.types.type):
        raise set_error(tstate, "TypeError", "type_name() argument must be a class")
    return new_str(tstate, class_.value.name)


def built_in(tstate: ThreadState, function: Object) -> Object:
    """`@built_in`: the function is a built-in one to the program, as CPython has it in C."""
    if function.type is not tstate.types.function:
        raise set_error(tstate, "TypeError", "built_in() argument must be a function")
    return new_built_in(tstate, function)


def guest_function(tstate: ThreadState, function: Object) -> Object:
    """`guest_function(function)`: the function that does the work of what `built_in` has made, else `function` itself."""
    is_made = function.type is tstate.types.builtin_function and function.value.native.runs_guest
    return new_ref(tstate, function.value.bound if is_made else function)


NATIVE_GUISE: Final = ModuleSpec(
    "_classes",
    (
        Native("show_as", show_as, 2, -1),
        Native("type_name", type_name, 1, 1),
        Native("built_in", built_in, 1, 1),
        Native("guest_function", guest_function, 1, 1),
    ),
)
