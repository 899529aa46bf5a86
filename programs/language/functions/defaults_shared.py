# A mutable default is shared by the calls; lambdas with keyword and positional-only parameters.
def counter(start=[]):
    start.append(len(start))
    return start


print(counter(), counter(), counter.__defaults__)  # expect: [0, 1] [0, 1] ([0, 1],)
print((lambda *, k=1, **rest: (k, rest))(z=2), (lambda a, /, **k: (a, k))(1, a=2))
# expect: (1, {'z': 2}) (1, {'a': 2})
