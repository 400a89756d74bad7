// SPDX-License-Identifier: MIT
// A document: what was published, and what was found out about it.
#pragma once

#include <algorithm>
#include <vector>

#include <ukvotes/finding.hpp>
#include <ukvotes/kind.hpp>
#include <ukvotes/read_options.hpp>
#include <ukvotes/source.hpp>

namespace ukvotes {

/// One published document of the kind `T`, held as published: the values as they stand, the bytes they were read
/// from, and the findings in order of place. A value that is a temporary gives its tables away, so that they outlive it:
/// `for (const auto area : read_referendum(text).value.areas())` is no use of what is gone.
template <class T>
struct Document {
  T value;
  std::vector<Finding> findings;
  Dialect dialect{};
  Source source;
  ReadOptions options;  ///< how it was read, and is read again when it is repaired

  static constexpr Kind kind = T::kind;

  /// What the bytes were read as; never `automatic` once they were read.
  [[nodiscard]] Encoding encoding() const { return source.encoding(); }

  /// Whether any finding is at least this severe.
  [[nodiscard]] bool has(Severity severity) const {
    return std::any_of(findings.begin(), findings.end(), [=](const Finding& f) { return f.severity() >= severity; });
  }
};

}  // namespace ukvotes
