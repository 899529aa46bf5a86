# sys.audit tells every hook, in order; one that raises ends the call, and may keep others from being added.
import sys


def attempt(function, *args):
    try:
        print(function(*args))
    except (TypeError, PermissionError) as error:
        print(type(error).__name__, error)


def refuse(event, args):
    if event == "mine.refused":
        raise PermissionError("refused")
    if event == "sys.addaudithook":
        raise RuntimeError("never shown")


seen = []
sys.addaudithook(lambda event, args: seen.append((event, args)) if event.startswith("mine.") else None)
sys.audit("mine.first", 1, "x")
sys.audit("mine.second")
print(seen)  # expect: [('mine.first', (1, 'x')), ('mine.second', ())]
sys.addaudithook(refuse)
attempt(sys.audit, "mine.refused")  # expect: PermissionError refused
sys.addaudithook(lambda event, args: print("never called", event))
sys.audit("mine.third")
print(len(seen))  # expect: 4
attempt(sys.audit)  # expect: TypeError audit() missing 1 required positional argument: 'event'
attempt(sys.audit, 3)  # expect: TypeError expected str for argument 'event', not int
