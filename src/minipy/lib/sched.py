"""Events that happen at their time, the earliest and most important first."""

import heapq
import itertools
import threading
from collections import namedtuple
from time import monotonic as _time, sleep as _sleep

__all__ = ["scheduler", "Event"]

Event = namedtuple("Event", "time, priority, sequence, action, argument, kwargs")


class scheduler:
    """Runs actions in the order of their times."""

    def __init__(self, timefunc=_time, delayfunc=_sleep):
        self._queue = []
        self._lock = threading.RLock()
        self._numbers = itertools.count()
        self.timefunc = timefunc
        self.delayfunc = delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs=None):
        """Have `action` called at `time`; return the event, with which it can be cancelled."""
        event = Event(time, priority, next(self._numbers), action, argument, {} if kwargs is None else kwargs)
        with self._lock:
            heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=None):
        """Have `action` called in `delay` units of time."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Forget an event; ValueError if it is not there."""
        with self._lock:
            self._queue.remove(event)
            heapq.heapify(self._queue)

    def empty(self):
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        """Wait for the events and run them, until there are none; not blocking, run those that are due."""
        while True:
            with self._lock:
                if not self._queue:
                    return None
                event = self._queue[0]
                now = self.timefunc()
                is_early = event.time > now
                if not is_early:
                    heapq.heappop(self._queue)
            if is_early:
                if not blocking:
                    return event.time - now
                self.delayfunc(event.time - now)
            else:
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)

    @property
    def queue(self):
        """The events in their order."""
        with self._lock:
            return sorted(self._queue)
