# The name in `except ... as name` is deleted afterwards; sys.exc_info follows the handler.
import sys

error = "outer value"
try:
    1 / 0
except ZeroDivisionError as error:
    print(error)  # expect: division by zero
try:
    error
except NameError as problem:
    print(problem)  # expect: name 'error' is not defined


def local():
    try:
        raise ValueError("v")
    except ValueError as found:
        kept = found
    try:
        return found
    except UnboundLocalError as problem:
        return f"{problem} but kept {kept}"


print(local())  # expect: cannot access local variable 'found' where it is not associated with a value but kept v
try:
    raise KeyError("k")
except KeyError as name:
    name = "rebound"
    print(name)  # expect: rebound
try:
    raise KeyError("k")
except KeyError as name:
    del name
print("deleting it oneself is fine")  # expect: deleting it oneself is fine
print(sys.exc_info())  # expect: (None, None, None)
try:
    raise ValueError("outer")
except ValueError:
    print(sys.exc_info()[0].__name__)  # expect: ValueError
    try:
        raise KeyError("inner")
    except KeyError:
        print(sys.exc_info()[0].__name__, sys.exc_info()[1])  # expect: KeyError 'inner'
    print(sys.exc_info()[0].__name__, sys.exc_info()[2] is not None)  # expect: ValueError True
print(sys.exc_info())  # expect: (None, None, None)


def handler():
    return sys.exc_info()[0]


try:
    raise OSError
except OSError:
    print(handler().__name__)  # expect: OSError
print(handler())  # expect: None
holder = {}


class Box:
    pass


for _ in range(2):
    try:
        raise IndexError("again")
    except IndexError as e:
        holder["saved"] = e
print(repr(holder["saved"]), "e" in globals())  # expect: IndexError('again') False
print(holder["saved"].__traceback__ is not None, holder["saved"].args)  # expect: True ('again',)
