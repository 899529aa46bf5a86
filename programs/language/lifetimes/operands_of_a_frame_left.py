# An exception that leaves a function gives up what was on its stack at once; its locals wait for the traceback.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def leave():
    local = Noisy("local")
    return [Noisy("operand"), 1 / 0, local]


try:
    leave()
except ZeroDivisionError:
    print("handled")
print("end")
# expect: del operand
# expect: handled
# expect: del local
# expect: end
