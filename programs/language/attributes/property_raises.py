# Exceptions in a getter; an AttributeError leads to __getattr__.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Failing:
    @property
    def attribute(self):
        return self.missing

    @property
    def other(self):
        raise ValueError("inside")


attempt(lambda: Failing().attribute)  # expect: AttributeError: 'Failing' object has no attribute 'missing'
attempt(lambda: Failing().other)  # expect: ValueError: inside
print(hasattr(Failing(), "attribute"), getattr(Failing(), "attribute", "default"))  # expect: False default


class Failing2(Failing):
    def __getattr__(self, name):
        return f"getattr {name}"


print(Failing2().attribute)  # expect: getattr missing
