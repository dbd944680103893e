"""Days off: dates, ranges of dates, and the public holidays of countries."""

import re
from collections.abc import Collection
from datetime import date, timedelta

from kpidocs.quantity import Span, parse_span
from kpidocs.source.goals.drafts import PlanDraft
from kpidocs.source.goals.values import insist
from kpidocs.text import Text

MAX_DAYS = 366  # a longer range is no holiday
MAX_YEARS = 50  # for which public holidays are looked up

_COUNTRY = re.compile(r"[A-Z]{2}")


def settle_holidays(draft: PlanDraft, fiscal_year_start: int) -> None:
    """Give a plan the days off that it names, or those of the plan above."""
    if draft.keys.holidays is None:
        if draft.above is not None:
            draft.holidays, draft.countries = draft.above.holidays, draft.above.countries
        return
    for index, text in enumerate(draft.keys.holidays):
        if _COUNTRY.fullmatch(text) is not None:
            _add_country(draft, index, text)
        else:
            _add_days(draft, index, text, fiscal_year_start)


def public_holidays(countries: Collection[str], years: range) -> frozenset[date]:
    """The public holidays of some countries, found by the `holidays` package."""
    if not countries:
        return frozenset()
    from holidays import country_holidays  # noqa: PLC0415 (slow to load, and rarely wanted)

    years = years[:MAX_YEARS]
    return frozenset(
        day for country in countries for day in country_holidays(country, years=list(years))
    )


def _add_country(draft: PlanDraft, index: int, code: str) -> None:
    from holidays import list_supported_countries  # noqa: PLC0415 (slow to load)

    if code in list_supported_countries():
        draft.countries.add(code)
        return
    message = Text("The holidays of {code} are not known.", code=code)
    _report(draft, index, message)


def _add_days(draft: PlanDraft, index: int, text: str, fiscal_year_start: int) -> None:
    span = insist(
        draft,
        f"holidays.{index}",
        lambda: parse_span(text, fiscal_year_start=fiscal_year_start),
    )
    if isinstance(span, Span) and (span.last - span.first).days < MAX_DAYS:
        count = (span.last - span.first).days + 1
        draft.holidays.update(span.first + timedelta(days=day) for day in range(count))
    elif span is not None:
        message = Text("“{text}” is neither a day nor a range of days.", text=text)
        _report(draft, index, message)


def _report(draft: PlanDraft, index: int, message: Text) -> None:
    example = "2026/12/29-2027/1/3"
    hint = Text("Write days, ranges such as {range}, or a country such as JP.", range=example)
    draft.report("SRC006", message, key=f"holidays.{index}", hint=hint)
