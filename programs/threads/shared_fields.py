# Threads that set and read the same attributes of exceptions, functions, generators, properties and classes.
import threading

ROUNDS = 150


def numbers():
    yield 1


def f(a=(), *, b=1):
    return a


class Owner:
    x = 1


error, generator, prop, wrapper = ValueError("e"), numbers(), property(f), staticmethod(f)
codes = [f.__code__, (lambda a=(), *, b=1: a).__code__]
shared = set(range(50))
running = iter(shared)


def write(number):
    for i in range(ROUNDS):
        error.__context__ = KeyError(number, i)
        error.__cause__ = KeyError(number, i)
        error.args = (number, i, [])
        error.filename = [number]
        f.__name__ = f"f{number}{i}"
        f.__defaults__ = ((number, i),)
        f.__code__ = codes[i % 2]
        f.__annotations__ = {"a": i}
        generator.__name__ = f"g{number}{i}"
        prop.__init__(lambda self: [number, i])
        wrapper.__init__(lambda: [number, i])
        setattr(Owner, f"x{number}{i % 7}", i)
        type("Derived", (Owner,), {})


def read(number):
    for i in range(ROUNDS):
        repr(error), str(error), error.__context__, error.__cause__, error.args, error.filename
        f.__name__, f.__defaults__, f.__annotations__, f.__code__, repr(f)
        generator.__name__, repr(generator)
        prop.fget, prop.__get__(5), wrapper.__func__, wrapper.__get__(5)()
        dir(Owner), Owner.__dict__.__len__(), Owner.__subclasses__()
        running.__length_hint__()
        next(running, None)


error = OSError(1, "e", "name")
threads = [threading.Thread(target=function, args=(n,)) for n in range(2) for function in (write, read)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("done", len(error.args), len(f.__defaults__[0]))  # expect: done 3 2

# One page for one object: the same identity, whoever asks first.
for _ in range(100):
    obj = object()
    found = []
    start = threading.Barrier(2)

    def ask():
        start.wait()
        found.append(id(obj))
        found.append(hash(obj))

    pair = [threading.Thread(target=ask) for _ in range(2)]
    for thread in pair:
        thread.start()
    for thread in pair:
        thread.join()
    assert len(set(found)) == 2 and {obj: 1}[obj] == 1
print("same")  # expect: same

# A generator that several threads throw into, close and ask: whoever is not alone gets a ValueError.
for _ in range(60):
    generator = numbers()

    def disturb(function):
        try:
            function()
        except (ValueError, StopIteration, KeyError):
            pass

    kinds = (generator.close, lambda: generator.throw(KeyError, 1), lambda: next(generator))
    trio = [threading.Thread(target=disturb, args=(kind,)) for kind in kinds]
    for thread in trio:
        thread.start()
    for thread in trio:
        thread.join()
    assert list(generator) in ([], [1]) and generator.gi_frame is None
print("closed")  # expect: closed
