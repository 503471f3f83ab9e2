"""The words with which letters in English set a day for something."""

from __future__ import annotations

import re
from typing import NamedTuple

Pattern = re.Pattern[str]


class Wording(NamedTuple):
    """The patterns of one language."""

    cue: Pattern
    """A cheap test of a casefolded sentence, without a word boundary in front."""
    lead: Pattern
    """Directly before a date, what makes it a deadline in the group ``by``."""
    deadline_for: Pattern
    """What itself says what is due, in the group ``what``."""
    latest: Pattern
    """Directly behind a date: "at the latest"."""
    at_hour: Pattern
    """Behind a date, its hour."""
    same: Pattern
    """By the last date a deadline was set for."""
    that: Pattern
    """By the date named last."""
    done: Pattern
    """What was done by a date is not due: "as registered by"."""
    loose: Pattern
    """Openings of ``by`` that make a deadline only where something is asked for."""
    asks: Pattern
    allowed: Pattern
    """Up to the end of ``by``: what may be sent until then."""
    given: Pattern
    """Up to the end of ``by``: who has until then."""
    given_for: Pattern
    """Behind that date: to answer."""
    past: Pattern
    """Past requests, with the words before them in the group ``before``."""
    now: Pattern
    """In those words, what makes it a request of today: "are invited"."""
    recalls: Pattern
    """What begins a sentence that only recalls a deadline."""
    request: Pattern
    """Where the clause begins that says what is due."""
    passive: Pattern
    """Before ``request``, where the clause begins earlier: "delegations are "."""
    leading: Pattern
    """A clause before the request: "As the time is short, "."""


