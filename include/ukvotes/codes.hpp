// SPDX-License-Identifier: MIT
// Codes of places, as values that exist only if they are well formed.
#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <optional>
#include <ostream>
#include <string_view>
#include <type_traits>

#include <ukvotes/digits.hpp>

namespace ukvotes {

namespace detail {
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool are_eight_digits(const char* at) {
  return std::is_constant_evaluated() ? std::all_of(at, at + 8, is_digit) : are_digit_values(eight_bytes(at) ^ 0x3030303030303030ULL);
}
}  // namespace detail

/// A nine-character code of the Government Statistical Service, such as `E14000530` or `N92000002`:
/// a capital letter for the country and eight digits. Source: ONS, Code History Database.
class GssCode {
 public:
  static constexpr std::optional<GssCode> parse(std::string_view text) {
    if (text.size() != 9 || !detail::is_upper(text[0]) || !detail::are_eight_digits(text.data() + 1)) return std::nullopt;
    GssCode code;
    std::copy(text.begin(), text.end(), code.characters_.begin());
    return code;
  }

  [[nodiscard]] constexpr std::string_view text() const { return {characters_.data(), characters_.size()}; }
  /// The first three characters say what kind of area it is: `E14` is an English constituency.
  [[nodiscard]] constexpr std::string_view entity() const { return text().substr(0, 3); }

  friend constexpr auto operator<=>(const GssCode&, const GssCode&) = default;
  friend std::ostream& operator<<(std::ostream& out, const GssCode& code) { return out << code.text(); }

 private:
  constexpr GssCode() = default;
  std::array<char, 9> characters_{};
};

/// A country code as the petition site uses it: ISO 3166-1 alpha-2, and three letters for a few places
/// that have none (`BAT`, the British Antarctic Territory).
class CountryCode {
 public:
  static constexpr std::optional<CountryCode> parse(std::string_view text) {
    if (text.size() < 2 || text.size() > 3 || !std::all_of(text.begin(), text.end(), detail::is_upper)) return std::nullopt;
    CountryCode code;
    std::copy(text.begin(), text.end(), code.characters_.begin());
    code.size_ = text.size();
    return code;
  }

  [[nodiscard]] constexpr std::string_view text() const { return {characters_.data(), size_}; }

  friend constexpr auto operator<=>(const CountryCode&, const CountryCode&) = default;
  friend std::ostream& operator<<(std::ostream& out, const CountryCode& code) { return out << code.text(); }

 private:
  constexpr CountryCode() = default;
  std::array<char, 3> characters_{};
  std::size_t size_ = 0;
};

}  // namespace ukvotes
