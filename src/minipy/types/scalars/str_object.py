"""str: text, an immutable sequence of code points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from minipy.bridge.bridge_crossing import cross, from_host, to_host, view_octets
from minipy.bridge.stable_hashes import text_hash
from minipy.heap.object import Object
from minipy.model.constructors import new_bool, new_int, new_ref, new_str
from minipy.model.host_conversions import ASCII, formatted, index, repr_text, str_of, str_text
from minipy.model.iteration import MAX_SIZE, collect_or_refuse
from minipy.model.iterator_body import new_iterator
from minipy.model.native import Native, TypeSpec
from minipy.model.native_arguments import unpack
from minipy.model.raising import set_error
from minipy.refcount.strategy import decref
from minipy.types.scalars.float_object import to_float
from minipy.types.scalars.percent_format import Flavour, index_or_host, percent_format
from minipy.types.scalars.scalar_methods import (
    added,
    bridge_method,
    class_of_new,
    comparisons,
    get_new_arguments,
    new_of_class,
    returned,
)
from minipy.types.scalars.str_format import ascii_text, str_format, str_format_map
from minipy.types.scalars.str_translate import str_maketrans, str_translate
from minipy.types.sequences.sequence_operands import check_size, not_implemented, repeat_count, unpack_slice
from minipy.types.sequences.string_iterators import payload_iterator_spec

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def str_value(tstate: ThreadState, obj: Object) -> Any:
    """Return the host str of a str (or of an instance of a guest subclass), else None."""
    return obj.value if obj.type.value.layout is tstate.types.str else None


def str_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`str(object='')` and `str(bytes, encoding='utf-8', errors='strict')`."""
    cls = class_of_new(tstate, args, tstate.types.str)
    obj, encoding, errors = unpack(tstate, "str", args[1:], kwargs, ("object", "encoding", "errors"), 0)
    if obj is None:
        return new_of_class(tstate, cls, "")
    if encoding is None and errors is None:
        if obj.type is tstate.types.str and cls is obj.type:
            return new_ref(tstate, obj)
        if obj.type is tstate.types.int:
            return new_of_class(tstate, cls, cross(tstate, "int.__repr__", obj.value))
        if cls is tstate.types.str:
            return str_of(tstate, obj)
        return new_of_class(tstate, cls, str_text(tstate, obj))
    return new_of_class(tstate, cls, _decoded(tstate, obj, encoding, errors))


def _decoded(tstate: ThreadState, obj: Object, encoding: Object | None, errors: Object | None) -> Any:
    named = {name: to_host(tstate, arg) for name, arg in (("encoding", encoding), ("errors", errors)) if arg}
    for name, value in named.items():
        if not isinstance(value, str):
            kind = "None" if value is None else type(value).__name__
            raise set_error(tstate, "TypeError", f"str() argument '{name}' must be str, not {kind}")
    host_value = to_host(tstate, obj)
    if isinstance(host_value, memoryview):
        host_value = view_octets(tstate, obj)
    if isinstance(host_value, str):
        raise set_error(tstate, "TypeError", "decoding str is not supported")
    if not isinstance(host_value, bytes | bytearray):
        name = obj.type.value.name
        raise set_error(tstate, "TypeError", f"decoding to str: need a bytes-like object, {name} found")
    return cross(tstate, "bytes.decode", bytes(host_value), **named)


def str_add(tstate: ThreadState, left: Object, right: Object) -> Object:
    """`left + right`."""
    if right.type.value.layout is not tstate.types.str:
        return not_implemented(tstate)
    return added(tstate, left, right, new_str)


def str_multiply(tstate: ThreadState, text: Object, count: Object) -> Object:
    """`text * count` and `count * text`."""
    times = repeat_count(tstate, count)
    if times is None:
        return not_implemented(tstate)
    check_size(tstate, len(text.value) * times)
    return returned(tstate, text, text.value * times)


