# What an ExceptionGroup refuses to be made of, and how it can't be told apart.
def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except (TypeError, ValueError, RecursionError) as error:
        print(type(error).__name__, error)


class Wrong(ExceptionGroup):
    def derive(self, exceptions):
        return ValueError()


for args in ((), ("m",), (1, [ValueError()]), ("m", []), ("m", 3), ("m", [1]), ("m", {ValueError()})):
    attempt(ExceptionGroup, *args)
# expect: TypeError BaseExceptionGroup.__new__() takes exactly 2 arguments (0 given)
# expect: TypeError BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)
# expect: TypeError BaseExceptionGroup.__new__() argument 1 must be str, not int
# expect: ValueError second argument (exceptions) must be a non-empty sequence
# expect: TypeError second argument (exceptions) must be a sequence
# expect: ValueError Item 0 of second argument (exceptions) is not an exception
# expect: TypeError second argument (exceptions) must be a sequence
attempt(ExceptionGroup, "m", [KeyboardInterrupt()])  # expect: TypeError Cannot nest BaseExceptions in an ExceptionGroup
attempt(Wrong, "m", [KeyboardInterrupt()])  # expect: TypeError Cannot nest BaseExceptions in 'Wrong'
group = ExceptionGroup("m", [ValueError()])
for condition in (3, int, (ValueError, 3), len):
    attempt(group.split, condition)
# expect: TypeError expected a function, exception type or tuple of exception types
# expect: TypeError expected a function, exception type or tuple of exception types
# expect: TypeError expected a function, exception type or tuple of exception types
# expect: TypeError expected a function, exception type or tuple of exception types
attempt(group.subgroup)  # expect: TypeError subgroup expected 1 argument, got 0
attempt(Wrong("m", [ValueError(), KeyError()]).subgroup, KeyError)
# expect: TypeError derive must return an instance of BaseExceptionGroup
deep = ValueError()
for _ in range(3000):
    deep = ExceptionGroup("deeper", [deep])
attempt(deep.split, ValueError)
# expect: RecursionError maximum recursion depth exceeded in exceptiongroup_split_recursive
