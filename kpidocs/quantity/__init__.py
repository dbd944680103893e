"""Numbers, units, periods and dates: what authors write as values, and values as words again."""

from kpidocs.quantity.calendar import Duration, Span, SpanKind, Window
from kpidocs.quantity.comparing import (
    TOLERANCE,
    Whole,
    enough,
    handed_on,
    harder,
    is_short,
    reckoned,
    whole_of,
)
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
from kpidocs.quantity.periods import end_of, periods_in, start_of
from kpidocs.quantity.printing.quantities import (
    format_date,
    format_figure,
    format_number,
    format_quantity,
    format_range,
    format_window,
    rounded,
    to_exact,
)
from kpidocs.quantity.printing.targets import format_bound, format_target
from kpidocs.quantity.reading.dates import parse_span
from kpidocs.quantity.reading.figures import Baseline, parse_baseline, parse_figure
from kpidocs.quantity.reading.targets import parse_target
from kpidocs.quantity.reading.units import agree, parse_scaled_unit, parse_unit, unit_scale
from kpidocs.quantity.unit import COUNT, PERCENT, Unit, UnitKind

__all__ = [
    "COUNT",
    "PERCENT",
    "TOLERANCE",
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
    "Whole",
    "Window",
    "agree",
    "end_of",
    "enough",
    "format_bound",
    "format_date",
    "format_figure",
    "format_number",
    "format_quantity",
    "format_range",
    "format_target",
    "format_window",
    "handed_on",
    "harder",
    "is_short",
    "parse_baseline",
    "parse_figure",
    "parse_scaled_unit",
    "parse_span",
    "parse_target",
    "parse_unit",
    "periods_in",
    "reckoned",
    "rounded",
    "start_of",
    "to_exact",
    "unit_scale",
    "whole_of",
]
