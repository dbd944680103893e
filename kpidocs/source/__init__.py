"""Files of goals into goals, with the places of everything that is written."""

from kpidocs.source.beside import beside
from kpidocs.source.files import Files, read_folder
from kpidocs.source.goals.reading import read

__all__ = ["Files", "beside", "read", "read_folder"]
