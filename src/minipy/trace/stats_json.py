"""What `--stats=json` prints: the counters of all threads as one line."""

from __future__ import annotations

import json
from typing import Any

from minipy.config import RunConfig
from minipy.engine.result import RunResult, ThreadStats
from minipy.trace.stats_table import APART, added


def render_stats(result: RunResult, config: RunConfig) -> str:
    """Return the statistics of a run as a line."""
    return json.dumps(stats_record(result, config))


def stats_record(result: RunResult, config: RunConfig) -> dict[str, Any]:
    """Return the choices of the run, its times, and a record for each thread, for what is apart, and for all."""
    apart = added(APART, result.apart)
    return {
        "choices": {name: value for name, value in config._asdict().items() if name not in ("argv", "json", "stats")},
        **result.times._asdict(),
        "threads": [_record(stats) for stats in result.stats],
        "apart": _record(apart),
        "total": _record(added("total", (*result.stats, apart))),
    }


def _record(stats: ThreadStats) -> dict[str, Any]:
    counts = {name: value for name, value in stats._asdict().items() if name != "times"}
    return {**counts, "drops": dict(stats.drops), **stats.times._asdict()}
