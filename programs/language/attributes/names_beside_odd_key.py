# A key in an instance's __dict__ that hashes like a name and raises when it is compared.
def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Key:
    def __hash__(self):
        return hash("x")

    def __eq__(self, other):
        raise ValueError("asked")


class Plain:
    pass


plain = Plain()
vars(plain)[Key()] = 1
attempt(setattr, plain, "x", [])  # expect: ValueError: asked
attempt(lambda: vars(plain).update(x=[]))  # expect: ValueError: asked
