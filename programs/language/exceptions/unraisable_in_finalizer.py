# An exception in __del__ can't be received by anybody: it is reported.
class Faulty:
    def __del__(self):
        raise ValueError("in del")


Faulty()
print("after the object")  # expect: after the object


class BadRepr(Exception):
    def __str__(self):
        raise TypeError("no text")


class Worse:
    def __del__(self):
        raise BadRepr()


Worse()
print("end")  # expect: end
# expect stderr: Exception ignored in: <function Faulty.__del__ at 0x*>
# expect stderr: ValueError: in del
# expect stderr: Exception ignored in: <function Worse.__del__ at 0x*>
