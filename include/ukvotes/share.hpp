// SPDX-License-Identifier: MIT
// Exact shares, and the two decimals that publishers print of them.
#pragma once

#include <bit>
#include <compare>
#include <cstdint>
#include <optional>
#include <ostream>
#include <string>

#include <ukvotes/count.hpp>

namespace ukvotes {

/// A percentage as published: two decimals, held as hundredths of a per cent (99.34 % is 9934).
class Percent {
 public:
  constexpr Percent() = default;
  static constexpr Percent from_hundredths(std::int64_t hundredths) { return Percent(hundredths); }

  [[nodiscard]] constexpr std::int64_t hundredths() const { return hundredths_; }

  friend constexpr auto operator<=>(Percent, Percent) = default;
  friend std::ostream& operator<<(std::ostream& out, Percent percent) { return out << to_string(percent); }

  /// "99.34", "0.05", "-0.01"
  friend std::string to_string(Percent percent) {
    const std::int64_t size = percent.hundredths_ < 0 ? -percent.hundredths_ : percent.hundredths_;
    const std::string digits = std::to_string(size % 100);
    return (percent.hundredths_ < 0 ? "-" : "") + std::to_string(size / 100) + (digits.size() < 2 ? ".0" : ".") + digits;
  }

 private:
  explicit constexpr Percent(std::int64_t hundredths) : hundredths_(hundredths) {}
  std::int64_t hundredths_ = 0;
};

namespace detail {

__extension__ using wide = __int128;

/// -1, 0 or 1: where the double nearest to `100 * part / whole` lies against `halves / 200`.
/// Only asked for exact ties, which most doubles cannot hold exactly. `part` is positive.
constexpr int compare_with_tie(wide part, std::int64_t whole, std::int64_t halves) {
  const double nearest = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
  const auto bits = std::bit_cast<std::uint64_t>(nearest);
  const auto mantissa = static_cast<wide>((bits & ((1ULL << 52) - 1)) | (1ULL << 52));
  const int exponent = static_cast<int>(bits >> 52) - 1075;  // nearest == mantissa * 2^exponent
  if (exponent >= 0 || exponent < -62) return 0;             // beyond these an exact tie cannot be off by rounding
  const wide left = mantissa * 200;
  const wide right = static_cast<wide>(halves) << -exponent;
  return left < right ? -1 : left > right ? 1 : 0;
}

/// Hundredths of a percent; empty where they do not fit. `part` is not negative.
constexpr std::optional<std::int64_t> rounded_hundredths(wide part, std::int64_t whole) {
  const wide scaled = part * 10000;
  const wide exact = scaled / whole;
  if (exact >= std::int64_t{1} << 62) return std::nullopt;
  const auto quotient = static_cast<std::int64_t>(exact);
  const auto twice = 2 * (scaled % whole);
  if (twice < whole) return quotient;
  if (twice > whole) return quotient + 1;
  const int side = compare_with_tie(part, whole, 2 * quotient + 1);
  if (side == 0) return quotient + (quotient & 1);  // a true tie goes to the even digit
  return side > 0 ? quotient + 1 : quotient;
}

}  // namespace detail

/// `100 * part / whole` with two decimals, rounded as C's `printf("%.2f")` rounds the nearest double: to the
/// nearest hundredth, exact ties by which side of the tie the double falls. This is the rule of every published
/// table that ukvotes reads. Empty when `whole` is not positive, or the percentage beyond what 64 bits hold.
template <class Unit>
constexpr std::optional<Percent> published_percent(Count<Unit> part, Count<Unit> whole) {
  if (whole.value() <= 0) return std::nullopt;
  const detail::wide size = part.value();
  const auto hundredths = detail::rounded_hundredths(size < 0 ? -size : size, whole.value());
  if (!hundredths) return std::nullopt;
  return Percent::from_hundredths(size < 0 ? -*hundredths : *hundredths);
}

/// Whether `percent` is `published_percent(part, whole)`. Asks the rounding itself only where it comes near a tie:
/// multiplying back needs no division.
template <class Unit>
constexpr bool is_published_percent(Count<Unit> part, Count<Unit> whole, Percent percent) {
  constexpr std::int64_t safe_part = std::int64_t{1} << 46;  // below these, nothing here has more than 63 bits
  constexpr std::int64_t safe_whole = std::int64_t{1} << 40;
  constexpr std::int64_t safe_percent = std::int64_t{1} << 20;
  const bool is_safe = part.value() >= 0 && part.value() < safe_part && whole.value() > 0 && whole.value() < safe_whole &&
                       percent.hundredths() >= 0 && percent.hundredths() < safe_percent;
  if (is_safe) {
    const std::int64_t above = 20'000 * part.value() - (2 * percent.hundredths() - 1) * whole.value();  // in 1/20,000 of the whole
    if (above != 0 && above != 2 * whole.value()) return above > 0 && above < 2 * whole.value();
  }
  return published_percent(part, whole) == percent;
}

/// An exact share: a part of a whole of the same unit. It is rounded only when printed.
template <class Unit>
struct Share {
  Count<Unit> part;
  Count<Unit> whole;

  [[nodiscard]] constexpr std::optional<Percent> percent() const { return published_percent(part, whole); }
  /// Two shares are equal when their fractions are: 1 of 2 is 2 of 4. Both wholes must be positive.
  friend constexpr bool operator==(Share a, Share b) {
    return static_cast<detail::wide>(a.part.value()) * b.whole.value() == static_cast<detail::wide>(b.part.value()) * a.whole.value();
  }
};

}  // namespace ukvotes
