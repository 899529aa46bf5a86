# A special method set to None.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class NoneOperators:
    __add__ = None
    __radd__ = None
    __lt__ = None
    __iter__ = None
    __contains__ = None
    __bool__ = None
    __call__ = None


attempt(lambda: NoneOperators() + 1)  # expect: TypeError: 'NoneType' object is not callable
attempt(lambda: 1 + NoneOperators())  # expect: TypeError: 'NoneType' object is not callable
attempt(lambda: NoneOperators() < 1)  # expect: TypeError: 'NoneType' object is not callable
attempt(lambda: iter(NoneOperators()))  # expect: TypeError: 'NoneOperators' object is not iterable
attempt(lambda: 1 in NoneOperators())  # expect: TypeError: 'NoneOperators' object is not a container
attempt(lambda: NoneOperators()())  # expect: TypeError: 'NoneType' object is not callable
