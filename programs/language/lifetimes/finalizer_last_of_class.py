# A class that goes with its last instance.
def local_class():
    class Local:
        def __del__(self):
            print("del of", type(self).__name__)

    return Local()


obj = local_class()
print(type(obj).__name__)  # expect: Local
obj = None  # expect: del of Local
