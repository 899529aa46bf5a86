"""The loop: what an instruction raises on the host."""

from __future__ import annotations

from typing import Any

import pytest

from helpers.guest_in_process import AS_WRITTEN, Guest
from minipy.bytecode import opcodes
from minipy.eval import binding


def test_the_hosts_memory_error_becomes_the_guests(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(tstate: Any, frame: Any, oparg: Any) -> None:
        raise MemoryError

    monkeypatch.setattr(binding, "HANDLERS", {**binding.HANDLERS, opcodes.number["UNARY_POSITIVE"]: fail})
    guest = Guest(AS_WRITTEN)
    namespace = guest.new_namespace()
    outcome = guest.run("x = 1\ntry:\n    +x\nexcept MemoryError as error:\n    print(error.args)\n", namespace)
    assert (outcome.stdout, outcome.traceback) == ("()\n", "")
    guest.drop(namespace)
    assert guest.findings_text() == ""
    guest.close()
