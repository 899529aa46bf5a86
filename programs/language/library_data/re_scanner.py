# re.Scanner splits a text by patterns with actions; linecache keeps the lines of files until they change.
import linecache
import re

scanner = re.Scanner([
    (r"[a-zA-Z_]\w*", lambda scanner, text: (text, scanner.match.start())),
    (r"\d+", lambda scanner, text: int(text)),
    (r"\s+", None),
    (r"[+*]", "operator"),
])
print(scanner.scan("x + 12*y ?? 3"))  # expect: ([('x', 0), 'operator', 12, 'operator', ('y', 7)], '?? 3')
print(scanner.scan(""))  # expect: ([], '')
print(linecache.getline(__file__, 1), end="")
# expect: # re.Scanner splits a text by patterns with actions; linecache keeps the lines of files until they change.
print(linecache.updatecache(__file__)[1], end="")  # expect: import linecache
print(linecache.updatecache("/no/such/file"), linecache.getlines("<string>"), linecache.getline(__file__, 10_000) == "")
# expect: [] [] True
linecache.checkcache()
print(len(linecache.cache[__file__]), linecache.cache[__file__][2] == linecache.getlines(__file__))  # expect: 4 True
