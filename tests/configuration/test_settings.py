from datetime import UTC, date, datetime

import pytest

from kpidocs.configuration import refuse_unknown_rules, settings_from
from kpidocs.errors import SettingsError
from kpidocs.settings import (
    Engine,
    Exemption,
    Folder,
    Limits,
    Rounding,
    Settings,
    Severity,
    Threshold,
)
from kpidocs.words import say

KNOWN = ("KPI", "KPI012", "no-owner", "TGT", "TGT008", "falls-short")


def refusal(written: object) -> str:
    """What is said about settings that cannot be, with the hint."""
    with pytest.raises(SettingsError) as caught:
        settings_from(written)  # type: ignore[arg-type] # whatever YAML holds
    hint = caught.value.hint
    return " ".join(say(each, "en") for each in (caught.value.text, hint) if each is not None)


def test_without_a_word_all_is_as_documented() -> None:
    assert settings_from(None) == settings_from({}) == Settings()


def test_every_setting_can_be_given() -> None:
    settings = settings_from(
        {
            "goals_dir": "docs/goals/",
            "locale": "ja",
            "rules": {"KPI012": "off", "no-owner": "error", "TGT": "advice"},
            "folders": {"b/": {"fail_on": "never", "rules": {"KPI": "off"}}, "a": None},
            "limits": {"max_depth": 4, "key_results": [1, 3], "objective_months": 4},
            "words": {"vague": ["いい感じ", "シナジー"]},
            "rounding": "exact",
            "fail_on": "warning",
            "graphviz": "dot",
            "html": True,
            "seed": 7,
        }
    )
    assert settings == Settings(
        goals_dir="docs/goals",
        locale="ja",
        rules={"KPI012": None, "no-owner": Severity.ERROR, "TGT": Severity.ADVICE},
        folders=(Folder("a"), Folder("b", {"KPI": None}, Threshold.NEVER)),
        limits=Limits(max_depth=4, key_results=(1, 3), objective_months=4),
        words={"vague": ("いい感じ", "シナジー")},
        rounding=Rounding.EXACT,
        fail_on=Threshold.WARNING,
        graphviz=Engine.DOT,
        html=True,
        seed=7,
    )


@pytest.mark.parametrize("path", ["", ".", "./"])
def test_a_folder_may_be_the_goals_folder_itself(path: str) -> None:
    settings = settings_from({"folders": {path: {"fail_on": "never"}}})
    assert settings.fail_on_at("goals/web/orders.md") is Threshold.NEVER


def test_a_folder_may_ignore_rules() -> None:
    entries = [
        {"rule": " KPI012 ", "reason": "hired in May", "until": date(2026, 6, 30)},
        {"rule": "falls-short", "until": "2026-06-30"},
        {"rule": "no-owner", "reason": None},
    ]
    (folder,) = settings_from({"folders": {"ideas": {"ignore": entries}}}).folders
    assert folder.ignore == (
        Exemption("KPI012", "hired in May", date(2026, 6, 30)),
        Exemption("falls-short", "", date(2026, 6, 30)),
        Exemption("no-owner"),
    )


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ("KPI012", "The setting folders.a.ignore cannot be KPI012. It may be a list."),
        ([{"reason": "x"}], "The setting folders.a.ignore.rule cannot be null."),
        ([{"rule": "KPI012", "untl": "x"}], "There is no setting folders.a.ignore.untl."),
        ([{"rule": "KPI012", "until": "soon"}], "It may be a date, such as 2027-03-31."),
        ([{"rule": "KPI012", "until": datetime(2026, 6, 30, tzinfo=UTC)}], "It may be a date"),
        (["KPI012"], "cannot be KPI012. It may be keys and values."),
    ],
)
def test_what_a_folder_ignores_has_its_form(entries: object, said: str) -> None:
    assert said in refusal({"folders": {"a": {"ignore": entries}}})


def test_a_rule_is_off_however_yaml_reads_the_word() -> None:
    assert settings_from({"rules": {"KPI012": False}}).rules == {"KPI012": None}


def test_never_fails_on_nothing() -> None:
    assert settings_from({"fail_on": "never"}).fail_on is Threshold.NEVER


