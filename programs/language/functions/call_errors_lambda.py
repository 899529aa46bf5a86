# What calls of lambdas refuse: every kind of parameter missing or given too often.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: (lambda: 1)(1))
# expect: TypeError: <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given
attempt(lambda: (lambda x: 1)())
# expect: TypeError: <lambda>.<locals>.<lambda>() missing 1 required positional argument: 'x'
attempt(lambda: (lambda x, y: 1)())
# expect: TypeError: <lambda>.<locals>.<lambda>() missing 2 required positional arguments: 'x' and 'y'
attempt(lambda: (lambda x, y, z: 1)())
# expect: TypeError: <lambda>.<locals>.<lambda>() missing 3 required positional arguments: 'x', 'y', and 'z'
attempt(lambda: (lambda *, x: 1)())
# expect: TypeError: <lambda>.<locals>.<lambda>() missing 1 required keyword-only argument: 'x'
attempt(lambda: (lambda *, x, y: 1)())
# expect: TypeError: <lambda>.<locals>.<lambda>() missing 2 required keyword-only arguments: 'x' and 'y'
attempt(lambda: (lambda x=1: 1)(1, 2))
# expect: TypeError: <lambda>.<locals>.<lambda>() takes from 0 to 1 positional arguments but 2 were given
attempt(lambda: (lambda x, y=1: 1)(1, 2, 3))
# expect: TypeError: <lambda>.<locals>.<lambda>() takes from 1 to 2 positional arguments but 3 were given
attempt(lambda: (lambda *, k: 1)(1))
# expect: TypeError: <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given
attempt(lambda: (lambda *, k: 1)(1, k=2))
# expect: TypeError: <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 positional argument (and 1 keyword-only argument) were given
attempt(lambda: (lambda a, *, k: 1)(1, 2, k=2))
# expect: TypeError: <lambda>.<locals>.<lambda>() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given
attempt(lambda: (lambda a, /: 1)(a=1))
# expect: TypeError: <lambda>.<locals>.<lambda>() got some positional-only arguments passed as keyword arguments: 'a'
attempt(lambda: (lambda a, /, **k: k)(1, a=2))  # expect: {'a': 2}
