# gc: collections by themselves, and switched off.
import gc

# automatic collection
gc.enable()
count = 0


class Counted:
    def __init__(self):
        self.me = self

    def __del__(self):
        global count
        count += 1


for i in range(20000):
    Counted()
print(count > 0)  # expect: True
gc.collect()
print(count)  # expect: 20000
gc.disable()
print(gc.isenabled())  # expect: False
count = 0
for i in range(5000):
    Counted()
print(count)  # expect: 0
gc.enable()
print(gc.isenabled())  # expect: True
gc.collect()
print(count)  # expect: 5000
