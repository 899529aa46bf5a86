"""itertools: the iterators of types/iterator_tools."""

from __future__ import annotations

from typing import Final

from minipy.model.constructors import new_ref
from minipy.model.native import Native
from minipy.runtime.native_module import ModuleSpec
from minipy.types.iterator_tools.arranging_tools import ARRANGING_TOOLS
from minipy.types.iterator_tools.chain_object import CHAIN
from minipy.types.iterator_tools.combining_tools import COMBINING_TOOLS
from minipy.types.iterator_tools.counting_tools import COUNTING_TOOLS
from minipy.types.iterator_tools.grouping_tools import GROUPING_TOOLS
from minipy.types.iterator_tools.selecting_tools import SELECTING_TOOLS
from minipy.types.iterator_tools.slice_of_iterator import ISLICE
from minipy.types.iterator_tools.tee_object import TEE_TYPES, tee_

TYPES: Final = (
    *COUNTING_TOOLS, *SELECTING_TOOLS, *COMBINING_TOOLS, *ARRANGING_TOOLS, *GROUPING_TOOLS, *TEE_TYPES, CHAIN, ISLICE,
)  # fmt: skip

ITERTOOLS: Final = ModuleSpec(
    "itertools",
    (Native("tee", tee_, 1, 2),),
    lambda tstate: {spec.name: new_ref(tstate, tstate.types.by_name[spec.name]) for spec in TYPES},
    TYPES,
)
