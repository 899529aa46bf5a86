# Comparison, hash and repr that call themselves count with the frames against the recursion limit.

import sys

sys.setrecursionlimit(70)


class Equal:
    def __eq__(self, other):
        return self == other


class Hashed:
    def __hash__(self):
        return hash(self)


class Shown:
    def __repr__(self):
        return repr(self)


def count(function):
    try:
        function()
    except RecursionError as error:
        frames, traceback = 0, error.__traceback__
        while traceback is not None:
            frames, traceback = frames + 1, traceback.tb_next
        print(frames, error)


count(lambda: Equal() == Equal())  # expect: 35 maximum recursion depth exceeded
count(lambda: {Hashed(): 1})  # expect: 36 maximum recursion depth exceeded while calling a Python object
count(lambda: repr(Shown()))  # expect: 24 maximum recursion depth exceeded while getting the repr of an object
