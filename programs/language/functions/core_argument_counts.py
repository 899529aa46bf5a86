# The texts for wrong numbers of arguments: parsed ones, those with keywords, and functions of modules.

import math
import time


def show(function):
    try:
        print(function())
    except TypeError as error:
        print(error)


show(lambda: "abc".find())  # expect: find() takes at least 1 argument (0 given)
show(lambda: "abc".count("a", 1, 2, 3))  # expect: count() takes at most 3 arguments (4 given)
show(lambda: b"abc".startswith())  # expect: startswith() takes at least 1 argument (0 given)
show(lambda: "abc".split("b", 1, 2))  # expect: split() takes at most 2 arguments (3 given)
show(lambda: "abc".splitlines(1, 2))  # expect: splitlines() takes at most 1 argument (2 given)
show(lambda: "abc".expandtabs(1, tabs=2))  # expect: expandtabs() takes at most 1 argument (2 given)
show(lambda: "abc".replace("a"))  # expect: replace expected at least 2 arguments, got 1
show(lambda: "abc".upper(1))  # expect: str.upper() takes no arguments (1 given)
show(lambda: (5).to_bytes(1, "big", True))  # expect: to_bytes() takes at most 2 positional arguments (3 given)
show(lambda: int.from_bytes())  # expect: from_bytes() missing required argument 'bytes' (pos 1)
show(lambda: int.from_bytes(b"a", byteorder="big", sign=True))
# expect: 'sign' is an invalid keyword argument for from_bytes()
show(lambda: b"abc".translate())  # expect: translate() takes at least 1 positional argument (0 given)
show(lambda: compile("1"))  # expect: compile() missing required argument 'filename' (pos 2)
show(lambda: exec("1", {}, {}, None))  # expect: exec() takes at most 3 positional arguments (4 given)
show(lambda: exec("1", unknown=1))  # expect: 'unknown' is an invalid keyword argument for exec()
show(lambda: exec("1", closure=()))  # expect: closure can only be used when source is a code object
show(lambda: open())  # expect: open() missing required argument 'file' (pos 1)
show(lambda: math.sqrt())  # expect: math.sqrt() takes exactly one argument (0 given)
show(lambda: math.sqrt(1, 2))  # expect: math.sqrt() takes exactly one argument (2 given)
show(lambda: math.sqrt(x=1))  # expect: math.sqrt() takes no keyword arguments
show(lambda: time.sleep())  # expect: time.sleep() takes exactly one argument (0 given)
show(lambda: math.prod())  # expect: prod() takes exactly 1 positional argument (0 given)
show(lambda: len())  # expect: len() takes exactly one argument (0 given)
show(lambda: [].append(1, 2))  # expect: list.append() takes exactly one argument (2 given)
show(lambda: (x for x in ()).throw())  # expect: throw expected at least 1 argument, got 0
show(lambda: (x for x in ()).throw(ValueError, 1, None, 4))  # expect: throw expected at most 3 arguments, got 4
show(lambda: (x for x in ()).throw(ValueError(1), 2))  # expect: instance exception may not have a separate value
show(lambda: (x for x in ()).throw(ValueError, 1, 2))  # expect: throw() third argument must be a traceback object
print(math.sqrt.__module__, len.__module__)  # expect: math builtins
