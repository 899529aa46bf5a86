"""Future: the result of a call that may not have ended yet; waiting for several; what every executor can do."""

import threading
import time
import _thread
from collections import namedtuple

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"  # those who wait have been told
FINISHED = "FINISHED"

_SHOWN = {PENDING: "pending", RUNNING: "running", CANCELLED: "cancelled", CANCELLED_AND_NOTIFIED: "cancelled",
          FINISHED: "finished"}

TimeoutError = TimeoutError


class Error(Exception):
    """The errors of futures."""


class CancelledError(Error):
    """The future was cancelled."""


class InvalidStateError(Error):
    """The future is not in a state in which that can be done."""


class BrokenExecutor(RuntimeError):
    """The executor can't be used any more."""


DoneAndNotDoneFutures = namedtuple("DoneAndNotDoneFutures", "done not_done")


class Future:
    """The result of a call that may not have ended yet."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def __repr__(self):
        with self._condition:
            end = ""
            if self._state is FINISHED:
                if self._exception is not None:
                    end = f" raised {type(self._exception).__name__}"
                else:
                    end = f" returned {type(self._result).__name__}"
            return f"<{type(self).__name__} at {id(self):#x} state={_SHOWN[self._state]}{end}>"

    def cancel(self):
        """Cancel the call unless it runs or has ended; return whether it is cancelled."""
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        with self._condition:
            return self._state is RUNNING

    def done(self):
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def add_done_callback(self, fn):
        """Call `fn(future)` when the future is done, at once if it is so already."""
        with self._condition:
            if self._state not in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
                self._done_callbacks.append(fn)
                return
        self._call_back(fn)

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._call_back(callback)

    def _call_back(self, fn):
        try:
            fn(self)
        except Exception as error:
            _thread.print_exception(f"exception calling callback for {self!r}\n", error)

    def _wait(self, timeout):
        """Wait, the condition held, until the future is done."""
        done = (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)
        if self._state not in done:
            self._condition.wait(timeout)
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
            raise CancelledError()
        if self._state is not FINISHED:
            raise TimeoutError()

    def result(self, timeout=None):
        """Return what the call returned, or raise what it raised."""
        try:
            with self._condition:
                self._wait(timeout)
                if self._exception is not None:
                    raise self._exception
                return self._result
        finally:
            self = None  # the traceback holds this frame, the frame would hold the future, and that the exception

    def exception(self, timeout=None):
        """Return what the call raised, or None."""
        with self._condition:
            self._wait(timeout)
            return self._exception

    # For executors and tests.

    def set_running_or_notify_cancel(self):
        """Mark the future as running and return True, or tell those who wait that it was cancelled and return False."""
        with self._condition:
            if self._state is PENDING:
                self._state = RUNNING
                return True
            if self._state is not CANCELLED:
                raise RuntimeError("Future in unexpected state")
            self._state = CANCELLED_AND_NOTIFIED
            for waiter in self._waiters:
                waiter.add(self)
            return False

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)

    def _finish(self, result, exception):
        with self._condition:
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
                raise InvalidStateError(f"{self._state}: {self!r}")
            self._result = result
            self._exception = exception
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.add(self)
            self._condition.notify_all()
        self._invoke_callbacks()


class _Waiter:
    """Collects futures that are done, and wakes a thread when there are enough."""

    def __init__(self, left, stops_at_exception=False):
        self.event = threading.Event()
        self.lock = threading.Lock()
        self.left = left
        self.stops_at_exception = stops_at_exception
        self.finished = []

    def add(self, future):
        with self.lock:
            self.finished.append(future)
            self.left -= 1
            if self.left <= 0 or (self.stops_at_exception and future._exception is not None):
                self.event.set()

    def take(self):
        """Return the futures collected so far, and wait for one more."""
        with self.lock:
            finished, self.finished = self.finished, []
            self.left = 1
            self.event.clear()
        return finished

    def watch(self, futures):
        """Let unfinished futures report here; return those that are done."""
        done = []
        for future in futures:
            with future._condition:
                if future._state in (CANCELLED_AND_NOTIFIED, FINISHED):
                    done.append(future)
                else:
                    future._waiters.append(self)
        return done

    def leave(self, futures):
        for future in futures:
            with future._condition:
                if self in future._waiters:
                    future._waiters.remove(self)


def as_completed(fs, timeout=None):
    """Yield each future as soon as it is done."""
    end = None if timeout is None else time.monotonic() + timeout
    futures = set(fs)
    total = len(futures)
    waiter = _Waiter(1)
    ready = waiter.watch(futures)
    pending = futures - set(ready)
    futures = None
    try:
        while True:
            while ready:
                yield ready.pop(0)
            if not pending:
                return
            remaining = None if end is None else end - time.monotonic()
            if remaining is not None and remaining < 0:
                raise TimeoutError(f"{len(pending)} (of {total}) futures unfinished")
            waiter.event.wait(remaining)
            ready = waiter.take()
            waiter.leave(ready)
            pending.difference_update(ready)
    finally:
        waiter.leave(pending)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures; return the set of those that are done and the set of the others."""
    fs = set(fs)
    finished = [future for future in fs if future._state in (CANCELLED_AND_NOTIFIED, FINISHED)]
    if len(finished) == len(fs) or (finished and _is_enough(finished, return_when)):
        done = set(finished)
        return DoneAndNotDoneFutures(done, fs - done)
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return condition: {return_when!r}")
    waiter = _Waiter(1 if return_when == FIRST_COMPLETED else len(fs), return_when == FIRST_EXCEPTION)
    for future in waiter.watch(fs):
        waiter.add(future)
    waiter.event.wait(timeout)
    waiter.leave(fs)
    done = set(waiter.finished)
    return DoneAndNotDoneFutures(done, fs - done)


def _is_enough(finished, return_when):
    if return_when == FIRST_COMPLETED:
        return True
    return return_when == FIRST_EXCEPTION and any([future._exception is not None for future in finished])


def _result_or_cancel(future, timeout=None):
    """Return the result; cancel the future if that does not work."""
    try:
        try:
            return future.result(timeout)
        finally:
            future.cancel()
    finally:
        del future


class Executor:
    """What runs calls concurrently."""

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """As the built-in map, but all calls are submitted at once."""
        end = None if timeout is None else timeout + time.monotonic()
        futures = [self.submit(fn, *args) for args in zip(*iterables)]
        return self._results(futures, end)

    def _results(self, futures, end):
        try:
            futures.reverse()
            while futures:
                if end is None:
                    yield _result_or_cancel(futures.pop())
                else:
                    yield _result_or_cancel(futures.pop(), end - time.monotonic())
        finally:
            for future in futures:
                future.cancel()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False
