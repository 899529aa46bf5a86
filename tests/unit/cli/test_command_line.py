"""The command line: where programs come from, exit codes, and what goes to which stream."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from helpers.patience import Watch, run_watched

MINIPY = [sys.executable, "-m", "minipy"]
IS_3_11 = sys.version_info[:2] == (3, 11)


def minipy(*arguments: str, stdin: str = "", **more: object) -> subprocess.CompletedProcess[str]:
    return run_watched([*MINIPY, *arguments], input=stdin, **more)


def cpython(*arguments: str) -> subprocess.CompletedProcess[str]:
    return run_watched([sys.executable, *arguments])


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("pass", 0),
        ("1/0", 1),
        ("import sys; sys.exit()", 0),
        ("import sys; sys.exit(7)", 7),
        ("import sys; sys.exit(256 + 5)", 5),
        ("import sys; sys.exit('a message')", 1),
        ("raise SystemExit(True)", 1),
        ("raise SystemExit(None)", 0),
        ("x = (", 1),
    ],
)
def test_exit_status(code: str, status: int) -> None:
    assert minipy("run", "-c", code).returncode == status


def test_a_message_given_to_exit_goes_to_stderr() -> None:
    done = minipy("run", "-c", "import sys; sys.exit('a message')")
    assert (done.stdout, done.stderr) == ("", "a message\n")


def test_usage_errors_and_missing_files_end_with_2(tmp_path: Path) -> None:
    missing = minipy(str(tmp_path / "no.py"))
    assert missing.returncode == 2
    assert "can't open file" in missing.stderr and "[Errno 2] No such file or directory" in missing.stderr
    assert minipy(str(tmp_path)).returncode == 1  # a directory, as in CPython
    assert minipy("run", "--gil", "nonsense", "x.py").returncode == 2
    assert minipy("run", "--check-interval", "-1", "-c", "pass").returncode == 2
    assert minipy("run", "--check-interval", "x", "-c", "pass").returncode == 2


@pytest.mark.parametrize(
    ("flag", "value"),
    [("--cpus", "0"), ("--cpus", "100000"), ("--switch-interval", "0"), ("--switch-interval", "-1"),
     ("--switch-interval", "nan"), ("--switch-interval", "1e300"), ("--give-way", "-1"), ("--poll-exempt", ",len"),
     ("--era", "py26"), ("--poll", "never")],
)  # fmt: skip
def test_a_bad_choice_is_named_with_its_flag_and_ends_with_2(flag: str, value: str) -> None:
    done = minipy("run", flag, value, "-c", "pass")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"minipy: {flag}: ") and done.stderr.count("\n") == 1


@pytest.mark.skipif(not os.path.exists("/proc/thread-self/status"), reason="needs Linux's /proc")
def test_a_program_is_pinned_to_its_processors() -> None:
    code = "print(open('/proc/thread-self/status').read().split('Cpus_allowed_list:')[1].split()[0].isdigit())"
    assert minipy("run", "--cpus", "1", "-c", code).stdout == "True\n"


def test_eras_are_told_by_flags_that_can_be_typed() -> None:
    from minipy.eras import ERAS

    listing = minipy("eras").stdout
    assert [line.split(":")[0] for line in listing.splitlines() if line and line[0] != " "] == list(ERAS)
    assert all("flags" in part and "source" in part for part in listing.split("\n\n"))
    assert max(map(len, listing.splitlines())) <= 80
    flags = minipy("eras", "py311").stdout.split("flags")[1].split("source")[0].split()
    assert minipy("run", *flags, "-c", "print(1)").stdout == "1\n"


def test_a_flag_overrides_what_its_era_says() -> None:
    choices = json.loads(minipy("run", "--era", "py27", "--gil", "fair", "--stats=json", "-c", "pass").stderr)["choices"]
    assert (choices["gil"], choices["poll"], choices["interruptible_waits"]) == ("fair", "py27", False)


def test_the_short_form_runs_a_file_with_its_arguments(tmp_path: Path) -> None:
    program = tmp_path / "args.py"
    program.write_text("import sys; print(sys.argv[1:], __name__)\n")
    done = minipy(str(program), "--gil", "-x", "y")
    assert done.stdout == "['--gil', '-x', 'y'] __main__\n"


def test_code_from_the_command_line_and_from_standard_input() -> None:
    assert minipy("run", "-c", "import sys; print(sys.argv)", "a", "-b").stdout == "['-c', 'a', '-b']\n"
    assert minipy("run", "-", stdin="print(6 * 7)\n").stdout == "42\n"


def test_increment_of_a_global_is_four_instructions() -> None:
    listing = minipy("dis", "-c", "def f():\n    global n\n    n += 1\n").stdout
    function = listing[listing.index("Disassembly") :]
    opcodes = [word for line in function.splitlines() for word in line.split() if word.isupper() and "_" in word]
    assert opcodes == ["LOAD_GLOBAL", "LOAD_CONST", "INPLACE_ADD", "STORE_GLOBAL", "LOAD_CONST", "RETURN_VALUE"]


def tables_of(text: str) -> dict[str, dict[str, list[str]]]:
    """The tables of statistics: by the first heading of each, its rows by thread."""
    found = {}
    for block in text.split("\n\n"):
        heading, *rows = block.splitlines()
        if heading.startswith("thread "):
            found[heading.split()[1]] = {row.split()[0]: row.split()[1:] for row in rows}
    return found


TWO_THREADS = "import threading\nt = threading.Thread(target=print)\nt.start()\nt.join()"


@pytest.mark.parametrize("flags", [(), ("--refcount", "cas"), ("--gil", "timed"), ("--gil", "none", "--refcount", "cas")])
def test_statistics_have_a_row_for_each_thread(flags: tuple[str, ...]) -> None:
    tables = tables_of(minipy("run", "--stats", *flags, "-c", TWO_THREADS).stderr)
    assert list(tables) == ["instructions", "takes", "holding"]
    for name in ("instructions", "takes"):
        assert list(tables[name]) == ["main", "T1", "minipy", "total"]
        numbers = [[int(text) for text in row[:3]] for row in tables[name].values()]
        assert numbers[-1] == [sum(column) for column in zip(*numbers[:-1], strict=True)]
    assert all(int(row[0]) > 0 and int(row[2]) > 0 for row in tables["instructions"].values())
    takes, polls, blocking, exits = (int(text) for text in tables["takes"]["total"][:4])
    assert takes == polls + blocking + exits and exits == 2


def test_statistics_as_json_say_the_same() -> None:
    done = minipy("run", "--stats=json", "--era", "py32", "--refcount", "cas", "-c", TWO_THREADS)
    found = json.loads(done.stderr)
    assert [thread["thread"] for thread in found["threads"]] == ["main", "T1"]
    choices = found["choices"]
    assert (choices["gil"], choices["poll"], choices["switch_interval"]) == ("timed", "py27", 0.005)
    everybody = [*found["threads"], found["apart"]]
    for name in ("instructions", "look_ups", "takes", "waits", "held_ns", "waited_ns", "count_operations"):
        assert found["total"][name] == sum(thread[name] for thread in everybody), name
    assert found["total"]["longest_wait_ns"] == max(thread["longest_wait_ns"] for thread in everybody)
    assert all(thread["held_ns"] > 0 and thread["drops"]["exit"] == 1 for thread in found["threads"])


def test_statistics_tell_waiting_from_doing_without() -> None:
    code = """
