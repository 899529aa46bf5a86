"""Functions of a module of the host as those of a guest's: they take and give plain values, and may wait."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple

from minipy.blocking.allow_threads import allow_threads
from minipy.bridge.bridge_crossing import HOST_ERRORS, from_host, guest_error
from minipy.eval.observing.limits import check_allowed, check_schedulable
from minipy.heap.object import Object
from minipy.model.native import Native
from minipy.runtime.streams.io_errors import os_error

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


@contextmanager
def host_errors(tstate: ThreadState) -> Iterator[None]:
    """Raise in the guest what the host's calls raise in the body."""
    try:
        yield
    except OSError as error:
        raise os_error(tstate, error) from None
    except HOST_ERRORS as error:
        raise guest_error(tstate, error) from None


class Crossing(NamedTuple):
    """How the functions of `host` are called: arguments become the host's by `value`, results plain ones by `plain`.

    Those that are `outside` no schedule of virtual threads decides.
    """

    host: ModuleType
    value: Callable[[ThreadState, Object], Any]
    plain: Callable[[Any], Any]
    errors: Callable[[ThreadState], AbstractContextManager[None]] = host_errors
    outside: tuple[str, ...] = ()

    def rows(self, names: str, kind: str) -> list[Native]:
        """Return the rows of those functions that this host has, which `--deny kind` refuses ("": nothing does)."""
        return [self._row(name, kind) for name in names.split() if hasattr(self.host, name)]

    def _row(self, name: str, kind: str) -> Native:
        call = getattr(self.host, name)

        def function(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
            values = [self.value(tstate, arg) for arg in args]
            named = {keyword: self.value(tstate, arg) for keyword, arg in kwargs.items()}
            if kind:
                subject = next(iter(values), name)
                check_allowed(tstate, kind, subject if isinstance(subject, str) else repr(subject))
            if name in self.outside:
                check_schedulable(tstate, name)
            with self.errors(tstate):
                with allow_threads(tstate, name):
                    result = call(*values, **named)
                return from_host(tstate, self.plain(result))

        return Native(name, function, 0, -1)

    def numbers(self) -> list[tuple[str, int]]:
        """Return the module's constants, with their names."""
        return [(name, value) for name, value in vars(self.host).items() if type(value) is int and name.isupper()]
