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
from kpidocs.quantity.dimension import Dimension, Slack, dimension_of, is_money
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
from kpidocs.quantity.pieces import counts_of, parts_of, piece_around, pieces
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
from kpidocs.quantity.unit import COUNT, PERCENT, TIMES, Unit, UnitKind

__all__ = [
    "COUNT",
    "PERCENT",
    "TIMES",
    "TOLERANCE",
    "Amount",
    "Baseline",
    "Comparator",
    "Difference",
    "Dimension",
    "Direction",
    "Duration",
    "Factor",
    "Figure",
    "Misreading",
    "Per",
    "Quantity",
    "Slack",
    "Span",
    "SpanKind",
    "Target",
    "Unit",
    "UnitKind",
    "ValueTextError",
    "Whole",
    "Window",
    "agree",
    "counts_of",
    "dimension_of",
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
    "is_money",
    "is_short",
    "parse_baseline",
    "parse_figure",
    "parse_scaled_unit",
    "parse_span",
    "parse_target",
    "parse_unit",
    "parts_of",
    "periods_in",
    "piece_around",
    "pieces",
    "reckoned",
    "rounded",
    "start_of",
    "to_exact",
    "unit_scale",
    "whole_of",
]
