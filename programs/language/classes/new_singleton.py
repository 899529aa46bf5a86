# __new__ that returns the same instance; __init__ runs each time.
class Singleton:
    _instance = None

    def __new__(cls, *args, **kwargs):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self, value=None):
        self.value = value


a = Singleton(1)
b = Singleton(2)
print(a is b, a.value)  # expect: True 2
