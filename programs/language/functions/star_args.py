# *args and **kwargs: collecting, forwarding, and mixing with other parameters.
def show(*args, **kwargs):
    return args, kwargs


print(show(), show(1), show(1, 2, a=3), show(*[1, 2], **{"k": "v"}))
# expect: ((), {}) ((1,), {}) ((1, 2), {'a': 3}) ((1, 2), {'k': 'v'})


def mixed(first, second=2, *rest, key=None, **others):
    return first, second, rest, key, others


print(mixed(1))  # expect: (1, 2, (), None, {})
print(mixed(1, 9, 8, 7))  # expect: (1, 9, (8, 7), None, {})
print(mixed(1, key="k", extra=True))  # expect: (1, 2, (), 'k', {'extra': True})
print(mixed(second=5, first=4, third=6))  # expect: (4, 5, (), None, {'third': 6})
print(mixed(*range(5), **{"key": 1, "x": 2}))  # expect: (0, 1, (2, 3, 4), 1, {'x': 2})


def forward(*args, **kwargs):
    return mixed("added", *args, **kwargs)


print(forward(), forward(1, 2, 3, z=0))  # expect: ('added', 2, (), None, {}) ('added', 1, (2, 3), None, {'z': 0})


def total(*numbers):
    return sum(numbers)


print(total(), total(1, 2, 3), total(*[]), total(*[1], 2, *(3, 4)))  # expect: 0 6 0 10


def tag(name, /, *children, **attributes):
    text = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return f"<{name}{text}>{''.join(children)}</{name}>"


print(tag("p", "hello", tag("b", "world"), id="x", name="y"))  # expect: <p id="x" name="y">hello<b>world</b></p>


def changed(*args, **kwargs):
    args += (99,)
    kwargs["new"] = 1
    return args, kwargs


given = [1]
named = {"a": 2}
print(changed(*given, **named), given, named)  # expect: ((1, 99), {'a': 2, 'new': 1}) [1] {'a': 2}
print(type(show(1)[0]).__name__, type(show(a=1)[1]).__name__, show(*"ab", *{"k": 1}))
# expect: tuple dict (('a', 'b', 'k'), {})


def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value

    return composed


print(compose()(5), compose(str, len)(12345), compose(lambda x: x + 1, lambda x: x * 2)(3))  # expect: 5 5 8


class Proxy:
    def __init__(self, target):
        self.target = target

    def call(self, name, *args, **kwargs):
        return getattr(self.target, name)(*args, **kwargs)


print(Proxy("a-b-c").call("split", "-", maxsplit=1), Proxy([3, 1]).call("index", 1))  # expect: ['a', 'b-c'] 1
print((lambda *a, **k: (a, k))(1, x=2))  # expect: ((1,), {'x': 2})
print(show(self=1, args=2, kwargs=3))  # expect: ((), {'self': 1, 'args': 2, 'kwargs': 3})
