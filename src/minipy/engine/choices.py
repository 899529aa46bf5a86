"""What a configuration writes into the interpreter's source, by name: a run whose modules are cached reads none of it."""

from __future__ import annotations

from typing import Final

from minipy.config import RunConfig

# Small functions that are written in where they are called, with their modules.
PLAIN_FUNCTIONS: Final = (
    ("dealloc", "minipy.heap.allocation"),
    ("new_atom", "minipy.heap.allocation"),
    ("new_int", "minipy.objects.construct"),
    ("new_float", "minipy.objects.construct"),
    ("find", "minipy.objects.type_object"),
    ("lookup", "minipy.objects.type_object"),
    ("list_read", "minipy.objects.list_slots"),
    ("list_swap", "minipy.objects.list_slots"),
    ("is_found_plainly", "minipy.objects.hash_table"),
    ("read_item", "minipy.objects.subscription"),
    ("swap_item", "minipy.objects.subscription"),
    ("dict_get_name", "minipy.objects.dict_object"),
    ("dict_set_name", "minipy.objects.dict_object"),
    ("table_put_plain", "minipy.objects.hash_table"),
    ("new_frame", "minipy.eval.frame"),
    ("enter_frame", "minipy.eval.frame"),
    ("leave_frame", "minipy.eval.frame"),
    ("pop_truth", "minipy.eval.instruction"),
    ("compare_plain", "minipy.objects.operations"),
    ("add_operands", "minipy.eval.instructions_arithmetic"),
    ("subtract_operands", "minipy.eval.instructions_arithmetic"),
    ("multiply_operands", "minipy.eval.instructions_arithmetic"),
    ("replace_one", "minipy.eval.instruction"),
    ("replace_two", "minipy.eval.instruction"),
    ("replace_many", "minipy.eval.instruction"),
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
