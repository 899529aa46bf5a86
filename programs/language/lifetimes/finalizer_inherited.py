# __del__ with super().
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


class Child(Noisy):
    def __del__(self):
        print("child first")
        super().__del__()


Child("inherited")
# expect: child first
# expect: del inherited
