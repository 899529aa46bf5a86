# `global` and `nonlocal`: which variable a name means.
level = "module"


def read():
    return level


def assign_local():
    level = "local"
    return level


def assign_global():
    global level, created
    level = "changed"
    created = True


print(read(), assign_local(), level)  # expect: module local module
assign_global()
print(read(), level, created)  # expect: changed changed True


def outer():
    level = "outer"

    def with_nonlocal():
        nonlocal level
        level = "from inner"

    def with_global():
        global level
        level = "global from inner"

    def plain():
        level = "plain"
        return level

    with_nonlocal()
    print(level)
    with_global()
    print(level)
    plain()
    print(level)


outer()
# expect: from inner
# expect: from inner
# expect: from inner
print(level)  # expect: global from inner


def three_levels():
    x = 1

    def two():
        def three():
            nonlocal x
            x += 1
            return x

        return three() + x

    return two(), x


print(three_levels())  # expect: (4, 2)


def unbound():
    print(level)
    level = 1


try:
    unbound()
except UnboundLocalError as error:
    print(error)  # expect: cannot access local variable 'level' where it is not associated with a value


def unbound_augmented():
    level += "x"


try:
    unbound_augmented()
except UnboundLocalError as error:
    print(type(error).__name__, isinstance(error, NameError))  # expect: UnboundLocalError True


def unbound_after_del():
    value = 1
    del value
    return value


try:
    unbound_after_del()
except UnboundLocalError as error:
    print(error)  # expect: cannot access local variable 'value' where it is not associated with a value


def loop_variable():
    global index
    for index in range(3):
        pass


loop_variable()
print(index)  # expect: 2


def delete_global():
    global created
    del created


delete_global()
try:
    created
except NameError as error:
    print(error)  # expect: name 'created' is not defined
len = lambda value: "shadowed"
print(len("abc"))  # expect: shadowed
del len
print(len("abc"))  # expect: 3
print("level" in globals(), globals()["level"], "level" in dir())  # expect: True global from inner True
