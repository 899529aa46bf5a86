"""Asking the host's regular expressions, with their errors raised in the guest."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from minipy.bridge.bridge_crossing import HOST_ERRORS, from_host, guest_error
from minipy.eval.calls import call
from minipy.model.attributes import attribute_named
from minipy.model.native import Getter
from minipy.model.raising import set_raised
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    import re

    from minipy.eval.thread_state import ThreadState

CALLER = 2  # a level of warnings


def ask_host(tstate: ThreadState, function: Callable[..., Any], *values: Any) -> Any:
    """Return what a function of the host gives; its errors are raised in the guest, `re.error` by the guest's class."""
    import re

    try:
        return function(*values)
    except re.error as error:
        raise _pattern_error(tstate, error) from None
    except HOST_ERRORS as error:
        raise guest_error(tstate, error) from None


def host_reading(tstate: ThreadState, level: int, function: Callable[..., Any], text: Any, *values: Any) -> tuple[Any, Any]:
    """As `ask_host`, where the host reads `text`, a pattern or a template; return also the text as this host takes it.

    The guest is warned of what CPython may read otherwise some day; `level` says how many guest frames up it stands.
    """
    import re
    import warnings

    caught: list[warnings.WarningMessage] = []

    def recorded() -> Any:
        with tstate.interp.mutex, warnings.catch_warnings(record=True) as found:
            warnings.simplefilter("always")
            try:
                return _read(function, text, values)
            except re.error as error:
                return error
            finally:
                caught.extend(found)

    result: tuple[Any, Any] | re.error = ask_host(tstate, recorded)
    for warning in caught:  # before any error
        tstate.interp.services.warn(tstate, warning.category.__name__, str(warning.message), level)
    if isinstance(result, re.error):
        raise _pattern_error(tstate, result)
    return result


def _read(function: Callable[..., Any], text: Any, values: tuple[Any, ...]) -> tuple[Any, Any]:
    """Call `function`. Where a newer host refuses a group's number like "+1", of which 3.11 warns, it becomes "01"."""
    import re
    import warnings

    while True:
        try:
            return function(text, *values), text
        except re.error as error:
            known = _with_plain_number(text, error)
            if known is None:
                raise
            warnings.warn(f"{error.msg} at position {error.pos}", DeprecationWarning, stacklevel=1)
            text = known


def _with_plain_number(text: Any, error: re.error) -> Any:
    """Return `text` with digits only, and as many, for what `error` says is no group's name; None if it is no number."""
    known = text.decode("latin-1") if isinstance(text, bytes) else text
    before, after = known[: error.pos], known[error.pos :]
    closing = {"(?(": ")", "\\g<": ">"}.get(before[-3:])
    if not error.msg.startswith("bad character in group name") or closing is None:
        return None
    name = after.partition(closing)[0]
    try:
        number = int(name)
    except ValueError:
        return None
    if number < 0:
        return None
    known = before + str(number).zfill(len(name)) + after[len(name) :]
    return known.encode("latin-1") if isinstance(text, bytes) else known


def readable_template(tstate: ThreadState, function: Callable[..., Any], template: Any, *values: Any) -> Any:
    """Return a template as this host takes it, and warn of what it says of groups, as if `re` had been called.

    `function` reads it.
    """
    names_group = "\\g" in template if isinstance(template, str) else isinstance(template, bytes) and b"\\g" in template
    return host_reading(tstate, CALLER, function, template, *values)[1] if names_group else template


def _pattern_error(tstate: ThreadState, error: re.error) -> Exception:
    none = tstate.types.none
    module = tstate.interp.services.import_name(tstate, "re", none, none, 0)
    class_ = attribute_named(tstate, module, "error")
    decref(tstate, module)
    assert class_ is not None
    args = [from_host(tstate, part) for part in (error.msg, error.pattern, error.pos)]
    made = call(tstate, class_, args)
    for part in (*args, class_):
        decref(tstate, part)
    return set_raised(tstate, made)


def host_getter(name: str) -> Getter:
    """Return the row of an attribute that is the host's."""
    return Getter(name, lambda tstate, obj: from_host(tstate, getattr(obj.value.host, name)))
