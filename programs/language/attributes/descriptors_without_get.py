# Descriptors with only __set__ or only __delete__.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class OnlySet:
    def __set__(self, obj, value):
        obj.__dict__["only"] = ("via set", value)


class OnlyDelete:
    def __delete__(self, obj):
        print("only delete")


class C:
    only = OnlySet()
    gone = OnlyDelete()


c = C()
print(type(c.only).__name__)  # expect: OnlySet
c.only = 3
print(c.only)  # expect: ('via set', 3)
attempt(lambda: delattr(c, "only"))  # expect: AttributeError: __delete__
attempt(lambda: setattr(c, "gone", 1))  # expect: AttributeError: __set__
del c.gone  # expect: only delete
