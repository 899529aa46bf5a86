"""__build_class__: what a class statement calls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minipy.eval.calls import make_cells, run_frame
from minipy.eval.frame import new_frame
from minipy.heap.object import Object
from minipy.objects.class_creation import best_metatype
from minipy.objects.construct import new_ref, new_str, new_tuple
from minipy.objects.dict_object import dict_set_name, new_dict
from minipy.objects.native import NO_KEYWORDS, Native
from minipy.objects.protocol import collect
from minipy.objects.type_object import is_subtype
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def build_class(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`__build_class__(function, name, *bases, metaclass=None, **kwargs)`: run the body, then call the metaclass."""
    if len(args) < 2:
        raise tstate.error("TypeError", "__build_class__: not enough arguments")
    function, name = args[0], args[1]
    kwargs = dict(kwargs)
    original = new_tuple(tstate, [new_ref(tstate, base) for base in args[2:]])
    tstate.held.append(original)
    try:
        bases = _resolve_bases(tstate, original)
        tstate.held.append(bases)
        try:
            metatype = _metatype(tstate, bases.value, kwargs.pop("metaclass", None))
            namespace = _prepare(tstate, metatype, name, bases, kwargs)
            tstate.held.append(namespace)
            try:
                if bases is not original and any(b is not a for a, b in zip(bases.value, original.value, strict=False)):
                    _put(tstate, namespace, "__orig_bases__", original)
                decref(tstate, _run_body(tstate, function, namespace))
                return tstate.call(metatype, [name, bases, namespace], kwargs or NO_KEYWORDS)
            finally:
                decref(tstate, tstate.held.pop())  # type: ignore[arg-type]
        finally:
            decref(tstate, tstate.held.pop())  # type: ignore[arg-type]
    finally:
        decref(tstate, tstate.held.pop())  # type: ignore[arg-type]


def _resolve_bases(tstate: ThreadState, bases: Object) -> Object:
    """Return a new reference to the bases, those that are no types replaced by what their `__mro_entries__` gives."""
    resolved: list[Object] = []
    with tstate.holding(resolved):
        for base in bases.value:
            entries = None
            if not is_subtype(base.type, tstate.types.type):
                entries = tstate.find_attribute(base, "__mro_entries__")
            if entries is None:
                resolved.append(new_ref(tstate, base))
                continue
            try:
                replaced = tstate.call(entries, [bases])
            finally:
                decref(tstate, entries)
            resolved.extend(collect(tstate, replaced))
            decref(tstate, replaced)
    return new_tuple(tstate, resolved)


def _metatype(tstate: ThreadState, bases: Sequence[Object], given: Object | None) -> Object:
    """Return what to call to make the class (borrowed)."""
    types = tstate.types
    if given is not None and not is_subtype(given.type, types.type):
        return given
    start = given if given is not None else (bases[0].type if bases else types.type)
    return best_metatype(tstate, start, bases)


def _prepare(tstate: ThreadState, metatype: Object, name: Object, bases: Object, kwargs: dict[str, Object]) -> Object:
    prepare = tstate.find_attribute(metatype, "__prepare__")
    if prepare is None:
        return new_dict(tstate)
    try:
        return tstate.call(prepare, [name, bases], kwargs)
    finally:
        decref(tstate, prepare)


def _run_body(tstate: ThreadState, function: Object, namespace: Object) -> Object:
    """Run a class body, a function without parameters, with `namespace` as its locals."""
    body = function.value
    frame = new_frame(tstate, body.code, body.globals)
    frame.names = new_ref(tstate, namespace)
    frame.fast = [None] * len(frame.code.code.varnames)
    make_cells(tstate, frame, body.closure)
    return run_frame(tstate, frame)


def _put(tstate: ThreadState, namespace: Object, name: str, value: Object) -> None:
    key = new_str(tstate, name)
    dict_set_name(tstate, namespace, key, value)
    decref(tstate, key)


BUILD_CLASS = Native("__build_class__", build_class, 2, -1)
