# The reference count at an address, as teaching programs read it: one less than sys.getrefcount says.
import ctypes
import sys


def count(address):
    return ctypes.c_long.from_address(address).value


items = [1, 2, 3]
address = id(items)
print(sys.getrefcount(items), count(address))  # expect: 2 1
same = items
inside = [items, items]
print(count(address))  # expect: 4
cell = ctypes.c_ssize_t.from_address(address)
inside.clear()
print(cell.value, cell)  # expect: 2 c_long(2)
items.append(items)
del same
print(cell.value)  # expect: 2

pair = (items, 1)
print(count(id(pair)), count(address))  # expect: 1 3
print(ctypes.c_long(5), ctypes.c_ulong(-1).value, ctypes.py_object(items).value is items)
# expect: c_long(5) 18446744073709551615 True
