# Errors of calls name what is called by module and qualified name, or by its text where it has none.
from functools import partial


class Shown:
    def __repr__(self):
        return "<shown>"

    def __call__(self, **given):
        pass


class Plain:
    __class_getitem__ = None


not_iterable = type
for called in (None, Shown(), partial(len), [].append, len, int, Plain, Shown.__call__, Shown().__call__, "text", 5):
    for call in (
        lambda: called(*not_iterable),
        lambda: called(**not_iterable),
        lambda: called(**{"a": 1}, **{"a": 2}),
    ):
        try:
            call()
        except TypeError as error:
            print(error)
# expect: None argument after * must be an iterable, not type
# expect: None argument after ** must be a mapping, not type
# expect: None got multiple values for keyword argument 'a'
# expect: <shown> argument after * must be an iterable, not type
# expect: <shown> argument after ** must be a mapping, not type
# expect: <shown> got multiple values for keyword argument 'a'
# expect: functools.partial(<built-in function len>) argument after * must be an iterable, not type
# expect: functools.partial(<built-in function len>) argument after ** must be a mapping, not type
# expect: functools.partial(<built-in function len>) got multiple values for keyword argument 'a'
# expect: list.append() argument after * must be an iterable, not type
# expect: list.append() argument after ** must be a mapping, not type
# expect: list.append() got multiple values for keyword argument 'a'
# expect: len() argument after * must be an iterable, not type
# expect: len() argument after ** must be a mapping, not type
# expect: len() got multiple values for keyword argument 'a'
# expect: int() argument after * must be an iterable, not type
# expect: int() argument after ** must be a mapping, not type
# expect: int() got multiple values for keyword argument 'a'
# expect: __main__.Plain() argument after * must be an iterable, not type
# expect: __main__.Plain() argument after ** must be a mapping, not type
# expect: __main__.Plain() got multiple values for keyword argument 'a'
# expect: __main__.Shown.__call__() argument after * must be an iterable, not type
# expect: __main__.Shown.__call__() argument after ** must be a mapping, not type
# expect: __main__.Shown.__call__() got multiple values for keyword argument 'a'
# expect: __main__.Shown.__call__() argument after * must be an iterable, not type
# expect: __main__.Shown.__call__() argument after ** must be a mapping, not type
# expect: __main__.Shown.__call__() got multiple values for keyword argument 'a'
# expect: text argument after * must be an iterable, not type
# expect: text argument after ** must be a mapping, not type
# expect: text got multiple values for keyword argument 'a'
# expect: 5 argument after * must be an iterable, not type
# expect: 5 argument after ** must be a mapping, not type
# expect: 5 got multiple values for keyword argument 'a'
try:
    Plain[int]
except TypeError as error:
    print(error)  # expect: type 'Plain' is not subscriptable
