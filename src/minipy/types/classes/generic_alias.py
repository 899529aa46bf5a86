"""GenericAlias, which `list[int]` gives, and UnionType, which `int | None` gives: what annotations are made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.errors import GuestRaised
from minipy.eval.calls import call
from minipy.heap.allocation import new_atom, new_container
from minipy.heap.object import Object
from minipy.model.attributes import attribute_named, find_attribute, generic_find, name_text, set_named_attribute
from minipy.model.constructors import new_bool, new_int, new_none, new_ref, new_str, new_tuple
from minipy.model.function_object import pair_references
from minipy.model.held_references import holding, owned, owned_list
from minipy.model.host_conversions import hash_of, repr_text, str_text, truth
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.native_arguments import check_count, refuse_keywords
from minipy.model.operators import OR, binary, is_equal
from minipy.model.raising import attribute_error, catch, note_missing, set_error
from minipy.model.special_methods import call_method
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import incref
from minipy.types.classes.class_argument import class_argument
from minipy.types.classes.type_parameters import parameters_of, substituted
from minipy.types.iterators.alias_iterator import alias_iter
from minipy.types.sequences.sequence_operands import not_implemented
from minipy.types.sequences.tuple_object import new_tuple_of

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

# What an alias answers itself; everything else it asks of its origin.
_OWN: Final = "class bases origin args parameters unpacked typing_unpacked_tuple_args mro_entries reduce reduce_ex"
OWN_ATTRIBUTES: Final = frozenset(f"__{stem}__" for stem in _OWN.split())


def new_alias(tstate: ThreadState, origin: Object, item: Object) -> Object:
    """Return a new reference to `origin[item]` (both borrowed); a tuple stands for several arguments."""
    return _new_alias(tstate, tstate.types.by_name["GenericAlias"], origin, item)


def _new_alias(tstate: ThreadState, type_: Object, origin: Object, item: Object, is_unpacked: bool = False) -> Object:
    """The same of class `type_`; one that `is_unpacked` is what `*origin[item]` gives among arguments."""
    args = new_ref(tstate, item) if item.type is tstate.types.tuple else new_tuple_of(tstate, [item])
    incref(tstate, origin)
    make = new_container if type_.value.is_heap_type else new_atom
    return make(tstate, type_, (origin, new_bool(tstate, is_unpacked), args))


def class_getitem(tstate: ThreadState, class_: Object, item: Object) -> Object:
    """`__class_getitem__` of the built-in containers."""
    return new_alias(tstate, class_, item)


CLASS_GETITEM: Final = Native("__class_getitem__", class_getitem, 2, 2)


def alias_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`GenericAlias(origin, args)`."""
    type_ = class_argument(tstate, args, tstate.types.by_name["GenericAlias"])
    refuse_keywords(tstate, "GenericAlias", kwargs)
    check_count(tstate, "GenericAlias", len(args) - 1, 2, 2)
    return _new_alias(tstate, type_, args[1], args[2])


def alias_repr(tstate: ThreadState, alias: Object) -> Object:
    """`repr(alias)`: `list[int]`, or `*list[int]`."""
    origin, is_unpacked, args = alias.value
    parts = [_name(tstate, part) for part in args.value]
    star = "*" if is_unpacked.value else ""
    return new_str(tstate, f"{star}{_name(tstate, origin)}[{', '.join(parts) if parts else '()'}]")


def _name(tstate: ThreadState, part: Object) -> str:
    """Return a type's qualified name, with its module unless built in; the repr of anything else."""
    if part is tstate.types.ellipsis:
        return "..."
    if is_alias(tstate, part):
        return repr_text(tstate, part)
    name, module = attribute_named(tstate, part, "__qualname__"), attribute_named(tstate, part, "__module__")
    found = [obj for obj in (name, module) if obj is not None]
    with owned(tstate, *found):
        if name is None or module is None or module is tstate.types.none:
            return repr_text(tstate, part)
        prefix = str_text(tstate, module)
        return str_text(tstate, name) if prefix == "builtins" else f"{prefix}.{str_text(tstate, name)}"


def is_alias(tstate: ThreadState, obj: Object) -> bool:
    """True for `list[int]` and its like."""
    return is_subtype(obj.type, tstate.types.by_name["GenericAlias"])


def is_union(tstate: ThreadState, obj: Object) -> bool:
    """True for `int | str` and its like."""
    return obj.type is tstate.types.by_name["UnionType"]


def alias_getattribute(tstate: ThreadState, alias: Object, name: Object) -> Object:
    """`alias.name`: mostly that of the origin."""
    is_own = name_text(tstate, name) in OWN_ATTRIBUTES
    found = generic_find(tstate, alias, name.value) if is_own else find_attribute(tstate, alias.value[0], name)
    if found is None:
        asked = alias if is_own else alias.value[0]
        error = attribute_error(tstate, asked, name.value)
        note_missing(tstate, asked, name)
        raise error
    return found


