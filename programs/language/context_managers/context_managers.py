# `with`: __enter__, __exit__, suppressed and replaced exceptions, and every way to leave the block.
class Manager:
    def __init__(self, name, suppress=False):
        self.name, self.suppress = name, suppress

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value, traceback is not None)
        return self.suppress


with Manager("a") as value:
    print("inside", value)
# expect: enter a
# expect: inside A
# expect: exit a None None False
with Manager("b"):
    pass
# expect: enter b
# expect: exit b None None False
with Manager("s", suppress=True):
    raise ValueError("suppressed")
# expect: enter s
# expect: exit s ValueError suppressed True
print("after the suppressed one")  # expect: after the suppressed one
try:
    with Manager("p"):
        raise KeyError("passes")
# expect: enter p
# expect: exit p KeyError 'passes' True
except KeyError as error:
    print("caught", error)  # expect: caught 'passes'


def leave_by_return():
    with Manager("r"):
        return "returned"


print(leave_by_return())
# expect: enter r
# expect: exit r None None False
# expect: returned
for n in range(3):
    with Manager(f"loop{n}"):
        if n == 0:
            continue
        break
# expect: enter loop0
# expect: exit loop0 None None False
# expect: enter loop1
# expect: exit loop1 None None False
with Manager("one") as one, Manager("two") as two:
    print(one, two)
# expect: enter one
# expect: enter two
# expect: ONE TWO
# expect: exit two None None False
# expect: exit one None None False
with (
    Manager("x", suppress=True),
    Manager("y"),
):
    raise OSError("through y into x")
# expect: enter x
# expect: enter y
# expect: exit y OSError through y into x True
# expect: exit x OSError through y into x True


class Replaces:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        raise RuntimeError("from exit")


try:
    with Replaces():
        raise ValueError("first")
except RuntimeError as error:
    print(error, repr(error.__context__))  # expect: from exit ValueError('first')


class EnterFails:
    def __enter__(self):
        raise ValueError("no entry")

    def __exit__(self, *details):
        print("never")


try:
    with Manager("outer"), EnterFails():
        print("never")
# expect: enter outer
# expect: exit outer ValueError no entry True
except ValueError as error:
    print(error)  # expect: no entry


class NoExit:
    def __enter__(self):
        pass


for thing in (5, NoExit(), Manager):
    try:
        with thing:
            print("never")
    except TypeError as error:
        print(error)
# expect: 'int' object does not support the context manager protocol
# expect: 'NoExit' object does not support the context manager protocol (missed __exit__ method)
# expect: 'type' object does not support the context manager protocol
holder = {}
with Manager("t") as holder["key"]:
    print(holder)
# expect: enter t
# expect: {'key': 'T'}
# expect: exit t None None False
with Manager("u") as (first, *others):
    print(first, others)
# expect: enter u
# expect: U []
# expect: exit u None None False
