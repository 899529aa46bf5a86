"""staticmethod, classmethod, property and super: the descriptors that programs name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.objects.attributes import bind, generic_find
from minipy.objects.construct import new_none, new_ref, new_str
from minipy.objects.native_methods import descriptor_get
from minipy.objects.function_object import pair_references
from minipy.objects.native import Getter, Native, TypeSpec, spread
from minipy.objects.protocol import repr_text
from minipy.objects.type_object import is_instance, is_subtype
from minipy.refcount.strategy import decref, incref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def wrapper_new(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`staticmethod(function)` and `classmethod(function)`."""
    if len(args) != 2 or kwargs:
        raise tstate.error("TypeError", f"{args[0].value.name} expected 1 argument, got {len(args) - 1 + len(kwargs)}")
    return new_container(tstate, args[0], (new_ref(tstate, args[1]),))


def wrapper_repr(tstate: ThreadState, wrapper: Object) -> Object:
    return new_str(tstate, f"<{wrapper.type.value.name}({repr_text(tstate, wrapper.value[0])})>")


def wrapper_call(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    return tstate.call(args[0].value[0], args[1:], kwargs)


def _wrapped(name: str) -> Getter:
    def get(tstate: ThreadState, wrapper: Object) -> Object:
        found = tstate.find_attribute(wrapper.value[0], name)
        if found is None:
            raise tstate.error("AttributeError", f"'{wrapper.type.value.name}' object has no attribute '{name}'")
        return found

    return Getter(name, get)


_WRAPPER_GETTERS = (
    Getter("__func__", lambda tstate, w: new_ref(tstate, w.value[0])),
    Getter("__wrapped__", lambda tstate, w: new_ref(tstate, w.value[0])),
    *(_wrapped(name) for name in ("__name__", "__qualname__", "__doc__", "__module__", "__isabstractmethod__")),
)


def _wrapper_init(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    return new_none(tstate)


STATICMETHOD = TypeSpec(
    "staticmethod",
    methods=(
        Native("__init__", _wrapper_init, 1, -1),
        Native("__repr__", wrapper_repr, 1, 1),
        Native("__get__", descriptor_get, 2, 3),
        Native("__call__", wrapper_call, 1, -1),
    ),
    getters=_WRAPPER_GETTERS,
    static=(Native("__new__", wrapper_new, 1, -1),),
    references=pair_references,
    has_attrs=True,
)
CLASSMETHOD = TypeSpec(
    "classmethod",
    methods=(
        Native("__init__", _wrapper_init, 1, -1),
        Native("__repr__", wrapper_repr, 1, 1),
        Native("__get__", descriptor_get, 2, 3),
    ),
    getters=_WRAPPER_GETTERS,
    static=(Native("__new__", wrapper_new, 1, -1),),
    references=pair_references,
    has_attrs=True,
)

GET, SET, DELETE, DOC, NAME = range(5)


def property_new(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    return new_container(tstate, args[0], [None, None, None, None, None])


def property_init(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    given = spread(tstate, "property", args[1:], kwargs, ("fget", "fset", "fdel", "doc"))
    slots = args[0].value
    for i, value in enumerate(given):
        if value is not None and value is not tstate.types.none:
            slots[i] = new_ref(tstate, value)
    if slots[DOC] is None and slots[GET] is not None:
        slots[DOC] = tstate.find_attribute(slots[GET], "__doc__")
    return new_none(tstate)


def property_get(tstate: ThreadState, prop: Object, obj: Object, type_: Object | None = None) -> Object:
    if obj is tstate.types.none:
        return new_ref(tstate, prop)
    return tstate.call(_accessor(tstate, prop, obj, GET, "getter"), [obj])


def _accessor(tstate: ThreadState, prop: Object, obj: Object, slot: int, word: str) -> Object:
    """Return the function in `slot` (borrowed); AttributeError where there is none."""
    function: Object | None = prop.value[slot]
    if function is None:
        name = prop.value[NAME]
        which = f" '{name.value}'" if name is not None else ""
        raise tstate.error("AttributeError", f"property{which} of '{obj.type.value.qualname}' object has no {word}")
    return function


def property_set(tstate: ThreadState, prop: Object, obj: Object, value: Object) -> Object:
    return tstate.call(_accessor(tstate, prop, obj, SET, "setter"), [obj, value])


def property_delete(tstate: ThreadState, prop: Object, obj: Object) -> Object:
    return tstate.call(_accessor(tstate, prop, obj, DELETE, "deleter"), [obj])


def property_set_name(tstate: ThreadState, prop: Object, owner: Object, name: Object) -> Object:
    incref(tstate, name)
    old, prop.value[NAME] = prop.value[NAME], name
    if old is not None:
        decref(tstate, old)
    return new_none(tstate)


def _replaced(slot: int) -> Callable[[ThreadState, Object, Object], Object]:
    """Return the native behind `.getter`, `.setter` and `.deleter`: a copy with one function replaced."""

    def replaced(tstate: ThreadState, prop: Object, function: Object) -> Object:
        parts = list(prop.value)
        parts[slot] = function
        if slot == GET:
            parts[DOC] = None
        for part in parts:
            if part is not None:
                incref(tstate, part)
        if parts[DOC] is None and parts[GET] is not None:
            parts[DOC] = tstate.find_attribute(parts[GET], "__doc__")
        return new_container(tstate, prop.type, parts)

    return replaced


def _part(name: str, slot: int) -> Getter:
    def get(tstate: ThreadState, prop: Object) -> Object:
        return new_ref(tstate, prop.value[slot]) if prop.value[slot] is not None else new_none(tstate)

    return Getter(name, get)


PROPERTY = TypeSpec(
    "property",
    methods=(
        Native("__init__", property_init, 1, -1),
        Native("__get__", property_get, 2, 3),
        Native("__set__", property_set, 3, 3),
        Native("__delete__", property_delete, 2, 2),
        Native("__set_name__", property_set_name, 3, 3),
        Native("getter", _replaced(GET), 2, 2),
        Native("setter", _replaced(SET), 2, 2),
        Native("deleter", _replaced(DELETE), 2, 2),
    ),
    getters=(_part("fget", GET), _part("fset", SET), _part("fdel", DELETE), _part("__doc__", DOC)),
    static=(Native("__new__", property_new, 1, -1),),
    references=pair_references,
    has_attrs=True,
)


def super_new(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    return new_container(tstate, args[0], [None, None])


def super_init(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    if kwargs:
        raise tstate.error("TypeError", "super() takes no keyword arguments")
    if len(args) > 3:
        raise tstate.error("TypeError", f"super expected at most 2 arguments, got {len(args) - 1}")
    if len(args) == 1:
        start, obj = _implicit(tstate)
    else:
        start, obj = args[1], args[2] if len(args) == 3 else None
    if not is_subtype(start.type, tstate.types.type):
        kind = start.type.value.name
        raise tstate.error("TypeError", f"super() argument 1 must be a type, not {kind}")
    if obj is not None:
        _start_type(tstate, start, obj)
        incref(tstate, obj)
    incref(tstate, start)
    old = list(args[0].value)
    args[0].value[:] = [start, obj]
    for part in old:
        if part is not None:
            decref(tstate, part)
    return new_none(tstate)


def _implicit(tstate: ThreadState) -> tuple[Object, Object]:
    """Return what a bare `super()` means in the running frame: its `__class__` cell and its first argument."""
    frame = tstate.frame
    if frame is None or not frame.code.code.argcount:
        raise tstate.error("RuntimeError", "super(): no arguments")
    code = frame.code.code
    obj = frame.fast[0]
    if obj is None and code.varnames[0] in code.cellvars:
        obj = frame.cells[code.cellvars.index(code.varnames[0])].value[0]
    if obj is None:
        raise tstate.error("RuntimeError", "super(): arg[0] deleted")
    if "__class__" not in code.freevars:
        raise tstate.error("RuntimeError", "super(): __class__ cell not found")
    cell = frame.cells[len(code.cellvars) + code.freevars.index("__class__")]
    if cell.value[0] is None:
        raise tstate.error("RuntimeError", "super(): empty __class__ cell")
    return cell.value[0], obj


def _start_type(tstate: ThreadState, start: Object, obj: Object) -> Object:
    """Return the type whose MRO a super object walks (borrowed)."""
    if is_subtype(obj.type, tstate.types.type) and is_subtype(obj, start):
        return obj
    if is_instance(obj, start):
        return obj.type
    raise tstate.error("TypeError", "super(type, obj): obj must be an instance or subtype of type")


def super_getattribute(tstate: ThreadState, proxy: Object, name: Object) -> Object:
    start, obj = proxy.value
    if obj is not None and name.value != "__class__":
        type_ = _start_type(tstate, start, obj)
        mro = type_.value.mro
        for base in mro[mro.index(start) + 1 :]:
            entry = base.attrs.value.index.get(name.value)
            if entry is not None:
                return bind(tstate, entry[1], None if obj is type_ else obj, type_)
    found = generic_find(tstate, proxy, name.value)
    if found is None:
        raise tstate.error("AttributeError", f"'super' object has no attribute '{name.value}'")
    return found


def super_repr(tstate: ThreadState, proxy: Object) -> Object:
    start, obj = proxy.value
    what = f"<{obj.type.value.name} object>" if obj is not None else "NULL"
    return new_str(tstate, f"<super: <class '{start.value.name}'>, {what}>")


SUPER = TypeSpec(
    "super",
    methods=(
        Native("__init__", super_init, 1, -1),
        Native("__getattribute__", super_getattribute, 2, 2),
        Native("__repr__", super_repr, 1, 1),
    ),
    static=(Native("__new__", super_new, 1, -1),),
    references=pair_references,
)
