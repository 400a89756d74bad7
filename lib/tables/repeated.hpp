// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include <ukvotes/column.hpp>

namespace ukvotes::tables {

/// A row whose text in a column stands in an earlier row, too.
struct Repeated {
  std::size_t row = 0;
  std::size_t earlier = 0;  ///< the last such row
};

/// The rows whose text in a column is not the first of its kind, in ascending order; nulls are no text.
inline std::vector<Repeated> repeated_rows(const TextColumn& column) {
  std::vector<std::pair<std::string_view, std::size_t>> texts;
  texts.reserve(column.size());
  for (std::size_t row = 0; row < column.size(); ++row) {
    if (const auto text = column.get(row)) texts.emplace_back(*text, row);
  }
  std::sort(texts.begin(), texts.end());
  std::vector<Repeated> repeated;
  for (std::size_t i = 1; i < texts.size(); ++i) {
    if (texts[i].first == texts[i - 1].first) repeated.push_back({texts[i].second, texts[i - 1].second});
  }
  std::sort(repeated.begin(), repeated.end(), [](const Repeated& a, const Repeated& b) { return a.row < b.row; });
  return repeated;
}

}  // namespace ukvotes::tables
