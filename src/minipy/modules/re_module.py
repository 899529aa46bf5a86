"""_re: regular expressions, of which the host makes patterns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.bridge.bridge_crossing import from_host, to_host
from minipy.heap.allocation import new_atom
from minipy.heap.object import Object
from minipy.model.constructors import new_ref
from minipy.model.host_conversions import index
from minipy.model.native import Native
from minipy.runtime.native_module import ModuleSpec
from minipy.types.regexes.host_regex import ask_host, host_reading
from minipy.types.regexes.match_object import MATCH
from minipy.types.regexes.pattern_object import PATTERN, PatternBody

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

CALLER_OF_CALLER = 3  # a level of warnings


def re_compile(tstate: ThreadState, source: Object, flags: Object) -> Object:
    """`compile(source, flags)`: return a new reference to a pattern; called by what the program calls."""
    from re import _compiler  # type: ignore[attr-defined]  # `re.compile` warns only once of what it keeps

    host, _ = host_reading(tstate, CALLER_OF_CALLER, _compiler.compile, to_host(tstate, source), index(tstate, flags))
    body = PatternBody(host, new_ref(tstate, source))
    return new_atom(tstate, tstate.types.by_name["Pattern"], body)


def re_escape(tstate: ThreadState, text: Object) -> Object:
    """`escape(text)`."""
    import re

    return from_host(tstate, ask_host(tstate, re.escape, to_host(tstate, text)))


RE = ModuleSpec(
    "_re",
    (Native("compile", re_compile, 2, 2), Native("escape", re_escape, 1, 1)),
    lambda tstate: {name: new_ref(tstate, tstate.types.by_name[name]) for name in ("Pattern", "Match")},
    (PATTERN, MATCH),
)
