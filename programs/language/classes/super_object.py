# The super object: its attributes, its text, and unbound.
class Base:
    tag = "base"

    def hello(self):
        return "hello from Base"

    @classmethod
    def make(cls, *args):
        return cls.__name__, args

    def __repr__(self):
        return "a " + type(self).__name__


class Child(Base):
    tag = "child"


class Other(Child):
    tag = "other"


c = Child()
s = super(Child, c)
print(s, s.__thisclass__, s.__self__, s.__self_class__, type(s))
# expect: <super: <class 'Child'>, <Child object>> <class '__main__.Child'> a Child <class '__main__.Child'> <class 'super'>
print(super(Child), super(Child).__self__, super(Child, Other).make(5))
# expect: <super: <class 'Child'>, NULL> None ('Other', (5,))
print(super(Child, c).__class__, super(Child, c).tag, hasattr(s, "tag"), s.hello)
# expect: <class 'super'> base True <bound method Base.hello of a Child>


class Bound:
    held = super(Child)


print(type(Bound().held) if False else "skipped")  # expect: skipped
