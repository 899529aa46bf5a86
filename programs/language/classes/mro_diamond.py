# The method resolution order of a diamond, and super() along it.
class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B", *super().who()]


class C(A):
    def who(self):
        return ["C", *super().who()]


class D(B, C):
    def who(self):
        return ["D", *super().who()]


print(D().who())  # expect: ['D', 'B', 'C', 'A']
print([k.__name__ for k in D.__mro__], D.__bases__, D.__base__)
# expect: ['D', 'B', 'C', 'A', 'object'] (<class '__main__.B'>, <class '__main__.C'>) <class '__main__.B'>
print(B().who(), C().who())  # expect: ['B', 'A'] ['C', 'A']
print(A.__subclasses__())  # expect: [<class '__main__.B'>, <class '__main__.C'>]
del B
print(sorted(k.__name__ for k in A.__subclasses__()))  # expect: ['B', 'C']
