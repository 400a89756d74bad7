// SPDX-License-Identifier: MIT
// Counts of things, each with its unit in its type.
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <ostream>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace ukvotes {

namespace unit {
struct Votes {
  static constexpr std::string_view name = "votes";
};
struct Electors {
  static constexpr std::string_view name = "electors";
};
struct Ballots {
  static constexpr std::string_view name = "ballots";
};
struct Signatures {
  static constexpr std::string_view name = "signatures";
};
struct Leaflets {
  static constexpr std::string_view name = "leaflets";
};
struct Seats {
  static constexpr std::string_view name = "seats";
};
}  // namespace unit

/// An integer that may stand for a count: `bool` and the character types may not.
template <class T>
concept CountRepresentation = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char> && !std::same_as<T, wchar_t> &&
                              !std::same_as<T, char8_t> && !std::same_as<T, char16_t> && !std::same_as<T, char32_t>;

/// A number of votes, electors, signatures, ... held in 64 bits with a sign.
///
/// Negative values are allowed, because residuals (total minus parts) are counts too and published
/// documents hold some. Arithmetic stays within one unit and throws `std::overflow_error` rather than
/// wrap. Mixing units does not compile.
template <class Unit>
class Count {
 public:
  using unit_type = Unit;

  constexpr Count() = default;

  /// Throws `std::overflow_error` when `value` does not fit 64 bits with a sign.
  template <CountRepresentation Integer>
  explicit constexpr Count(Integer value) : value_(static_cast<std::int64_t>(value)) {
    if (!std::in_range<std::int64_t>(value)) throw std::overflow_error("a count does not fit 64 bits");
  }

  [[nodiscard]] constexpr std::int64_t value() const { return value_; }

  friend constexpr auto operator<=>(Count, Count) = default;

  friend constexpr Count operator+(Count a, Count b) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a.value_, b.value_, &sum)) throw std::overflow_error("a sum of counts does not fit 64 bits");
    return Count(sum);
  }
  friend constexpr Count operator-(Count a, Count b) {
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(a.value_, b.value_, &difference)) throw std::overflow_error("a difference of counts does not fit 64 bits");
    return Count(difference);
  }
  constexpr Count& operator+=(Count other) { return *this = *this + other; }
  constexpr Count& operator-=(Count other) { return *this = *this - other; }

  /// The distance between two counts, never negative: a majority, an absolute difference.
  friend constexpr Count distance(Count a, Count b) { return a < b ? b - a : a - b; }

  friend std::ostream& operator<<(std::ostream& out, Count count) { return out << count.value_; }

 private:
  std::int64_t value_ = 0;
};

using Votes = Count<unit::Votes>;
using Electors = Count<unit::Electors>;
using Ballots = Count<unit::Ballots>;
using Signatures = Count<unit::Signatures>;
using Leaflets = Count<unit::Leaflets>;
using Seats = Count<unit::Seats>;

}  // namespace ukvotes
