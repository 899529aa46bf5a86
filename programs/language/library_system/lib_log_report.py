# A log is parsed with regular expressions, counted, averaged and wrapped into a report.
import io
import re
import statistics
import textwrap
from collections import defaultdict
from datetime import datetime, timedelta

LOG = """\
2024-03-01 10:00:00 INFO  [web] request /index took 120ms
2024-03-01 10:00:01 ERROR [db] timeout after 3000ms (retry 1)
2024-03-01 10:00:04 INFO  [web] request /about took 80ms
not a log line
2024-03-01 10:01:00 WARN  [web] request /slow took 950ms
2024-03-01 10:02:30 INFO  [cache] hit ratio 0.93
2024-03-02 00:00:00 ERROR [db] timeout after 2500ms (retry 2)
"""
LINE = re.compile(
    r"""(?P<when>\d{4}-\d\d-\d\d\ \d\d:\d\d:\d\d)\s+
        (?P<level>[A-Z]+)\s+
        \[(?P<source>\w+)\]\s+
        (?P<text>.*)""",
    re.VERBOSE,
)
entries, rejected = [], []
for number, line in enumerate(io.StringIO(LOG), 1):
    match = LINE.fullmatch(line.rstrip("\n"))
    if match is None:
        rejected.append((number, line.strip()))
        continue
    entry = match.groupdict()
    entry["when"] = datetime.strptime(entry["when"], "%Y-%m-%d %H:%M:%S")
    entries.append(entry)
print(len(entries), rejected)  # expect: 6 [(4, 'not a log line')]
by_source = defaultdict(list)
for entry in entries:
    by_source[entry["source"]] += [int(ms) for ms in re.findall(r"(\d+)ms", entry["text"])]
for source, times in sorted(by_source.items()):
    if times:
        print(source, len(times), statistics.mean(times), statistics.median(times), max(times))
    else:
        print(source, "no times")
# expect: cache no times
# expect: db 2 2750 2750.0 3000
# expect: web 3 383.3333333333333 120 950
web = by_source["web"]
print(f"{statistics.stdev(web):.3f} {statistics.pvariance(web):.1f}")  # expect: 491.155 160822.2
gaps = [b["when"] - a["when"] for a, b in zip(entries, entries[1:])]
print(max(gaps), sum(gaps, timedelta()), [gap.seconds for gap in gaps[:3]])  # expect: 13:57:30 14:00:00 [1, 3, 56]
print(entries[0]["when"].strftime("%A %d %B"), entries[-1]["when"].date() - entries[0]["when"].date())
# expect: Friday 01 March 1 day, 0:00:00
hidden = re.sub(r"/\w+", lambda m: "/" + "*" * (len(m[0]) - 1), "\n".join(e["text"] for e in entries))
print(hidden)
# expect: request /***** took 120ms
# expect: timeout after 3000ms (retry 1)
# expect: request /***** took 80ms
# expect: request /**** took 950ms
# expect: hit ratio 0.93
# expect: timeout after 2500ms (retry 2)
summary = " ".join(f"{e['level'].lower()} from {e['source']}: {e['text']};" for e in entries)
print(textwrap.fill(summary, 50, initial_indent="- ", subsequent_indent="  "))
# expect: - info from web: request /index took 120ms; error
# expect:   from db: timeout after 3000ms (retry 1); info
# expect:   from web: request /about took 80ms; warn from
# expect:   web: request /slow took 950ms; info from cache:
# expect:   hit ratio 0.93; error from db: timeout after
# expect:   2500ms (retry 2);
print(
    textwrap.indent(
        textwrap.dedent("""
    end of
      report
    """).strip(),
        "| ",
    )
)
# expect: | end of
# expect: |   report
levels = re.findall(r"\b(INFO|ERROR|WARN)\b", LOG)
print({level: levels.count(level) for level in sorted(set(levels))}, re.split(r"\s*;\s*", "a; b ;c"))
# expect: {'ERROR': 2, 'INFO': 3, 'WARN': 1} ['a', 'b', 'c']
