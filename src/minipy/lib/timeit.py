"""How long small pieces of code take."""

import gc
import itertools
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter


class Timer:
    """Runs a statement, given as text or as a function, and takes the time."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        self._names = {} if globals is None else globals
        for part, what in ((stmt, "stmt"), (setup, "setup")):
            if not isinstance(part, str) and not callable(part):
                raise ValueError(f"{what} is neither a string nor callable")
        self._stmt = _prepared(stmt)
        self._setup = _prepared(setup)

    def timeit(self, number=default_number):
        """Return the seconds that `number` runs take."""
        names = dict(self._names)
        was_enabled = gc.isenabled()
        gc.disable()
        try:
            _run(self._setup, names)
            stmt = self._stmt
            start = self.timer()
            if callable(stmt):
                for _ in itertools.repeat(None, number):
                    stmt()
            else:
                for _ in itertools.repeat(None, number):
                    exec(stmt, names)
            return self.timer() - start
        finally:
            if was_enabled:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """Return the results of several `timeit`."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """Return (number, seconds) for the first number of runs that takes 0.2 seconds."""
        size = 1
        while True:
            for digit in (1, 2, 5):
                number = size * digit
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            size *= 10


def _prepared(code):
    return code if callable(code) else compile(code, "<timeit-src>", "exec")


def _run(code, names):
    if callable(code):
        code()
    else:
        exec(code, names)


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """Return the seconds that `number` runs of `stmt` take."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """Return the results of several `timeit`."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
