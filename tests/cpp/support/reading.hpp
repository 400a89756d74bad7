// SPDX-License-Identifier: MIT
// One name for reading each kind of document, and a verdict to compare.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <ukvotes/read.hpp>
#include <ukvotes/repair.hpp>
#include <ukvotes/write.hpp>

namespace ukvotes {

inline std::ostream& operator<<(std::ostream& out, Severity severity) { return out << name_of(severity); }
inline std::ostream& operator<<(std::ostream& out, Grade grade) { return out << name_of(grade); }
inline std::ostream& operator<<(std::ostream& out, Dialect dialect) { return out << name_of(dialect); }
inline std::ostream& operator<<(std::ostream& out, Kind kind) { return out << name_of(kind); }

}  // namespace ukvotes

namespace ukvotes::tests {

/// Reads without copying: the text must outlive the document.
template <class T>
Document<T> read_as(std::string_view text, const ReadOptions& options = {}) {
  Source source = Source::share(text, nullptr);
  if constexpr (T::kind == Kind::referendum) return read_referendum(std::move(source), options);
  if constexpr (T::kind == Kind::petition_listing) return read_petition_listing(std::move(source), options);
  if constexpr (T::kind == Kind::petition_report) return read_petition_report(std::move(source), options);
  if constexpr (T::kind == Kind::party_tally) return read_party_tally(std::move(source), options);
  if constexpr (T::kind == Kind::petition) return read_petition(std::move(source), options);
  if constexpr (T::kind == Kind::referendum_result) return read_referendum_result(std::move(source), options);
  if constexpr (T::kind == Kind::election) return read_election(std::move(source), options);
  if constexpr (T::kind == Kind::petition_list) return read_petition_list(std::move(source), options);
  if constexpr (T::kind == Kind::constituency_register) return read_constituency_register(std::move(source), options);
}

/// A finding as far as verdicts compare: which rule, on which line.
struct Mark {
  std::string_view name;
  std::size_t line = 0;

  friend bool operator==(const Mark&, const Mark&) = default;
  friend std::ostream& operator<<(std::ostream& out, const Mark& mark) { return out << mark.name << " on line " << mark.line; }
};

using Verdict = std::vector<Mark>;

inline std::ostream& operator<<(std::ostream& out, const Verdict& verdict) {
  for (const Mark& mark : verdict) out << mark << "; ";
  return out;
}

/// What a document is found guilty of, at `least` this severe, in order of place. A damage counts as detected when the
/// verdict at warning or above differs from that of the undamaged document.
inline Verdict verdict(const std::vector<Finding>& findings, Severity least = Severity::warning) {
  Verdict marks;
  for (const Finding& finding : findings) {
    if (finding.severity() >= least) marks.push_back({finding.name(), finding.position.line});
  }
  return marks;
}

template <class T>
Verdict verdict_of(std::string_view text, Severity least = Severity::warning) {
  return verdict(read_as<T>(text).findings, least);
}

template <class T>
std::string repaired_text(std::string_view text, Accept accept = Accept::proven) {
  return write(repair(read_as<T>(text), accept).document);
}

/// The first finding with this name; fails the reader's expectation by throwing when there is none.
inline const Finding& finding_named(const std::vector<Finding>& findings, std::string_view name) {
  for (const Finding& finding : findings) {
    if (finding.name() == name) return finding;
  }
  throw std::runtime_error("no finding " + std::string(name));
}

}  // namespace ukvotes::tests
