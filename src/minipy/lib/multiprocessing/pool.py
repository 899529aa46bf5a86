"""Pool: processes that call functions for this one."""

import collections
import itertools
import os
import queue
import threading
import time
import traceback

from multiprocessing import TimeoutError, reduction
from multiprocessing.connection import Pipe, wait
from multiprocessing.process import Process
from multiprocessing.synchronize import Lock

__all__ = ["Pool", "ThreadPool"]


class RemoteTraceback(Exception):
    """The traceback of an exception of another process, as text."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class MaybeEncodingError(Exception):
    """A result can't be sent."""

    def __init__(self, exc, value):
        self.exc = repr(exc)
        self.value = repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return "Error sending result: '%s'. Reason: '%s'" % (self.value, self.exc)


class ExceptionWithTraceback:
    """An exception on its way to another process, with its traceback as text."""

    def __init__(self, error):
        text = "".join(traceback.format_exception(type(error), error, error.__traceback__))
        self.exc = error
        self.tb = '\n"""\n%s"""' % text

    def __reduce__(self):
        return rebuild_exc, (self.exc, self.tb)


def rebuild_exc(exc, tb):
    exc.__cause__ = RemoteTraceback(tb)
    return exc


def mapstar(args):
    return list(map(*args))


def starmapstar(args):
    return list(itertools.starmap(args[0], args[1]))


def _work(tasks, lock, results, initializer, initargs, maxtasks):
    """The life of a worker: take tasks until there is none any more."""
    if initializer is not None:
        initializer(*initargs)
    done = 0
    while maxtasks is None or done < maxtasks:
        with lock:
            try:
                octets = tasks.recv_bytes()
            except (EOFError, OSError):
                return
        if octets == b"":
            return
        job, index, function, args, kwds = reduction.loads(octets)
        try:
            result = True, function(*args, **kwds)
        except Exception as error:
            result = False, ExceptionWithTraceback(error)
        try:
            answer = reduction.dumps((job, index, *result))
        except Exception as error:
            wrapped = ExceptionWithTraceback(MaybeEncodingError(error, result[1]))
            answer = reduction.dumps((job, index, False, wrapped))
        with results[1]:
            results[0].send_bytes(answer)
        done += 1


