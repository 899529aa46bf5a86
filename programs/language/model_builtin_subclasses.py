# Subclasses of built-in types with attributes and overridden methods.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Stack(list):
    def __init__(self, *items, name="stack"):
        super().__init__(items)
        self.name = name

    def push(self, item):
        self.append(item)
        return self

    def peek(self):
        return self[-1]

    def __getitem__(self, index):
        if isinstance(index, slice):
            return Stack(*super().__getitem__(index), name="slice")
        return super().__getitem__(index)


s = Stack(1, 2, name="mine").push(3)
print(s, s.name, s.peek(), len(s), s[1:], type(s[1:]).__name__, type(s + [4]).__name__, s == [1, 2, 3], s.__dict__)
# expect: [1, 2, 3] mine 3 3 [2, 3] Stack list True {'name': 'mine'}
print([x * 2 for x in s], sorted(s, reverse=True), 2 in s, s.index(3), list(reversed(s)), isinstance(s, list))
# expect: [2, 4, 6] [3, 2, 1] True 2 [3, 2, 1] True
s.extend([9])
s += [10]
print(type(s).__name__, s, s.copy(), type(s.copy()).__name__, bool(Stack()), repr(Stack("a")))
# expect: Stack [1, 2, 3, 9, 10] [1, 2, 3, 9, 10] list False ['a']


class Default(dict):
    def __init__(self, factory, *args):
        super().__init__(*args)
        self.factory = factory

    def __missing__(self, key):
        value = self[key] = self.factory()
        return value


d = Default(list, {"a": [0]})
d["b"].append(1)
d["a"].append(2)
print(d, d.get("c"), "c" in d, len(d), d == {"a": [0, 2], "b": [1]}, type(d.copy()).__name__)
# expect: {'a': [0, 2], 'b': [1]} None False 2 True dict


class Upper(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.upper())

    def __contains__(self, key):
        return super().__contains__(key.upper())


u = Upper()
u["x"] = 1
u.update(y=2)
print(u, u["x"], "x" in u, "y" in u, dict(u), {**u}, u.get("x"), list(u))
# expect: {'X': 1, 'y': 2} 1 True False {'X': 1, 'y': 2} {'X': 1, 'y': 2} None ['X', 'y']
attempt(lambda: u["nope"])  # expect: KeyError: 'NOPE'


class Text(str):
    extra = "class"

    def shout(self):
        return self.upper() + "!"

    def __len__(self):
        return 99

    def __eq__(self, other):
        return "always"

    __hash__ = str.__hash__


t = Text("abc")
t.note = "noted"
print(t.shout(), len(t), t == 1, t.note, t + "d", type(t + "d").__name__, f"{t:>5}", t[1], {"abc": 1}[str(t)])
# expect: ABC! 99 always noted abcd str   abc b 1
print("abc" == t, str.__len__(t), "%s" % t, t.join(["x", "y"]), "-".join([t, t]), isinstance(t, str))
# expect: always 3 abc xabcy abc-abc True


class Money(int):
    def __repr__(self):
        return f"${int(self)}"

    def __add__(self, other):
        return Money(int(self) + int(other))

    __radd__ = __add__

    def __eq__(self, other):
        return isinstance(other, Money) and int(self) == int(other)

    def __hash__(self):
        return int(self)


m = Money(5)
m.currency = "USD"
print(m, m + 3, 3 + m, sum([m, m]), m == 5, m == Money(5), m * 2, type(m * 2).__name__, m.currency, [m], {m: 1}, -m)
# expect: $5 $8 $8 $10 False True 10 int USD [$5] {$5: 1} -5
print(m.bit_length(), m > 3, max(m, Money(7)), range(m), "%d" % m, f"{m}", f"{m:03d}", str(m), int(m), abs(m), m.real)
# expect: 3 True $7 range(0, 5) 5 $5 005 $5 5 5 5


class Vector(tuple):
    def __add__(self, other):
        return Vector(a + b for a, b in zip(self, other))

    def __mul__(self, k):
        return Vector(a * k for a in self)


