"""ThreadPoolExecutor: an executor over threads that are reused."""

import queue
import threading
import _thread
from concurrent.futures import _base

_DEFAULT_WORKERS = 8  # CPython takes four more than there are processors, at most 32
_threads_queues = {}  # the queue of every worker thread that is alive
_is_exiting = False
_lock = threading.Lock()  # held while a thread is entered above or removed, and when the program begins to end


def _python_exit():
    """Let all workers finish what was submitted, and end."""
    global _is_exiting
    with _lock:
        _is_exiting = True
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


class _Pool:
    """What an executor shares with its workers, which must not keep the executor itself alive."""

    def __init__(self, initializer, initargs):
        self.work = queue.SimpleQueue()
        self.idle = threading.Semaphore(0)
        self.lock = threading.Lock()
        self.is_shut = False
        self.broken = False
        self.initializer = initializer
        self.initargs = initargs

    def cancel_all(self, failure=None):
        """Take all calls that wait out of the queue: they fail, or are cancelled."""
        while True:
            try:
                item = self.work.get_nowait()
            except queue.Empty:
                return
            if item is not None:
                if failure is not None:
                    item.future.set_exception(BrokenThreadPool(failure))
                else:
                    item.future.cancel()


def _work(pool):
    try:
        if pool.initializer is not None and not _initialize(pool):
            return
        while True:
            item = pool.work.get()
            if item is None:
                pool.work.put(None)  # for the next worker
                return
            item.run()
            del item
            if pool.work.empty():
                pool.idle.release()
    finally:
        with _lock:
            _threads_queues.pop(threading.current_thread(), None)


def _initialize(pool):
    try:
        pool.initializer(*pool.initargs)
        return True
    except BaseException as error:
        _thread.print_exception("Exception in initializer:\n", error)
        with pool.lock:
            pool.broken = "A thread initializer failed, the thread pool is not usable anymore"
            pool.cancel_all(pool.broken)
        return False


class ThreadPoolExecutor(_base.Executor):
    """Runs calls in at most `max_workers` threads, which are started as they are needed."""

    _counter = 0

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = _DEFAULT_WORKERS
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        if not thread_name_prefix:
            with _lock:
                thread_name_prefix = f"ThreadPoolExecutor-{ThreadPoolExecutor._counter}"
                ThreadPoolExecutor._counter += 1
        self._max_workers = max_workers
        self._thread_name_prefix = thread_name_prefix
        self._pool = _Pool(initializer, initargs)
        self._work_queue = self._pool.work
        self._threads = set()

    def submit(self, fn, /, *args, **kwargs):
        pool = self._pool
        with pool.lock, _lock:
            if pool.broken:
                raise BrokenThreadPool(pool.broken)
            if pool.is_shut:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _is_exiting:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = _base.Future()
            pool.work.put(_WorkItem(future, fn, args, kwargs))
            self._adjust_thread_count()
            return future

    def _adjust_thread_count(self):
        if self._pool.idle.acquire(timeout=0):
            return
        count = len(self._threads)
        if count < self._max_workers:
            thread = threading.Thread(name=f"{self._thread_name_prefix}_{count}", target=_work, args=(self._pool,))
            thread.start()
            _threads_queues[thread] = self._pool.work  # it leaves by itself, but not before submit gives `_lock` back
            self._threads.add(thread)

    def shutdown(self, wait=True, *, cancel_futures=False):
        pool = self._pool
        with pool.lock:
            pool.is_shut = True
            if cancel_futures:
                pool.cancel_all()
            pool.work.put(None)
        if wait:
            for thread in self._threads:
                thread.join()

    def __del__(self):
        pool = getattr(self, "_pool", None)
        if pool is not None and not pool.is_shut:
            pool.is_shut = True
            pool.work.put(None)
