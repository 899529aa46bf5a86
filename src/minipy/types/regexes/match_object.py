"""Match: where a pattern has matched a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from minipy.bridge.bridge_crossing import from_host, to_host
from minipy.eval.calls import call
from minipy.heap.allocation import new_atom
from minipy.heap.object import Object
from minipy.model.constructors import new_list, new_none, new_ref, new_str
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.tables.dict_slots import dict_set, new_dict
from minipy.refcount.strategy import decref
from minipy.types.regexes.host_regex import ask_host, host_getter, readable_template
from minipy.types.scalars.scalar_methods import host_index

if TYPE_CHECKING:
    import re

    from minipy.eval.thread_state import ThreadState


class MatchBody:
    """The payload of a match: the host's, the pattern and the text (both owned)."""

    __slots__ = ("host", "pattern", "text")

    def __init__(self, host: re.Match[Any], pattern: Object, text: Object) -> None:
        self.host = host
        self.pattern = pattern
        self.text = text


def new_match(tstate: ThreadState, host: re.Match[Any] | None, pattern: Object, text: Object) -> Object:
    """Return a new reference to a match, or to None where the host has found none."""
    if host is None:
        return new_none(tstate)
    body = MatchBody(host, new_ref(tstate, pattern), new_ref(tstate, text))
    return new_atom(tstate, tstate.types.by_name["Match"], body)


def match_group(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`group(*groups)`."""
    groups = [host_index(tstate, arg) for arg in args[1:]]
    return from_host(tstate, ask_host(tstate, args[0].value.host.group, *groups))


def match_getitem(tstate: ThreadState, match: Object, group: Object) -> Object:
    return from_host(tstate, ask_host(tstate, match.value.host.group, host_index(tstate, group)))


def match_groups(tstate: ThreadState, match: Object, default: Object | None = None) -> Object:
    """`groups(default=None)`."""
    parts = [_or_default(tstate, part, default) for part in match.value.host.groups()]
    made = new_list(tstate, parts)
    try:
        return call(tstate, tstate.types.tuple, [made])
    finally:
        decref(tstate, made)


def _or_default(tstate: ThreadState, part: Any, default: Object | None) -> Object:
    return new_ref(tstate, default) if part is None and default is not None else from_host(tstate, part)


def match_groupdict(tstate: ThreadState, match: Object, default: Object | None = None) -> Object:
    """`groupdict(default=None)`."""
    groups = match.value.host.groupdict()
    return dict_of(tstate, {name: _or_default(tstate, part, default) for name, part in groups.items()})


def dict_of(tstate: ThreadState, parts: dict[str, Object]) -> Object:
    """Return a new reference to a dict of `parts` (stolen)."""
    made = new_dict(tstate)
    for name, value in parts.items():
        key = new_str(tstate, name)
        dict_set(tstate, made, key, value)
        decref(tstate, key)
        decref(tstate, value)
    return made


def _place(name: str) -> Native:
    """Return the row of `start`, `end` or `span`."""

    def function(tstate: ThreadState, match: Object, group: Object | None = None) -> Object:
        number_or_name = 0 if group is None else host_index(tstate, group)
        return from_host(tstate, ask_host(tstate, getattr(match.value.host, name), number_or_name))

    return Native(name, function, 1, 2)


def match_expand(tstate: ThreadState, match: Object, template: Object) -> Object:
    """`expand(template)`."""
    host_template = readable_template(tstate, match.value.host.expand, to_host(tstate, template))
    return from_host(tstate, ask_host(tstate, match.value.host.expand, host_template))


def match_repr(tstate: ThreadState, match: Object) -> Object:
    return new_str(tstate, repr(match.value.host))


MATCH = TypeSpec(
    "Match",
    methods=(
        Native("group", match_group, 1, -1),
        Native("__getitem__", match_getitem, 2, 2),
        Native("groups", match_groups, 1, 2, ("default",)),
        Native("groupdict", match_groupdict, 1, 2, ("default",)),
        _place("start"),
        _place("end"),
        _place("span"),
        Native("expand", match_expand, 2, 2),
        Native("__repr__", match_repr, 1, 1),
        Native("__copy__", lambda tstate, match: new_ref(tstate, match), 1, 1),
        Native("__deepcopy__", lambda tstate, match, memo: new_ref(tstate, match), 2, 2),
    ),
    getters=(
        Getter("string", lambda tstate, match: new_ref(tstate, match.value.text), is_member=True),
        Getter("re", lambda tstate, match: new_ref(tstate, match.value.pattern), is_member=True),
        *[host_getter(name) for name in ("pos", "endpos", "lastindex", "lastgroup", "regs")],
    ),
    references=lambda match: [match.value.pattern, match.value.text],
    module="re",
    is_basetype=False,
)
