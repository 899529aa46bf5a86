# An object whose __init__ raises is finalised too.
class InInit:
    def __init__(self):
        raise ValueError("in init")

    def __del__(self):
        print("del of a half-made object")


try:
    InInit()
except ValueError as error:
    print(error)
    # expect: in init
    # expect: del of a half-made object
