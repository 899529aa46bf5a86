# Hooks that call themselves through built-in functions end in RecursionError; what follows still works.
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


class Hash:
    def __hash__(self):
        return hash(self)


class Call:
    def __call__(self):
        return self()


for action in (
    lambda: sorted([3, 1], key=lambda v: sorted([v], key=lambda w: Call()())),
    lambda: [Eq()].index(1),
    lambda: {Hash(): 1},
    lambda: max([Call(), Call()], key=lambda c: c()),
):
    attempt(action)
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(500))  # expect: 500
print("still fine")  # expect: still fine
