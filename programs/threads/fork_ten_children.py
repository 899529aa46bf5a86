# Ten forked children each sum 20,000 ones and write the sum to a pipe.
# not under: threads=virtual
import os
import sys

ONES = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000


def work(fd):
    total = 0
    for _ in range(ONES):
        total += 1
    os.write(fd, f"{total}\n".encode())


reader, writer = os.pipe()
children = []
for _ in range(10):
    pid = os.fork()
    if pid == 0:
        work(writer)
        os._exit(0)
    children.append(pid)
os.close(writer)

for pid in children:
    done, status = os.waitpid(pid, 0)
    assert (done, os.waitstatus_to_exitcode(status)) == (pid, 0)
with open(reader) as subtotals:
    numbers = [int(line) for line in subtotals]
for number in numbers:
    print(number)
print(sum(numbers))
# expect: 20000
# expect: 20000
# expect: 20000
# expect: 20000
# expect: 20000
# expect: 20000
# expect: 20000
# expect: 20000
# expect: 20000
# expect: 20000
# expect: 200000
