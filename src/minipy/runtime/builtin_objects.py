"""Built-in functions that ask objects about themselves: attributes, types, iteration, identity, scopes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from minipy.errors import GuestRaised
from minipy.heap.identity import ident_of
from minipy.heap.object import Object
from minipy.model.attributes import (
    attribute_named,
    attribute_or_none,
    get_attribute,
    name_text,
    set_attribute,
)
from minipy.model.constructors import new_bool, new_int, new_list, new_none, new_ref
from minipy.model.held_references import holding, owned
from minipy.model.host_conversions import index, length, truth
from minipy.model.iteration import Iteration, collect, iterate
from minipy.model.native_arguments import check_count, unpack
from minipy.model.raising import catch, set_error
from minipy.model.recursion_limit import recursive_call
from minipy.model.special_methods import call_method
from minipy.model.type_lookup import is_subtype, lookup_borrowed, lookup_ref
from minipy.refcount.strategy import decref
from minipy.types.callables.frame_methods import locals_of
from minipy.types.classes.class_checks import is_instance_plainly, is_subclass_plainly
from minipy.types.iterators.calling_iterators import new_callable_iterator
from minipy.types.lists.list_sort import sort_items

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def getattr_(tstate: ThreadState, obj: Object, name: Object, default: Object | None = None) -> Object:
    """`getattr(object, name[, default])`."""
    name_text(tstate, name)
    if default is None:
        return get_attribute(tstate, obj, name)
    found = attribute_or_none(tstate, obj, name)
    return found if found is not None else new_ref(tstate, default)


def hasattr_(tstate: ThreadState, obj: Object, name: Object) -> Object:
    """`hasattr(object, name)`."""
    name_text(tstate, name)
    found = attribute_or_none(tstate, obj, name)
    if found is not None:
        decref(tstate, found)
    return new_bool(tstate, found is not None)


def setattr_(tstate: ThreadState, obj: Object, name: Object, value: Object) -> Object:
    """`setattr(object, name, value)`."""
    name_text(tstate, name)
    set_attribute(tstate, obj, name, value)
    return new_none(tstate)


def delattr_(tstate: ThreadState, obj: Object, name: Object) -> Object:
    """`delattr(object, name)`."""
    name_text(tstate, name)
    set_attribute(tstate, obj, name, None)
    return new_none(tstate)


def callable_(tstate: ThreadState, obj: Object) -> Object:
    """`callable(object)`."""
    return new_bool(tstate, lookup_borrowed(obj.type, "__call__") is not None)


def id_(tstate: ThreadState, obj: Object) -> Object:
    """`id(object)`."""
    return new_int(tstate, ident_of(tstate, obj))


def len_(tstate: ThreadState, obj: Object) -> Object:
    """`len(object)`."""
    kind = obj.type
    types = tstate.types
    if kind is types.list:
        return new_int(tstate, obj.value.size)
    if kind is types.str or kind is types.dict or kind is types.tuple or kind is types.set:
        return new_int(tstate, len(obj.value))
    return new_int(tstate, length(tstate, obj))


def isinstance_(tstate: ThreadState, obj: Object, class_: Object) -> Object:
    """`isinstance(object, class_or_tuple)`."""
    return new_bool(tstate, is_instance_of(tstate, obj, class_))


def is_instance_of(tstate: ThreadState, obj: Object, class_: Object) -> bool:
    """Return `isinstance(obj, class_)`; asks `__instancecheck__`."""
    types = tstate.types
    if obj.type is class_:
        return True
    if class_.type is types.type:
        return is_instance_plainly(tstate, obj, class_)
    if is_subtype(class_.type, types.tuple):
        with recursive_call(tstate, " in __instancecheck__"):
            for part in class_.value:
                if is_instance_of(tstate, obj, part):
                    return True
        return False
    answer = _ask_class(tstate, class_, "__instancecheck__", obj)
    return answer if answer is not None else is_instance_plainly(tstate, obj, class_)


def _ask_class(tstate: ThreadState, class_: Object, method: str, arg: Object) -> bool | None:
    """Return the truth of what `method` of the type of `class_` answers, None if it has none."""
    if lookup_borrowed(class_.type, method) is None:
        return None
    with recursive_call(tstate, f" in {method}"):
        answer = call_method(tstate, class_, method, arg)
    assert answer is not None
    with owned(tstate, answer):
        return truth(tstate, answer)


def issubclass_(tstate: ThreadState, class_: Object, parent: Object) -> Object:
    """`issubclass(class, class_or_tuple)`."""
    return new_bool(tstate, is_subclass_of(tstate, class_, parent))


def is_subclass_of(tstate: ThreadState, class_: Object, parent: Object) -> bool:
    """Return `issubclass(class_, parent)`; asks `__subclasscheck__`."""
    types = tstate.types
    if parent.type is types.type:
        return is_subclass_plainly(tstate, class_, parent)
    if is_subtype(parent.type, types.tuple):
        with recursive_call(tstate, " in __subclasscheck__"):
            for part in parent.value:
                if is_subclass_of(tstate, class_, part):
                    return True
        return False
    answer = _ask_class(tstate, parent, "__subclasscheck__", class_)
    return answer if answer is not None else is_subclass_plainly(tstate, class_, parent)


def iter_(tstate: ThreadState, obj: Object, sentinel: Object | None = None) -> Object:
    """`iter(iterable)` and `iter(function, sentinel)`."""
    if sentinel is None:
        return iterate(tstate, obj)
    if lookup_borrowed(obj.type, "__call__") is None:
        raise set_error(tstate, "TypeError", "iter(v, w): v must be callable")
    return new_callable_iterator(tstate, obj, sentinel)


def next_(tstate: ThreadState, iterator: Object, default: Object | None = None) -> Object:
    """`next(iterator[, default])`."""
    try:
        value = call_method(tstate, iterator, "__next__")
    except GuestRaised:
        if default is None or not catch(tstate, "StopIteration"):
            raise
        return new_ref(tstate, default)
    if value is None:
        raise set_error(tstate, "TypeError", f"'{iterator.type.value.name}' object is not an iterator")
    return value


def all_(tstate: ThreadState, iterable: Object) -> Object:
    """`all(iterable)`."""
    return _search(tstate, iterable, False)


def any_(tstate: ThreadState, iterable: Object) -> Object:
    """`any(iterable)`."""
    return _search(tstate, iterable, True)


def _search(tstate: ThreadState, iterable: Object, wanted: bool) -> Object:
    """Return `wanted` if an element has that truth, else the other truth value."""
    with Iteration(tstate, iterable) as items:
        while (item := items.next()) is not None:
            tstate.held.append(item)
            try:
                is_found = truth(tstate, item) is wanted
            finally:
                tstate.held.pop()
                decref(tstate, item)
            if is_found:
                return new_bool(tstate, wanted)
    return new_bool(tstate, not wanted)


def sorted_(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`sorted(iterable, *, key=None, reverse=False)`."""
    check_count(tstate, "sorted", len(args), 1, 1)
    key, reverse = unpack(tstate, "sort", [], kwargs, ("key", "reverse"), 0)
    return sorted_list(tstate, args[0], key, reverse)


