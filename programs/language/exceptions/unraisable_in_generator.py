# An exception in a generator that is closed when dropped is reported.
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


g = generator()
next(g)
del g
print("after the generator")  # expect: after the generator
g = stubborn()
next(g)
del g
print("after the stubborn one")  # expect: after the stubborn one
# expect stderr: Exception ignored in: <generator object generator at 0x*>
# expect stderr: KeyError: 'in the generator'
# expect stderr: Exception ignored in: <generator object stubborn at 0x*>
# expect stderr: RuntimeError: generator ignored GeneratorExit
