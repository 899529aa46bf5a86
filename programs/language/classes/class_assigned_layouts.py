# __class__ may be assigned where the slots are the same.
def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def exchange(ours, theirs):
    class Ours:
        __slots__ = ours

    class Theirs:
        __slots__ = theirs

    obj = Ours()
    obj.__class__ = Theirs
    return type(obj).__name__


for ours, theirs in (
    (["a"], ["a"]),
    (["a", "b"], {"b": 1, "a": 2}),
    (iter(["a"]), "a"),
    (["a"], ["b"]),
    (["__x"], ["__x"]),
    (["a"], ["a", "__weakref__"]),
    ([], ["a"]),
):
    attempt(exchange, ours, theirs)
# expect: Theirs
# expect: Theirs
# expect: Theirs
# expect: TypeError: __class__ assignment: 'Theirs' object layout differs from 'Ours'
# expect: TypeError: __class__ assignment: 'Theirs' object layout differs from 'Ours'
# expect: TypeError: __class__ assignment: 'Theirs' object layout differs from 'Ours'
# expect: TypeError: __class__ assignment: 'Theirs' object layout differs from 'Ours'
