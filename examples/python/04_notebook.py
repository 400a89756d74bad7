# SPDX-License-Identifier: MIT
"""Shows one question put to each kind of document, as cells of a notebook.

Open it in an editor that knows `# %%` cells, or turn it into a notebook with jupytext; or run it as it is:

    python 04_notebook.py [DIRECTORY]

Simpler, and to be read first: 03_repair.py.
"""

# %%
from __future__ import annotations

import sys
from pathlib import Path

import ukvotes as ukv

data = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[1] / "data"

# %% [markdown]
# ## The referendum: in how many areas was each side ahead?
# The document is repaired first; as published, three of its areas are wrong.

# %%
referendum = ukv.read_referendum(data / "referendum-damaged.csv").repair().document
ahead = [area.status for area in referendum.areas]
print(f"Leave ahead in {ahead.count(ukv.Side.LEAVE)} areas, Remain in {ahead.count(ukv.Side.REMAIN)}")

# %% [markdown]
# ## The listing: how many people signed, at least?
# Its grand total counts signers in the United Kingdom twice, so it is not the answer. Signers abroad and
# signers by constituency are different people.

# %%
listing = ukv.read_petition_listing(data / "petition-listing.txt")
abroad = sum(country.signatures or 0 for country in listing.countries if country.name != "United Kingdom")
at_home = sum(constituency.signatures or 0 for constituency in listing.constituencies)
print(f"at least {abroad + at_home:,} signatures, {abroad:,} of them from abroad")

# %% [markdown]
# ## The report: how fast did the petition grow, and what is its row "Unknown"?

# %%
report = ukv.read_petition_report(data / "petition-report.md")
reached = {event.name: event.at for event in report.events}
first, second = reached["Response Threshold Reached"], reached["Debate Threshold Reached"]
if first is not None and second is not None:
    print(f"100,000 signatures {(second - first).total_seconds() / 3600:.1f} hours after 10,000")
for row in report.constituencies:
    if row.name == "Unknown":  # a residual made by the publisher, and no place
        print(f"{row.percent:.2f} % of the UK's signatures are in no constituency")

# %% [markdown]
# ## The tally: how many leaflets, of how many parties?
# Eight names stand in more than one row. They are merged on request, never silently.

# %%
tally = ukv.read_party_tally(data / "party-tally.txt")
parties = tally.by_name()
print(f"{tally.total:,} leaflets of {len(parties)} parties")
for party in parties:
    if len(party.rows) > 1:
        print(f"  {party.name}: {party.leaflets:,} from rows {', '.join(str(row + 1) for row in party.rows)}")
