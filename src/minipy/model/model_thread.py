"""What the object model needs of a thread state and of its interpreter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from minipy.heap.heap_thread import HeapInterpreter, HeapThread

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from minipy.heap.object import Object
    from minipy.model.builtin_types import Types


class ModelServices(Protocol):
    """What provides the module `builtins`, and tells the guest of what it should not do any more."""

    builtins_module: Object

    def warn(self, tstate: Any, category: str, text: str, level: int = 1) -> None: ...


class ModelInterpreter(HeapInterpreter, Protocol):
    """What all threads share, as the model sees it: also the guest's builtins and how deep calls may nest."""

    builtins: Object
    recursion_limit: int

    @property
    def services(self) -> ModelServices: ...


class ModelThread(HeapThread, Protocol):
    """A thread state, as the model sees it: exceptions, recursion, and the two ways into the evaluator.

    `call` and `run_frame` are the only steps upwards: natives below the evaluator call guest code by them.
    """

    exc: Object | None
    handled: Object | None
    outer_handled: list[Object | None]
    depth: int
    native_depth: int
    ident: int
    locals: list[Object]
    shown: list[Object]
    context: Object | None

    @property
    def types(self) -> Types: ...
    @property
    def interp(self) -> ModelInterpreter: ...
    def being_handled(self) -> Object | None: ...
    def take_exception(self) -> Object: ...
    def call(self, function: Object, args: Sequence[Object], kwargs: Mapping[str, Object] | None = None) -> Object: ...
    def run_frame(self, frame: Any, is_throw: bool) -> Object: ...
