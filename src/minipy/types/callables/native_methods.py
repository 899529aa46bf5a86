"""The guest's view of natives: built-in functions, methods, slot wrappers, computed attributes and members."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from minipy.bridge.documentation_texts import native_doc
from minipy.eval.calls import call
from minipy.heap.fields import show_field
from minipy.heap.identity import address_of, ident_of
from minipy.heap.object import Object
from minipy.model.attributes import set_through_descriptor
from minipy.model.constructors import new_bool, new_int, new_none, new_ref, new_str
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.native_object import native_references, owner_of
from minipy.model.raising import set_error
from minipy.model.special_methods import bind
from minipy.model.tables.dict_slots import dict_get_name
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def call_self(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`__call__` of anything that can be called."""
    return call(tstate, args[0], args[1:], kwargs)


def descriptor_get(tstate: ThreadState, descriptor: Object, obj: Object, type_: Object | None = None) -> Object:
    """`__get__` of any built-in descriptor."""
    none = tstate.types.none
    if obj is none and (type_ is None or type_ is none):
        raise set_error(tstate, "TypeError", "__get__(None, None) is invalid")
    class_ = obj.type if type_ is None or type_ is none else type_
    return bind(tstate, descriptor, None if obj is none else obj, class_)


def native_repr(tstate: ThreadState, native: Object) -> Object:
    body = native.value
    receiver = body.bound
    if receiver is None and body.native.name == "__new__":
        receiver = body.owner
    if receiver is None or body.native.runs_guest or receiver.type is tstate.types.module:
        return new_str(tstate, f"<built-in function {body.native.name}>")
    kind, address = receiver.type.value.name, address_of(tstate, receiver)
    return new_str(tstate, f"<built-in method {body.native.name} of {kind} object at {address}>")


def wrapper_repr(tstate: ThreadState, wrapper: Object) -> Object:
    body = wrapper.value
    kind, address = body.bound.type.value.name, address_of(tstate, body.bound)
    return new_str(tstate, f"<method-wrapper '{body.native.name}' of {kind} object at {address}>")


def native_name(tstate: ThreadState, native: Object) -> Object:
    return new_str(tstate, native.value.native.name)


def native_qualname(tstate: ThreadState, native: Object) -> Object:
    body = native.value
    owner = f"{body.owner.value.qualname}." if body.owner is not None else ""
    return new_str(tstate, owner + body.native.name)


def native_self(tstate: ThreadState, native: Object) -> Object:
    body = native.value
    if body.bound is not None and not body.native.runs_guest:
        return new_ref(tstate, body.bound)
    if body.owner is not None:
        return new_ref(tstate, body.owner)
    module = dict_get_name(tstate, tstate.interp.modules, body.native.module or "builtins")
    return module if module is not None else new_none(tstate)


def native_module(tstate: ThreadState, native: Object) -> Object:
    body = native.value
    return new_none(tstate) if body.owner is not None else new_str(tstate, body.native.module or "builtins")


def native_eq(tstate: ThreadState, native: Object, other: Object) -> Object:
    if other.type is not native.type:
        return new_ref(tstate, tstate.types.not_implemented)
    ours, theirs = native.value, other.value
    return new_bool(tstate, ours.native == theirs.native and ours.bound is theirs.bound)


def native_hash(tstate: ThreadState, native: Object) -> Object:
    bound = native.value.bound
    ident = ident_of(tstate, bound) if bound is not None else 0
    return new_int(tstate, (ident >> 4) ^ sum(map(ord, native.value.native.name)))


def documented(tstate: ThreadState, native: Object) -> Object:
    """`__doc__` of a native: that of the guest function which does its work, else the host's."""
    body = native.value
    if isinstance(body.native, Native) and body.native.runs_guest:
        return show_field(tstate, body.bound, "doc")
    owner = body.owner.value.qualname if body.owner is not None else None
    module = getattr(body.native, "module", None) or "builtins"
    text = native_doc(owner, module, body.native.name)
    return new_str(tstate, text) if text is not None else new_none(tstate)


_NAME = Getter("__name__", native_name)
_QUALNAME = Getter("__qualname__", native_qualname)
_DOC = Getter("__doc__", documented)
_SIGNATURE = Getter("__text_signature__", lambda tstate, n: new_none(tstate))
_OBJCLASS = Getter("__objclass__", owner_of)
_BOUND = (
    Native("__eq__", native_eq, 2, 2),
    Native("__hash__", native_hash, 1, 1),
    Native("__call__", call_self, 1, -1),
)

