# A list that grows while it is iterated over.
class Changing:
    def __init__(self):
        self.items = [1, 2, 3]

    def __iter__(self):
        for item in self.items:
            if item == 2 and len(self.items) < 5:
                self.items.append(9)
            yield item


print(list(Changing()))  # expect: [1, 2, 3, 9]
