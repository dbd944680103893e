"""``kpidocs schema``: the keys of goal files, for editors."""

from kpidocs.cli.flags import Flags, output_option, reader_options, told
from kpidocs.cli.output import emit
from kpidocs.cli.spoken import Command
from kpidocs.report.json_text import json_text
from kpidocs.text import Text


def schema(flags: Flags) -> int:
    """Print the JSON Schema of the front matter."""
    from kpidocs.source.keys.json_schema import json_schema

    emit(json_text(json_schema()), output=flags.output)
    return 0


COMMAND = Command(
    "schema",
    says=Text("Print the JSON Schema of goal files, by which editors complete and check keys."),
    examples=("kpidocs schema", "kpidocs schema --output kpidocs.schema.json"),
    params=(output_option(), *reader_options()),
    callback=told(schema),
)