BUILTIN_FUNCTION = TypeSpec(
    "builtin_function_or_method",
    methods=(Native("__repr__", native_repr, 1, 1), *_BOUND),
    getters=(_NAME, _QUALNAME, _DOC, _SIGNATURE, Getter("__self__", native_self),
             Getter("__module__", native_module)),
    references=native_references,
    is_basetype=False,
)  # fmt: skip
METHOD_WRAPPER = TypeSpec(
    "method-wrapper",
    methods=(Native("__repr__", wrapper_repr, 1, 1), *_BOUND),
    getters=(_NAME, _QUALNAME, _DOC, _SIGNATURE, Getter("__self__", native_self), _OBJCLASS),
    references=native_references,
    is_basetype=False,
)


def _descriptor_repr(kind: str) -> Callable[[ThreadState, Object], Object]:
    def descriptor_repr(tstate: ThreadState, descriptor: Object) -> Object:
        body = descriptor.value
        return new_str(tstate, f"<{kind} '{body.native.name}' of '{body.owner.value.name}' objects>")

    return descriptor_repr


def _descriptor_spec(name: str, kind: str, *more: Native) -> TypeSpec:
    return TypeSpec(
        name,
        methods=(Native("__repr__", _descriptor_repr(kind), 1, 1), *more),
        getters=(_NAME, _QUALNAME, _DOC, _OBJCLASS),
        is_basetype=False,
    )


def descriptor_set(tstate: ThreadState, descriptor: Object, obj: Object, value: Object) -> Object:
    """`__set__` of a computed attribute or a member."""
    set_through_descriptor(tstate, descriptor, obj, descriptor.value.native.name, value)
    return new_none(tstate)


def descriptor_delete(tstate: ThreadState, descriptor: Object, obj: Object) -> Object:
    """`__delete__` of a computed attribute or a member."""
    set_through_descriptor(tstate, descriptor, obj, descriptor.value.native.name, None)
    return new_none(tstate)


def classmethod_get(tstate: ThreadState, descriptor: Object, obj: Object, type_: Object | None = None) -> Object:
    """`__get__` of a class method of a built-in type, which fits only for that type and what is derived from it."""
    if type_ is None or type_ is tstate.types.none:
        type_ = obj.type
    _check_class(tstate, descriptor, type_)
    return bind(tstate, descriptor, None, type_)


def _check_class(tstate: ThreadState, descriptor: Object, type_: Object) -> None:
    name, owner = descriptor.value.native.name, descriptor.value.owner
    if not is_subtype(type_.type, tstate.types.type):
        kind = type_.type.value.name
        text = f"descriptor '{name}' for type '{owner.value.name}' needs a type, not a '{kind}' as arg 2"
        raise set_error(tstate, "TypeError", text)
    if not is_subtype(type_, owner):
        text = f"descriptor '{name}' requires a subtype of '{owner.value.name}' but received '{type_.value.name}'"
        raise set_error(tstate, "TypeError", text)


def classmethod_call(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`dict.__dict__["fromkeys"](dict, ...)`."""
    descriptor = args[0]
    if len(args) < 2:
        name, owner = descriptor.value.native.name, descriptor.value.owner.value.name
        raise set_error(tstate, "TypeError", f"descriptor '{name}' of '{owner}' object needs an argument")
    _check_class(tstate, descriptor, args[1])
    bound = bind(tstate, descriptor, None, args[1])
    try:
        return call(tstate, bound, args[2:], kwargs)
    finally:
        decref(tstate, bound)


_GET = Native("__get__", descriptor_get, 2, 3)
_CALL = Native("__call__", call_self, 1, -1)
_SETTERS = (Native("__set__", descriptor_set, 3, 3), Native("__delete__", descriptor_delete, 2, 2))

METHOD_DESCRIPTOR = _descriptor_spec("method_descriptor", "method", _GET, _CALL)
WRAPPER_DESCRIPTOR = _descriptor_spec("wrapper_descriptor", "slot wrapper", _GET, _CALL)
CLASSMETHOD_DESCRIPTOR = _descriptor_spec(
    "classmethod_descriptor",
    "method",
    Native("__get__", classmethod_get, 2, 3),
    Native("__call__", classmethod_call, 1, -1),
)
GETSET_DESCRIPTOR = _descriptor_spec("getset_descriptor", "attribute", _GET, *_SETTERS)
MEMBER_DESCRIPTOR = _descriptor_spec("member_descriptor", "member", _GET, *_SETTERS)
