"""Native: a function of the host as the guest sees it, with the checks of its arguments.

A native takes the thread state and its arguments, which it borrows, and returns a new reference. Its host signature has
one parameter per guest parameter (host None where an optional one is not given); with `most=-1` it is called as
`function(tstate, args, kwargs)` instead.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from minipy.errors import GuestRaised
from minipy.heap.object import Object
from minipy.model.native_arguments import called, check_given, of_call
from minipy.model.raising import set_error
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread

Keywords = Mapping[str, "Object"]  # the arguments that a call gives by name (borrowed)
NO_KEYWORDS: Final[Mapping[str, Object]] = MappingProxyType({})

REPEATS: Final = ("__mul__", "__rmul__", "__imul__")


NATIVE_PARTS: Final = ("function", "is_parsed", "keyword_only", "keywords", "least", "module", "most", "name", "owner",
                       "runs_guest", "text_signature")  # fmt: skip


class Native:
    """One row of a method table, never changed. No named tuple: a slot is read in a tenth of the time, at every call.

    `least` and `most` count positional arguments, self included for methods. `keywords` names the parameters, from the
    last backwards, that may also be given by name. `owner` is the type's name for methods, "" for functions. `module` is
    that of a function, unless it is a built-in. `is_parsed`: CPython parses its positional arguments, whose errors read
    otherwise. `runs_guest`: what it is bound to is the guest function that does its work.
    """

    __slots__ = NATIVE_PARTS

    def __init__(
        self,
        name: str,
        function: Callable[..., Object],
        least: int,
        most: int,
        keywords: tuple[str, ...] = (),
        keyword_only: int = 0,
        owner: str = "",
        text_signature: str = "",
        module: str = "",
        is_parsed: bool = False,
        runs_guest: bool = False,
    ) -> None:
        self.name = name
        self.function = function
        self.least = least
        self.most = most
        self.keywords = keywords
        self.keyword_only = keyword_only
        self.owner = owner
        self.text_signature = text_signature
        self.module = module
        self.is_parsed = is_parsed
        self.runs_guest = runs_guest

    def replaced(self, **parts: Any) -> Native:
        """Return a row with other `parts`."""
        return Native(**{name: parts.get(name, getattr(self, name)) for name in NATIVE_PARTS})


class Getter:
    """A computed attribute: `get` returns a new reference; `set` (if any) borrows its value, None deletes.

    `is_member`: CPython has it as a member, whose errors read otherwise.
    """

    __slots__ = ("get", "is_member", "name", "set")

    def __init__(
        self,
        name: str,
        get: Callable[[Any, Any], Object],
        set: Callable[[Any, Object, Object | None], None] | None = None,
        is_member: bool = False,
    ) -> None:
        self.name = name
        self.get = get
        self.set = set
        self.is_member = is_member


class TypeSpec(NamedTuple):
    """What a built-in type is made from; immutable, shared by all runs."""

    name: str
    methods: tuple[Native, ...] = ()
    getters: tuple[Getter, ...] = ()
    static: tuple[Native, ...] = ()  # __new__ among them
    class_methods: tuple[Native, ...] = ()
    references: Callable[[Object], list[Object]] | None = None  # a fresh list
    iternext: Callable[[Any, Object], Object | None] | None = None
    at_once: Callable[[Any, Object], list[Object]] | None = None  # new references to all that its iterator would give
    base: str = "object"
    more_bases: tuple[str, ...] = ()
    has_attrs: bool = False
    is_basetype: bool = True
    module: str = "builtins"
    is_unhashable: bool = False
    is_sequence: bool = False  # its `+` and `*` are no number methods
    shares_layout: bool = False  # instances carry the payload of the base's
    finalize: Callable[[Any, Object], None] | None = None  # what must run before an instance is freed
    clear: Callable[[Any, Object], None] | None = None  # gives up references that may close a cycle
    shown_name: str = ""  # what the guest sees, where two types have the same name


def call_native(tstate: ModelThread, native: Native, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """Check the arguments (borrowed) and call `native`; return a new reference."""
    if native.most < 0:
        return native.function(tstate, args, kwargs)
    given = len(args)
    slots: Sequence[Object | None] = args  # host None stands for "not given"
    if kwargs:
        slots = _place_keywords(tstate, native, args, kwargs)
    elif given < native.least or given > native.most - native.keyword_only:
        raise _wrong_count(tstate, native, given)
    function = native.function
    # By arity rather than by star, which would put a host C frame between two eval loops.
    match len(slots):
        case 1:
            return function(tstate, slots[0])
        case 2:
            return function(tstate, slots[0], slots[1])
        case 0:
            return function(tstate)
        case 3:
            return function(tstate, slots[0], slots[1], slots[2])
        case 4:
            return function(tstate, slots[0], slots[1], slots[2], slots[3])
        case _:
            return function(tstate, *slots)


def call_wrapper(tstate: ModelThread, native: Native, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """As `call_native`, for a slot wrapper, whose errors name no function."""
    given, least, most = len(args) - 1, native.least - 1, native.most - 1
    if native.most < 0 or native.name == "__init__" or (least <= given <= most and not kwargs):
        result = call_native(tstate, native, args, kwargs)
        if result is tstate.types.not_implemented and args[0].type.value.layout in tstate.types.sequences:
            return _operand_checked(tstate, native, args, result)
        return result
    if kwargs:
        raise set_error(tstate, "TypeError", f"wrapper {native.name}() takes no keyword arguments")
    limit = least if given < least else most
    bound = "" if least == most else " at least" if given < least else " at most"
    repeats = native.name in REPEATS and args[0].type.value.layout in tstate.types.sequences
    start = "" if least == most <= 1 and not repeats else " "  # where a name would stand
    raise set_error(tstate, "TypeError", f"{start}expected{bound} {limit} argument{'s' * (limit != 1)}, got {given}")


def _operand_checked(tstate: ModelThread, native: Native, args: Sequence[Object], result: Object) -> Object:
    """Return `result` (stolen); TypeError where it was a sequence's `+` or `*`, which are no number methods."""
    kind, other = args[0].type.value.layout.value.qualname, args[1].type.value.name
    if native.name == "__add__":
        text = f"can't concat {other} to {kind}"
        if not kind.startswith("byte"):
            text = f'can only concatenate {kind} (not "{other}") to {kind}'
    elif native.name in REPEATS:
        text = f"'{other}' object cannot be interpreted as an integer"
    else:
        return result
    decref(tstate, result)
    raise set_error(tstate, "TypeError", text)


