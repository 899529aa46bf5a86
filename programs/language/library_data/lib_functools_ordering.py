# functools: total_ordering, cmp_to_key, singledispatch, singledispatchmethod.
from collections.abc import Mapping, Sequence
from functools import cmp_to_key, singledispatch, singledispatchmethod, total_ordering


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def make(root):
    class Version:
        def __init__(self, n):
            self.n = n

        def __eq__(self, other):
            return self.n == other.n if isinstance(other, Version) else NotImplemented

    def compare(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return getattr(self.n, root)(other.n)

    setattr(Version, root, compare)
    return total_ordering(Version)


for root in ("__lt__", "__le__", "__gt__", "__ge__"):
    Version = make(root)
    a, b, c = Version(1), Version(2), Version(2)
    print(root, a < b, a <= b, a > b, a >= b, b <= c, b >= c, b < c, b > c, attempt(lambda: a < 5))
# expect: __lt__ True True False False True True False False TypeError: '<' not supported between instances of 'Version' and 'int'
# expect: __le__ True True False False True True False False TypeError: '<' not supported between instances of 'Version' and 'int'
# expect: __gt__ True True False False True True False False TypeError: '<' not supported between instances of 'Version' and 'int'
# expect: __ge__ True True False False True True False False TypeError: '<' not supported between instances of 'Version' and 'int'


def bare():
    @total_ordering
    class Nothing:
        pass


print(attempt(bare))  # expect: ValueError: must define at least one ordering operation: < > <= >=


def by_length_then_reverse(a, b):
    if len(a) != len(b):
        return len(a) - len(b)
    return (a < b) - (a > b)


words = ["bb", "a", "ccc", "aa", "c", "bbb"]
print(sorted(words, key=cmp_to_key(by_length_then_reverse)))  # expect: ['c', 'a', 'bb', 'aa', 'ccc', 'bbb']
K = cmp_to_key(lambda a, b: b - a)
print(K(1) < K(2), K(2) < K(1), K(3) == K(3), K(1) >= K(2), max([3, 1, 2], key=K))  # expect: False True True True 1


@singledispatch
def describe(value, indent=0):
    return " " * indent + f"something: {value!r}"


@describe.register(int)
def _(value, indent=0):
    return " " * indent + f"int {value}"


@describe.register
def _(value: list, indent=0):
    return "\n".join([" " * indent + "list", *[describe(item, indent + 2) for item in value]])


@describe.register(str)
@describe.register(bytes)
def describe_text(value, indent=0):
    return " " * indent + f"text of {len(value)}"


@describe.register(Mapping)
def _(value, indent=0):
    return " " * indent + f"mapping {sorted(value)}"


describe.register(type(None), lambda value, indent=0: "nothing at all")
print(describe(3), describe(True), describe("ab"), describe(b"abc"), describe(2.5), describe({"k": 1}), describe(None))
# expect: int 3 int True text of 2 text of 3 something: 2.5 mapping ['k'] nothing at all
print(describe([1, "x", [2.0]]))
# expect: list
# expect:   int 1
# expect:   text of 1
# expect:   list
# expect:     something: 2.0
print(describe.dispatch(bool) is describe.dispatch(int), describe.dispatch(dict) is describe.registry[Mapping])
# expect: True True
print(describe.registry[str] is describe_text, describe_text("direct"), describe.__name__, len(describe.registry))
# expect: True text of 6 describe 7
print(attempt(lambda: describe()))  # expect: TypeError: describe requires at least 1 positional argument
print(attempt(lambda: describe.register("no class")))
# expect: TypeError: Invalid first argument to `register()`: 'no class'. Use either `@register(some_class)` or plain `@register` on an annotated function.


class Base:
    pass


class Derived(Base, Sequence):
    def __getitem__(self, i):
        raise IndexError

    def __len__(self):
        return 0


describe.register(Sequence, lambda value, indent=0: "sequence")
print(describe(Derived()), describe((1, 2)), describe(Base()).startswith("something"))  # expect: sequence sequence True
describe.register(Base, lambda value, indent=0: "base")
print(describe(Derived()), describe(range(2)))  # expect: base sequence


class Formatter:
    @singledispatchmethod
    def format(self, value):
        return f"?{value}"

    @format.register
    def _(self, value: int):
        return f"#{value}"

    @format.register(list)
    def _(self, value):
        return "[" + " ".join(self.format(item) for item in value) + "]"


print(Formatter().format([1, 2.5, [3]]))  # expect: [#1 ?2.5 [#3]]
