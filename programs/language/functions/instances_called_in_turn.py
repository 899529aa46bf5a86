# Instances that are called and return instances.
class CallsItself:
    def __init__(self, value=0):
        self.value = value

    def __call__(self, more):
        return CallsItself(self.value + more)


print(CallsItself(1)(2)(3).value)  # expect: 6
