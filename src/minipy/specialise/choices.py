"""What a configuration writes into the interpreter's source, by name: a run whose modules are cached reads none of it."""

from __future__ import annotations

from typing import Final

from minipy.config import RunConfig

# Small functions that are written in where they are called, with their modules.
PLAIN_FUNCTIONS: Final = (
    ("dealloc", "minipy.heap.allocation"),
    ("new_atom", "minipy.heap.allocation"),
    ("new_int", "minipy.model.construct"),
    ("new_float", "minipy.model.construct"),
    ("lookup_borrowed", "minipy.model.type_lookup"),
    ("lookup_ref", "minipy.model.type_lookup"),
    ("list_read", "minipy.model.list_slots"),
    ("list_swap", "minipy.model.list_slots"),
    ("is_found_plainly", "minipy.model.tables.hash_table"),
    ("read_item_fast", "minipy.model.subscripts"),
    ("swap_item_fast", "minipy.model.subscripts"),
    ("dict_get_name", "minipy.model.tables.dict_slots"),
    ("dict_set_name", "minipy.model.tables.dict_slots"),
    ("table_put_plain", "minipy.model.tables.hash_table"),
    ("new_frame", "minipy.eval.frame"),
    ("enter_frame", "minipy.eval.frame"),
    ("leave_frame", "minipy.eval.frame"),
    ("pop_truth", "minipy.eval.operands"),
    ("compare_plain", "minipy.model.operators"),
    ("add_operands", "minipy.eval.instructions_arithmetic"),
    ("subtract_operands", "minipy.eval.instructions_arithmetic"),
    ("multiply_operands", "minipy.eval.instructions_arithmetic"),
    ("replace_one", "minipy.eval.operands"),
    ("replace_two", "minipy.eval.operands"),
    ("replace_many", "minipy.eval.operands"),
)


def written_in(config: RunConfig) -> dict[str, str | None]:
    """Return the functions whose bodies stand in the place of their calls, with the module of each; None drops the call."""
    homes: dict[str, str | None] = dict.fromkeys(
        ("incref", "decref", "new_count", "read_count", "renew_count"), f"minipy.refcount.{config.refcount}"
    )
    homes["look_up"] = f"minipy.gil.{config.gil}"
    homes.update(PLAIN_FUNCTIONS)
    if config.gil != "none":  # a running thread can't be switched between two look-ups: no point needed
        homes["point"] = None
    if not config.has_object_locks:
        homes["critical_section"] = None
        homes["read_slot"] = "minipy.heap.slots"
    return homes


def switches(config: RunConfig) -> dict[str, bool]:
    """Return the attributes of a thread state that are constant for the run."""
    return {
        "has_ledger": config.has_ledger,
        "has_counters": config.stats,
        "polls_always": config.poll == "instruction",
        "has_step_limit": config.max_steps > 0,
        "has_int_limit": config.max_int_bits > 0,
        "has_object_locks": config.has_object_locks,
    }
