# The texts of the errors that a call with wrong arguments raises.
# differs: since 3.13 print() names an unexpected keyword as functions do.
def none():
    pass


def one(a):
    pass


def two(a, b):
    pass


def defaults(a, b=1, c=2):
    pass


def star(a, *rest):
    pass


def keyword_only(a, *, k, m=1):
    pass


def two_keyword_only(*, x, y):
    pass


def positional_only(p, q=2, /, r=3):
    pass


class Thing:
    def __init__(self, size):
        self.size = size

    def method(self, x):
        pass


class Bare:
    pass


def attempt(action):
    try:
        action()
        print("no error")
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: none(1))  # expect: TypeError: none() takes 0 positional arguments but 1 was given
attempt(lambda: none(1, 2, x=3))  # expect: TypeError: none() got an unexpected keyword argument 'x'
attempt(lambda: none(zzz=1))  # expect: TypeError: none() got an unexpected keyword argument 'zzz'
attempt(lambda: one())  # expect: TypeError: one() missing 1 required positional argument: 'a'
attempt(lambda: one(1, 2))  # expect: TypeError: one() takes 1 positional argument but 2 were given
attempt(lambda: one(zzz=1))  # expect: TypeError: one() got an unexpected keyword argument 'zzz'
attempt(lambda: one(1, a=2))  # expect: TypeError: one() got multiple values for argument 'a'
attempt(lambda: two())  # expect: TypeError: two() missing 2 required positional arguments: 'a' and 'b'
attempt(lambda: two(b=1))  # expect: TypeError: two() missing 1 required positional argument: 'a'
attempt(lambda: two(1, 2, 3))  # expect: TypeError: two() takes 2 positional arguments but 3 were given
attempt(lambda: defaults())  # expect: TypeError: defaults() missing 1 required positional argument: 'a'
attempt(lambda: defaults(1, 2, 3, 4))
# expect: TypeError: defaults() takes from 1 to 3 positional arguments but 4 were given
attempt(lambda: defaults(1, 2, b=3))  # expect: TypeError: defaults() got multiple values for argument 'b'
attempt(lambda: star())  # expect: TypeError: star() missing 1 required positional argument: 'a'
attempt(lambda: keyword_only(1))  # expect: TypeError: keyword_only() missing 1 required keyword-only argument: 'k'
attempt(lambda: keyword_only(1, 2))  # expect: TypeError: keyword_only() takes 1 positional argument but 2 were given
attempt(lambda: keyword_only(1, 2, k=3))
# expect: TypeError: keyword_only() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given
attempt(lambda: keyword_only(1, k=2, zzz=3))
# expect: TypeError: keyword_only() got an unexpected keyword argument 'zzz'
attempt(lambda: two_keyword_only())
# expect: TypeError: two_keyword_only() missing 2 required keyword-only arguments: 'x' and 'y'
attempt(lambda: two_keyword_only(x=1))
# expect: TypeError: two_keyword_only() missing 1 required keyword-only argument: 'y'
attempt(lambda: positional_only())  # expect: TypeError: positional_only() missing 1 required positional argument: 'p'
attempt(lambda: positional_only(p=1))
# expect: TypeError: positional_only() got some positional-only arguments passed as keyword arguments: 'p'
attempt(lambda: positional_only(1, q=1))
# expect: TypeError: positional_only() got some positional-only arguments passed as keyword arguments: 'q'
attempt(lambda: positional_only(1, 2, r=1))  # expect: no error
attempt(lambda: Thing())  # expect: TypeError: Thing.__init__() missing 1 required positional argument: 'size'
attempt(lambda: Thing(1, 2))  # expect: TypeError: Thing.__init__() takes 2 positional arguments but 3 were given
attempt(lambda: Thing(1).method())  # expect: TypeError: Thing.method() missing 1 required positional argument: 'x'
attempt(lambda: Thing(1).method(1, 2))
# expect: TypeError: Thing.method() takes 2 positional arguments but 3 were given
attempt(lambda: Thing.method(1))  # expect: TypeError: Thing.method() missing 1 required positional argument: 'x'
attempt(lambda: Bare(1))  # expect: TypeError: Bare() takes no arguments
attempt(lambda: (lambda a: a)())
# expect: TypeError: <lambda>.<locals>.<lambda>() missing 1 required positional argument: 'a'
attempt(lambda: (lambda: 0)(1))
# expect: TypeError: <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given
attempt(lambda: len())  # expect: TypeError: len() takes exactly one argument (0 given)
attempt(lambda: len(1, 2))  # expect: TypeError: len() takes exactly one argument (2 given)
attempt(lambda: len(obj=[]))  # expect: TypeError: len() takes no keyword arguments
attempt(lambda: [].append(1, 2))  # expect: TypeError: list.append() takes exactly one argument (2 given)
attempt(lambda: "".upper(1))  # expect: TypeError: str.upper() takes no arguments (1 given)
attempt(lambda: print(zzz=1))  # expect: TypeError: 'zzz' is an invalid keyword argument for print()
attempt(lambda: None())  # expect: TypeError: 'NoneType' object is not callable
attempt(lambda: "text"(1))  # expect: TypeError: 'str' object is not callable
attempt(lambda: Thing(1)())  # expect: TypeError: 'Thing' object is not callable
attempt(lambda: two(*[1], *[2, 3]))  # expect: TypeError: two() takes 2 positional arguments but 3 were given
attempt(lambda: one(**{"a": 1, "zzz": 2}))  # expect: TypeError: one() got an unexpected keyword argument 'zzz'
