# What CPython has in C has no frames: not in a traceback, not for who asks where a call came from.
import functools
import heapq
import operator
import sys


class Sour:
    def __lt__(self, other):
        raise ValueError("sour")


def places(error):
    names, entry = [], error.__traceback__
    while entry is not None:
        names.append(entry.tb_frame.f_code.co_name)
        entry = entry.tb_next
    return names


def caller(*args):
    return sys._getframe(1).f_code.co_name, sys._getframe(0).f_back.f_code.co_name


def attempt(action):
    try:
        return action()
    except Exception as error:
        return type(error).__name__, places(error)


def ask():
    return functools.reduce(caller, [1, 2]), functools.partial(caller, 1)(), operator.call(caller)


print(ask())  # expect: (('ask', 'ask'), ('ask', 'ask'), ('ask', 'ask'))
print(functools.lru_cache(caller)(), attempt(lambda: heapq.heapify([Sour(), Sour()])))
# expect: ('<module>', '<module>') ('ValueError', ['attempt', '<lambda>', '__lt__'])
print(attempt(lambda: heapq.heappop([])), attempt(lambda: operator.add(1, "a")))
# expect: ('IndexError', ['attempt', '<lambda>']) ('TypeError', ['attempt', '<lambda>'])
print(attempt(lambda: functools.reduce(lambda a, b: a / b, [1, 0])))
# expect: ('ZeroDivisionError', ['attempt', '<lambda>', '<lambda>'])
print(attempt(lambda: sorted([1, 2], key=functools.cmp_to_key(lambda a, b: 1 / 0))))
# expect: ('ZeroDivisionError', ['attempt', '<lambda>', '<lambda>'])
heapq.heappush([Sour()], Sour())
# expect stderr: Traceback (most recent call last):
# expect stderr: File "*c_frames.py", line 45, in <module>
# expect stderr: heapq.heappush([Sour()], Sour())
# expect stderr: File "*c_frames.py", line 10, in __lt__
# expect stderr: raise ValueError("sour")
# expect error: ValueError: sour
