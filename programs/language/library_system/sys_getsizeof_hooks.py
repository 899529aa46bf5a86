# sys.getsizeof: __sizeof__ and its errors.
import sys


class A:
    pass


class Bad:
    def __sizeof__(self):
        return -1


class Bad2:
    def __sizeof__(self):
        return "x"


print(sys.getsizeof([1] * 10), sys.getsizeof(Bad2, 5) > 0)  # expect: 136 True
for v in (Bad(), Bad2()):
    try:
        print(sys.getsizeof(v))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(sys.getsizeof(v, 7))
    except Exception as e:
        print(type(e).__name__, e)
# expect: ValueError __sizeof__() should return >= 0
# expect: ValueError __sizeof__() should return >= 0
# expect: TypeError an integer is required
# expect: 7
print((1).__sizeof__(), [].__sizeof__(), object.__sizeof__(A()))  # expect: 28 40 24
