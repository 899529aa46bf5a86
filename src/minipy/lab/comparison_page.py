"""The page of a comparison: one file of HTML with a bar for each figure, for a browser; no network, no script."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Final, NamedTuple

from minipy.trace.stats_table import carrier_of

if TYPE_CHECKING:
    from minipy.lab.comparison import Comparison
    from minipy.lab.figures import Figures

BARS: Final = (  # heading, field of Figures, how its number is written, in what unit
    ("wall/ms", "wall_s", ".1f", 1e-3),
    ("CPU/ms", "cpu_s", ".1f", 1e-3),
    ("switches", "switches", ".0f", 1),
    ("retries per switch", "retries_per_switch", ".2f", 1),
    ("failed swaps", "swap_failures", ".0f", 1),
    ("longest wait/ms", "longest_wait_ns", ".2f", 1e6),
)
SHADES: Final = 6  # of outcomes; further ones look alike
STYLE: Final = """
:root { color-scheme: light dark; --ink: #1c2330; --paper: #fff; --line: #d5dae3; --bar: #4477aa; --bad: #aa3377; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9f0; --paper: #14181f; --line: #39414f; --bar: #66aadd; --bad: #ee88bb; }
}
body { font: 15px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 2em; }
table { border-collapse: collapse; } caption { text-align: left; font-size: 1.3em; padding-bottom: .6em; }
th, td { border-bottom: 1px solid var(--line); padding: .35em .7em; text-align: left; vertical-align: top; }
.bar { display: block; height: .4em; background: var(--bar); margin-top: .15em; min-width: 1px; }
.number { text-align: right; font-variant-numeric: tabular-nums; min-width: 6em; }
.outcomes { display: flex; height: .7em; min-width: 14em; gap: 1px; } .outcomes span { background: var(--bar); }
.wrong, .partial { color: var(--bad); font-weight: 600; } code { font-size: .95em; }
"""
PAGE: Final = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><style>{style}</style></head><body>
<table><caption>{title}</caption>
<thead><tr>{headings}</tr></thead>
<tbody>
{rows}
</tbody></table>
{notes}
</body></html>
"""


class Bar(NamedTuple):
    """A number as text, and how long its bar is, in percent of the longest of its column."""

    text: str
    percent: float


def render_page(comparison: Comparison, timelines: Mapping[str, str]) -> str:
    """Return the page; `timelines` has the address of a row's timeline by its name."""
    figures = comparison.figures()
    columns = [_bars(figures, *spec[1:]) for spec in BARS]
    rows = [_row(row, [column[i] for column in columns], timelines.get(row.name, "")) for i, row in enumerate(figures)]
    headings = [" ".join(name for name, _ in comparison.axes), "right", *(spec[0] for spec in BARS), "outcomes"]
    notes = [f"<p class=partial>Partial: {escape(comparison.partial)}</p>"] if comparison.partial else []
    notes += [f"<p>{escape(carrier)}</p>" for carrier in dict.fromkeys(carrier_of(row.config) for row in comparison.rows)]
    return PAGE.format(
        title=escape(f"minipy compare {comparison.program}"),
        style=STYLE,
        headings="".join(f"<th scope=col>{escape(heading)}</th>" for heading in headings),
        rows="\n".join(rows),
        notes="\n".join(notes),
    )


def _bars(figures: Sequence[Figures], field: str, form: str, unit: float) -> list[Bar]:
    """Return one column."""
    values = [getattr(row, field) for row in figures]
    most = max((value for value in values if value is not None), default=0) or 1
    return [Bar("", 0) if value is None else Bar(format(value / unit, form), 100 * value / most) for value in values]


def _row(row: Figures, bars: Sequence[Bar], timeline: str) -> str:
    name = escape(row.name)
    head = f'<a href="{escape(timeline)}">{name}</a>' if timeline else name
    is_wrong = row.unmet or row.right not in (None, row.runs)
    right = "" if row.right is None else f"{row.right} of {row.runs}"
    cells = [
        f"<td class={'wrong' if is_wrong else 'right'}>{right}{''.join(f'<br>{escape(text)}' for text in row.unmet)}</td>"
    ]
    cells += [
        f'<td class=number>{bar.text or "-"}<span class=bar style="width:{bar.percent:.1f}%"></span></td>' for bar in bars
    ]
    return f"<tr><th scope=row>{head}</th>{''.join(cells)}<td>{_outcomes(row)}</td></tr>"


def _outcomes(row: Figures) -> str:
    """Return the outcomes as one bar with a part for each, and as text."""
    parts = [
        f'<span style="flex:{count};opacity:{1 - min(i, SHADES) / (SHADES + 2):.2f}" title="{escape(text)}"></span>'
        for i, (text, count) in enumerate(row.outcomes)
    ]
    told = [f"<code>{escape(text)}</code> &times;{count}" for text, count in row.outcomes[:SHADES]]
    told += [f"{len(row.outcomes) - SHADES} more"] if row.outcomes[SHADES:] else []
    told += [f"<strong>finding: {escape(kind)}</strong> &times;{count}" for kind, count in row.findings]
    return f"<div class=outcomes>{''.join(parts)}</div>{'; '.join(told)}"
