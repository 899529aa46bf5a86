"""What `minipy run` says of a run when it is over, beside what the program itself has printed."""

from __future__ import annotations

from minipy.cli.messages import tell
from minipy.config import RunConfig
from minipy.engine.result import INTERNAL_ERROR_STATUS, RunResult


def report(result: RunResult, config: RunConfig) -> int:
    """Print to standard error what there is to tell of a run, and minipy's own errors; return the status."""
    if config.json:
        from minipy.trace.run_json import render_run

        tell(render_run(result, config))
    else:
        _report_text(result, config)
    if result.internal_errors:
        tell("minipy: InternalError: this is minipy's fault, not your program's. Please report it with:")
        tell("\n".join(result.internal_errors))
        return INTERNAL_ERROR_STATUS
    return result.status


def _report_text(result: RunResult, config: RunConfig) -> None:
    """Print findings, the limit reached, accounts and statistics."""
    for finding in result.findings:
        tell(finding.render())
    if result.limit is not None:
        tell(result.limit.render())
    if config.ledger:
        from minipy.trace.account_table import render_accounts

        tell(render_accounts(result.accounts))
    if config.stats:
        from minipy.trace import stats_json, stats_table

        tell(stats_json.render_stats(result, config) if config.stats == "json" else stats_table.render_stats(result, config))
