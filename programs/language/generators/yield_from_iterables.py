# yield from over lists, strings, dicts and ranges.
def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")


def delegates(iterable):
    return (yield from iterable)


print(list(delegates([1, 2])), list(delegates("ab")), list(delegates({"k": 1})), list(delegates(range(2))))
# expect: [1, 2] ['a', 'b'] ['k'] [0, 1]
g = delegates([1, 2])
next(g)
attempt(lambda: g.send("to a list"))  # expect: AttributeError: 'list_iterator' object has no attribute 'send'
attempt(lambda: next(delegates(5)))  # expect: TypeError: 'int' object is not iterable
