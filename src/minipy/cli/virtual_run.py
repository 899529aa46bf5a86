"""A run with virtual threads, by a policy or a schedule."""

from __future__ import annotations

import os

from minipy.config import RunConfig
from minipy.engine import run
from minipy.engine.result import RunResult
from minipy.errors import UsageError
from minipy.explore.holds import TITLE, HoldReplay, parsed_holds
from minipy.explore.policies import Replay, policy_of
from minipy.explore.schedule_text import unpacked
from minipy.explore.virtual_sync import VirtualSync
from minipy.program import Program

MISMATCH_STATUS = 2


def run_virtual(program: Program, config: RunConfig) -> tuple[RunResult, str]:
    """Run `program`; return what came of it, and its schedule. Raises UsageError for a bad policy or schedule."""
    if program.has_prompt:
        raise UsageError("--threads virtual: no schedule says what is typed at a prompt")
    replay, seed = _replay(_text_of(config.schedule), config.seed) if config.schedule else (None, config.seed)
    sync = VirtualSync(replay or policy_of(config.policy, seed), seed, config)
    if isinstance(replay, HoldReplay):
        sync.pass_time = replay.counting(sync.scheduler)
    result = run(program, config, sync=sync)  # a terminal changes nothing: it would change where output is written
    if replay is not None:
        replay.check_end(sync.scheduler)
        if replay.mismatch:
            raise UsageError(replay.mismatch)
    return result, sync.schedule()


def _replay(text: str, seed: int) -> tuple[Replay | HoldReplay, int]:
    """Return the policy that a text tells, deviations or the holds of a trace, and the seed, `seed` if it tells none."""
    if text.startswith(TITLE):
        return HoldReplay(parsed_holds(text)), seed
    schedule = unpacked(text)
    if schedule.seed is None:
        return Replay(schedule), seed
    if seed not in (0, schedule.seed):
        raise UsageError(f"--seed {seed}: the schedule was made with --seed {schedule.seed}")
    return Replay(schedule), schedule.seed


def _text_of(schedule: str) -> str:
    """Return the text of a schedule, which may stand in a file."""
    if not os.path.exists(schedule):
        return schedule
    try:
        with open(schedule, encoding="ascii") as file:
            return file.read().strip()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"--schedule: can't read {schedule}: {error}") from None
