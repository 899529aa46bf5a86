# What an exception and its traceback keep alive dies at the end of the handler.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


try:
    raise ValueError(Noisy("in args"))
except ValueError as error:
    print("handling")
    # expect: handling
    # expect: del in args
print("handled")  # expect: handled


def raises():
    local = Noisy("in a frame")
    raise KeyError("k")


try:
    raises()
except KeyError as error:
    print("the frame lives in the traceback")
    # expect: the frame lives in the traceback
    # expect: del in a frame
print("gone")  # expect: gone
