# Bound methods: their attributes, equality and hash, and the kinds of methods in a class.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class C:
    def method(self, x=1):
        """Method doc."""
        return self, x

    @classmethod
    def cm(cls):
        return cls

    @staticmethod
    def sm(x):
        return x

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 1


a, b = C(), C()
m = a.method
print(m.__func__ is C.method, m.__self__ is a, m.__name__, m.__qualname__, m.__doc__, m.__defaults__, m.__module__)
# expect: True True method C.method Method doc. (1,) __main__
print(a.method == a.method, a.method is a.method, a.method == b.method, hash(a.method) == hash(a.method))
# expect: True False False True
print(m()[1], m(5)[1], C.method(a, 7)[1], C.method is C.method, type(m).__name__, type(C.method).__name__)
# expect: 1 5 7 True method function
attempt(lambda: setattr(m, "x", 1))  # expect: AttributeError: 'method' object has no attribute 'x'
C.method.note = "on the function"
print(m.note, a.cm() is C, C.cm.__self__ is C, C.sm is C.sm, a.sm(3))  # expect: on the function True True True 3
print({a.method: "found"}[a.method], repr(C.cm).startswith("<bound method C.cm of <class '__main__.C'>>"))
# expect: found True
attempt(lambda: C.method())  # expect: TypeError: C.method() missing 1 required positional argument: 'self'
attempt(lambda: a.method(1, 2))  # expect: TypeError: C.method() takes from 1 to 2 positional arguments but 3 were given
print(type(C.__dict__["cm"]).__name__, type(C.__dict__["sm"]).__name__, C.__dict__["sm"](5))
# expect: classmethod staticmethod 5
print(C.__dict__["cm"].__func__.__name__)  # expect: cm
print([].append == [].append, len == len, str.upper == str.upper, "x".upper is "x".upper)
# expect: False True True False
