# __str__, __repr__ and __format__ must return strings.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class BadText:
    def __str__(self):
        return 5

    def __repr__(self):
        return None

    def __format__(self, spec):
        return 5


attempt(lambda: str(BadText()))  # expect: TypeError: __str__ returned non-string (type int)
attempt(lambda: repr(BadText()))  # expect: TypeError: __repr__ returned non-string (type NoneType)
attempt(lambda: format(BadText()))  # expect: TypeError: __format__ must return a str, not int
attempt(lambda: f"{BadText()}")  # expect: TypeError: __format__ must return a str, not int
attempt(lambda: "%s" % BadText())  # expect: TypeError: __str__ returned non-string (type int)
