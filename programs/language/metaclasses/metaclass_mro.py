# mro() of the metaclass chooses the order.
class Dog:
    quack = True


class CustomMro(type):
    def mro(cls):
        return [cls, Dog, object]


class Strange(metaclass=CustomMro):
    pass


print(Strange.__mro__, Strange().quack, Strange.__bases__)
# expect: (<class '__main__.Strange'>, <class '__main__.Dog'>, <class 'object'>) True (<class 'object'>,)
