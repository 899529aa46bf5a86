"""What CPython accepts minipy accepts, and what it refuses minipy refuses: on truncated and on mutated programs."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.syntax.syntax_oracle import (
    ACCEPTED,
    IS_3_11,
    Outcome,
    cpython_outcome,
    cpython_tree,
    dump,
    is_unsupported,
    minipy_outcome,
)
from helpers.syntax.valid_snippets import VALID
from minipy.errors import GuestSyntaxError
from minipy.syntax import parse

PROGRAM = '''\
"""A bank, to be cut off anywhere."""
import threading as t, sys
from . import (a, b as c,)

@decorate(x, *y, key=lambda z: -z ** 2)
class Bank(Base, metaclass=Meta):
    rate: float = 1_0.5e-3  # comment

    def move(self, amount, /, to="é", *rest, fee=0x1F, **more) -> None:
        with self.lock, open(to, 'rb') as f:
            try:
                self.total[to, 1:2] += amount if amount > 0 else -fee
            except (ValueError, KeyError) as error:
                raise Other(f"{amount!r:>{width}} to {to = }") from error
            else:
                return [x for x in rest if x not in more and x is not None]
            finally:
                del self.last, f

    while not done:
        global total
        first, *others = yield {**a, 'b': c}
        if (n := len(others)) == 10: break
        elif n \\
            < 5: continue
        else: assert others, ("none" 'left')

for i, (j, k) in enumerate({1, 2}): print(i, end=r'\\n')
with (open(a) as f, g): pass
x = """two
lines"""; y = ~x @ z or b'' % (1,)
'''


@pytest.mark.parametrize("part", range(8))
def test_a_program_cut_off_anywhere_is_judged_as_by_cpython(part: int) -> None:
    assert minipy_outcome(PROGRAM) == ACCEPTED
    differences = []
    for end in range(part, len(PROGRAM), 8):
        source = PROGRAM[:end]
        ours = minipy_outcome(source)
        if IS_3_11 and ours[:3] != cpython_outcome(source)[:3]:
            differences.append((source[-30:], ours, cpython_outcome(source)))
    assert len(differences) <= 2, differences  # messages; whether it is accepted is compared below


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Draw a valid text of a few snippets with one to three small injuries."""
    text = "\n".join(draw(st.lists(st.sampled_from(VALID), min_size=1, max_size=3)))
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.integers(0, len(text)))
        length = draw(st.integers(0, 3))
        piece = draw(st.sampled_from(PIECES))
        text = text[:place] + piece + text[place + length :]
    return text


PIECES = (
    *("", " ", "\n", "\n    ", "\n\t", "\\", "\\\n", "#", "'", '"', "'''", "(", ")", "[", "]", "{", "}", ":", ",", ";"),
    *("=", "==", ":=", "->", "*", "**", "/", "@", ".", "...", "!", "$", "~", "-", "%", "0", "1.", "0x", "1e", "é", "€"),
    *(" if ", " else ", " for ", " in ", " not ", " lambda ", " as ", " is ", "def ", "class ", "with ", "yield "),
    *(
        "return ",
        "del ",
        "import ",
        "from ",
        "None",
        "True",
        "print ",
        "f'{",
        "b'",
        "\\x",
        "\\N",
        "a",
        "_",
        "\f",
        "\x01",
    ),
)


def same_verdict(ours: Outcome, theirs: Outcome, source: str) -> bool:
    if "minipy does not support" in ours[1]:
        return theirs != ACCEPTED or is_unsupported(cpython_tree(source))
    return (ours == ACCEPTED) == (theirs == ACCEPTED)


@pytest.mark.skipif(not IS_3_11, reason="other versions accept other texts")
@settings(max_examples=600, deadline=None)
@given(mutated())
def test_a_mutated_text_is_judged_as_by_cpython(source: str) -> None:
    ours, theirs = minipy_outcome(source), cpython_outcome(source)
    assert same_verdict(ours, theirs, source), (ours, theirs)
    if ours == ACCEPTED:
        assert dump(parse(source)) == dump(cpython_tree(source))


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=40) | st.binary(max_size=40) | st.text("()[]{}'\"\\\n :=f#x1,", max_size=30))
def test_any_text_gives_a_tree_or_a_syntax_error(source: str | bytes) -> None:
    try:
        assert isinstance(parse(source), ast.Module)
    except GuestSyntaxError as error:
        assert error.lineno >= 1
