// SPDX-License-Identifier: MIT
// Making findings: positions, excerpts, the limit on their number.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <ukvotes/finding.hpp>
#include <ukvotes/read.hpp>

#include <text/line_map.hpp>

namespace ukvotes::findings {

/// Where a finding is: bytes, and the cell if it is in a table.
struct Place {
  std::size_t byte_begin = 0;
  std::size_t byte_end = 0;
  std::string_view table;
  std::size_t row = 0;  ///< counts from 1; 0 outside rows
  std::string_view field;
};

/// Collects the findings of one document.
class Collector {
 public:
  /// Is told which part of a text has been read and will not be needed soon.
  using Passed = text::LineMap::Passed;
  static void keep(std::string_view, std::string_view) {}

  Collector(std::string_view text, const ReadOptions& options, Passed passed = keep)
      : text_(text), limits_(options.limits), threads_(options.threads), passed_(passed), lines_(text, passed) {}

  /// Adds a finding; the caller fills in what it knows besides. Beyond the limit the finding is only counted.
  Finding& add(const Rule& rule, const Place& place, std::string message);

  /// Whether the limit is reached: then a finding needs no proof any more, and `skip` counts it.
  [[nodiscard]] bool is_full() const { return findings_.size() >= limits_.findings; }
  void skip() { ++surplus_count_; }

  /// Remembers that bytes were found that are no UTF-8, also where there is no room for the finding.
  void say_not_utf8() { is_utf8_ = false; }
  [[nodiscard]] bool is_utf8() const { return is_utf8_; }

  [[nodiscard]] std::string_view text() const { return text_; }
  /// Where a part of the text begins in it.
  [[nodiscard]] std::size_t place_of(std::string_view part) const { return static_cast<std::size_t>(part.data() - text_.data()); }
  [[nodiscard]] const Limits& limits() const { return limits_; }

  [[nodiscard]] unsigned threads() const { return threads_; }
  void has_passed(std::string_view part) const { passed_(text_, part); }

  /// The findings so far, in the order in which they were added: a later step may complete them.
  [[nodiscard]] std::vector<Finding>& so_far() { return findings_; }

  /// The findings in order of place, closed by a finding that says how many there were no room for.
  std::vector<Finding> take();

 private:
  void add_excerpt(Finding& finding);

  std::string_view text_;
  Limits limits_;
  unsigned threads_;
  Passed passed_;
  text::LineMap lines_;
  std::vector<Finding> findings_;
  Finding surplus_;
  std::size_t surplus_count_ = 0;
  bool is_utf8_ = true;
};

/// A header as a finding repeats it: all columns of any publisher, but not a hostile one that has no end.
std::string shown_header(std::string_view line);

/// Sorts by place, keeping the order of those at one place.
void sort_by_place(std::vector<Finding>& findings);

}  // namespace ukvotes::findings
