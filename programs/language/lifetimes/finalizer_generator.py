# A generator that is dropped gives up its locals.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def generator():
    noisy = Noisy("in a generator")
    yield 1
    yield 2


g = generator()
next(g)
g = None  # expect: del in a generator
print("generator dropped")  # expect: generator dropped
