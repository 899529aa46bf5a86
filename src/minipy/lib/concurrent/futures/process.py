"""ProcessPoolExecutor: an executor over processes that are reused."""

import itertools
import os
import queue
import threading
from concurrent.futures import _base
from functools import partial

from multiprocessing import reduction
from multiprocessing.connection import Pipe, wait
from multiprocessing.pool import ExceptionWithTraceback
from multiprocessing.process import Process
from multiprocessing.synchronize import Lock

_executors = set()


class BrokenProcessPool(_base.BrokenExecutor):
    """A worker has ended before its time."""


def _python_exit():
    """Let all that was submitted be done before the program ends."""
    for executor in list(_executors):
        executor.shutdown()


threading._register_atexit(_python_exit)


def _process_chunk(fn, chunk):
    return [fn(*args) for args in chunk]


def _work(tasks, lock, results, result_lock, initializer, initargs):
    """The life of a worker."""
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            import traceback

            traceback.print_exc()
            os._exit(1)
    while True:
        with lock:
            try:
                octets = tasks.recv_bytes()
            except (EOFError, OSError):
                return
        if octets == b"":
            return
        number, fn, args, kwargs = reduction.loads(octets)
        try:
            answer = reduction.dumps((number, True, fn(*args, **kwargs)))
        except BaseException as error:
            try:
                answer = reduction.dumps((number, False, ExceptionWithTraceback(error)))
            except Exception as problem:
                answer = reduction.dumps((number, False, ExceptionWithTraceback(problem)))
        with result_lock:
            results.send_bytes(answer)


class ProcessPoolExecutor(_base.Executor):
    """Runs calls in at most `max_workers` processes, which are started as they are needed."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_workers is None:
            max_workers = os.cpu_count() or 1
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError("max_tasks_per_child must be an integer")
            if max_tasks_per_child <= 0:
                raise ValueError("max_tasks_per_child must be >= 1")
        self._max_workers = max_workers
        self._initializer, self._initargs = initializer, initargs
        self._lock = threading.Lock()
        self._is_shut = False
        self._broken = False
        self._futures = {}
        self._numbers = itertools.count()
        self._todo = queue.SimpleQueue()
        self._workers = []
        self._started = False

    def _start(self):
        """Begin to work: before the threads of this executor, so that no worker is forked beside them."""
        self._task_reader, self._task_writer = Pipe(duplex=False)
        self._result_reader, self._result_writer = Pipe(duplex=False)
        self._wake_reader, self._wake_writer = Pipe(duplex=False)
        args = (self._task_reader, Lock(), self._result_writer, Lock(), self._initializer, self._initargs)
        for _ in range(self._max_workers):
            worker = Process(target=_work, args=args)
            worker.start()
            self._workers.append(worker)
        self._sender = threading.Thread(target=self._send, daemon=True)
        self._keeper = threading.Thread(target=self._keep, daemon=True)
        self._sender.start()
        self._keeper.start()
        self._started = True
        _executors.add(self)

    def submit(self, fn, /, *args, **kwargs):
        with self._lock:
            if self._broken:
                raise BrokenProcessPool(self._broken)
            if self._is_shut:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if not self._started:
                self._start()
            future = _base.Future()
            number = next(self._numbers)
            self._futures[number] = future
            self._todo.put((number, fn, args, kwargs))
            return future

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        calls = list(zip(*iterables))
        chunks = [calls[start : start + chunksize] for start in range(0, len(calls), chunksize)]
        results = super().map(partial(_process_chunk, fn), chunks, timeout=timeout)
        return (item for chunk in results for item in chunk)

    def _send(self):
        """The life of the thread that hands calls out."""
        while (task := self._todo.get()) is not None:
            future = self._futures.get(task[0])
            if future is None or not future.set_running_or_notify_cancel():
                self._drop(task[0])
                continue
            try:
                octets = reduction.dumps(task)
            except Exception as error:
                self._drop(task[0])
                future.set_exception(error)
                continue
            try:
                self._task_writer.send_bytes(octets)
            except OSError:
                return

    def _drop(self, number):
        self._futures.pop(number, None)
        if self._is_shut:
            self._wake_writer.send_bytes(b"!")

    def _keep(self):
        """The life of the thread that takes results, and sees workers end."""
        while True:
            ready = wait([self._result_reader, self._wake_reader, *[worker.sentinel for worker in self._workers]])
            if self._result_reader in ready:
                number, success, value = reduction.loads(self._result_reader.recv_bytes())
                future = self._futures.pop(number, None)
                if future is not None:
                    future.set_result(value) if success else future.set_exception(value)
            elif self._wake_reader in ready:
                self._wake_reader.recv_bytes()
            elif not self._is_shut or self._futures:
                self._break()
                return
            if self._is_shut and not self._futures:
                self._end_workers()
                return

    def _break(self):
        text = "A process in the process pool was terminated abruptly while the future was running or pending."
        with self._lock:
            self._broken = "A child process terminated abruptly, the process pool is not usable anymore"
            for future in self._futures.values():
                if not future.done():
                    future.set_exception(BrokenProcessPool(text))
            self._futures.clear()
        for worker in self._workers:
            worker.terminate()
        for worker in self._workers:
            worker.join()
        self._todo.put(None)
        _executors.discard(self)

    def _end_workers(self):
        self._todo.put(None)
        self._sender.join()
        for _ in self._workers:
            self._task_writer.send_bytes(b"")
        for worker in self._workers:
            worker.join()
        _executors.discard(self)

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._lock:
            if cancel_futures:
                for number, future in list(self._futures.items()):
                    if future.cancel():
                        self._futures.pop(number, None)
            is_first, self._is_shut = not self._is_shut, True
            if self._started and is_first and not self._broken:
                self._wake_writer.send_bytes(b"!")
        if wait and self._started:
            self._keeper.join()


def _begin_process():
    _executors.clear()


from multiprocessing import process as _process

_process._hooks.append(_begin_process)
