"""ThreadPoolExecutor: an executor over threads that are reused."""

import itertools
import os
import queue
import threading
import _thread
from _weakref import ref
from concurrent.futures import _base

_threads_queues = {}  # the queue of every worker thread that is alive
_shutdown = False
_global_shutdown_lock = threading.Lock()  # held while a thread is entered above or removed, and when the program begins to end


def _python_exit():
    """Let all workers finish what was submitted, and end."""
    global _shutdown
    with _global_shutdown_lock:
        _shutdown = True
        items = list(_threads_queues.items())
    for _, work in items:
        work.put(None)
    for thread, _ in items:
        thread.join()


threading._register_atexit(_python_exit)


class BrokenThreadPool(_base.BrokenExecutor):
    """The initializer of a worker failed."""


class _WorkItem:
    """A call, and the future for its result."""

    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as error:
            self.future.set_exception(error)
            self = None  # as in Future.result: break the cycle
        else:
            self.future.set_result(result)


def _worker(executor_reference, work_queue, initializer, initargs):
    """Run what is in the queue, until the executor is shut down or gone, or the program ends."""
    try:
        if initializer is not None and not _initialize(executor_reference, initializer, initargs):
            return
        while True:
            item = work_queue.get()
            if item is not None:
                item.run()
                del item
                executor = executor_reference()
                if executor is not None:
                    executor._idle_semaphore.release()
            else:
                executor = executor_reference()
                if _shutdown or executor is None or executor._shutdown:
                    if executor is not None:
                        executor._shutdown = True
                    work_queue.put(None)  # for the next worker
                    return
            del executor
    finally:
        with _global_shutdown_lock:
            _threads_queues.pop(threading.current_thread(), None)


def _initialize(executor_reference, initializer, initargs):
    try:
        initializer(*initargs)
        return True
    except BaseException as error:
        _thread.print_exception("Exception in initializer:\n", error)
        executor = executor_reference()
        if executor is not None:
            executor._initializer_failed()
        return False


class ThreadPoolExecutor(_base.Executor):
    """Runs calls in at most `max_workers` threads, which are started as they are needed."""

    _counter = itertools.count().__next__

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, (os.cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._work_queue = queue.SimpleQueue()
        self._idle_semaphore = threading.Semaphore(0)
        self._threads = set()
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = threading.Lock()
        self._thread_name_prefix = thread_name_prefix or f"ThreadPoolExecutor-{self._counter()}"
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock, _global_shutdown_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _shutdown:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = _base.Future()
            self._work_queue.put(_WorkItem(future, fn, args, kwargs))
            self._adjust_thread_count()
            return future

    def _adjust_thread_count(self):
        if self._idle_semaphore.acquire(timeout=0):
            return
        count = len(self._threads)
        if count < self._max_workers:
            work_queue = self._work_queue
            gone = ref(self, lambda _: work_queue.put(None))  # the workers, which don't keep the executor alive, end then
            args = (gone, work_queue, self._initializer, self._initargs)
            thread = threading.Thread(name=f"{self._thread_name_prefix or self}_{count}", target=_worker, args=args)
            thread.start()
            _threads_queues[thread] = work_queue  # it leaves by itself, but not before submit gives the lock back
            self._threads.add(thread)

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = "A thread initializer failed, the thread pool is not usable anymore"
            for item in self._take_all():
                item.future.set_exception(BrokenThreadPool(self._broken))

    def _take_all(self):
        """Take all calls that wait out of the queue."""
        items = []
        try:
            while True:
                items.append(self._work_queue.get_nowait())
        except queue.Empty:
            return [item for item in items if item is not None]

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                for item in self._take_all():
                    item.future.cancel()
            self._work_queue.put(None)
        if wait:
            for thread in self._threads:
                thread.join()
