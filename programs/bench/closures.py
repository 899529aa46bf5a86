"""Closures: functions that make functions, nonlocal state, decorators, composition."""


def counter():
    count = 0

    def increment(step=1):
        nonlocal count
        count += step
        return count

    return increment


def traced(function):
    calls = 0

    def wrapper(*args, **kwargs):
        nonlocal calls
        calls += 1
        return function(*args, **kwargs) + calls % 2

    return wrapper


def compose(*functions):
    def composed(x):
        for function in functions:
            x = function(x)
        return x

    return composed


@traced
def add(a, b=1):
    return a + b


count = counter()
double_plus = compose(lambda x: x * 2, lambda x: x + 1, add)
total = 0
for i in range(20000):
    total += double_plus(i) + count(2) + (lambda k: k + i)(1)
print(total, count(0))
# expect: 1000060000 40000
