# __call__, bound methods as values, and what callable() says.
class Multiplier:
    def __init__(self, factor):
        self.factor = factor
        self.calls = 0

    def __call__(self, value, offset=0):
        self.calls += 1
        return value * self.factor + offset


double = Multiplier(2)
print(double(5), double("ab") if False else double(3, offset=1), double.calls, callable(double), callable(Multiplier))
# expect: 10 7 2 True True
print(list(map(double, [1, 2])), sorted([3, -5, 1], key=Multiplier(-1)), double.calls)  # expect: [2, 4] [3, 1, -5] 4


class Memo:
    def __init__(self, function):
        self.function, self.known = function, {}

    def __call__(self, n):
        if n not in self.known:
            self.known[n] = self.function(n)
        return self.known[n]


def slow(n):
    return n if n < 2 else slow(n - 1) + slow(n - 2)


slow = Memo(slow)
print(slow(60), len(slow.known))  # expect: 1548008755920 61
numbers = []
push = numbers.append
for n in range(3):
    push(n)
print(numbers, push.__name__, push.__self__ is numbers)  # expect: [0, 1, 2] append True


class Machine:
    def __init__(self):
        self.state = "idle"
        self.actions = {"start": self.start, "stop": self.stop}

    def start(self):
        self.state = "running"

    def stop(self):
        self.state = "stopped"


machine = Machine()
for action in ("start", "stop"):
    machine.actions[action]()
    print(machine.state)
# expect: running
# expect: stopped
machine.actions.clear()


class Meta:
    def __call__(self):
        return "first"


instance = Meta()
instance.__call__ = lambda: "own attribute is not asked"
print(instance())  # expect: first
Meta.__call__ = lambda self: "class attribute is asked at call time"
print(instance())  # expect: class attribute is asked at call time
print(str.upper("x"), "x".upper(), int.__add__(1, 2), (5).__add__(6), list.__len__([1, 2]))  # expect: X X 3 11 2
for thing in (5, "text", None, [], object()):
    try:
        thing()
    except TypeError as error:
        print(error)
# expect: 'int' object is not callable
# expect: 'str' object is not callable
# expect: 'NoneType' object is not callable
# expect: 'list' object is not callable
# expect: 'object' object is not callable
try:
    double()
except TypeError as error:
    print(error)  # expect: Multiplier.__call__() missing 1 required positional argument: 'value'
