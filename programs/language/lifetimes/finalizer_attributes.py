# An object's __del__ runs before those of its attributes.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


class Holder:
    def __init__(self):
        self.first = Noisy("attribute first")
        self.second = Noisy("attribute second")

    def __del__(self):
        print("holder goes, has", self.first.name)


h = Holder()
h = None
# expect: holder goes, has attribute first
# expect: del attribute first
# expect: del attribute second
