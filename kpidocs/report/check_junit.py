"""Goals as tests, for the test reports of GitLab, Jenkins and others.

Format: https://github.com/testmoapp/junitxml
"""

from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from kpidocs.model import Judged, Study, subject
from kpidocs.report.check_concise import concise
from kpidocs.report.summary import summary
from kpidocs.report.terminal import plain, verbatim
from kpidocs.report.told import told
from kpidocs.settings import within
from kpidocs.words import say


def check_junit(study: Study, *, locale: str, shown: str = "") -> str:
    """Give a test for each goal, and for each file in which something else was found.

    A test fails where a finding reaches the threshold; other findings are its output. ``shown``
    limits the goals to a file or folder.
    """
    cases = list(_cases(study, shown, locale))
    suites = ET.Element("testsuites", _counts(cases))
    suite = ET.SubElement(suites, "testsuite", {"name": "kpidocs"} | _counts(cases))
    suite.extend(cases)
    ET.SubElement(suite, "system-out").text = plain(say(summary(study), locale))
    ET.indent(suites)
    return f"<?xml version='1.0' encoding='UTF-8'?>\n{ET.tostring(suites, encoding='unicode')}\n"


def _cases(study: Study, shown: str, locale: str) -> Iterator[ET.Element]:
    goals = study.portfolio.goals
    found: dict[str, list[Judged]] = {}
    for each in study.findings:
        found.setdefault(subject(each.finding), []).append(each)
    for id_, goal in sorted(goals.items()):
        if goal.counts and within(goal.places.path, shown):
            yield _case(goal.plan, id_, found.pop(id_, ()), locale)
    for path, findings in found.items():
        yield _case("", path, findings, locale)


def _case(plan: str, name: str, findings: Sequence[Judged], locale: str) -> ET.Element:
    case = ET.Element("testcase", {"classname": plain(plan) or "goals", "name": verbatim(name)})
    grave = [each for each in findings if each.fails]
    if grave:
        case.set("file", verbatim(grave[0].finding.at.path))
        message = " ".join(told(grave[0], locale))
        failure = ET.SubElement(case, "failure", {"message": message, "type": grave[0].name})
        failure.text = _lines(grave, locale)
    light = [each for each in findings if not each.fails]
    if light:
        ET.SubElement(case, "system-out").text = _lines(light, locale)
    return case


def _lines(findings: Sequence[Judged], locale: str) -> str:
    return "\n".join(
        " ".join((concise(each, locale=locale), *told(each, locale)[1:])) for each in findings
    )


def _counts(cases: Sequence[ET.Element]) -> dict[str, str]:
    failures = sum(each.find("failure") is not None for each in cases)
    return {"tests": str(len(cases)), "failures": str(failures), "errors": "0"}
