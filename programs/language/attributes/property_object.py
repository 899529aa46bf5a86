# The property object itself: its functions, __get__ and __set__, and its arguments.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Temperature:
    def __init__(self, celsius):
        self._celsius = celsius

    @property
    def celsius(self):
        "Degrees."
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        "not this text"
        self._celsius = value


t = Temperature(100)
p = Temperature.celsius
print(type(p), p.fget.__name__, p.fset.__name__, p.fdel, p.__get__(None, Temperature) is p)
# expect: <class 'property'> celsius celsius None True
print(p.__get__(Temperature(3)), isinstance(p, property))  # expect: 3 True
p.__set__(t, 55)
print(t.celsius)  # expect: 55
attempt(lambda: p.__delete__(t))  # expect: AttributeError: property 'celsius' of 'Temperature' object has no deleter
attempt(lambda: setattr(p, "fget", None))  # expect: AttributeError: readonly attribute
attempt(lambda: setattr(p, "new", None))  # expect: AttributeError: 'property' object has no attribute 'new'
attempt(lambda: property(1, 2, 3, 4, 5))  # expect: TypeError: property() takes at most 4 arguments (5 given)
attempt(lambda: property(foo=1))  # expect: TypeError: 'foo' is an invalid keyword argument for property()
