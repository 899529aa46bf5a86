# __del__ of locals, returned values and captured variables.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def function():
    one = Noisy("local one")
    two = Noisy("local two")
    print("leaving")


function()
# expect: leaving
# expect: del local one
# expect: del local two


def returns():
    return Noisy("returned")


returns()  # expect: del returned
kept = returns()
print("kept")  # expect: kept
del kept  # expect: del returned


def closure():
    noisy = Noisy("captured")
    return lambda: noisy


f = closure()
f = None  # expect: del captured
