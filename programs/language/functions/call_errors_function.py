# What a call of a function refuses, and which error is found first.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def f(a, b, /, c, d=4, *, e, g=6):
    return a, b, c, d, e, g


attempt(lambda: f())  # expect: TypeError: f() missing 3 required positional arguments: 'a', 'b', and 'c'
attempt(lambda: f(1))  # expect: TypeError: f() missing 2 required positional arguments: 'b' and 'c'
attempt(lambda: f(1, 2, 3))  # expect: TypeError: f() missing 1 required keyword-only argument: 'e'
attempt(lambda: f(1, 2, 3, e=5))  # expect: (1, 2, 3, 4, 5, 6)
attempt(lambda: f(1, 2, 3, 4, 5, e=5))
# expect: TypeError: f() takes from 3 to 4 positional arguments but 5 positional arguments (and 1 keyword-only argument) were given
attempt(lambda: f(1, 2, 3, 4, 5))  # expect: TypeError: f() takes from 3 to 4 positional arguments but 5 were given
attempt(lambda: f(1, 2, c=3, e=5, c2=1))  # expect: TypeError: f() got an unexpected keyword argument 'c2'
attempt(lambda: f(a=1, b=2, c=3, e=5))
# expect: TypeError: f() got some positional-only arguments passed as keyword arguments: 'a, b'
attempt(lambda: f(1, 2, 3, c=3, e=5))  # expect: TypeError: f() got multiple values for argument 'c'
attempt(lambda: f(1, 2, 3, 4, 5, 6, zzz=1))  # expect: TypeError: f() got an unexpected keyword argument 'zzz'
attempt(lambda: f(1, 2, 3, e=1, **{"e": 2}))
# expect: TypeError: __main__.f() got multiple values for keyword argument 'e'
attempt(lambda: f(1, 2, 3, **{"e": 2, 5: 6}))  # expect: TypeError: keywords must be strings
attempt(lambda: f(*5))  # expect: TypeError: __main__.f() argument after * must be an iterable, not int
attempt(lambda: f(**5))  # expect: TypeError: __main__.f() argument after ** must be a mapping, not int
attempt(lambda: f(*[1, 2], *[3], e=1))  # expect: (1, 2, 3, 4, 1, 6)
