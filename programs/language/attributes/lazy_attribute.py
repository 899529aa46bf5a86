# A descriptor that computes once and leaves the value in the instance.
class Lazy:
    def __init__(self, function):
        self.function = function
        self.__doc__ = function.__doc__

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        value = obj.__dict__[self.name] = self.function(obj)
        return value


class Circle:
    def __init__(self, r):
        self.r = r

    @Lazy
    def area(self):
        """The area."""
        print("computing")
        return self.r**2 * 3


circle = Circle(2)
print(circle.area, circle.area, Circle.area.__doc__, circle.__dict__)
# expect: computing
# expect: 12 12 The area. {'r': 2, 'area': 12}
