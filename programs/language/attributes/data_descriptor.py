# A data descriptor wins against the instance's __dict__.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Data:
    def __set_name__(self, owner, name):
        print("named", name, "in", owner.__name__)
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.name, "unset")

    def __set__(self, obj, value):
        print("set", self.name, value)
        obj.__dict__[self.name] = value

    def __delete__(self, obj):
        print("delete", self.name)
        obj.__dict__.pop(self.name)


class C:
    data = Data()
# expect: named data in C


c = C()
print(c.data, type(C.data).__name__)  # expect: unset Data
c.data = 5  # expect: set _data 5
print(c.data, c.__dict__)  # expect: 5 {'_data': 5}
c.__dict__["data"] = "shadow"
print(c.data)  # expect: 5
del c.data  # expect: delete _data
attempt(lambda: c.__delattr__("data"))
# expect: delete _data
# expect: KeyError: '_data'
C.data = "replaced"
print(c.data, C.data, "data" in C.__dict__)  # expect: shadow replaced True