def str_get_item(tstate: ThreadState, text: Object, key: Object) -> Object:
    """`text[key]`."""
    value: str = text.value
    if key.type is tstate.types.int:
        position = key.value
    elif key.type is tstate.types.slice:
        return returned(tstate, text, value[unpack_slice(tstate, key)])
    else:
        position = index(tstate, key, "string indices must be integers, not '{}'")
    if -len(value) <= position < len(value):
        return new_str(tstate, value[position])
    if -MAX_SIZE - 1 <= position <= MAX_SIZE:
        raise set_error(tstate, "IndexError", "string index out of range")
    raise set_error(tstate, "IndexError", f"cannot fit '{key.type.value.name}' into an index-sized integer")


def str_contains(tstate: ThreadState, text: Object, part: Object) -> Object:
    """`part in text`."""
    other = str_value(tstate, part)
    if other is None:
        name = part.type.value.name
        raise set_error(tstate, "TypeError", f"'in <string>' requires string as left operand, not {name}")
    return new_bool(tstate, other in text.value)


def str_iter(tstate: ThreadState, text: Object) -> Object:
    """`iter(text)`."""
    kind = "str_ascii_iterator" if text.value.isascii() else "str_iterator"
    return new_iterator(tstate, tstate.types.by_name[kind], text)


def str_length(tstate: ThreadState, text: Object) -> Object:
    """`len(text)`."""
    return new_int(tstate, len(text.value))


def str_hash(tstate: ThreadState, text: Object) -> Object:
    """`hash(text)`: the same in every run."""
    return new_int(tstate, text_hash(text.value))


def str_str(tstate: ThreadState, text: Object) -> Object:
    """`str(text)`: the text itself."""
    return returned(tstate, text, text.value)


def str_format_method(tstate: ThreadState, text: Object, spec: Object) -> Object:
    """`format(text, spec)`; without a spec it is `str(text)`, which guest code may have its own way for."""
    if spec.value == "":
        return new_str(tstate, str_text(tstate, text)) if text.type.value.is_heap_type else new_ref(tstate, text)
    return from_host(tstate, cross(tstate, "str.__format__", text.value, to_host(tstate, spec)))


def str_join(tstate: ThreadState, separator: Object, iterable: Object) -> Object:
    """`separator.join(iterable)`."""
    items = collect_or_refuse(tstate, iterable, "can only join an iterable")
    try:
        if len(items) == 1 and items[0].type is tstate.types.str:
            return new_ref(tstate, items[0])
        return new_str(tstate, separator.value.join(_texts(tstate, items)))
    finally:
        for item in items:
            decref(tstate, item)


def _texts(tstate: ThreadState, items: Sequence[Object]) -> list[str]:
    """Return the host values of strs; anything else is a TypeError."""
    text_type = tstate.types.str
    for position, item in enumerate(items):
        if item.type is not text_type and item.type.value.layout is not text_type:
            name = item.type.value.name
            raise set_error(tstate, "TypeError", f"sequence item {position}: expected str instance, {name} found")
    return [item.value for item in items]


def _text_of(tstate: ThreadState, conversion: str, value: Object) -> str:
    if conversion == "s":
        return str_text(tstate, value)
    return repr_text(tstate, value) if conversion == "r" else ascii_text(tstate, value)


def _character_of(tstate: ThreadState, value: Object) -> Any:
    """Return what the host's `%c` takes: an int, or a str of one character."""
    host_value = index_or_host(tstate, value)
    if isinstance(host_value, int) or (isinstance(host_value, str) and len(host_value) == 1):
        return host_value
    raise set_error(tstate, "TypeError", "%c requires int or char")


TO_STR: Final = Flavour("string", "sra", _text_of, _character_of, new_str, ("tuple", "str"), to_float)


ALONE: Final = MappingProxyType({"%s": 1, "%r": 2, "%a": ASCII})  # with the number of the conversion for `formatted`


