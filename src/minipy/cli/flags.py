"""Flags: a table of what a command understands, and how a command line is read by it.

Flags stand in front of the program; from FILE, `-c CODE` or `-m MODULE` on everything belongs to the program, as with
CPython. (`argparse` costs a tenth of minipy's start-up, and would take the program's flags for ours.)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, NamedTuple

from minipy.errors import UsageError

PROGRAM_FLAGS: Final = ("-c", "-m")  # which are no flags of a command, but name the program


class Flag(NamedTuple):
    """One row: `field` of the configuration gets `value`, or what `read` makes of the argument that follows the flag.

    `choices` names the catalogue ("module:NAME") whose keys are the values allowed. `metavar` is how the help names the
    argument. A `repeatable` flag collects a tuple.
    """

    name: str
    field: str
    help: str
    value: Any = None
    read: Callable[[str, str], Any] | None = None
    choices: str = ""
    metavar: str = ""
    repeatable: bool = False

    @property
    def takes_argument(self) -> bool:
        """True if an argument follows."""
        return self.read is not None or bool(self.choices)


def read_flags(table: Iterable[Flag], arguments: Sequence[str], command: str) -> tuple[dict[str, Any], list[str]]:
    """Return the fields that the flags of `command` at the start of `arguments` set, and the rest; raises UsageError.

    What does not start with "-", "-" itself, `-c` and `-m` end the flags; "--" does too and is dropped.
    """
    by_name = {flag.name: flag for flag in table}
    fields: dict[str, Any] = {}
    rest = list(arguments)
    while rest and rest[0].startswith("-") and rest[0] != "-":
        name, equals, attached = (rest[0], "", "") if rest[0] in by_name else rest[0].partition("=")
        flag = by_name.get(name)
        if flag is None:
            if name == "--":
                del rest[0]
            elif not name.startswith(PROGRAM_FLAGS) or f"-{name}" in by_name:
                raise UsageError(f"unknown flag {name}{suggestion(name, by_name)}; see minipy {command} --help")
            break
        del rest[0]
        if equals and not flag.takes_argument:
            kin = [known for known in by_name if known.startswith(f"{name}=")]
            raise UsageError(f"{name} takes no value" + (f" but that of {' and '.join(kin)}" if kin else ""))
        if flag.takes_argument and not equals:
            if not rest:
                raise UsageError(f"{name} needs a value")
            attached = rest.pop(0)
        value = value_of(flag, attached) if flag.takes_argument else flag.value
        fields[flag.field] = (*fields.get(flag.field, ()), value) if flag.repeatable else value
    return fields, rest


def value_of(flag: Flag, text: str) -> Any:
    """Return what `text` means as the argument of `flag`; raises UsageError."""
    if flag.read is not None:
        return flag.read(flag.name, text)
    names = catalogue(flag.choices)
    if text not in names:
        raise _none_of(flag.name, text, names)
    return text


def _none_of(name: str, text: str, allowed: Iterable[str]) -> UsageError:
    """Return the error for a `text` that the flag `name` does not take."""
    return UsageError(f"{name}: '{text}' is none of {', '.join(allowed)}{suggestion(text, allowed)}")


def suggestion(text: str, names: Iterable[str]) -> str:
    """Return " (did you mean NAME?)" for the name that is nearest to `text`, "" if none is near."""
    import difflib  # only for who has made a mistake

    near = difflib.get_close_matches(text.lower(), list(names), n=1)
    return f" (did you mean {near[0]}?)" if near else ""


def catalogue(place: str) -> tuple[str, ...]:
    """Return the keys of the catalogue at "module:NAME", or the words of "a|b|c"; imported only when asked for."""
    if ":" not in place:
        return tuple(place.split("|"))
    import importlib

    module, name = place.split(":")
    return tuple(getattr(importlib.import_module(module), name))


def as_is(name: str, text: str) -> str:
    """Return the value of a flag that whoever uses it will read; raises UsageError if it is empty."""
    if not text:
        raise UsageError(f"{name} needs a value")
    return text


def whole(name: str, text: str) -> int:
    """Return the int from 0 on that the value of flag `name` says; raises UsageError."""
    try:
        value = int(text)
    except ValueError:
        raise UsageError(f"{name}: '{text}' is not a whole number") from None
    if value < 0:
        raise UsageError(f"{name}: {value} is negative")
    return value


def positive(name: str, text: str) -> int:
    """As `whole`, from 1 on."""
    value = whole(name, text)
    if not value:
        raise UsageError(f"{name}: 0 is not positive")
    return value


def positive_seconds(name: str, text: str) -> float:
    """Return the positive number of seconds that the value of flag `name` says; raises UsageError."""
    try:
        value = float(text)
    except ValueError:
        raise UsageError(f"{name}: '{text}' is not a number of seconds") from None
    if not 0 < value < 1e9:
        raise UsageError(f"{name}: {text} is not a positive number of seconds")
    return value


def words(allowed: tuple[str, ...]) -> Callable[[str, str], tuple[str, ...]]:
    """Return the reader of a list of words, separated by commas."""

    def read(name: str, text: str) -> tuple[str, ...]:
        found = tuple(text.split(","))
        for word in found:
            if word not in allowed:
                raise _none_of(name, word, allowed)
        return found

    return read


def names(name: str, text: str) -> tuple[str, ...]:
    """Return the names, separated by commas, that the value of flag `name` says; raises UsageError."""
    found = tuple(text.split(",")) if text else ()
    if not all(found):
        raise UsageError(f"{name}: '{text}' has an empty name in it")
    return found


def counted(name: str, text: str) -> str:
    """Return what the value of flag `name` says of an object: its name ("T1#12"), or where it is made; raises UsageError."""
    thread, mark, number = text.partition("#")
    if not mark:
        thread, _, number = text.rpartition(":")
    if not number.isdecimal() or (mark and not thread):
        raise UsageError(f"{name}: '{text}' is neither an object's name, as T1#12, nor LINE or FILE:LINE")
    return text


def flags_help(table: Iterable[Flag]) -> str:
    """Return the help's lines about the flags of `table`."""
    lines = []
    for flag in table:
        argument = ""
        if flag.choices:
            argument = " " + "|".join(catalogue(flag.choices))
        elif flag.read is not None:
            argument = f" {flag.metavar}"
        start = f"  {flag.name}{argument}"
        lines.append(f"{start:<34}  {flag.help}" if len(start) <= 34 else f"{start}\n{'':<34}  {flag.help}")
    return "\n".join(lines) + "\n"
