"""The modules written on the host, by name."""

from __future__ import annotations

from types import MappingProxyType

from minipy.modules.dis_module import DIS
from minipy.modules.errno_module import ERRNO
from minipy.modules.file_object import STREAM_TYPES
from minipy.modules.gc_module import GC
from minipy.modules.io_module import IO
from minipy.modules.json_module import JSON
from minipy.modules.math_module import MATH
from minipy.modules.native_module import ModuleSpec
from minipy.modules.os_module import OS
from minipy.modules.random_module import RANDOM, RANDOM_TYPE
from minipy.modules.re_module import MATCH, PATTERN, RE
from minipy.modules.stream_object import TEXT_STREAM
from minipy.modules.struct_module import STRUCT
from minipy.modules.sys_module import SYS
from minipy.modules.thread_module import LOCK, THREAD
from minipy.modules.time_module import CALENDAR, TIME
from minipy.modules.traceback_module import TRACEBACK
from minipy.modules.weakref_module import WEAKREF

# The types that these modules add to the built-in ones.
MODULE_TYPES = (LOCK, TEXT_STREAM, *STREAM_TYPES, RANDOM_TYPE, PATTERN, MATCH)

MODULES = (
    SYS, THREAD, TIME, GC, WEAKREF, MATH, JSON, IO, OS, ERRNO, RANDOM, STRUCT, TRACEBACK, DIS, RE, CALENDAR,
)  # fmt: skip

NATIVE_MODULES: MappingProxyType[str, ModuleSpec] = MappingProxyType({spec.name: spec for spec in MODULES})
