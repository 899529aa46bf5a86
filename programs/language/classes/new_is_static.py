# __new__ is a static method, said or not.
class Singleton:
    _instance = None

    def __new__(cls, *args, **kwargs):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance


class Static:
    @staticmethod
    def __new__(cls, *args):
        print("static new", cls.__name__, args)
        return object.__new__(cls)


Static(1, 2)  # expect: static new Static (1, 2)
print(type(Static.__dict__["__new__"]), type(Singleton.__dict__["__new__"]))
# expect: <class 'staticmethod'> <class 'staticmethod'>
