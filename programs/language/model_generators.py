# Generators: send, throw, close in every state, return values, yield from, cleanup when dropped.
def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")


def echo():
    received = yield "first"
    while received != "stop":
        received = yield received
    return "done"


g = echo()
attempt(lambda: g.send("early"))  # expect: TypeError: can't send non-None value to a just-started generator
print(g.send(None), g.send(1), g.send(2))  # expect: first 1 2
try:
    g.send("stop")
except StopIteration as error:
    print(error.value)  # expect: done
attempt(lambda: next(g))  # expect: StopIteration:
attempt(lambda: g.send(5))  # expect: StopIteration:
print(g.close(), g.gi_frame, g.gi_running, g.gi_yieldfrom)  # expect: None None False None


def guarded(log):
    try:
        log.append("start")
        yield 1
        yield 2
    except ValueError as error:
        log.append(f"caught {error}")
        yield "recovered"
    except GeneratorExit:
        log.append("exit")
        raise
    finally:
        log.append("finally")


log = []
g = guarded(log)
print(next(g), g.throw(ValueError("thrown")), log)  # expect: 1 recovered ['start', 'caught thrown']
attempt(lambda: next(g))  # expect: StopIteration:
print(log)  # expect: ['start', 'caught thrown', 'finally']
log.clear()
g = guarded(log)
g.close()
print(log)  # expect: []
attempt(lambda: next(g))  # expect: StopIteration:
g = guarded(log)
next(g)
g.close()
g.close()
print(log)  # expect: ['start', 'exit', 'finally']
log.clear()
g = guarded(log)
attempt(lambda: g.throw(KeyError("before start")))  # expect: KeyError: 'before start'
print(log)  # expect: []
attempt(lambda: next(g))  # expect: StopIteration:
attempt(lambda: g.throw(KeyError("after end")))  # expect: KeyError: 'after end'
log.clear()
g = guarded(log)
next(g)
attempt(lambda: g.throw(KeyError, "as class and value"))  # expect: KeyError: 'as class and value'
attempt(lambda: guarded([]).throw(5))
# expect: TypeError: exceptions must be classes or instances deriving from BaseException, not int
attempt(lambda: guarded([]).throw(int))
# expect: TypeError: exceptions must be classes or instances deriving from BaseException, not type
attempt(lambda: guarded([]).throw())  # expect: TypeError: throw expected at least 1 argument, got 0


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("ignored")
            yield 2
            return


g = stubborn()
next(g)
attempt(g.close)
# expect: ignored
# expect: RuntimeError: generator ignored GeneratorExit


def returns_on_close():
    try:
        yield 1
    except GeneratorExit:
        return "value"


g = returns_on_close()
next(g)
print(g.close())  # expect: None


def raises_on_close():
    try:
        yield 1
    finally:
        raise ValueError("in close")


g = raises_on_close()
next(g)
attempt(g.close)  # expect: ValueError: in close


def stops():
    yield 1
    raise StopIteration("inside")


g = stops()
next(g)
attempt(lambda: next(g))  # expect: RuntimeError: generator raised StopIteration


def dropped(name):
    try:
        yield name
    finally:
        print("cleanup", name)


next(dropped("at once"))  # expect: cleanup at once
g = dropped("rebound")
next(g)
g = None  # expect: cleanup rebound
for value in dropped("break"):
    break
# expect: cleanup break
print("after the loop")  # expect: after the loop


def uses():
    inner = dropped("local")
    next(inner)
    return "returned"


print(uses())
# expect: cleanup local
# expect: returned
gens = [dropped(1), dropped(2)]
for each in gens:
    next(each)
del each
gens = None
# expect: cleanup 2
# expect: cleanup 1


def inner():
    x = yield "inner 1"
    print("inner got", x)
    try:
        y = yield "inner 2"
    except KeyError as error:
        print("inner caught", error)
        y = yield "inner 3"
    return ("result", x, y)


