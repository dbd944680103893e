"""The pages of the site: models in words of a locale, templates, and how pages link."""

from kpidocs.pages.assets import ASSETS, Asset
from kpidocs.pages.links import Links, UrlStyle
from kpidocs.pages.menu import Entry, menu
from kpidocs.pages.page import Page
from kpidocs.pages.placing import Placed, placed
from kpidocs.pages.rules import RuleText
from kpidocs.pages.site import build

__all__ = [
    "ASSETS",
    "Asset",
    "Entry",
    "Links",
    "Page",
    "Placed",
    "RuleText",
    "UrlStyle",
    "build",
    "menu",
    "placed",
]
