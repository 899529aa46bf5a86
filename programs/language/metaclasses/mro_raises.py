# If a metaclass's mro() raises while bases are assigned, all classes are as before.
class Watch(type):
    fails = False

    def mro(cls):
        if Watch.fails:
            raise RuntimeError("bozo")
        return type.mro(cls)


class A:
    pass


class B:
    pass


class C(A):
    pass


class Plain(C):
    pass


class Last(C, metaclass=Watch):
    pass


def show():
    print(C.__bases__, C.__base__, Plain.__mro__[2], Last.__mro__[2])
    print(A.__subclasses__(), B.__subclasses__())


Watch.fails = True
try:
    C.__bases__ = (B,)
except RuntimeError as error:
    print(error)
show()
Watch.fails = False
C.__bases__ = (B,)
show()
# expect: bozo
# expect: (<class '__main__.A'>,) <class '__main__.A'> <class '__main__.A'> <class '__main__.A'>
# expect: [<class '__main__.C'>] []
# expect: (<class '__main__.B'>,) <class '__main__.B'> <class '__main__.B'> <class '__main__.B'>
# expect: [] [<class '__main__.C'>]
