# Other programs: what they are given and what they write, how they end, and what goes wrong.
# not under: threads=virtual
import os
import signal
import subprocess
import sys
import threading
import time

done = subprocess.run(["echo", "hello"], capture_output=True, text=True)
print(done)  # expect: CompletedProcess(args=['echo', 'hello'], returncode=0, stdout='hello\n', stderr='')
print(subprocess.run(["cat"], input=b"bytes\0", stdout=subprocess.PIPE).stdout)  # expect: b'bytes\x00'
print(subprocess.run("echo out; echo err >&2; exit 3", shell=True, capture_output=True))
# expect: CompletedProcess(args='echo out; echo err >&2; exit 3', returncode=3, stdout=b'out\n', stderr=b'err\n')
both = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
print(subprocess.run("echo out; echo err >&2", shell=True, **both).stdout)
# expect: out
# expect: err
# expect:
print(subprocess.check_output(["sh", "-c", "pwd; echo $NAME"], cwd="/", env={"NAME": "value"}, text=True).split())
# expect: ['/', 'value']
print(subprocess.call("exit 4", shell=True))  # expect: 4
print(subprocess.getstatusoutput("echo both; exit 5"))  # expect: (5, 'both')
print(subprocess.run(["echo", "nobody reads"], stdout=subprocess.DEVNULL).returncode)  # expect: 0

os.environ["FOR_CHILDREN"] = "seen"
print(subprocess.getoutput("echo $FOR_CHILDREN"))  # expect: seen

try:
    subprocess.run("echo said; exit 6", shell=True, check=True, capture_output=True)
except subprocess.CalledProcessError as error:
    print(error, error.returncode, error.output)
# expect: Command 'echo said; exit 6' returned non-zero exit status 6. 6 b'said\n'
try:
    subprocess.check_call(["sh", "-c", "kill -TERM $$"])
except subprocess.CalledProcessError as error:
    print(error)  # expect: Command '['sh', '-c', 'kill -TERM $$']' died with <Signals.SIGTERM: 15>.
try:
    subprocess.run(["sleep", "100"], timeout=0.1)
except subprocess.TimeoutExpired as error:
    print(error.cmd, 0 < error.timeout <= 0.1)  # expect: ['sleep', '100'] True
for wrong in (["no-such-program-at-all"], ["/"], ["nul\0"]):
    try:
        subprocess.run(wrong)
    except (OSError, ValueError) as error:
        print(type(error).__name__, error)
# expect: FileNotFoundError [Errno 2] No such file or directory: 'no-such-program-at-all'
# expect: PermissionError [Errno 13] Permission denied: '/'
# expect: ValueError embedded null byte
try:
    subprocess.run(["true"], cwd="/no/such/place")
except FileNotFoundError as error:
    print(error)  # expect: [Errno 2] No such file or directory: '/no/such/place'

# A conversation, line by line, and more than pipes hold at once.
with subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1) as cat:
    for word in ("one", "two"):
        cat.stdin.write(word + "\n")
        print(cat.stdout.readline().strip(), cat.poll())
# expect: one None
# expect: two None
print(cat.returncode)  # expect: 0
big = b"x" * 300_000
with subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as cat:
    print(cat.communicate(big)[0] == big)  # expect: True

sleeper = subprocess.Popen(["sleep", "100"])
print(sleeper.poll())  # expect: None
sleeper.terminate()
print(sleeper.wait(), sleeper.returncode == -signal.SIGTERM)  # expect: -15 True

# Several at once, waited for by threads.
begin = time.monotonic()
found = []
threads = [
    threading.Thread(target=lambda: found.append(subprocess.run(["sleep", "0.3"]).returncode)) for _ in range(4)
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(found, time.monotonic() - begin < 4 * 0.3 + 5)  # expect: [0, 0, 0, 0] True


def prepare():
    os.write(1, b"in the new process\n")


sys.stdout.flush()
print(subprocess.run(["echo", "and then"], preexec_fn=prepare, stdout=subprocess.PIPE).stdout)
# expect: b'in the new process\nand then\n'

sys.stdout.flush()
pid = os.fork()
if pid == 0:
    os.execvp("sh", ["sh", "-c", "echo $0 $1; exit 7", "name", "argument"])
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
# expect: name argument
# expect: 7
