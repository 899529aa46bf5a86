# Parsing and summarising a web server's log without regular expressions
import io
import itertools
import sys
from collections import Counter, defaultdict
from operator import itemgetter

LOG = """\
10.0.0.1 - alice [12/Mar/2024:10:15:32 +0000] "GET /index.html HTTP/1.1" 200 5120 12ms
10.0.0.2 - - [12/Mar/2024:10:15:40 +0000] "GET /favicon.ico HTTP/1.1" 404 209 3ms
10.0.0.1 - alice [12/Mar/2024:10:16:01 +0000] "POST /login?next=%2Fhome&lang=de HTTP/1.1" 302 0 45ms
this line is broken
10.0.0.3 - bob [12/Mar/2024:11:00:00 +0000] "GET /reports/q1.pdf HTTP/1.0" 200 1048576 230ms
10.0.0.2 - - [12/Mar/2024:11:02:10 +0000] "GET /index.html HTTP/1.1" 304 - 1ms

10.0.0.3 - bob [12/Mar/2024:12:30:59 +0000] "DELETE /reports/q1.pdf HTTP/1.1" 500 77 1002ms
10.0.0.9 - - [12/Mar/2024:12:31:00 +0000] "GET /a%20b/%C3%A9t%C3%A9 HTTP/1.1" 200 xyz 8ms
10.0.0.1 - alice [12/Mar/2024:12:31:09 +0000] "GET /index.html HTTP/1.1" 200 5120 9ms
"""


class BadLine(ValueError):
    pass


def between(text, left, right, start=0):
    i = text.index(left, start) + len(left)
    j = text.index(right, i)
    return text[i:j], j + len(right)


def unquote(text):
    out, i = bytearray(), 0
    raw = text.encode()
    while i < len(raw):
        if raw[i : i + 1] == b"%":
            out += bytes.fromhex(raw[i + 1 : i + 3].decode("ascii"))
            i += 3
        else:
            out.append(raw[i])
            i += 1
    return out.decode("utf-8", errors="replace")


def parse_line(line):
    try:
        ip, _, user = line.split(maxsplit=3)[:3]
        stamp, at = between(line, "[", "]")
        request, at = between(line, '"', '"', at)
        method, target, protocol = request.split(" ")
        status, size, took = line[at:].split()
        path, _, query = target.partition("?")
        params = dict(pair.split("=", 1) for pair in query.split("&") if pair)
        return {
            "ip": ip, "user": None if user == "-" else user, "hour": int(stamp.split(":")[1]),
            "method": method, "path": unquote(path), "params": {k: unquote(v) for k, v in params.items()},
            "protocol": protocol.removeprefix("HTTP/"), "status": int(status),
            "size": 0 if size == "-" else int(size), "ms": int(took.removesuffix("ms")),
        }
    except ValueError as error:
        raise BadLine(f"cannot parse {line[:24]!r}") from error


def records(stream, errors):
    for number, line in enumerate(stream, 1):
        line = line.rstrip("\n")
        if not line:
            continue
        try:
            yield parse_line(line)
        except BadLine as e:
            errors.append((number, str(e), str(e.__cause__)))


def human(size):
    for unit in ("B", "KiB", "MiB", "GiB"):
        if size < 1024:
            return f"{size:.1f} {unit}".replace(".0 ", " ")
        size /= 1024
    return f"{size:.1f} TiB"


def table(rows, header, out=sys.stdout):
    rows = [header, *[tuple(map(str, r)) for r in rows]]
    widths = [max(len(r[i]) for r in rows) for i in range(len(header))]
    for n, row in enumerate(rows):
        print(" | ".join(c.ljust(w) if not c[:1].isdigit() else c.rjust(w) for c, w in zip(row, widths)), file=out)
        if not n:
            print("-+-".join("-" * w for w in widths), file=out)


errors = []
entries = list(records(io.StringIO(LOG), errors))
print(len(entries), "entries;", len(errors), "errors")  # expect: 7 entries; 2 errors
for error in errors:
    print("  line %d: %s: %s" % error)
# expect:   line 4: cannot parse 'this line is broken': substring not found
# expect:   line 9: cannot parse '10.0.0.9 - - [12/Mar/202': invalid literal for int() with base 10: 'xyz'
print(Counter(e["status"] // 100 * 100 for e in entries).most_common())
# expect: [(200, 3), (300, 2), (400, 1), (500, 1)]
table(((e["method"], e["path"], e["status"], human(e["size"])) for e in entries), ("Method", "Path", "Status", "Size"))
# expect: Method | Path            | Status | Size
# expect: -------+-----------------+--------+------
# expect: GET    | /index.html     |    200 | 5 KiB
# expect: GET    | /favicon.ico    |    404 | 209 B
# expect: POST   | /login          |    302 |   0 B
# expect: GET    | /reports/q1.pdf |    200 | 1 MiB
# expect: GET    | /index.html     |    304 |   0 B
# expect: DELETE | /reports/q1.pdf |    500 |  77 B
# expect: GET    | /index.html     |    200 | 5 KiB
by_hour = {h: [e["ms"] for e in group] for h, group in itertools.groupby(entries, key=itemgetter("hour"))}
for hour, times in by_hour.items():
    print(f"{hour:02}h n={len(times)} max={max(times)} mean={sum(times) / len(times):.2f}")
# expect: 10h n=3 max=45 mean=20.00
# expect: 11h n=2 max=230 mean=115.50
# expect: 12h n=2 max=1002 mean=505.50
users = defaultdict(lambda: defaultdict(int))
for e in entries:
    users[e["user"] or "(anonymous)"][e["method"]] += e["size"]
buffer = io.StringIO()
table(
    sorted((u, m, human(s)) for u, ms in users.items() for m, s in ms.items()), ("User", "Method", "Sent"), out=buffer
)
print(buffer.getvalue(), end="")
# expect: User        | Method | Sent
# expect: ------------+--------+-------
# expect: (anonymous) | GET    |  209 B
# expect: alice       | GET    | 10 KiB
# expect: alice       | POST   |    0 B
# expect: bob         | DELETE |   77 B
# expect: bob         | GET    |  1 MiB
print([e["params"] for e in entries if e["params"]], {e["protocol"] for e in entries if e["user"] == "alice"})
# expect: [{'next': '/home', 'lang': 'de'}] {'1.1'}
print(unquote("%E2%82%AC%20100%FF"), human(1536), human(0), human(3 * 1024**4 + 1024**3 * 512))
# expect: € 100� 1.5 KiB 0 B 3.5 TiB
words = LOG.translate(str.maketrans('[]"/:', "     ")).lower().split()
print(
    sorted({w for w in words if w.isalpha() and len(w) > 4}), LOG.count("GET"), LOG.splitlines()[3].title().swapcase()
)  # expect: ['alice', 'broken', 'delete', 'reports'] 6 tHIS lINE iS bROKEN
print(
    "a,b;c".replace(";", ",").split(","),
    "x=1=2".rpartition("="),
    "  pad ".strip().center(9, "."),
    "tab\tx".expandtabs(4),
    "é".encode("latin-1"),
)  # expect: ['a', 'b', 'c'] ('x=1', '=', '2') ...pad... tab x b'\xe9'
print(
    "Straße".casefold(),
    "ǆ".title(),
    "42".zfill(6),
    "-42".zfill(6),
    "abc".find("z"),
    "banana".rindex("an"),
    "%s" % ("t",),
    "abcd"[::-1],
)  # expect: strasse ǅ 000042 -00042 -1 3 t dcba
