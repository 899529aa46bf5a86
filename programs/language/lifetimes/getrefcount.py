# sys.getrefcount in CPython 3.11's textbook cases: the answer counts the argument itself.
import sys


class Thing:
    pass


thing = Thing()
print("fresh object", sys.getrefcount(thing))  # expect: fresh object 2
alias = thing
print("alias", sys.getrefcount(thing))  # expect: alias 3
items = [thing, thing]
print("twice in a list", sys.getrefcount(thing))  # expect: twice in a list 5
table = {"k": thing, thing: 1}
print("key and value", sys.getrefcount(thing))  # expect: key and value 7
pair = (thing,)
print("in a tuple", sys.getrefcount(thing))  # expect: in a tuple 8
del alias
print("after del", sys.getrefcount(thing))  # expect: after del 7
items.pop()
print("after pop", sys.getrefcount(thing))  # expect: after pop 6
items.clear()
table.clear()
pair = None
print("all dropped", sys.getrefcount(thing))  # expect: all dropped 2


def inside(argument):
    return sys.getrefcount(argument)


def deeper(argument):
    return inside(argument)


print("function argument", inside(thing), deeper(thing))  # expect: function argument 3 4


def local():
    mine = Thing()
    same = mine
    return sys.getrefcount(mine)


print("two locals", local(), "temporary", sys.getrefcount(Thing()))  # expect: two locals 3 temporary 1


def closure(captured):
    return lambda: captured


function = closure(thing)
print("closure", sys.getrefcount(thing))  # expect: closure 3
del function
print("closure gone", sys.getrefcount(thing))  # expect: closure gone 2


class Holder:
    pass


holder = Holder()
holder.attribute = thing
print("attribute", sys.getrefcount(thing))  # expect: attribute 3
del holder
print("owner gone", sys.getrefcount(thing))  # expect: owner gone 2
Holder.shared = thing
print("class attribute", sys.getrefcount(thing))  # expect: class attribute 3
del Holder.shared


def default(value=thing):
    pass


print("default", sys.getrefcount(thing))  # expect: default 3
del default
print("default gone", sys.getrefcount(thing))  # expect: default gone 2
for element in [thing]:
    print("loop variable", sys.getrefcount(thing))
# expect: loop variable 4
print("after the loop", sys.getrefcount(thing), "list of one", sys.getrefcount([]))
# expect: after the loop 3 list of one 1
del element
empty = []
empty.append(empty)
print("in itself", sys.getrefcount(empty))  # expect: in itself 3
bound = thing.__init__
print("bound method", sys.getrefcount(thing))  # expect: bound method 3
del bound
try:
    raise ValueError(thing)
except ValueError as error:
    print("in an exception", sys.getrefcount(thing))  # expect: in an exception 3
print("handled", sys.getrefcount(thing))  # expect: handled 2
