# __doc__ of a class: not inherited, seen through instances, assignable.
class Doc:
    "The documentation."


class NoDoc(Doc):
    pass


print(Doc.__doc__, NoDoc.__doc__, Doc().__doc__, NoDoc().__doc__)
# expect: The documentation. None The documentation. None
Doc.__doc__ = "changed"
print(Doc.__doc__)  # expect: changed
