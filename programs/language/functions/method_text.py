# The text of a bound method takes the name of what it binds.
from types import MethodType


class Odd:
    def __call__(self):
        pass


odd = Odd()
odd.__name__ = "named"
print(MethodType(odd, 3))  # expect: <bound method named of 3>
odd.__qualname__ = 5
print(MethodType(odd, 3))  # expect: <bound method ? of 3>
