"""Asking the host's regular expressions, with their errors raised in the guest."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from minipy.bridge.bridge_crossing import HOST_ERRORS, from_host, guest_error
from minipy.eval.calls import call
from minipy.model.attributes import find_named_attribute
from minipy.model.native import Getter
from minipy.model.raising import set_raised
from minipy.refcount.strategy import decref

CALLER = 2  # a level of warnings

if TYPE_CHECKING:
    import re

    from minipy.eval.thread_state import ThreadState


def ask_host(tstate: ThreadState, function: Callable[..., Any], *values: Any) -> Any:
    """Return what a function of the host gives; its errors are raised in the guest, `re.error` by the guest's class."""
    import re

    try:
        return function(*values)
    except re.error as error:
        raise _pattern_error(tstate, error) from None
    except HOST_ERRORS as error:
        raise guest_error(tstate, error) from None


def host_reading(tstate: ThreadState, level: int, function: Callable[..., Any], *values: Any) -> Any:
    """As `ask_host`, where the host reads a pattern or a template: it warns of what it may read otherwise some day.

    The guest is warned of it; `level` says how many guest frames up it stands.
    """
    import warnings

    def recorded() -> tuple[Any, list[warnings.WarningMessage]]:
        with tstate.interp.mutex, warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            return function(*values), caught

    result, caught = ask_host(tstate, recorded)
    for warning in caught:
        tstate.interp.services.warn(tstate, warning.category.__name__, str(warning.message), level)
    return result


def check_template(tstate: ThreadState, function: Callable[..., Any], template: Any, *values: Any) -> None:
    """Warn of what a template says of groups, as if a function of `re` had been called; `function` reads it."""
    names_group = "\\g" in template if isinstance(template, str) else isinstance(template, bytes) and b"\\g" in template
    if names_group:
        host_reading(tstate, CALLER, function, template, *values)


def _pattern_error(tstate: ThreadState, error: re.error) -> Exception:
    none = tstate.types.none
    module = tstate.interp.services.import_name(tstate, "re", none, none, 0)
    class_ = find_named_attribute(tstate, module, "error")
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
