"""_random: the Mersenne Twister under `random`; the host's, since the same seed must give CPython's numbers."""

from __future__ import annotations

import _random
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.bridge.bridge_crossing import from_host, guest_error
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import new_float, new_int, new_none, new_ref
from minipy.model.host_conversions import hash_of, index
from minipy.model.native import Native, TypeSpec
from minipy.model.native_arguments import check_count
from minipy.model.raising import set_error
from minipy.model.type_lookup import is_subtype
from minipy.runtime.bridge_functions import bridge_function
from minipy.runtime.native_module import ModuleSpec
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point
from minipy.types.classes.class_argument import class_argument

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

SEED_BYTES: Final = 32


def random_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`Random(seed=None)`: without a seed one that nobody can guess."""
    class_ = class_argument(tstate, args, tstate.types.by_name["Random"])
    return new_container(tstate, class_, _random.Random(_fresh_seed(tstate)))


def random_init(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    check_count(tstate, "Random", len(args) - 1, 0, 1)
    return random_seed(tstate, args[0], args[1] if len(args) > 1 else None)


def random_seed(tstate: ThreadState, source: Object, seed: Object | None = None) -> Object:
    """`seed(n=None)`: an int, or the hash of anything else."""
    if seed is None or seed is tstate.types.none:
        number = _fresh_seed(tstate)
    elif is_subtype(seed.type, tstate.types.int):
        number = abs(int(seed.value))
    else:
        number = hash_of(tstate, seed) & (2**64 - 1)
    with critical_section(tstate, source):
        point(tstate, SLOT_STORE, source, None)
        source.value.seed(number)
    return new_none(tstate)


def _fresh_seed(tstate: ThreadState) -> int:
    """Return a number that nobody can guess; with virtual threads one that the run's own seed decides."""
    return int.from_bytes(tstate.sync.entropy(SEED_BYTES), "little")


def random_random(tstate: ThreadState, source: Object) -> Object:
    """`random()`: the next float in [0, 1)."""
    with critical_section(tstate, source):
        point(tstate, SLOT_STORE, source, None)
        return new_float(tstate, source.value.random())


def random_getrandbits(tstate: ThreadState, source: Object, count: Object) -> Object:
    """`getrandbits(k)`: an int of k random bits."""
    bits = index(tstate, count)
    if bits < 0:
        raise set_error(tstate, "ValueError", "number of bits must be non-negative")
    try:
        with critical_section(tstate, source):
            point(tstate, SLOT_STORE, source, None)
            number = source.value.getrandbits(bits)
    except (OverflowError, MemoryError) as error:
        raise guest_error(tstate, error) from None
    return new_int(tstate, number)


def random_getstate(tstate: ThreadState, source: Object) -> Object:
    """`getstate()`: the 624 words and the position, as a tuple."""
    with critical_section(tstate, source):
        point(tstate, SLOT_LOAD, source, None)
        state = source.value.getstate()
    return from_host(tstate, state)


def random_setstate(tstate: ThreadState, source: Object, state: Object) -> Object:
    """`setstate(state)`."""
    if not is_subtype(state.type, tstate.types.tuple):
        raise set_error(tstate, "TypeError", "state vector must be a tuple")
    words = tuple([index(tstate, word) for word in state.value])
    try:
        with critical_section(tstate, source):
            point(tstate, SLOT_STORE, source, None)
            source.value.setstate(words)
    except (ValueError, OverflowError) as error:
        raise set_error(tstate, "ValueError", str(error)) from None
    return new_none(tstate)


RANDOM_TYPE = TypeSpec(
    "Random",
    methods=(
        Native("__init__", random_init, 1, -1),
        Native("seed", random_seed, 1, 2),
        Native("random", random_random, 1, 1),
        Native("getrandbits", random_getrandbits, 2, 2),
        Native("getstate", random_getstate, 1, 1),
        Native("setstate", random_setstate, 2, 2),
    ),
    static=(Native("__new__", random_new, 1, -1),),
    module="_random",
)
RANDOM = ModuleSpec(
    "_random",
    (bridge_function("hash.sha512", 1),),
    lambda tstate: {"Random": new_ref(tstate, tstate.types.by_name["Random"])},
    (RANDOM_TYPE,),
)
