"""The built-in functions: the table of all of them, with min, max, print and input."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from minipy.blocking.streams import OutputStream
from minipy.bytecode.opcodes import GT, LT
from minipy.heap.object import Object
from minipy.model.construct import new_none, new_ref, new_str
from minipy.model.native import Native
from minipy.model.native_arguments import owned
from minipy.model.operators import compare_plain, compare_truth
from minipy.model.protocol import Iteration, str_text, truth
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref
from minipy.runtime import builtin_numbers, builtin_objects
from minipy.runtime.stream_object import call_stream, call_write, write_text

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def min_(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`min(iterable, *, default, key)` and `min(a, b, ..., *, key)`."""
    return _extreme(tstate, "min", LT, args, kwargs)


def max_(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`max(iterable, *, default, key)` and `max(a, b, ..., *, key)`."""
    return _extreme(tstate, "max", GT, args, kwargs)


def _extreme(tstate: ThreadState, name: str, op: int, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    if not args:
        raise tstate.error("TypeError", f"{name} expected at least 1 argument, got 0")
    for keyword in kwargs:
        if keyword not in ("key", "default"):
            raise tstate.error("TypeError", f"'{keyword}' is an invalid keyword argument for {name}()")
    default = kwargs.get("default")
    if default is not None and len(args) > 1:
        text = f"Cannot specify a default for {name}() with multiple positional arguments"
        raise tstate.error("TypeError", text)
    best = _best(tstate, op, args, kwargs.get("key", tstate.types.none))
    if best is not None:
        return best
    if default is None:
        raise tstate.error("ValueError", f"{name}() arg is an empty sequence")
    return new_ref(tstate, default)


def _best(tstate: ThreadState, op: int, args: Sequence[Object], key: Object) -> Object | None:
    """Return a new reference to the first element that no other one beats by `op`, None if there is none."""
    if key is not tstate.types.none:
        return _best_by_key(tstate, op, args, key)
    found: list[Object] = []  # the best element so far
    with _arguments(tstate, args) as items, tstate.holding(found):
        while (item := items.next()) is not None:
            if not found:
                found.append(item)
            elif _is_better(tstate, op, item, found[0]):
                item, found[0] = found[0], item
                decref(tstate, item)
            else:
                decref(tstate, item)
    return found[0] if found else None


def _is_better(tstate: ThreadState, op: int, item: Object, best: Object) -> bool:
    """Return the truth of `item op best`; gives `item` up if that raises."""
    if item.type is best.type and item.type.value.has_plain_order:
        return compare_plain(op, item.value, best.value)
    with tstate.holding([item]):
        return compare_truth(tstate, op, item, best)


def _best_by_key(tstate: ThreadState, op: int, args: Sequence[Object], key: Object) -> Object | None:
    found: list[Object] = []  # the best element so far and its key
    with _arguments(tstate, args) as items, tstate.holding(found):
        while (item := items.next()) is not None:
            pair = [item]
            with tstate.holding(pair):
                pair.append(tstate.call(key, [item]))
                is_better = not found or compare_truth(tstate, op, pair[1], found[1])
            worse = found[:] if is_better else pair
            if is_better:
                found[:] = pair
            for part in worse:
                decref(tstate, part)
    if not found:
        return None
    decref(tstate, found[1])
    return found[0]


class _Several:
    """What `_best` goes through where the elements are the arguments themselves."""

    __slots__ = ("_args", "_position", "_tstate")

    def __init__(self, tstate: ThreadState, args: Sequence[Object]) -> None:
        self._tstate = tstate
        self._args = args
        self._position = 0

    def __enter__(self) -> _Several:
        return self

    def __exit__(self, *exc: object) -> None:
        return None

    def next(self) -> Object | None:
        """Return a new reference to the next argument, or None."""
        if self._position == len(self._args):
            return None
        self._position += 1
        return new_ref(self._tstate, self._args[self._position - 1])


def _arguments(tstate: ThreadState, args: Sequence[Object]) -> Iteration | _Several:
    return Iteration(tstate, args[0]) if len(args) == 1 else _Several(tstate, args)


def print_(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`print(*objects, sep=' ', end='\\n', file=None, flush=False)`."""
    for name in kwargs:
        if name not in ("sep", "end", "file", "flush"):
            raise tstate.error("TypeError", f"'{name}' is an invalid keyword argument for print()")
    separator = _print_option(tstate, kwargs, "sep", " ")
    end = _print_option(tstate, kwargs, "end", "\n")
    file = _print_target(tstate, kwargs.get("file", tstate.types.none))
    with owned(tstate, file):
        if file.type is tstate.types.text_stream and isinstance(file.value.stream, OutputStream):
            _print_to_stream(tstate, file.value.stream, args, separator, end)
        elif file is not tstate.types.none:
            _print_to_file(tstate, file, args, separator, end)
        if "flush" in kwargs and truth(tstate, kwargs["flush"]) and file is not tstate.types.none:
            call_stream(tstate, file, "flush")
    return new_none(tstate)


def _print_to_stream(
    tstate: ThreadState, stream: OutputStream, args: Sequence[Object], separator: str, end: str
) -> None:
    """Write the texts of `args` at once, but what comes before one that asks guest code before that."""
    text = ""
    for number, arg in enumerate(args):
        text += separator if number else ""
        if text and not arg.type.value.is_scalar:
            write_text(tstate, stream, text)
            text = ""
        text += str_text(tstate, arg)
    write_text(tstate, stream, text + end)


def _print_target(tstate: ThreadState, file: Object) -> Object:
    """Return a new reference to where to print: `file`, or `sys.stdout` where that is None."""
    if file is not tstate.types.none:
        return new_ref(tstate, file)
    stdout = tstate.interp.services.sys_attribute(tstate, "stdout")
    if stdout is None:
        raise tstate.error("RuntimeError", "lost sys.stdout")
    return stdout


def _print_option(tstate: ThreadState, kwargs: dict[str, Object], name: str, default: str) -> str:
    value = kwargs.get(name, tstate.types.none)
    if value is tstate.types.none:
        return default
    if not is_subtype(value.type, tstate.types.str):
        raise tstate.error("TypeError", f"{name} must be None or a string, not {value.type.value.name}")
    return str(value.value)


def _print_to_file(tstate: ThreadState, file: Object, args: Sequence[Object], separator: str, end: str) -> None:
    """Write piece by piece, as CPython does."""
    for i, arg in enumerate(args):
        if i:
            call_write(tstate, file, separator)
        call_write(tstate, file, str_text(tstate, arg))
    call_write(tstate, file, end)


def input_(tstate: ThreadState, prompt: Object | None = None) -> Object:
    """`input(prompt='')`."""
    line = tstate.interp.read_line(tstate, str_text(tstate, prompt) if prompt is not None else "")
    if line is None:
        raise tstate.error("EOFError", "EOF when reading a line")
    return new_str(tstate, line)


BUILTIN_FUNCTIONS: Final = (
    Native("abs", builtin_numbers.abs_, 1, 1),
    Native("all", builtin_objects.all_, 1, 1),
    Native("any", builtin_objects.any_, 1, 1),
    Native("ascii", builtin_numbers.ascii_, 1, 1),
    Native("bin", builtin_numbers.bin_, 1, 1),
    Native("callable", builtin_objects.callable_, 1, 1),
    Native("chr", builtin_numbers.chr_, 1, 1),
    Native("delattr", builtin_objects.delattr_, 2, 2),
    Native("dir", builtin_objects.dir_, 0, 1),
    Native("divmod", builtin_numbers.divmod_, 2, 2),
    Native("format", builtin_numbers.format_, 1, 2),
    Native("getattr", builtin_objects.getattr_, 2, 3),
    Native("globals", builtin_objects.globals_, 0, 0),
    Native("hasattr", builtin_objects.hasattr_, 2, 2),
    Native("hash", builtin_numbers.hash_, 1, 1),
    Native("hex", builtin_numbers.hex_, 1, 1),
    Native("id", builtin_objects.id_, 1, 1),
    Native("input", input_, 0, 1),
    Native("isinstance", builtin_objects.isinstance_, 2, 2),
    Native("issubclass", builtin_objects.issubclass_, 2, 2),
    Native("iter", builtin_objects.iter_, 1, 2),
    Native("len", builtin_objects.len_, 1, 1),
    Native("locals", builtin_objects.locals_, 0, 0),
    Native("max", max_, 0, -1),
    Native("min", min_, 0, -1),
    Native("next", builtin_objects.next_, 1, 2),
    Native("oct", builtin_numbers.oct_, 1, 1),
    Native("ord", builtin_numbers.ord_, 1, 1),
    Native("pow", builtin_numbers.pow_, 0, -1),
    Native("print", print_, 0, -1),
    Native("repr", builtin_numbers.repr_, 1, 1),
    Native("round", builtin_numbers.round_, 0, -1),
    Native("setattr", builtin_objects.setattr_, 3, 3),
    Native("sorted", builtin_objects.sorted_, 0, -1),
    Native("sum", builtin_numbers.sum_, 0, -1),
    Native("vars", builtin_objects.vars_, 0, 1),
)
