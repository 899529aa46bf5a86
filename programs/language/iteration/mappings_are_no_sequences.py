# A match and a union have `[]`, but not by number: nothing iterates over them.

import re

for odd in (re.match("(a)", "a"), int | str):
    for use in (iter, reversed, list, "".join, lambda odd: 1 in odd, lambda odd: [*odd]):
        try:
            print(use(odd))
        except TypeError as error:
            print(error)
# expect: 're.Match' object is not iterable
# expect: 're.Match' object is not reversible
# expect: 're.Match' object is not iterable
# expect: can only join an iterable
# expect: argument of type 're.Match' is not iterable
# expect: Value after * must be an iterable, not re.Match
# expect: 'types.UnionType' object is not iterable
# expect: 'types.UnionType' object is not reversible
# expect: 'types.UnionType' object is not iterable
# expect: can only join an iterable
# expect: argument of type 'types.UnionType' is not iterable
# expect: Value after * must be an iterable, not types.UnionType