def sorted_list(tstate: ThreadState, iterable: Object, key: Object | None, reverse: Object | None) -> Object:
    """Return a new sorted list of the elements of `iterable`."""
    items = collect(tstate, iterable)
    with holding(tstate, items):
        is_reverse = reverse is not None and index(tstate, reverse) != 0
        sort_items(tstate, items, key, is_reverse)
    return new_list(tstate, items)


def globals_(tstate: ThreadState) -> Object:
    """`globals()`."""
    assert tstate.frame is not None
    return new_ref(tstate, tstate.frame.globals)


def locals_(tstate: ThreadState) -> Object:
    """`locals()`."""
    return locals_of(tstate, tstate.frame)


def vars_(tstate: ThreadState, obj: Object | None = None) -> Object:
    """`vars([object])`."""
    if obj is None:
        return locals_of(tstate, tstate.frame)
    found = attribute_named(tstate, obj, "__dict__")
    if found is None:
        raise set_error(tstate, "TypeError", "vars() argument must have __dict__ attribute")
    return found


def aiter_(tstate: ThreadState, obj: Object) -> Object:
    """`aiter(async_iterable)`."""
    made = call_method(tstate, obj, "__aiter__")
    if made is None:
        raise set_error(tstate, "TypeError", f"'{obj.type.value.name}' object is not an async iterable")
    if lookup_borrowed(made.type, "__anext__") is None:
        with owned(tstate, made):
            text = f"aiter() returned not an async iterator of type '{made.type.value.name}'"
            raise set_error(tstate, "TypeError", text)
    return made


def anext_(tstate: ThreadState, iterator: Object) -> Object:
    """`anext(async_iterator)`: what can be awaited for the next item."""
    made = call_method(tstate, iterator, "__anext__")
    if made is None:
        raise set_error(tstate, "TypeError", f"'{iterator.type.value.name}' object is not an async iterator")
    return made


def breakpoint_(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`breakpoint(*args, **kws)`: call `sys.breakpointhook`."""
    hook = tstate.interp.services.sys_attribute(tstate, "breakpointhook")
    if hook is None:
        raise set_error(tstate, "RuntimeError", "lost sys.breakpointhook")
    with owned(tstate, hook):
        return tstate.call(hook, args, kwargs)


def dir_(tstate: ThreadState, obj: Object | None = None) -> Object:
    """`dir([object])`: sorted names."""
    names = locals_of(tstate, tstate.frame) if obj is None else _names_of(tstate, obj)
    with owned(tstate, names):
        return sorted_list(tstate, names, None, None)


def _names_of(tstate: ThreadState, obj: Object) -> Object:
    method = lookup_ref(tstate, obj.type, "__dir__")
    if method is None:
        raise set_error(tstate, "TypeError", "object does not provide __dir__")
    decref(tstate, method)
    names = call_method(tstate, obj, "__dir__")
    assert names is not None
    return names
