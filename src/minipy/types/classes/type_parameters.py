"""The type variables in an alias or union, and what subscribing it puts in their places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minipy.eval.calls import call
from minipy.heap.object import Object
from minipy.model.attributes import attribute_named, has_attribute
from minipy.model.constructors import new_ref, new_tuple
from minipy.model.held_references import holding, owned, owned_list
from minipy.model.host_conversions import repr_text, truth
from minipy.model.iteration import collect
from minipy.model.raising import set_error
from minipy.model.subscripts import get_item
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def parameters_of(tstate: ThreadState, args: Sequence[Object]) -> list[Object]:
    """Return new references to the type variables in `args` and in their own `__parameters__`, each once."""
    found: list[Object] = []
    with holding(tstate, found):
        for arg in args:
            variables = _variables_in(tstate, arg)
            with owned_list(tstate, variables):
                found += [new_ref(tstate, variable) for variable in variables if variable not in found]
    return found


def _told_by(tstate: ThreadState, arg: Object, name: str) -> Object | None:
    """Return a new reference to an attribute of an argument, or None; what a class has is for its instances."""
    return None if is_subtype(arg.type, tstate.types.type) else attribute_named(tstate, arg, name)


def _variables_in(tstate: ThreadState, arg: Object) -> list[Object]:
    """Return new references to the type variables of one argument: itself, or its `__parameters__`."""
    substitute = _told_by(tstate, arg, "__typing_subst__")
    if substitute is not None:
        decref(tstate, substitute)
        return [new_ref(tstate, arg)]
    inner = _told_by(tstate, arg, "__parameters__")
    if inner is None:
        return []
    with owned(tstate, inner):
        return collect(tstate, inner) if is_subtype(inner.type, tstate.types.tuple) else []


def substituted(tstate: ThreadState, generic: Object, args: Sequence[Object], item: Object) -> list[Object]:
    """Return new references to `args` of `generic` as `generic[item]` has them."""
    parameters = parameters_of(tstate, args)
    with owned_list(tstate, parameters):
        if not parameters:
            raise set_error(tstate, "TypeError", f"{repr_text(tstate, generic)} is not a generic class")
        given = _unpacked(tstate, item)
        with owned(tstate, given):
            values = _prepared(tstate, generic, parameters, given)
        with owned_list(tstate, values):
            if len(values) != len(parameters):
                many = "many" if len(values) > len(parameters) else "few"
                text = f"Too {many} arguments for {repr_text(tstate, generic)}; "
                text += f"actual {len(values)}, expected {len(parameters)}"
                raise set_error(tstate, "TypeError", text)
            fresh: list[Object] = []
            with holding(tstate, fresh):
                for arg in args:
                    fresh.append(_replaced(tstate, arg, parameters, values))
                    if _is_several(tstate, arg):
                        with owned(tstate, several := fresh.pop()):
                            fresh += collect(tstate, several)
            return fresh


def _is_several(tstate: ThreadState, arg: Object) -> bool:
    """True for an unpacked TypeVarTuple, in whose place come several."""
    answer = _told_by(tstate, arg, "__typing_is_unpacked_typevartuple__")
    if answer is None:
        return False
    with owned(tstate, answer):
        return truth(tstate, answer)


def _unpacked(tstate: ThreadState, item: Object) -> Object:
    """Return a new reference to a tuple of what stands between brackets, with what an unpacked tuple of known length has."""
    is_tuple = is_subtype(item.type, tstate.types.tuple)
    given = [new_ref(tstate, arg) for arg in (item.value if is_tuple else (item,))]
    fresh: list[Object] = []
    with owned_list(tstate, given), holding(tstate, fresh):
        for arg in given:
            inner = _told_by(tstate, arg, "__typing_unpacked_tuple_args__")
            if inner is None:
                fresh.append(new_ref(tstate, arg))
                continue
            with owned(tstate, inner):
                is_known = is_subtype(inner.type, tstate.types.tuple) and tstate.types.ellipsis not in inner.value[-1:]
                fresh += collect(tstate, inner) if is_known else [new_ref(tstate, arg)]
    return new_tuple(tstate, fresh)


def _prepared(tstate: ThreadState, generic: Object, parameters: list[Object], item: Object) -> list[Object]:
    """Return new references to the values in a tuple for `parameters`; each of these may have its say of what they are."""
    values = new_ref(tstate, item)
    for parameter in parameters:
        with owned(tstate, values):
            prepare = attribute_named(tstate, parameter, "__typing_prepare_subst__")
            if prepare is None:
                values = new_ref(tstate, values)
            else:
                with owned(tstate, prepare):
                    values = call(tstate, prepare, [generic, values])
    with owned(tstate, values):
        return collect(tstate, values)


def _replaced(tstate: ThreadState, arg: Object, parameters: list[Object], values: list[Object]) -> Object:
    """Return a new reference to `arg` with the values of its type variables."""
    substitute = _told_by(tstate, arg, "__typing_subst__")
    if substitute is not None:
        with owned(tstate, substitute):
            return call(tstate, substitute, [values[parameters.index(arg)]])
    inner = _variables_in(tstate, arg)
    with owned_list(tstate, inner):
        if not inner:
            return new_ref(tstate, arg)
        chosen: list[Object] = []
        for one in inner:
            value = values[parameters.index(one)] if one in parameters else one
            is_several = value.type is tstate.types.tuple and has_attribute(tstate, one, "__iter__")  # of a TypeVarTuple
            chosen += value.value if is_several else (value,)
        item = new_tuple(tstate, [new_ref(tstate, one) for one in chosen])
    with owned(tstate, item):
        return get_item(tstate, arg, item)
