# An instance's __dict__: written, replaced, deleted, and before the class's attributes.
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
print(a.__dict__, vars(a) is a.__dict__, a.__dict__.get("own"))  # expect: {'own': 'instance'} True instance
a.__dict__["added"] = 1
print(a.added)  # expect: 1
a.__dict__ = {"replaced": True}
print(a.replaced, hasattr(a, "own"), a.shared)  # expect: True False class
attempt(lambda: setattr(a, "__dict__", 5))  # expect: TypeError: __dict__ must be set to a dictionary, not a 'int'
attempt(lambda: delattr(a, "__dict__"))  # expect: None
a.shared = "instance"
print(a.shared, Plain.shared)  # expect: instance class
del a.shared
print(a.shared)  # expect: class
attempt(lambda: delattr(a, "shared"))  # expect: AttributeError: 'Plain' object has no attribute 'shared'
attempt(lambda: a.missing)  # expect: AttributeError: 'Plain' object has no attribute 'missing'
attempt(lambda: Plain.missing)  # expect: AttributeError: type object 'Plain' has no attribute 'missing'
attempt(lambda: delattr(Plain, "missing"))  # expect: AttributeError: type object 'Plain' has no attribute 'missing'
d = dir(a)
print("replaced" in d, "shared" in d, "__init__" in d, "__dict__" in d, "__weakref__" in d, "__dict__" in dir(object()))
# expect: False True True True True False
