"""How a benchmark's results are shown: as a table, or as JSON."""

from __future__ import annotations

import json
import platform
import statistics

from minipy.cli.bench_rounds import Results, Row


def render_table(results: Results) -> str:
    """Return the results as lines of text."""
    width = max((len(row.program) for row in results.rows), default=0)
    width = max(width, len("geometric mean"))
    lines = [f"{'program':<{width}}  median     min     max   ours s  other s"]
    lines += [_line(row, width) for row in results.rows]
    lines.append(f"{'geometric mean':<{width}} {results.geometric_mean:>7.1f}")
    clock = "processor time" if results.clock == "cpu" else "wall time"
    lines.append(f"times that {results.ours} takes longer than {results.other}; {results.rounds} rounds, {clock},")
    lines.append(f"start-up taken off: {results.our_start_s:.3f} s and {results.other_start_s:.3f} s; {machine()}")
    return "\n".join(lines)


def _line(row: Row, width: int) -> str:
    low, high = min(row.ratios), max(row.ratios)
    numbers = f"{statistics.median(row.ratios):>7.1f} {low:>7.1f} {high:>7.1f}  {row.our_s:>7.3f}  {row.other_s:>7.4f}"
    return f"{row.program:<{width}} {numbers}" + (f"  {row.fault}" if row.fault else "")


def render_json(results: Results) -> str:
    """Return the results as one JSON object."""
    rows = [
        {
            "program": row.program,
            "median": statistics.median(row.ratios),
            "min": min(row.ratios),
            "max": max(row.ratios),
            "ratios": list(row.ratios),
            "ours_s": row.our_s,
            "other_s": row.other_s,
            "fault": row.fault,
        }
        for row in results.rows
    ]
    return json.dumps(
        {
            "ours": results.ours,
            "other": results.other,
            "rounds": results.rounds,
            "clock": results.clock,
            "machine": machine(),
            "our_start_s": results.our_start_s,
            "other_start_s": results.other_start_s,
            "programs": rows,
            "geometric_mean": results.geometric_mean,
        },
        indent=2,
    )


def machine() -> str:
    """Return what the figures depend on: system, processor, host."""
    return f"{platform.system()} {platform.machine()}, {platform.python_implementation()} {platform.python_version()}"
