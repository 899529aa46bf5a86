# __getattribute__ sees every access; __getattr__ is asked when it has failed.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Everything:
    def __init__(self):
        self.count = 0

    def __getattribute__(self, name):
        if name.startswith("__"):
            return super().__getattribute__(name)
        print("get", name)
        return object.__getattribute__(self, name)

    def method(self):
        return "method"

    def __len__(self):
        return 3


e = Everything()
print(e.count, e.method(), len(e))
# expect: get count
# expect: get method
# expect: 0 method 3
attempt(lambda: e.nope)
# expect: get nope
# expect: AttributeError: 'Everything' object has no attribute 'nope'


class Both:
    def __getattribute__(self, name):
        if name == "direct":
            return "direct"
        raise AttributeError(name)

    def __getattr__(self, name):
        return f"fallback for {name}"


print(Both().direct, Both().anything, Both().__class__)  # expect: direct fallback for anything fallback for __class__