import threading, time
def compute():
    for i in range(60_000): pass
def sleep(): time.sleep(0.3)
threads = [threading.Thread(target=target) for target in (compute, compute, sleep)]
for t in threads: t.start()
for t in threads: t.join()
"""
    found = json.loads(minipy("run", "--stats=json", "--era", "py311", "-c", code).stderr)
    one, two, sleeper = found["threads"][1:]
    for thread in (one, two):
        assert thread["held_ns"] > thread["without_ns"] and thread["waited_ns"] > 0
        assert thread["waits"] > 0 and thread["timed_out"] >= thread["drop_requests"] > 0
    assert sleeper["without_ns"] >= 290e6 > sleeper["held_ns"]
    assert sleeper["longest_gap_ns"] >= 290e6 > sleeper["longest_wait_ns"]


def test_who_has_the_lock_alone_never_switches_it() -> None:
    code = "import time, threading\nfor _ in range(3): time.sleep(0)\n"
    threads = "for _ in range(3):\n    t = threading.Thread(target=print); t.start(); t.join()\n"
    alone, others = (
        json.loads(minipy("run", "--stats=json", "--check-interval", "1000000", "-c", text).stderr)["total"]
        for text in (code, code + threads)
    )
    assert alone["switches"] == 0 and alone["takes"] > 3
    assert others["switches"] == 6  # to each thread, and back


def test_statistics_say_which_call_dropped_the_lock_and_what_the_columns_mean() -> None:
    code = "import time\nfor i in range(3): print(i, flush=True)\ntime.sleep(0)\n"
    lines = minipy("run", "--check-interval", "1000000", "--stats", "-c", code).stderr.splitlines()
    assert "main    write 3, exit 1, sleep 1" in lines
    headings = {heading for line in lines if line.startswith("thread ") for heading in line.split()[1:]}
    assert {line.split()[0] for line in lines if line} >= headings | {"elapsed", "choices:", "host:"}
    assert "choices: gil ticker; check interval 1000000; give way 10; lock from start yes;" in lines
    own = int(re.search(r"main +(\d+)", "\n".join(lines)).group(1))
    assert own < 60  # what importing runs is not the program's
    assert max(map(len, lines)) <= 80


def test_statistics_add_up_what_many_threads_did_in_the_order_of_their_start() -> None:
    code = (
        "import threading\nthreads = [threading.Thread(target=print) for _ in range(30)]\n"
        "for t in threads: t.start()\nfor t in threads: t.join()"
    )
    for flags in ((), ("--gil", "none", "--refcount", "cas")):
        lines = minipy("run", "--stats", *flags, "-c", code).stderr.splitlines()
        names = [f"T{i}" for i in range(1, 19)]
        assert [line.split("  ")[0] for line in lines[1:22]] == ["main", *names, "12 others", "minipy"]
        assert max(map(len, lines)) <= 80


@pytest.mark.skipif(not IS_3_11, reason="the texts are those of CPython 3.11")
@pytest.mark.parametrize(
    "source",
    ["x = (1,\ny = 2\n", "def f(:\n    pass\n", "if True:\npass\n", "x = 'abc\n", "1 = x\n", "for x in y\n    pass\n",
     "def f():\n    return 1\n  x = 2\n", "return 1\n", "break\n", "a b\n"],
)  # fmt: skip
def test_a_syntax_error_looks_as_in_cpython(source: str, tmp_path: Path) -> None:
    program = tmp_path / "wrong.py"
    program.write_text(source)
    assert minipy(str(program)).stderr == cpython(str(program)).stderr


def test_deep_recursion_works_after_raising_the_limit() -> None:
    code = (
        "import sys\nsys.setrecursionlimit(30000)\ndef depth(n):\n    return 0 if n == 0 else 1 + depth(n - 1)\n"
        "print(depth(20000))"
    )
    done = minipy("run", "-c", code)
    assert (done.stdout, done.stderr) == ("20000\n", "")


def test_endless_recursion_is_a_recursion_error_of_the_guest() -> None:
    code = "def f():\n    f()\ntry:\n    f()\nexcept RecursionError as error:\n    print(error)"
    assert minipy("run", "-c", code).stdout == "maximum recursion depth exceeded\n"


@pytest.mark.parametrize("code", ["def f(): f()\nf()", "class A:\n    def __repr__(self): return repr(self)\nrepr(A())"])
def test_uncaught_recursion_shows_a_short_traceback(code: str) -> None:
    done = minipy("run", "-c", code)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("RecursionError: maximum recursion depth exceeded")
    assert len(done.stderr.splitlines()) < 40


def test_a_list_nested_a_hundred_thousand_deep_is_freed() -> None:
    code = "x = []\nfor i in range(100000): x = [x]\ndel x\nprint('freed')"
    assert minipy("run", "-c", code).stdout == "freed\n"


def test_a_closed_pipe_is_silent() -> None:
    code = "for i in range(100000): print(i)"
    child = subprocess.Popen([*MINIPY, "run", "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert child.stdout is not None and child.stderr is not None
    child.stdout.readline()
    child.stdout.close()
    errors = child.stderr.read().decode()
    with Watch(child.pid):
        child.wait()
    assert "minipy/" not in errors and "InternalError" not in errors


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_broken_pipe_keeps_input_and_messages_from_nobody() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    code = "print('x', end=''); line = input(); print('y', end=''); raise ValueError(line)"
    child = run_watched([*MINIPY, "run", "-c", code], input="told\n", stdout=writer)
    os.close(writer)
    assert (child.returncode, child.stderr.splitlines()[-1]) == (1, "ValueError: told")


def test_a_full_disk_is_an_error_of_the_guest_or_a_clear_message() -> None:
    with open("/dev/full", "w") as full:
        done = run_watched([*MINIPY, "run", "-c", "print('x' * 100000)"], stdout=full)
    assert done.returncode != 0
    assert "No space left on device" in done.stderr
    assert "InternalError" not in done.stderr


@pytest.mark.parametrize(
    "content", [b"\x00\x01\x02\xff\xfe", b"", b"\xef\xbb\xbfprint('bom')\n", b"print(1)\r\nprint(2)\r\n"]
)
def test_odd_files_run_or_are_refused_with_a_place(content: bytes, tmp_path: Path) -> None:
    program = tmp_path / "odd.py"
    program.write_bytes(content)
    done = minipy(str(program))
    assert done.returncode in (0, 1)
    assert "InternalError" not in done.stderr and "minipy/" not in done.stderr


def test_counts_without_a_lock_keep_going_when_asked_to() -> None:
    code = (
        "import threading\nclass Thing: pass\nthing = Thing()\ndef work():\n    for _ in range(2000):\n"
        "        a = thing\n        b = a\n        del a, b\n"
        "threads = [threading.Thread(target=work) for _ in range(3)]\n"
        "for t in threads: t.start()\nfor t in threads: t.join()\nprint('to the end')"
    )
    done = minipy("run", "--gil", "none", "--refcount", "plain", "--keep-going", "-c", code)
    assert done.stdout == "to the end\n"
    assert done.returncode in (0, 3)


@pytest.mark.parametrize("flags", [(), ("--gil", "none", "--refcount", "cas"), ("--refcount", "cas", "--stats")])
def test_specialised_and_plain_code_do_the_same(flags: tuple[str, ...]) -> None:
    code = (
        "class A:\n    def __init__(self, n): self.n = n\n    def __add__(self, o): return A(self.n + o.n)\n"
        "total = A(0)\nfor i in range(50):\n    total = total + A(i)\nprint(total.n, [x for x in 'abc'], {1: 2.5})\n"
        "try:\n    {}['x']\nexcept KeyError as e:\n    print(repr(e))"
    )
    one = minipy("run", *flags, "-c", code)
    other = minipy("run", "--no-specialise", *flags, "-c", code)
    assert one.stdout == other.stdout and one.returncode == other.returncode == 0
    if "--stats" in flags:  # the same events: instructions, look-ups, count operations
        assert _without_times(one.stderr) == _without_times(other.stderr)


def _without_times(statistics: str) -> str:
    return re.sub(r"(?s)(thread +holding.*?\n\n|elapsed.*)", "", statistics)


HOSTILE = {
    "a decimal literal of 5,000 digits": b"x = " + b"1" * 5000 + b"\n",
    "a hexadecimal literal of 50,000 digits": b"x = 0x" + b"f" * 50000 + b"\nprint(x.bit_length())\n",
    "a float beyond all floats": b"print(1e400)\n",
    "a string of half a megabyte": b"print(len('" + b"a" * 500000 + b"'))\n",
    "a line with 100,000 elements": b"print(len([" + b"1," * 100000 + b"]))\n",
    "another encoding": b"# -*- coding: latin-1 -*-\nprint('\xe9')\n",
    "an unknown encoding": b"# -*- coding: nonsense -*-\nprint(1)\n",
    "a null byte": b"print(1)\x00\n",
    "no newline at the end": b"print(1)",
    "only a comment": b"# nothing",
}


@pytest.mark.skipif(not IS_3_11, reason="the texts are those of CPython 3.11")
@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_hostile_files_end_as_in_cpython(content: bytes, tmp_path: Path) -> None:
    program = tmp_path / "hostile.py"
    program.write_bytes(content)
    outcomes = []
    for done in (minipy(str(program)), cpython(str(program))):
        outcomes.append((done.returncode, done.stdout, done.stderr.splitlines()[-1:]))
    assert outcomes[0] == outcomes[1]


@pytest.mark.parametrize("name", ["with blank.py", "ümläut.py", "-dash.py", os.fsdecode(b"not-utf-8-\xff.py")])
def test_odd_file_names_are_names(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("import sys\nprint(ascii(sys.argv))\n")
    done = minipy("./" + name, "x", cwd=tmp_path)
    assert (done.stdout, done.stderr) == (ascii(["./" + name, "x"]) + "\n", "")


@pytest.mark.parametrize(
    "arguments",
    [["run", "--gil"], ["run", "--nonsense"], ["run", "-c"], ["run", "--audit=1", "-c", "pass"], ["--nonsense"],
     ["run", "--gil=", "-c", "pass"], ["dis"], ["dis", "missing.py"], ["run", "\ufffd/\u0001missing.py"], ["help", "rn"],
     ["bench", "--flags", "'"], ["bench", "--flags", "x.py"], ["bench", "no.py"], ["source"], ["source", "incref", "x"]],
)  # fmt: skip
def test_a_wrong_command_line_is_one_clear_line_and_status_2(arguments: list[str]) -> None:
    done = minipy(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("minipy: ") and done.stderr.count("\n") == 1


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    program = tmp_path / "secret.py"
    program.write_text("print(1)\n")
    program.chmod(0)
    if os.access(program, os.R_OK):
        pytest.skip("permissions do not bind this user")
    done = minipy(str(program))
    assert done.returncode == 2 and str(program) in done.stderr and "Permission denied" in done.stderr


def test_help_names_every_choice_with_its_default() -> None:
    from minipy.gil import LOCKS
    from minipy.gil.polls import POLLS
    from minipy.refcount import STRATEGIES

    done = minipy("run", "--help")
    assert (done.returncode, done.stderr) == (0, "")
    for flag, registry in (("--gil", LOCKS), ("--poll", POLLS), ("--refcount", STRATEGIES)):
        assert f"{flag} {'|'.join(registry)}" in done.stdout
        assert f"(default: {next(iter(registry))})" in done.stdout
    for command in ((), ("run",)):
        assert minipy(*command, "--help").stdout.startswith("usage: minipy ")


def test_output_of_both_streams_keeps_its_order() -> None:
    code = "import sys\nfor n in range(3):\n    print(n, flush=True)\n    print(n, file=sys.stderr)"
    done = run_watched([*MINIPY, "run", "-c", code], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    assert done.stdout == "0\n0\n1\n1\n2\n2\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--gil", "tiker", "-c", "pass"], "did you mean ticker?"),
        (["--refcount", "CAS", "-c", "pass"], "did you mean cas?"),
        (["--era", "py310t", "-c", "pass"], "did you mean py310?"),
        (["--poll", "back-edge", "-c", "pass"], "did you mean backedge?"),
        (["eras", "py72"], "did you mean py"),
        (["dis", "--era", "py31", "x.py"], "did you mean py31"),
        (["soak", "--lock"], "did you mean --locks?"),
        (["--deny", "filse", "-c", "pass"], "did you mean files?"),
        (["--stat", "-c", "pass"], "did you mean --stats?"),
        (["-max-steps", "5", "-c", "pass"], "did you mean --max-steps?"),
        (["source", "binary_ad"], "binary_add"),
        (["help", "bensh"], "did you mean bench?"),
        (["dis", "--gil", "none", "x.py"], "see minipy dis --help"),
        (["source", "--nonsense", "incref"], "see minipy source --help"),
        (["bench", "--nonsense"], "see minipy bench --help"),
    ],
)
def test_a_mistake_is_answered_with_what_was_meant(arguments: list[str], words: str) -> None:
    done = minipy(*arguments)
    assert done.returncode == 2 and words in done.stderr


@pytest.mark.parametrize(
    ("flags", "arguments", "note"),
    [
        (["--check-interval", "5", "--gil", "none", "--refcount", "cas"], [], "--check-interval has no effect"),
        (["--keep-going"], [], "--keep-going has no effect"),
        ([], ["--stats", "--gil=none", "--stats"], "the program gets --stats and --gil"),
        ([], ["--", "--stats"], ""),
        ([], ["--verbose", "-i"], ""),
        (["--check-interval", "5"], [], ""),
    ],
)
def test_a_flag_that_does_nothing_is_said_once(flags: list[str], arguments: list[str], note: str) -> None:
    done = minipy("run", *flags, "-c", "print('runs')", *arguments)
    assert (done.returncode, done.stdout) == (0, "runs\n")
    assert note in done.stderr and done.stderr.count("\n") == bool(note)


@pytest.mark.parametrize("command", ["run", "dis", "source", "bench"])
def test_help_of_a_command_can_be_asked_for_in_two_ways(command: str) -> None:
    assert minipy("help", command).stdout == minipy(command, "--help").stdout != ""
    assert minipy("help").stdout == minipy("--help").stdout != ""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
@pytest.mark.parametrize("arguments", [["help"], ["help", "run"], ["dis", "-c", "x"], ["source", "incref"], ["--version"]])
def test_a_full_disk_is_one_line_and_status_120(arguments: list[str]) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run([*MINIPY, *arguments], stdout=full, stderr=subprocess.PIPE, text=True, timeout=30)
    assert (done.returncode, done.stderr) == (120, "minipy: [Errno 28] No space left on device\n")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
@pytest.mark.parametrize(
    ("arguments", "status"), [(["--bogus"], 2), (["dis", "-c", ")"], 1), (["--max-steps", "1", "-c", "1"], 4)]
)
def test_what_cannot_be_said_leaves_the_status(arguments: list[str], status: int) -> None:
    with open("/dev/full", "w") as full:
        assert subprocess.run([*MINIPY, *arguments], stderr=full, timeout=30).returncode == status


@pytest.mark.parametrize("arguments", [["-c", "print(1)"], ["x.py"], ["-m", "nosuch"], ["dis", "x"]])
def test_a_directory_that_is_gone_is_no_fault_of_minipy(arguments: list[str], tmp_path: Path) -> None:
    code = "import os, sys; os.rmdir(os.getcwd()); os.execv(sys.executable, [sys.executable, *sys.argv[1:]])"
    command = [sys.executable, "-c", code, "-m", "minipy", *arguments]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=30)
    assert "Traceback" not in done.stderr and done.stdout == ("1\n" if "-c" in arguments else "")


def test_a_listing_can_be_written_in_any_encoding(tmp_path: Path) -> None:
    program = tmp_path / "name.py"
    program.write_text("def \u00e4(): pass\n", encoding="utf-8")
    done = minipy("dis", str(program), env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, "") and "'\\xe4'" in done.stdout


def test_modules_that_are_commands(tmp_path: Path) -> None:
    program = tmp_path / "one.py"
    program.write_text("n = 1\n")
    assert minipy("-m", "dis", str(program)).stdout == minipy("dis", str(program)).stdout != ""
    timed = minipy("-m", "timeit", "-n3", "-r2", "-uusec", "1").stdout
    assert re.fullmatch(r"3 loops, best of 2: [\d.e+]+ usec per loop\n", timed)


@pytest.mark.skipif(not IS_3_11, reason="the texts are those of CPython 3.11")
def test_modules_that_are_commands_refuse_as_in_cpython() -> None:
    for arguments in (["dis", "nosuch.py"], ["timeit", "--nonsense"], ["timeit", "-n"], ["timeit", "-u", "days", "1"]):
        ours, theirs = minipy("-m", *arguments), cpython("-m", *arguments)
        assert (ours.returncode, ours.stdout, ours.stderr) == (theirs.returncode, theirs.stdout, theirs.stderr)


@pytest.mark.skipif(not IS_3_11, reason="the texts are those of CPython 3.11")
def test_help_shows_a_function_as_cpython_does(tmp_path: Path) -> None:
    program = tmp_path / "helped.py"
    program.write_text("def f(a, b=1, *, c):\n    '''Do it.\n\n    And more.\n    '''\nhelp(f)\nprint(help)\n")
    assert minipy(str(program)).stdout == cpython(str(program)).stdout != ""
    assert minipy("-i", "-q", stdin="help\nhelp(len)\n").stdout.startswith("Type help() for interactive help")
