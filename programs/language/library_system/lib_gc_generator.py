# gc: a generator in a cycle is closed.
import gc


# generators
def numbers(box):
    try:
        yield box
        yield 2
    finally:
        print("generator closed")


box = []
g = numbers(box)
next(g)
box.append(g)
del box, g
print("collecting")  # expect: collecting
gc.collect()  # expect: generator closed
