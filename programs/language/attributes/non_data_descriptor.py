# A descriptor with only __get__ gives way to the instance's __dict__.
class NonData:
    def __get__(self, obj, owner):
        return ("non-data", obj is None, owner.__name__)


class C:
    plain = NonData()


c = C()
print(c.plain, C.plain)  # expect: ('non-data', False, 'C') ('non-data', True, 'C')
c.plain = "own"
print(c.plain, c.__dict__["plain"])  # expect: own own
del c.plain
print(c.plain)  # expect: ('non-data', False, 'C')


class Sub(C):
    plain = 7


print(Sub().plain, Sub.plain)  # expect: 7 7
