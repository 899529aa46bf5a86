"""Argument binding: how a call's arguments become the parameters of a frame, with CPython's error texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from minipy.bytecode.code_object import CO_VARARGS, CO_VARKEYWORDS, CodeObject
from minipy.heap.object import Object, TypeBody
from minipy.model.callable_names import function_text
from minipy.model.constructors import new_ref, new_tuple
from minipy.model.iteration import collect
from minipy.model.raising import set_error
from minipy.model.tables.dict_slots import dict_get_name, dict_set_name, new_dict
from minipy.model.tables.interning import interned
from minipy.model.type_lookup import is_subtype, may_be_iterable
from minipy.refcount.strategy import decref, incref

if TYPE_CHECKING:
    from minipy.eval.frame import Frame
    from minipy.eval.thread_state import ThreadState
    from minipy.model.function_object import FunctionBody


def bind_arguments(
    tstate: ThreadState, frame: Frame, function: FunctionBody, args: Sequence[Object], kwargs: Mapping[str, Object]
) -> None:
    """Fill the parameters in `frame.fast` from borrowed arguments and the function's defaults."""
    code = frame.code.code
    fast = frame.fast
    positional = min(len(args), code.argcount)
    has_varargs = code.flags & CO_VARARGS
    for arg in args if has_varargs else args[:positional]:
        incref(tstate, arg)
    fast[:positional] = args[:positional]
    if has_varargs:
        fast[code.argcount + code.kwonlyargcount] = new_tuple(tstate, list(args[positional:]))
    if kwargs or code.flags & CO_VARKEYWORDS:
        _bind_keywords(tstate, frame, function, kwargs)
    if len(args) > code.argcount and not has_varargs:
        raise _too_many_positional(tstate, function, code, args, kwargs)
    if positional < code.argcount:
        _fill_defaults(tstate, fast, function, code, positional)
    if code.kwonlyargcount:
        _fill_keyword_defaults(tstate, fast, function, code)


def _bind_keywords(tstate: ThreadState, frame: Frame, function: FunctionBody, kwargs: Mapping[str, Object]) -> None:
    code, fast = frame.code.code, frame.fast
    named = code.varnames[code.posonlyargcount : code.argcount + code.kwonlyargcount]
    extra = None
    if code.flags & CO_VARKEYWORDS:
        extra = new_dict(tstate)
        fast[code.argcount + code.kwonlyargcount + bool(code.flags & CO_VARARGS)] = extra
    for name, value in kwargs.items():
        if name in named:
            index = code.posonlyargcount + named.index(name)
            if fast[index] is not None:
                raise _error(tstate, function, f"got multiple values for argument '{name}'")
            fast[index] = new_ref(tstate, value)
        elif extra is not None:
            key = interned(tstate, name)
            dict_set_name(tstate, extra, key, value)
            decref(tstate, key)
        else:
            raise _unexpected_keyword(tstate, function, code, kwargs, name)


def _fill_defaults(
    tstate: ThreadState, fast: list[Object | None], function: FunctionBody, code: CodeObject, start: int
) -> None:
    """Fill what is empty of the positional parameters from `start` on."""
    defaults = function.defaults.value if function.defaults is not None else ()
    first = code.argcount - len(defaults)
    missing = []
    for i in range(start, code.argcount):
        if fast[i] is None:
            if i >= first:
                fast[i] = new_ref(tstate, defaults[i - first])
            else:
                missing.append(code.varnames[i])
    if missing:
        raise _missing(tstate, function, missing, "positional")


def _fill_keyword_defaults(tstate: ThreadState, fast: list[Object | None], function: FunctionBody, code: CodeObject) -> None:
    missing = []
    for i in range(code.argcount, code.argcount + code.kwonlyargcount):
        if fast[i] is None and function.kwdefaults is not None:
            fast[i] = dict_get_name(tstate, function.kwdefaults, code.varnames[i])
        if fast[i] is None:
            missing.append(code.varnames[i])
    if missing:
        raise _missing(tstate, function, missing, "keyword-only")


