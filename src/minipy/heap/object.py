"""The object header, with the part of a type that the heap must know.

Every guest value is an `Object`: a reference count, a type, and a payload in `value`. One host class serves all of them,
because the host's inline caches make that a third cheaper than a class per type. What the payload is depends on the type:
a host int, float or str for the scalar types, a small slotted class for the others.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from minipy.heap.ledger import Record
    from minipy.sync.primitives import Mutex


class Extra:
    """What only a few objects have.

    `ident` is the number that `id()` has given, or 0. `is_finalized` marks a finalizer that was run. `members` are the
    slots that `__slots__` of the class asks for (owned, None where empty). `weak` lists the weak references to the
    object (borrowed, the oldest first); it is touched with the interpreter's mutex held.
    """

    __slots__ = ("ident", "is_finalized", "members", "weak")

    def __init__(self, member_count: int = 0) -> None:
        self.ident = 0
        self.is_finalized = False
        self.members: list[Object | None] = [None] * member_count
        self.weak: list[Object] | None = None


class Object:
    """A guest value: header and payload.

    `refcount` is whatever the count strategy makes of it. `type` is a guest type. `attrs` is the guest dict behind
    `__dict__` (owned) or None. `lock` is the object's lock where containers have locks. `record` is its page in the
    ledger where one is kept. An object owns its type only if the type was made by guest code.
    """

    __slots__ = ("attrs", "extra", "lock", "record", "refcount", "type", "value")

    refcount: Any
    type: Object
    value: Any
    attrs: Object | None
    lock: Mutex | None
    record: Record | None
    extra: Extra | None

    def __init__(self, refcount: Any, type: Object, value: Any) -> None:
        self.refcount = refcount
        self.type = type
        self.value = value
        self.attrs = None
        self.lock = None
        self.record = None
        self.extra = None


class Nothing(Object):
    """What stands in an empty place of a value stack: it is of no type, and nobody counts or changes it."""

    __slots__ = ()

    def __init__(self) -> None:
        pass


NOTHING: Final[Object] = Nothing()


class TypeBody:
    """The payload of a type object.

    `bases` and `mro` hold guest types (owned by the type object). `references` returns a fresh list of what an instance's
    payload owns, or is None where that is nothing. `iternext` is the native `__next__` of built-in iterators: it returns
    a new reference; when exhausted, None or a StopIteration raised. `found` remembers looked-up names (borrowed) until
    an attribute of the type or of a base changes. `is_heap_type` marks types made by guest code. `layout` is the
    built-in type whose payload instances carry, `solid` the type in whose MRO every base of a class must find the other
    bases' ones: it added a payload or slots. `member_count` is the number of slots that `__slots__` gave the instances.
    """

    __slots__ = ("base", "bases", "clear", "finalize", "found", "has_attrs", "has_finalizer", "has_guest_keys",
                 "has_host_key", "has_host_order", "has_weakrefs", "is_abstract", "is_basetype", "is_heap_type",
                 "is_leaf", "is_recycled", "is_scalar", "is_sealed", "is_tracked", "iternext", "layout", "member_count",
                 "module", "mro", "name", "qualname", "references", "solid", "subtypes")  # fmt: skip

    def __init__(self, name: str) -> None:
        self.name = name
        self.qualname = name
        self.module = "builtins"
        self.base: Object | None = None
        self.bases: list[Object] = []
        self.mro: list[Object] = []
        self.subtypes: list[Object] = []  # borrowed
        self.found: dict[str, Object | None] = {}
        self.references: Callable[[Object], list[Object]] | None = None
        self.iternext: Callable[..., Object | None] | None = None
        self.clear: Callable[[Any, Object], None] | None = None  # gives up references that may close a cycle
        self.layout: Object | None = None
        self.solid: Object | None = None
        self.member_count = 0
        self.is_abstract = False
        self.has_attrs = False
        self.finalize: Callable[[Any, Object], None] | None = None  # a built-in type's own (tp_finalize)
        self.has_finalizer = False  # that, or a `__del__`: something must run before an instance is freed
        self.has_guest_keys = False  # beside names, in its namespace or a base's, stand keys that decide what equals them
        self.has_host_key = False  # instances are found in a dict by their host value
        self.has_weakrefs = False  # instances can be referred to weakly
        self.has_host_order = False  # two instances compare as their host values do
        self.is_basetype = True
        self.is_heap_type = False
        self.is_leaf = False  # instances own nothing
        self.is_sealed = False  # a class of the library whose attributes are as fixed as those of a built-in type
        self.is_scalar = False  # int, float, str, bytes: instances are but a value
        self.is_tracked = True  # instances are among the containers: they own something that can change
        self.is_recycled = False  # instances are `new_atom`'s, and used again when they are dead


def references_of(obj: Object) -> list[Object]:
    """Return every object that `obj` owns a reference to, once per reference (borrowed), in the order of giving up."""
    body: TypeBody = obj.type.value
    owned = body.references(obj) if body.references is not None else []
    if obj.attrs is not None:
        owned.insert(0, obj.attrs)
    if body.is_heap_type:
        if obj.extra is not None:
            owned[:0] = [member for member in obj.extra.members if member is not None]
        owned.append(obj.type)
    return owned
