# gc: what is reachable survives.
import gc


class Node:
    def __init__(self, name):
        self.name = name
        self.links = []

    def __del__(self):
        print("del", self.name)


# what is reachable survives
keep = [Node("kept")]
keep[0].links.append(keep)
gc.collect()
print(keep[0].name)  # expect: kept
del keep[0].links[:]
keep.clear()  # expect: del kept
