# A property wins against the instance's __dict__.
class Counter:
    count = 0

    @property
    def next(self):
        type(self).count += 1
        return self.count


k = Counter()
print(k.next, k.next, Counter.count)  # expect: 1 2 2
k.__dict__["next"] = "hidden"
print(k.next)  # expect: 3
