"""The comments in which a guest program states what it does: their syntax, their parser, their matcher.

A program under `programs/` is ordinary Python; what a run of it must show stands in its comments. The first comment of
a line that has one of these forms counts, whether it ends a statement's line or stands on a line of its own (so guest
text must not contain these words after a hash sign):

    # expect: TEXT              the next line of stdout is TEXT
    # expect unordered: TEXT    the same, but neighbouring lines of this kind may come in any order
    # outcomes: ONE | TWO       the next line of stdout is one of these, because threads race; `*` stands for any text
    # expect error: LAST LINE   an exception is not caught: exit status 1, and stderr's last line is this one
    # expect exit: N            the exit status is N (0 without such a comment and without an error)
    # expect stderr: TEXT       a line of stderr; further lines may stand between two such; `*` stands for any text
    # args: 5 6                 the program's arguments, split as a shell would
    # stdin: TEXT               the next line of stdin (which is empty without such a comment)
    # flags: --check-interval 1 flags of `minipy run` for this program, after the configuration's own
    # finding: KIND under KEY=VALUE ...   minipy may report this finding (exit status 3) where all these choices hold
    # finding: deadlock         CPython hangs, and minipy says so; stdout and stderr are compared all the same
    # not under: KEY=VALUE ...  where all these choices hold the program can't do what it is about, and is not run
    # must reach: ONE | TWO under KEY=VALUE ...   of many runs, some print each of these as their last line
    # may reach: THREE under ...       others may print this; what no such comment names, must not be reached then
    # never: FOUR under ...            no run prints this as its last line
    # differs: SENTENCE         what CPython after 3.11 prints otherwise; for readers, never matched
    # needs: MODULE             what CPython needs to have installed, to be compared with

The order of the comments is the order of the output. All of stdout is stated: a line too few or too many is a mismatch.
What must, may or never be reached holds under all choices that `under` names (`era`, and the flags of `minipy run` without
their hyphens), without it under any; `minipy compare` checks that, as it makes many runs.
Blanks at the end of a line are not compared (editors remove them), blanks at the start of a stderr line neither. A
comment that nearly has one of these forms (`#expect:`, `# expected: 3`) is refused, since it would state nothing.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass

from minipy.errors import MinipyError

ASSERTIONS = ("must reach", "may reach", "never")
FORMS = ("expect", "expect unordered", "expect error", "expect exit", "expect stderr",
         "outcomes", *ASSERTIONS, "args", "stdin", "flags", "finding", "not under", "differs", "needs")  # fmt: skip
_COMMENT = re.compile(r"# (" + "|".join(sorted(FORMS, key=len, reverse=True)) + r"):(?: (.*))?$")
_NEARLY = re.compile(r"#\s*(expect|outcome|finding|must reach|may reach)[\w ]{0,12}:", re.IGNORECASE)
_CHOICES = r"[\w-]+=[\w-]+(?: [\w-]+=[\w-]+)*"
_FINDING = re.compile(rf"([\w-]+)(?: under ({_CHOICES}))?$")
_ASSERTION = re.compile(rf"(.*?)(?: under ({_CHOICES}))?$")


class BadExpectation(MinipyError):
    """A comment that is meant to state something and doesn't: says the line and what is wrong."""


@dataclass(frozen=True)
class Line:
    """One expected line of stdout: `alternatives` are patterns when `is_pattern`; `lineno` is the comment's own."""

    alternatives: tuple[str, ...]
    lineno: int
    is_pattern: bool = False
    is_unordered: bool = False

    def accepts(self, text: str) -> bool:
        if self.is_pattern:
            return any(fits(pattern, text) for pattern in self.alternatives)
        return text in self.alternatives


@dataclass(frozen=True)
class Finding:
    """A finding that a run may report where all of `choices` (flag, value) hold."""

    kind: str
    choices: frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Assertion:
    """What the last lines of many runs must, may or must never be, where all of `choices` (flag, value) hold."""

    form: str  # one of ASSERTIONS
    alternatives: tuple[str, ...]  # patterns
    choices: frozenset[tuple[str, str]]

    def __str__(self) -> str:
        under = "".join(f" {key}={value}" for key, value in sorted(self.choices))
        return f"{self.form}: {' | '.join(self.alternatives)}{under and f' under{under}'}"


@dataclass(frozen=True)
class Expectations:
    """What the comments of one program state, in the order of the file."""

    stdout: tuple[Line, ...] = ()
    stderr: tuple[str, ...] = ()
    error: str | None = None
    status: int = 0
    args: tuple[str, ...] = ()
    stdin: str = ""
    flags: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    needs: tuple[str, ...] = ()
    excluded: tuple[frozenset[tuple[str, str]], ...] = ()  # choices (flag, value) under which the program is not run
    assertions: tuple[Assertion, ...] = ()

    @property
    def states_a_run(self) -> bool:
        """True if a single run can be compared with it."""
        return bool(self.stdout or self.stderr or self.error is not None or self.status)


def parse(source: str) -> Expectations:
    """Read the comments of `source`; raises BadExpectation for one that is malformed or contradicts another."""
    found: dict[str, list[tuple[int, str]]] = {form: [] for form in FORMS}
    stdout: list[Line] = []
    for lineno, form, text in _comments(source):
        found[form].append((lineno, text))
        if form in ("expect", "expect unordered"):
            stdout.append(Line((text,), lineno, is_unordered=form == "expect unordered"))
        elif form == "outcomes":
            stdout.append(Line(alternatives(text), lineno, is_pattern=True))
    error = _at_most_one(found, "expect error")
    return Expectations(
        stdout=tuple(stdout),
        stderr=tuple(text.strip() for _, text in found["expect stderr"]),
        error=error,
        status=_status(found, error),
        args=_words(found["args"]),
        stdin="".join(text + "\n" for _, text in found["stdin"]),
        flags=_words(found["flags"]),
        findings=tuple(_finding(lineno, text) for lineno, text in found["finding"]),
        needs=_words(found["needs"]),
        excluded=tuple(_excluded(lineno, text) for lineno, text in found["not under"]),
        assertions=tuple(_assertion(form, text) for form in ASSERTIONS for _, text in found[form]),
    )


