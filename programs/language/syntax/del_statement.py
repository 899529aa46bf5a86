# del: names, items, slices, attributes, several at once, and what is not there.
a = b = [1, 2, 3, 4, 5]
del a
print(b)  # expect: [1, 2, 3, 4, 5]
try:
    a
except NameError as error:
    print(error)  # expect: name 'a' is not defined
del b[0]
print(b)  # expect: [2, 3, 4, 5]
del b[-1], b[0]
print(b)  # expect: [3, 4]
del b[:1]
print(b)  # expect: [4]
table = {"k": 1, "l": 2, "m": 3}
del table["k"], table["m"]
print(table)  # expect: {'l': 2}
x, y, z = 1, 2, 3
del x, (y, z)
print("x" in globals(), "z" in globals())  # expect: False False


class Thing:
    shared = "class"

    def __delattr__(self, name):
        print("delattr", name)
        object.__delattr__(self, name)

    def __delitem__(self, key):
        print("delitem", key)


thing = Thing()
thing.shared = "own"
del thing.shared  # expect: delattr shared
print(thing.shared)  # expect: class
del thing[1], thing[1:2], thing["k", 0]
# expect: delitem 1
# expect: delitem slice(1, 2, None)
# expect: delitem ('k', 0)


def local(flag):
    value = 1
    if flag:
        del value
    return value


print(local(False))  # expect: 1


def attempt(action):
    try:
        action()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def missing_key():
    del table["nope"]


def missing_index():
    del b[5]


def missing_attribute():
    del Thing().own


def missing_name():
    global unknown
    del unknown


def missing_local():
    del later
    later = 1


def item_of_tuple():
    del (1, 2)[0]


attempt(lambda: local(True))
# expect: UnboundLocalError: cannot access local variable 'value' where it is not associated with a value
attempt(missing_key)  # expect: KeyError: 'nope'
attempt(missing_index)  # expect: IndexError: list assignment index out of range
attempt(missing_attribute)
# expect: delattr own
# expect: AttributeError: 'Thing' object has no attribute 'own'
attempt(missing_name)  # expect: NameError: name 'unknown' is not defined
attempt(missing_local)
# expect: UnboundLocalError: cannot access local variable 'later' where it is not associated with a value
attempt(item_of_tuple)  # expect: TypeError: 'tuple' object doesn't support item deletion
for n in range(3):
    del n
print("n" in globals())  # expect: False
del (table), [b]
print("table" in globals() or "b" in globals())  # expect: False
