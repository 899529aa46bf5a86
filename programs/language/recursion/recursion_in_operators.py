# Operators that call themselves end in RecursionError.
def attempt(action):
    try:
        print(action())
    except RecursionError as error:
        print("RecursionError", str(error).split(" while")[0].split(" in ")[0])
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Eq:
    def __eq__(self, other):
        return self == other


class Add:
    def __add__(self, other):
        return self + other


class Contains:
    def __contains__(self, item):
        return item in self


class Item:
    def __getitem__(self, key):
        return self[key]


for action in (
    lambda: Eq() == 1,
    lambda: Add() + 1,
    lambda: 1 in Contains(),
    lambda: Item()[0],
):
    attempt(action)
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
