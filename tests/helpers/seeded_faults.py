"""How a test puts a fault into minipy: in the place of one function, wherever that has been imported."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Callable
from typing import Any

import pytest

import minipy

Function = Callable[..., Any]


def replace_everywhere(monkeypatch: pytest.MonkeyPatch, function: Function, fault: Function) -> None:
    """Put `fault` in the place of `function` in every module of minipy, until the test's end."""
    for info in pkgutil.walk_packages(minipy.__path__, "minipy."):  # one imported later would keep the fault
        if not info.name.startswith(("minipy.lib", "minipy.__main__")):
            importlib.import_module(info.name)
    for name, module in list(sys.modules.items()):
        if name.startswith("minipy."):
            for key, value in list(vars(module).items()):
                if value is function:
                    monkeypatch.setattr(module, key, fault)
