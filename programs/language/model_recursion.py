# Hooks that call themselves end in RecursionError, which is an ordinary exception; what follows still works.
def attempt(action):
    try:
        print(action())
    except RecursionError as error:
        print("RecursionError", str(error).split(" while")[0].split(" in ")[0])
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class GetAttr:
    def __getattr__(self, name):
        return self.missing_too


class GetAttribute:
    def __getattribute__(self, name):
        return self.x


class SetAttr:
    def __setattr__(self, name, value):
        self.x = value


class Repr:
    def __repr__(self):
        return f"<{self!r}>"


class Str:
    def __str__(self):
        return str(self)


class Eq:
    def __eq__(self, other):
        return self == other


class Hash:
    def __hash__(self):
        return hash(self)


class Len:
    def __len__(self):
        return len(self)


class Bool:
    def __bool__(self):
        return bool(self)


class Iter:
    def __iter__(self):
        return iter(self)


class Next:
    def __iter__(self):
        return self

    def __next__(self):
        return next(self)


class Call:
    def __call__(self):
        return self()


class SelfCall:
    pass


SelfCall.__call__ = SelfCall()


class Add:
    def __add__(self, other):
        return self + other


class Contains:
    def __contains__(self, item):
        return item in self


class Item:
    def __getitem__(self, key):
        return self[key]


class New:
    def __new__(cls):
        return New()


class Init:
    def __init__(self):
        Init()


class Property:
    @property
    def p(self):
        return self.p


class Format:
    def __format__(self, spec):
        return f"{self:{spec}}"


class Enter:
    def __enter__(self):
        with self:
            pass

    def __exit__(self, *args):
        pass


class Meta(type):
    def __instancecheck__(cls, obj):
        return isinstance(obj, cls)


class Checked(metaclass=Meta):
    pass


def use(manager):
    with manager:
        pass


def generator():
    yield from generator()


for action in (
    lambda: GetAttr().x,
    lambda: GetAttribute().y,
    lambda: setattr(SetAttr(), "y", 1),
    lambda: repr(Repr()),
    lambda: str(Str()),
    lambda: Eq() == 1,
    lambda: hash(Hash()),
    lambda: len(Len()),
    lambda: bool(Bool()),
    lambda: list(Iter()),
    lambda: list(Next()),
    lambda: Call()(),
    lambda: SelfCall()(),
    lambda: Add() + 1,
    lambda: 1 in Contains(),
    lambda: Item()[0],
    New,
    Init,
    lambda: Property().p,
    lambda: f"{Format():x}",
    lambda: use(Enter()),
    lambda: isinstance(5, Checked),
    lambda: list(generator()),
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
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
data = []
data.append(data)
print(data, repr(data))  # expect: [[...]] [[...]]
attempt(lambda: data == [data])  # expect: True
nested = []
for _ in range(3000):
    nested = [nested]
attempt(lambda: len(repr(nested)))  # expect: RecursionError maximum recursion depth exceeded
attempt(lambda: nested == nested)  # expect: True
other = []
for _ in range(3000):
    other = [other]
attempt(lambda: nested == other)  # expect: RecursionError maximum recursion depth exceeded
attempt(lambda: hash(None) == hash(None))  # expect: True


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(500))  # expect: 500
print("still fine")  # expect: still fine
