# Exceptions that nobody can receive: in __del__ and in generators that are closed when dropped.
class Faulty:
    def __del__(self):
        raise ValueError("in del")


def generator():
    try:
        yield 1
    finally:
        raise KeyError("in the generator")


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass


Faulty()
print("after the object")  # expect: after the object
g = generator()
next(g)
del g
print("after the generator")  # expect: after the generator
g = stubborn()
next(g)
del g
print("after the stubborn one")  # expect: after the stubborn one


class BadRepr(Exception):
    def __str__(self):
        raise TypeError("no text")


class Worse:
    def __del__(self):
        raise BadRepr()


Worse()
print("end")  # expect: end
# expect stderr: Exception ignored in: <function Faulty.__del__ at 0x*>
# expect stderr: ValueError: in del
# expect stderr: Exception ignored in: <generator object generator at 0x*>
# expect stderr: KeyError: 'in the generator'
# expect stderr: Exception ignored in: <generator object stubborn at 0x*>
# expect stderr: RuntimeError: generator ignored GeneratorExit
# expect stderr: Exception ignored in: <function Worse.__del__ at 0x*>
