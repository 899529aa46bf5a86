# Booleans are integers with two names: arithmetic, comparison, conversion.
print(True, False, not True, not 0)  # expect: True False False True
print(True + True, True * 10, -True, ~True, True / 2)  # expect: 2 10 -1 -2 0.5
print(True == 1, False == 0.0, True is True, True == "True")  # expect: True True True False
print(True & False, True | False, True ^ True, True & 3)  # expect: False True False 1
print(type(True & False).__name__, type(True & 1).__name__, type(True + 0).__name__)  # expect: bool int int
print(isinstance(True, int), issubclass(bool, int), type(True).__mro__)
# expect: True True (<class 'bool'>, <class 'int'>, <class 'object'>)
print(bool(0), bool(0.0), bool(""), bool([]), bool({}), bool(()), bool(None))
# expect: False False False False False False False
print(bool(-1), bool(0.1), bool(" "), bool([0]), bool({0: 0}), bool((None,)))  # expect: True True True True True True
print(bool(), int(True), float(True), str(True), repr(False))  # expect: False 1 1.0 True False
print([10, 20][True], "ab"[False])  # expect: 20 a
print({1: "one", True: "true"}, {0: "a", False: "b", 0.0: "c"})  # expect: {1: 'true'} {0: 'c'}
print(sum([True, False, True, True]))  # expect: 3
print(f"{True} and {False}", "%d %s" % (True, True))  # expect: True and False 1 True
print(hash(True) == hash(1), True < 2, max(True, 5), sorted([True, False, True]))
# expect: True True 5 [False, True, True]


class Always:
    def __bool__(self):
        return True


class Wrong:
    def __bool__(self):
        return 1


print(bool(Always()), not Always())  # expect: True False
try:
    bool(Wrong())
except TypeError as error:
    print(error)  # expect: __bool__ should return bool, returned int
try:
    class Third(bool):
        pass
except TypeError as error:
    print(error)  # expect: type 'bool' is not an acceptable base type
