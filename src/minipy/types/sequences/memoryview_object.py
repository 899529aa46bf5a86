"""memoryview: the memory of a bytes-like object, looked at as elements of a format; its payload holds the host's view.

The host keeps the book of who looks at a bytearray, and refuses to resize it meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from minipy.bridge.bridge_crossing import HOST_ERRORS, from_host, guest_error, to_host
from minipy.heap.allocation import new_container
from minipy.heap.fields import read_field, show_field, take_field
from minipy.heap.identity import address_of
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import new_bool, new_bytes, new_int, new_none, new_ref, new_str
from minipy.model.held_references import owned
from minipy.model.host_conversions import hash_of, index
from minipy.model.iteration import collect
from minipy.model.iterator_body import ITERATOR_METHODS, claim, exhaust, iterator_references, new_iterator
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.native_arguments import argument_kind, unpack
from minipy.model.raising import set_error
from minipy.model.type_lookup import lookup_borrowed
from minipy.refcount.strategy import decref, incref
from minipy.sync.points import SLOT_STORE, point
from minipy.types.scalars.scalar_methods import host_index
from minipy.types.sequences.sequence_operands import not_implemented, unpack_slice

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


class ViewBody:
    """The payload of a memoryview: the host's view, and the object that owns the memory (owned; None once released)."""

    __slots__ = ("host", "source")

    def __init__(self, host: memoryview, source: Object) -> None:
        self.host = host
        self.source: Object | None = source


def new_memoryview(tstate: ThreadState, host: memoryview, source: Object) -> Object:
    """Return a new reference to a view of the memory of `source` (borrowed)."""
    incref(tstate, source)
    return new_container(tstate, tstate.types.memoryview, ViewBody(host, source))


def view_references(view: Object) -> list[Object]:
    """Return what a memoryview owns: the object whose memory it is."""
    return [view.value.source] if view.value.source is not None else []


def view_finalize(tstate: ThreadState, view: Object) -> None:
    """Let the owner of the memory change its size again."""
    view.value.host.release()


@contextmanager
def _asking(tstate: ThreadState, view: Object) -> Iterator[memoryview]:
    """Give the body the host's view, in the section of whose memory it is; raise its errors in the guest."""
    source = read_field(tstate, view, "source")
    try:
        with critical_section(tstate, source or view):
            point(tstate, SLOT_STORE, source or view, None)
            yield view.value.host
    except (*HOST_ERRORS, BufferError, NotImplementedError) as error:
        raise guest_error(tstate, error) from None
    finally:
        if source is not None:
            decref(tstate, source)


def _part(tstate: ThreadState, view: Object, take: Callable[[memoryview], memoryview]) -> Object:
    """Return a new reference to another view of the same memory."""
    with _asking(tstate, view) as host:
        part = take(host)
    source = show_field(tstate, view, "source")
    made = new_memoryview(tstate, part, source)
    decref(tstate, source)
    return made


def is_writable_buffer(tstate: ThreadState, obj: Object) -> bool:
    """Whether `obj` has memory that can be written to."""
    layout = obj.type.value.layout
    return layout is tstate.types.bytearray or (layout is tstate.types.memoryview and not obj.value.host.readonly)


def fill_buffer(tstate: ThreadState, buffer: Object, data: bytes | bytearray) -> int:
    """Write `data` to the start of a writable buffer; return how much of it had room."""
    if buffer.type.value.layout is tstate.types.memoryview:
        with _asking(tstate, buffer) as host, host.cast("B") as octets:
            size = min(len(data), len(octets))
            octets[:size] = data[:size]
        return size
    with critical_section(tstate, buffer):
        point(tstate, SLOT_STORE, buffer, None)
        size = min(len(data), len(buffer.value))  # it may be shorter by now
        buffer.value[:size] = data[:size]
    return size


