# super() in __init_subclass__.
class Grand:
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__()
        print("subclass", cls.__name__, kwargs)


class WithSuper(Grand, key="value"):
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(more=1, **kwargs)
# expect: subclass WithSuper {'key': 'value'}


class Last(WithSuper, a=1):
    pass
# expect: subclass Last {'more': 1, 'a': 1}
