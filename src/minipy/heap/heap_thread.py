"""What the heap needs of a thread state and of its interpreter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from minipy.refcount.counting_thread import CountingThread

if TYPE_CHECKING:
    from minipy.config import RunConfig
    from minipy.heap.identity import Idents
    from minipy.heap.ledger import Ledger
    from minipy.heap.object import Object
    from minipy.heap.places import Spot
    from minipy.refcount.strategy import CountStrategy
    from minipy.sync.primitives import HostSync, Mutex


class Singletons(Protocol):
    """The guest objects that the heap names."""

    none: Object
    tuple: Object
    frozenset: Object
    code: Object


class WorldStopper(Protocol):
    """What stops all threads but one: the interpreter lock, a later room."""

    def stop_world(self, tstate: Any) -> None: ...
    def resume_world(self, tstate: Any) -> None: ...


class Register(Protocol):
    """What knows the containers that are no longer young: the cycle collector."""

    def forget(self, obj: Object) -> None: ...


class HeapInterpreter(Protocol):
    """What all threads share of the heap; `mutex` guards what an object's extra page says."""

    mutex: Mutex
    config: RunConfig
    idents: Idents
    containers: dict[int, Object]
    collect_at: int

    @property
    def gil(self) -> WorldStopper: ...
    @property
    def counts(self) -> CountStrategy: ...
    @property
    def collector(self) -> Register: ...
    def request_collection(self) -> None: ...


class HeapThread(CountingThread, Protocol):
    """A thread state, as the heap sees it; its class documents the attributes."""

    sync: HostSync
    ledger: Ledger
    containers: dict[int, Object]
    free_atoms: list[Object]
    vacant: dict[Object | None, list[int]]
    held: list[Object | list[Object]]
    dying: list[list[Object]]
    is_dying: bool
    label: str
    frame: Any  # the running one, or None
    started_at: Spot | None
    allocations: int
    has_quarantine: bool
    has_object_locks: bool

    @property
    def types(self) -> Singletons: ...
    @property
    def interp(self) -> HeapInterpreter: ...
    def end_run(self) -> None: ...
    def call_finalizer(self, obj: Object) -> None: ...
    def call_ignoring_errors(self, function: Object, arg: Object) -> None: ...
