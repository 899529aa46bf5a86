# property: getter, setter and deleter, and where its documentation comes from.
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

    @property
    def fahrenheit(self):
        return self._celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self.celsius = (value - 32) * 5 / 9

    @fahrenheit.deleter
    def fahrenheit(self):
        del self._celsius

    def _get(self):
        return "got"

    hidden = property(_get, doc="by call")


t = Temperature(100)
print(t.fahrenheit, Temperature.celsius.__doc__, Temperature.hidden.__doc__, Temperature.fahrenheit.__doc__)
# expect: 212.0 Degrees. by call None
t.fahrenheit = 32
print(t.celsius, t.hidden)  # expect: 0.0 got
attempt(lambda: delattr(t, "celsius"))
# expect: AttributeError: property 'celsius' of 'Temperature' object has no deleter
del t.fahrenheit
attempt(lambda: t.celsius)  # expect: AttributeError: 'Temperature' object has no attribute '_celsius'
