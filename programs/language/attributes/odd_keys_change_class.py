# Keys in a namespace that hash like a name are compared with it, and change the class meanwhile.
class Key:
    def __init__(self, name, act):
        self.hash = hash(name)
        self.act = act

    def __hash__(self):
        return self.hash

    def __eq__(self, other):
        return self.act(other)


class Base:
    x = y = "Base"


class Other:
    x = y = "Other"


def change(name):
    Made.__bases__ = (Other,)
    return False


Made = type("Made", (Base,), {Key("x", change): 5})
print(Made.x, Made.y, Made().y)

Same = type("Same", (), {Key("z", lambda name: name == "z"): "found"})
print(Same.z, Same().z, hasattr(Same, "w"))


class Value:
    def __get__(self, obj, cls):
        return 1


class Holder:
    attr = Value()


def remove(name):
    if "attr" in vars(Holder):
        del Holder.attr
    return False


holder = Holder()
vars(holder)[Key("attr", remove)] = 0
print(holder.attr, hasattr(holder, "attr"))
# expect: Base Other Other
# expect: found found False
# expect: 1 False
