# A class with __eq__ has no hash unless it says so.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Eq:
    def __eq__(self, other):
        return True


class EqAndHash(Eq):
    def __hash__(self):
        return 5


class Inherits(Eq):
    pass


class Restored(Eq):
    __hash__ = object.__hash__


attempt(lambda: hash(Eq()))  # expect: TypeError: unhashable type: 'Eq'
print(Eq.__hash__, Inherits.__hash__, hash(EqAndHash()), isinstance(hash(Restored()), int))  # expect: None None 5 True
attempt(lambda: {Inherits(): 1})  # expect: TypeError: unhashable type: 'Inherits'
attempt(lambda: {Eq()})  # expect: TypeError: unhashable type: 'Eq'
print(Eq() == 5, Eq() != 5, 5 == Eq())  # expect: True False True
