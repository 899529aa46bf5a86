# A function's frame has one snapshot of its locals, which `locals()` brings up to date and gives again.
import sys


class Marked:
    pass


def names_made_by_exec():
    exec("made = 5")
    print(locals(), locals()["made"], eval("made + 1"))
    exec("other = made * 2")
    return sorted(locals())


print(names_made_by_exec())
# expect: {'made': 5} 5 6
# expect: ['made', 'other']


def is_one_dict(a):
    first = locals()
    first["extra"] = 1
    b = 2
    print("b" in first, locals() is first, first["b"], sorted(first))
    first["a"] = "written here only"
    print(a, locals()["a"], sys._getframe().f_locals is first, vars() is first)
    del a
    locals()
    return sorted(first), dir() == sorted(first)


print(is_one_dict(0))
# expect: False True 2 ['a', 'b', 'extra', 'first']
# expect: 0 0 True True
# expect: (['b', 'extra', 'first'], True)


def cells(shared, unused):
    def inner():
        return shared, sorted(locals())

    exec("shared = 'not this'")
    print(inner(), shared, list(locals()))
    del unused
    return list(vars())


print(cells(1, 2))
# expect: (1, ['shared']) 1 ['shared', 'unused', 'inner']
# expect: ['shared', 'inner']


def exec_does_not_write_back(value):
    exec("value = value + 1; seen = value")
    return value, locals()


print(exec_does_not_write_back(1))  # expect: (1, {'value': 1, 'seen': 2})


def each_call_has_its_own(n):
    mine = locals()
    if n:
        each_call_has_its_own(n - 1)
    return [mine["n"], n, len(mine)]


print(each_call_has_its_own(2))  # expect: [2, 2, 1]


def generate():
    exec("kept = 1")
    yield locals()
    yield eval("kept")
    yield locals()


generator = generate()
print(next(generator), next(generator), next(generator) == generator.gi_frame.f_locals)
# expect: {'kept': 1} 1 True


def keeps_its_values():
    marked = Marked()
    before = sys.getrefcount(marked)
    locals()
    after = sys.getrefcount(marked)
    del marked
    return before, after, len(locals())


print(keeps_its_values())  # expect: (2, 3, 2)


class Body:
    exec("made = 3")
    names = sorted(locals())


print(Body.made, Body.names)  # expect: 3 ['__module__', '__qualname__', 'made']