# "noon", "5 p.m.", "12:00", "close of business", "the end of"
_HOUR = (
    r"(?:(?:12\s+)?noon|midnight|\d{1,2}(?:\s?[.:]\s?\d\d)?\s?(?:[ap]\.?\s?m\.?|hours|hrs)?|"
    r"(?:the\s+)?(?:close of business|c\.?o\.?b\.?|end of (?:the\s+)?(?:business\s+)?(?:day)?))"
)
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\s*,?\s*)"
# "by", "no later than", "on or before", "before the deadline of", "the deadline … is"
_BY = (
    r"(?:by|before|until|till|prior to|(?:at the latest\s+)?by|(?:no|not) later than|"
    r"latest by|on or before|"
    r"deadlines?(?:\s+(?:for|of|to)\s[^.;]{1,50})?\s+(?:of|is|was|will be|has been set (?:for|to))|"
    r"extend(?:s|ed|ing)?\s+(?:the|this|that)\s+deadlines?(?:\s+for\s[^.;]{1,50})?\s+(?:to|until)|"
    r"clos(?:es?|ing) (?:at|on|by))"
)
ENGLISH = Wording(
    cue=re.compile(r"(?:by|before|until|till|prior|later|latest|deadlines?|clos(?:es?|ing))\b"),
    # "by noon on Friday ", "no later than "
    lead=re.compile(
        rf"\b(?P<by>{_BY})\s+(?:the\s+)?(?:latest\s+)?(?:{_HOUR}\s*,?\s*)?(?:on|of)?\s*{_WEEKDAY}?(?:the\s+)?$",
        re.IGNORECASE,
    ),
    # "deadline for the submission of names is"
    deadline_for=re.compile(
        r"deadlines?\s+(?:for|of|to)\s+(?:the\s+)?(?P<what>[^.;]{1,50}?)\s+(?:of\s+\d|is\b|was\b|will\b|has\b)",
        re.IGNORECASE,
    ),
    latest=re.compile(r"\s*,?\s*at the (?:very )?latest\b", re.IGNORECASE),
    # "at noon", "by 5 p.m."
    at_hour=re.compile(rf"\s*,?\s*(?:at|by|before|,)?\s*{_HOUR}", re.IGNORECASE),
    same=re.compile(r"\bby (?:the|that) same (?:date|day|deadline)\b", re.IGNORECASE),
    # "by 5 p.m. on that date"
    that=re.compile(
        rf"\bby (?:{_HOUR}\s*,?\s*)?(?:on )?(?:that|the said) (?:date|day)\b", re.IGNORECASE
    ),
    # "as registered by", "had been received by"
    done=re.compile(
        r"\b(?:as|which|was|were|(?:has|have|had) been)\s+(?:\w+ly\s+)?\w{2,20}ed\s+$",
        re.IGNORECASE,
    ),
    # "adopted by", "until 12 May"
    loose=re.compile(r"before|until|till|prior", re.IGNORECASE),
    asks=re.compile(
        r"\b(?:invite[sd]?|encourage[sd]?|request(?:s|ed)?|ask(?:s|ed)?|urge[sd]?|remind(?:s|ed)?|"
        r"appeal(?:s|ed)?|call(?:s|ed)? (?:up)?on|kindly|please|grateful|appreciate|"
        r"should|must|shall|need(?:s|ed)? to|required? to|are to|is to|submit\w*|indicate|"
        r"inform|provide|communicate|"
        r"register|nominat\w+|confirm|send|forward|reply|respond|distributed)\b",
        re.IGNORECASE,
    ),
    # "may still be sent to us until"
    allowed=re.compile(
        r"\b(?:(?:may|can|could)\s+(?:(?:still|also)\s+)?be\s+(?:sent|submitted|made|communicated|"
        r"notified|addressed|transmitted|forwarded|conveyed|proposed|accepted)|"
        r"will\s+(?:(?:still|only)\s+)?be\s+accepted)\b"
        # Behind "as it stood" or "which is in force" the day belongs to those words.
        r"(?:(?!\b(?:as|that|which|who)\b)[^.;]){0,80}?\s(?:until|till)$",
        re.IGNORECASE,
    ),
    given=re.compile(r"\bha(?:ve|s)\s+(?:time\s+)?(?:until|till)$", re.IGNORECASE),
    # ", at noon, to inform us"
    given_for=re.compile(
        rf"(?:\s*,?\s*(?:at\s+)?{_HOUR})?\s*,?\s*to\s+(?:answer|apply|comment|communicate|"
        r"confirm|express|forward|indicate|inform|let|nominate|notify|propose|provide|register|"
        r"reply|respond|send|submit)\b",
        re.IGNORECASE,
    ),
    # "the President invited …"
    past=re.compile(
        r"(?<![\w-])(?P<before>(?:\w+\s+){0,2}?)(?:invited|requested|asked|encouraged|urged|reminded|"
        r"called (?:up)?on|appealed|set the deadline|decided|announced|informed)\b",
        re.IGNORECASE,
    ),
    now=re.compile(r"\b(?:is|are|am|be|being|hereby|therefore|kindly)\b", re.IGNORECASE),
    # "As announced in the letter of 11 August, …"
    recalls=re.compile(
        r"\s*as (?:(?:was|already|previously|earlier)\s+)*(?:announced|mentioned|indicated|stated|"
        r"requested|outlined|informed|communicated|noted|explained|set out)\b",
        re.IGNORECASE,
    ),
    request=re.compile(
        r"\b(?:kindly\s+)?(?:invit(?:e|es|ed)|encourag(?:e|es|ed)|request(?:s|ed)?|ask(?:s|ed)?|urge[sd]?|"
        r"remind(?:s|ed)?|appeal(?:s|ed)? to|call(?:s|ed)? (?:up)?on|(?:be )?(?:most )?grateful if|"
        r"appreciate it if|kindly|please)\s+",
        re.IGNORECASE,
    ),
    passive=re.compile(r"\b(?:is|are|be|was|were|been)\s+(?:\w+ly\s+)?$", re.IGNORECASE),
    leading=re.compile(
        r"(?:as|in|further|with|given|since|considering)\b[^,]{0,200},\s*", re.IGNORECASE
    ),
)
