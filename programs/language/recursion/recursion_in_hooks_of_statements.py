# A context manager and a type check that call themselves end in RecursionError.
def attempt(action):
    try:
        print(action())
    except RecursionError as error:
        print("RecursionError", str(error).split(" while")[0].split(" in ")[0])
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Enter:
    def __enter__(self):
        with self:
            pass

    def __exit__(self, *args):
        pass


class Meta(type):
    def __instancecheck__(cls, obj):
        return isinstance(obj, cls)


class Checked(metaclass=Meta):
    pass


def use(manager):
    with manager:
        pass


for action in (
    lambda: use(Enter()),
    lambda: isinstance(5, Checked),
):
    attempt(action)
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
