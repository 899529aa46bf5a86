# Bases that would leave a subclass without an order are refused, and nothing changes.
def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def names(class_):
    return [base.__name__ for base in class_.__mro__]


class A:
    x = 0


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
