# What calls of methods, class methods, static methods and instances refuse.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class C:
    def method(self, x):
        return x

    @classmethod
    def cm(cls, x):
        return x

    @staticmethod
    def sm(x):
        return x

    def __call__(self, x):
        return x

    def __getitem__(self, a, b=None):
        return a

    def no_self():
        pass


c = C()
attempt(lambda: c.method())  # expect: TypeError: C.method() missing 1 required positional argument: 'x'
attempt(lambda: c.method(1, 2))  # expect: TypeError: C.method() takes 2 positional arguments but 3 were given
attempt(lambda: C.method())  # expect: TypeError: C.method() missing 2 required positional arguments: 'self' and 'x'
attempt(lambda: C.method(c))  # expect: TypeError: C.method() missing 1 required positional argument: 'x'
attempt(lambda: C.cm())  # expect: TypeError: C.cm() missing 1 required positional argument: 'x'
attempt(lambda: c.cm(1, 2))  # expect: TypeError: C.cm() takes 2 positional arguments but 3 were given
attempt(lambda: c.sm())  # expect: TypeError: C.sm() missing 1 required positional argument: 'x'
attempt(lambda: c())  # expect: TypeError: C.__call__() missing 1 required positional argument: 'x'
attempt(lambda: c(1, 2))  # expect: TypeError: C.__call__() takes 2 positional arguments but 3 were given
attempt(lambda: c(y=1))  # expect: TypeError: C.__call__() got an unexpected keyword argument 'y'
attempt(lambda: c.no_self())  # expect: TypeError: C.no_self() takes 0 positional arguments but 1 was given
attempt(lambda: C(1))  # expect: TypeError: C() takes no arguments
attempt(lambda: C(x=1))  # expect: TypeError: C() takes no arguments
attempt(lambda: C.missing())  # expect: AttributeError: type object 'C' has no attribute 'missing'
attempt(lambda: c.missing())  # expect: AttributeError: 'C' object has no attribute 'missing'
