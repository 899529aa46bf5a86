# __new__ that makes an instance of a subclass.
class Parent:
    def __new__(cls, kind):
        for sub in cls.__subclasses__():
            if sub.__name__ == kind:
                return super().__new__(sub)
        return super().__new__(cls)

    def __init__(self, kind):
        print("init of", type(self).__name__, kind)


class Cat(Parent):
    pass


print(type(Parent("Cat")).__name__, type(Parent("Dog")).__name__)
# expect: init of Cat Cat
# expect: init of Parent Dog
# expect: Cat Parent
