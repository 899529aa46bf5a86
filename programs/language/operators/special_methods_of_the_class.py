# Special methods are looked up on the class, added later or not, and never on the instance.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Dynamic:
    pass


for number in range(3):
    setattr(Dynamic, f"m{number}", lambda self, number=number: number)
print([getattr(Dynamic(), f"m{i}")() for i in range(3)])  # expect: [0, 1, 2]
Dynamic.__len__ = lambda self: 9
print(len(Dynamic()))  # expect: 9
del Dynamic.__len__
attempt(lambda: len(Dynamic()))  # expect: TypeError: object of type 'Dynamic' has no len()
instance = Dynamic()
instance.__len__ = lambda: 5
attempt(lambda: len(instance))  # expect: TypeError: object of type 'Dynamic' has no len()
instance.__call__ = lambda: 5
attempt(lambda: instance())  # expect: TypeError: 'Dynamic' object is not callable
