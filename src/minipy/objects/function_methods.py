"""The guest's view of functions, methods and natives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.objects.attributes import find_attribute, generic_find
from minipy.objects.construct import new_bool, new_int, new_none, new_ref, new_str
from minipy.objects.dict_object import new_dict
from minipy.objects.function_object import function_clear, function_references, pair_references
from minipy.objects.native import Getter, Native, TypeSpec
from minipy.objects.native_methods import call_self, descriptor_get
from minipy.objects.protocol import repr_text
from minipy.refcount.strategy import decref, incref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def _field(name: str, field: str, wanted: str = "", text: str = "", is_deletable: bool = False) -> Getter:
    """Return the getter of a field of FunctionBody; `wanted` names the types it may be set to (None: None too)."""

    def get(tstate: ThreadState, function: Object) -> Object:
        value = getattr(function.value, field)
        return new_ref(tstate, value) if value is not None else new_none(tstate)

    def set_(tstate: ThreadState, function: Object, value: Object | None) -> None:
        if value is tstate.types.none and field not in ("doc", "module"):
            value = None
        if value is None and not is_deletable or (value is not None and wanted and value.type.value.name != wanted):
            raise tstate.error("TypeError", f"{name} must be set to {text}")
        if value is not None:
            incref(tstate, value)
        old = getattr(function.value, field)
        setattr(function.value, field, value)
        if old is not None:
            decref(tstate, old)

    return Getter(name, get, set_)


def _set_code(tstate: ThreadState, function: Object, value: Object | None) -> None:
    if value is None or value.type is not tstate.types.code:
        raise tstate.error("TypeError", "__code__ must be set to a code object")
    incref(tstate, value)
    old = function.value.code
    function.value.code, function.value.code_body = value, value.value
    decref(tstate, old)


def _get_annotations(tstate: ThreadState, function: Object) -> Object:
    if function.value.annotations is None:
        function.value.annotations = new_dict(tstate)
    return new_ref(tstate, function.value.annotations)


def get_builtins(tstate: ThreadState, function: Object) -> Object:
    builtins: Object = tstate.interp.builtins
    return new_ref(tstate, builtins)


def function_repr(tstate: ThreadState, function: Object) -> Object:
    address = tstate.interp.address_of(function)
    return new_str(tstate, f"<function {function.value.qualname.value} at {address}>")


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
        Getter("__code__", lambda tstate, f: new_ref(tstate, f.value.code), _set_code),
        Getter("__globals__", lambda tstate, f: new_ref(tstate, f.value.globals), None, True),
        Getter("__builtins__", get_builtins, None, True),
        Getter(
            "__closure__",
            lambda tstate, f: new_ref(tstate, f.value.closure) if f.value.closure is not None else new_none(tstate),
            None,
            True,
        ),
    ),
    references=function_references,
    clear=function_clear,
    has_attrs=True,
    is_basetype=False,
)  # fmt: skip


def method_repr(tstate: ThreadState, method: Object) -> Object:
    function, receiver = method.value
    name = tstate.find_attribute(function, "__qualname__")
    try:
        shown = name.value if name is not None else "?"
        return new_str(tstate, f"<bound method {shown} of {repr_text(tstate, receiver)}>")
    finally:
        if name is not None:
            decref(tstate, name)


def method_eq(tstate: ThreadState, method: Object, other: Object) -> Object:
    if other.type is not tstate.types.method:
        return new_ref(tstate, tstate.types.not_implemented)
    return new_bool(tstate, method.value[0] is other.value[0] and method.value[1] is other.value[1])


def method_hash(tstate: ThreadState, method: Object) -> Object:
    return new_int(tstate, (tstate.interp.ident_of(method.value[0]) ^ tstate.interp.ident_of(method.value[1])) >> 4)


def method_getattribute(tstate: ThreadState, method: Object, name: Object) -> Object:
    """Attributes a method does not have itself are its function's."""
    own = generic_find(tstate, method, name.value)
    found = own if own is not None else find_attribute(tstate, method.value[0], name)
    if found is None:
        raise tstate.error("AttributeError", f"'method' object has no attribute '{name.value}'")
    return found


def method_doc(tstate: ThreadState, method: Object) -> Object:
    found = tstate.find_attribute(method.value[0], "__doc__")
    return found if found is not None else new_none(tstate)


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
    references=pair_references,
    is_basetype=False,
)
