# A proxy hands every access, store and deletion on to its target.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)

    def __getattr__(self, name):
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        print("proxy set", name)
        setattr(self._target, name, value)

    def __delattr__(self, name):
        print("proxy del", name)
        delattr(self._target, name)


class Target:
    x = 5


t = Target()
p = Proxy(t)
p.y = 7  # expect: proxy set y
print(p.x, p.y, t.y, list(vars(p)))  # expect: 5 7 7 ['_target']
del p.y  # expect: proxy del y
attempt(lambda: p.y)  # expect: AttributeError: 'Target' object has no attribute 'y'
