# __getattr__, __setattr__ and __delattr__ of the metaclass.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Gets(type):
    def __getattr__(cls, name):
        return f"{cls.__name__}.{name}"

    def __setattr__(cls, name, value):
        print("setting", name)
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        print("deleting", name)
        super().__delattr__(name)


class G(metaclass=Gets):
    here = 1


print(G.here, G.missing)  # expect: 1 G.missing
G.new = 5  # expect: setting new
print(G.new)  # expect: 5
del G.new  # expect: deleting new
print(G.new)  # expect: G.new
attempt(lambda: G().missing)  # expect: AttributeError: 'G' object has no attribute 'missing'
