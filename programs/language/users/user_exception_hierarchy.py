# An exception hierarchy with chaining, notes, groups of cleanup and formatted tracebacks
import io
import sys
import traceback


class AppError(Exception):
    """Base of all errors here; knows a code and some context."""

    code = 1

    def __init__(self, message, **context):
        super().__init__(message, context)
        self.message = message
        self.context = context

    def __str__(self):
        extra = ", ".join(f"{k}={v!r}" for k, v in self.context.items())
        return f"[E{self.code:03}] {self.message}" + (f" ({extra})" if extra else "")


class ConfigError(AppError, ValueError):
    code = 10


class MissingKey(ConfigError, KeyError):
    code = 11


class NetworkError(AppError, OSError):
    code = 20
    retryable = True


class Fatal(AppError):
    code = 99


def load(config, key):
    try:
        return config[key]
    except KeyError as e:
        error = MissingKey("no such key", key=key)
        error.add_note(f"available: {sorted(config)}")
        raise error from e


def connect(config):
    try:
        port = int(load(config, "port"))
    except ValueError as e:
        e.add_note("while connecting")
        raise
    if port > 65535:
        raise NetworkError("bad port", port=port)
    return port


def run(config):
    try:
        return connect(config)
    except NetworkError as e:
        raise Fatal("cannot run", retry=e.retryable) from None
    finally:
        print("  (run ends)")


for config in ({"port": "80"}, {"host": "x"}, {"port": "eighty"}, {"port": 70000}, {"port": None}):
    try:
        print("connected", run(config))
    except ConfigError as e:
        print("config:", e, e.__notes__, type(e.__cause__).__name__, isinstance(e, KeyError))
    except AppError as e:
        print("app:", e, e.args, e.__suppress_context__, repr(e.__context__))
    except (ValueError, TypeError) as e:
        print("builtin:", e, getattr(e, "__notes__", []))
    else:
        print("fine")
# expect:   (run ends)
# expect: connected 80
# expect: fine
# expect:   (run ends)
# expect: config: [E011] no such key (key='port') ["available: ['host']", 'while connecting'] KeyError True
# expect:   (run ends)
# expect: builtin: invalid literal for int() with base 10: 'eighty' ['while connecting']
# expect:   (run ends)
# expect: app: [E099] cannot run (retry=True) ('cannot run', {'retry': True}) True NetworkError('bad port', {'port': 70000})
# expect:   (run ends)
# expect: builtin: int() argument must be a string, a bytes-like object or a real number, not 'NoneType' []

print([c.__name__ for c in MissingKey.__mro__])
# expect: ['MissingKey', 'ConfigError', 'AppError', 'ValueError', 'KeyError', 'LookupError', 'Exception', 'BaseException', 'object']
print(issubclass(NetworkError, OSError), repr(ConfigError("x", a=1)), MissingKey.__doc__, Fatal.__base__.__doc__[:18])
# expect: True ConfigError('x', {'a': 1}) None Base of all errors


def nested(depth):
    if depth == 0:
        raise IndexError("bottom")
    try:
        nested(depth - 1)
    except IndexError as e:
        raise RuntimeError(f"level {depth}") from e


def cleanup_failure():
    try:
        [][1]
    finally:
        {}["cleanup"]


for f in (lambda: nested(2), cleanup_failure, lambda: load({"a": 1}, "b")):
    try:
        f()
    except Exception:
        text = traceback.format_exc()
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        print(*(line for line in lines if not line.startswith(("File", "^", "~"))), sep="\n  ")
# expect: Traceback (most recent call last):
# expect:   nested(depth - 1)
# expect:   raise IndexError("bottom")
# expect:   IndexError: bottom
# expect:   The above exception was the direct cause of the following exception:
# expect:   Traceback (most recent call last):
# expect:   f()
# expect:   for f in (lambda: nested(2), cleanup_failure, lambda: load({"a": 1}, "b")):
# expect:   nested(depth - 1)
# expect:   raise RuntimeError(f"level {depth}") from e
# expect:   RuntimeError: level 1
# expect: Traceback (most recent call last):
# expect:   [][1]
# expect:   IndexError: list index out of range
# expect:   During handling of the above exception, another exception occurred:
# expect:   Traceback (most recent call last):
# expect:   f()
# expect:   {}["cleanup"]
# expect:   KeyError: 'cleanup'
# expect: Traceback (most recent call last):
# expect:   return config[key]
# expect:   KeyError: 'b'
# expect:   The above exception was the direct cause of the following exception:
# expect:   Traceback (most recent call last):
# expect:   f()
# expect:   for f in (lambda: nested(2), cleanup_failure, lambda: load({"a": 1}, "b")):
# expect:   raise error from e
# expect:   MissingKey: [E011] no such key (key='b')
# expect:   available: ['a']

try:
    nested(1)
except RuntimeError as e:
    chain = []
    while e:
        chain.append(f"{type(e).__name__}@{e.__traceback__.tb_frame.f_code.co_name}")
        e = e.__cause__ or e.__context__
    print(" <- ".join(chain))  # expect: RuntimeError@<module> <- IndexError@nested
try:
    print(e)
except NameError as error:
    print(error)  # expect: name 'e' is not defined

kind, value, tb = None, None, None
try:
    connect({"port": "x"})
except ValueError:
    kind, value, tb = sys.exc_info()
print(kind.__name__, value, [f.name for f in traceback.extract_tb(tb)], sys.exc_info())
# expect: ValueError invalid literal for int() with base 10: 'x' ['<module>', 'connect'] (None, None, None)
print(traceback.format_exception_only(kind, value))
# expect: ["ValueError: invalid literal for int() with base 10: 'x'\n", 'while connecting\n']
out = io.StringIO()
traceback.print_exception(Fatal("printed", x=[1]), file=out)
print(out.getvalue(), end="")  # expect: Fatal: [E099] printed (x=[1])

try:
    raise Fatal
except TypeError as e:
    print(e)  # expect: AppError.__init__() missing 1 required positional argument: 'message'
try:
    raise "text"
except TypeError as e:
    print(e)  # expect: exceptions must derive from BaseException
try:
    raise ValueError("a") from 3
except TypeError as e:
    print(e, repr(e.__context__))  # expect: exception causes must derive from BaseException None


def final(config):
    """The program ends with an error that nobody catches."""
    try:
        return load(config, "colour")
    except MissingKey as e:
        raise Fatal("giving up", attempts=3) from e


final({"shape": "round"})
# expect error: Fatal: [E099] giving up (attempts=3)
