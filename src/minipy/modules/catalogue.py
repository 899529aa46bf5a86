"""The modules written on the host, by name."""

from __future__ import annotations

from types import MappingProxyType

from minipy.modules.gc_module import GC
from minipy.modules.math_module import MATH
from minipy.modules.native_module import ModuleSpec
from minipy.modules.sys_module import SYS
from minipy.modules.thread_module import THREAD
from minipy.modules.time_module import TIME
from minipy.modules.weakref_module import WEAKREF

NATIVE_MODULES: MappingProxyType[str, ModuleSpec] = MappingProxyType(
    {spec.name: spec for spec in (SYS, THREAD, TIME, GC, WEAKREF, MATH)}
)
