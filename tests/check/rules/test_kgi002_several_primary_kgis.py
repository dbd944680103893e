from tests.check.tools import findings, finds, finds_nothing, kgi, place

PRIMARY = "primary: true\n"


def test_several_claims_are_named_together() -> None:
    files = {
        "web/a.md": kgi(PRIMARY, title="Orders"),
        "web/b.md": kgi(PRIMARY, title="Members"),
    }
    finds(
        "KGI002",
        files,
        at="web/a.md:6:1",
        saying="The plan “web” has several primary KGIs: “Orders”, “Members”.",
        hint="Leave primary: true on one of them",
    )


def test_the_one_that_stands_above_should_keep_the_mark() -> None:
    files = {
        "web/a.md": kgi(f"{PRIMARY}parent: b", title="Orders"),
        "web/b.md": kgi(PRIMARY, title="Revenue"),
        "web/c.md": kgi(f"{PRIMARY}parent: a", title="Members"),
    }
    finds("KGI002", files, at="web/a.md:6:1", saying="Revenue", hint="on “Revenue”")
    (found,) = findings("KGI002", files)
    assert [place(at) for at in found.finding.also] == ["web/b.md:6:1", "web/c.md:6:1"]


def test_one_claim_a_plan_is_right() -> None:
    files = {
        "web/a.md": kgi(PRIMARY),
        "web/b.md": kgi(title="Members"),
        "web/c.md": kgi(f"{PRIMARY}status: dropped"),
        "field/a.md": kgi(PRIMARY),
    }
    finds_nothing("KGI002", files)
