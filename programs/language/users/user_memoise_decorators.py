# Decorators for memoising, retrying, counting, and checking annotations
import functools
import time
from collections import OrderedDict


def memoise(function=None, *, maxsize=None, key=None):
    """Cache results; usable with or without arguments."""
    if function is None:
        return functools.partial(memoise, maxsize=maxsize, key=key)
    cache = OrderedDict()
    hits = misses = 0

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        nonlocal hits, misses
        k = key(*args, **kwargs) if key else (args, tuple(sorted(kwargs.items())))
        if k in cache:
            hits += 1
            cache.move_to_end(k)
            return cache[k]
        misses += 1
        result = cache[k] = function(*args, **kwargs)
        if maxsize is not None and len(cache) > maxsize:
            cache.popitem(last=False)
        return result

    wrapper.stats = lambda: {"hits": hits, "misses": misses, "size": len(cache)}
    wrapper.clear = cache.clear
    return wrapper


class CountCalls:
    def __init__(self, f):
        functools.update_wrapper(self, f)
        self.f = f
        self.calls = 0

    def __call__(self, *args, **kwargs):
        self.calls += 1
        return self.f(*args, **kwargs)

    def __get__(self, instance, owner):
        return self if instance is None else functools.partial(self, instance)


def retry(times, exceptions=(Exception,), delay=0.0):
    def decorate(f):
        @functools.wraps(f)
        def inner(*a, **k):
            for attempt in range(1, times + 1):
                try:
                    return f(*a, **k)
                except exceptions as e:
                    print(f"  attempt {attempt} of {f.__qualname__}: {e!r}")
                    if attempt == times:
                        raise RuntimeError(f"gave up after {times}") from e
                    time.sleep(delay)
        return inner
    return decorate


def typechecked(f):
    hints = f.__annotations__

    @functools.wraps(f)
    def inner(*args, **kwargs):
        names = f.__code__.co_varnames[: f.__code__.co_argcount]
        for name, value in {**dict(zip(names, args)), **kwargs}.items():
            wanted = hints.get(name, object)
            if not isinstance(value, wanted):
                raise TypeError(f"{name} must be {wanted.__name__}, not {type(value).__name__}")
        return f(*args, **kwargs)
    return inner


@memoise
def fib(n):
    """The n-th Fibonacci number."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@memoise(maxsize=2, key=str.casefold)
def shout(text):
    print("computing", text)
    return text.upper() + "!"


@CountCalls
def hello(name="you"):
    """Say hello."""
    return f"hello {name}"


class Service:
    def __init__(self):
        self.failures = 2

    @CountCalls
    def ping(self):
        return "pong"

    @retry(3, (ConnectionError, TimeoutError), delay=0.001)
    def fetch(self, what):
        self.failures -= 1
        if self.failures >= 0:
            raise ConnectionError(f"no route to {what}")
        return f"<{what}>"


@typechecked
def repeat(text: str, times: int = 2) -> str:
    return text * times


print(fib(200), fib.stats())
# expect: 280571172992510140037611932413038677189525 {'hits': 198, 'misses': 201, 'size': 201}
print(fib.__name__, fib.__doc__, fib.__wrapped__ is not fib)  # expect: fib The n-th Fibonacci number. True
for word in ["a", "A", "b", "c", "b", "a"]:
    shout(word)
# expect: computing a
# expect: computing b
# expect: computing c
# expect: computing a
print(shout.stats())  # expect: {'hits': 2, 'misses': 4, 'size': 2}
shout.clear()
print(shout.stats()["size"])  # expect: 0
hello(), hello("Bob")
print(hello.calls, hello.__doc__, hello.__name__)  # expect: 2 Say hello. hello
s = Service()
print(s.ping(), Service().ping(), Service.ping.calls)  # expect: pong pong 2
print(s.fetch("home"))
# expect:   attempt 1 of Service.fetch: ConnectionError('no route to home')
# expect:   attempt 2 of Service.fetch: ConnectionError('no route to home')
# expect: <home>
s.failures = 10
try:
    s.fetch("moon")
    # expect:   attempt 1 of Service.fetch: ConnectionError('no route to moon')
    # expect:   attempt 2 of Service.fetch: ConnectionError('no route to moon')
    # expect:   attempt 3 of Service.fetch: ConnectionError('no route to moon')
except RuntimeError as e:
    print(e, "<-", repr(e.__cause__))  # expect: gave up after 3 <- ConnectionError('no route to moon')
print(repeat("ab"), repeat("x", times=3))  # expect: abab xxx
try:
    repeat("ab", "3")
except TypeError as e:
    print(e)  # expect: times must be int, not str


@functools.lru_cache(maxsize=32)
def paths(rows, cols):
    return 1 if 0 in (rows, cols) else paths(rows - 1, cols) + paths(rows, cols - 1)


print(paths(15, 15), paths.cache_info())  # expect: 155117520 CacheInfo(hits=196, misses=255, maxsize=32, currsize=32)
paths.cache_clear()
print(paths.cache_info())  # expect: CacheInfo(hits=0, misses=0, maxsize=32, currsize=0)
