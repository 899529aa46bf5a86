"""What sys tells about the interpreter: sizes, the version and the floats, the latter two as tuples with names."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from minipy.errors import GuestRaised
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.model.constructors import new_bool, new_float, new_int, new_none, new_ref, new_str
from minipy.model.host_conversions import c_int, index, repr_text
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.native_arguments import argument_kind
from minipy.model.raising import catch, set_error
from minipy.model.special_methods import call_method
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref
from minipy.types.classes.object_sizes import header_size
from minipy.types.sequences.tuple_object import tuple_references

if TYPE_CHECKING:
    from collections.abc import Mapping

    from minipy.eval.thread_state import ThreadState

VERSION: Final[tuple[tuple[str, int | float | str], ...]] = (
    ("major", 3), ("minor", 11), ("micro", 7), ("releaselevel", "final"), ("serial", 0),
)  # fmt: skip
_FLOAT_NAMES: Final = ("max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon",
                       "radix", "rounds")  # fmt: skip
FLOAT_FACTS: Final = tuple((name, getattr(sys.float_info, name)) for name in _FLOAT_NAMES)


def getsizeof(tstate: ThreadState, obj: Object, default: Object | None = None) -> Object:
    """`sys.getsizeof(object[, default])`: what its `__sizeof__` says, and the headers before it."""
    try:
        size = _asked_size(tstate, obj)
    except GuestRaised:
        if default is None or not catch(tstate, "TypeError"):
            raise
        return new_ref(tstate, default)
    if size < 0:
        raise set_error(tstate, "ValueError", "__sizeof__() should return >= 0")
    return new_int(tstate, size + header_size(obj))


def _asked_size(tstate: ThreadState, obj: Object) -> int:
    answer = call_method(tstate, obj, "__sizeof__")
    if answer is None:
        raise set_error(tstate, "TypeError", f"Type {obj.type.value.name} doesn't define __sizeof__")
    try:
        if not is_subtype(answer.type, tstate.types.int):
            raise set_error(tstate, "TypeError", "an integer is required")
        return index(tstate, answer)
    finally:
        decref(tstate, answer)


def getdefaultencoding(tstate: ThreadState) -> Object:
    """`sys.getdefaultencoding()` and `sys.getfilesystemencoding()`."""
    return new_str(tstate, "utf-8")


def new_records(tstate: ThreadState, spec: TypeSpec, facts: tuple[tuple[str, int | float | str], ...]) -> Object:
    """Return a new reference to the tuple with names that `spec` describes."""
    return new_container(tstate, tstate.types.by_name[spec.name], tuple(_guest(tstate, value) for _, value in facts))


def _guest(tstate: ThreadState, value: int | float | str) -> Object:
    if isinstance(value, str):
        return new_str(tstate, value)
    if isinstance(value, bool):
        return new_bool(tstate, value)
    return new_float(tstate, value) if isinstance(value, float) else new_int(tstate, value)


def record_spec(name: str, fields: tuple[str, ...], module: str = "sys") -> TypeSpec:
    """Describe a type of tuples with named items, of which the program makes no other."""

    def item(position: int) -> Getter:
        return Getter(fields[position], lambda tstate, obj: new_ref(tstate, obj.value[position]), is_member=True)

    def record_repr(tstate: ThreadState, obj: Object) -> Object:
        pairs = zip(fields, obj.value, strict=True)
        shown = ", ".join([f"{field}={repr_text(tstate, value)}" for field, value in pairs])
        return new_str(tstate, f"{obj.type.value.name}({shown})")

    def record_new(tstate: ThreadState, args: list[Object], kwargs: Mapping[str, Object]) -> Object:
        raise set_error(tstate, "TypeError", f"cannot create '{args[0].value.name}' instances")

    return TypeSpec(
        name,
        methods=(Native("__repr__", record_repr, 1, 1),),
        getters=tuple(item(position) for position in range(len(fields))),
        static=(Native("__new__", record_new, 1, -1),),
        references=tuple_references,
        base="tuple",
        module=module,
        is_basetype=False,
        shares_layout=True,
    )


def _spec(name: str, facts: tuple[tuple[str, int | float | str], ...]) -> TypeSpec:
    return record_spec(name, tuple([field for field, _ in facts]))


def get_int_max_str_digits(tstate: ThreadState) -> Object:
    """`sys.get_int_max_str_digits()`: how long an int may be when it becomes text, or text when it becomes an int."""
    return new_int(tstate, sys.get_int_max_str_digits())


def set_int_max_str_digits(tstate: ThreadState, maxdigits: Object) -> Object:
    """`sys.set_int_max_str_digits(maxdigits)`; the host's conversions are the ones that are used."""
    try:
        sys.set_int_max_str_digits(c_int(tstate, maxdigits))
    except ValueError as error:
        raise set_error(tstate, "ValueError", str(error)) from None
    return new_none(tstate)


def getfilesystemencodeerrors(tstate: ThreadState) -> Object:
    """`sys.getfilesystemencodeerrors()`: how names of files that are no UTF-8 become text."""
    return new_str(tstate, "surrogateescape")


def getallocatedblocks(tstate: ThreadState) -> Object:
    """`sys.getallocatedblocks()`: how many containers are alive and young."""
    return new_int(tstate, len(tstate.containers))


def call_tracing(tstate: ThreadState, function: Object, args: Object) -> Object:
    """`sys.call_tracing(func, args)`."""
    if not is_subtype(args.type, tstate.types.tuple):
        text = f"call_tracing() argument 2 must be tuple, not {argument_kind(tstate, args)}"
        raise set_error(tstate, "TypeError", text)
    return tstate.call(function, args.value)


def _host_facts(name: str) -> tuple[tuple[str, int | float | str], ...]:
    """Return what the host has as `sys.name`, which is so for the guest as well."""
    value = getattr(sys, name)
    return tuple([(item, getattr(value, item)) for item in type(value).__match_args__])


VERSION_INFO: Final = _spec("version_info", VERSION)
FLOAT_INFO: Final = _spec("float_info", FLOAT_FACTS)
# minipy has others; the one that is not 0 says that nobody has set it.
_NO_FLAGS: Final = tuple([(name, type(value)(-(name == "int_max_str_digits"))) for name, value in _host_facts("flags")])
INFOS: Final = (
    *[(name, _host_facts(name)) for name in ("int_info", "hash_info", "thread_info")],
    ("flags", _NO_FLAGS),
    ("implementation", (("name", "minipy"), ("cache_tag", "minipy-311"), ("hexversion", 0x030B07F0))),
)
INFO_TYPES: Final = tuple([_spec(name, facts) for name, facts in INFOS])
FACTS: Final = (
    Native("getsizeof", getsizeof, 1, 2, ("object", "default")),
    Native("getdefaultencoding", getdefaultencoding, 0, 0),
    Native("getfilesystemencoding", getdefaultencoding, 0, 0),
    Native("getfilesystemencodeerrors", getfilesystemencodeerrors, 0, 0),
    Native("getallocatedblocks", getallocatedblocks, 0, 0),
    Native("call_tracing", call_tracing, 2, 2),
    Native("_clear_type_cache", lambda tstate: new_none(tstate), 0, 0),
    Native("get_int_max_str_digits", get_int_max_str_digits, 0, 0),
    Native("set_int_max_str_digits", set_int_max_str_digits, 1, 1, ("maxdigits",)),
)
