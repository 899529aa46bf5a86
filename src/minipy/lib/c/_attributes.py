"""Attributes as C types have them: which a program can read, and whose errors name the type."""


def member(slot):
    """Return an attribute that shows what is in the slot `slot`."""

    def refuse(self, value=None):
        raise AttributeError("readonly attribute")

    return property(lambda self: getattr(self, slot), refuse, refuse)


def computed(owner, name, get):
    """Return the attribute `name` of the type `owner`, which the function `get` computes."""

    def refuse(self, value=None):
        raise AttributeError(f"attribute '{name}' of '{owner}' objects is not writable")

    return property(get, refuse, refuse)

