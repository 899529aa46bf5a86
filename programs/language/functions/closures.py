# Closures: what they hold, when they look, and that each call has its own.
def make_counter():
    count = 0

    def step(by=1):
        nonlocal count
        count += by
        return count

    return step


first, second = make_counter(), make_counter()
print(first(), first(), second(), first(10))  # expect: 1 2 1 12


def make_account(balance):
    def deposit(amount):
        nonlocal balance
        balance += amount
        return balance

    def show():
        return balance

    return deposit, show


deposit, show = make_account(100)
deposit(50)
print(show(), deposit(1), show())  # expect: 150 151 151
late = []
for i in range(3):
    late.append(lambda: i)
print([f() for f in late])  # expect: [2, 2, 2]


def make_all():
    return [lambda: n for n in range(3)], [lambda n=n: n for n in range(3)]


late, early = make_all()
print([f() for f in late], [f() for f in early])  # expect: [2, 2, 2] [0, 1, 2]


def outer(x):
    def middle(y):
        def inner(z):
            return x, y, z

        return inner

    return middle


print(outer(1)(2)(3))  # expect: (1, 2, 3)


def looks_late():
    def inner():
        return value

    value = "assigned after def"
    return inner()


print(looks_late())  # expect: assigned after def


def unset():
    def inner():
        return missing

    if False:
        missing = 1
    return inner()


try:
    unset()
except NameError as error:
    print(error)
    # expect: cannot access free variable 'missing' where it is not associated with a value in enclosing scope


def deleted():
    value = 1

    def inner():
        return value

    del value
    return inner()


try:
    deleted()
except NameError as error:
    print(error)
    # expect: cannot access free variable 'value' where it is not associated with a value in enclosing scope
print(outer(1).__closure__[0].cell_contents, outer.__closure__, outer(1).__code__.co_freevars)  # expect: 1 None ('x',)
print(make_counter.__code__.co_cellvars, first.__code__.co_freevars, first.__closure__[0].cell_contents)
# expect: ('count',) ('count',) 12


def adders(amounts):
    return [lambda x, amount=amount: x + amount for amount in amounts]


print([add(10) for add in adders([1, 2, 3])])  # expect: [11, 12, 13]


class Scope:
    name = "class scope is no closure"

    def get(self):
        return name


name = "global"
print(Scope().get())  # expect: global
