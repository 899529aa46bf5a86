# Several threads import the same modules at once: each gets them complete; a circle over two threads does not hang.
import threading

found = []
start = threading.Barrier(6)


def load():
    start.wait()
    import collections

    found.append(hasattr(collections, "OrderedDict"))
    from contextlib import ExitStack

    found.append(ExitStack.__name__)
    from collections.abc import MutableSequence

    found.append(issubclass(list, MutableSequence))


threads = [threading.Thread(target=load) for _ in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(found), found.count(True), found.count("ExitStack"))  # expect: 18 12 6
names = []
meet = threading.Barrier(2)


def first():
    meet.wait()
    import _circle_one

    names.append(_circle_one.name)


def second():
    meet.wait()
    import _circle_two

    names.append(_circle_two.name)


threads = [threading.Thread(target=first), threading.Thread(target=second)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(names))  # expect: ['one', 'two']


def missing():
    try:
        import no_such_module
    except ImportError as error:
        names.append(f"{error}")


names.clear()
threads = [threading.Thread(target=missing) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(names)  # expect: ["No module named 'no_such_module'", "No module named 'no_such_module'"]
