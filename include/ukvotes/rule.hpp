// SPDX-License-Identifier: MIT
// The rules that documents are held against, each with a code that never changes its meaning.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include <ukvotes/kind.hpp>

namespace ukvotes {

enum class Severity { note, warning, error };

constexpr std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "unknown";
}

/// One identity (an equation that a document must satisfy) or one rule of a format.
struct Rule {
  std::string_view code;  ///< "UKV-R104": stable, never used again for something else
  std::string_view name;  ///< "glued-counts": kebab case; different kinds may use one name for their own rule
  Severity severity;
  std::optional<Kind> kind;      ///< empty: holds for every document
  std::string_view statement;    ///< the equation or the rule, in one line
  std::string_view explanation;  ///< what it means, why it happens, what to do
};

/// All rules, in order of code.
std::span<const Rule* const> rules();

/// The rule with this code or name (the first, where kinds share the name); null when there is none.
const Rule* find_rule(std::string_view code_or_name);

}  // namespace ukvotes
