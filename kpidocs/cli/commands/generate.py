"""``kpidocs generate``: the pages as plain Markdown, for any site generator."""

from collections.abc import Iterator
from pathlib import Path

import click

from kpidocs.cli.flags import NEVER, Flags, path_argument, project_options, told
from kpidocs.cli.folder import refuse, replace_folder
from kpidocs.cli.output import note
from kpidocs.cli.run import Run, start
from kpidocs.cli.spoken import Command, Option
from kpidocs.pages import ASSETS, Links, UrlStyle
from kpidocs.pipeline.publish import STYLES, attachments, publish
from kpidocs.text import Text


def generate(flags: Flags, *, folder: Path) -> int:
    """Write all pages and what they need into a folder of their own."""
    run = start(flags)
    target = folder.resolve()
    refuse(target, project=run.project)
    files = dict(_files(run))
    replace_folder(target, files)
    if not flags.quiet:
        written = Text.plural(
            "{n} file written to {folder}.",
            "{n} files written to {folder}.",
            len(files),
            folder=str(folder),
        )
        note(written, locale=run.locale)
    return run.status


def _files(run: Run) -> Iterator[tuple[str, bytes]]:
    """Give the files by their paths in the folder."""
    project = run.project
    style = UrlStyle.DIRECTORY if project.use_directory_urls else UrlStyle.FILE
    links = Links(root=project.goals.name, style=style)
    for page in publish(run.study, links=links):
        yield page.path, page.markdown.encode()
    for asset in ASSETS:
        yield f"{STYLES}/{asset.name}", asset.text.encode()
    for path, file in attachments(project, links=links):
        yield path, file.read_bytes()


COMMAND = Command(
    "generate",
    says=Text("Write the pages as plain Markdown with their diagrams, for any site generator."),
    examples=("kpidocs generate -o site-pages", "kpidocs generate goals -o content/goals"),
    params=(
        path_argument(),
        Option(
            "-o",
            "--output",
            "folder",
            says=Text("The folder to write; what kpidocs wrote there before is replaced."),
            type=click.Path(path_type=Path, file_okay=False),
            required=True,
            metavar="DIR",
        ),
        *project_options(fail_on=NEVER),
    ),
    callback=told(generate),
)
