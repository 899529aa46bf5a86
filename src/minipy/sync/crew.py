"""Crews: host threads that start together, for what is measured or proved without a guest."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence


def run_together(works: Sequence[Callable[[], None]]) -> int:
    """Run each of `works` on a host thread of its own, from one moment on; return the nanoseconds until the last has ended.

    Raises what one of them has raised.
    """
    start = threading.Barrier(len(works) + 1)
    errors: list[BaseException] = []

    def life(work: Callable[[], None]) -> None:
        start.wait()
        try:
            work()
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=life, args=(work,), daemon=True) for work in works]
    for thread in threads:
        thread.start()
    start.wait()
    began_ns = time.perf_counter_ns()
    for thread in threads:
        thread.join()
    elapsed_ns = time.perf_counter_ns() - began_ns
    if errors:
        raise errors[0]
    return elapsed_ns