class Pool:
    """Some processes, which take turns at what they are asked for."""

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        self._processes = os.cpu_count() or 1 if processes is None else processes
        if self._processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if maxtasksperchild is not None and (not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0):
            raise ValueError("maxtasksperchild must be a positive int or None")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._initializer, self._initargs, self._maxtasks = initializer, initargs, maxtasksperchild
        self._state = "RUN"
        self._jobs = {}
        self._numbers = itertools.count()
        self._todo = queue.SimpleQueue()
        self._task_reader, self._task_writer = Pipe(duplex=False)
        self._result_reader, self._result_writer = Pipe(duplex=False)
        self._task_lock, self._result_lock = Lock(), Lock()
        self._wake_reader, self._wake_writer = Pipe(duplex=False)
        self._pool = []
        self._fill()
        self._sender = threading.Thread(target=self._send, daemon=True)
        self._keeper = threading.Thread(target=self._keep, daemon=True)
        self._sender.start()
        self._keeper.start()

    def _fill(self):
        while len(self._pool) < self._processes:
            results = self._result_writer, self._result_lock
            args = (self._task_reader, self._task_lock, results, self._initializer, self._initargs, self._maxtasks)
            worker = self._new_worker(args)
            worker.name = worker.name.replace("Process", "PoolWorker")
            worker.daemon = True
            worker.start()
            self._pool.append(worker)

    def _new_worker(self, args):
        return Process(target=_work, args=args)

    def _send(self):
        """The life of the thread that hands tasks out."""
        while True:
            task = self._todo.get()
            if task is None:
                return
            job, index = task[:2]
            try:
                octets = reduction.dumps(task)
            except Exception as error:
                if job in self._jobs:
                    self._jobs[job]._set(index, (False, error))
                continue
            try:
                self._task_writer.send_bytes(octets)
            except OSError:
                return

    def _keep(self):
        """The life of the thread that takes results and replaces workers that have ended."""
        while True:
            ready = wait([self._result_reader, self._wake_reader, *[worker.sentinel for worker in self._pool]])
            if self._result_reader in ready:
                job, index, success, value = reduction.loads(self._result_reader.recv_bytes())
                if job in self._jobs:
                    self._jobs[job]._set(index, (success, value))
                continue
            if self._state == "TERMINATE":
                return
            if self._wake_reader in ready:
                self._wake_reader.recv_bytes()
            ended = [worker for worker in self._pool if worker.exitcode is not None]
            for worker in ended:
                worker.join()
                self._pool.remove(worker)
            if self._state == "RUN" or self._jobs:
                self._fill()
            elif self._state == "CLOSE" and not self._jobs:
                self._todo.put(None)
                self._sender.join()
                for _ in self._pool:
                    self._task_writer.send_bytes(b"")
                for worker in self._pool:
                    worker.join()
                return

    def _wake(self):
        self._wake_writer.send_bytes(b"!")

    def _check_running(self):
        if self._state != "RUN":
            raise ValueError("Pool not running")

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, *args):
        self.terminate()

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} state={self._state} pool_size={len(self._pool)}>"

    def __reduce__(self):
        raise NotImplementedError("pool objects cannot be passed between processes or pickled")

    # --- calls

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        result = ApplyResult(self, callback, error_callback)
        self._todo.put((result._job, 0, func, tuple(args), dict(kwds)))
        return result

    def map(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, mapstar, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, mapstar, chunksize, callback, error_callback)

    def starmap(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, starmapstar, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, starmapstar, chunksize, callback, error_callback)

    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None, error_callback=None):
        self._check_running()
        items = list(iterable)
        if chunksize is None:
            chunksize, extra = divmod(len(items), self._processes * 4)
            if extra:
                chunksize += 1
        if not items:
            chunksize = 1
        if chunksize < 1:
            raise ValueError(f"Chunksize must be 1+, not {chunksize}")
        chunks = [items[start : start + chunksize] for start in range(0, len(items), chunksize)]
        result = MapResult(self, len(chunks), callback, error_callback)
        for index, chunk in enumerate(chunks):
            self._todo.put((result._job, index, mapper, ((func, chunk),), {}))
        return result

    def imap(self, func, iterable, chunksize=1):
        return self._imap(IMapIterator, func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(IMapUnorderedIterator, func, iterable, chunksize)

    def _imap(self, kind, func, iterable, chunksize):
        self._check_running()
        if chunksize < 1:
            raise ValueError(f"Chunksize must be 1+, not {chunksize}")
        result = kind(self)
        threading.Thread(target=self._submit, args=(result, func, iterable, chunksize), daemon=True).start()
        if chunksize == 1:
            return result
        return (item for chunk in result for item in chunk)

    def _submit(self, result, func, iterable, chunksize):
        items, index = iter(iterable), 0
        try:
            while chunk := list(itertools.islice(items, chunksize)):
                task = (func, (chunk[0],)) if chunksize == 1 else (mapstar, ((func, chunk),))
                self._todo.put((result._job, index, *task, {}))
                index += 1
        except Exception as error:
            result._set(index, (False, error))
            index += 1
        result._set_length(index)

    # --- the end

    def close(self):
        if self._state == "RUN":
            self._state = "CLOSE"
            self._wake()

    def terminate(self):
        if self._state == "TERMINATE":
            return
        self._state = "TERMINATE"
        self._todo.put(None)
        self._wake()
        if self._keeper is not threading.current_thread():
            self._keeper.join()
        for worker in self._pool:
            self._end_worker(worker)
        for worker in self._pool:
            worker.join()

    def _end_worker(self, worker):
        worker.terminate()

    def join(self):
        if self._state == "RUN":
            raise ValueError("Pool is still running")
        self._keeper.join()
        for worker in self._pool:
            worker.join()

    def __del__(self):
        if getattr(self, "_state", None) == "RUN" and os.getpid() == getattr(self, "_pid", os.getpid()):
            self._state = "TERMINATE"
            self._todo.put(None)
            self._wake()


class _Result:
    def __init__(self, pool, callback=None, error_callback=None):
        self._pool = pool
        self._job = next(pool._numbers)
        self._event = threading.Event()
        self._callback, self._error_callback = callback, error_callback
        pool._jobs[self._job] = self

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError(f"{self!r} not ready")
        return self._success

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _finish(self, success, value):
        self._success, self._value = success, value
        if success and self._callback:
            self._callback(value)
        if not success and self._error_callback:
            self._error_callback(value)
        self._event.set()
        del self._pool._jobs[self._job]
        if self._pool._state == "CLOSE":
            self._pool._wake()
        self._pool = None


class ApplyResult(_Result):
    """What will come of one call."""

    def _set(self, index, result):
        self._finish(*result)


AsyncResult = ApplyResult


class MapResult(_Result):
    """What will come of many calls, in the order they were asked for."""

    def __init__(self, pool, count, callback, error_callback):
        super().__init__(pool, callback, error_callback)
        self._chunks = [None] * count
        self._left = count
        self._failure = None
        if not count:
            self._finish(True, [])

    def _set(self, index, result):
        success, value = result
        if success:
            self._chunks[index] = value
        elif self._failure is None:
            self._failure = value
        self._left -= 1
        if not self._left:
            if self._failure is None:
                self._finish(True, [item for chunk in self._chunks for item in chunk])
            else:
                self._finish(False, self._failure)


class IMapIterator:
    """An iterator over results, in the order they were asked for."""

    def __init__(self, pool):
        self._pool = pool
        self._job = next(pool._numbers)
        self._cond = threading.Condition()
        self._items = collections.deque()
        self._early = {}
        self._index = 0  # of the next result
        self._length = None
        pool._jobs[self._job] = self

    def __iter__(self):
        return self

    def next(self, timeout=None):
        with self._cond:
            deadline = None if timeout is None else time.monotonic() + timeout
            while not self._items:
                if self._index == self._length:
                    raise StopIteration from None
                rest = None if deadline is None else deadline - time.monotonic()
                if rest is not None and rest <= 0:
                    raise TimeoutError from None
                self._cond.wait(rest)
            success, value = self._items.popleft()
        if success:
            return value
        raise value

    __next__ = next

    def _take(self, index, result):
        self._early[index] = result
        while self._index in self._early:
            self._items.append(self._early.pop(self._index))
            self._index += 1

    def _set(self, index, result):
        with self._cond:
            self._take(index, result)
            self._cond.notify()
            self._end_if_over()

    def _set_length(self, length):
        with self._cond:
            self._length = length
            self._cond.notify()
            self._end_if_over()

    def _end_if_over(self):
        if self._index == self._length and self._pool is not None:
            del self._pool._jobs[self._job]
            if self._pool._state == "CLOSE":
                self._pool._wake()
            self._pool = None


class IMapUnorderedIterator(IMapIterator):
    """An iterator over results, in the order they come in."""

    def _take(self, index, result):
        self._items.append(result)
        self._index += 1


class ThreadPool:
    """As Pool, with threads."""

    def __init__(self, processes=None, initializer=None, initargs=()):
        from concurrent.futures import ThreadPoolExecutor

        self._processes = processes or os.cpu_count() or 1
        self._executor = ThreadPoolExecutor(self._processes, initializer=initializer, initargs=initargs)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.terminate()

    def apply(self, func, args=(), kwds={}):
        return self._executor.submit(func, *args, **kwds).result()

    def map(self, func, iterable, chunksize=None):
        return list(self._executor.map(func, list(iterable)))

    def starmap(self, func, iterable, chunksize=None):
        return [future.result() for future in [self._executor.submit(func, *args) for args in iterable]]

    def imap(self, func, iterable, chunksize=1):
        return self._executor.map(func, iterable)

    def close(self):
        self._executor.shutdown(wait=False)

    def terminate(self):
        self._executor.shutdown(wait=False, cancel_futures=True)

    def join(self):
        self._executor.shutdown(wait=True)
