# How iterators over iterators end: a StopIteration from what they call ends them and keeps its value, an error not.
import itertools


class Ends:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration(42)


def stop(*args):
    raise StopIteration("stopped")


def attempt(action):
    try:
        return action()
    except StopIteration as error:
        return f"ended with {error.value}"
    except Exception as error:
        return f"{type(error).__name__}: {error}"


sources = [iter("ab"), iter("c")]
print(list(map(next, sources)), list(map(next, sources)), list(map(next, sources)))  # expect: ['a', 'c'] ['b'] []
for made in (map(str, Ends()), zip("ab", Ends()), enumerate(Ends()), filter(None, Ends()), itertools.islice(Ends(), 3),
             itertools.accumulate(Ends()), itertools.starmap(pow, Ends()), itertools.compress("ab", Ends()),
             itertools.pairwise(Ends()), itertools.takewhile(bool, Ends()), itertools.dropwhile(bool, Ends()),
             itertools.groupby(Ends()), itertools.tee(Ends())[0], itertools.chain(Ends())):  # fmt: skip
    print(type(made).__name__, attempt(lambda: next(made)))
# expect: map ended with 42
# expect: zip ended with 42
# expect: enumerate ended with 42
# expect: filter ended with 42
# expect: islice ended with 42
# expect: accumulate ended with 42
# expect: starmap ended with 42
# expect: compress ended with 42
# expect: pairwise ended with 42
# expect: takewhile ended with 42
# expect: dropwhile ended with 42
# expect: groupby ended with None
# expect: _tee ended with None
# expect: chain ended with None
calls = (map(stop, "ab"), filter(stop, "ab"), itertools.starmap(stop, [()]), itertools.takewhile(stop, "ab"),
         itertools.dropwhile(stop, "ab"), itertools.filterfalse(stop, "ab"),
         itertools.accumulate("ab", stop))  # fmt: skip
print([list(call) for call in calls])  # expect: [[], [], [], [], [], [], ['a']]
first, *rest = itertools.chain([1], map(stop, [2]))
print(first, rest, [*map(stop, "a")], sum(map(stop, "a")), "a" in map(stop, "a"), dict(map(stop, "a")))
# expect: 1 [] [] 0 False {}


def delegate():
    print("got", (yield from map(stop, "a")))


print(list(delegate()), attempt(lambda: list(zip("a", map(stop, "a"), strict=True))))
# expect: got stopped
# expect: [] ValueError: zip() argument 2 is shorter than argument 1


class Fails:
    def __init__(self):
        self.count = 0

    def __call__(self, *args):
        self.count += 1
        if self.count == 2:
            raise KeyError(self.count)
        return self.count


for made in (map(Fails(), "abcd"), itertools.starmap(Fails(), ["ab"] * 4), itertools.accumulate("abcd", Fails()),
             itertools.chain(map(Fails(), "abcd")), itertools.pairwise(map(Fails(), "abcd"))):  # fmt: skip
    print(type(made).__name__, [attempt(lambda: next(made)) for _ in range(4)])
# expect: map [1, 'KeyError: 2', 3, 4]
# expect: starmap [1, 'KeyError: 2', 3, 4]
# expect: accumulate ['a', 1, 'KeyError: 2', 3]
# expect: chain [1, 'KeyError: 2', 3, 4]
# expect: pairwise ['KeyError: 2', 'ended with None', 'ended with None', 'ended with None']
nan = float("nan")
print([len(list(group)) for _, group in itertools.groupby([nan, nan, 1, 1, 1])])  # expect: [2, 3]
