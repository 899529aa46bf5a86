# Attributes of built-in types and of their instances can't be set; a name must be a string.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Plain:
    shared = "class"

    def __init__(self):
        self.own = "instance"


a = Plain()
attempt(lambda: setattr(int, "x", 1))  # expect: TypeError: cannot set 'x' attribute of immutable type 'int'
attempt(lambda: delattr(int, "real"))  # expect: TypeError: cannot set 'real' attribute of immutable type 'int'
attempt(lambda: setattr(5, "real", 1))  # expect: AttributeError: attribute 'real' of 'int' objects is not writable
attempt(lambda: (5).x)  # expect: AttributeError: 'int' object has no attribute 'x'
attempt(lambda: setattr("s", "x", 1))  # expect: AttributeError: 'str' object has no attribute 'x'
attempt(lambda: setattr("s", "upper", 1))  # expect: AttributeError: 'str' object attribute 'upper' is read-only
attempt(lambda: None.x)  # expect: AttributeError: 'NoneType' object has no attribute 'x'
attempt(lambda: getattr(a, 5))  # expect: TypeError: attribute name must be string, not 'int'
attempt(lambda: setattr(a, 5, 5))  # expect: TypeError: attribute name must be string, not 'int'
attempt(lambda: hasattr(a, 5))  # expect: TypeError: attribute name must be string, not 'int'
