# __subclasshook__ counts for ABCMeta only.
class Hook:
    @classmethod
    def __subclasshook__(cls, sub):
        return True


print(issubclass(int, Hook), Hook.__subclasshook__(int), object.__subclasshook__(1))
# expect: False True NotImplemented
