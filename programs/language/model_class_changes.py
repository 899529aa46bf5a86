# Classes changed after they are made: other bases, attributes of immutable types, odd names, another __class__.
def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def names(class_):
    return [base.__name__ for base in class_.__mro__]


class A:
    x = 0


class B:
    x = 1


class C(A):
    pass


class D(C):
    pass


class E(D):
    pass


e = E()
print(e.x)  # expect: 0
C.__bases__ = (B,)
print(e.x, names(E))  # expect: 1 ['E', 'D', 'C', 'B', 'object']


class P:
    pass


class Q(P):
    pass


class R(A):
    pass


class S(R):
    pass


class T(P, S):
    pass


def give_bases(class_, *bases):
    class_.__bases__ = bases


attempt(give_bases, R, Q)  # no order is left for T: nothing changes
# expect: TypeError: Cannot create a consistent method resolution
# expect: order (MRO) for bases P, S
print(names(R), names(S), names(T), R.__bases__)
# expect: ['R', 'A', 'object'] ['S', 'R', 'A', 'object'] ['T', 'P', 'S', 'R', 'A', 'object'] (<class '__main__.A'>,)

for name in ("__module__", "__doc__", "__annotations__", "__name__", "__bases__"):
    attempt(type.__dict__[name].__set__, int, "x")
# expect: TypeError: cannot set '__module__' attribute of immutable type 'int'
# expect: TypeError: cannot set '__doc__' attribute of immutable type 'int'
# expect: TypeError: cannot set '__annotations__' attribute of immutable type 'int'
# expect: TypeError: cannot set '__name__' attribute of immutable type 'int'
# expect: TypeError: cannot set '__bases__' attribute of immutable type 'int'
attempt(type.__dict__["__annotations__"].__delete__, int)
# expect: TypeError: cannot set '__annotations__' attribute of immutable type 'int'
attempt(type.__dict__["__doc__"].__delete__, A)
# expect: TypeError: cannot delete '__doc__' attribute of immutable type 'A'

X = type("X", (), {(1, 2): 3, 4: 5})
print(X.__dict__[(1, 2)], X.__dict__[4])  # expect: 3 5


def exchange(ours, theirs):
    class Ours:
        __slots__ = ours

    class Theirs:
        __slots__ = theirs

    obj = Ours()
    obj.__class__ = Theirs
    return type(obj).__name__


for ours, theirs in (
    (["a"], ["a"]),
    (["a", "b"], {"b": 1, "a": 2}),
    (iter(["a"]), "a"),
    (["a"], ["b"]),
    (["__x"], ["__x"]),
    (["a"], ["a", "__weakref__"]),
    ([], ["a"]),
):
    attempt(exchange, ours, theirs)
# expect: Theirs
# expect: Theirs
# expect: Theirs
# expect: TypeError: __class__ assignment: 'Theirs' object layout differs from 'Ours'
# expect: TypeError: __class__ assignment: 'Theirs' object layout differs from 'Ours'
# expect: TypeError: __class__ assignment: 'Theirs' object layout differs from 'Ours'
# expect: TypeError: __class__ assignment: 'Theirs' object layout differs from 'Ours'
attempt(object().__format__, 5)  # expect: TypeError: __format__() argument must be str, not int
