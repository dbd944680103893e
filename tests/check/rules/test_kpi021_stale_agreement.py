import pytest

from tests.check.tools import finds, finds_nothing, kgi
from tests.folders import goal

AGREED = "agreed_by: [Head of sales @ 2026-03-20, Head of web @ 2026-03-10]\n"
REVISIONS = """\
revisions:
  - {date: 2026-02-01, from: 30, to: 25}
  - {date: 2026-06-01, from: 25, to: 20}
  - {date: 2026-01-01, from: 40, to: 30}
"""


def test_a_change_after_the_last_agreement_is_reported_with_both_days() -> None:
    finds(
        "KPI021",
        {"web/orders.md": kgi(AGREED + REVISIONS)},
        at="web/orders.md:9:5",
        saying="“Orders” was changed on 2026-06-01, after it was last agreed (2026-03-20).",
        hint="such as agreed_by: [Head of sales @ 2026-06-01].",
    )


def test_an_agreement_of_the_plan_grows_old_too() -> None:
    plan = goal("kind: plan\ntitle: Web\nagreed_by: [Head of web, 営業部長 ＠ 2026-03-20]")
    files = {"web/index.md": plan, "web/orders.md": kgi(REVISIONS)}
    finds("KPI021", files, at="web/orders.md:8:5", saying="“Orders”", hint="Head of web @ 2026")


def test_the_address_of_somebody_who_agreed_is_kept_whole() -> None:
    agreed = AGREED.replace("Head of sales @ 2026-03-20", "aoi@example.com")
    files = {"web/orders.md": kgi(agreed + REVISIONS)}
    finds("KPI021", files, at="web/orders.md:9:5", saying="", hint="[aoi@example.com @ 2026-06-01]")


@pytest.mark.parametrize(
    "keys",
    [
        REVISIONS,
        AGREED,
        f"agreed_by: [Head of sales]\n{REVISIONS}",
        f"agreed_by: [Head of sales @ 2026-06-01]\n{REVISIONS}",
        f"agreed_by: [Head of web @ 2026-03-10, Head of sales @ 2026-13-01]\n{REVISIONS}",
        f"{AGREED}{REVISIONS}status: done",
        f"{AGREED}{REVISIONS}status: dropped",
    ],
)
def test_without_a_dated_agreement_or_a_later_change_nothing_is_stale(keys: str) -> None:
    finds_nothing("KPI021", {"web/orders.md": kgi(keys)})
