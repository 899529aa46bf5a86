# __del__ assigned to the class later counts, on the instance it never does.
class Assigned:
    pass


x = Assigned()
Assigned.__del__ = lambda self: print("assigned later")
x = None  # expect: assigned later
del Assigned.__del__
Assigned()
x = Assigned()
x.__del__ = lambda: print("never: on the instance")
x = None
