"""The modules written on the host, by name; each is loaded when it is imported first, so that start-up is short."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from minipy.errors import InternalError
from minipy.runtime.native_module import ModuleSpec

# Where the description of each module stands: file, name in it.
NATIVE_MODULES: MappingProxyType[str, tuple[str, str]] = MappingProxyType(
    {
        "builtins": ("builtins_module", "BUILTINS"),
        "sys": ("sys_module", "SYS"),
        "_time": ("time_module", "TIME"),
        "_calendar": ("time_module", "CALENDAR"),
        "_thread": ("thread_module", "THREAD"),
        "gc": ("gc_module", "GC"),
        "_weakref": ("weakref_module", "WEAKREF"),
        "math": ("numeric.math_module", "MATH"),
        "_json": ("json_module", "JSON"),
        "_format": ("string_module", "FORMAT"),
        "_io": ("io_module", "IO"),
        "_os": ("system.os_module", "OS"),
        "_posix": ("system.posix_module", "POSIX"),
        "_signals": ("system.signal_module", "SIGNAL"),
        "_values": ("system.values_module", "VALUES"),
        "errno": ("errno_module", "ERRNO"),
        "_random": ("numeric.random_module", "RANDOM"),
        "_struct": ("struct_module", "STRUCT"),
        "_traceback": ("traceback_module", "TRACEBACK"),
        "_ctypes": ("ctypes_module", "CTYPES"),
        "_dis": ("dis_module", "DIS"),
        "_re": ("re_module", "RE"),
        "_bisect": ("bisect_module", "BISECT"),
        "_heapq": ("heapq_module", "HEAPQ"),
        "itertools": ("itertools_module", "ITERTOOLS"),
        "_classes": ("native_guise_module", "NATIVE_GUISE"),
        "_containers": ("container_steps_module", "CONTAINER_STEPS"),
        "_deque": ("deque_module", "DEQUE_MODULE"),
        "_contextvars": ("contextvars_module", "CONTEXTVARS"),
        "_hash": ("octets.hash_module", "HASH"),
        "_zlib": ("octets.zlib_module", "ZLIB"),
        "_decimal": ("numeric.decimal_module", "DECIMAL"),
        "_sockets": ("net.sockets_module", "SOCKETS"),
        "_select": ("net.select_module", "SELECT"),
        "_interpreters": ("interpreters.interpreters_module", "INTERPRETERS"),
        "_interpqueues": ("interpreters.queues_module", "INTERPRETER_QUEUES"),
        "_frozen_importlib": ("import_module", "IMPORT"),
    }
)

# What CPython's executable holds, too, and minipy has in lib/c: no other file can take the name, none is shown.
BUILT_IN_LIBRARY: Final = frozenset(("_collections", "_functools", "_operator", "_signal", "posix", "time"))


def native_module(name: str) -> ModuleSpec:
    """Return the description of the module `name`, a key of NATIVE_MODULES."""
    file, attribute = NATIVE_MODULES[name]
    root = __name__.partition(".")[0]
    loaded = __import__(f"{root}.modules.{file}", fromlist=[attribute])
    spec = getattr(loaded, attribute)
    if not isinstance(spec, ModuleSpec):
        raise InternalError(f"{file}.{attribute} does not describe a module")
    return spec
