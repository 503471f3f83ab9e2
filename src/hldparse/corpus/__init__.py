"""Opens conferences on disk: finds their sources, their profile, and what is known of each file."""

from hldparse.corpus.adding import add
from hldparse.corpus.conference import Conference, Found
from hldparse.corpus.finding import find, locate
from hldparse.corpus.homes import home_of, only_home
from hldparse.corpus.listing import SourceFile
from hldparse.corpus.manifest import SourceNote, read_manifest
from hldparse.corpus.passwords import read_passwords
from hldparse.corpus.profiles import built_in_profile, profile_of
from hldparse.corpus.recognised import keep_recognised, read_recognised

__all__ = [
    "Conference",
    "Found",
    "SourceFile",
    "SourceNote",
    "add",
    "built_in_profile",
    "find",
    "home_of",
    "keep_recognised",
    "locate",
    "only_home",
    "profile_of",
    "read_manifest",
    "read_passwords",
    "read_recognised",
]
