# A class attribute beside __slots__ is read-only for instances.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Defaults:
    __slots__ = ["name", "age"]
    kind = "shared"


d = Defaults()
print(d.kind)  # expect: shared
attempt(lambda: setattr(d, "kind", "own"))  # expect: AttributeError: 'Defaults' object attribute 'kind' is read-only
attempt(lambda: delattr(d, "kind"))  # expect: AttributeError: 'Defaults' object attribute 'kind' is read-only
attempt(lambda: d.name)  # expect: AttributeError: 'Defaults' object has no attribute 'name'
