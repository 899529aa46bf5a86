# Keyword-only and positional-only parameters.
def connect(host, *, port=80, secure=False):
    return f"{'https' if secure else 'http'}://{host}:{port}"


print(connect("a"), connect("b", secure=True, port=443), connect(host="c", port=1))
# expect: http://a:80 https://b:443 http://c:1


def required(*, name, count=1):
    return name * count


print(required(name="x"), required(count=3, name="y"))  # expect: x yyy


def after_star(*values, separator=", "):
    return separator.join(str(value) for value in values)


print(after_star(1, 2, 3), after_star(1, 2, separator="-"), repr(after_star(separator="?")))  # expect: 1, 2, 3 1-2 ''


def position(x, y=0, /):
    return x, y


print(position(1), position(1, 2))  # expect: (1, 0) (1, 2)


def all_kinds(a, b=2, /, c=3, *rest, d, e=5, **more):
    return a, b, c, rest, d, e, more


print(all_kinds(1, d=4))  # expect: (1, 2, 3, (), 4, 5, {})
print(all_kinds(1, 20, 30, 31, 32, d=4, e=50, a="free", b="names"))
# expect: (1, 20, 30, (31, 32), 4, 50, {'a': 'free', 'b': 'names'})


def swallow(name, /, **kwargs):
    return name, kwargs


print(swallow("positional", name="keyword"))  # expect: ('positional', {'name': 'keyword'})
for action in (lambda: connect("a", 80), lambda: required(), lambda: position(x=1), lambda: all_kinds(1)):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: connect() takes 1 positional argument but 2 were given
# expect: required() missing 1 required keyword-only argument: 'name'
# expect: position() got some positional-only arguments passed as keyword arguments: 'x'
# expect: all_kinds() missing 1 required keyword-only argument: 'd'
code = all_kinds.__code__
print(code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_varnames)
# expect: 3 2 2 ('a', 'b', 'c', 'd', 'e', 'rest', 'more')
