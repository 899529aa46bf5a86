# The __dict__ of a class can be read only.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Outer:
    class Inner:
        def method(self):
            pass


attempt(lambda: setattr(Outer, "__dict__", {}))
# expect: AttributeError: attribute '__dict__' of 'type' objects is not writable
attempt(lambda: Outer.__dict__.update(x=1))  # expect: AttributeError: 'mappingproxy' object has no attribute 'update'
attempt(lambda: Outer.__dict__.__setitem__("x", 1))
# expect: AttributeError: 'mappingproxy' object has no attribute '__setitem__'


def set_item():
    Outer.__dict__["x"] = 1


attempt(set_item)  # expect: TypeError: 'mappingproxy' object does not support item assignment
