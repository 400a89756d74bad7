# SPDX-License-Identifier: MIT
"""Published vote tables of the United Kingdom: read, cross-examined, repaired where arithmetic proves it, rewritten.

>>> import ukvotes as ukv
>>> document = ukv.read("referendum.csv")
>>> print(document.findings)
>>> document.repair().document.write("repaired.csv")
"""

from ukvotes._core import (
    Dialect,
    Edit,
    Encoding,
    Finding,
    Grade,
    Kind,
    Limits,
    Recognition,
    Repair,
    Rule,
    RuledOut,
    Severity,
    Side,
    __version__,
)
from ukvotes.comparing.comparison import Comparison, DifferenceRow
from ukvotes.comparing.difference import Difference
from ukvotes.comparing.diffing import diff
from ukvotes.comparing.growth import Fall, Growth
from ukvotes.constituency_register import (
    ConstituencyRegister,
    RegisteredConstituency,
    UnknownFieldOfConstituency,
)
from ukvotes.document import Document, Repaired
from ukvotes.election import Candidacy, ConstituencyResult, Election
from ukvotes.errors import Error, MissingTableError, ParseError, SourceNotKeptError, UnrecognisedError
from ukvotes.explaining import explain, find_rules, rules
from ukvotes.findings import FindingRow, Findings
from ukvotes.party_page import PartyPage
from ukvotes.party_tally import MergedParty, PartyCount, PartyTally
from ukvotes.petition import (
    Business,
    CodedPlace,
    Debate,
    Department,
    OfficialResponse,
    Parliament,
    Petition,
    Rejection,
    Seat,
    UnknownField,
)
from ukvotes.petition_list import (
    BusinessOfPetition,
    ListedPetition,
    PageLinks,
    PetitionList,
    PlaceOfPetition,
    SeatOfPetition,
    UnknownFieldOfPetition,
)
from ukvotes.petition_listing import ListingTotals, PetitionListing, SignatureCount
from ukvotes.petition_report import (
    ConstituencySignatures,
    CountrySignatures,
    Event,
    GovernmentResponse,
    PetitionReport,
)
from ukvotes.reading import (
    read,
    read_constituency_register,
    read_election,
    read_party_page,
    read_party_tally,
    read_petition,
    read_petition_list,
    read_petition_listing,
    read_petition_report,
    read_referendum,
    read_referendum_result,
    recognise,
)
from ukvotes.referendum import AreaResult, Referendum
from ukvotes.referendum_result import ReferendumResult, ResultArea
from ukvotes.table import Column, Table

__all__ = [
    "AreaResult",
    "Business",
    "BusinessOfPetition",
    "Candidacy",
    "CodedPlace",
    "Column",
    "Comparison",
    "ConstituencyRegister",
    "ConstituencyResult",
    "ConstituencySignatures",
    "CountrySignatures",
    "Debate",
    "Department",
    "Dialect",
    "Difference",
    "DifferenceRow",
    "Document",
    "Edit",
    "Election",
    "Encoding",
    "Error",
    "Event",
    "Fall",
    "Finding",
    "FindingRow",
    "Findings",
    "GovernmentResponse",
    "Grade",
    "Growth",
    "Kind",
    "Limits",
    "ListedPetition",
    "ListingTotals",
    "MergedParty",
    "MissingTableError",
    "OfficialResponse",
    "PageLinks",
    "Parliament",
    "ParseError",
    "PartyCount",
    "PartyPage",
    "PartyTally",
    "Petition",
    "PetitionList",
    "PetitionListing",
    "PetitionReport",
    "PlaceOfPetition",
    "Recognition",
    "Referendum",
    "ReferendumResult",
    "RegisteredConstituency",
    "Rejection",
    "Repair",
    "Repaired",
    "ResultArea",
    "Rule",
    "RuledOut",
    "Seat",
    "SeatOfPetition",
    "Severity",
    "Side",
    "SignatureCount",
    "SourceNotKeptError",
    "Table",
    "UnknownField",
    "UnknownFieldOfConstituency",
    "UnknownFieldOfPetition",
    "UnrecognisedError",
    "__version__",
    "diff",
    "explain",
    "find_rules",
    "read",
    "read_constituency_register",
    "read_election",
    "read_party_page",
    "read_party_tally",
    "read_petition",
    "read_petition_list",
    "read_petition_listing",
    "read_petition_report",
    "read_referendum",
    "read_referendum_result",
    "recognise",
    "rules",
]
