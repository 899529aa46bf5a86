# A class made anew by each call counts from nothing.
def function_with_class():
    class Counter:
        count = 0

        def __init__(self):
            type(self).count += 1

    for _ in range(3):
        Counter()
    return Counter.count


print(function_with_class(), function_with_class())  # expect: 3 3
