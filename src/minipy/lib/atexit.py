"""Functions that are called when the program has ended and all its threads too."""

import _thread
from _classes import built_in as _built_in

_callbacks = []


@_built_in
def register(func, /, *args, **kwargs):
    """Call `func` with these arguments at the end; return it, so that this is a decorator too."""
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _callbacks.append((func, args, kwargs))
    return func


@_built_in
def unregister(func, /):
    """Forget all calls of `func`."""
    for index, entry in enumerate(_callbacks):
        if entry is not None and entry[0] == func:
            _callbacks[index] = None


def _clear():
    _callbacks.clear()


def _ncallbacks():
    return len(_callbacks)


def _run_exitfuncs():
    """Call all functions, the last registered first; the engine does so at the end of a run."""
    for index in range(len(_callbacks) - 1, -1, -1):
        if index >= len(_callbacks) or _callbacks[index] is None:  # taken back meanwhile
            continue
        func, args, kwargs = _callbacks[index]
        _callbacks[index] = None
        try:
            func(*args, **kwargs)
        except BaseException as error:
            error.__traceback__ = error.__traceback__.tb_next  # without this function's own entry
            _thread.report_unraisable("Exception ignored in atexit callback", func, error)
    _callbacks.clear()
