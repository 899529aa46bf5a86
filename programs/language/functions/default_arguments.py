# Default arguments are evaluated once, when `def` runs, and shared by the calls.
def collect(item, into=[]):
    into.append(item)
    return into


print(collect(1), collect(2), collect(3, []), collect(4))  # expect: [1, 2, 4] [1, 2, 4] [3] [1, 2, 4]
print(collect.__defaults__)  # expect: ([1, 2, 4],)


def collect_safely(item, into=None):
    if into is None:
        into = []
    into.append(item)
    return into


print(collect_safely(1), collect_safely(2))  # expect: [1] [2]


def computed(text):
    print("computing", text)
    return text


def with_defaults(a=computed("first"), b=computed("second")):
    return a + "-" + b
# expect: computing first
# expect: computing second


print(with_defaults(), with_defaults("x"), with_defaults(b="y"))  # expect: first-second x-second first-y
limit = 5


def early_bound(n=limit):
    return n


limit = 10
print(early_bound(), limit)  # expect: 5 10
functions = [lambda i=i: i * 10 for i in range(3)]
print([f() for f in functions], functions[0](7))  # expect: [0, 10, 20] 70


def cached(key, cache={}):
    if key not in cache:
        print("compute", key)
        cache[key] = key * key
    return cache[key]


print(cached(3), cached(3), cached(4), cached(3, {3: "given"}))
# expect: compute 3
# expect: compute 4
# expect: 9 9 16 given


def later(a, b=2, c=(1, 2), *, d="kw", e=None):
    return a, b, c, d, e


print(later(0), later(0, c=5), later(0, d=1, b=3))
# expect: (0, 2, (1, 2), 'kw', None) (0, 2, 5, 'kw', None) (0, 3, (1, 2), 1, None)
print(later.__defaults__, later.__kwdefaults__)  # expect: (2, (1, 2)) {'d': 'kw', 'e': None}
later.__defaults__ = ("new", "defaults")
print(later(1))  # expect: (1, 'new', 'defaults', 'kw', None)


def counter(state={"n": 0}):
    state["n"] += 1
    return state["n"]


counter()
counter()
print(counter(), counter({"n": 41}), counter())  # expect: 3 42 4


class Holder:
    size = 3

    def scaled(self, factor=size):
        return factor


Holder.size = 9
print(Holder().scaled(), Holder().scaled(2))  # expect: 3 2