def alias_call(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`alias(...)`: an instance of the origin, which gets `__orig_class__` if it takes attributes."""
    alias = args[0]
    made = call(tstate, alias.value[0], args[1:], kwargs)
    with holding(tstate, [made]):
        try:
            set_named_attribute(tstate, made, "__orig_class__", alias)
        except GuestRaised:
            if not catch(tstate, "AttributeError") and not catch(tstate, "TypeError"):
                raise
    return made


def alias_eq(tstate: ThreadState, left: Object, right: Object) -> Object:
    """`alias == alias`."""
    if not is_alias(tstate, right):
        return not_implemented(tstate)
    (our_origin, is_ours_unpacked, our_args), (their_origin, is_theirs_unpacked, their_args) = left.value, right.value
    if is_ours_unpacked is not is_theirs_unpacked:
        return new_bool(tstate, False)
    is_same = is_equal(tstate, our_origin, their_origin) and is_equal(tstate, our_args, their_args)
    return new_bool(tstate, is_same)


def alias_hash(tstate: ThreadState, alias: Object) -> Object:
    """`hash(alias)`."""
    return new_int(tstate, hash_of(tstate, alias.value[0]) ^ hash_of(tstate, alias.value[-1]))


def alias_getitem(tstate: ThreadState, alias: Object, item: Object) -> Object:
    """`alias[item]`: the alias with values for its type variables."""
    origin, is_unpacked, own_args = alias.value
    args = new_tuple(tstate, substituted(tstate, alias, own_args.value, item))
    with owned(tstate, args):
        return _new_alias(tstate, tstate.types.by_name["GenericAlias"], origin, args, is_unpacked.value)


def mro_entries(tstate: ThreadState, alias: Object, bases: Object) -> Object:
    """What an alias stands for among the bases of a class."""
    return new_tuple_of(tstate, [alias.value[0]])


def refuse_instance_check(tstate: ThreadState, alias: Object, obj: Object) -> Object:
    """`isinstance(obj, alias)`."""
    raise set_error(tstate, "TypeError", "isinstance() argument 2 cannot be a parameterized generic")


def refuse_subclass_check(tstate: ThreadState, alias: Object, obj: Object) -> Object:
    """`issubclass(obj, alias)`."""
    raise set_error(tstate, "TypeError", "issubclass() argument 2 cannot be a parameterized generic")


def get_origin(tstate: ThreadState, alias: Object) -> Object:
    """`alias.__origin__`."""
    return new_ref(tstate, alias.value[0])


def get_args(tstate: ThreadState, alias: Object) -> Object:
    """`alias.__args__`, also of a union."""
    return new_ref(tstate, alias.value[-1])


def get_unpacked(tstate: ThreadState, alias: Object) -> Object:
    """`alias.__unpacked__`."""
    return new_ref(tstate, alias.value[1])


def get_unpacked_tuple_args(tstate: ThreadState, alias: Object) -> Object:
    """`alias.__typing_unpacked_tuple_args__`: what stands in an unpacked `tuple[...]`, else None."""
    origin, is_unpacked, args = alias.value
    return new_ref(tstate, args) if is_unpacked.value and origin is tstate.types.tuple else new_none(tstate)


def get_parameters(tstate: ThreadState, alias: Object) -> Object:
    """`alias.__parameters__`, also of a union: the type variables."""
    return new_tuple(tstate, parameters_of(tstate, alias.value[-1].value))


def union_of(tstate: ThreadState, left: Object, right: Object) -> Object:
    """`left | right` of types: `type.__or__`, and of aliases and unions."""
    parts: list[Object] = []
    for side in (left, right):
        if not _is_unionable(tstate, side):
            return not_implemented(tstate)
        for part in side.value[0].value if is_union(tstate, side) else (side,):
            part = tstate.types.none_type if part is tstate.types.none else part
            if not _is_among(tstate, parts, part):
                parts.append(part)
    if len(parts) == 1:
        return new_ref(tstate, parts[0])
    return new_atom(tstate, tstate.types.by_name["UnionType"], (new_tuple_of(tstate, parts),))


def union_of_reflected(tstate: ThreadState, right: Object, left: Object) -> Object:
    """`left | right`, asked on the right one."""
    return union_of(tstate, left, right)


def _is_unionable(tstate: ThreadState, obj: Object) -> bool:
    is_type = is_subtype(obj.type, tstate.types.type)
    return is_type or obj is tstate.types.none or is_alias(tstate, obj) or is_union(tstate, obj)


def _is_among(tstate: ThreadState, parts: Sequence[Object], wanted: Object) -> bool:
    for part in parts:  # noqa: SIM110  # a host `any` would stand between two eval loops
        if is_equal(tstate, part, wanted):
            return True
    return False


def union_repr(tstate: ThreadState, union: Object) -> Object:
    """`repr(union)`: `int | None`."""
    parts = union.value[0].value
    none_type = tstate.types.none_type
    return new_str(tstate, " | ".join(["None" if part is none_type else _name(tstate, part) for part in parts]))


def union_eq(tstate: ThreadState, left: Object, right: Object) -> Object:
    """`union == union`: the same types in any order."""
    if not is_union(tstate, right):
        return not_implemented(tstate)
    ours, theirs = left.value[0].value, right.value[0].value
    if len(ours) != len(theirs):
        return new_bool(tstate, False)
    for part in ours:
        if not _is_among(tstate, theirs, part):
            return new_bool(tstate, False)
    return new_bool(tstate, True)


def union_hash(tstate: ThreadState, union: Object) -> Object:
    """`hash(union)`, whatever the order."""
    mixed = 0
    for part in union.value[0].value:
        mixed ^= hash_of(tstate, part)
    return new_int(tstate, mixed)


def union_getitem(tstate: ThreadState, union: Object, item: Object) -> Object:
    """`union[item]`: the union with values for its type variables."""
    parts = substituted(tstate, union, union.value[0].value, item)
    with owned_list(tstate, parts):
        whole = new_ref(tstate, parts[0])
        for part in parts[1:]:
            with owned(tstate, whole):
                whole = binary(tstate, OR, whole, part)
    return whole


def union_instance_check(tstate: ThreadState, union: Object, obj: Object) -> Object:
    """`isinstance(obj, union)`."""
    return _check_parts(tstate, union, obj, "isinstance", "__instancecheck__")


def union_subclass_check(tstate: ThreadState, union: Object, class_: Object) -> Object:
    """`issubclass(class_, union)`."""
    if not is_subtype(class_.type, tstate.types.type):
        raise set_error(tstate, "TypeError", "issubclass() arg 1 must be a class")
    return _check_parts(tstate, union, class_, "issubclass", "__subclasscheck__")


def _check_parts(tstate: ThreadState, union: Object, obj: Object, function: str, method: str) -> Object:
    """Ask each part of `union` for `method` of `obj` until one says yes."""
    for part in union.value[0].value:
        if is_alias(tstate, part):
            raise set_error(tstate, "TypeError", f"{function}() argument 2 cannot be a parameterized generic")
        answer = call_method(tstate, part, method, obj)
        assert answer is not None  # a type has both methods
        with owned(tstate, answer):
            if truth(tstate, answer):
                return new_bool(tstate, True)
    return new_bool(tstate, False)


_UNION_OPERATORS: Final = (Native("__or__", union_of, 2, 2), Native("__ror__", union_of_reflected, 2, 2))

GENERIC_ALIAS: Final = TypeSpec(
    "GenericAlias",
    methods=(
        *_UNION_OPERATORS,
        Native("__repr__", alias_repr, 1, 1),
        Native("__getattribute__", alias_getattribute, 2, 2),
        Native("__call__", alias_call, 1, -1),
        Native("__eq__", alias_eq, 2, 2),
        Native("__hash__", alias_hash, 1, 1),
        Native("__getitem__", alias_getitem, 2, 2),
        Native("__iter__", alias_iter, 1, 1),
        Native("__mro_entries__", mro_entries, 2, 2),
        Native("__instancecheck__", refuse_instance_check, 2, 2),
        Native("__subclasscheck__", refuse_subclass_check, 2, 2),
    ),
    getters=(
        Getter("__origin__", get_origin),
        Getter("__args__", get_args),
        Getter("__parameters__", get_parameters),
        Getter("__unpacked__", get_unpacked),
        Getter("__typing_unpacked_tuple_args__", get_unpacked_tuple_args),
    ),
    static=(Native("__new__", alias_new, 1, -1),),
    references=pair_references,
    module="types",
)
UNION_TYPE: Final = TypeSpec(
    "UnionType",
    methods=(
        *_UNION_OPERATORS,
        Native("__repr__", union_repr, 1, 1),
        Native("__eq__", union_eq, 2, 2),
        Native("__hash__", union_hash, 1, 1),
        Native("__getitem__", union_getitem, 2, 2),
        Native("__instancecheck__", union_instance_check, 2, 2),
        Native("__subclasscheck__", union_subclass_check, 2, 2),
    ),
    getters=(Getter("__args__", get_args), Getter("__parameters__", get_parameters)),
    references=pair_references,
    is_basetype=False,
    module="types",
)
