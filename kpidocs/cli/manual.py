"""Where the rules are explained, as far as the configuration tells."""

from urllib.parse import quote

from kpidocs.configuration import Project
from kpidocs.report.manual import Manual


def manual(project: Project) -> Manual:
    """Give the pages of the rules, which stand beside those of the goals.

    Their addresses are those that `kpidocs.pages.Links` gives, which is slow to load.
    """
    if project.site_url is None:
        return Manual()
    docs, beside = (project.root / project.docs_dir).resolve(), project.goals.parent
    folders = beside.relative_to(docs).parts if beside.is_relative_to(docs) else ()
    folder = "/".join((project.site_url.rstrip("/"), *map(quote, folders), "rules", ""))
    return Manual(folder, "/" if project.use_directory_urls else ".html")
