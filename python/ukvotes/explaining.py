# SPDX-License-Identifier: MIT
"""The rules that documents are held against, in words."""

from __future__ import annotations

from ukvotes._core import Rule, rules
from ukvotes.arguments import require

__all__ = ["explain", "find_rules", "rules"]


def find_rules(code_or_name: str) -> tuple[Rule, ...]:
    """The rule with this code, or all rules with this name (kinds may share one). Raises LookupError."""
    require("a rule's code or name", code_or_name, str)
    wanted = code_or_name.casefold()
    found = tuple(rule for rule in rules() if wanted in (rule.code.casefold(), rule.name))
    if not found:
        raise LookupError(f"no rule has the code or name {code_or_name!r}")
    return found


def explain(code_or_name: str | Rule) -> str:
    """What a rule says, why documents break it, and what to do, as text. Raises LookupError."""
    found = (code_or_name,) if isinstance(code_or_name, Rule) else find_rules(code_or_name)
    return "\n\n".join(map(_explained, found))


def _explained(rule: Rule) -> str:
    where = f"in a {rule.kind}" if rule.kind else "in any document"
    return f"{rule.code} {rule.name} ({rule.severity}, {where})\n{rule.statement}\n\n{rule.explanation}"
