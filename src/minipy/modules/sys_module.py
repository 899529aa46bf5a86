"""sys: what a program asks of the interpreter itself."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from minipy.bridge.bridge_crossing import from_host
from minipy.bridge.standard_names import STANDARD_NAMES
from minipy.eval.c_code import shown_frame
from minipy.heap.fields import show_field
from minipy.heap.immortals import make_immortal
from minipy.heap.object import Object
from minipy.heap.stopping import others_stopped
from minipy.model.constructors import new_bool, new_int, new_list, new_none, new_ref, new_str, new_tuple
from minipy.model.held_references import owned
from minipy.model.host_conversions import c_int, index
from minipy.model.native import Native
from minipy.model.native_arguments import argument_kind
from minipy.model.raising import set_error, set_exception
from minipy.model.tables import interning
from minipy.model.tables.dict_slots import dict_set, new_dict
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref
from minipy.runtime.interactive_builtins import COPYRIGHT
from minipy.runtime.module_catalogue import BUILT_IN_LIBRARY, NATIVE_MODULES
from minipy.runtime.native_module import ModuleSpec
from minipy.runtime.sys_audit import AUDIT
from minipy.runtime.sys_hooks import TRACING, new_hooks
from minipy.runtime.sys_intervals import INTERVALS
from minipy.runtime.sys_records import (
    FACTS,
    FLOAT_FACTS,
    FLOAT_INFO,
    INFO_TYPES,
    INFOS,
    VERSION,
    VERSION_INFO,
    new_records,
)
from minipy.runtime.unraisable_hook import HOOK_ARGS

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def sys_exit(tstate: ThreadState, status: Object | None = None) -> Object:
    """`sys.exit([status])`."""
    given: list[Object] = []
    if status is not None and status is not tstate.types.none:
        given = list(status.value) if is_subtype(status.type, tstate.types.tuple) else [status]
    args = [new_ref(tstate, arg) for arg in given]
    raise set_exception(tstate, tstate.types.exceptions["SystemExit"], *args)


def getrefcount(tstate: ThreadState, obj: Object) -> Object:
    """`sys.getrefcount(obj)`: the argument on the value stack counts too."""
    return new_int(tstate, tstate.counts.read_count(obj))


def setrecursionlimit(tstate: ThreadState, limit: Object) -> Object:
    """`sys.setrecursionlimit(limit)`."""
    value = c_int(tstate, limit)
    if value <= 0:
        raise set_error(tstate, "ValueError", "recursion limit must be greater or equal than 1")
    if tstate.depth >= value:
        text = f"cannot set the recursion limit to {value} at the recursion depth {tstate.depth}: the limit is too low"
        raise set_error(tstate, "RecursionError", text)
    tstate.interp.services.set_recursion_limit(value)
    return new_none(tstate)


def getrecursionlimit(tstate: ThreadState) -> Object:
    """`sys.getrecursionlimit()`."""
    return new_int(tstate, tstate.interp.recursion_limit_shown)


def exc_info(tstate: ThreadState) -> Object:
    """`sys.exc_info()`: type, value and traceback of the exception being handled."""
    return _exception_info(tstate, tstate.being_handled())


def _exception_info(tstate: ThreadState, exc: Object | None) -> Object:
    if exc is None:
        return new_tuple(tstate, [new_none(tstate) for _ in range(3)])
    return new_tuple(tstate, [new_ref(tstate, exc.type), new_ref(tstate, exc), show_field(tstate, exc, "traceback")])


def exception(tstate: ThreadState) -> Object:
    """`sys.exception()`: the exception being handled, or None."""
    exc = tstate.being_handled()
    return new_ref(tstate, exc) if exc is not None else new_none(tstate)


def getframe(tstate: ThreadState, depth: Object | None = None) -> Object:
    """`sys._getframe([depth])`."""
    frame, count = shown_frame(tstate.frame), index(tstate, depth) if depth is not None else 0
    while frame is not None and count > 0:
        frame, count = shown_frame(frame.back), count - 1
    if frame is None:
        raise set_error(tstate, "ValueError", "call stack is not deep enough")
    return new_ref(tstate, frame)


def intern(tstate: ThreadState, text: Object) -> Object:
    """`sys.intern(text)`."""
    if not is_subtype(text.type, tstate.types.str):
        raise set_error(tstate, "TypeError", f"intern() argument must be str, not {argument_kind(tstate, text)}")
    if text.type is not tstate.types.str:
        raise set_error(tstate, "TypeError", f"can't intern {text.type.value.name}")
    if tstate.has_immortals:
        with others_stopped(tstate):
            make_immortal(tstate, (text,))
    return interning.intern(tstate, new_ref(tstate, text))


def is_finalizing(tstate: ThreadState) -> Object:
    """`sys.is_finalizing()`."""
    return new_bool(tstate, tstate.is_finalizing)


def _values(tstate: ThreadState) -> dict[str, Object]:
    services = tstate.interp.services
    command = _command()
    return {
        "argv": new_list(tstate, [new_str(tstate, arg) for arg in tstate.interp.config.argv]),
        "path": new_list(tstate, [new_str(tstate, services.program_directory)]),
        "modules": new_ref(tstate, tstate.interp.modules),
        "version": new_str(tstate, f"3.11.7 (minipy {services.version})"),
        "version_info": new_records(tstate, VERSION_INFO, VERSION),
        "float_info": new_records(tstate, FLOAT_INFO, FLOAT_FACTS),
        "maxsize": new_int(tstate, 2**63 - 1),
        "maxunicode": new_int(tstate, 0x10FFFF),
        "byteorder": new_str(tstate, "little"),
        "platform": new_str(tstate, "linux"),
        "executable": new_str(tstate, command),
        "_base_executable": new_str(tstate, command),
        "hexversion": new_int(tstate, 0x030B07F0),
        **_streams(tstate),
        **_settings(tstate),
        **new_hooks(tstate),
    }


def _command() -> str:
    """Return the path of the command `minipy` that belongs to the host's interpreter, its name if it has none."""
    path = os.path.join(os.path.dirname(sys.executable), "minipy")
    return path if os.path.exists(path) else "minipy"


