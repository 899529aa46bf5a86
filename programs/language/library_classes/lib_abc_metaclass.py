# abc: a subclass of ABCMeta.
import abc
from abc import ABCMeta


class Meta(ABCMeta):
    def __call__(cls, *args):
        return ("made", super().__call__(*args))


class Made(metaclass=Meta):
    pass


print(Made()[0], type(Made()[1]).__name__, abc.get_cache_token() == abc.get_cache_token())  # expect: made Made True
