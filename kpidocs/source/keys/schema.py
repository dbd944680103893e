"""The keys of goal files and the shapes of their values.

Every scalar is text as it was written, or true or false; what a text means is read later.
Fields are None where a key is missing or empty. Unknown keys are refused.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from kpidocs.source import limits

LISTS_OF_GOALS = ("funnel", "children")


def _listed(value: object) -> object:
    """A single entry may stand without its list."""
    return value if value is None or isinstance(value, list) else [value]


def _valued(value: object) -> object:
    """A figure may stand without the keys that tell its origin."""
    return {"value": value} if isinstance(value, str) else value


Label = Annotated[str, Field(max_length=limits.LABEL)]
OneId = Annotated[str, Field(pattern="^[^,、]*$")]
Texts = Annotated[
    list[Label] | None,
    BeforeValidator(_listed, json_schema_input_type=list[Label] | Label | None),
]
Ids = Annotated[
    list[OneId] | None,
    BeforeValidator(_listed, json_schema_input_type=list[OneId] | OneId | None),
]


class Shape(BaseModel):
    """A mapping in front matter."""

    model_config = ConfigDict(extra="forbid", strict=True, populate_by_name=False)


class FigureKeys(Shape):
    """A rate or an assumption, and where it comes from."""

    value: str | None = None
    title: Label | None = None
    source: Label | None = None
    period: Label | None = None
    sample: str | None = None


class DecisionKeys(Shape):
    """What is done as the figures come in."""

    go_on: str | None = Field(None, alias="continue")
    improve: str | None = None
    stop: str | None = None


class CapacityKeys(Shape):
    """How much the people at hand can do."""

    people: str | None = None
    rate: str | None = None
    days: str | None = None
    hours: str | None = None
    time_per_unit: str | None = None


class RevisionKeys(Shape):
    """A change of the target that was agreed."""

    date: str | None = None
    before: str | None = Field(None, alias="from")
    after: str | None = Field(None, alias="to")
    effective: str | None = None
    reason: str | None = None
    approved_by: Texts = None


class LimitKeys(Shape):
    """Thresholds of rules."""

    max_depth: str | None = None
    max_kpis: str | None = None
    key_results: list[str] | None = None
    objective_months: str | None = None


class IgnoreKeys(Shape):
    """A rule that is not to hold here."""

    rule: str | None = None
    reason: str | None = None
    until: str | None = None


FigureValue = Annotated[
    FigureKeys, BeforeValidator(_valued, json_schema_input_type=FigureKeys | str)
]
Assumptions = dict[str, FigureValue] | None
Phasing = Annotated[list[str] | dict[str, str] | None, Field(union_mode="left_to_right")]
Cadence = Literal[
    "daily", "weekly", "biweekly", "monthly", "bimonthly", "quarterly", "half-yearly", "yearly"
]


class SharedKeys(Shape):
    """What plans and goals have in common."""

    kind: str | None = None
    title: Label | None = None
    id: str | None = None
    start: str | None = None
    due: str | None = None
    owner: Label | None = None
    stakeholders: Texts = None
    agreed_by: Texts = None
    approved_by: Texts = None
    status: Literal["draft", "active", "done", "dropped"] | None = None
    stage: Literal["acquisition", "activation", "retention", "referral", "revenue"] | None = None
    controllable: bool | None = None
    lag: str | None = None
    phasing: Phasing = None
    review: Cadence | None = None
    reviewed: str | None = None
    rationale: str | None = None
    contingency: str | None = None
    reason: str | None = None
    renamed_from: Texts = None
    assumptions: Assumptions = None
    description: str | None = None
    tags: Texts = None
    ignore: Annotated[
        list[IgnoreKeys] | None,
        BeforeValidator(_listed, json_schema_input_type=list[IgnoreKeys] | IgnoreKeys | None),
    ] = None
    children: list["GoalKeys"] | None = None


class PlanKeys(SharedKeys):
    """What describes a plan."""

    fiscal_year_start: str | None = None
    locale: Literal["ja", "en"] | None = None
    currency: str | None = None
    tax: Literal["excluded", "included"] | None = None
    rounding: Literal["stepwise", "exact"] | None = None
    day: Literal["workday", "calendar"] | None = None
    holidays: Texts = None
    units: dict[str, str] | None = None
    limits: LimitKeys | None = None
    approved: object = None


class GoalKeys(SharedKeys):
    """What describes a goal, in a file of its own or within another."""

    primary: bool | None = None
    parent: OneId | None = None
    contributes_to: Ids = None
    conversion: FigureValue | None = None
    share: FigureValue | None = None
    formula: str | None = None
    unit: Label | None = None
    target: str | None = None
    direction: Literal["increase", "decrease", "maintain"] | None = None
    baseline: str | None = None
    definition: str | None = None
    numerator: OneId | None = None
    denominator: OneId | None = None
    source: Label | None = None
    automated: bool | None = None
    frequency: Cadence | None = None
    behaviour: Literal["cumulative", "level", "ratio"] | None = None
    priority: Literal["core", "supporting", "guard"] | None = None
    nature: Literal["volume", "quality", "money", "time"] | None = None
    people: str | None = None
    capacity: CapacityKeys | None = None
    decision_rule: DecisionKeys | None = None
    revisions: list[RevisionKeys] | None = None
    same_as: OneId | None = None
    funnel: list["GoalKeys"] | None = None
    actuals: object = None