def view_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`memoryview(object)`."""
    (obj,) = unpack(tstate, "memoryview", args[1:], kwargs, ("object",), 1)
    assert obj is not None
    types, layout = tstate.types, obj.type.value.layout
    if layout is types.memoryview:
        return _part(tstate, obj, memoryview)
    if layout is not types.bytes and layout is not types.bytearray:
        kind = obj.type.value.name
        raise set_error(tstate, "TypeError", f"memoryview: a bytes-like object is required, not '{kind}'")
    return new_memoryview(tstate, memoryview(obj.value), obj)


def _method(name: str, most: int = 1, keywords: tuple[str, ...] = ()) -> Native:
    """Return the row of a method whose arguments and result are host values."""

    def method(tstate: ThreadState, view: Object, *args: Object | None) -> Object:
        given = [to_host(tstate, arg) for arg in args if arg is not None]
        with _asking(tstate, view) as host:
            value = getattr(host, name)(*given)
        return from_host(tstate, value)

    return Native(name, method, 1, most, keywords)


def _getter(name: str) -> Getter:
    def get(tstate: ThreadState, view: Object) -> Object:
        with _asking(tstate, view) as host:
            value = getattr(host, name)
        return from_host(tstate, value)

    return Getter(name, get)


def get_obj(tstate: ThreadState, view: Object) -> Object:
    """`view.obj`: whose memory it is."""
    with _asking(tstate, view) as host:
        host.nbytes  # noqa: B018  # of a released view it can't be asked
    return show_field(tstate, view, "source")


def view_repr(tstate: ThreadState, view: Object) -> Object:
    state = "memory" if view.value.source is not None else "released memory"
    return new_str(tstate, f"<{state} at {address_of(tstate, view)}>")


def view_hash(tstate: ThreadState, view: Object) -> Object:
    """`hash(view)`: that of the bytes, of memory that never changes."""
    with _asking(tstate, view) as host:
        hash(host)  # whether there is one
        octets = new_bytes(tstate, host.tobytes())
    try:
        return new_int(tstate, hash_of(tstate, octets))
    finally:
        decref(tstate, octets)


def _comparison(name: str, is_equality: bool) -> Native:
    def compare(tstate: ThreadState, view: Object, other: Object) -> Object:
        types, value = tstate.types, other.value
        if other.type.value.layout not in (types.memoryview, types.bytes, types.bytearray):
            return not_implemented(tstate)
        host = value.host if other.type.value.layout is types.memoryview else value
        return new_bool(tstate, (view.value.host == host) is is_equality)

    return Native(name, compare, 2, 2)


def view_length(tstate: ThreadState, view: Object) -> Object:
    with _asking(tstate, view) as host:
        return new_int(tstate, len(host))


def _key(tstate: ThreadState, key: Object) -> Any:
    """Return the host's key: an int, a slice, or a tuple of ints for several dimensions."""
    if key.type is tstate.types.slice:
        return unpack_slice(tstate, key)
    if key.type is tstate.types.tuple:
        return tuple([host_index(tstate, item) for item in key.value])
    if lookup_borrowed(key.type, "__index__") is None:
        raise set_error(tstate, "TypeError", "memoryview: invalid slice key")
    position = index(tstate, key)
    if not -(2**63) <= position < 2**63:
        text = f"cannot fit '{key.type.value.name}' into an index-sized integer"
        raise set_error(tstate, "IndexError", text)
    return position


def view_get_item(tstate: ThreadState, view: Object, key: Object) -> Object:
    """`view[key]`: an element, or a view of a part."""
    where = _key(tstate, key)
    if isinstance(where, slice):
        return _part(tstate, view, lambda host: host[where])
    with _asking(tstate, view) as host:
        value = host[where]
    return from_host(tstate, value)


def view_set_item(tstate: ThreadState, view: Object, key: Object, value: Object) -> Object:
    """`view[key] = value`: an element, or a part of as many elements as the bytes-like object `value` has."""
    where = _key(tstate, key)
    octets = to_host(tstate, value) if isinstance(where, slice) else host_index(tstate, value)
    with _asking(tstate, view) as host:
        host[where] = octets
    return new_none(tstate)


