# A function that needs more than its code crosses by its name: the other interpreter runs the program's file for it, once.
import concurrent.interpreters as interpreters

print("run as", __name__)
FACTOR = 3


def tripled(n=2):
    return n * FACTOR


def name():
    return __name__


if __name__ == "__main__":  # expect: run as __main__
    interp = interpreters.create()
    print(interp.call(tripled, 5), interp.call(tripled))
    # expect: run as <fake __main__>
    # expect: 15 6
    print(interp.call(name))  # expect: <fake __main__>
    interp.close()
