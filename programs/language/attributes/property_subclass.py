# A subclass of property.
class Loud(property):
    "A property that tells."

    def __get__(self, obj, owner=None):
        print("loud get")
        return super().__get__(obj, owner)

    extra = "extra"


class UsesLoud:
    @Loud
    def x(self):
        "doc of x"
        return 1

    @x.setter
    def x(self, value):
        print("setting", value)


u = UsesLoud()
print(u.x)
# expect: loud get
# expect: 1
u.x = 5  # expect: setting 5
print(type(UsesLoud.__dict__["x"]), UsesLoud.__dict__["x"].extra)  # expect: <class '__main__.Loud'> extra
