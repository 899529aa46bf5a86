"""Formats: the ways to show a trace, each a function of the trace alone; imported only when used."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from minipy.trace.events import Trace

# name -> "module:function", which makes text of a trace
FORMATS: Final = MappingProxyType({
    "log": "minipy.trace.log_report:render_log",
    "html": "minipy.trace.html_report:render_page",
    "table": "minipy.trace.table_report:render_table",
    "chrome": "minipy.trace.chrome_report:render_chrome",
    "jsonl": "minipy.trace.trace_lines:render_lines",
})  # fmt: skip


def render(trace: Trace, name: str) -> str:
    """Return `trace` in the format `name`."""
    module, function = FORMATS[name].split(":")
    rendering: Any = getattr(__import__(module, fromlist=[function]), function)
    text: str = rendering(trace)
    return text
