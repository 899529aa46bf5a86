# Other bases for a class reach its subclasses and their instances.
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
