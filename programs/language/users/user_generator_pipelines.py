# Generator pipelines: coroutines with send, lazy chains, delegation, cleanup
import itertools
import sys
from collections import deque
from functools import reduce, wraps


class Pipe:
    """Wraps an iterable so that stages can be chained with |."""

    def __init__(self, source):
        self.source = source

    def __or__(self, stage):
        return Pipe(stage(self.source))

    def __iter__(self):
        return iter(self.source)


def stage(function):
    @wraps(function)
    def configure(*args, **kwargs):
        return lambda source: function(source, *args, **kwargs)
    return configure


@stage
def where(source, test):
    return (x for x in source if test(x))


@stage
def apply(source, f, *more):
    for x in source:
        yield reduce(lambda acc, g: g(acc), more, f(x))


@stage
def take(source, n):
    it = iter(source)
    for _ in range(n):
        try:
            yield next(it)
        except StopIteration:
            return


@stage
def chunk(source, size, fill=None):
    it = iter(source)
    while block := list(itertools.islice(it, size)):
        yield block + [fill] * (size - len(block))


@stage
def moving(source, width):
    window = deque(maxlen=width)
    for x in source:
        window.append(x)
        if len(window) == width:
            yield sum(window) / width


@stage
def tee_to(source, sink):
    for x in source:
        sink.send(x)
        yield x


def coroutine(f):
    @wraps(f)
    def primed(*a, **k):
        gen = f(*a, **k)
        next(gen)
        return gen
    return primed


@coroutine
def averager():
    total = count = 0
    average = None
    while True:
        try:
            value = yield average
        except ValueError as e:
            print("  reset:", e)
            total = count = 0
            average = None
            continue
        total += value
        count += 1
        average = total / count


@coroutine
def collector(into, name):
    try:
        while True:
            into.append((yield))
    except GeneratorExit:
        into.append(f"{name} closed")
        raise
    finally:
        into.append("finally")


def naturals():
    n = 0
    while True:
        reset = yield n
        n = reset if reset is not None else n + 1


def flatten(tree):
    for x in tree:
        if isinstance(x, (list, tuple)):
            yield from flatten(x)
        else:
            yield x


def tokens(text):
    depth = 0
    for ch in text:
        depth += {"(": 1, ")": -1}.get(ch, 0)
        if depth < 0:
            raise SyntaxError(f"unbalanced after {depth}")
        yield depth, ch
    return depth


def checked(text):
    left = yield from tokens(text)
    yield f"balance {left}"
    return "done"


print(list(Pipe(naturals()) | where(lambda n: n % 3) | apply(lambda n: n * n, str, len) | take(8)))
# expect: [1, 1, 2, 2, 2, 2, 3, 3]
print(list(Pipe(range(10)) | chunk(4, fill=0)), list(Pipe([1, 2]) | take(5)))
# expect: [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 0, 0]] [1, 2]
print([f"{x:.2f}" for x in Pipe([1, 5, 2, 8, 3]) | moving(3)])  # expect: ['2.67', '5.00', '4.33']
seen = []
sink = collector(seen, "sink")
print(sum(Pipe("12345") | apply(int) | tee_to(sink)), seen)  # expect: 15 [1, 2, 3, 4, 5]
sink.close()
print(seen, list(flatten([1, [2, (3, [4, []])], "ab"])))
# expect: [1, 2, 3, 4, 5, 'sink closed', 'finally'] [1, 2, 3, 4, 'ab']

avg = averager()
print([avg.send(x) for x in (10, 20, 60)], avg.throw(ValueError("start over")), avg.send(5))
# expect:   reset: start over
# expect: [10.0, 15.0, 30.0] None 5.0
avg.close()
try:
    avg.send(1)
except StopIteration as e:
    print("stopped", e.value, avg.gi_frame)  # expect: stopped None None

n = naturals()
print(next(n), next(n), n.send(100), next(n), n.gi_running, n.__name__)  # expect: 0 1 100 101 False naturals
gen = checked("a(b)")
out = []
while True:
    try:
        out.append(next(gen))
    except StopIteration as stop:
        print(out[-2:], stop.value)
        break
# expect: [(0, ')'), 'balance 0'] done
try:
    print(*checked("(x))"))
except SyntaxError as e:
    print(type(e).__name__, e)  # expect: SyntaxError unbalanced after -1
squares = (x * y for x in range(3) for y in range(x) if (x + y) % 2)
print(type(squares).__name__, list(squares), list(squares), next(squares, "empty"))  # expect: generator [0, 2] [] empty


def bad_stop():
    yield 1
    raise StopIteration("oops")


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def reentrant():
    yield next(me)


me = reentrant()
fresh = averager.__wrapped__()
s = stubborn()
next(s)
for action in (
    lambda: list(bad_stop()),
    s.close,
    lambda: next(me),
    lambda: fresh.send(1),
    lambda: naturals().throw(KeyError, "k"),
):
    try:
        action()
    except Exception as e:
        print(f"{type(e).__name__}: {e}", f"<- {e.__cause__!r}" if e.__cause__ else "")
# expect: RuntimeError: generator raised StopIteration <- StopIteration('oops')
# expect: RuntimeError: generator ignored GeneratorExit
# expect: ValueError: generator already executing
# expect: TypeError: can't send non-None value to a just-started generator
# expect: KeyError: 'k'
first, *middle, last = itertools.takewhile(lambda v: v < 30, Pipe(naturals()) | apply(lambda v: v * 7))
print(first, middle, last, sys.getsizeof(n) > 0)  # expect: 0 [7, 14, 21] 28 True
