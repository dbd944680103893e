"""What a finding is known by from run to run."""

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from kpidocs.model import Study, subject


def fingerprints(study: Study) -> Iterator[str]:
    """Give each finding a name that stays while lines above it come and go.

    It is made of the rule, the goal or else the file, and how many alike stand before it.
    """
    seen = Counter[tuple[str, str]]()
    for each in study.findings:
        alike = (each.finding.code, subject(each.finding))
        content = "\n".join((*alike, str(seen[alike])))
        seen[alike] += 1
        yield sha256(content.encode("utf-8", "backslashreplace")).hexdigest()
