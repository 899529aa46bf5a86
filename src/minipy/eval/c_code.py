"""C code: what CPython has in C and minipy in the guest language, the files in `lib/c`; a program sees no difference.

Their frames are shown nowhere, and a call with the wrong arguments is refused in the words of C's own checks. A function
that `_classes.built_in` has marked is a built-in one to the program: bound to the guest function that does its work.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from minipy.bytecode.code_object import CO_VARARGS, CO_VARKEYWORDS
from minipy.heap.object import Object
from minipy.model.constructors import new_none
from minipy.model.host_conversions import index
from minipy.model.native import Native, call_native, qualified
from minipy.model.native_arguments import check_count, refuse_keywords
from minipy.model.native_object import new_native
from minipy.model.raising import set_error
from minipy.model.tables.dict_slots import dict_get_name
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.model.function_object import FunctionBody
    from minipy.model.model_thread import ModelThread

A_FEW = 10  # containers, after which a collection that is due is asked for again: not at each look-up until the C code ends
MAKERS = ("__new__", "__init__")  # C's errors name the class instead


def shown_frame(frame: Any) -> Any:
    """Return `frame`, or the nearest caller of it (borrowed) that a program may see; None if there is none."""
    while frame is not None and frame.code.stands_for_c:
        frame = frame.back
    return frame


def new_built_in(tstate: ModelThread, function: Object) -> Object:
    """Return a new reference to the built-in function that runs the guest function `function`."""
    body: FunctionBody = function.value
    module = body.module.value if body.module is not None else ""
    return new_native(tstate, Native(body.name.value, run_guest, 1, -1, module=module, runs_guest=True), function)


def run_guest(tstate: ModelThread, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """Call the guest function that a built-in function is bound to."""
    return tstate.call(args[0], args[1:], kwargs)


def refuse_as_c(tstate: ModelThread, function: Object, args: Sequence[Object], kwargs: Mapping[str, Object]) -> None:
    """Raise what C's checks say of these arguments, in place of the exception on its way; return where they say nothing."""
    code = function.value.code_body.code
    row = _row_of(tstate, function)
    if code.name in MAKERS:
        args = args[1:]
    elif row.owner and not args:
        raise set_error(tstate, "TypeError", f"unbound method {qualified(row)}() needs an argument")
    if not row.name:
        for arg in args[: row.least]:
            index(tstate, arg)
    if code.flags & CO_VARARGS or (code.name in MAKERS and not row.keywords):
        if not code.flags & CO_VARKEYWORDS:
            refuse_keywords(tstate, qualified(row), kwargs)
        most = len(args) + row.least + 1 if code.flags & CO_VARARGS else row.most
        check_count(tstate, row.name, len(args), row.least, most)
    else:
        decref(tstate, call_native(tstate, row, args, kwargs))


def _row_of(tstate: ModelThread, function: Object) -> Native:
    """Return the row that a C function has in its method table; a maker is named as its class, or as the library says."""
    body: FunctionBody = function.value
    code, name = body.code_body.code, body.name.value
    owner = body.qualname.value.rpartition(".")[0].rpartition(".")[2].replace("<locals>", "")
    mark = dict_get_name(tstate, function.attrs, "named_in_errors") if function.attrs is not None else None
    if mark is not None:
        owner = mark.value
        decref(tstate, mark)
    most = code.argcount + code.kwonlyargcount
    least = code.argcount - (len(body.defaults.value) if body.defaults is not None else 0)
    is_maker = code.name in MAKERS
    keywords = code.varnames[max(code.posonlyargcount, is_maker or bool(owner)) : most]
    if is_maker:
        return Native(owner, _accept, least - 1, most - 1, keywords, code.kwonlyargcount)
    module = body.module.value if body.module is not None and not owner else ""
    return Native(name, _accept, least, most, keywords, code.kwonlyargcount, owner, module=module)


def _accept(tstate: ModelThread, *args: Object) -> Object:
    """Have nothing to say of the arguments."""
    return new_none(tstate)


def collect_outside_c(tstate: ThreadState) -> None:
    """Collect cycles as they are due; where code that stands for C runs, one step for finalizers, a little later."""
    interp, frame = tstate.interp, tstate.frame
    if frame is not None and frame.code.stands_for_c:
        interp.collect_at = len(interp.containers) + A_FEW
    else:
        interp.collector.collect_if_due(tstate)
