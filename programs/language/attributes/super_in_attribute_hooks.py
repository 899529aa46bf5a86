# super() in __setattr__, __getattribute__ and __delattr__.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Sets:
    def __setattr__(self, name, value):
        super().__setattr__(name, value * 2)

    def __getattribute__(self, name):
        if name == "secret":
            return "intercepted"
        return super().__getattribute__(name)

    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)


o = Sets()
o.n = 21
print(o.n, o.secret)  # expect: 42 intercepted
del o.n  # expect: del n
attempt(lambda: o.n)  # expect: AttributeError: 'Sets' object has no attribute 'n'
