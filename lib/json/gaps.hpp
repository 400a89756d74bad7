// SPDX-License-Identifier: MIT
// Arrays that a walk finds empty, since somebody reads their elements in a faster way; and where, for all that, things stand.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <json/span.hpp>

namespace ukvotes::json {

class Gaps {
 public:
  Gaps() = default;
  /// Each is all that stands between the brackets of an array; they are in ascending order.
  explicit Gaps(const std::vector<Span>& gaps);

  [[nodiscard]] bool empty() const { return gaps_.empty(); }

  /// What is left of the text.
  [[nodiscard]] std::string without(std::string_view text) const;

  /// Where a byte of what is left stands in the text.
  [[nodiscard]] std::size_t place_of(std::size_t offset) const;

  /// The gap in the array whose bracket stands there.
  [[nodiscard]] std::optional<Span> behind(std::size_t bracket) const;

 private:
  struct Gap {
    Span span;
    std::size_t offset;  // in what is left
  };
  std::vector<Gap> gaps_;
};

/// How many bytes the first of some elements takes, which a comma ends.
std::size_t size_of_element(std::string_view elements);

}  // namespace ukvotes::json
