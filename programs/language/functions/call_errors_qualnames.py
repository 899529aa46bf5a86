# A call's error names the function by its qualified name.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def outer():
    def inner(x):
        pass

    inner()


attempt(outer)  # expect: TypeError: outer.<locals>.inner() missing 1 required positional argument: 'x'


class Outer:
    class Inner:
        def method(self, a):
            pass


attempt(lambda: Outer.Inner().method())
# expect: TypeError: Outer.Inner.method() missing 1 required positional argument: 'a'