def mismatches(expected: Expectations, stdout: str, stderr: str, status: int) -> Iterator[str]:
    """Say, one sentence each, in what a finished run differs from `expected`."""
    got = stdout.removesuffix("\n").split("\n") if stdout else []  # not splitlines: it also splits at \x85 and others
    yield from _stdout_mismatches(expected.stdout, [line.rstrip() for line in got])
    lines = [line.strip() for line in stderr.splitlines() if line.strip()]
    if expected.error is not None and lines[-1:] != [expected.error]:
        last = lines[-1] if lines else "empty"
        yield f"stderr ends otherwise\n  expected: {expected.error}\n  got:      {last}"
    yield from _stderr_mismatches(expected.stderr, lines)
    if status != expected.status:
        yield f"exit status {status} instead of {expected.status}"


def fits(pattern: str, text: str) -> bool:
    """Whether `text` is `pattern`, in which `*` stands for any text."""
    return re.fullmatch(".*".join(map(re.escape, pattern.split("*"))), text) is not None


def alternatives(text: str) -> tuple[str, ...]:
    """Return the patterns of "ONE | TWO"."""
    return tuple(part.strip() for part in text.split(" | ")) if text else ()


def _comments(source: str) -> Iterator[tuple[int, str, str]]:
    for lineno, line in enumerate(source.split("\n"), 1):
        match = _COMMENT.search(line.rstrip())
        if match:
            yield lineno, match[1], match[2] or ""
        elif _NEARLY.search(line):
            raise BadExpectation(f"line {lineno}: not one of the forms of program_expectations.py: {line.strip()}")


def _at_most_one(found: dict[str, list[tuple[int, str]]], form: str) -> str | None:
    if len(found[form]) > 1:
        raise BadExpectation(f"line {found[form][1][0]}: a second `# {form}:`")
    return found[form][0][1] if found[form] else None


def _status(found: dict[str, list[tuple[int, str]]], error: str | None) -> int:
    text = _at_most_one(found, "expect exit")
    if text is None:
        return 0 if error is None else 1
    if not text.isdigit() or (error is not None and text != "1"):
        raise BadExpectation(f"line {found['expect exit'][0][0]}: exit status {text!r} can't be")
    return int(text)


def _words(comments: list[tuple[int, str]]) -> tuple[str, ...]:
    return tuple(word for _, text in comments for word in shlex.split(text))


def _finding(lineno: int, text: str) -> Finding:
    match = _FINDING.match(text)
    if match is None:
        raise BadExpectation(f"line {lineno}: a finding reads `KIND under KEY=VALUE ...`, not {text!r}")
    return Finding(match[1], _choices(match[2] or ""))


def _assertion(form: str, text: str) -> Assertion:
    patterns, choices = re.fullmatch(_ASSERTION, text).groups()  # type: ignore[union-attr]  # it fits any text
    return Assertion(form, alternatives(patterns), _choices(choices or ""))


def _excluded(lineno: int, text: str) -> frozenset[tuple[str, str]]:
    if not re.fullmatch(_CHOICES, text):
        raise BadExpectation(f"line {lineno}: what a program is not run under reads `KEY=VALUE ...`, not {text!r}")
    return _choices(text)


def _choices(text: str) -> frozenset[tuple[str, str]]:
    pairs = [choice.split("=") for choice in text.split()]
    return frozenset((key, value) for key, value in pairs)


def _stdout_mismatches(expected: tuple[Line, ...], got: list[str]) -> Iterator[str]:
    index = 0
    while index < len(expected):
        group = _unordered_group(expected, index)
        texts = got[index : index + len(group)]
        for line, text in zip(group, _sorted_like(group, texts), strict=True):
            if text is None or not line.accepts(text):
                yield _stdout_difference(line, text, texts)
                return
        index += len(group)
    if len(got) > len(expected):
        yield f"stdout goes on after the last expectation\n  got:      {got[len(expected)]}"


def _unordered_group(expected: tuple[Line, ...], index: int) -> tuple[Line, ...]:
    end = index + 1
    while expected[index].is_unordered and end < len(expected) and expected[end].is_unordered:
        end += 1
    return expected[index:end]


def _sorted_like(group: tuple[Line, ...], texts: list[str]) -> list[str | None]:
    """Put `texts` into the order of `group` as far as they fit, None where nothing does."""
    if len(group) == 1:
        return [texts[0] if texts else None]
    left = list(texts)
    ordered: list[str | None] = []
    for line in group:
        ordered.append(next((text for text in left if line.accepts(text)), None))
        if ordered[-1] is not None:
            left.remove(ordered[-1])
    return ordered


def _stdout_difference(line: Line, text: str | None, texts: list[str]) -> str:
    shown = text if text is not None else (f"none of {texts}" if texts else "the end of stdout")
    return (
        f"stdout differs from the comment on line {line.lineno}\n"
        f"  expected: {' | '.join(line.alternatives)}\n  got:      {shown}"
    )


def _stderr_mismatches(expected: tuple[str, ...], lines: list[str]) -> Iterator[str]:
    rest = iter(lines)
    for pattern in expected:
        if not any(fits(pattern, line) for line in rest):  # `any` leaves `rest` after the line that fits
            yield f"stderr lacks (after the ones before it): {pattern}\n  stderr: {lines}"
            return
