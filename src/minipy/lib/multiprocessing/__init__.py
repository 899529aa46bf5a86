"""Processes that work together: made by forks, they talk by pipes."""

import os
import sys

__all__ = ["Array", "AuthenticationError", "BoundedSemaphore", "BufferTooShort", "Condition", "Event", "JoinableQueue",
           "Lock", "Pipe", "Pool", "Process", "ProcessError", "Queue", "RLock", "RawArray", "RawValue", "Semaphore",
           "SimpleQueue", "TimeoutError", "Value", "active_children", "cpu_count", "current_process", "freeze_support",
           "get_all_start_methods", "get_context", "get_logger", "get_start_method", "log_to_stderr", "parent_process",
           "set_start_method"]


class ProcessError(Exception):
    pass


class BufferTooShort(ProcessError):
    pass


class TimeoutError(ProcessError):
    pass


class AuthenticationError(ProcessError):
    pass


from multiprocessing import process
from multiprocessing.connection import Pipe
from multiprocessing.pool import Pool
from multiprocessing.process import Process, active_children, current_process, parent_process
from multiprocessing.queues import JoinableQueue, Queue, SimpleQueue
from multiprocessing.sharedctypes import Array, RawArray, RawValue, Value
from multiprocessing.synchronize import BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore


def cpu_count():
    """Return the number of processors."""
    number = os.cpu_count()
    if number is None:
        raise NotImplementedError("cannot determine number of cpus")
    return number


def freeze_support():
    pass


def get_all_start_methods():
    return ["fork"]


def get_start_method(allow_none=False):
    return "fork"


def set_start_method(method, force=False):
    get_context(method)


def get_context(method=None):
    """Return what has the names of this module; processes are always made by a fork."""
    if method not in (None, "fork"):
        raise ValueError(f"cannot find context for {method!r}")
    return sys.modules[__name__]


def get_logger():
    import logging

    return logging.getLogger("multiprocessing")


def log_to_stderr(level=None):
    import logging

    logger = get_logger()
    logger.addHandler(logging.StreamHandler())
    if level:
        logger.setLevel(level)
    return logger
