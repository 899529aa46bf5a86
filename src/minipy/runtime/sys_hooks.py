"""The hooks of sys: what shows an exception that nobody caught, and the value of an interactive expression."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.errors import GuestRaised
from minipy.eval.calls import call
from minipy.eval.tracing import set_hook
from minipy.heap.fields import show_field
from minipy.heap.identity import address_of
from minipy.heap.object import Object
from minipy.model.constructors import new_none, new_ref
from minipy.model.held_references import owned
from minipy.model.host_conversions import repr_text
from minipy.model.native import Native
from minipy.model.native_object import NativeBody, new_native
from minipy.model.type_lookup import is_instance
from minipy.refcount.strategy import decref
from minipy.runtime.sys_audit import BREAKPOINTHOOK
from minipy.runtime.tracebacks.traceback_text import exception_writes
from minipy.runtime.unraisable_hook import UNRAISABLEHOOK

if TYPE_CHECKING:
    from collections.abc import Callable

    from minipy.eval.thread_state import ThreadState


def sys_excepthook(tstate: ThreadState, kind: Object, value: Object, traceback: Object) -> Object:
    """`sys.excepthook(type, value, traceback)`: print the exception to `sys.stderr`."""
    if is_instance(value, tstate.types.exceptions["BaseException"]):
        show_exception(tstate, value)
    return new_none(tstate)


def show_exception(tstate: ThreadState, exc: Object) -> None:
    """Print `exc` (borrowed) to `sys.stderr`; where that was deleted, what little can be told without it."""
    services = tstate.interp.services
    if services.write_stderr(tstate, exception_writes(tstate, exc)):
        return
    stderr = services.sys_attribute(tstate, "stderr")
    if stderr is None:
        services.write_process_stderr(tstate, f"{_dump(tstate, exc)}lost sys.stderr\n")
    else:
        decref(tstate, stderr)


def _dump(tstate: ThreadState, obj: Object) -> str:
    return (
        f"object address  : {address_of(tstate, obj)}\n"
        f"object refcount : {tstate.counts.read_count(obj)}\n"
        f"object type     : {address_of(tstate, obj.type)}\n"
        f"object type name: {obj.type.value.name}\n"
        f"object repr     : {repr_text(tstate, obj)}\n"
    )


def sys_displayhook(tstate: ThreadState, value: Object) -> Object:
    """`sys.displayhook(value)`: print what is not None and bind it to `_`."""
    tstate.interp.services.display(tstate, value)
    return new_none(tstate)


def call_excepthook(tstate: ThreadState, hook: Object) -> None:
    """Give the propagating exception to `hook` (borrowed), which the program has set; drop it."""
    exc = tstate.take_exception()
    tstate.held.append(exc)
    try:
        traceback = show_field(tstate, exc, "traceback")
        with owned(tstate, traceback):
            decref(tstate, call(tstate, hook, [exc.type, exc, traceback]))
    except GuestRaised:
        _report_both(tstate, exc)
    finally:
        decref(tstate, tstate.held.pop())  # type: ignore[arg-type]


def _report_both(tstate: ThreadState, exc: Object) -> None:
    """Print what went wrong in the hook, and `exc`, of which it should have told."""
    failure = tstate.take_exception()
    tstate.held.append(failure)
    try:
        write = tstate.interp.services.write_stderr
        write(tstate, ["Error in sys.excepthook:\n", *exception_writes(tstate, failure)])
        write(tstate, ["\nOriginal exception was:\n", *exception_writes(tstate, exc)])
    finally:
        decref(tstate, tstate.held.pop())  # type: ignore[arg-type]


def is_own_hook(hook: Object) -> bool:
    """Whether `hook` is one that was there from the start."""
    body = hook.value
    return isinstance(body, NativeBody) and getattr(body.native, "function", None) in [own.function for own in HOOKS]


def _set(name: str) -> Callable[[ThreadState, Object], Object]:
    """Return the native that lets a function of the program trace the thread."""

    def set_(tstate: ThreadState, hook: Object) -> Object:
        set_hook(tstate, name, hook if hook is not tstate.types.none else None)
        return new_none(tstate)

    return set_


def _get(name: str) -> Callable[[ThreadState], Object]:
    """Return the native that shows what traces the thread."""

    def get(tstate: ThreadState) -> Object:
        hook = getattr(tstate.tracing, name, None)
        return new_ref(tstate, hook) if hook is not None else new_none(tstate)

    return get


def new_hooks(tstate: ThreadState) -> dict[str, Object]:
    """Return new references to the hooks, each under two names: one for the program to set, one to find it again."""
    made = {hook.name: new_native(tstate, hook, None) for hook in HOOKS}
    return {**made, **{f"__{name}__": new_ref(tstate, hook) for name, hook in made.items()}}


HOOKS: Final = (
    Native("excepthook", sys_excepthook, 3, 3, module="sys"),
    Native("displayhook", sys_displayhook, 1, 1, module="sys"),
    UNRAISABLEHOOK,
    BREAKPOINTHOOK,
)
TRACING: Final = (
    Native("settrace", _set("function"), 1, 1),
    Native("gettrace", _get("function"), 0, 0),
    Native("setprofile", _set("profiler"), 1, 1),
    Native("getprofile", _get("profiler"), 0, 0),
)
