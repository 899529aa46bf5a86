# What the attributes of a function can be set to, and names of attributes that are no str.
def f(a=1, *, b=2):
    pass


class Text(str):
    pass


class Table(dict):
    pass


class Row(tuple):
    pass


Fake = type("tuple", (), {})
FakeText = type("str", (), {})


def put(name, value):
    try:
        setattr(f, name, value)
        print(name, getattr(f, name), type(getattr(f, name)).__name__)
    except TypeError as e:
        print(e)


put("__name__", Text("n"))  # expect: __name__ n Text
put("__qualname__", Text("q"))  # expect: __qualname__ q Text
put("__name__", FakeText())  # expect: __name__ must be set to a string object
put("__defaults__", Fake())  # expect: __defaults__ must be set to a tuple object
put("__defaults__", Row((5,)))  # expect: __defaults__ (5,) Row
put("__kwdefaults__", Table(b=4))  # expect: __kwdefaults__ {'b': 4} Table
put("__annotations__", Table())  # expect: __annotations__ {} Table
put("__annotations__", 5)  # expect: __annotations__ must be set to a dict object
put("__kwdefaults__", None)  # expect: __kwdefaults__ None NoneType
put("__annotations__", None)  # expect: __annotations__ {} dict
put("__code__", 5)  # expect: __code__ must be set to a code object
print(repr(f).split(" at ")[0])  # expect: <function q

for obj in (f, f.__get__(3), list[int], int | str, object(), int):
    for name in (bytearray(b"x"), None):
        try:
            print(type(obj).__getattribute__(obj, name))
        except TypeError as e:
            print(type(obj).__name__, e)
# expect: function attribute name must be string, not 'bytearray'
# expect: function attribute name must be string, not 'NoneType'
# expect: method attribute name must be string, not 'bytearray'
# expect: method attribute name must be string, not 'NoneType'
# expect: GenericAlias attribute name must be string, not 'bytearray'
# expect: GenericAlias attribute name must be string, not 'NoneType'
# expect: UnionType attribute name must be string, not 'bytearray'
# expect: UnionType attribute name must be string, not 'NoneType'
# expect: object attribute name must be string, not 'bytearray'
# expect: object attribute name must be string, not 'NoneType'
# expect: type attribute name must be string, not 'bytearray'
# expect: type attribute name must be string, not 'NoneType'
try:
    super(int, True).__getattribute__(b"x")
except TypeError as e:
    print(e)  # expect: attribute name must be string, not 'bytes'
