# Attributes of the metaclass are those of the class, not of its instances.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Meta(type):
    @property
    def on_meta(cls):
        return f"meta property of {cls.__name__}"

    def method(cls):
        return f"meta method of {cls.__name__}"

    both = "meta"


class K(metaclass=Meta):
    both = "class"


print(K.on_meta, K.method(), K.both)  # expect: meta property of K meta method of K class
attempt(lambda: K().on_meta)  # expect: AttributeError: 'K' object has no attribute 'on_meta'
attempt(lambda: K().method())  # expect: AttributeError: 'K' object has no attribute 'method'
attempt(lambda: setattr(K, "on_meta", 1))  # expect: AttributeError: property 'on_meta' of 'Meta' object has no setter