v = Vector((1, 2)) + Vector((3, 4))
print(v, v * 2, type(v).__name__, v[0], v == (4, 6), hash(v) == hash((4, 6)), len(v), v + (1, 1), (0, 0) + v)
# expect: (4, 6) (8, 12) Vector 4 True True 2 (5, 7) (0, 0, 4, 6)
a, b = v
print(a, b, v.index(6), sorted(v, reverse=True))  # expect: 4 6 1 [6, 4]


class Unique(set):
    def add(self, item):
        if item in self:
            raise ValueError(f"{item!r} is there already")
        super().add(item)


q = Unique([1, 2])
q.tag = "t"
q.add(3)
attempt(lambda: q.add(3))  # expect: ValueError: 3 is there already
print(q, q | {4}, type(q | {4}).__name__, q == {1, 2, 3}, q.tag, len(q), type(q.copy()).__name__)
# expect: Unique({1, 2, 3}) {1, 2, 3, 4} set True t 3 set


class Frozen(frozenset):
    pass


print(Frozen([1]), Frozen([1]) == frozenset([1]), hash(Frozen([1])) == hash(frozenset([1])))
# expect: Frozen({1}) True True
print(type(Frozen([1]) | {2}).__name__)  # expect: frozenset


class Ratio(float):
    def __new__(cls, top, bottom=1):
        self = super().__new__(cls, top / bottom)
        self.parts = (top, bottom)
        return self

    def __str__(self):
        return "/".join(map(str, self.parts))


r = Ratio(3, 4)
print(r, repr(r), r + 1, r.parts, r == 0.75, f"{r:.1f}", f"{r}", round(r, 1), r.is_integer())
# expect: 3/4 0.75 1.75 (3, 4) True 0.8 3/4 0.8 False


class Buffer(bytearray):
    pass


buffer = Buffer(b"ab")
buffer.pos = 1
buffer.append(99)
print(buffer, buffer.pos, buffer == b"abc", type(buffer + b"d").__name__)  # expect: Buffer(b'abc') 1 True bytearray


class Data(bytes):
    def hexed(self):
        return self.hex()


print(Data(b"\x01\xff"), Data(b"\x01\xff").hexed(), Data(b"a") + b"b", {b"a": 1}[Data(b"a")])
# expect: b'\x01\xff' 01ff b'ab' 1


class Flag(int):
    pass


print(Flag(), Flag("12"), Flag("ff", 16), Flag(3) & 1, type(Flag(3) + Flag(4)).__name__, bool(Flag(0)), [1, 2][Flag(1)])
# expect: 0 12 255 1 int False 2


class SubType(type):
    pass


print(SubType("Made", (), {"x": 1}).x, type(SubType("Made", (), {})).__name__)  # expect: 1 SubType


class Odd(list):
    def __iter__(self):
        return iter("overridden")

    def __len__(self):
        return 42


odd = Odd([1, 2])
print(list(odd)[:3], len(odd), [*odd][:2], odd, tuple(odd)[:2], odd[0], bool(odd))
# expect: ['o', 'v', 'e'] 42 ['o', 'v'] [1, 2] ('o', 'v') 1 True
attempt(lambda: type("Range", (range,), {}))  # expect: TypeError: type 'range' is not an acceptable base type
attempt(lambda: type("Slice", (slice,), {}))  # expect: TypeError: type 'slice' is not an acceptable base type
attempt(lambda: type("Nothing", (type(None),), {}))  # expect: TypeError: type 'NoneType' is not an acceptable base type
attempt(lambda: type("Generator", (type(x for x in ()),), {}))
# expect: TypeError: type 'generator' is not an acceptable base type


class Property(property):
    pass


class Method(classmethod):
    pass


class Holder:
    p = Property(lambda self: "p")

    @Method
    def m(cls):
        return cls.__name__


print(Holder().p, Holder.m(), Holder().m())  # expect: p Holder Holder


class Enumerate(enumerate):
    pass


print(list(Enumerate("ab", 1)))  # expect: [(1, 'a'), (2, 'b')]
