# What is thrown through a `yield from` sees the generators that delegate as its callers; closing does not.
import sys


def callers():
    frame, names = sys._getframe(1), []
    while frame is not None:
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    return names


def inner():
    while True:
        try:
            yield callers()
        except ValueError:
            yield callers()
        except KeyError:
            try:
                sys._getframe(1).clear()
            except RuntimeError as error:
                yield error
        finally:
            print("closed by", callers())


def middle():
    yield from inner()


def outer():
    yield from middle()


generator = outer()
print(next(generator))  # expect: ['inner', 'middle', 'outer', '<module>']
print(generator.throw(ValueError))  # expect: ['inner', 'middle', 'outer', '<module>']
next(generator)  # expect: closed by ['inner', 'middle', 'outer', '<module>']
print(generator.throw(KeyError()))  # expect: cannot clear an executing frame
print(generator.gi_frame.f_back, generator.gi_suspended)  # expect: None True
generator.close()  # expect: closed by ['inner', '<module>']


class Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, kind):
        return callers()


def over():
    yield from Iterator()


generator = over()
next(generator)
print(generator.throw(ValueError))  # expect: ['throw', '<module>']
