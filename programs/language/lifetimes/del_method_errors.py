# An exception in __del__ is reported on stderr and goes no further.
class Faulty:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)
        raise ValueError(f"in del of {self.name}")


f = Faulty("one")
del f  # expect: del one
print("goes on")  # expect: goes on
items = [Faulty("two"), Faulty("three")]
items = None
# expect: del three
# expect: del two
print("and on")  # expect: and on


def inside():
    local = Faulty("four")
    return "result"


print(inside())
# expect: del four
# expect: result
try:
    g = Faulty("five")
    raise KeyError("pending")
except KeyError as error:
    g = None  # expect: del five
    print("still handling", error)  # expect: still handling 'pending'
# expect stderr: Exception ignored in: <function Faulty.__del__ at 0x*>
# expect stderr: File "*del_method_errors.py", line 8, in __del__
# expect stderr: raise ValueError(f"in del of {self.name}")
# expect stderr: ValueError: in del of one
# expect stderr: ValueError: in del of three
# expect stderr: ValueError: in del of two
# expect stderr: ValueError: in del of four
# expect stderr: ValueError: in del of five
