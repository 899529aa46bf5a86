# __new__ that returns something else: no __init__.
class Other:
    def __new__(cls, what):
        return what


print(Other(5), Other("x"))  # expect: 5 x


class Half:
    def __new__(cls, flag):
        if flag:
            return object.__new__(cls)
        return None

    def __init__(self, flag):
        print("init", flag)


print(Half(False), type(Half(True)).__name__)
# expect: init True
# expect: None Half
