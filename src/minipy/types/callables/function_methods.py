"""The guest's view of functions, methods and natives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from minipy.heap.allocation import new_container
from minipy.heap.fields import read_field, replace_field, show_field
from minipy.heap.identity import address_of, ident_of
from minipy.heap.object import Object
from minipy.heap.stopping import others_stopped
from minipy.model.attributes import attribute_named, generic_find, get_attribute, get_named_attribute, name_text
from minipy.model.builtin_names import bind_builtins, shown_builtins
from minipy.model.constructors import new_bool, new_int, new_none, new_ref, new_str
from minipy.model.function_object import (
    FunctionBody,
    function_clear,
    function_references,
    new_bound_method,
    pair_references,
)
from minipy.model.held_references import owned
from minipy.model.host_conversions import repr_text
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.native_arguments import argument_kind, unpack
from minipy.model.raising import set_error
from minipy.model.recursion_limit import CALLING, recursive_call
from minipy.model.tables.dict_slots import dict_get_name, new_dict
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.refcount.strategy import decref, incref
from minipy.types.callables.native_methods import call_self, descriptor_get
from minipy.types.classes.class_argument import class_argument

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def _field(name: str, field: str, wanted: str = "", text: str = "", is_deletable: bool = False) -> Getter:
    """Return the getter of a field of FunctionBody; `wanted` names the types it may be set to (None: None too)."""

    def get(tstate: ThreadState, function: Object) -> Object:
        return show_field(tstate, function, field)

    def set_(tstate: ThreadState, function: Object, value: Object | None) -> None:
        if value is tstate.types.none and field not in ("doc", "module"):
            value = None
        is_wanted = not wanted or value is None or is_subtype(value.type, tstate.types.by_name[wanted])
        if not is_wanted or (value is None and not is_deletable):
            raise set_error(tstate, "TypeError", f"{name} must be set to {text}")
        replace_field(tstate, function, field, new_ref(tstate, value) if value is not None else None)

    return Getter(name, get, set_)


def _set_code(tstate: ThreadState, function: Object, value: Object | None) -> None:
    if value is None or value.type is not tstate.types.code:
        raise set_error(tstate, "TypeError", "__code__ must be set to a code object")
    body: FunctionBody = function.value
    _check_free_count(tstate, function, len(value.value.code.freevars))
    incref(tstate, value)
    with others_stopped(tstate, value):
        old, body.code, body.code_body = body.code, value, value.value
        if body.builtins is not None:
            body.code_body = body.code_body.without_fast_calls()
    decref(tstate, old)


def _check_free_count(tstate: ThreadState, function: Object, wanted: int) -> None:
    """Refuse a code whose free variables are not as many as the cells that `function` has for good."""
    closure = function.value.closure
    count = len(closure.value) if closure is not None else 0
    if count == wanted:
        return
    name = show_field(tstate, function, "name")
    with owned(tstate, name):
        text = f"{name.value}() requires a code object with {count} free vars, not {wanted}"
        raise set_error(tstate, "ValueError", text)


def _get_annotations(tstate: ThreadState, function: Object) -> Object:
    found = read_field(tstate, function, "annotations")
    if found is None:
        found = new_dict(tstate)
        replace_field(tstate, function, "annotations", new_ref(tstate, found))
    return found


def get_builtins(tstate: ThreadState, function: Object) -> Object:
    return shown_builtins(tstate, function.value.builtins)


def function_repr(tstate: ThreadState, function: Object) -> Object:
    address = address_of(tstate, function)
    qualname = show_field(tstate, function, "qualname")
    with owned(tstate, qualname):
        return new_str(tstate, f"<function {qualname.value} at {address}>")


def function_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`FunctionType(code, globals, name=None, argdefs=None, closure=None)`."""
    types = tstate.types
    class_ = class_argument(tstate, args, types.function)
    given = unpack(tstate, "function", args[1:], kwargs, ("code", "globals", "name", "argdefs", "closure"), 2)
    code, globals_, name, defaults, closure = (part if part is not types.none else None for part in given)
    for part, wanted, text in (
        (given[0], types.code, "function() argument 'code' must be code, not {}"),
        (given[1], types.dict, "function() argument 'globals' must be dict, not {}"),
        (name, types.str, "arg 3 (name) must be None or string"),
        (defaults, types.tuple, "arg 4 (defaults) must be None or tuple"),
        (closure, types.tuple, "arg 5 (closure) must be None or tuple"),
    ):
        if part is not None and not is_subtype(part.type, wanted):
            raise set_error(tstate, "TypeError", text.format(argument_kind(tstate, part)))
    assert code is not None and globals_ is not None
    data = code.value.code
    _check_closure(tstate, data.name, len(data.freevars), closure)
    qualname = new_ref(tstate, name) if name is not None else new_str(tstate, data.qualname)
    shown = new_ref(tstate, name) if name is not None else new_str(tstate, data.name)
    body = FunctionBody(new_ref(tstate, code), new_ref(tstate, globals_), shown, qualname)
    bind_builtins(tstate, body, tstate.frame.builtins if tstate.frame is not None else None)
    body.defaults = new_ref(tstate, defaults) if defaults is not None else None
    body.closure = new_ref(tstate, closure) if closure is not None and closure.value else None
    body.module = dict_get_name(tstate, globals_, "__name__")
    return new_container(tstate, class_, body)