def str_modulo(tstate: ThreadState, template: Object, operand: Object) -> Object:
    """`template % operand`; a template without directives is the result itself, unless an operand is left over."""
    value = _only_value(tstate, template.value, operand)
    if value is not None:
        return formatted(tstate, value, ALONE[template.value], None)
    text = percent_format(tstate, TO_STR, template.value, operand)
    return new_ref(tstate, template) if "%" not in template.value else new_str(tstate, text)


def _only_value(tstate: ThreadState, template: str, operand: Object) -> Object | None:
    """Return the value (borrowed) whose text is all of the result and may be an instance of a subclass, or None."""
    if template not in ALONE or operand.type.value.layout is not tstate.types.tuple:
        return operand if template in ALONE else None
    return operand.value[0] if len(operand.value) == 1 else None


def str_modulo_reflected(tstate: ThreadState, operand: Object, template: Object) -> Object:
    """`template % operand`, asked of the right operand."""
    return not_implemented(tstate) if str_value(tstate, template) is None else str_modulo(tstate, template, operand)


STR = TypeSpec(
    "str",
    methods=(
        Native("__add__", str_add, 2, 2),
        Native("__mul__", str_multiply, 2, 2),
        Native("__rmul__", str_multiply, 2, 2),
        Native("__mod__", str_modulo, 2, 2),
        Native("__rmod__", str_modulo_reflected, 2, 2),
        Native("__getitem__", str_get_item, 2, 2),
        Native("__contains__", str_contains, 2, 2),
        Native("__iter__", str_iter, 1, 1),
        Native("__len__", str_length, 1, 1),
        Native("__hash__", str_hash, 1, 1),
        Native("__str__", str_str, 1, 1),
        bridge_method("str", "__repr__"),
        Native("__format__", str_format_method, 2, 2),
        Native("__getnewargs__", get_new_arguments, 1, 1),
        *comparisons(str_value),
        Native("join", str_join, 2, 2),
        Native("format", str_format, 1, -1),
        Native("format_map", str_format_map, 2, 2),
        Native("translate", str_translate, 2, 2),
        *[
            bridge_method("str", name)
            for name in ("capitalize", "casefold", "isalnum", "isalpha", "isascii", "isdecimal", "isdigit",
                         "isidentifier", "islower", "isnumeric", "isprintable", "isspace", "istitle", "isupper",
                         "lower", "swapcase", "title", "upper")
        ],
        *[bridge_method("str", name, 1, 2) for name in ("strip", "lstrip", "rstrip")],
        *[bridge_method("str", name, 2, 2) for name in ("partition", "rpartition", "removeprefix", "removesuffix")],
        *[bridge_method("str", name, 2, 3, indexes="1") for name in ("center", "ljust", "rjust")],
        *[
            bridge_method("str", name, 2, 4, indexes="23")
            for name in ("count", "find", "index", "rfind", "rindex", "startswith", "endswith")
        ],
        bridge_method("str", "zfill", 2, 2, indexes="1"),
        bridge_method("str", "replace", 3, 4, indexes="3"),
        bridge_method("str", "split", 1, 3, ("sep", "maxsplit"), indexes="2"),
        bridge_method("str", "rsplit", 1, 3, ("sep", "maxsplit"), indexes="2"),
        bridge_method("str", "splitlines", 1, 2, ("keepends",)),
        bridge_method("str", "expandtabs", 1, 2, ("tabsize",), indexes="1"),
        bridge_method("str", "encode", 1, 3, ("encoding", "errors")),
    ),
    static=(Native("__new__", str_new, 1, -1), Native("maketrans", str_maketrans, 1, 3)),
    is_sequence=True,
)  # fmt: skip

STR_ITERATOR = payload_iterator_spec("str_iterator", new_str)
STR_ASCII_ITERATOR = payload_iterator_spec("str_ascii_iterator", new_str)
