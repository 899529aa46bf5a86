# __del__ runs when the last name is rebound or deleted.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a = Noisy("rebound")
a = Noisy("second")  # expect: del rebound
a = None  # expect: del second
Noisy("temporary")  # expect: del temporary
print("after the temporary")  # expect: after the temporary
swap = Noisy("s1")
swap, other = Noisy("s2"), swap
swap = None  # expect: del s2
other = None  # expect: del s1