def _place_keywords(
    tstate: ModelThread, native: Native, args: Sequence[Object], kwargs: Mapping[str, Object]
) -> list[Object | None]:
    if not native.keywords:
        name = native.name if native.is_parsed and not native.owner else qualified(native)
        raise set_error(tstate, "TypeError", f"{name}() takes no keyword arguments")
    _check_given(tstate, native, len(args), len(kwargs))
    slots: list[Object | None] = [*args, *[None] * (native.most - len(args))]
    first, bound = native.most - len(native.keywords), bool(native.owner)
    for i in range(max(first, len(args)), native.least):
        if (name := native.keywords[i - first]) not in kwargs:
            text = f"{called(native.name)} missing required argument '{name}' (pos {i + 1 - bound})"
            raise set_error(tstate, "TypeError", text)
    for name, value in kwargs.items():
        if name not in native.keywords:
            raise set_error(tstate, "TypeError", f"'{name}' is an invalid keyword argument for {of_call(native.name)}")
        index = first + native.keywords.index(name)
        if slots[index] is not None:
            text = f"argument for {called(native.name)} given by name ('{name}') and position ({index + 1 - bound})"
            raise set_error(tstate, "TypeError", text)
        slots[index] = value
    return slots


def qualified(native: Native) -> str:
    """Return the name as error messages print it: `list.append`, `math.sqrt`, `len`."""
    owner = native.owner or native.module
    return f"{owner}.{native.name}" if owner else native.name


def _check_given(tstate: ModelThread, native: Native, given: int, named: int) -> None:
    """Raise TypeError if a native with keywords gets too many arguments, or too few by position."""
    bound = bool(native.owner)
    required = min(native.least, native.most - len(native.keywords)) - bound
    check_given(tstate, native.name, given - bound, named, native.most - bound, required, native.keyword_only)


def _wrong_count(tstate: ModelThread, native: Native, given: int) -> Exception:
    """Return the TypeError for `given` positional arguments, in CPython's words."""
    if native.keywords:
        try:
            _place_keywords(tstate, native, [tstate.types.none] * given, NO_KEYWORDS)
        except GuestRaised as error:
            return error
    bound = 1 if native.owner else 0
    least, most, given = native.least - bound, native.most - native.keyword_only - bound, given - bound
    if native.is_parsed:
        limit, kind = (least, "at least") if given < least else (most, "at most")
        kind = kind if least < most else "exactly"
        text = f"{native.name}() takes {kind} {limit} argument{'s' * (limit != 1)} ({given} given)"
    elif not (least == most <= 1):
        if least == most:
            text = f"{native.name} expected {least} argument{'s' * (least != 1)}, got {given}"
        elif given < least:
            text = f"{native.name} expected at least {least} argument{'s' * (least != 1)}, got {given}"
        else:
            text = f"{native.name} expected at most {most} argument{'s' * (most != 1)}, got {given}"
    elif most == 0:
        text = f"{qualified(native)}() takes no arguments ({given} given)"
    else:
        text = f"{qualified(native)}() takes exactly one argument ({given} given)"
    return set_error(tstate, "TypeError", text)
