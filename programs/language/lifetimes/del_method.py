# __del__ runs at the moment at which the last reference goes.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a = Noisy("a")
del a  # expect: del a
print("after del")  # expect: after del
b = Noisy("first b")
b = Noisy("second b")  # expect: del first b
print("after rebinding")  # expect: after rebinding
b = None  # expect: del second b
c = d = Noisy("shared")
del c
print("one left")  # expect: one left
d = 5  # expect: del shared
Noisy("never bound")  # expect: del never bound
print("next line")  # expect: next line
items = [Noisy("in list"), Noisy("other")]
items.pop(0)  # expect: del in list
print("popped")  # expect: popped
items[0] = None  # expect: del other
items = {"k": Noisy("in dict")}
items.clear()  # expect: del in dict
print("cleared")  # expect: cleared


def local():
    kept = Noisy("local")
    print("leaving")
    return kept.name


print(local())
# expect: leaving
# expect: del local
# expect: local


def argument(thing):
    print("in call")


argument(Noisy("argument"))
# expect: in call
# expect: del argument


def make():
    held = Noisy("closure")
    return lambda: held.name


function = make()
print(function())  # expect: closure
del function  # expect: del closure
print("closure gone")  # expect: closure gone
outer = Noisy("outer")
outer.inner = Noisy("inner")
del outer
# expect: del outer
# expect: del inner
print("outer and inner gone")  # expect: outer and inner gone
try:
    raise ValueError(Noisy("in exception"))
except ValueError as error:
    print("handling")
    # expect: handling
    # expect: del in exception
print("handled")  # expect: handled


class Phoenix:
    saved = None

    def __del__(self):
        print("saved")
        Phoenix.saved = self


p = Phoenix()
del p  # expect: saved
print(Phoenix.saved is not None)  # expect: True
Phoenix.saved = None
print("a second time it is not asked")  # expect: a second time it is not asked
for n in range(2):
    x = Noisy(f"loop {n}")
# expect: del loop 0
print("loop done")  # expect: loop done
[Noisy("element") for _ in range(1)]  # expect: del element
print("list dropped")  # expect: list dropped
t = (Noisy("tuple"),)
t, u = 1, t
del u  # expect: del tuple
x = None  # expect: del loop 1
print("end of program")  # expect: end of program
last = Noisy("at exit")
# expect: del at exit
