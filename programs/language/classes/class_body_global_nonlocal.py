# global and nonlocal in a class body.
glob = 1


class Globals:
    global glob
    glob = 2
    own = glob


print(glob, hasattr(Globals, "glob"), Globals.own)  # expect: 2 False 2


def counter():
    count = 0

    class Counts:
        nonlocal count
        count += 5

    return count, hasattr(Counts, "count")


print(counter())  # expect: (5, False)