def _error(tstate: ThreadState, function: FunctionBody, text: str) -> Exception:
    return set_error(tstate, "TypeError", f"{function.qualname.value}() {text}")


def _missing(tstate: ThreadState, function: FunctionBody, names: list[str], kind: str) -> Exception:
    quoted = [f"'{name}'" for name in names]
    if len(quoted) == 1:
        text = quoted[0]
    elif len(quoted) == 2:
        text = " and ".join(quoted)
    else:
        text = ", ".join(quoted[:-1]) + ", and " + quoted[-1]
    plural = "s" if len(names) > 1 else ""
    return _error(tstate, function, f"missing {len(names)} required {kind} argument{plural}: {text}")


def _too_many_positional(
    tstate: ThreadState, function: FunctionBody, code: CodeObject, args: Sequence[Object], kwargs: Mapping[str, Object]
) -> Exception:
    most, given = code.argcount, len(args)
    defaults = len(function.defaults.value) if function.defaults is not None else 0
    takes = f"from {most - defaults} to {most}" if defaults else str(most)
    plural = "" if most == 1 and not defaults else "s"
    only = code.varnames[code.argcount : code.argcount + code.kwonlyargcount]
    by_name = sum(name in only for name in kwargs)
    if by_name:
        was = (
            f"{given} positional argument{'s' if given != 1 else ''} "
            f"(and {by_name} keyword-only argument{'s' if by_name != 1 else ''}) were"
        )
    else:
        was = f"{given} {'was' if given == 1 else 'were'}"
    return _error(tstate, function, f"takes {takes} positional argument{plural} but {was} given")


def _unexpected_keyword(
    tstate: ThreadState, function: FunctionBody, code: CodeObject, kwargs: Mapping[str, Object], name: str
) -> Exception:
    clashing = [n for n in code.varnames[: code.posonlyargcount] if n in kwargs]
    if clashing:
        text = f"got some positional-only arguments passed as keyword arguments: '{', '.join(clashing)}'"
        return _error(tstate, function, text)
    return _error(tstate, function, f"got an unexpected keyword argument '{name}'")


def star_args(tstate: ThreadState, function: Object, stack: list[Object], place: int) -> Object:
    """Put a tuple of the arguments that `*args` stands for in its place on the stack; return it (borrowed)."""
    args: Object = stack[place]
    if not may_be_iterable(tstate, args.type):
        name = function_text(tstate, function)
        raise set_error(tstate, "TypeError", f"{name} argument after * must be an iterable, not {args.type.value.name}")
    made = stack[place] = new_tuple(tstate, collect(tstate, args))
    decref(tstate, args)
    return made


def star_keywords(tstate: ThreadState, mapping: Object) -> dict[str, Object]:
    """Return the entries of a dict of keyword arguments (borrowed); a name of a subclass of str becomes a str."""
    kwargs: dict[str, Object] = {}
    for entry in list(mapping.value.entries):
        if entry is not None:
            if not is_subtype(entry[0].type, tstate.types.str):
                raise set_error(tstate, "TypeError", "keywords must be strings")
            kwargs[entry[0].value] = entry[1]
    return kwargs


def is_called_by_slot(tstate: ThreadState, function: Object) -> bool:
    """True if CPython calls `function` by tp_call, with a tuple and a dict: classes and instances that guest code made."""
    kind: TypeBody = function.value if function.type is tstate.types.type else function.type.value
    return kind.is_heap_type and not kind.is_sealed


def hold_arguments(
    tstate: ThreadState, stack: list[Object], count: int, args: Sequence[Object], values: Iterable[Object] = ()
) -> int:
    """Put further references to the arguments below the `count` operands of a call; return how many operands there are now.

    CPython has them in the tuple, the dict and the array that it makes of arguments: they go before the operands do.
    """
    held = [*args, *values]
    for obj in held:
        incref(tstate, obj)
    stack[-count:-count] = held
    return count + len(held)
