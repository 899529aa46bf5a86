# weakref: proxies.
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"

    def hello(self):
        return "hello from " + self.name


# proxies
n = Node("e")
p = weakref.proxy(n)
print(p.name, p.hello(), p is weakref.proxy(n))  # expect: e hello from e True
p.name = "f"
print(n.name, isinstance(p, Node), type(p).__name__)  # expect: f True ProxyType
print(str(p))  # expect: Node(f)
del n
try:
    p.name
except ReferenceError as error:
    print(error)  # expect: weakly-referenced object no longer exists


class Num:
    def __init__(self, v):
        self.v = v

    def __add__(self, other):
        return self.v + other

    def __len__(self):
        return self.v

    def __getitem__(self, i):
        return self.v * i

    def __call__(self, x):
        return self.v - x

    def __bool__(self):
        return self.v != 0


m = Num(5)
q = weakref.proxy(m)
print(q + 1, len(q), q[3], q(2), bool(q), type(q).__name__)  # expect: 6 5 15 3 True CallableProxyType
try:
    hash(q)
except TypeError as error:
    print("unhashable" in str(error))  # expect: True
