"""Traces of programs that run in the test's own process."""

from __future__ import annotations

from helpers.engine_in_process import FILENAME, run
from minipy.config import RunConfig
from minipy.explore.policies import policy_of
from minipy.explore.virtual_sync import VirtualSync
from minipy.program import Program
from minipy.trace.events import DEFAULT_GROUPS, Event, Trace
from minipy.trace.run_trace import trace_of

TWO_THREADS = """\
import _thread

done = _thread.allocate_lock()


def work():
    for _ in range(15):
        pass
    done.release()


done.acquire()
_thread.start_new_thread(work, ())
for _ in range(15):
    pass
done.acquire()
"""


def traced(source: str, config: RunConfig) -> Trace:
    """Run a program; return its trace, of the default events unless `config` says which."""
    config = config if config.events else config._replace(events=DEFAULT_GROUPS)
    sync = VirtualSync(policy_of(config.policy, config.seed), config.seed) if config.is_virtual else None
    return trace_of(Program(FILENAME, source), config, run(source, config, sync=sync))


def told(event: Event) -> tuple[str, str, str]:
    """Return thread, kind and detail of an event."""
    return event.thread, event.kind, event.detail
