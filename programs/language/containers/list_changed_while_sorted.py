# A list that changes while it is sorted, also one that is as empty afterwards as it was before, is noticed.
from functools import cmp_to_key


def attempt(values, change):
    def compare(one, other):
        change(values)
        return one - other

    try:
        values.sort(key=cmp_to_key(compare))
        print("sorted", values)
    except ValueError as error:
        print(error, values)


def put_and_take(values):
    values.append(0)
    values.pop()


def put_and_cut(values):
    values.insert(0, 5)
    del values[0]


attempt([2, 1], put_and_take)  # expect: list modified during sort [1, 2]
attempt([2, 1], put_and_cut)  # expect: list modified during sort [1, 2]
attempt([2, 1], lambda values: values.append(1))  # expect: list modified during sort [1, 2]
attempt([2, 1], lambda values: values.reverse())  # expect: sorted [1, 2]
attempt([2, 1], lambda values: len(values))  # expect: sorted [1, 2]
