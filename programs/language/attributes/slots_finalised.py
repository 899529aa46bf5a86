# What a slot holds dies with the slot.
class Cycle:
    __slots__ = ("me",)

    def __del__(self):
        print("deleted")


c = Cycle()
c.me = [1, 2]
c = None  # expect: deleted
c = Cycle()
c.me = Cycle()
del c.me  # expect: deleted
print("end")
# expect: end
# expect: deleted
