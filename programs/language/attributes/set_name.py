# __set_name__ is called when the class is made: for each name, not later, and it may raise.
class Data:
    def __set_name__(self, owner, name):
        print("named", name, "in", owner.__name__)
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.name, "unset")


class BadName:
    def __set_name__(self, owner, name):
        raise ValueError("no name wanted")


try:

    class Broken:
        attribute = BadName()

except RuntimeError as error:
    print(error, "|", repr(error.__cause__), error.__context__ is error.__cause__)
    # expect: Error calling __set_name__ on 'BadName' instance 'attribute' in 'Broken' | ValueError('no name wanted') True


class TypeNames:
    a = b = Data()
# expect: named a in TypeNames
# expect: named b in TypeNames


print(TypeNames.a is TypeNames.b)  # expect: True
TypeNames.later = Data()
print(hasattr(TypeNames.later, "name"))  # expect: False
