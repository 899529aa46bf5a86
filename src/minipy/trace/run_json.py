"""What `--json` prints: all that minipy has to tell of a run, as one line."""

from __future__ import annotations

import json
from typing import Any

from minipy.config import RunConfig
from minipy.engine.result import RunResult
from minipy.heap.findings import Finding
from minipy.trace.account_table import accounts_record
from minipy.trace.stats_json import stats_record


def render_run(result: RunResult, config: RunConfig) -> str:
    """Return status and findings, the limit reached, and what else was asked for."""
    told: dict[str, Any] = {"status": result.status, "findings": [_record(finding) for finding in result.findings]}
    if result.limit is not None:
        positions = [site._asdict() for site in result.limit.positions]
        told["limit"] = {"flag": result.limit.flag, "positions": positions}
    if config.ledger:
        told["ledger"] = accounts_record(result.accounts)
    if config.stats:
        told["stats"] = stats_record(result, config)
    return json.dumps(told)


def _record(finding: Finding) -> dict[str, Any]:
    sites = [{"role": role, **site._asdict()} for role, site in finding.sites]
    return {**finding._asdict(), "sites": sites, "steps": [step._asdict() for step in finding.steps]}
