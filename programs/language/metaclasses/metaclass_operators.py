# Special methods of the metaclass are the operators of the class.
class Meta(type):
    def __repr__(cls):
        return f"<the class {cls.__name__}>"

    def __len__(cls):
        return 42

    def __iter__(cls):
        return iter(["a", "b"])

    def __contains__(cls, item):
        return item == "inside"

    def __getitem__(cls, key):
        return f"{cls.__name__}[{key}]"

    def __add__(cls, other):
        return f"{cls.__name__}+{other}"

    def __eq__(cls, other):
        return cls is other

    def __hash__(cls):
        return 7

    def __bool__(cls):
        return False


class Base(metaclass=Meta):
    x = 1

    def __init__(self, value=0):
        self.value = value


print(len(Base), list(Base), "inside" in Base, "outside" in Base, Base["k"], Base + 1, hash(Base), bool(Base))
# expect: 42 ['a', 'b'] True False Base[k] Base+1 7 False