def outer():
    result = yield from inner()
    print("outer has", result)
    yield "outer"
    return "end"


g = outer()
print(next(g), g.gi_yieldfrom is not None, g.send("x"), g.throw(KeyError("k")), g.send("y"))
# expect: inner got x
# expect: inner caught 'k'
# expect: outer has ('result', 'x', 'y')
# expect: inner 1 True inner 2 inner 3 outer
attempt(lambda: next(g))  # expect: StopIteration: end


def delegates(iterable):
    return (yield from iterable)


print(list(delegates([1, 2])), list(delegates("ab")), list(delegates({"k": 1})), list(delegates(range(2))))
# expect: [1, 2] ['a', 'b'] ['k'] [0, 1]
g = delegates([1, 2])
next(g)
attempt(lambda: g.send("to a list"))  # expect: AttributeError: 'list_iterator' object has no attribute 'send'
attempt(lambda: next(delegates(5)))  # expect: TypeError: 'int' object is not iterable


class Iterator:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("value of the iterator")
        return self.n

    def send(self, value):
        return ("sent", value)

    def throw(self, *args):
        print("throw called with", len(args))
        return "thrown"

    def close(self):
        print("closed")


def show():
    value = yield from Iterator()
    print("got", value)


print(list(show()))
# expect: got value of the iterator
# expect: [1, 2]
g = show()
print(next(g), g.send("x"), g.throw(ValueError("v")))
# expect: throw called with 1
# expect: 1 ('sent', 'x') thrown
g.close()  # expect: closed


def chain(n):
    if n:
        yield from chain(n - 1)
    yield n


print(list(chain(5)))  # expect: [0, 1, 2, 3, 4, 5]


def reenter():
    yield next(self_reference)


self_reference = reenter()
attempt(lambda: next(self_reference))  # expect: ValueError: generator already executing


def running():
    print("running", g.gi_running, g.gi_frame is not None)
    yield


g = running()
print(g.gi_running, g.gi_suspended, g.gi_frame.f_lineno - g.gi_code.co_firstlineno, g.gi_code.co_name)
# expect: False False 0 running
print(g.__name__, g.__qualname__)  # expect: running running
next(g)  # expect: running True True
print(g.gi_running, g.gi_suspended)  # expect: False True


def context():
    try:
        yield 1
    except ValueError as error:
        raise KeyError("new") from error


g = context()
next(g)
try:
    g.throw(ValueError("old"))
except KeyError as error:
    print(repr(error.__cause__), repr(error.__context__))  # expect: ValueError('old') ValueError('old')


def handles():
    try:
        raise ValueError("in generator")
    except ValueError:
        yield "handling"
        raise


g = handles()
try:
    raise KeyError("outside")
except KeyError:
    print(next(g))  # expect: handling
    try:
        next(g)
    except ValueError as error:
        print(repr(error.__context__))  # expect: KeyError('outside')


class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, children

    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child


print(list(Tree(1, Tree(2, Tree(3)), Tree(4))))  # expect: [1, 2, 3, 4]
squares = (x * x for x in range(4) if x % 2)
print(next(squares), list(squares), next(squares, "default"))  # expect: 1 [9] default
attempt(lambda: (x for x in 5))  # expect: TypeError: 'int' object is not iterable
print(sum(x for x in (y + 1 for y in range(3))), type(squares).__name__)  # expect: 6 generator


def closure_generators():
    return [(lambda: i, (i for _ in range(1))) for i in range(3)]


print([next(gen) for _, gen in closure_generators()])  # expect: [2, 2, 2]


def lazily():
    print("begun")
    yield


g = lazily()
print("not yet")  # expect: not yet
next(g)  # expect: begun


def with_manager():
    class Manager:
        def __enter__(self):
            return "entered"

        def __exit__(self, kind, value, traceback):
            print("exit", kind and kind.__name__)

    with Manager() as m:
        yield m


next(with_manager())  # expect: exit GeneratorExit
print("end")  # expect: end
