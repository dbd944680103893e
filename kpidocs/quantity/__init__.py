"""Numbers, units, periods and dates: what authors write as values, and values as words again."""

from kpidocs.quantity.calendar import Duration, Span, SpanKind, Window
from kpidocs.quantity.dates import parse_span
from kpidocs.quantity.figure import (
    Amount,
    Comparator,
    Difference,
    Direction,
    Factor,
    Figure,
    Misreading,
    Per,
    Quantity,
    Target,
    ValueTextError,
)
from kpidocs.quantity.figures import Baseline, parse_baseline, parse_figure
from kpidocs.quantity.periods import end_of, periods_in
from kpidocs.quantity.printing import (
    format_date,
    format_figure,
    format_number,
    format_quantity,
    format_window,
    rounded,
    to_exact,
)
from kpidocs.quantity.target import parse_target
from kpidocs.quantity.target_printing import format_target
from kpidocs.quantity.unit import COUNT, PERCENT, Unit, UnitKind
from kpidocs.quantity.unit_text import agree, parse_scaled_unit, parse_unit, unit_scale

__all__ = [
    "COUNT",
    "PERCENT",
    "Amount",
    "Baseline",
    "Comparator",
    "Difference",
    "Direction",
    "Duration",
    "Factor",
    "Figure",
    "Misreading",
    "Per",
    "Quantity",
    "Span",
    "SpanKind",
    "Target",
    "Unit",
    "UnitKind",
    "ValueTextError",
    "Window",
    "agree",
    "end_of",
    "format_date",
    "format_figure",
    "format_number",
    "format_quantity",
    "format_target",
    "format_window",
    "parse_baseline",
    "parse_figure",
    "parse_scaled_unit",
    "parse_span",
    "parse_target",
    "parse_unit",
    "periods_in",
    "rounded",
    "to_exact",
    "unit_scale",
]
