"""How long small pieces of code take."""

import gc
import itertools
import sys
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

dummy_src_name = "<timeit-src>"
default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter

_globals = globals

template = """
def inner(_it, _timer{init}):
    {setup}
    _t0 = _timer()
    for _i in _it:
        {stmt}
        pass
    _t1 = _timer()
    return _t1 - _t0
"""


def reindent(src, indent):
    """Return `src` with its lines, the first one apart, indented."""
    return src.replace("\n", "\n" + " " * indent)


class Timer:
    """Runs a statement, given as text or as a function, and takes the time."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        names = {}
        init = ""
        if isinstance(setup, str):
            compile(setup, dummy_src_name, "exec")  # so that an error is the setup's, not the template's
            stmt_prefix = setup + "\n"
            setup = reindent(setup, 4)
        elif callable(setup):
            names["_setup"] = setup
            init += ", _setup=_setup"
            stmt_prefix = ""
            setup = "_setup()"
        else:
            raise ValueError("setup is neither a string nor callable")
        if isinstance(stmt, str):
            compile(stmt_prefix + stmt, dummy_src_name, "exec")
            stmt = reindent(stmt, 8)
        elif callable(stmt):
            names["_stmt"] = stmt
            init += ", _stmt=_stmt"
            stmt = "_stmt()"
        else:
            raise ValueError("stmt is neither a string nor callable")
        self.src = template.format(stmt=stmt, setup=setup, init=init)
        exec(compile(self.src, dummy_src_name, "exec"), _globals() if globals is None else globals, names)
        self.inner = names["inner"]

    def print_exc(self, file=None):
        """Print the traceback of what the statement has raised, with the statement's lines."""
        import linecache
        import traceback

        linecache.cache[dummy_src_name] = (len(self.src), None, self.src.split("\n"), dummy_src_name)
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """Return the seconds that `number` runs take."""
        was_enabled = gc.isenabled()
        gc.disable()
        try:
            return self.inner(itertools.repeat(None, number), self.timer)
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


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """Return the seconds that `number` runs of `stmt` take."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """Return the results of several `timeit`."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


# `python -m timeit`.

_USAGE = """\
usage: python -m timeit [-n N] [-r N] [-s S] [-p] [-u U] [-v] [-h] [--] [statement]

  -n, --number N   how many times to execute the statement (default: as many as take 0.2 s)
  -r, --repeat N   how many times to repeat the timer (default: 5)
  -s, --setup S    statement to execute once before (default: pass); repeatable
  -p, --process    use time.process_time() (default: time.perf_counter())
  -u, --unit UNIT  nsec, usec, msec or sec (default: what suits)
  -v, --verbose    print raw results
  -h, --help       print this

Several statements are several lines, and indented lines are given in one argument.
"""
_UNITS = {"nsec": 1e-9, "usec": 1e-6, "msec": 1e-3, "sec": 1.0}
_OPTIONS = {"n": "number", "r": "repeat", "s": "setup", "u": "unit", "p": "process", "v": "verbose", "h": "help"}


class _Misused(Exception):
    """The options can't be read."""


def _long_option(text):
    """Return the whole name of a long option, which may be cut short, and what "=" gives it."""
    name, equals, value = text.partition("=")
    found = [option for option in (*_OPTIONS.values(), "time", "clock") if option == name] or [
        option for option in _OPTIONS.values() if option.startswith(name)
    ]
    if len(found) != 1:
        raise _Misused(f"option --{name} not {'a unique prefix' if found else 'recognized'}")
    return found[0], value if equals else None


def _options(args):
    """Return the options as pairs of a long name and a value, and the arguments that follow."""
    args = list(args)
    found = []
    while args and args[0].startswith("-") and args[0] != "-":
        word = args.pop(0)
        if word == "--":
            break
        if word.startswith("--"):
            name, value = _long_option(word[2:])
            found.append((name, _value_of(f"--{name}", name, value, args)))
            continue
        word = word[1:]
        while word:
            letter, word = word[0], word[1:]
            name = _OPTIONS.get(letter)
            if name is None:
                raise _Misused(f"option -{letter} not recognized")
            attached, word = (word or None, "") if name in ("number", "repeat", "setup", "unit") else (None, word)
            found.append((name, _value_of(f"-{letter}", name, attached, args)))
    return found, args


def _value_of(shown, name, attached, args):
    """Return the value of an option, taken from `args` where none is attached; None where it takes none."""
    if name not in ("number", "repeat", "setup", "unit"):
        if attached is not None:
            raise _Misused(f"option {shown} must not have an argument")
        return None
    if attached is None:
        if not args:
            raise _Misused(f"option {shown} requires argument")
        attached = args.pop(0)
    return attached


def main(args=None, *, _wrap_timer=None):
    """Do what `python -m timeit` with these arguments does; return the exit status, None for success."""
    try:
        options, rest = _options(sys.argv[1:] if args is None else args)
    except _Misused as error:
        print(error)
        print("use -h/--help for command line help")
        return 2
    timer, number, repeat, unit, setup, verbose, precision = default_timer, 0, default_repeat, None, [], 0, 3
    for name, value in options:
        if name == "number":
            number = int(value)
        elif name == "repeat":
            repeat = max(int(value), 1)
        elif name == "setup":
            setup.append(value)
        elif name == "unit":
            if value not in _UNITS:
                print("Unrecognized unit. Please select nsec, usec, msec, or sec.", file=sys.stderr)
                return 2
            unit = value
        elif name == "process":
            timer = time.process_time
        elif name == "verbose":
            precision += bool(verbose)
            verbose += 1
        elif name == "help":
            print(_USAGE, end="")
            return 0
    import os

    sys.path.insert(0, os.curdir)
    if _wrap_timer is not None:
        timer = _wrap_timer(timer)
    t = Timer("\n".join(rest) or "pass", "\n".join(setup) or "pass", timer)
    try:
        return _measure(t, number, repeat, unit, verbose, precision)
    except Exception:
        t.print_exc()
        return 1


def _measure(t, number, repeat, unit, verbose, precision):
    """Run `t` and print what it takes."""

    def shown(seconds):
        name = unit
        if name is None:
            name = next((name for name in ("sec", "msec", "usec") if seconds >= _UNITS[name]), "nsec")
        return f"{seconds / _UNITS[name]:.{precision}g} {name}"

    if not number:
        callback = None
        if verbose:

            def callback(number, seconds):
                print(f"{number} loop{'s' * (number != 1)} -> {seconds:.{precision}g} secs")

        number, _ = t.autorange(callback)
        if verbose:
            print()
    raw = t.repeat(repeat, number)
    if verbose:
        print(f"raw times: {', '.join(map(shown, raw))}")
        print()
    times = [seconds / number for seconds in raw]
    best, worst = min(times), max(times)
    print(f"{number} loop{'s' * (number != 1)}, best of {repeat}: {shown(best)} per loop")
    if worst >= best * 4:
        import warnings

        text = (
            "The test results are likely unreliable. "
            f"The worst time ({shown(worst)}) was more than four times slower than the best time ({shown(best)})."
        )
        warnings.warn_explicit(text, UserWarning, "", 0)
    return None


if __name__ == "__main__":
    sys.exit(main())
