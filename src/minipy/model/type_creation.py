"""How types are made, built-in ones from their descriptions and classes from their bases."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minipy.heap.allocation import new_container
from minipy.heap.object import Object, TypeBody
from minipy.heap.sections import critical_section
from minipy.model.constructors import new_ref, new_str
from minipy.model.native import TypeSpec
from minipy.model.native_object import new_class_method_native, new_getter, new_method_native, new_native
from minipy.model.raising import set_error
from minipy.model.tables.dict_slots import dict_set_name, new_dict
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref, incref, let_weak
from minipy.sync.points import SLOT_STORE, point

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread

# The built-in types whose instances CPython lets one refer to weakly.
WEAKLY_REFERABLE = frozenset(
    ("type", "set", "frozenset", "function", "method", "builtin_function_or_method", "module", "generator", "code",
     "GenericAlias", "lock", "_local", "Pattern", "StringIO", "BytesIO", "FileIO", "BufferedReader", "BufferedWriter",
     "BufferedRandom", "BufferedRWPair", "memoryview", "standard_reader", "standard_writer", "text_file", "TextIOWrapper",
     "deque", "Context", "_tee", "_lru_cache_wrapper")
)  # fmt: skip
# What messages do not show before the name of a type.
UNNAMED_MODULES = ("builtins", "_sitebuiltins", "_frozen_importlib", "_frozen_importlib_external")


def type_references(type_: Object) -> list[Object]:
    """Return what a type's payload owns: its bases."""
    return [*type_.value.bases]


def new_builtin_type(tstate: ModelThread, spec: TypeSpec, metatype: Object, base: Object | None) -> Object:
    """Return a new reference to the type that `spec` describes; its attributes are filled in later."""
    name = spec.shown_name or spec.name
    type_ = new_container(tstate, metatype, TypeBody(name if spec.module in UNNAMED_MODULES else f"{spec.module}.{name}"))
    body: TypeBody = type_.value
    body.module, body.qualname = spec.module, name
    body.references, body.iternext = spec.references, spec.iternext
    body.has_attrs, body.is_basetype = spec.has_attrs, spec.is_basetype
    body.finalize, body.has_weakrefs = spec.finalize, spec.name in WEAKLY_REFERABLE
    body.has_finalizer = spec.finalize is not None or any(native.name == "__del__" for native in spec.methods)
    body.clear = spec.clear
    bases = [base, *[tstate.types.by_name[other] for other in spec.more_bases]] if base is not None else []
    ancestors = linearise(tstate, bases) if spec.more_bases else base.value.mro if base is not None else []
    set_bases(tstate, type_, base, bases, [type_, *ancestors])
    if base is not None:
        body.references = body.references or base.value.references
        body.iternext = body.iternext or base.value.iternext
        body.has_attrs = body.has_attrs or base.value.has_attrs
        body.clear = body.clear or base.value.clear
    body.is_leaf = not (body.references or body.has_attrs or body.has_finalizer)
    body.is_tracked = not body.is_leaf
    sharing: TypeBody | None = base.value if base is not None and spec.shares_layout else None
    body.layout = sharing.layout if sharing is not None else type_
    body.solid = sharing.solid if sharing is not None else type_
    return type_


def fill_builtin_type(tstate: ModelThread, type_: Object, spec: TypeSpec) -> None:
    """Give a built-in type its attribute dict, from the method table of `spec`."""
    attrs = type_.attrs = new_dict(tstate)
    shown = spec.shown_name or spec.name
    owned = [(n.name, new_method_native(tstate, n.replaced(owner=shown), type_)) for n in spec.methods]
    owned += [(g.name, new_getter(tstate, g, type_)) for g in spec.getters]
    owned += [(n.name, new_native(tstate, n, None, type_)) for n in spec.static]
    owned += [(n.name, new_class_method_native(tstate, n.replaced(owner=shown), type_)) for n in spec.class_methods]
    if spec.has_attrs and all(getter.name != "__dict__" for getter in spec.getters):
        owned.append(("__dict__", new_getter(tstate, tstate.types.instance_dict, type_)))
    if spec.is_unhashable:
        owned.append(("__hash__", new_ref(tstate, tstate.types.none)))
    for name, value in owned:
        key = new_str(tstate, name)
        dict_set_name(tstate, attrs, key, value)
        decref(tstate, key)
        decref(tstate, value)


