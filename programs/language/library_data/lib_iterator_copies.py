# Copies of iterators, tee that reads itself, contexts entered twice, abstract classes that register.
import copy, itertools, contextvars, abc, threading


def att(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


for make in (
    lambda: iter([1, 2, 3]),
    lambda: iter((1, 2, 3)),
    lambda: iter("abc"),
    lambda: iter(range(3)),
    lambda: reversed(range(3)),
    lambda: iter(b"abc"),
    lambda: itertools.count(3),
    lambda: itertools.count(1, 2),
    lambda: itertools.count(1.5),
    lambda: itertools.repeat(4, 3),
    lambda: itertools.repeat(5),
):
    i = make()
    next(i)
    c = copy.copy(i)
    print(next(c), next(c), next(i), type(c) is type(i), end=" ")
    if not isinstance(i, itertools.count):
        print(att(lambda: next(copy.copy(c))), next(copy.deepcopy(i)))
    else:
        print(i, c)
# expect: 2 3 2 True StopIteration:  3
# expect: 2 3 2 True StopIteration:  3
# expect: b c b True StopIteration:  c
# expect: 1 2 1 True StopIteration:  2
# expect: 1 0 1 True StopIteration:  0
# expect: 98 99 98 True StopIteration:  99
# expect: 4 5 4 True count(5) count(6)
# expect: 3 5 3 True count(5, 2) count(7, 2)
# expect: 2.5 3.5 2.5 True count(3.5) count(4.5)
# expect: 4 4 4 True StopIteration:  4
# expect: 5 5 5 True 5 5
i = iter([1])
list(i)
print(list(copy.copy(i)), i.__reduce__())  # expect: [] (<built-in function iter>, ([],))
i = iter([1, 2, 3])
i.__setstate__(2)
print(list(i))  # expect: [3]
i.__setstate__(0)
print(list(i))  # expect: []
i = iter((1, 2))
i.__setstate__(-4)
print(list(i))  # expect: [1, 2]
i = iter((1, 2))
i.__setstate__(7)
print(list(i))  # expect: []

a, b = itertools.tee([1, 2, 3])
print(next(a), next(a), list(copy.copy(a)), list(b), list(a))  # expect: 1 2 [3] [1, 2, 3] [3]


def again():
    yield 1
    yield next(y)


x, y = itertools.tee(again())
print(next(x), next(y))  # expect: 1 1
print(att(lambda: next(x)))  # expect: RuntimeError: cannot re-enter the tee iterator
c = contextvars.copy_context()
print("already entered" in att(lambda: c.run(c.run, print)), repr(c)[:30])
# expect: True <_contextvars.Context object a
print(c.run(lambda: 5))  # expect: 5


class A(abc.ABC):
    pass


class B:
    pass


t = abc.get_cache_token()
print(issubclass(B, A))  # expect: False
A.register(B)
print(issubclass(B, A), abc.get_cache_token() != t)  # expect: True True
