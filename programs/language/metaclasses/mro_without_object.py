# An MRO without `object`: no instances can be made, and those there are can do almost nothing.
class Bare(type):
    is_bare = False

    def mro(cls):
        return (cls,) if Bare.is_bare else type.mro(cls)


class A:
    pass


class B:
    pass


class C(A, metaclass=Bare):
    x = 1


c = C()
Bare.is_bare = True
C.__bases__ = (B,)
print(C.__mro__, C.x, c == c, c != c, isinstance(c, C), isinstance(c, object), bool(c))
print(repr(c).split(" at ")[0], str(c).split(" at ")[0])
for function in (lambda: format(c), lambda: c < c, lambda: {c: 1}, lambda: C(), lambda: dir(c)):
    try:
        function()
    except TypeError as error:
        print(error)
# expect: (<class '__main__.C'>,) 1 True False True False True
# expect: <C object <C object
# expect: Type C doesn't define __format__
# expect: '<' not supported between instances of 'C' and 'C'
# expect: unhashable type: 'C'
# expect: cannot create 'C' instances
# expect: object does not provide __dir__