def _check_closure(tstate: ThreadState, name: str, wanted: int, closure: Object | None) -> None:
    """Refuse a closure that does not fit the code `name`."""
    cells: Sequence[Object] = closure.value if closure is not None else ()
    if wanted and closure is None:
        raise set_error(tstate, "TypeError", "arg 5 (closure) must be tuple")
    if len(cells) != wanted:
        raise set_error(tstate, "ValueError", f"{name} requires closure of length {wanted}, not {len(cells)}")
    for cell in cells:
        if cell.type is not tstate.types.cell:
            raise set_error(tstate, "TypeError", f"arg 5 (closure) expected cell, found {cell.type.value.name}")


FUNCTION = TypeSpec(
    "function",
    methods=(
        Native("__repr__", function_repr, 1, 1),
        Native("__get__", descriptor_get, 2, 3),
        Native("__call__", call_self, 1, -1),
    ),
    getters=(
        _field("__name__", "name", "str", "a string object"),
        _field("__qualname__", "qualname", "str", "a string object"),
        _field("__doc__", "doc", is_deletable=True),
        _field("__module__", "module", is_deletable=True),
        _field("__defaults__", "defaults", "tuple", "a tuple object", True),
        _field("__kwdefaults__", "kwdefaults", "dict", "a dict object", True),
        Getter("__annotations__", _get_annotations, _field("__annotations__", "annotations", "dict", "a dict object",
                                                           True).set),
        Getter("__code__", lambda tstate, f: show_field(tstate, f, "code"), _set_code),
        Getter("__globals__", lambda tstate, f: new_ref(tstate, f.value.globals), None, True),
        Getter("__builtins__", get_builtins, None, True),
        Getter(
            "__closure__",
            lambda tstate, f: new_ref(tstate, f.value.closure) if f.value.closure is not None else new_none(tstate),
            None,
            True,
        ),
    ),
    static=(Native("__new__", function_new, 1, -1),),
    references=function_references,
    clear=function_clear,
    has_attrs=True,
    is_basetype=False,
)  # fmt: skip


def method_repr(tstate: ThreadState, method: Object) -> Object:
    function, receiver = method.value
    name = attribute_named(tstate, function, "__qualname__") or attribute_named(tstate, function, "__name__")
    try:
        shown = name.value if name is not None and is_subtype(name.type, tstate.types.str) else "?"
        return new_str(tstate, f"<bound method {shown} of {repr_text(tstate, receiver)}>")
    finally:
        if name is not None:
            decref(tstate, name)


def method_eq(tstate: ThreadState, method: Object, other: Object) -> Object:
    if other.type is not tstate.types.method:
        return new_ref(tstate, tstate.types.not_implemented)
    return new_bool(tstate, method.value[0] is other.value[0] and method.value[1] is other.value[1])


def method_hash(tstate: ThreadState, method: Object) -> Object:
    return new_int(tstate, (ident_of(tstate, method.value[0]) ^ ident_of(tstate, method.value[1])) >> 4)


def method_getattribute(tstate: ThreadState, method: Object, name: Object) -> Object:
    """Attributes a method does not have itself are its function's."""
    own = generic_find(tstate, method, name_text(tstate, name))
    if own is not None:
        return own
    with recursive_call(tstate, CALLING):
        return get_attribute(tstate, method.value[0], name)


def method_doc(tstate: ThreadState, method: Object) -> Object:
    with recursive_call(tstate, CALLING):
        return get_named_attribute(tstate, method.value[0], "__doc__")


def method_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`MethodType(function, receiver)`."""
    if kwargs:
        raise set_error(tstate, "TypeError", "method() takes no keyword arguments")
    if len(args) != 3:
        raise set_error(tstate, "TypeError", f"method expected 2 arguments, got {len(args) - 1}")
    if lookup_borrowed(args[1].type, "__call__") is None:
        raise set_error(tstate, "TypeError", "first argument must be callable")
    if args[2] is tstate.types.none:
        raise set_error(tstate, "TypeError", "instance must not be None")
    return new_bound_method(tstate, args[1], args[2])


METHOD = TypeSpec(
    "method",
    methods=(
        Native("__repr__", method_repr, 1, 1),
        Native("__eq__", method_eq, 2, 2),
        Native("__hash__", method_hash, 1, 1),
        Native("__getattribute__", method_getattribute, 2, 2),
        Native("__call__", call_self, 1, -1),
    ),
    getters=(
        Getter("__func__", lambda tstate, m: new_ref(tstate, m.value[0]), None, True),
        Getter("__self__", lambda tstate, m: new_ref(tstate, m.value[1]), None, True),
        Getter("__doc__", method_doc),
    ),
    static=(Native("__new__", method_new, 1, -1),),
    references=pair_references,
    is_basetype=False,
)
