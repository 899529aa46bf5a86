# What isinstance and issubclass take, and their texts for what they don't.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: isinstance(1, None))
# expect: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
attempt(lambda: isinstance(1, (None,)))
# expect: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
attempt(lambda: isinstance("x", (str, None)))  # expect: True
attempt(lambda: isinstance(1))  # expect: TypeError: isinstance expected 2 arguments, got 1
attempt(lambda: issubclass(1, int))  # expect: TypeError: issubclass() arg 1 must be a class
attempt(lambda: issubclass(int, 1))
# expect: TypeError: issubclass() arg 2 must be a class, a tuple of classes, or a union
attempt(lambda: issubclass(int, (str, (float, (object,)))))  # expect: True
print(isinstance(True, int), isinstance(1, bool), issubclass(bool, int), isinstance(int, type))
# expect: True False True True
print(isinstance(type, object))  # expect: True
print(isinstance(None, type(None)), isinstance(len, type(len)), isinstance(print, object), isinstance(..., type(...)))
# expect: True True True True
