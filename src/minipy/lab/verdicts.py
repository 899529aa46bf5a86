"""Verdicts: whether the outcomes of a row are what the program's comments, or the user, state."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from minipy.lab.program_expectations import Assertion, Expectations, fits, mismatches

if TYPE_CHECKING:
    from minipy.explore.outcomes import Outcome

    Choices = frozenset[tuple[str, str]]


class Judge(NamedTuple):
    """What is right: `patterns` for the last line of output, if there are any, else what the comments expect."""

    expected: Expectations
    patterns: tuple[str, ...] = ()

    def excludes(self, choices: Choices) -> bool:
        """True if the program can't do what it is about under these choices."""
        return any(excluded <= choices for excluded in self.expected.excluded)

    @property
    def states_a_run(self) -> bool:
        """True if there is something to compare a single run with."""
        return bool(self.patterns) or self.expected.states_a_run

    def is_right(self, outcome: Outcome, choices: Choices) -> bool:
        """True if a run has done what is stated, with no finding but those that the comments allow."""
        result = outcome.result
        if result.internal_errors or result.limit is not None or result.status < 0:
            return False
        if result.findings:
            allowed = {finding.kind for finding in self.expected.findings if finding.choices <= choices}
            return {finding.kind for finding in result.findings} <= allowed
        if self.patterns:
            return _fits_any(self.patterns, outcome)
        return not any(mismatches(self.expected, outcome.stdout, outcome.stderr, result.status))

    def unmet(self, outcomes: Sequence[Outcome], choices: Choices) -> Iterator[str]:
        """Say, a sentence each, which assertions the outcomes of a row contradict."""
        assertions = [assertion for assertion in self.expected.assertions if assertion.choices <= choices]
        for assertion in assertions:
            for pattern in assertion.alternatives:
                is_reached = any(fits(pattern, outcome.last_line) for outcome in outcomes)
                if assertion.form == "must reach" and not is_reached:
                    yield f"does not reach {pattern}"
                elif assertion.form == "never" and is_reached:
                    yield f"reaches {pattern}"
        if reachable := _reachable(assertions):
            others = {outcome.last_line for outcome in outcomes if not _fits_any(reachable, outcome)}
            yield from (f"reaches {line or 'nothing'}, which no comment states" for line in sorted(others))


def _reachable(assertions: Sequence[Assertion]) -> list[str]:
    """Return the patterns of what must or may be reached, or nothing if that is not stated."""
    return [pattern for assertion in assertions if assertion.form != "never" for pattern in assertion.alternatives]


def _fits_any(patterns: Sequence[str], outcome: Outcome) -> bool:
    return any(fits(pattern, outcome.last_line) for pattern in patterns)
