"""Tests give up on what hangs, and on nothing that is only slow."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from helpers.patience import Hung, Patience, Watch, is_asleep, processor_s, run_watched


def test_a_process_that_computes_for_ever_is_given_up() -> None:
    with pytest.raises(Hung):
        run_watched([sys.executable, "-c", "while True: pass"], limit_s=0.3)


def test_a_process_that_waits_for_ever_is_given_up_with_what_it_has_said() -> None:
    with pytest.raises(Hung) as hung:
        run_watched([sys.executable, "-c", "print('here', flush=True); import time; time.sleep(10000)"], idle_s=2.0)
    assert hung.value.stdout == "here\n"


def test_a_process_that_nobody_waits_for_any_more_is_killed() -> None:
    with subprocess.Popen([sys.executable, "-c", "while True: pass"]) as child:
        with pytest.raises(KeyboardInterrupt), Watch(child.pid):
            raise KeyboardInterrupt
        assert child.wait() == -signal.SIGKILL


def test_time_that_others_use_does_not_count() -> None:
    """It waits for a processor, or works: the clock alone says nothing."""
    asleep, used_s = [False], [0.0]
    patience = Patience(lambda: used_s[0], lambda: asleep[0], limit_s=10, idle_s=0)
    assert not patience.is_over()
    asleep[0], used_s[0] = True, 9.0
    assert not patience.is_over()
    assert patience.is_over()
    asleep[0], used_s[0] = False, 11.0
    assert patience.is_over()


@pytest.mark.skipif(sys.platform != "linux", reason="the host must tell of its processes")
def test_what_children_do_counts_for_their_parent() -> None:
    code = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'print(flush=True)\\nwhile True: pass'])"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, start_new_session=True) as parent:
        assert parent.stdout is not None and parent.stdout.readline() == b"\n"
        assert not is_asleep(parent.pid)
        before = processor_s(parent.pid)
        while processor_s(parent.pid) < before + 0.05:
            pass
        os.killpg(parent.pid, signal.SIGKILL)
