import re

from kpidocs.model import Study
from kpidocs.pages import Links, RuleText, build
from kpidocs.settings import Severity
from kpidocs.text import Text
from tests.pages.conftest import goal, judged, study

RULE = RuleText("KPI012", Text("KPI"), Severity.WARNING, "a KPI without an owner", "Text.")
WHO = "Write owner:"


def found(*names: str, hint: str | None = WHO, severity: Severity = Severity.WARNING) -> Study:
    """A plan of goals, each with the same finding."""
    findings = tuple(
        judged("KPI012", f"Nobody for {name}.", goal=f"sales/{name}", severity=severity, hint=hint)
        for name in names
    )
    return study(*(goal(f"sales/{name}") for name in names), findings=findings)


def listed(study: Study, *, rules: tuple[RuleText, ...] = (RULE,)) -> str:
    """What the plan's page shows below its last heading."""
    pages = build(study, drawings={}, links=Links(), rules={"en": rules})
    (page,) = (each for each in pages if each.path == "goals/sales/index.md")
    return page.markdown.rpartition("## What the checks found")[2]


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def test_findings_of_one_rule_stand_together() -> None:
    text = words(listed(found("orders", "visits")))
    assert text.startswith("2 warnings A KPI without an owner KPI012 Write owner: Nobody")
    assert "Nobody for orders. orders · orders.md:6 Nobody for visits. visits" in text


def test_what_to_do_about_all_of_them_is_said_once() -> None:
    assert words(listed(found("orders", "visits", "leads"))).count(WHO) == 1


def test_what_to_do_is_said_of_each_where_it_differs() -> None:
    one, other = found("orders"), found("visits", hint="Ask them.")
    both = study(goal("sales/orders"), goal("sales/visits"), findings=one.findings + other.findings)
    text = words(listed(both))
    assert "KPI012 Nobody for orders. Write owner:" in text
    assert "Nobody for visits. Ask them." in text


def test_one_finding_alone_is_its_own_headline() -> None:
    text = listed(found("orders"))
    assert words(text).startswith("warning Nobody for orders. Write owner:")
    assert "A KPI without" not in text


def test_the_rule_is_linked_where_it_has_a_page() -> None:
    assert 'href="../../rules/KPI012/"' in listed(found("orders", "visits"))
    bare = listed(found("orders", "visits"), rules=())
    assert "rules/" not in bare
    assert words(bare).startswith("2 warnings KPI012")


def test_one_rule_in_two_severities_makes_two_groups() -> None:
    grave = found("orders", "visits", severity=Severity.ERROR)
    light = found("leads", "demos")
    both = study(
        *(goal(f"sales/{name}") for name in ("orders", "visits", "leads", "demos")),
        findings=(*light.findings, *grave.findings),
    )
    text = words(listed(both))
    assert text.index("2 errors") < text.index("2 warnings")


def test_no_blank_line_ends_the_list_for_other_site_generators() -> None:
    text = listed(found("orders", "visits"))
    assert "\n\n" not in text.strip()
    assert "\n\n" not in listed(found("orders")).strip()


def test_messages_are_text_only() -> None:
    finding = judged("KPI012", "<img src=x>", goal="sales/orders", hint="<b>")
    other = judged("KPI012", "<img src=y>", goal="sales/orders", hint="<i>")
    text = listed(study(goal("sales/orders"), findings=(finding, other)))
    assert "&lt;img src=x&gt; &lt;b&gt;" in text
    assert "<img" not in text
