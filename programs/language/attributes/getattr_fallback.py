# __getattr__ answers for the names that are not found; the AttributeError knows the object and the name.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Fallback:
    here = 1

    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError(f"refused {name}")
        return f"computed {name}"


f = Fallback()
print(f.here, f.other, hasattr(f, "nothing"), getattr(f, "nothing", "default"), getattr(f, "yes"))
# expect: 1 computed other False default computed yes
attempt(lambda: f.nothing)  # expect: AttributeError: refused nothing
try:
    f.nowhere
except AttributeError as error:
    print(error.name, error.obj is f)  # expect: nowhere True
try:
    object().missing
except AttributeError as error:
    print(error.name, type(error.obj).__name__)  # expect: missing object
