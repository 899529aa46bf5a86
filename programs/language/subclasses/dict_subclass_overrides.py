# A dict subclass that overrides item access: update(), get() and dict() don't ask it.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Upper(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.upper())

    def __contains__(self, key):
        return super().__contains__(key.upper())


u = Upper()
u["x"] = 1
u.update(y=2)
print(u, u["x"], "x" in u, "y" in u, dict(u), {**u}, u.get("x"), list(u))
# expect: {'X': 1, 'y': 2} 1 True False {'X': 1, 'y': 2} {'X': 1, 'y': 2} None ['X', 'y']
attempt(lambda: u["nope"])  # expect: KeyError: 'NOPE'
