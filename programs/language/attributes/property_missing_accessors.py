# What a property without a getter, setter or deleter refuses.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Temperature:
    def __init__(self, celsius):
        self._celsius = celsius

    def _get(self):
        return "got"

    hidden = property(_get, doc="by call")
    write_only = property(fset=lambda self, value: print("written", value))
    empty = property()


t = Temperature(100)
t.write_only = 9  # expect: written 9
attempt(lambda: t.write_only)  # expect: AttributeError: property 'write_only' of 'Temperature' object has no getter
attempt(lambda: setattr(t, "hidden", 1))
# expect: AttributeError: property 'hidden' of 'Temperature' object has no setter
attempt(lambda: delattr(t, "hidden"))
# expect: AttributeError: property 'hidden' of 'Temperature' object has no deleter
attempt(lambda: t.empty)  # expect: AttributeError: property 'empty' of 'Temperature' object has no getter
attempt(lambda: setattr(t, "empty", 1))
# expect: AttributeError: property 'empty' of 'Temperature' object has no setter
