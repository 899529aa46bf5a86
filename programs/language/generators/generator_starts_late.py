# A generator's body begins with the first next().
def lazily():
    print("begun")
    yield


g = lazily()
print("not yet")  # expect: not yet
next(g)  # expect: begun
