# __del__ of what containers held, in the order in which they let go.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


pair = (Noisy("first of tuple"), Noisy("second of tuple"))
pair = None
# expect: del second of tuple
# expect: del first of tuple
items = [Noisy("first of list"), Noisy("second of list")]
items.pop(0)  # expect: del first of list
print("popped")  # expect: popped
items.clear()  # expect: del second of list
table = {"k": Noisy("value")}
table["k"] = Noisy("replaced")  # expect: del value
del table["k"]  # expect: del replaced
table = {1: Noisy("one"), 2: Noisy("two")}
table = None
# expect: del one
# expect: del two
print([Noisy(f"comp {i}").name for i in range(2)])
# expect: del comp 0
# expect: del comp 1
# expect: ['comp 0', 'comp 1']
