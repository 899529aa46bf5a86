"""The table of subscriptions: who observes which points, and by which function."""

from __future__ import annotations

from typing import Final

# observer, module, and its function for each kind. The function takes (tstate, kind, obj) and as many of the details as it
# needs; it must not return early, as its body is inlined. The schedule comes first: what others do at a point has happened
# when the next observer looks.
SUBSCRIPTIONS: Final = (
    ("schedule", "minipy.sync.schedule", (
        ("COUNT_LOAD", "pass_point"), ("COUNT_STORE", "pass_point"),
        ("COUNT_SWAP", "pass_point"), ("COUNT_ADD", "pass_point"),
        ("LOCAL_STORE", "pass_point"), ("SHARED_SWAP", "pass_point"), ("MERGE", "pass_point"),
        ("SLOT_LOAD", "pass_slot_point"), ("SLOT_STORE", "pass_slot_point"),
    )),
    ("waits_schedule", "minipy.sync.schedule", (
        ("LOCK_ACQUIRE", "pass_point"), ("LOCK_RELEASE", "pass_point"), ("WAIT", "pass_point"), ("WAKE", "pass_point"),
    )),
    ("look_ups_schedule", "minipy.sync.schedule", (("LOOK_UP", "pass_point"),)),
    ("virtual_clock", "minipy.eval.observing.virtual_clock", (("INSTRUCTION", "pass_time"),)),
    ("breathing", "minipy.eval.observing.breathing", (("LOOK_UP", "count_breath"), ("CHECK", "breathe_now"))),
    ("checks", "minipy.gil.checks", (
        ("TAKE", "check_take"), ("DROP", "check_drop"), ("LOOK_UP", "check_look_up"), ("COUNT_LOAD", "check_count"),
        ("COUNT_ADD", "check_count"),
        ("SLOT_LOAD", "check_slot"), ("SLOT_STORE", "check_slot"), ("ALLOC", "check_alloc"),
    )),
    ("locksets", "minipy.eval.observing.locksets", (
        ("SLOT_LOAD", "note_read"), ("SLOT_STORE", "note_write"), ("LOCK_ACQUIRE", "note_lock"),
        ("LOCK_RELEASE", "note_unlock"), ("STOPPED", "note_stop"), ("RESUMED", "note_resume"), ("DEALLOC", "note_death"),
    )),
    ("belonging", "minipy.eval.observing.belonging", (("COUNT_LOAD", "check_owner"),)),
    ("ledger", "minipy.heap.ledger", (
        ("COUNT_STORE", "note_store"), ("COUNT_SWAP", "note_swap"), ("COUNT_ADD", "note_add"),
        ("LOCAL_STORE", "note_add_locally"), ("SHARED_SWAP", "note_shared_swap"),
        ("ALLOC", "note_alloc"), ("DEALLOC", "note_dealloc"),
    )),
    ("accounts", "minipy.eval.observing.accounts", (
        ("COUNT_STORE", "begin_change"), ("COUNT_SWAP", "begin_change"), ("COUNT_ADD", "begin_change"),
        ("LOCAL_STORE", "begin_change"), ("MERGE", "begin_change"), ("SHARED_SWAP", "begin_change"),
        ("SWAP_FAIL", "retry_change"), ("COUNT_CHANGED", "enter_change"), ("ALLOC", "open_account"),
        ("DEALLOC", "close_account"),
        ("LOCK_ACQUIRE", "want_lock"), ("LOCKED", "hold_lock"), ("LOCK_RELEASE", "release_lock"),
    )),
    ("updates", "minipy.eval.observing.updates", (
        ("SLOT_LOAD", "note_read"), ("SLOT_STORE", "note_write"), ("INSTRUCTION", "note_instruction"),
        ("DEALLOC", "note_death"),
    )),
    ("counters", "minipy.eval.observing.counters", (
        ("COUNT_STORE", "count_change"), ("COUNT_ADD", "count_change"),
        ("LOCAL_STORE", "count_change"), ("COUNT_SWAP", "count_swap"), ("SHARED_SWAP", "count_swap"),
        ("SWAP_FAIL", "count_failure"),
        ("INSTRUCTION", "count_instruction"), ("LOOK_UP", "count_look_up"),
        ("ENTRY", "count_entry"), ("BUSY", "count_busy"), ("TAKE", "count_take"), ("DROP", "count_drop"),
        ("RETRY", "count_retry"), ("TIMED_OUT", "count_time_out"), ("DROP_REQUEST", "count_request"),
    )),
    ("events", "minipy.eval.observing.recorder", (
        ("ENTRY", "record_entry"), ("BUSY", "record_busy"), ("RETRY", "record_retry"), ("TAKE", "record_take"),
        ("DROP", "record_drop"), ("DROP_REQUEST", "record_request"), ("FORCED_WAIT", "record_forced_wait"),
        ("CHECK", "record_check"), ("IO_BEGIN", "record_io_begin"), ("IO_END", "record_io_end"),
        ("THREAD_START", "record_start"), ("THREAD_END", "record_end"), ("HANDED_OVER", "record_successor"),
        ("LOCK_WAIT", "record_lock_wait"), ("LOCK_GOT", "record_lock"), ("LOCK_RELEASED", "record_lock_release"),
        ("SIGNALLED", "record_signal"), ("FINDING", "record_finding"),
        ("SWAP_FAIL", "record_failure"), ("MERGE", "record_merge"),
    )),
    ("held_instructions", "minipy.eval.observing.recorder", (("INSTRUCTION", "count_held"),)),
    ("death_events", "minipy.eval.observing.recorder", (("DEALLOC", "record_death"),)),
    ("audit_lines", "minipy.eval.observing.auditing", (("INSTRUCTION", "audit_line"),)),
    ("audit_steps", "minipy.eval.observing.step_audits", (
        ("COUNT_STORE", "note_stored"), ("LOOK_UP", "note_boundary"), ("INSTRUCTION", "audit_step"),
    )),
    ("max_steps", "minipy.eval.observing.limits", (("INSTRUCTION", "take_step"),)),
    ("max_objects", "minipy.eval.observing.limits", (("ALLOC", "check_objects"),)),
    ("max_int_bits", "minipy.eval.observing.limits", (("NEW_INT", "check_int"),)),
    ("max_int_bits", "minipy.bridge.result_sizes", (("COMPUTE", "check_result"),)),
)  # fmt: skip
