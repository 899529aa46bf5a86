# An exception with two bases is caught by either.
class Multi(KeyError, AttributeError):
    pass


m = Multi("both")
print(m, isinstance(m, LookupError), isinstance(m, AttributeError), Multi.__mro__[1].__name__)
# expect: 'both' True True KeyError
for kind in (KeyError, AttributeError, LookupError, Exception):
    try:
        raise m
    except kind as caught:
        print(kind.__name__, caught is m)
# expect: KeyError True
# expect: AttributeError True
# expect: LookupError True
# expect: Exception True
