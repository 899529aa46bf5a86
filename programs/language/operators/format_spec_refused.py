# __format__ takes a string only.
def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(object().__format__, 5)  # expect: TypeError: __format__() argument must be str, not int