def set_bases(tstate: ModelThread, type_: Object, base: Object | None, bases: list[Object], mro: list[Object]) -> None:
    """Give `type_` its bases, of which `base` decides the layout, and its MRO."""
    body: TypeBody = type_.value
    body.bases, body.mro, body.base = bases, mro, base
    let_weak(tstate, type_)
    guard = tstate.types.by_name.get("type", type_)  # whose lock guards what types share
    with critical_section(tstate, guard):
        point(tstate, SLOT_STORE, guard, "subtypes")
        for parent in bases:
            incref(tstate, parent)
            subtypes = parent.value.subtypes
            if len(subtypes) % 64 == 63:  # most may be gone: nobody else tidies up
                subtypes[:] = [subtype for subtype in subtypes if not tstate.counts.is_dead(subtype)]
            subtypes.append(type_)


def new_heap_type(
    tstate: ModelThread, metatype: Object, name: str, bases: Sequence[Object], base: Object, namespace: Object
) -> Object:
    """Return a new reference to a class made by guest code; takes a reference to `namespace` as its attribute dict.

    `base` is the one of `bases` whose layout the class has (`best_base`); it has no MRO yet.
    """
    type_ = new_container(tstate, metatype, TypeBody(name))
    body: TypeBody = type_.value
    parent: TypeBody = base.value
    body.is_heap_type = True
    body.layout, body.solid, body.member_count = parent.layout, parent.solid, parent.member_count
    body.references, body.clear = parent.references, parent.clear  # but not iternext: it may have its own __next__
    body.finalize = parent.finalize
    body.has_attrs = any(other.value.has_attrs for other in bases)
    body.has_weakrefs = any(other.value.has_weakrefs for other in bases)
    body.has_finalizer = "__del__" in namespace.value.index or any(other.value.has_finalizer for other in bases)
    incref(tstate, namespace)
    type_.attrs = namespace
    set_bases(tstate, type_, base, list(bases), [])
    return type_


def best_base(tstate: ModelThread, bases: Sequence[Object]) -> Object:
    """Return the one of `bases` whose layout extends that of all others (borrowed); TypeError if there is none."""
    best = bases[0]
    for base in bases:
        if not is_subtype(base.type, tstate.types.type):
            raise set_error(tstate, "TypeError", "bases must be types")
        if not base.value.is_basetype:
            raise set_error(tstate, "TypeError", f"type '{base.value.name}' is not an acceptable base type")
        solid, other = best.value.solid, base.value.solid
        if is_subtype(solid, other):
            continue
        if not is_subtype(other, solid):
            raise set_error(tstate, "TypeError", "multiple bases have instance lay-out conflict")
        best = base
    return best


def linearise(tstate: ModelThread, bases: Sequence[Object]) -> list[Object]:
    """Return the MRO of a class with these bases, itself left out, by the C3 merge."""
    for i, base in enumerate(bases):
        if base in bases[:i]:
            raise set_error(tstate, "TypeError", f"duplicate base class {base.value.name}")
        if not base.value.mro:
            raise set_error(tstate, "TypeError", f"Cannot extend an incomplete type '{base.value.name}'")
    lists = [list(base.value.mro) for base in bases] + [list(bases)]
    mro: list[Object] = []
    while lists := [rest for rest in lists if rest]:
        head = next((r[0] for r in lists if not any(r[0] in other[1:] for other in lists)), None)
        if head is None:
            names = ", ".join(dict.fromkeys(rest[0].value.name for rest in lists))
            raise set_error(
                tstate, "TypeError", f"Cannot create a consistent method resolution\norder (MRO) for bases {names}"
            )
        mro.append(head)
        lists = [rest[1:] if rest[0] is head else rest for rest in lists]
    return mro
