# What is left at the end of the program is finalised.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


print("before end")  # expect: before end
global_one = Noisy("global at exit")
# expect: del global at exit
