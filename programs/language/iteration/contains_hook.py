# `in` asks __contains__ and takes the truth of its answer.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Container:
    def __contains__(self, item):
        print("contains", item)
        return item


print(5 in Container(), 0 in Container(), "" not in Container())
# expect: contains 5
# expect: contains 0
# expect: contains
# expect: True False True


class RaisesInContains:
    def __contains__(self, item):
        raise ValueError("no idea")


attempt(lambda: 1 in RaisesInContains())  # expect: ValueError: no idea
attempt(lambda: 1 in 5)  # expect: TypeError: argument of type 'int' is not iterable
attempt(lambda: "a" in 5)  # expect: TypeError: argument of type 'int' is not iterable
attempt(lambda: 1 in "abc")  # expect: TypeError: 'in <string>' requires string as left operand, not int