def view_delete_item(tstate: ThreadState, view: Object, key: Object) -> Object:
    raise set_error(tstate, "TypeError", "cannot delete memory")


def view_cast(tstate: ThreadState, view: Object, format: Object, shape: Object | None = None) -> Object:
    """`cast(format[, shape])`: the same memory as elements of another format."""
    if format.type.value.layout is not tstate.types.str:
        raise set_error(tstate, "TypeError", f"cast() argument 'format' must be str, not {argument_kind(tstate, format)}")
    more = [] if shape is None else [_shape(tstate, shape)]
    return _part(tstate, view, lambda host: host.cast(format.value, *more))


def _shape(tstate: ThreadState, shape: Object) -> Any:
    """Return the host's shape: a tuple, what else was given being refused by the host."""
    if shape.type.value.layout not in (tstate.types.tuple, tstate.types.list):
        return to_host(tstate, shape)
    items = collect(tstate, shape)
    with owned(tstate, *items):
        return tuple([host_index(tstate, item) for item in items])


def view_to_readonly(tstate: ThreadState, view: Object) -> Object:
    """`view.toreadonly()`."""
    return _part(tstate, view, lambda host: host.toreadonly())


def view_release(tstate: ThreadState, view: Object) -> Object:
    """`release()`: let go of the memory."""
    with _asking(tstate, view) as host:
        host.release()
    source = take_field(tstate, view, "source")
    if source is not None:
        decref(tstate, source)
    return new_none(tstate)


def view_enter(tstate: ThreadState, view: Object) -> Object:
    with _asking(tstate, view) as host:
        host.__enter__()
    return new_ref(tstate, view)


def view_exit(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    return view_release(tstate, args[0])


def view_iter(tstate: ThreadState, view: Object) -> Object:
    return new_iterator(tstate, tstate.types.by_name["memory_iterator"], view)


def view_next(tstate: ThreadState, iterator: Object) -> Object | None:
    """The native `__next__`: the next element, or None at the end."""
    claimed = claim(tstate, iterator, 1)
    if claimed is None:
        return None
    view, position = claimed
    try:
        with _asking(tstate, view) as host:
            value = host[position] if position < len(host) else None
    finally:
        decref(tstate, view)
    if value is not None:
        return from_host(tstate, value)
    exhaust(tstate, iterator)
    return None


FACTS: Final = ("nbytes", "itemsize", "format", "ndim", "shape", "strides", "suboffsets", "readonly", "c_contiguous",
                "f_contiguous", "contiguous")  # fmt: skip

MEMORYVIEW: Final = TypeSpec(
    "memoryview",
    methods=(
        Native("__repr__", view_repr, 1, 1),
        Native("__hash__", view_hash, 1, 1),
        _comparison("__eq__", True),
        _comparison("__ne__", False),
        Native("__len__", view_length, 1, 1),
        Native("__getitem__", view_get_item, 2, 2),
        Native("__setitem__", view_set_item, 3, 3),
        Native("__delitem__", view_delete_item, 2, 2),
        Native("__iter__", view_iter, 1, 1),
        Native("__enter__", view_enter, 1, 1),
        Native("__exit__", view_exit, 1, -1),
        _method("tobytes", 2, ("order",)),
        _method("tolist"),
        _method("hex", 3, ("sep", "bytes_per_sep")),
        Native("cast", view_cast, 2, 3, ("format", "shape")),
        Native("toreadonly", view_to_readonly, 1, 1),
        Native("release", view_release, 1, 1),
    ),
    getters=(Getter("obj", get_obj), *[_getter(name) for name in FACTS]),
    static=(Native("__new__", view_new, 1, -1),),
    references=view_references,
    finalize=view_finalize,
    is_basetype=False,
)

MEMORY_ITERATOR: Final = TypeSpec(
    "memory_iterator",
    methods=ITERATOR_METHODS,
    references=iterator_references,
    iternext=view_next,
    is_basetype=False,
)
