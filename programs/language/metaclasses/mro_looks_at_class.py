# What a metaclass's mro() sees of a class that is being made, and of one whose bases are assigned.
class Looking(type):
    def mro(cls):
        print(cls.__name__, cls.__mro__, cls.__bases__, cls.__dict__["x"])
        for attempt in (lambda: cls.x, cls, lambda: super(cls, cls).x, lambda: Looking("Sub", (cls,), {"x": 2})):
            try:
                attempt()
            except (AttributeError, TypeError) as error:
                print("  ", error)
            if cls.__name__ == "Sub":
                break
        return type.mro(cls)


class Root:
    pass


class C(Root, metaclass=Looking):
    x = 1


class Changing(type):
    steps = 3

    def mro(cls):
        if Changing.steps and cls.__mro__ is not None:
            Changing.steps -= 1
            cls.__bases__ += ()
        return type.mro(cls)


class D(Root, metaclass=Changing):
    pass


D.__bases__ += ()
print(D.__mro__, Changing.steps)
# expect: C None (<class '__main__.Root'>,) 1
# expect:    type object 'C' has no attribute 'x'
# expect:    cannot create 'C' instances
# expect:    'super' object has no attribute 'x'
# expect: Sub None (<class '__main__.C'>,) 2
# expect:    type object 'Sub' has no attribute 'x'
# expect:    Cannot extend an incomplete type 'C'
# expect: (<class '__main__.D'>, <class '__main__.Root'>, <class 'object'>) 0