def _streams(tstate: ThreadState) -> dict[str, Object]:
    """Return the standard streams, each under two names: one for the program to set, one to find it again."""
    made = {name: tstate.interp.services.stream_object(tstate, name) for name in ("stdin", "stdout", "stderr")}
    return {**made, **{f"__{name}__": new_ref(tstate, stream) for name, stream in made.items()}}


def _settings(tstate: ThreadState) -> dict[str, Object]:
    """What a program may look up and seldom needs."""
    infos = [(name, new_records(tstate, spec, facts)) for spec, (name, facts) in zip(INFO_TYPES, INFOS, strict=True)]
    host_values: dict[str, object] = {
        "api_version": 1013, "dont_write_bytecode": True, "float_repr_style": "short", "pycache_prefix": None,
        "warnoptions": [], "orig_argv": [], "platlibdir": "lib", "meta_path": [], "path_hooks": [],
        "abiflags": "", "_framework": "", "_git": ("CPython", "", ""), "_home": None,
        "builtin_module_names": tuple(sorted({*NATIVE_MODULES, *BUILT_IN_LIBRARY})),
        "copyright": COPYRIGHT,
        **dict.fromkeys(("prefix", "base_prefix", "exec_prefix", "base_exec_prefix"), "/usr/local"),
    }  # fmt: skip
    values = {name: from_host(tstate, value) for name, value in host_values.items()}
    names = from_host(tstate, STANDARD_NAMES)
    with owned(tstate, names):
        values["stdlib_module_names"] = tstate.call(tstate.types.frozenset, [names])
    return {**dict(infos), **values, "path_importer_cache": new_dict(tstate), "_xoptions": new_dict(tstate)}


def current_exceptions(tstate: ThreadState) -> Object:
    """`sys._current_exceptions()`: what each thread handles, by its ident."""
    with others_stopped(tstate):
        handled = [(thread.ident, thread.being_handled()) for thread in tstate.interp.threads]
        found = [(ident, _exception_info(tstate, exc)) for ident, exc in handled]
    return _by_ident(tstate, found)


def current_frames(tstate: ThreadState) -> Object:
    """`sys._current_frames()`: where each thread stands, by its ident."""
    with others_stopped(tstate):
        places = [(thread.ident, shown_frame(thread.frame)) for thread in tstate.interp.threads]
        frames = [(ident, new_ref(tstate, frame)) for ident, frame in places if frame is not None]
    return _by_ident(tstate, frames)


def _by_ident(tstate: ThreadState, items: list[tuple[int, Object]]) -> Object:
    """Return a new reference to a dict of `items` (whose objects are stolen)."""
    found = new_dict(tstate)
    for ident, item in items:
        key = new_int(tstate, ident)
        dict_set(tstate, found, key, item)
        decref(tstate, key)
        decref(tstate, item)
    return found


SYS = ModuleSpec(
    "sys",
    (
        Native("exit", sys_exit, 0, 1),
        Native("getrefcount", getrefcount, 1, 1),
        Native("setrecursionlimit", setrecursionlimit, 1, 1),
        Native("getrecursionlimit", getrecursionlimit, 0, 0),
        Native("exc_info", exc_info, 0, 0),
        Native("exception", exception, 0, 0),
        Native("_getframe", getframe, 0, 1),
        Native("_current_frames", current_frames, 0, 0),
        Native("_current_exceptions", current_exceptions, 0, 0),
        Native("intern", intern, 1, 1),
        Native("is_finalizing", is_finalizing, 0, 0),
        *FACTS,
        *INTERVALS,
        *AUDIT,
        *TRACING,
    ),
    _values,
    types=(VERSION_INFO, FLOAT_INFO, HOOK_ARGS, *INFO_TYPES),
)
