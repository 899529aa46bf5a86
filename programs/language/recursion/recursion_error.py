# Endless recursion raises a RecursionError which can be caught, and the program goes on.
import sys

sys.setrecursionlimit(200)


def endless(n):
    return endless(n + 1)


try:
    endless(0)
except RecursionError as error:
    print(type(error).__name__, error, isinstance(error, RuntimeError))
    # expect: RecursionError maximum recursion depth exceeded True
reached = 0


def count_up(n):
    global reached
    reached = n
    count_up(n + 1)


try:
    count_up(1)
except RecursionError:
    print("caught", 150 < reached <= 200)  # expect: caught True


def catch_inside(n):
    try:
        return catch_inside(n + 1)
    except RecursionError:
        return "unwound"


print(catch_inside(0))  # expect: unwound


class Loop:
    def __getattr__(self, name):
        return getattr(self, name + "x")


try:
    Loop().a
except RecursionError:
    print("attribute recursion")  # expect: attribute recursion


class Endless:
    def __eq__(self, other):
        return self == other

    def __call__(self):
        return self()


for action in (lambda: Endless() == 1, lambda: Endless()()):
    try:
        action()
    except RecursionError:
        print("caught")
# expect: caught
# expect: caught
cleanups = 0


def with_finally(n):
    global cleanups
    try:
        with_finally(n + 1)
    finally:
        cleanups += 1


try:
    with_finally(0)
except RecursionError:
    print("every finally ran", cleanups > 150)  # expect: every finally ran True


def fits(n):
    return 0 if n == 0 else 1 + fits(n - 1)


print(fits(150))  # expect: 150
sys.setrecursionlimit(2000)
print(fits(1500))  # expect: 1500
