# Raising a class makes the instance; what is no exception is refused.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class NewReturns(Exception):
    def __new__(cls, *args):
        return super().__new__(cls, "from new", *args)


print(NewReturns("x").args)  # expect: ('x',)


def raise_it(what):
    raise what


attempt(lambda: raise_it(NewReturns))  # expect: NewReturns:
attempt(lambda: raise_it(5))  # expect: TypeError: exceptions must derive from BaseException
attempt(lambda: raise_it(int))  # expect: TypeError: exceptions must derive from BaseException
attempt(lambda: raise_it(None))  # expect: TypeError: exceptions must derive from BaseException


class NotAnException(Exception):
    def __new__(cls):
        return 5


attempt(lambda: raise_it(NotAnException))
# expect: TypeError: calling <class '__main__.NotAnException'> should have returned an instance of BaseException, not <class 'int'>
