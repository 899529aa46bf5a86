# Generators: laziness, state, exhaustion, expressions, return values, and cleaning up.
def count(limit):
    print("started")
    n = 0
    while n < limit:
        yield n
        n += 1
    print("finished")
    return "result"


g = count(2)
print(type(g).__name__, g.gi_frame is not None)  # expect: generator True
print(next(g), next(g))
# expect: started
# expect: 0 1
try:
    next(g)  # expect: finished
except StopIteration as stop:
    print(stop.value, g.gi_frame)  # expect: result None
print(next(g, "default"), list(g), iter(g) is g)  # expect: default [] True


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


fib = fibonacci()
print([next(fib) for _ in range(10)], next(fib))  # expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34] 55
print([x for x, _ in zip(fibonacci(), range(5))])  # expect: [0, 1, 1, 2, 3]
squares = (n * n for n in range(4))
print(next(squares), list(squares), list(squares), sum(n for n in range(101)), "".join(c for c in "abc" if c != "b"))
# expect: 0 [1, 4, 9] [] 5050 ac


def evaluated_now():
    print("iterable evaluated")
    return [1, 2]


lazy = (print("body", n) for n in evaluated_now())  # expect: iterable evaluated
print("created")  # expect: created
next(lazy)  # expect: body 1


def with_cleanup():
    try:
        yield 1
        yield 2
    finally:
        print("cleanup")


for value in with_cleanup():
    print(value)
    break
# expect: 1
# expect: cleanup
print("left the loop")  # expect: left the loop
g = with_cleanup()
next(g)
g.close()  # expect: cleanup
g.close()
print(list(g))  # expect: []
g = with_cleanup()
next(g)
del g  # expect: cleanup
print("deleted")  # expect: deleted


def fails():
    yield 1
    raise ValueError("inside")


try:
    list(fails())
except ValueError as error:
    print(error)  # expect: inside


def stops():
    yield 1
    raise StopIteration("converted")


try:
    list(stops())
except RuntimeError as error:
    print(error, repr(error.__cause__))  # expect: generator raised StopIteration StopIteration('converted')
busy = (next(busy) for _ in range(1))
try:
    next(busy)
except ValueError as error:
    print(error)  # expect: generator already executing
a, b, *rest = (n for n in range(5))
print(a, b, rest, 3 in (n for n in range(5)), max(n % 4 for n in range(9)), dict((c, ord(c)) for c in "ab"))
# expect: 0 1 [2, 3, 4] True 3 {'a': 97, 'b': 98}
print(list(zip(*[iter(range(6))] * 2)), [*fib][:0] if False else next(fib))  # expect: [(0, 1), (2, 3), (4, 5)] 89
