"""__build_class__: what a class statement calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from minipy.eval.call_frames import make_cells
from minipy.eval.calls import call, run_frame
from minipy.eval.frame import new_frame
from minipy.heap.object import Object
from minipy.model.attributes import attribute_named
from minipy.model.constructors import new_ref, new_str, new_tuple
from minipy.model.held_references import holding, owned
from minipy.model.host_conversions import repr_text
from minipy.model.iteration import collect
from minipy.model.native import NO_KEYWORDS, Native
from minipy.model.raising import set_error
from minipy.model.subscripts import set_item
from minipy.model.tables.dict_slots import new_dict
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.refcount.strategy import decref
from minipy.types.classes.class_creation import best_metatype

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def build_class(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`__build_class__(function, name, *bases, metaclass=None, **kwargs)`: run the body, then call the metaclass."""
    types = tstate.types
    if len(args) < 2:
        raise set_error(tstate, "TypeError", "__build_class__: not enough arguments")
    function, name = args[0], args[1]
    if function.type is not types.function:
        raise set_error(tstate, "TypeError", "__build_class__: func must be a function")
    if not is_subtype(name.type, types.str):
        raise set_error(tstate, "TypeError", "__build_class__: name is not a string")
    kwargs = dict(kwargs)
    original = new_tuple(tstate, [new_ref(tstate, base) for base in args[2:]])
    held: list[Object] = [original]
    with holding(tstate, held):
        held.append(_resolve_bases(tstate, original))
        bases = held[-1]
        metatype = _metatype(tstate, bases.value, kwargs.pop("metaclass", None))
        held.append(_prepare(tstate, metatype, name, bases, kwargs))
        namespace = held[-1]
        if any(b is not a for a, b in zip_longest(original.value, bases.value)):
            _put(tstate, namespace, "__orig_bases__", original)
        held.append(_run_body(tstate, function, namespace))
        class_ = call(tstate, metatype, [name, bases, namespace], kwargs or NO_KEYWORDS)
        held.append(class_)
        _check_cell(tstate, held[3], class_)
        held.pop()
    for obj in reversed(held):
        decref(tstate, obj)
    return class_


def _check_cell(tstate: ThreadState, cell: Object, class_: Object) -> None:
    """Raise RuntimeError if the `__class__` cell that the body returned has not got the class."""
    if cell.type is not tstate.types.cell or not is_subtype(class_.type, tstate.types.type):
        return
    content = cell.value[0]
    if content is None:
        text = f"__class__ not set defining '{class_.value.name}' as {repr_text(tstate, class_)}. "
        raise set_error(tstate, "RuntimeError", text + "Was __classcell__ propagated to type.__new__?")
    if content is not class_:
        text = f"__class__ set to {repr_text(tstate, content)} defining '{class_.value.name}' as "
        raise set_error(tstate, "TypeError", text + repr_text(tstate, class_))


def _resolve_bases(tstate: ThreadState, bases: Object) -> Object:
    """Return a new reference to the bases, those that are no types replaced by what their `__mro_entries__` gives."""
    resolved: list[Object] = []
    with holding(tstate, resolved):
        for base in bases.value:
            entries = None
            if not is_subtype(base.type, tstate.types.type):
                entries = attribute_named(tstate, base, "__mro_entries__")
            if entries is None:
                resolved.append(new_ref(tstate, base))
                continue
            with owned(tstate, entries):
                replaced = call(tstate, entries, [bases])
            with owned(tstate, replaced):
                if not is_subtype(replaced.type, tstate.types.tuple):
                    raise set_error(tstate, "TypeError", "__mro_entries__ must return a tuple")
                resolved.extend(collect(tstate, replaced))
    return new_tuple(tstate, resolved)


def _metatype(tstate: ThreadState, bases: Sequence[Object], given: Object | None) -> Object:
    """Return what to call to make the class (borrowed)."""
    types = tstate.types
    if given is not None and not is_subtype(given.type, types.type):
        return given
    start = given if given is not None else (bases[0].type if bases else types.type)
    return best_metatype(tstate, start, bases)


def _prepare(tstate: ThreadState, metatype: Object, name: Object, bases: Object, kwargs: Mapping[str, Object]) -> Object:
    """Return a new reference to the namespace for the body: what the metaclass prepares, or an empty dict."""
    prepare = attribute_named(tstate, metatype, "__prepare__")
    if prepare is None:
        return new_dict(tstate)
    with owned(tstate, prepare):
        namespace = call(tstate, prepare, [name, bases], kwargs)
    if lookup_borrowed(namespace.type, "__getitem__") is None:
        is_type = is_subtype(metatype.type, tstate.types.type)
        who, kind = metatype.value.name if is_type else "<metaclass>", namespace.type.value.name
        decref(tstate, namespace)
        raise set_error(tstate, "TypeError", f"{who}.__prepare__() must return a mapping, not {kind}")
    return namespace


def _run_body(tstate: ThreadState, function: Object, namespace: Object) -> Object:
    """Run a class body, a function without parameters, with `namespace` as its locals."""
    body = function.value
    frame = new_frame(tstate, body.code, body.globals)
    frame.builtins = new_ref(tstate, body.builtins) if body.builtins is not None else None
    frame.names = new_ref(tstate, namespace)
    frame.fast = [None] * len(frame.code.code.varnames)
    make_cells(tstate, frame, body.closure)
    return run_frame(tstate, frame)


def _put(tstate: ThreadState, namespace: Object, name: str, value: Object) -> None:
    key = new_str(tstate, name)
    with owned(tstate, key):
        set_item(tstate, namespace, key, value)


BUILD_CLASS = Native("__build_class__", build_class, 2, -1)
