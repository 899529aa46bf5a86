# Functions and built-in methods bind with __get__.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class NonData:
    def __get__(self, obj, owner):
        return ("non-data", obj is None, owner.__name__)


class C:
    plain = NonData()


c = C()


def function(self):
    return self


bound = function.__get__(c)
print(bound() is c, bound.__func__ is function, bound.__self__ is c)  # expect: True True True
print(function.__get__(None, C) is function)  # expect: True
attempt(lambda: function.__get__(None))  # expect: TypeError: __get__(None, None) is invalid
print(str.upper.__get__("abc")(), int.__add__.__get__(5)(6), [].append.__self__)  # expect: ABC 11 []
attempt(lambda: str.upper.__get__(5))
# expect: TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
