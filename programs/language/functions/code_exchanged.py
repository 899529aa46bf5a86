# A function can be given another's code.
def g():
    return "from g"


def h():
    return "from h"


g.__code__ = h.__code__
print(g())  # expect: from h