@pytest.mark.parametrize(
    ("language", "locale"),
    [("ja", "ja"), ("ja-JP", "ja"), ("en", "en"), ("de", "en"), (None, "en")],
)
def test_the_language_of_the_theme_is_the_default_locale(language: str | None, locale: str) -> None:
    assert settings_from({}, theme_language=language).locale == locale


def test_a_locale_of_its_own_goes_before_that_of_the_theme() -> None:
    assert settings_from({"locale": "en"}, theme_language="ja").locale == "en"


def test_a_folder_may_begin_with_two_dots() -> None:
    assert settings_from({"goals_dir": "..goals"}).goals_dir == "..goals"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ({"goal_dir": "x"}, "There is no setting goal_dir. Did you mean goals_dir?"),
        ({"zzz": 1}, "There is no setting zzz. It may be one of goals_dir, locale, rules,"),
        ({"limits": {"max_kpi": 1}}, "There is no setting limits.max_kpi. Did you mean max_kpis?"),
        (
            {"folders": {"a": {"fail": 1}}},
            "There is no setting folders.a.fail. Did you mean fail_on?",
        ),
        (["kpidocs"], "The setting kpidocs cannot be ['kpidocs']. It may be keys and values."),
        ({"goals_dir": ""}, "The setting goals_dir cannot be . It may be a text."),
        ({"goals_dir": None}, "The setting goals_dir cannot be null. It may be a text."),
        ({"goals_dir": "../x"}, "It may be a folder below that of the configuration file."),
        ({"goals_dir": "/etc"}, "It may be a folder below that of the configuration file."),
        ({"locale": "fr"}, "The setting locale cannot be fr. It may be one of en, ja."),
        (
            {"rules": {"KPI012": "of"}},
            "The setting rules.KPI012 cannot be of. It may be one of off,",
        ),
        ({"rules": {"KPI012": True}}, "The setting rules.KPI012 cannot be true."),
        ({"fail_on": False}, "cannot be false. It may be one of error, warning, advice, never."),
        ({"seed": 0}, "The setting seed cannot be 0. It may be a whole number from 1."),
        ({"limits": {"max_depth": 0}}, "limits.max_depth cannot be 0. It may be a whole number"),
        ({"limits": {"objective_months": 0}}, "limits.objective_months cannot be 0."),
        ({"limits": {"max_depth": True}}, "limits.max_depth cannot be true."),
        ({"limits": {"key_results": [5, 2]}}, "It may be the least and the most, such as [2, 5]."),
        ({"limits": {"key_results": 5}}, "It may be the least and the most, such as [2, 5]."),
        ({"words": {"vague": "x"}}, "The setting words.vague cannot be x. It may be a list."),
        ({"words": {"action": ["x"]}}, "no setting words.action. Did you mean actions?"),
        ({"rounding": "up"}, "It may be one of stepwise, exact."),
        ({"graphviz": "neato"}, "It may be one of bundled, dot."),
        ({"html": "yes"}, "The setting html cannot be yes. It may be true or false."),
        ({"locale": "x" * 100}, f"The setting locale cannot be {'x' * 60}…."),
    ],
)
def test_a_setting_that_cannot_be_names_what_it_may_be(written: object, said: str) -> None:
    assert said in refusal(written)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ({"rules": {"KPI12": "off"}}, "There is no rule KPI12 (rules). Did you mean KPI012?"),
        (
            {"folders": {"a": {"rules": {"qqq": "off"}}}},
            "(folders.a.rules). kpidocs rule lists all",
        ),
    ],
)
def test_a_rule_that_does_not_exist_is_refused(written: dict[str, object], said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        refuse_unknown_rules(settings_from(written), known=KNOWN)
    assert caught.value.hint is not None
    assert said in f"{say(caught.value.text, 'en')} {say(caught.value.hint, 'en')}"


def test_rules_that_exist_are_accepted() -> None:
    written = {"rules": {"KPI*": "off", "falls-short": "error", "TGT008": "advice"}}
    refuse_unknown_rules(settings_from(written), known=KNOWN)


def test_a_number_that_cannot_be_printed_is_not() -> None:
    with pytest.raises(SettingsError) as caught:
        settings_from({"html": 10**5000})
    assert say(caught.value.text, "en") == "The setting html cannot be …."
