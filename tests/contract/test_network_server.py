"""A server that minipy runs serves real clients, under every lock and in every era."""

from __future__ import annotations

import http.client
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from helpers.paths import PROGRAMS
from minipy.eras import ERAS
from minipy.gil import LOCKS

SERVER = PROGRAMS / "io" / "_file_and_json_server.py"
LIMIT_S = 120  # of a client's waits
FLAGS = [*([("--gil", kind) if kind != "none" else ("--gil", kind, "--refcount", "cas")] for kind in LOCKS)]
CHOICES = [*(("--checks", *choice) for choices in FLAGS for choice in choices), *(("--era", name) for name in ERAS)]


@contextmanager
def served(*flags: str) -> Iterator[int]:
    """Run the server; give the body its port, and look afterwards whether it has ended well."""
    command = [sys.executable, "-m", "minipy", "run", *flags, str(SERVER)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, text=True, **pipes) as process:  # type: ignore[call-overload]
        try:
            line = process.stdout.readline()
            assert line, process.stderr.read()
            yield int(line)
            _, errors = process.communicate("", timeout=LIMIT_S)
            assert (process.returncode, errors) == (0, "")
        finally:
            process.kill()


def ask(port: int, method: str, path: str, body: bytes | None = None) -> tuple[int, bytes]:
    client = http.client.HTTPConnection("127.0.0.1", port, timeout=LIMIT_S)
    try:
        client.request(method, path, body)
        answer = client.getresponse()
        return answer.status, answer.read()
    finally:
        client.close()


@pytest.mark.parametrize("flags", CHOICES, ids="-".join)
def test_a_server_with_a_thread_per_client_serves_many_at_once(flags: tuple[str, ...]) -> None:
    with served(*flags) as port, ThreadPoolExecutor(4) as pool:
        answers = [pool.submit(ask, port, "GET", f"/json?{number}") for number in range(4)]
        sums = [pool.submit(ask, port, "POST", "/", json.dumps([number, 1]).encode()) for number in range(4)]
        for number in range(4):
            status, body = answers[number].result()
            assert (status, json.loads(body)) == (200, {"path": f"/json?{number}", "thread": "Thread"})
            assert sums[number].result() == (200, json.dumps({"sum": number + 1}).encode())
        assert ask(port, "GET", "/convoy.py") == (200, (PROGRAMS / "io" / "convoy.py").read_bytes())
        assert ask(port, "GET", "/none")[0] == 404


@pytest.mark.skipif(shutil.which("curl") is None, reason="there is no curl")
def test_curl_gets_files_and_headers_over_one_connection() -> None:
    with served("--checks") as port:
        base = f"http://127.0.0.1:{port}"
        command = ["curl", "-s", "-m", str(LIMIT_S), "-i", f"{base}/convoy.py", f"{base}/json", "-w", "%{num_connects}\n"]
        output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        assert (PROGRAMS / "io" / "convoy.py").read_text() in output
        assert output.count("HTTP/1.1 200 OK") == 2 and "Content-type: text/x-python" in output
        assert '"path": "/json"' in output and output.endswith("0\n")
        posted = subprocess.run(["curl", "-s", "-d", "[1, 2]", f"{base}/"], capture_output=True, check=True)
        assert json.loads(posted.stdout) == {"sum": 3}
