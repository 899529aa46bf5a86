# The copy goes through __setattr__; the __new__ that is static by itself copies nothing.
def double(number: int) -> int:
    "Twice."
    return 2 * number


class Implicit:
    def __new__(cls):
        return object.__new__(cls)


print(vars(vars(Implicit)["__new__"]))  # expect: {}


class Noting(staticmethod):
    def __setattr__(self, name, value):
        print("set", name)


Noting(double)
# expect: set __module__
# expect: set __name__
# expect: set __qualname__
# expect: set __doc__
# expect: set __annotations__
